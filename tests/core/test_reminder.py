# SPDX-License-Identifier: GPL-3.0-or-later
"""When the next reminder comes: once a day, only where a session is due, by clocks that jump and are set."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.record import Moment
from psoas_trainer.core.reminder import (
    SNOOZE_MS,
    Reminder,
    ReminderKind,
    Told,
    Wishes,
    next_reminder,
    slept_through,
    wishes_of,
    with_date,
)
from psoas_trainer.core.schedule import Move, Schedule, SessionKind, Trained
from psoas_trainer.core.settings import Settings

BERLIN = ZoneInfo("Europe/Berlin")
WEEK = Schedule((0, 2, 4), ("balance_a",), "hip_flexor_ease")
SESSIONS = Wishes(sessions=True)
SITTING = Wishes(sitting=True)
MON = date(2026, 11, 23)


def wall(day, at, zone=BERLIN):
    return round(datetime.combine(day, at, zone).astimezone(UTC).timestamp() * 1000)


def moment(day, hour=12, minute=0, zone=BERLIN):
    local = datetime.combine(day, time(hour, minute), zone)
    return moment_of(round(local.timestamp() * 1000), zone)


def moment_of(utc_ms, zone=BERLIN):
    local = datetime.fromtimestamp(utc_ms / 1000, zone)
    return Moment(utc_ms, round(local.utcoffset().total_seconds() / 60), local.date().isoformat())


def following(now, wishes=SESSIONS, schedule=WEEK, trained=(), told=Told(), zone=BERLIN):  # noqa: B008  a value
    return next_reminder(now, wishes, schedule, trained, told, lambda day, at: wall(day, at, zone))


def shown(reminder, zone=BERLIN):
    local = datetime.fromtimestamp(reminder.at_ms / 1000, zone)
    return f"{reminder.kind} {local:%a %d %H:%M}"


def test_nothing_by_default():
    assert wishes_of(Settings()) == Wishes()
    assert not Wishes().anything
    assert following(moment(MON), Wishes()) is None


def test_the_settings_say_what_and_when():
    wishes = wishes_of(Settings(reminders=True, reminder_hour=7, reminder_minute=30, sitting_break=True))
    assert wishes == Wishes(True, time(7, 30), True, 50, 9, 17)


@pytest.mark.parametrize(
    ("on", "hour", "expected"),
    [
        (0, 12, "session Mon 23 18:00"),
        (1, 12, "session Wed 25 18:00"),
        (4, 17, "session Fri 27 18:00"),
        (5, 8, "session Mon 30 18:00"),
    ],
)
def test_the_next_training_day_at_that_time(on, hour, expected):
    assert shown(following(moment(MON + timedelta(days=on), hour))) == expected


def test_a_time_that_has_come_is_due_now_and_told_once():
    now = moment(MON, 18, 20)
    reminder = following(now)
    assert reminder.at_ms < now.utc_ms
    assert shown(following(now, told=Told(dates=["2026-11-23"]))) == "session Wed 25 18:00"


def test_a_session_that_is_done_is_not_told_and_a_desk_break_is_none():
    done = Trained(MON, SessionKind.STRENGTH)
    assert shown(following(moment(MON, 17), trained=[done])) == "session Wed 25 18:00"
    paused = Trained(MON, SessionKind.BREAK)
    assert shown(following(moment(MON, 17), trained=[paused])) == "session Mon 23 18:00"


def test_strength_the_day_before_lets_the_session_slip_and_the_reminder_with_it():
    sunday = Trained(MON - timedelta(days=1), SessionKind.STRENGTH)
    assert shown(following(moment(MON), trained=[sunday])) == "session Tue 24 18:00"


def test_a_session_that_got_another_day_is_told_there():
    schedule = WEEK._replace(moves=(Move(MON, MON + timedelta(days=1)),))
    assert shown(following(moment(MON), schedule=schedule)) == "session Tue 24 18:00"


def test_without_days_there_is_nothing_to_come():
    assert following(moment(MON), schedule=Schedule(())) is None


def test_what_was_due_before_the_program_ran_is_past():
    started = moment(MON, 19)
    assert shown(following(started, told=Told(since_ms=started.utc_ms))) == "session Wed 25 18:00"
    earlier = moment(MON, 17)
    asleep_until = moment(MON, 23)
    assert following(asleep_until, told=Told(since_ms=earlier.utc_ms)).at_ms < asleep_until.utc_ms


def test_a_computer_that_slept_over_midnight_tells_nothing_of_yesterday():
    woken = moment(MON + timedelta(days=1), 7)
    assert shown(following(woken, told=Told(since_ms=moment(MON, 17).utc_ms))) == "session Wed 25 18:00"


def test_in_an_hour():
    now = moment(MON, 18, 5)
    told = Told(dates=["2026-11-23"], again_ms=now.utc_ms + SNOOZE_MS)
    assert shown(following(now, told=told)) == "session Mon 23 19:05"
    done = Trained(MON, SessionKind.STRENGTH)
    assert shown(following(now, trained=[done], told=told)) == "session Wed 25 18:00"


def test_an_hour_later_is_another_day():
    late = Wishes(sessions=True, at=time(23, 30))
    told = Told(dates=["2026-11-23"], again_ms=moment(MON, 23, 30).utc_ms + SNOOZE_MS)
    assert shown(following(moment(MON, 23, 30), late, told=told)) == "session Wed 25 23:30"
    assert shown(following(moment(MON + timedelta(days=1), 9), late, told=told)) == "session Wed 25 23:30"


def test_a_clock_that_is_set_back_reminds_nobody_twice():
    told = Told(dates=["2026-11-23"], since_ms=moment(MON, 12).utc_ms)
    assert shown(following(moment(MON, 10), told=told)) == "session Wed 25 18:00"
    before = moment(MON - timedelta(days=3), 12)
    assert shown(following(before, told=told)) == "session Fri 20 18:00"
    assert shown(following(moment(MON - timedelta(days=1)), told=told)) == "session Wed 25 18:00"


def test_a_clock_that_was_ahead_at_the_start_holds_nothing_back():
    told = Told(dates=["2031-01-01"], since_ms=moment(date(2031, 1, 1)).utc_ms)
    assert shown(following(moment(MON, 12), told=told)) == "session Mon 23 18:00"


def test_the_hour_that_is_left_out_in_spring_and_the_one_that_comes_twice_in_autumn():
    sundays = Schedule((6,), ("balance_a",))
    night = Wishes(sessions=True, at=time(2, 30))
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)
    assert shown(following(moment(spring, 0), night, sundays)) == "session Sun 29 03:30"
    first = following(moment(autumn, 0), night, sundays)
    assert first.at_ms == wall(autumn, time(2, 30))
    told = Told(dates=["2026-10-25"])
    again = moment_of(first.at_ms + SNOOZE_MS)  # half past two for the second time
    assert shown(following(again, night, sundays, told=told)) == "session Sun 01 02:30"


def test_six_in_the_evening_stays_that_when_the_clocks_change():
    sundays = Schedule((6,), ("balance_a",))
    assert shown(following(moment(date(2026, 3, 28)), schedule=sundays)) == "session Sun 29 18:00"
    assert shown(following(moment(date(2026, 10, 24)), schedule=sundays)) == "session Sun 25 18:00"


def test_who_travels_is_reminded_by_the_clocks_there():
    tokyo = ZoneInfo("Asia/Tokyo")
    now = moment(MON, 8)  # 16:00 there
    assert shown(following(moment_of(now.utc_ms, tokyo), zone=tokyo), tokyo) == "session Mon 23 18:00"


@pytest.mark.parametrize(
    ("hour", "minute", "seated", "expected"),
    [
        (8, 0, (7, 0), "sitting Mon 23 09:50"),
        (10, 0, (9, 55), "sitting Mon 23 10:45"),
        (16, 30, (16, 20), "sitting Tue 24 09:50"),
        (17, 1, (12, 0), "sitting Tue 24 09:50"),
        (23, 0, (22, 0), "sitting Tue 24 09:50"),
    ],
)
def test_a_nudge_comes_between_the_hours(hour, minute, seated, expected):
    told = Told(seated_ms=moment(MON, *seated).utc_ms)
    assert shown(following(moment(MON, hour, minute), SITTING, told=told)) == expected


def test_hours_over_midnight():
    night = Wishes(sitting=True, sitting_from=22, sitting_to=6)
    seated = Told(seated_ms=moment(MON, 1).utc_ms)
    assert shown(following(moment(MON, 1, 10), night, told=seated)) == "sitting Mon 23 01:50"
    assert following(moment(MON), Wishes(sitting=True, sitting_from=9, sitting_to=9)) is None


def test_who_slept_did_not_sit():
    nudge = Reminder(ReminderKind.SITTING, moment(MON, 10).utc_ms)
    assert not slept_through(nudge, moment(MON, 10, 9))
    assert slept_through(nudge, moment(MON, 10, 11))
    assert not slept_through(nudge._replace(kind=ReminderKind.SESSION), moment(MON, 23))


def test_of_two_that_come_at_once_the_session_is_told():
    both = Wishes(sessions=True, sitting=True, at=time(12))
    told = Told(seated_ms=moment(MON, 9).utc_ms)
    assert following(moment(MON, 12, 30), both, told=told).kind is ReminderKind.SESSION
    assert following(moment(MON, 9, 30), both, told=told).kind is ReminderKind.SITTING


def test_only_the_last_dates_are_kept():
    dates = ()
    for number in range(20):
        dates = with_date(dates, (MON + timedelta(days=number)).isoformat())
    assert len(dates) == 7
    assert dates[-1] == "2026-12-12"
    assert with_date(dates, dates[-1]) == dates


@given(
    st.integers(wall(date(2026, 1, 1), time()), wall(date(2026, 12, 31), time())),
    st.sets(st.integers(0, 6)),
    st.times(),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]),
)
def test_whoever_follows_the_reminders_is_told_at_most_once_a_day(start, days, at, zone_name):
    """A fortnight of following each reminder as it comes: none twice on a day, each on one of the days."""
    zone = ZoneInfo(zone_name)
    wishes, told, now = Wishes(sessions=True, at=at), Told(), moment_of(start, zone)
    seen = []
    for _ in range(10):
        reminder = following(now, wishes, Schedule(tuple(days), ("balance_a",)), told=told, zone=zone)
        if reminder is None:
            break
        now = moment_of(max(now.utc_ms, reminder.at_ms), zone)
        seen.append(now.local_date)
        told = told._replace(dates=with_date(told.dates, now.local_date))
    assert len(set(seen)) == len(seen)
    assert all(not days or date.fromisoformat(each).weekday() in days for each in seen)
    assert bool(seen) == bool(days)
