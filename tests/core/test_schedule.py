# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of the week (training.md 4b, M8): how many, what for, and never two strength days running by default."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE

from psoas_trainer.core.schedule import (
    DEFAULT_WEEKDAYS,
    Move,
    Schedule,
    SessionKind,
    default_schedule,
    moved,
    planned_kind,
    routine_kind,
    session_kind,
    weekday_kinds,
)

STRENGTH, EASE, BREAK = SessionKind.STRENGTH, SessionKind.EASE, SessionKind.BREAK
MON = date(2025, 11, 17)
TUE, WED, THU, FRI, SAT, SUN = (MON + timedelta(days=number) for number in range(1, 7))


def strong_days(weekdays, **more):
    return {day for day, kind in weekday_kinds(weekdays, **more).items() if kind is STRENGTH}


@pytest.mark.parametrize(
    ("goal", "days", "strong"),
    [(2, (0, 3), {0, 3}), (3, (0, 2, 4), {0, 2, 4}), (4, (0, 2, 4, 6), {0, 2, 4})],
)
def test_the_days_of_two_three_and_four_sessions(goal, days, strong):
    schedule = default_schedule(CATALOGUE, goal)
    assert schedule.weekdays == days == DEFAULT_WEEKDAYS[goal]
    assert strong_days(days) == strong  # with four, Sunday is for stretch: Monday is for strength


def test_the_routines_of_the_week_come_from_the_content():
    schedule = default_schedule(CATALOGUE, 3, MON)
    assert (schedule.rotation, schedule.ease) == (("balance_a", "balance_b"), "hip_flexor_ease")
    assert schedule.since == MON
    with pytest.raises(KeyError):
        default_schedule(CATALOGUE, 5)


def test_what_a_person_made_never_comes_into_the_week_unasked():
    copies = {
        f"own_{each.id}": each._replace(id=f"own_{each.id}", default=False, order=0)
        for each in CATALOGUE.routines.values()
    }
    own = CATALOGUE._replace(routines={**copies, **CATALOGUE.routines})
    assert default_schedule(own, 3, MON) == default_schedule(CATALOGUE, 3, MON)


@pytest.mark.parametrize(
    ("weekdays", "strong"),
    [
        ((), set()),
        ((3,), {3}),
        ((0, 1), {0}),
        ((5, 6), {5}),
        ((0, 6), {0}),
        ((0, 1, 2, 3, 4), {0, 2, 4}),
        ((0, 1, 2, 3, 4, 5, 6), {0, 2, 4}),
        ((1, 2, 4), {1, 4}),
    ],
)
def test_as_many_strength_days_as_fit(weekdays, strong):
    assert strong_days(weekdays) == strong


def test_two_days_running_only_where_the_person_wants_it():
    assert strong_days((0, 1, 2), running_days=True) == {0, 1, 2}


def test_what_each_routine_is_for():
    kinds = {one.id: routine_kind(one, CATALOGUE.exercises) for one in CATALOGUE.routines.values()}
    assert kinds == {
        "balance_a": STRENGTH,
        "balance_b": STRENGTH,
        "article_order": STRENGTH,
        "hip_flexor_ease": EASE,
        "desk_break": BREAK,
    }


def test_what_other_sessions_are_for():
    assert session_kind(["low_lunge"], CATALOGUE.exercises) is EASE
    assert session_kind(["psoas_march"], CATALOGUE.exercises) is BREAK
    assert session_kind(["psoas_march", "psoas_march", "gone"], CATALOGUE.exercises) is BREAK
    assert session_kind(["psoas_march", "dead_bug"], CATALOGUE.exercises) is STRENGTH


def test_nothing_was_planned_before_the_beginning():
    schedule = Schedule((0, 2, 4), since=WED)
    assert [planned_kind(schedule, day) for day in (MON, TUE, WED, THU, FRI)] == [None, None, STRENGTH, None, STRENGTH]


def test_a_moved_session_keeps_its_kind_and_can_go_on_or_back():
    schedule = moved(Schedule((0, 2, 4)), WED, THU, MON)
    assert (planned_kind(schedule, WED), planned_kind(schedule, THU)) == (None, STRENGTH)
    further = moved(schedule, THU, TUE, MON)
    assert further.moves == (Move(WED, TUE),)
    assert moved(further, TUE, WED, MON).moves == ()
    assert planned_kind(schedule, WED + timedelta(days=7)) is STRENGTH  # this once


def test_a_session_cannot_be_moved_from_nowhere_or_onto_another():
    for on, to in ((TUE, THU), (WED, FRI)):
        with pytest.raises(ValueError, match="no session can be moved"):
            moved(Schedule((0, 2, 4)), on, to, MON)


def test_moves_that_are_long_past_are_forgotten():
    schedule = moved(Schedule((0, 2, 4)), WED, THU, MON)
    assert len(moved(schedule, WED + timedelta(days=28), THU + timedelta(days=28), THU + timedelta(days=28)).moves) == 2
    assert len(moved(schedule, WED + timedelta(days=35), THU + timedelta(days=35), THU + timedelta(days=29)).moves) == 1


@given(st.sets(st.integers(0, 6)))
def test_no_two_strength_days_follow_each_other_and_no_day_is_lost(weekdays):
    kinds = weekday_kinds(weekdays)
    strong = strong_days(weekdays)
    assert set(kinds) == weekdays
    assert not any((day + 1) % 7 in strong for day in strong)
    assert not weekdays or strong
    # None of the others could be one more.
    assert all((day + 1) % 7 in strong or (day - 1) % 7 in strong for day in weekdays - strong)


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(0, 20), st.integers(0, 20))
def test_a_move_takes_nothing_away_and_adds_nothing(weekdays, first, second):
    schedule = Schedule(tuple(weekdays))
    on, to = MON + timedelta(days=first), MON + timedelta(days=second)
    if planned_kind(schedule, on) is None or (on != to and planned_kind(schedule, to) is not None):
        return
    after = moved(schedule, on, to, MON)
    days = [MON + timedelta(days=number) for number in range(-7, 35)]
    before = sorted(str(planned_kind(schedule, day)) for day in days)
    assert sorted(str(planned_kind(after, day)) for day in days) == before
