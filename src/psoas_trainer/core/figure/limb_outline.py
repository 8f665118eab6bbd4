# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin of a leg or an arm: one closed outline over both bones, so that knee and elbow have no gap."""

import math
from typing import NamedTuple

from psoas_trainer.core.figure.plane import Outline, Point, clock, left_of, unit
from psoas_trainer.core.figure.shapes import LimbShape, SleeveShape, Station


class LimbBones(NamedTuple):
    """Two bones: joints, and the clock angles of both."""

    root: Point
    joint: Point
    end: Point
    upper: float
    lower: float


class _Bend(NamedTuple):
    """The joint: the normal of its plane, and the point of the inner side."""

    joint: Point
    normal: Point
    inner: Point
    blend: float
    joint_outline: Outline
    outer_is_front: bool


def limb_outline(shape: LimbShape, bones: LimbBones) -> Outline:
    """The skin from the far end up the front, round the root and down the back; the far end is left open."""
    d1, d2 = clock(bones.upper), clock(bones.lower)
    n1, n2 = left_of(d1), left_of(d2)
    bend = _bend(shape, bones, d1, d2)
    lower = _skin(shape.lower, bones.joint, bones.end, n2)
    upper = _skin(shape.upper, bones.root, bones.joint, n1)
    points: Outline = [_clamped(bend, front, -1.0) for front, _ in reversed(lower)]
    points += reversed(bend.joint_outline) if bend.outer_is_front else [bend.inner]
    points += [_clamped(bend, front, 1.0) for front, _ in reversed(upper)]
    points += _root(shape.upper[0], shape.root_angles, bones.root, d1, n1)
    points += [_clamped(bend, back, 1.0) for _, back in upper]
    points += [bend.inner] if bend.outer_is_front else bend.joint_outline
    points += [_clamped(bend, back, -1.0) for _, back in lower]
    return points


def sleeve_outline(
    shape: SleeveShape, root_angles: tuple[float, ...], root: Point, end: Point, angle: float
) -> Outline:
    """The sleeve from its hem up the front, round the shoulder and down the back; the hem is left open."""
    direction = clock(angle)
    normal = left_of(direction)
    sides = _skin(shape.stations, root, end, normal)
    points: Outline = [front for front, _ in reversed(sides)]
    points += _root(shape.stations[0], root_angles, root, direction, normal)
    return points + [back for _, back in sides]


def tube_outline(stations: tuple[Station, ...], root: Point, end: Point, angle: float) -> Outline:
    """Skin without ends, up the front and down the back."""
    sides = _skin(stations, root, end, left_of(clock(angle)))
    return [front for front, _ in reversed(sides)] + [back for _, back in sides]


def _skin(stations: tuple[Station, ...], root: Point, end: Point, normal: Point) -> list[tuple[Point, Point]]:
    """The points of front and back at every station."""
    (x, y), dx, dy = root, end[0] - root[0], end[1] - root[1]
    nx, ny = normal
    return [
        ((x + dx * t + nx * front, y + dy * t + ny * front), (x + dx * t - nx * back, y + dy * t - ny * back))
        for t, front, back in stations
    ]


def _root(first: Station, angles: tuple[float, ...], root: Point, direction: Point, normal: Point) -> Outline:
    """A half circle beyond the root, from the front to the back."""
    _, front, back = first
    radius, shift = (front + back) / 2.0, (front - back) / 2.0
    x, y = root[0] + normal[0] * shift, root[1] + normal[1] * shift
    points = []
    for angle in reversed(angles):
        side, out = -math.cos(math.radians(angle)) * radius, -math.sin(math.radians(angle)) * radius
        points.append((x + normal[0] * side + direction[0] * out, y + normal[1] * side + direction[1] * out))
    return points


def _bend(shape: LimbShape, bones: LimbBones, d1: Point, d2: Point) -> _Bend:
    turn = (bones.lower - bones.upper + 180.0) % 360.0 - 180.0  # clockwise is positive, as at a knee
    outer_is_front = turn >= 0.0
    first = bones.upper - 90.0 if outer_is_front else bones.upper + 90.0
    joint, (x, y) = shape.joint, bones.joint
    arc: Outline = []
    for share in joint.outer_arc:
        out = clock(first + turn * share)
        arc.append((x + out[0] * joint.outer_radius, y + out[1] * joint.outer_radius))
    inwards = clock(first + turn / 2.0 + 180.0)
    reach = joint.inner_radius / max(joint.inner_min_cos, math.cos(math.radians(turn / 2.0)))
    inner = x + inwards[0] * reach, y + inwards[1] * reach
    normal = unit((d1[0] + d2[0], d1[1] + d2[1]))
    return _Bend(bones.joint, normal, inner, shape.crease_blend, arc, outer_is_front)


def _clamped(bend: _Bend, point: Point, side: float) -> Point:
    """A point of the upper bone (side 1) stays before the joint's plane, one of the lower bone (-1) behind it."""
    (x, y), (nx, ny) = point, bend.normal
    over = (x - bend.joint[0]) * nx + (y - bend.joint[1]) * ny
    if over * side <= 0.0:
        return point
    x, y = x - over * nx, y - over * ny
    share = min(1.0, abs(over) / bend.blend)
    return x + (bend.inner[0] - x) * share, y + (bend.inner[1] - y) * share
