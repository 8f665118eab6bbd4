# SPDX-License-Identifier: GPL-3.0-or-later
"""Anatomical left and right, and how an exercise shares its dose between them."""

from enum import StrEnum
from typing import TypeVar

_Each = TypeVar("_Each")


class Side(StrEnum):
    """A side of the body, always the person's own; it never mirrors with the language."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


def of_side(side: Side | None, left: _Each, right: _Each, both: _Each) -> _Each:
    """What belongs to that side (None: to both together)."""
    if side is None:
        return both
    return left if side is Side.LEFT else right


class SideRule(StrEnum):
    """The three meanings of a dose 'per side' (training.md section 1a and 7)."""

    ALTERNATING = "alternating"
    """Rep by rep: first side, other side, first side ...; both counts are kept."""
    EACH_SIDE = "each_side"
    """The whole dose on the first side, a switch, then the whole dose on the other."""
    TOGETHER = "together"
    """Both sides at once, or no side at all: one count."""
