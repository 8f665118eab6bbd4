# SPDX-License-Identifier: GPL-3.0-or-later
"""The balance of training.md M2, M4 and M5: lights at the exact borders, and what the shipped routines bring."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE, USUAL

from psoas_trainer.core.balance import BalanceReason, Light, balance, sets_done
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.done_on import DoneOn, Group, group_of
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold

TODAY = date(2025, 11, 22)
GREEN, AMBER, RED, NOTHING = Light.GREEN, Light.AMBER, Light.RED, Light.NOTHING


def done(category, seconds, *, group=None, sets=1, ago=0, side=None, exercise_id=None):
    name = exercise_id or f"{category}-{group}"
    return DoneOn(TODAY - timedelta(days=ago), name, category, group, side, 0, seconds, sets, seconds)


def strength(seconds, **more):
    return done(Category.STRENGTHEN, seconds, **more)


def stretch(seconds, **more):
    return done(Category.STRETCH, seconds, **more)


def played(routine_id, *, ago=0):
    """What a whole session of a routine leaves behind, taken from its unfolded steps."""
    plan = choose(CATALOGUE.routines[routine_id], CATALOGUE, Circumstances({}, {}))
    found = []
    for step in unfold(plan, CATALOGUE.exercises, Timing()):
        if step.kind is not StepKind.WORK:
            continue
        exercise = CATALOGUE.exercises[step.work.exercise_id]
        held = step.work.amount if step.work.kind is DoseKind.HOLD else round(step.seconds)
        found.append(
            DoneOn(
                TODAY - timedelta(days=ago),
                exercise.id,
                exercise.category,
                group_of(exercise),
                step.side,
                step.work.amount,
                0,
                1,
                held,
            )
        )
    return found


@pytest.mark.parametrize("routine_id", ["balance_a", "balance_b"])
def test_the_default_routines_are_green_in_all_respects(routine_id):
    found = balance(played(routine_id), TODAY, USUAL)
    assert [part.light for part in found] == [GREEN] * 4
    assert found.findings == ()
    assert 14 <= found.short.stretch_percent <= 22  # training.md 4d: share about 0.14 to 0.22
    assert (found.glutes.hip_flexor_sets, found.glutes.glute_sets) == (4, 1)


def test_a_week_of_the_article_order_alone_lacks_glutes_and_core():
    week = [one for ago in (0, 2, 4) for one in played("article_order", ago=ago)]
    found = balance(week, TODAY, USUAL)
    assert found.findings == (BalanceReason.NO_GLUTES, BalanceReason.NO_CORE)
    assert (found.glutes.hip_flexor_sets, found.glutes.glute_sets) == (12, 0)
    assert (found.short.light, found.glutes.light, found.core.light) == (GREEN, RED, RED)


def test_a_week_of_ease_alone_is_too_little_strength():
    found = balance(played("hip_flexor_ease"), TODAY, USUAL)
    assert (found.short.light, found.short.reason) == (RED, BalanceReason.TOO_LITTLE_STRENGTH)


@pytest.mark.parametrize(
    ("strong", "soft", "light", "reason", "percent"),
    [
        (0, 0, NOTHING, BalanceReason.NOTHING_DONE, None),
        (60, 0, GREEN, BalanceReason.ENOUGH_STRENGTH, 0),
        (60, 40, GREEN, BalanceReason.ENOUGH_STRENGTH, 40),
        (599, 401, AMBER, BalanceReason.LITTLE_STRENGTH, 41),  # 40.1 % must not look like 40
        (50, 50, AMBER, BalanceReason.LITTLE_STRENGTH, 50),
        (499, 501, RED, BalanceReason.TOO_LITTLE_STRENGTH, 51),
        (0, 1, RED, BalanceReason.NO_STRENGTH, 100),
    ],
)
def test_the_share_of_stretch_changes_its_light_just_above_40_and_50_percent(strong, soft, light, reason, percent):
    share = balance([strength(strong), stretch(soft)], TODAY, USUAL).short
    assert (share.light, share.reason, share.stretch_percent) == (light, reason, percent)
    assert share.strengthen_percent == (None if percent is None else 100 - percent)


def test_balance_exercises_strengthen_and_release_counts_with_stretch_and_the_warm_up_with_neither():
    mixed = [done(Category.BALANCE, 60), done(Category.RELEASE, 40), done(Category.WARM_UP, 900)]
    share = balance(mixed, TODAY, USUAL).short
    assert (share.strengthen_seconds, share.stretch_seconds) == (60, 40)


def test_a_warm_up_alone_gives_nothing_to_say():
    assert {part.light for part in balance([done(Category.WARM_UP, 300)], TODAY, USUAL)} == {NOTHING}


@pytest.mark.parametrize(
    ("hip", "glute", "light", "reason"),
    [
        (0, 0, NOTHING, BalanceReason.NOTHING_DONE),
        (0, 1, GREEN, BalanceReason.GLUTES_KEEP_UP),
        (4, 1, GREEN, BalanceReason.GLUTES_KEEP_UP),
        (5, 1, AMBER, BalanceReason.FEW_GLUTES),
        (8, 2, GREEN, BalanceReason.GLUTES_KEEP_UP),
        (1, 0, RED, BalanceReason.NO_GLUTES),
    ],
)
def test_four_hip_flexor_sets_for_a_glute_set_are_the_most(hip, glute, light, reason):
    both = [
        strength(1, group=Group.HIP_FLEXOR, sets=hip),
        done(Category.BALANCE, 1, group=Group.GLUTE, sets=glute),
    ]
    cover = balance(both, TODAY, USUAL).glutes
    assert (cover.light, cover.reason, cover.hip_flexor_sets, cover.glute_sets) == (light, reason, hip, glute)


def test_a_set_on_both_sides_is_one_set():
    sides = [strength(30, group=Group.HIP_FLEXOR, sets=2, side=side) for side in Side]
    assert sets_done(sides, Group.HIP_FLEXOR) == 2
    assert sets_done([*sides, strength(30, group=Group.HIP_FLEXOR, sets=1, side=Side.LEFT)], Group.HIP_FLEXOR) == 3


def test_no_core_is_red_as_soon_as_anything_was_trained():
    assert balance([stretch(60)], TODAY, USUAL).core.light is RED
    core = done(Category.BALANCE, 60, group=Group.CORE)
    assert balance([stretch(60), core], TODAY, USUAL).core == (7, 1, GREEN, BalanceReason.CORE_TRAINED)


def test_the_short_look_goes_back_seven_days_and_the_long_one_28():
    for ago, short, long in ((0, 60, 60), (6, 60, 60), (7, 0, 60), (27, 0, 60), (28, 0, 0), (-1, 0, 0)):
        found = balance([strength(60, ago=ago)], TODAY, USUAL)
        assert (found.short.strengthen_seconds, found.long.strengthen_seconds) == (short, long), ago
        assert (found.short.days, found.long.days) == (7, 28)


def test_the_thresholds_are_used():
    strict = USUAL._replace(stretch_amber=10, stretch_red=15, hip_sets_per_glute_set=2, balance_days=14)
    found = balance(played("balance_a", ago=10), TODAY, strict)
    assert (found.short.light, found.glutes.light) == (RED, AMBER)


work = st.builds(
    lambda category, seconds, group, sets, ago, side: done(
        category, seconds, group=group, sets=sets, ago=ago, side=side
    ),
    st.sampled_from(Category),
    st.integers(0, 600),
    st.sampled_from([None, *Group]),
    st.integers(0, 4),
    st.integers(-3, 40),
    st.sampled_from([None, *Side]),
)


@given(st.lists(work, max_size=20))
def test_the_order_of_what_was_done_does_not_matter_and_more_strength_never_makes_it_worse(rows):
    order = [NOTHING, GREEN, AMBER, RED]
    found = balance(rows, TODAY, USUAL)
    assert balance(reversed(rows), TODAY, USUAL) == found
    more = balance([*rows, strength(120)], TODAY, USUAL)
    if found.short.light is not NOTHING:
        assert order.index(more.short.light) <= order.index(found.short.light)
    glutes = balance([*rows, done(Category.BALANCE, 60, group=Group.GLUTE, exercise_id="new")], TODAY, USUAL).glutes
    assert glutes.light is not RED
    assert found.findings == tuple(dict.fromkeys(part.reason for part in found if part.light in (AMBER, RED)))


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_what_is_shown_never_contradicts_the_light(strong, soft):
    share = balance([strength(strong), stretch(soft)], TODAY, USUAL).short
    if share.stretch_percent is not None:
        assert (share.light is GREEN) == (share.stretch_percent <= 40)
        assert (share.light is RED) == (share.stretch_percent > 50)
        assert (share.strengthen_percent >= USUAL.strengthen_target) == (share.light is GREEN)
