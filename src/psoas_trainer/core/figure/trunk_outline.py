# SPDX-License-Identifier: GPL-3.0-or-later
"""The middle line of the trunk, which bends with the spine, and the outlines of trunk and neck."""

from psoas_trainer.core.figure.plane import Outline, Point, along, clock, right_of
from psoas_trainer.core.figure.shapes import NeckShape, Station, TrunkShape
from psoas_trainer.core.figure.skeleton import Skeleton

_STEPS = 24
_BREATHES = (0.5, 0.95)
"""Between these places along the trunk the breath widens it (figure-shapes.json, breath)."""


class TrunkLine:
    """The middle line from hip (0) to shoulder (1): where it is and which way it goes, at every place along it."""

    def __init__(self, shape: TrunkShape, skeleton: Skeleton) -> None:
        self._shape = shape
        self._skeleton = skeleton
        step = 1.0 / _STEPS
        x, y = skeleton.hip
        self._walked = [(x, y)]
        for number in range(_STEPS):
            u = clock(self.angle((number + 0.5) * step))
            x, y = x + u[0] * step * shape.length, y + u[1] * step * shape.length
            self._walked.append((x, y))
        self._missed = skeleton.shoulder[0] - x, skeleton.shoulder[1] - y

    def angle(self, t: float) -> float:
        """The clock angle of the line at `t`."""
        shape, skeleton = self._shape, self._skeleton
        if t <= shape.pelvis_until:
            return skeleton.pelvis
        if t <= shape.abdomen_at:
            share = (t - shape.pelvis_until) / (shape.abdomen_at - shape.pelvis_until)
            return skeleton.pelvis + (skeleton.abdomen - skeleton.pelvis) * share
        if t <= shape.thorax_from:
            share = (t - shape.abdomen_at) / (shape.thorax_from - shape.abdomen_at)
            return skeleton.abdomen + (skeleton.thorax - skeleton.abdomen) * share
        return skeleton.thorax

    def centre(self, t: float) -> Point:
        """The point of the line at `t`; below 0 and above 1 it goes on straight."""
        length = self._shape.length
        if t <= 0.0:
            x, y = along(self._walked[0], clock(self._skeleton.pelvis), t * length)
        elif t >= 1.0:
            x, y = along(self._walked[-1], clock(self._skeleton.thorax), (t - 1.0) * length)
        else:
            whole = int(t * _STEPS)
            (x0, y0), (x1, y1) = self._walked[whole], self._walked[whole + 1]
            share = t * _STEPS - whole
            x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
        return x + t * self._missed[0], y + t * self._missed[1]

    def frame(self, t: float) -> tuple[Point, Point, Point]:
        """Centre, direction up the trunk, and direction to its front."""
        up = clock(self.angle(t))
        return self.centre(t), up, right_of(up)

    def point(self, t: float, forward: float) -> Point:
        """A point that far in front of the line (behind it where negative)."""
        (x, y), _, front = self.frame(t)
        return x + front[0] * forward, y + front[1] * forward


def trunk_outline(shape: TrunkShape, line: TrunkLine, *, front: bool, widen: float = 0.0) -> Outline:
    """Up the front and down the back; `widen` is the share by which the breath widens the chest."""
    up: Outline = []
    down: Outline = []
    for t, ahead, behind in shape.front if front else shape.side:
        wide = 1.0 + (widen if _BREATHES[0] <= t <= _BREATHES[1] else 0.0)
        (x, y), _, out = line.frame(t)
        up.append((x + out[0] * ahead * wide, y + out[1] * ahead * wide))
        down.append((x - out[0] * behind * wide, y - out[1] * behind * wide))
    return up + down[::-1]


def hem_line(shape: TrunkShape, line: TrunkLine) -> tuple[Point, Point, Point]:
    """Where the shirt ends: from the front across the body to the back, with a control point that lets it sag."""
    wide = max(max(ahead, behind) for _, ahead, behind in shape.front) + 0.02
    (x, y), up, front = line.frame(shape.hem_at)
    sag = 2.0 * shape.hem_sag
    return (
        (x + front[0] * wide, y + front[1] * wide),
        (x - up[0] * sag, y - up[1] * sag),
        (x - front[0] * wide, y - front[1] * wide),
    )


def neck_outline(shape: NeckShape, skeleton: Skeleton) -> Outline:
    """From the shoulder into the head; its direction turns from the thorax to the head."""
    head = clock(skeleton.head_angle)
    first, last = shape.stations[0][0], shape.stations[-1][0]
    length = shape.to - shape.from_shoulder
    placed: list[tuple[Point, Station, float]] = []
    point = along(skeleton.shoulder, head, shape.to)
    above = last
    for station in reversed(shape.stations):
        t = station[0]
        point = along(point, clock(_turned(shape, skeleton, first, last, (t + above) / 2.0)), (t - above) * length)
        placed.append((point, station, _turned(shape, skeleton, first, last, t)))
        above = t
    up: Outline = []
    down: Outline = []
    for (x, y), (_, ahead, behind), angle in reversed(placed):
        out = right_of(clock(angle))
        up.append((x + out[0] * ahead, y + out[1] * ahead))
        down.append((x - out[0] * behind, y - out[1] * behind))
    return up + down[::-1]


def _turned(shape: NeckShape, skeleton: Skeleton, first: float, last: float, t: float) -> float:
    share = min(1.0, max(0.0, (t - first) / ((last - first) * shape.bend)))
    return skeleton.thorax + (skeleton.head_angle - skeleton.thorax) * share
