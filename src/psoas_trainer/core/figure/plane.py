# SPDX-License-Identifier: GPL-3.0-or-later
"""Points and directions in the figure's world: x to the right, y up, lengths in body heights, clock angles."""

import math

Point = tuple[float, float]
Outline = list[Point]


def clock(angle: float) -> Point:
    """The unit vector of a clock angle in degrees: 0 is up, 90 is right."""
    radians = math.radians(angle)
    return math.sin(radians), math.cos(radians)


def left_of(direction: Point) -> Point:
    """Turned 90 degrees counter-clockwise."""
    return -direction[1], direction[0]


def right_of(direction: Point) -> Point:
    """Turned 90 degrees clockwise."""
    return direction[1], -direction[0]


def along(start: Point, direction: Point, length: float) -> Point:
    """That far from `start` in that direction."""
    return start[0] + direction[0] * length, start[1] + direction[1] * length


def at(origin: Point, x_axis: Point, y_axis: Point, x: float, y: float) -> Point:
    """The point (x, y) of a frame."""
    return origin[0] + x_axis[0] * x + y_axis[0] * y, origin[1] + x_axis[1] * x + y_axis[1] * y


def between(start: Point, end: Point, share: float) -> Point:
    """That share of the way."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def unit(vector: Point) -> Point:
    """The same direction with length 1; a vector of no length stays as it is."""
    length = math.hypot(*vector)
    return (vector[0] / length, vector[1] / length) if length else vector
