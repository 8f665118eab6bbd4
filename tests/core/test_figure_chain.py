# SPDX-License-Identifier: GPL-3.0-or-later
"""Bones keep their lengths and stay on their anchor, contacts do not slide, and no joint jumps."""

import itertools
import math

import figures
import pytest

from psoas_trainer.core.figure.movement import Movement
from psoas_trainer.core.figure.skeleton import place
from psoas_trainer.core.figure.timeline import at_second

EACH_CYCLE = pytest.mark.parametrize(("name", "cycle"), figures.cycles())
MOST_DRIFT = 0.012
PEAK = 1.5
"""Smoothstep is at most so much faster than its mean: 6p(1 - p) at p = 1/2."""


def lengths(skeleton, pose):
    """Every bone: (its ends, the length that it must have)."""
    body = figures.body()
    yield skeleton.hip, skeleton.waist, body.pelvis
    yield skeleton.waist, skeleton.mid, body.abdomen
    yield skeleton.mid, skeleton.shoulder, body.thorax
    yield skeleton.shoulder, skeleton.head, body.head_offset
    for bones, limb in ((skeleton.near, pose.near), (skeleton.far, pose.far)):
        yield bones.hip, bones.knee, body.thigh * limb.thigh
        yield bones.knee, bones.ankle, body.shank * limb.shank
        yield bones.heel, bones.ball, (body.foot_heel + body.foot_ball) * limb.foot
        yield bones.ankle, bones.ball, math.hypot(body.foot_ball * limb.foot, body.foot_height)
        yield bones.ball, bones.toe, body.toes * limb.foot
        yield bones.shoulder, bones.elbow, body.upper_arm * limb.upper_arm
        yield bones.elbow, bones.wrist, body.forearm * limb.forearm
        yield bones.wrist, bones.fingertip, body.hand * limb.hand


def check(skeleton, pose):
    for start, end, length in lengths(skeleton, pose):
        assert abs(math.dist(start, end) - length) < 1e-9
    assert math.dist(skeleton.point(pose.anchor), (pose.anchor_x, pose.anchor_y)) < 1e-6


@pytest.mark.parametrize("name", figures.NAMES)
def test_every_pose_keeps_its_lengths_and_its_anchor(name):
    movement = figures.movement(name)
    for pose in movement.poses.values():
        check(place(figures.body(), pose, front=movement.front), pose)


@pytest.mark.some_of(3)
@EACH_CYCLE
def test_every_moment_keeps_its_lengths_and_its_anchor(name, cycle):
    for frame, skeleton in zip(figures.frames(name, cycle), figures.skeletons(name, cycle), strict=True):
        check(skeleton, frame.pose)


@pytest.mark.parametrize("name", figures.NAMES)
def test_hips_and_shoulders_lie_apart_only_when_seen_from_the_front(name):
    movement, body = figures.movement(name), figures.body()
    for pose in movement.poses.values():
        skeleton = place(body, pose, front=movement.front)
        hips = math.dist(skeleton.near.hip, skeleton.far.hip)
        shoulders = math.dist(skeleton.near.shoulder, skeleton.far.shoulder)
        apart = (2 * body.hip_half, 2 * body.shoulder_half) if movement.front else (0.0, 0.0)
        assert (hips, shoulders) == pytest.approx(apart)


@EACH_CYCLE
def test_contacts_do_not_slide(name, cycle):
    movement = figures.movement(name)
    for point in (*movement.contacts, *movement.contacts_in.get(cycle, ())):
        places = [skeleton.point(point) for skeleton in figures.skeletons(name, cycle)]
        apart = max(math.dist(one, other) for one in places[::5] for other in places)
        assert apart <= MOST_DRIFT, f"{point} slides {apart:.4f}"


def channels(frame):
    """All that moves: angles, lengths and places, and the level of the psoas."""
    pose = frame.pose
    trunk = (pose.pelvis, pose.lumbar, pose.thoracic, pose.neck)
    return *trunk, *pose.near, *pose.far, pose.anchor_x, pose.anchor_y, pose.roller_x, frame.level


def fastest(movement: Movement, cycle):
    """The most that each channel may change in a second: the steepest of its steps, at the peak of the easing."""
    before = [*channels_of(movement, movement.start), movement.cycles[cycle][-1].steps[-1].level]
    most = [0.0] * len(before)
    for group in movement.cycles[cycle]:
        for step in group.steps:
            after = [*channels_of(movement, step.to), step.level]
            if not group.held:
                rates = [PEAK * abs(b - a) / step.seconds for a, b in zip(before, after, strict=True)]
                most = [max(pair) for pair in zip(most, rates, strict=True)]
            before = after
    return most


def channels_of(movement, pose):
    return channels(at_second(movement, movement.first_cycle, 0.0, figures.HELD)._replace(pose=movement.poses[pose]))[
        :-1
    ]


def round_and_round(name, step):
    """All cycles of a movement one after the other and the first one again, at times that hit no border."""
    movement = figures.movement(name)
    order = [*movement.cycles, movement.first_cycle]
    starts = [sum(figures.seconds_of(name, cycle) for cycle in order[:number]) for number in range(len(order) + 1)]
    found = []
    for number in range(int(starts[-1] / step) - 1):
        second = (number + 0.37) * step
        turn = max(index for index, start in enumerate(starts) if start <= second)
        found.append(channels(at_second(movement, order[turn], second - starts[turn], figures.HELD)))
    return found


def most_changed(rows):
    """The largest change from one row to the next, for each channel."""
    return [max(abs(b - a) for a, b in itertools.pairwise(way)) for way in zip(*rows, strict=True)]


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", figures.NAMES)
def test_nothing_jumps_within_phases_across_them_and_from_cycle_to_cycle(name):
    movement = figures.movement(name)
    allowed = [max(rates) for rates in zip(*(fastest(movement, cycle) for cycle in movement.cycles), strict=True)]
    coarse = most_changed(round_and_round(name, figures.FRAME))
    fine = most_changed(round_and_round(name, figures.FRAME / 3.0))
    for most, change, small in zip(allowed, coarse, fine, strict=True):
        assert change <= most * figures.FRAME + 1e-9
        assert small <= most * figures.FRAME / 3.0 + 1e-9, "what does not shrink with the step is a jump"


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", figures.NAMES)
def test_no_joint_turns_further_than_four_degrees_in_a_frame(name):
    assert max(most_changed(round_and_round(name, figures.FRAME))) < 4.0


@EACH_CYCLE
def test_every_phase_begins_and_ends_at_rest(name, cycle):
    movement, border = figures.movement(name), 0.0
    for group in movement.cycles[cycle]:
        border += figures.HELD if group.held else group.seconds
        for sign in (-1.0, 1.0):
            around = [at_second(movement, cycle, border + sign * away, figures.HELD) for away in (1e-3, 1e-6)]
            change = max(abs(b - a) for a, b in zip(*map(channels, around), strict=True))
            assert change < 0.002, "not eased, a march would turn by 0.14 degrees here"
