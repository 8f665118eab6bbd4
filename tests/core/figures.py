# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure that ships, for tests: its files, its movements at the prescribed pace, and its skin as lines of points.

The skin is walked as it is painted: a uniform Catmull-Rom spline as cubic Bezier curves, also between its points.
"""

import json
import math
from functools import cache
from pathlib import Path

from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.figure.body_file import read_body
from psoas_trainer.core.figure.foot_outline import foot_outline
from psoas_trainer.core.figure.limb_outline import LimbBones, limb_outline, sleeve_outline
from psoas_trainer.core.figure.movement_file import read_movement
from psoas_trainer.core.figure.plane import along, at, between, clock, left_of, right_of
from psoas_trainer.core.figure.shapes_file import read_shapes
from psoas_trainer.core.figure.skeleton import place
from psoas_trainer.core.figure.timeline import at_second
from psoas_trainer.core.figure.trunk_outline import TrunkLine, neck_outline, trunk_outline

ASSETS = Path(__file__).parents[2] / "assets"
NAMES = tuple(sorted(file.stem for file in (ASSETS / "figure" / "movements").glob("*.json")))
FRAME = 1.0 / 60.0
HELD = 2.0
"""Seconds for a phase whose length the dose sets."""


@cache
def figure_texts():
    """Everything below assets/figure by its path below assets/."""
    files = (file for file in sorted((ASSETS / "figure").rglob("*")) if file.is_file())
    return {file.relative_to(ASSETS).as_posix(): file.read_text(encoding="utf-8") for file in files}


def data(path):
    """A fresh copy of what a file holds."""
    return json.loads(figure_texts()[path])


@cache
def body():
    return read_body("figure/body.json", data("figure/body.json"))


@cache
def shapes():
    return read_shapes("figure/shapes.json", data("figure/shapes.json"))


@cache
def rigid():
    """The outlines that never bend, as they stand in the file."""
    return data("figure/shapes.json")


@cache
def movement(name):
    file = f"figure/movements/{name}.json"
    return read_movement(file, data(file), body())


@cache
def exercises():
    """The catalogue's exercises, without any words."""
    texts = {
        file.relative_to(ASSETS).as_posix(): file.read_text(encoding="utf-8")
        for folder in ("exercises", "screening")
        for file in sorted((ASSETS / folder).glob("*.toml"))
    }
    catalogue, errors = read_catalogue(texts)
    assert errors == ()
    return dict(catalogue.exercises)


def cycles():
    """Every cycle there is: (name of the movement, name of the cycle)."""
    return [(name, cycle) for name in NAMES for cycle in movement(name).cycles]


def seconds_of(name, cycle):
    """The length of a cycle as the exercise prescribes it."""
    return sum(HELD if group.held else group.seconds for group in movement(name).cycles[cycle])


def frames(name, cycle, step=FRAME):
    """The frames of one whole cycle, both ends included."""
    length = seconds_of(name, cycle)
    count = math.ceil(length / step - 1e-9)
    return [at_second(movement(name), cycle, min(number * step, length), HELD) for number in range(count + 1)]


@cache
def skeletons(name, cycle, step=FRAME):
    """Where the bones are in each of those frames."""
    front = movement(name).front
    return [place(body(), frame.pose, front=front) for frame in frames(name, cycle, step)]


def leg_bones(bones):
    return LimbBones(bones.hip, bones.knee, bones.ankle, bones.thigh, bones.shank)


def arm_bones(bones):
    return LimbBones(bones.shoulder, bones.elbow, bones.wrist, bones.upper_arm, bones.forearm)


def leg_curves(bones):
    return limb_curves(shapes().leg, leg_bones(bones))


def arm_curves(bones):
    return limb_curves(shapes().arm, arm_bones(bones))


def limb_curves(shape, bones):
    """The skin of a limb with the curve that closes its far end."""
    points = limb_outline(shape, bones)
    return open_curves(points, along(between(points[0], points[-1], 0.5), clock(bones.lower), 2.0 * shape.bulge))


