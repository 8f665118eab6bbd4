# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the figure is at a moment: eased over whole phases, still in holds, in its place when the work begins."""

import itertools

import figures
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.figure.pose import blend
from psoas_trainer.core.figure.timeline import (
    HELD_IN_DEMONSTRATION,
    SETTLING,
    STILL_BEFORE_WORK,
    cycle_seconds,
    eased,
    in_cycle,
    in_rest,
    in_set_up,
    in_wait,
    still,
)

EACH = pytest.mark.parametrize("name", figures.NAMES)
SHARES = st.floats(0.0, 1.0)
GROUPS = tuple(
    (name, cycle, number)
    for name, cycle in figures.cycles()
    for number, group in enumerate(figures.movement(name).cycles[cycle])
)


def start_of(name, cycle, number):
    """The pose and the level in which a phase begins."""
    step = figures.movement(name).cycles[cycle][number - 1].steps[-1]
    return step.to, step.level


def is_still(name, cycle, number):
    group = figures.movement(name).cycles[cycle][number]
    return {step.to for step in group.steps} == {start_of(name, cycle, number)[0]}


MOVING = [group for group in GROUPS if not is_still(*group)]
STILL = [group for group in GROUPS if is_still(*group)]


def at(name, cycle, number, share, seconds=0.0):
    movement = figures.movement(name)
    return in_cycle(movement, cycle, movement.cycles[cycle][number].phase, share, seconds)


@given(SHARES, SHARES)
def test_easing_is_slow_at_both_ends_and_never_goes_back(one, other):
    low, high = sorted((one, other))
    assert 0.0 <= eased(low) <= eased(high) <= 1.0
    assert eased(high) - eased(low) <= 1.5 * (high - low) + 1e-12
    assert eased(low) + eased(1.0 - low) == pytest.approx(1.0)


@given(st.sampled_from(MOVING), SHARES, SHARES)
def test_a_later_share_of_a_phase_is_never_behind(group, one, other):
    name, cycle, number = group
    _, level = start_of(*group)
    goal = figures.movement(name).cycles[cycle][number].steps[-1]
    low, high = (at(*group, share) for share in sorted((one, other)))
    assert abs(low.level - level) <= abs(high.level - level) + 1e-12 <= abs(goal.level - level) + 2e-12


@given(st.sampled_from(MOVING), SHARES)
def test_whole_phases_are_eased_not_their_steps(group, share):
    name, cycle, number = group
    movement = figures.movement(name)
    steps = movement.cycles[cycle][number].steps
    second = share * share * (3.0 - 2.0 * share) * sum(step.seconds for step in steps)
    (pose, level), found = start_of(*group), at(*group, share)
    for step in steps:
        if second <= step.seconds or step is steps[-1]:
            part = min(1.0, second / step.seconds)
            assert found.level == pytest.approx(level + (step.level - level) * part)
            assert found.pose.near == pytest.approx(
                blend(movement.poses[pose], movement.poses[step.to], part).near, abs=1e-9
            )
            return
        second, pose, level = second - step.seconds, step.to, step.level


@pytest.mark.parametrize("name", [name for name, *_ in MOVING if name == "low_lunge"])
def test_a_pose_on_the_way_is_passed_at_full_speed(name):
    movement = figures.movement(name)
    before, middle, after = (in_cycle(movement, "one", "move_in", share) for share in (0.49, 0.5, 0.51))
    assert middle.pose == movement.poses["mid"]
    mean = (movement.poses["stretch"].near.hip - movement.poses["setup"].near.hip) * 0.02
    assert after.pose.near.hip - before.pose.near.hip == pytest.approx(1.5 * mean, rel=0.08)


@given(st.sampled_from(GROUPS))
def test_a_phase_begins_where_the_one_before_ended_and_ends_in_its_pose(group):
    name, cycle, number = group
    movement = figures.movement(name)
    pose, level = start_of(*group)
    goal = movement.cycles[cycle][number].steps[-1]
    first, last = at(*group, 0.0), at(*group, 1.0)
    assert (first.pose, first.level) == (movement.poses[pose], pytest.approx(level))
    assert (last.pose, last.level) == (movement.poses[goal.to], goal.level)
    assert first.state is last.state is movement.cycles[cycle][number].state


@given(st.sampled_from(STILL), SHARES, st.floats(0.0, 120.0))
def test_in_a_hold_only_the_breath_moves(group, share, held):
    begun, found = at(*group, 0.0), at(*group, share, held)
    assert found._replace(breath=0.0) == begun
    assert 0.0 <= found.breath <= 1.0
    assert at(*group, 1.0, held).breath == pytest.approx(0.0, abs=1e-9), "the chest ends as it began"


def test_a_hold_breathes_in_and_out():
    lunge = figures.movement("low_lunge")
    breaths = [in_cycle(lunge, "one", "hold", second / 20.0, 20.0).breath for second in (0, 1, 2, 3, 4, 20)]
    assert breaths == pytest.approx([0.0, 0.5, 1.0, 0.5, 0.0, 0.0])


@given(st.integers(2, 120))
def test_at_every_length_of_a_hold_the_chest_goes_smoothly(seconds):
    """Also at 14, 22, 30 ...: a number of breaths that changed within the hold would let the chest leap."""
    lunge = figures.movement("low_lunge")
    breaths = [in_cycle(lunge, "one", "hold", tick / (60 * seconds), seconds).breath for tick in range(60 * seconds)]
    leaps = [abs(after - before) for before, after in itertools.pairwise(breaths)]
    assert max(leaps, default=0.0) < 0.04, "60 pictures a second, and no breath shorter than two seconds and a half"


