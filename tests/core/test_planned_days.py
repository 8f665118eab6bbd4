# SPDX-License-Identifier: GPL-3.0-or-later
"""What is due today, what comes next and how the week stands (DESIGN.md section 4, Today)."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE

from psoas_trainer.core.planned_days import (
    DayState,
    DueKind,
    Planned,
    days_to_move_to,
    due,
    next_sessions,
    week,
)
from psoas_trainer.core.schedule import Schedule, SessionKind, Trained, default_schedule, moved

STRENGTH, EASE, BREAK = SessionKind.STRENGTH, SessionKind.EASE, SessionKind.BREAK
MON = date(2025, 11, 17)
TUE, WED, THU, FRI, SAT, SUN = (MON + timedelta(days=number) for number in range(1, 7))
WEEK = timedelta(days=7)
THREE = default_schedule(CATALOGUE, 3)
FOUR = default_schedule(CATALOGUE, 4)


def strength(on, routine_id="balance_a"):
    return Trained(on, STRENGTH, routine_id)


def states(overview):
    letters = {DayState.DONE: "x", DayState.PLANNED: "o", DayState.MISSED: "-", DayState.REST: "."}
    return "".join(letters[day.state] for day in overview.days)


def test_on_the_first_day_the_first_routine_is_due():
    today = due(THREE, [], MON)
    assert (today.kind, today.session) == (DueKind.SESSION, Planned(MON, STRENGTH, "balance_a"))
    assert today.next == Planned(WED, STRENGTH, "balance_b")


def test_the_routines_take_turns_by_what_was_done_last():
    assert due(THREE, [strength(MON)], WED).session.routine_id == "balance_b"
    assert due(THREE, [strength(MON, "balance_b")], WED).session.routine_id == "balance_a"
    assert due(THREE, [strength(MON), strength(WED, "article_order")], FRI).session.routine_id == "balance_b"
    later_first = [strength(WED, "balance_b"), strength(MON)]
    assert due(THREE, later_first, FRI).session.routine_id == "balance_a"


def test_when_it_is_done_the_next_date_is_told():
    today = due(THREE, [strength(MON)], MON)
    assert (today.kind, today.session, today.next) == (DueKind.DONE, None, Planned(WED, STRENGTH, "balance_b"))


def test_a_rest_day_tells_the_next_date():
    today = due(THREE, [strength(MON)], TUE)
    assert (today.kind, today.session, today.slipped) == (DueKind.REST, None, False)
    assert today.next.on == WED


def test_a_stretch_does_not_replace_strength_but_is_enough_on_other_days():
    ease = Trained(MON, EASE, "hip_flexor_ease")
    assert due(THREE, [ease], MON).kind is DueKind.SESSION
    assert due(THREE, [ease._replace(on=TUE)], TUE).kind is DueKind.DONE
    assert due(FOUR, [ease._replace(on=SUN)], SUN).kind is DueKind.DONE


def test_a_desk_break_leaves_the_day_as_it_is():
    pause = Trained(MON, BREAK, "desk_break")
    assert due(THREE, [pause], MON).kind is DueKind.SESSION
    assert due(THREE, [pause._replace(on=TUE)], TUE).kind is DueKind.REST
    assert states(week(THREE, [pause], MON, 3)) == "o.o.o.."


def test_with_four_sessions_sunday_is_for_the_stretch():
    assert due(FOUR, [], SUN).session == Planned(SUN, EASE, "hip_flexor_ease")
    coming = next_sessions(FOUR, [strength(MON)], MON, 4)
    assert [(one.on, one.routine_id) for one in coming] == [
        (WED, "balance_b"),
        (FRI, "balance_a"),
        (SUN, "hip_flexor_ease"),
        (MON + WEEK, "balance_b"),
    ]


def test_strength_slips_by_a_day_after_a_day_of_strength():
    trained = [strength(TUE)]
    today = due(THREE, trained, WED)
    assert (today.kind, today.slipped, today.next) == (DueKind.REST, True, Planned(THU, STRENGTH, "balance_b"))
    # On Friday it would follow Thursday.
    assert [one.on for one in next_sessions(THREE, trained, WED, 3)] == [THU, SAT, MON + WEEK]
    assert states(week(THREE, trained, WED, 3)) == "-x.o.o."


def test_who_trains_all_the_same_owes_nothing():
    trained = [strength(TUE), strength(WED, "balance_b")]
    assert states(week(THREE, trained, WED, 3)) == "-xx.o.."


def test_two_days_running_where_the_person_wants_it():
    daily = THREE._replace(running_days=True)
    assert due(daily, [strength(TUE)], WED).kind is DueKind.SESSION


def test_the_week_shows_what_was_done_missed_and_is_to_come():
    overview = week(THREE, [strength(MON)], THU, 3)
    assert states(overview) == "x.-.o.."
    assert (overview.done, overview.goal) == (1, 3)
    assert [day.on for day in overview.days if day.today] == [THU]
    assert [day.kind for day in overview.days] == [STRENGTH, None, STRENGTH, None, STRENGTH, None, None]


def test_today_is_not_missed_before_it_is_over():
    assert states(week(THREE, [], MON, 3)) == "o.o.o.."
    assert states(week(THREE, [strength(MON)], MON, 3)) == "x.o.o.."


def test_two_sessions_on_a_day_count_once():
    assert week(THREE, [strength(MON), strength(MON, "balance_b")], MON, 3).done == 1


def test_a_week_can_begin_on_sunday():
    overview = week(THREE, [], WED, 3, first_weekday=6)
    assert (overview.days[0].on, overview.days[-1].on) == (SUN - WEEK, SAT)


def test_days_before_the_beginning_are_not_missed():
    assert states(week(THREE._replace(since=WED), [], FRI, 3)) == "..-.o.."


def test_a_moved_session_is_due_on_its_new_day():
    schedule = moved(THREE, FRI, SAT, THU)
    trained = [strength(MON), strength(WED, "balance_b")]
    assert due(schedule, trained, FRI).kind is DueKind.REST
    assert due(schedule, trained, SAT).session == Planned(SAT, STRENGTH, "balance_a", FRI)
    assert next_sessions(schedule, trained, THU, 1) == (Planned(SAT, STRENGTH, "balance_a", FRI),)
    assert states(week(schedule, trained, THU, 3)) == "x.x..o."


def test_a_session_can_move_to_free_days_that_no_strength_lies_before():
    assert days_to_move_to(THREE, [], WED, MON) == (THU, SUN)  # Tuesday follows Monday, Saturday Friday
    assert [one.on for one in next_sessions(moved(THREE, WED, THU, MON), [], MON, 3)] == [THU, SAT, MON + WEEK]
    assert days_to_move_to(THREE._replace(running_days=True), [], WED, MON) == (TUE, THU, SAT, SUN, TUE + WEEK)
    two = default_schedule(CATALOGUE, 2)
    assert days_to_move_to(two, [strength(MON)], THU, TUE) == (WED, FRI, SAT, SUN, WED + WEEK)
    assert days_to_move_to(two, [], TUE, MON) == ()


def test_a_stretch_can_move_to_any_free_day():
    assert days_to_move_to(FOUR, [strength(MON)], SUN, THU) == (THU, SAT, TUE + WEEK, THU + WEEK, SAT + WEEK)
    done = [strength(MON), Trained(THU, EASE)]
    assert days_to_move_to(FOUR, done, SUN, THU)[0] == SAT


def test_without_days_or_routines_there_is_nothing_to_name():
    none = Schedule(())
    assert due(none, [], MON) == (DueKind.REST, None, None, False)
    assert due(Schedule((0,)), [], MON).session == Planned(MON, STRENGTH, None)


weekdays = st.sets(st.integers(0, 6), min_size=1).map(sorted).map(tuple)
pasts = st.lists(
    st.builds(
        Trained,
        st.integers(-20, 0).map(lambda days: FRI + timedelta(days=days)),
        st.sampled_from(SessionKind),
        st.sampled_from(["balance_a", "balance_b", "desk_break", None]),
    ),
    max_size=12,
)


@given(weekdays, pasts)
def test_ahead_there_are_never_two_strength_days_running(days, trained):
    schedule = THREE._replace(weekdays=days)
    coming = next_sessions(schedule, trained, FRI, 8)
    ahead = {one.on for one in coming if one.kind is STRENGTH}
    today = due(schedule, trained, FRI)
    if today.session is not None and today.session.kind is STRENGTH:
        ahead.add(FRI)
    # What was done is as it was; what is planned never follows it, or another that is planned, at once.
    strong = ahead | {one.on for one in trained if one.kind is STRENGTH}
    assert not any(one - timedelta(days=1) in strong for one in ahead)
    assert len(coming) == 8
    assert all(one.on > FRI for one in coming)
    assert today.next == coming[0]


@given(weekdays, pasts)
def test_strength_routines_take_turns_without_end(days, trained):
    schedule = THREE._replace(weekdays=days)
    routines = [one.routine_id for one in next_sessions(schedule, trained, FRI, 8) if one.kind is STRENGTH]
    assert all(one != other for one, other in itertools.pairwise(routines))


@given(weekdays, pasts, st.integers(0, 6))
def test_a_week_has_seven_days_of_which_those_with_a_session_are_done(days, trained, first_weekday):
    overview = week(THREE._replace(weekdays=days), trained, FRI, 3, first_weekday)
    assert [day.on.weekday() for day in overview.days] == [(first_weekday + number) % 7 for number in range(7)]
    done = {one.on for one in trained if one.kind is not BREAK}
    assert {day.on for day in overview.days if day.state is DayState.DONE} == done & {day.on for day in overview.days}
    assert overview.done == len(done & {day.on for day in overview.days})
    assert all(day.on < FRI for day in overview.days if day.state is DayState.MISSED)


@given(weekdays, st.integers(0, 13))
def test_a_session_moved_to_an_offered_day_is_due_there_and_nowhere_else(days, ahead):
    schedule = THREE._replace(weekdays=days)
    on = FRI + timedelta(days=ahead)
    for to in days_to_move_to(schedule, [], on, FRI):
        after = moved(schedule, on, to, FRI)
        assert due(after, [], to).session == due(schedule, [], on).session._replace(on=to, moved_from=on)
        assert due(after, [], on).session is None or due(after, [], on).session.moved_from is None
        assert to == FRI or to in {one.on for one in next_sessions(after, [], FRI, 20)}


@pytest.mark.parametrize("count", [0, 1, 5])
def test_no_more_are_named_than_asked_for(count):
    assert len(next_sessions(THREE, [], MON, count)) == count
