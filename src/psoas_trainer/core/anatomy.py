# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing of the body in parts: outlines in a unit square, which name they have, and where their labels stand.

In a front view the person's RIGHT is on the left of the picture. Nothing here is ever mirrored with the language.
"""

import math
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.side import Side

_FEWEST = 3


class Tissue(StrEnum):
    """What a shape is made of; the painter has a colour for each."""

    BODY = "body"
    BONE = "bone"
    DISC = "disc"
    PSOAS = "psoas"
    PARTNER = "partner"
    """The iliacus, which works with the psoas."""
    MUSCLE = "muscle"


class Spot(NamedTuple):
    """A point of an outline, x and y from 0 to 1; a curve goes smoothly through it unless it is a corner."""

    x: float
    y: float
    corner: bool = False


Curve = tuple[Spot, ...]
Place = tuple[float, float]


class Bend(NamedTuple):
    """A piece of a curve: two points that pull it, and where it ends."""

    first: Place
    second: Place
    end: Place


class Shape(NamedTuple):
    """A closed outline with its holes; with a `width` it is an open line of that width instead."""

    tissue: Tissue
    curve: Curve
    holes: tuple[Curve, ...] = ()
    width: float = 0.0


class Part(NamedTuple):
    """What has a name of its own; `side` is the person's side where there are two of it."""

    id: str
    name: str
    side: Side | None
    shapes: tuple[Shape, ...]
    fibres: tuple[Curve, ...] = ()
    backdrop: bool = False
    """Only drawn: it has no name and cannot be reached."""
    veiled: bool = False
    """It lies over what the picture is about, so it is drawn only while it is pointed out."""


class Label(NamedTuple):
    """A name beside the picture: the point in the part, and where the words begin or end.

    Words before the point begin at their place, words behind it end there, or begin there where `from_dot` is true.
    A label with a `second` point has its words centred: the pair is that point, and where the first line ends.
    """

    part: str
    dot: Place
    words: Place
    from_dot: bool = False
    second: tuple[Place, Place] | None = None


class Anatomy(NamedTuple):
    """One view. `parts` stand in the order in which they are drawn, `reading` in the order of the keyboard."""

    parts: tuple[Part, ...]
    labels: tuple[Label, ...]
    reading: tuple[str, ...]

    def part(self, part_id: str) -> Part:
        """The part of that id. Raises KeyError for an unknown one."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)

    def named(self, name: str) -> tuple[str, ...]:
        """The ids of all parts of that name, in reading order: one, or those of both sides; none where it has none."""
        return tuple(each for each in self.reading if self.part(each).name == name)


def bends(curve: Curve, *, closed: bool) -> tuple[Bend, ...]:
    """The smooth pieces from the first spot through all others; a closed curve comes back to the first."""
    count = len(curve)
    pieces = count if closed else count - 1
    return tuple(_bend(curve, at, closed=closed) for at in range(pieces))


def flipped(curve: Curve) -> Curve:
    """The same curve of the other side of the body."""
    return tuple(Spot(1.0 - spot.x, spot.y, spot.corner) for spot in curve)


def _bend(curve: Curve, at: int, *, closed: bool) -> Bend:
    here, there = curve[at], curve[(at + 1) % len(curve)]
    reach = math.dist(here[:2], there[:2]) / 3
    out, into = _heading(curve, at, closed=closed), _heading(curve, (at + 1) % len(curve), closed=closed)
    return Bend(
        (here.x + out[0] * reach, here.y + out[1] * reach),
        (there.x - into[0] * reach, there.y - into[1] * reach),
        (there.x, there.y),
    )


def _heading(curve: Curve, at: int, *, closed: bool) -> Place:
    """Which way the curve goes at a spot, as a step of length 1; none at a corner and at the ends of an open one."""
    count = len(curve)
    ends = not closed and at in (0, count - 1)
    if curve[at].corner or ends or count < _FEWEST:
        return 0.0, 0.0
    before, after = curve[at - 1], curve[(at + 1) % count]
    length = math.dist(before[:2], after[:2])
    return ((after.x - before.x) / length, (after.y - before.y) / length) if length else (0.0, 0.0)
