# SPDX-License-Identifier: GPL-3.0-or-later
"""The movements that ship fit their exercises, and say what FIGURE.md says of them."""

import itertools

import figures
import pytest

from psoas_trainer.core.figure.movement import PsoasState, Works
from psoas_trainer.core.figure.skeleton import place
from psoas_trainer.core.side import Side, SideRule

SHIPPED = (
    "cat_cow", "dead_bug", "foam_roller_release", "glute_bridge", "leg_swing", "legs_up_rest", "low_lunge",
    "march_in_place", "pelvic_tilt", "psoas_march", "psoas_plank", "seated_leg_lift", "side_lying_abduction",
    "side_plank", "supine_leg_raise",
)  # fmt: skip
"""These have a figure; a new exercise may do without one."""
EACH_CYCLE = pytest.mark.parametrize(("name", "cycle"), figures.cycles())


def test_what_is_shipped_has_a_movement_and_every_movement_an_exercise():
    assert set(SHIPPED) <= set(figures.NAMES) <= set(figures.exercises())


@EACH_CYCLE
def test_the_phases_and_their_seconds_are_those_of_the_exercise(name, cycle):
    groups, exercise = figures.movement(name).cycles[cycle], figures.exercises()[name]
    assert [group.phase for group in groups] == [phase.id for phase in exercise.phases]
    seconds = [None if group.held else group.seconds for group in groups]
    assert seconds == pytest.approx([phase.seconds for phase in exercise.phases])


@pytest.mark.parametrize("name", figures.NAMES)
def test_the_phases_of_a_variant_are_phases_of_the_movement(name):
    exercise = figures.exercises()[name]
    for groups in figures.movement(name).cycles.values():
        known = {group.phase for group in groups}
        for variant in exercise.variants:
            assert {phase.id for phase in exercise.phases_of(variant.id)} <= known, variant.id


@pytest.mark.parametrize("name", figures.NAMES)
def test_who_works_follows_from_how_the_dose_is_shared(name):
    works = {
        SideRule.ALTERNATING: {Works.CYCLE},
        SideRule.EACH_SIDE: {Works.NEAR, Works.FAR},
        SideRule.TOGETHER: {Works.BOTH},
    }
    assert figures.movement(name).works in works[figures.exercises()[name].side_rule]


@EACH_CYCLE
def test_every_step_has_a_level_and_a_known_state(name, cycle):
    movement = figures.movement(name)
    for group in (*movement.cycles[cycle], *movement.set_up):
        assert isinstance(group.state, PsoasState)
        assert all(0.0 <= step.level <= 1.0 for step in group.steps)


@EACH_CYCLE
def test_a_cycle_ends_as_it_starts(name, cycle):
    first, *_, last = figures.frames(name, cycle)
    assert first.pose == last.pose == figures.movement(name).poses[figures.movement(name).start]
    assert first.level == last.level


@pytest.mark.parametrize("name", [name for name in figures.NAMES if "far" in figures.movement(name).cycles])
def test_the_far_cycle_is_the_near_one_with_the_limbs_exchanged(name):
    near, far = figures.frames(name, "near"), figures.frames(name, "far")
    assert [(frame.level, frame.state) for frame in near] == [(frame.level, frame.state) for frame in far]
    for one, other in zip(near, far, strict=True):
        assert one.pose.pelvis == pytest.approx(other.pose.pelvis)


def test_the_low_lunge_carries_the_hip_forward_over_the_near_knee():
    movement = figures.movement("low_lunge")
    start, end = (place(figures.body(), movement.poses[name]) for name in (movement.start, movement.end))
    assert end.hip[0] - start.hip[0] == pytest.approx(0.106, abs=0.002)
    assert start.near.knee[1] < start.far.knee[1], "the near leg kneels"
    assert movement.works is Works.NEAR
    assert movement.unmirrored_side is Side.RIGHT
    assert {group.state for group in movement.cycles["one"]} == {PsoasState.STRETCHED}


def test_the_pelvic_tilt_turns_the_pelvis_27_degrees():
    poses = figures.movement("pelvic_tilt").poses
    assert abs(poses["flat_back"].pelvis - poses["neutral"].pelvis) == pytest.approx(27.0)


def test_the_side_plank_stands_on_the_far_arm_and_lifts_the_hip():
    movement = figures.movement("side_plank")
    start, end = (place(figures.body(), movement.poses[name], front=True) for name in (movement.start, movement.end))
    assert movement.works is Works.FAR
    assert end.far.elbow[1] < end.near.elbow[1]
    assert end.far.hip[1] < end.near.hip[1], "the far side is the bottom one"
    assert end.hip[1] > start.hip[1] + 0.05


def test_the_top_leg_of_the_side_lying_lift_is_the_near_one():
    movement = figures.movement("side_lying_abduction")
    start, end = (place(figures.body(), movement.poses[name], front=True) for name in (movement.start, movement.end))
    assert start.near.hip[1] > start.far.hip[1]
    assert end.near.ankle[1] > start.near.ankle[1] + 0.1
    assert end.far.ankle == pytest.approx(start.far.ankle, abs=0.001)


@pytest.mark.parametrize("name", [name for name in figures.NAMES if figures.movement(name).works is Works.CYCLE])
def test_in_each_cycle_the_limb_it_is_named_for_moves_most(name):
    for cycle, other in itertools.permutations(("near", "far")):
        ways = {}
        for limb in (cycle, other):
            knees = [skeleton.limb(limb).ankle for skeleton in figures.skeletons(name, cycle)]
            ways[limb] = max(abs(x - knees[0][0]) + abs(y - knees[0][1]) for x, y in knees)
        assert ways[cycle] > 3.0 * ways[other]


def test_the_rest_has_one_still_pose():
    movement = figures.movement("legs_up_rest")
    assert list(movement.poses) == [movement.start] == [movement.end]
    assert len({skeleton.near for skeleton in figures.skeletons("legs_up_rest", "one")}) == 1