def test_a_hold_that_is_too_short_for_a_breath_is_still():
    raising = figures.movement("supine_leg_raise")
    assert {in_cycle(raising, "near", "hold", share, 1.0).breath for share in (0.0, 0.3, 0.5, 1.0)} == {0.0}


@given(st.sampled_from(MOVING), SHARES, st.floats(0.0, 60.0))
def test_a_body_that_moves_does_not_breathe(group, share, held):
    assert at(*group, share, held).breath == 0.0


def whole_set_up(movement):
    return sum(group.seconds for group in movement.set_up)


@EACH
def test_an_unknown_phase_shows_the_start(name):
    movement = figures.movement(name)
    for cycle in movement.cycles:
        assert in_cycle(movement, cycle, "no such phase", 0.5).pose == movement.poses[movement.start]


@EACH
def test_the_set_up_reaches_the_start_when_the_work_begins(name):
    movement = figures.movement(name)
    steps = [step for group in movement.set_up for step in group.steps]
    for late in (0.0, -0.01, -5.0):
        assert in_set_up(movement, late).pose == movement.poses[movement.start]
        assert in_set_up(movement, late).level == steps[-1].level
    for early in (whole_set_up(movement), whole_set_up(movement) + 0.01, 600.0):
        assert in_set_up(movement, early).pose == movement.poses[steps[0].to]
        assert in_set_up(movement, early).level == steps[0].level


@EACH
def test_the_set_up_does_not_jump(name):
    movement = figures.movement(name)
    whole = whole_set_up(movement)
    levels = [in_set_up(movement, whole * (1.0 - number / 500.0)).level for number in range(501)]
    knees = [in_set_up(movement, whole * (1.0 - number / 500.0)).pose.near.knee for number in range(501)]
    assert max(abs(b - a) for a, b in itertools.pairwise(levels)) < 0.005
    assert max(abs(b - a) for a, b in itertools.pairwise(knees)) < 0.5


def shown(name):
    return tuple(figures.movement(name).cycles)


@given(st.sampled_from(figures.NAMES), st.floats(0.0, 90.0), SHARES)
def test_in_the_last_seconds_of_a_rest_the_figure_stands_still(name, total, share):
    movement = figures.movement(name)
    elapsed = total - STILL_BEFORE_WORK * share
    assert in_rest(movement, shown(name), elapsed, total) == still(movement, movement.start, shown(name)[0])


@given(st.sampled_from(figures.NAMES), st.floats(0.0, 90.0), SHARES)
def test_a_rest_shows_whole_cycles_in_turn_and_then_nothing(name, total, share):
    movement, order, elapsed = figures.movement(name), shown(name), total * share
    begun, number = 0.0, 0
    while True:
        cycle = order[number % len(order)]
        length = cycle_seconds(movement, cycle, HELD_IN_DEMONSTRATION)
        if begun + length > total - STILL_BEFORE_WORK + 1e-9 or elapsed < begun + length - 1e-9:
            break
        begun, number = begun + length, number + 1
    found = in_rest(movement, order, elapsed, total)
    if begun + length > total - STILL_BEFORE_WORK + 1e-9:
        assert found == still(movement, movement.start, order[0])
    elif begun + length < total - STILL_BEFORE_WORK - 1e-9 and elapsed > begun:
        assert found.pose.near == pytest.approx(demonstrated(movement, cycle, elapsed - begun).pose.near, abs=1e-6)


def demonstrated(movement, cycle, second):
    """The figure in a cycle by the keyframes: phase by phase."""
    for group in movement.cycles[cycle]:
        length = HELD_IN_DEMONSTRATION if group.held else group.seconds
        if second <= length:
            return in_cycle(movement, cycle, group.phase, second / length)
        second -= length
    return still(movement, movement.start)


def test_a_rest_shows_the_far_limb_after_the_near_one():
    movement = figures.movement("march_in_place")
    near, far = (in_rest(movement, ("near", "far"), second, 30.0).pose for second in (0.6, 1.8))
    assert (near, far) == (movement.poses["up_near"], movement.poses["up_far"])


@EACH
def test_a_wait_after_a_rest_begins_in_the_start_and_settles(name):
    movement = figures.movement(name)
    start = still(movement, movement.start)
    begun = in_wait(movement, 5.0, 0.0)
    assert (begun.pose, begun.level) == (start.pose, start.level)
    for after in (SETTLING, SETTLING + 3.0, None):
        assert in_wait(movement, 5.0, after) == in_set_up(movement, 5.0)
    almost = in_wait(movement, 5.0, SETTLING - 1e-4)
    assert almost.pose.near == pytest.approx(in_set_up(movement, 5.0).pose.near, abs=1e-3)


@given(st.sampled_from(figures.NAMES), st.floats(0.0, 10.0))
def test_a_wait_is_over_in_the_start_pose(name, after):
    movement = figures.movement(name)
    assert in_wait(movement, 0.0, after).pose.near == pytest.approx(movement.poses[movement.start].near)


@EACH
def test_a_still_is_the_pose_that_it_is_asked_for(name):
    movement = figures.movement(name)
    for pose in movement.poses:
        assert still(movement, pose).pose == movement.poses[pose]
    for cycle in movement.cycles:
        first = in_cycle(movement, cycle, movement.cycles[cycle][0].phase, 0.0)
        assert still(movement, movement.start, cycle).level == first.level
