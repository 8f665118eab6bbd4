# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin stays above the floor and inside the bounds, in every moment of every cycle."""

import figures
import pytest

EACH_CYCLE = pytest.mark.parametrize(("name", "cycle"), figures.cycles())
LOWEST = -0.005
"""Of foot, knee, elbow and wrist (FIGURE.md 14): flesh of the trunk is hidden by the mat instead."""

LIMBS = (figures.leg_curves, figures.foot_curves, figures.arm_curves, figures.sleeve_curves)


def away_from(root, first, second, curves):
    """The curves of a limb that are nearer to its joint or its end than to its root."""
    return [curve for curve in curves if not _nearest(root, first, second, curve[0])]


def _nearest(root, first, second, point):
    ways = [(x - point[0]) ** 2 + (y - point[1]) ** 2 for x, y in (root, first, second)]
    return ways[0] < min(ways[1:])


def lowest(bones):
    """The lowest skin of foot, knee, elbow and wrist, each with its limb."""
    yield "foot", figures.extent(figures.foot_curves(bones))[1]
    leg = away_from(bones.hip, bones.knee, bones.ankle, figures.leg_curves(bones))
    yield "knee", figures.extent(leg)[1]
    arm = away_from(bones.shoulder, bones.elbow, bones.wrist, figures.arm_curves(bones))
    yield "elbow and wrist", figures.extent(arm)[1]


@pytest.mark.some_of(3)
@EACH_CYCLE
def test_no_skin_below_the_floor(name, cycle):
    for skeleton in figures.skeletons(name, cycle)[::3]:
        for bones in (skeleton.near, skeleton.far):
            for part, y in lowest(bones):
                assert y >= LOWEST, f"{part} at {y:.5f}"


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", figures.NAMES)
def test_what_carries_the_body_touches_the_floor(name):
    """Somebody who floats passes the test above."""
    for cycle in figures.movement(name).cycles:
        for skeleton in figures.skeletons(name, cycle)[::20]:
            front = figures.movement(name).front
            parts = [figures.trunk_curves(skeleton, front=front)]
            parts += [make(bones) for bones in (skeleton.near, skeleton.far) for make in LIMBS]
            assert min(figures.extent(part)[1] for part in parts) < 0.001


def boxes(name, skeleton):
    movement = figures.movement(name)
    yield "trunk", figures.extent(figures.trunk_curves(skeleton, front=movement.front))
    yield "neck", figures.extent(figures.neck_curves(skeleton))
    yield "head", figures.extent(figures.head_curves(skeleton, front=movement.front))
    for which in ("near", "far"):
        bones = skeleton.limb(which)
        yield f"{which} hand", figures.extent(figures.hand_curves(bones, movement.hands[which]))
        for make in LIMBS:
            yield f"{which} {make.__name__}", figures.extent(make(bones))


@pytest.mark.some_of(3)
@EACH_CYCLE
def test_all_skin_lies_within_the_bounds(name, cycle):
    x0, y0, x1, y1 = figures.movement(name).bounds
    for skeleton in figures.skeletons(name, cycle)[::10]:
        for part, (left, bottom, right, top) in boxes(name, skeleton):
            inside = left >= x0 and bottom >= y0 and right <= x1 and top <= y1
            assert inside, f"{part}: {left:.3f}, {bottom:.3f}, {right:.3f}, {top:.3f}"
