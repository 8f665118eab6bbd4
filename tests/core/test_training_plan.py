# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page about the training plan asks of the core: days, room of the thresholds, the calendar's event."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.calendar_file import calendar_text
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.schedule import Move, Schedule, SessionKind, Trained, moved
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.threshold_room import threshold_room, with_default_rules, with_threshold
from psoas_trainer.core.thresholds import BOUNDS, Thresholds, changed_thresholds, read_thresholds
from psoas_trainer.core.training_calendar import (
    MOST_REVISIONS,
    Shifts,
    calendar_uid,
    next_revision,
    shifts,
    training_event,
)
from psoas_trainer.core.training_days import days_for_goal, days_of_kind, neighbour_of, with_day

SATURDAY = date(2026, 11, 21)
UUID = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("days", "added", "beside"),
    [((0, 2, 4), 1, 0), ((0, 2, 4), 6, 0), ((6,), 0, 6), ((0, 3), 5, None), ((0, 2), 2, None), ((), 3, None)],
)
def test_which_day_lies_beside_a_further_one(days, added, beside):
    assert neighbour_of(days, added) == beside


def test_days_come_and_go_in_their_order():
    assert with_day((0, 4), 2, chosen=True) == (0, 2, 4)
    assert with_day((0, 2, 4), 2, chosen=False) == (0, 4)
    assert with_day((0,), 0, chosen=False) == ()


def test_another_goal_brings_its_usual_days_unless_the_person_has_their_own():
    assert days_for_goal((0, 2, 4), 3, 2) == (0, 3)
    assert days_for_goal((0, 3), 2, 4) == (0, 2, 4, 6)
    assert days_for_goal((1, 5), 3, 4) == (1, 5)


def test_what_the_days_are_for():
    assert days_of_kind((0, 2, 4, 6), SessionKind.STRENGTH) == (0, 2, 4)
    assert days_of_kind((0, 2, 4, 6), SessionKind.EASE) == (6,)
    assert days_of_kind((0, 1, 2), SessionKind.STRENGTH, running_days=True) == (0, 1, 2)


def test_the_usual_thresholds_have_room():
    room = threshold_room(Thresholds())
    assert set(room) == set(BOUNDS)
    assert room["stretch_amber"] == (10, 50)  # never above the red line
    assert room["gap_back"] == (8, 27)
    assert with_threshold(Thresholds(), "stretch_amber", 60).stretch_amber == 50
    with pytest.raises(KeyError):
        with_threshold(Thresholds(), "no such number", 1)


def test_the_usual_numbers_leave_the_goal_of_the_week():
    assert with_default_rules(Thresholds(rep_step=2, weekly_goal=4)) == Thresholds(weekly_goal=4)


@pytest.mark.rest
@given(st.lists(st.tuples(st.sampled_from(sorted(BOUNDS)), st.integers(-5, 120)), max_size=12))
def test_whatever_is_moved_it_is_read_again_as_it_was_written(moves):
    thresholds = Thresholds()
    for name, value in moves:
        thresholds = with_threshold(thresholds, name, value)
        assert read_thresholds(changed_thresholds(thresholds)) == thresholds
        for each, (least, most) in threshold_room(thresholds).items():
            assert BOUNDS[each][0] <= least <= getattr(thresholds, each) <= most <= BOUNDS[each][1]


def test_the_same_person_has_the_same_event_and_nobody_can_read_who_it_is():
    assert calendar_uid(UUID) == calendar_uid(UUID)
    assert calendar_uid(UUID) != calendar_uid(UUID[::-1])
    assert UUID not in calendar_uid(UUID)


def test_a_revision_grows_whatever_the_clock_does():
    now = round(datetime(2026, 11, 22, tzinfo=UTC).timestamp() * 1000)
    first = next_revision(0, now)
    second = next_revision(first, now)  # within the same second
    third = next_revision(second, now - 86_400_000)  # the clock was set back
    assert 0 < first < second < third
    assert next_revision(0, now + 60_000) > first  # another computer, which knows of none
    assert next_revision(MOST_REVISIONS, now) == MOST_REVISIONS


def test_the_event_of_a_week():
    profile = Profile(length=SessionLength.FIFTEEN, days=(4, 1))
    event = training_event(UUID, profile, time(7, 30), Shifts(SATURDAY), 5, "Training", "Mat")
    text = calendar_text([event], "Training", datetime(2026, 11, 21, 9, tzinfo=UTC))
    assert "DTSTART:20261124T073000\r\n" in text
    assert "DURATION:PT15M\r\n" in text
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU,FR;WKST=MO\r\n" in text
    assert "SEQUENCE:5\r\n" in text
    with pytest.raises(ValueError, match="no day"):
        training_event(UUID, Profile(days=()), time(7), Shifts(SATURDAY), 1, "Training")


MONDAY = date(2026, 11, 23)
THREE = Schedule((0, 2, 4), since=MONDAY)


def day(number):
    return MONDAY + timedelta(days=number)


def test_a_week_as_usual_shifts_nothing():
    assert shifts(THREE, [], MONDAY) == Shifts(MONDAY)
    assert shifts(THREE, [Trained(MONDAY, SessionKind.STRENGTH)], MONDAY) == Shifts(MONDAY)
    assert shifts(Schedule(()), [], MONDAY) == Shifts(MONDAY)


def test_a_session_on_another_day_takes_along_what_would_follow_it_at_once():
    schedule = moved(THREE, MONDAY, day(1), MONDAY)
    along = (Move(MONDAY, day(1)), Move(day(2), day(3)), Move(day(4), day(5)))
    assert shifts(schedule, [], MONDAY) == Shifts(MONDAY, along)
    assert shifts(schedule, [], day(1)) == Shifts(MONDAY, along), "the day it comes from is past, and still in the rule"
    kept = schedule._replace(running_days=True)
    assert shifts(kept, [], MONDAY) == Shifts(MONDAY, along[:1])
    done = [Trained(day(1), SessionKind.STRENGTH)]
    assert shifts(schedule, done, day(1)) == Shifts(day(1), along[1:]), "and what is done moves nothing any more"


def test_a_stretch_that_strength_takes_the_day_of_is_left_out():
    schedule = Schedule((0, 1), since=MONDAY)  # Monday for strength, Tuesday for the stretch
    trained = [Trained(day(-1), SessionKind.STRENGTH)]
    assert shifts(schedule, trained, MONDAY) == Shifts(MONDAY, (), (MONDAY,))


def test_the_calendar_moves_the_one_session_and_keeps_its_name():
    schedule = moved(THREE, MONDAY, day(1), MONDAY)._replace(running_days=True)
    event = training_event(UUID, Profile(), time(18), shifts(schedule, [], MONDAY), 6, "Training")
    text = calendar_text([event], "Training", datetime(2026, 11, 23, 9, tzinfo=UTC))
    assert text.count(f"UID:{calendar_uid(UUID)}\r\n") == 2
    assert "RECURRENCE-ID:20261123T180000\r\n" in text
    assert "DTSTART:20261124T180000\r\n" in text
    assert text.count("RRULE") == 1
