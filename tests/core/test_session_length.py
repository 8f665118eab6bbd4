# SPDX-License-Identifier: GPL-3.0-or-later
"""The shorter forms (training.md 4d-3): what is in them, what is left out, and that the turns reach everything."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE

from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.exercise import Category, Focus
from psoas_trainer.core.planned_days import due
from psoas_trainer.core.schedule import SessionKind, Trained, default_schedule
from psoas_trainer.core.session_length import SessionLength, planned_minutes, shortened
from psoas_trainer.core.timing import Timing

FULL, FIFTEEN, EIGHT = SessionLength.FULL, SessionLength.FIFTEEN, SessionLength.EIGHT
A, B = CATALOGUE.routines["balance_a"], CATALOGUE.routines["balance_b"]
DAY = date(2025, 11, 17)


def names(short):
    return [item.exercise_id for item in short.routine.items]


def of(short, category):
    return [name for name in names(short) if CATALOGUE.exercises[name].category is category]


def test_in_full_everything_stays():
    assert shortened(A, CATALOGUE, FULL, {}) == (A, ())


@pytest.mark.parametrize(
    ("length", "kept", "left_out", "holds"),
    [
        (
            FIFTEEN,
            ["psoas_march", "supine_leg_raise", "seated_leg_lift", "glute_bridge", "low_lunge"],
            ("psoas_plank", "dead_bug", "foam_roller_release"),
            2,
        ),
        (
            EIGHT,
            ["psoas_march", "supine_leg_raise", "glute_bridge", "low_lunge"],
            ("seated_leg_lift", "psoas_plank", "dead_bug", "foam_roller_release"),
            1,
        ),
    ],
)
def test_the_first_short_session(length, kept, left_out, holds):
    short = shortened(A, CATALOGUE, length, {})
    assert (names(short), short.left_out, short.routine.warm_up) == (kept, left_out, "short")
    plan = choose(short.routine, CATALOGUE, Circumstances({}, {}))
    assert plan.routine_id == "balance_a"
    assert plan.items[-1].chosen.dose.sets == holds
    assert [item.chosen.exercise_id for item in plan.items if item.warm_up] == [
        "march_in_place",
        "cat_cow",
        "leg_swing",
    ]


def test_what_was_done_longest_ago_comes_first_and_the_order_of_the_routine_stays():
    last = {"psoas_march": DAY, "supine_leg_raise": DAY, "seated_leg_lift": DAY - timedelta(days=3), "psoas_plank": DAY}
    assert names(shortened(A, CATALOGUE, EIGHT, last))[:2] == ["psoas_march", "seated_leg_lift"]
    last["psoas_march"] = DAY + timedelta(days=1)
    assert names(shortened(A, CATALOGUE, EIGHT, last))[:2] == ["supine_leg_raise", "seated_leg_lift"]


def test_glutes_and_core_come_in_turn_over_both_routines():
    assert of(shortened(B, CATALOGUE, EIGHT, {"glute_bridge": DAY}), Category.BALANCE) == ["side_plank"]
    assert of(shortened(A, CATALOGUE, EIGHT, {"glute_bridge": DAY, "dead_bug": DAY}), Category.BALANCE) == [
        "glute_bridge"
    ]


def test_the_article_order_keeps_its_order_and_has_no_partner_to_take_in():
    short = shortened(CATALOGUE.routines["article_order"], CATALOGUE, FIFTEEN, {"psoas_march": DAY})
    assert names(short) == ["supine_leg_raise", "seated_leg_lift", "low_lunge", "psoas_plank"]


@pytest.mark.parametrize("routine_id", ["hip_flexor_ease", "desk_break"])
@pytest.mark.parametrize("length", SessionLength)
def test_a_routine_that_is_short_already_stays_as_it_is(routine_id, length):
    routine = CATALOGUE.routines[routine_id]
    assert shortened(routine, CATALOGUE, length, {}) == (routine, ())


def test_rounds_are_played_once_where_time_is_short():
    assert shortened(A._replace(rounds=3), CATALOGUE, EIGHT, {}).routine.rounds == 1


def test_without_a_short_warm_up_the_own_one_is_played():
    alone = CATALOGUE._replace(warm_ups={"full": CATALOGUE.warm_ups["full"]})
    assert shortened(A, alone, EIGHT, {}).routine.warm_up == "full"
    assert shortened(A._replace(warm_up=None), CATALOGUE, EIGHT, {}).routine.warm_up is None


def minutes(length, routine=A):
    plan = choose(shortened(routine, CATALOGUE, length, {}).routine, CATALOGUE, Circumstances({}, {}))
    return planned_minutes(plan, CATALOGUE.exercises, Timing())


def test_the_minutes_are_those_of_the_whole_plan_with_its_rests():
    # 4d-3 says about 25, 15 and 8: with the warm-up, all rests and changes of position it is this.
    assert [minutes(length) for length in SessionLength] == [24, 16, 11]
    assert [minutes(length, B) for length in SessionLength] == [25, 17, 12]


@pytest.mark.parametrize("goal", [2, 3, 4])
@pytest.mark.parametrize("length", [FIFTEEN, EIGHT])
def test_every_item_is_reached_within_two_weeks(goal, length):
    schedule = default_schedule(CATALOGUE, goal)
    wanted = {item.exercise_id for routine in (A, B) for item in routine.items}
    wanted.remove("foam_roller_release")  # 4d-3 has no release in the shorter forms
    trained, last, done = [], {}, []
    for number in range(8 * 7):
        today = DAY + timedelta(days=number)
        session = due(schedule, trained, today).session
        if session is None or session.kind is not SessionKind.STRENGTH:
            continue
        short = shortened(CATALOGUE.routines[session.routine_id], CATALOGUE, length, last)
        trained.append(Trained(today, session.kind, session.routine_id))
        done += [(today, name) for name in names(short)]
        last |= dict.fromkeys(names(short), today)
    for number in range(8 * 7 - 13):
        first = DAY + timedelta(days=number)
        reached = {name for on, name in done if first <= on < first + timedelta(days=14)}
        assert reached == wanted, number


lasts = st.dictionaries(
    st.sampled_from(sorted(CATALOGUE.exercises)), st.integers(0, 30).map(lambda days: DAY - timedelta(days=days))
)


@given(st.sampled_from([A, B]), st.sampled_from([FIFTEEN, EIGHT]), lasts)
def test_a_short_form_has_its_parts_and_names_what_is_missing(routine, length, last):
    short = shortened(routine, CATALOGUE, length, last)
    assert len(of(short, Category.STRENGTHEN)) == (3 if length is FIFTEEN else 2)
    (partner,) = of(short, Category.BALANCE)
    assert CATALOGUE.exercises[partner].focus in Focus
    assert of(short, Category.STRETCH) == ["low_lunge"]
    assert of(short, Category.RELEASE) == []
    whole = [item.exercise_id for item in routine.items]
    assert sorted([*names(short), *short.left_out]) == sorted(whole)
    assert names(short) == [name for name in whole if name not in short.left_out]
    longest = [last.get(name, date.min) for name in of(short, Category.STRENGTHEN)]
    left = [
        last.get(name, date.min) for name in short.left_out if CATALOGUE.exercises[name].category is Category.STRENGTHEN
    ]
    assert max(longest) <= min(left)