def sleeve_curves(bones):
    shape = shapes().sleeve
    angles = shapes().arm.root_angles
    points = sleeve_outline(shape, angles, bones.shoulder, bones.elbow, bones.upper_arm)
    return open_curves(
        points, along(between(points[0], points[-1], 0.5), clock(bones.upper_arm), 2.0 * shape.hem_bulge)
    )


def foot_curves(bones):
    return closed_curves(foot_outline(shapes().foot, bones))


def hand_curves(bones, kind):
    """A flat hand has its straight side on what lies below it."""
    toward = clock(bones.hand)
    up = right_of(toward) if kind == "flat" and toward[0] < 0 else left_of(toward)
    outline = rigid()["hand"][kind]["outline"]
    return closed_curves([at(bones.wrist, toward, up, x * bones.hand_length, y) for x, y in outline])


def trunk_curves(skeleton, *, front):
    return closed_curves(trunk_outline(shapes().trunk, TrunkLine(shapes().trunk, skeleton), front=front))


def neck_curves(skeleton):
    return closed_curves(neck_outline(shapes().neck, skeleton))


def head_curves(skeleton, *, front):
    """Face and hair."""
    up = clock(skeleton.head_angle)
    ahead = right_of(up)
    parts = rigid()["head"]["front" if front else "side"]
    centre = rigid()["head"]["centre"]
    origin = skeleton.head if front else at(skeleton.head, ahead, up, centre["forward"], centre["up"])
    return [
        curve
        for part in ("face", "hair")
        for curve in closed_curves([at(origin, ahead, up, x, y) for x, y in parts[part]])
    ]


def closed_curves(points):
    """The cubic Bezier curves of a closed outline: (start, control, control, end) each."""
    return _curves([points[-1], *points, points[0], points[1]])


def open_curves(points, bulge):
    """Those of an open outline, which a quadratic curve to `bulge` closes."""
    first, last = points[0], points[-1]
    closing = (last, between(last, bulge, 2.0 / 3.0), between(first, bulge, 2.0 / 3.0), first)
    return [*_curves([first, *points, last]), closing]


def _curves(around):
    found = []
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(around, around[1:], around[2:], around[3:], strict=False):
        one = bx + (cx - ax) / 6.0, by + (cy - ay) / 6.0
        two = cx - (dx - bx) / 6.0, cy - (dy - by) / 6.0
        found.append(((bx, by), one, two, (cx, cy)))
    return found


def sampled(curves, each=8):
    """Points along the curves, `each` on every one of them."""
    return [on_curve(curve, number / each) for curve in curves for number in range(each)]


def on_curve(curve, t):
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    s = 1.0 - t
    a, b, c, d = s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t
    return a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy


def extent(curves):
    """The box (x0, y0, x1, y1) round the curves, exactly: also where they bulge between their ends."""
    sides = [[end[axis] for curve in curves for end in (curve[0], curve[3])] for axis in (0, 1)]
    boxes = [(min(values), max(values)) for values in sides]
    for axis in (0, 1):
        low, high = boxes[axis]
        for a, b, c, d in ([point[axis] for point in curve] for curve in curves):
            if min(b, c) < low or max(b, c) > high:  # only then can it reach further than its ends
                reached = [_on_axis(a, b, c, d, t) for t in _turns(a, b, c, d)]
                low, high = min((low, *reached)), max((high, *reached))
        boxes[axis] = low, high
    (x0, x1), (y0, y1) = boxes
    return x0, y0, x1, y1


def _on_axis(a, b, c, d, t):
    return on_curve(((a, 0.0), (b, 0.0), (c, 0.0), (d, 0.0)), t)[0]


def _turns(a, b, c, d):
    """Where on a curve one coordinate stands still: the roots of its derivative between 0 and 1."""
    second, first, none = 3.0 * (b - c) + d - a, 2.0 * (a - 2.0 * b + c), b - a
    if abs(second) < 1e-12:
        roots = [-none / first] if first else []
    else:
        inside = first * first - 4.0 * second * none
        roots = [(-first + sign * math.sqrt(inside)) / (2.0 * second) for sign in (1.0, -1.0)] if inside >= 0.0 else []
    return [t for t in roots if 0.0 < t < 1.0]
