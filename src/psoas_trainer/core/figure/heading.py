# SPDX-License-Identifier: GPL-3.0-or-later
"""Which way the figure faces and which limb works, so that the person's side is the one that moves (FIGURE.md 4)."""

from typing import NamedTuple

from psoas_trainer.core.figure.movement import Movement, Works
from psoas_trainer.core.side import Side


class Heading(NamedTuple):
    """`limb` is "near", "far" or "" for nobody; it wears the side's colour and letter."""

    mirrored: bool
    cycle: str
    limb: str


def heading(movement: Movement, side: Side | None, *, mirror: bool = False) -> Heading:
    """How that side is shown; None is the unmirrored picture in which nobody wears a colour.

    An alternating movement keeps its heading and changes the limb, but with `mirror` it is turned round instead: in
    single pictures, and where the person wants it. Movements of one side at a time are turned round for the other.
    """
    if side is None or movement.works is Works.BOTH:
        return Heading(mirrored=False, cycle=movement.first_cycle, limb="")
    if movement.works is Works.CYCLE:
        near = side is movement.near_is
        limb = "near" if near or mirror else "far"
        return Heading(mirrored=mirror and not near, cycle=limb, limb=limb)
    mirrored = side is not movement.unmirrored_side
    return Heading(mirrored=mirrored, cycle=movement.first_cycle, limb=movement.works.value)


def side_of(movement: Movement, limb: str, *, mirrored: bool) -> Side:
    """The anatomical side of the near or the far limb in such a picture."""
    near = movement.near_is.other if mirrored else movement.near_is
    return near if limb == "near" else near.other
