# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminding on clocks that the test moves: once a day, never in a session, across sleep and changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from reminder_rig import FakeAlarm

from psoas_trainer.core.record import Moment
from psoas_trainer.core.reminder import ReminderKind
from psoas_trainer.core.schedule import Schedule, SessionKind, Trained
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.reminders import Reminders

ZONE = ZoneInfo("Europe/Berlin")
MON = date(2026, 11, 23)
SESSION, SITTING = ReminderKind.SESSION, ReminderKind.SITTING


def wall(day, at):
    return round(datetime.combine(day, at, ZONE).astimezone(UTC).timestamp() * 1000)


class Day:
    """A program that runs, with a clock and everything that it is told."""

    def __init__(self, settings, at=(9, 0), on=MON):
        self.utc_ms = wall(on, time(*at))
        self.alarm = FakeAlarm()
        self.preferences = Preferences(settings, lambda _settings: None)
        self.trained = []
        self.schedule = Schedule((0, 2, 4), ("balance_a",), "hip_flexor_ease")
        self.busy = False
        self.said = []
        self.reminders = Reminders(
            self.preferences, lambda: (self.schedule, self.trained), lambda: self.busy, self.moment, self.alarm, wall
        )
        self.reminders.told.connect(lambda kind: self.said.append((kind, self.clock)))
        self.reminders.over.connect(lambda kind: self.said.append(("over", kind)))
        self.reminders.begin()

    def moment(self):
        local = datetime.fromtimestamp(self.utc_ms / 1000, ZONE)
        return Moment(self.utc_ms, round(local.utcoffset().total_seconds() / 60), local.date().isoformat())

    @property
    def clock(self):
        return f"{datetime.fromtimestamp(self.utc_ms / 1000, ZONE):%a %H:%M}"

    def until(self, hour, minute=0, on=MON):
        """Lets time pass, and rings whenever it is time."""
        end = wall(on, time(hour, minute))
        while self.alarm.at is not None and self.alarm.at <= end:
            self.utc_ms = max(self.utc_ms, self.alarm.at)
            self.alarm.rang.emit()
        self.utc_ms = end

    def sleep_until(self, hour, minute=0, on=MON):
        """The computer is suspended: nothing rings before it wakes, and then what is past does."""
        self.utc_ms = wall(on, time(hour, minute))
        if self.alarm.at is not None and self.alarm.at <= self.utc_ms:
            self.alarm.rang.emit()


@pytest.fixture
def day(qapp):
    days = []

    def opened(at=(9, 0), on=MON, **settings):
        days.append(Day(Settings(**settings), at, on))
        return days[-1]

    yield opened
    for one in days:
        one.reminders.close()
        assert one.alarm.at is None


def test_by_default_nothing_is_waited_for(day):
    one = day()
    assert (one.alarm.at, one.alarm.times_set) == (None, 0)
    one.until(23)
    assert one.said == []


def test_a_session_is_told_once_at_its_time(day):
    one = day(reminders=True)
    assert one.alarm.at == wall(MON, time(18))
    one.until(23)
    assert one.said == [(SESSION, "Mon 18:00")]
    assert one.preferences.settings.reminded == ("2026-11-23",)
    one.until(23, on=MON + timedelta(days=3))
    assert one.said == [(SESSION, "Mon 18:00"), ("over", SESSION), (SESSION, "Wed 18:00")]


def test_the_program_that_is_started_again_the_same_evening_says_nothing(day):
    one = day(at=(19, 0), reminders=True, reminded=("2026-11-23",))
    one.until(23)
    other = day(at=(19, 0), reminders=True)
    other.until(23)
    assert one.said == other.said == []


def test_with_a_session_done_nothing_is_told(day):
    one = day(reminders=True)
    one.trained.append(Trained(MON, SessionKind.STRENGTH))
    one.reminders.look()
    one.until(23)
    assert one.said == []


def test_in_an_hour_then_the_session_takes_it_away(day):
    one = day(reminders=True)
    one.until(18, 10)
    one.reminders.snooze()
    one.until(23)
    assert one.said == [(SESSION, "Mon 18:00"), ("over", SESSION), (SESSION, "Mon 19:10")]
    one.trained.append(Trained(MON, SessionKind.STRENGTH))
    one.reminders.look()
    assert one.said[-1] == ("over", SESSION)


def test_never_during_a_session_and_not_after_it_was_the_one(day):
    one = day(reminders=True)
    one.busy = True
    one.until(18, 40)
    assert one.said == []
    assert one.alarm.at is None
    one.busy = False
    one.reminders.note_session()
    assert one.said == []  # that it is done is not known yet
    one.trained.append(Trained(MON, SessionKind.STRENGTH))
    one.reminders.look()
    one.until(23)
    assert one.said == []
    assert one.alarm.at == wall(MON + timedelta(days=2), time(18))


def test_a_session_that_was_given_up_is_reminded_of_when_it_is_over(day):
    one = day(reminders=True)
    one.busy = True
    one.until(18, 5)
    one.busy = False
    one.reminders.note_session()
    one.until(19)
    assert one.said == [(SESSION, "Mon 18:06")]


def test_a_computer_that_slept_tells_it_on_waking_up(day):
    one = day(reminders=True)
    one.sleep_until(21, 30)
    assert one.said == [(SESSION, "Mon 21:30")]


def test_where_nothing_rings_on_waking_up_coming_back_to_the_program_shows_it(day):
    one = day(reminders=True)
    one.utc_ms = wall(MON, time(21, 30))
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert one.said == []
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert one.said == [(SESSION, "Mon 21:30")]


def test_a_computer_that_slept_for_days_tells_of_today_only(day):
    one = day(reminders=True)
    one.sleep_until(8, on=MON + timedelta(days=2))
    assert one.said == []
    one.until(20, on=MON + timedelta(days=2))
    assert one.said == [(SESSION, "Wed 18:00")]


def test_a_clock_that_is_set_back_over_it_does_not_tell_it_twice(day):
    one = day(reminders=True)
    one.until(18, 30)
    one.utc_ms -= 3 * 3_600_000
    one.alarm.rang.emit()  # the alarm says that somebody has set the clock
    one.until(23)
    assert one.said == [(SESSION, "Mon 18:00")]


def test_a_clock_that_is_set_back_a_day_and_forth_again(day):
    one = day(reminders=True, on=MON + timedelta(days=2))
    one.until(18, 30, on=MON + timedelta(days=2))
    one.utc_ms -= 2 * 86_400_000
    one.alarm.rang.emit()
    assert one.said[1:] == [("over", SESSION)]
    one.utc_ms += 2 * 86_400_000
    one.alarm.rang.emit()
    assert len(one.said) == 2


def test_a_time_of_day_that_has_passed_is_tomorrows(day):
    one = day(at=(12, 0), reminders=True)
    one.preferences.change(reminder_hour=11)
    assert one.said == []
    assert one.alarm.at == wall(MON + timedelta(days=2), time(11))
    one.preferences.change(reminder_hour=12, reminder_minute=30)
    one.until(13)
    assert one.said == [(SESSION, "Mon 12:30")]


def test_the_day_on_which_summer_time_ends_and_the_one_on_which_it_begins(day):
    for on in (date(2026, 10, 25), date(2026, 3, 29)):
        one = day(on=on, at=(1, 0), reminders=True, reminder_hour=2, reminder_minute=30)
        one.schedule = Schedule((6,), ("balance_a",))
        one.reminders.look()
        one.until(23, on=on)
        assert [kind for kind, _ in one.said] == [SESSION]


def test_other_days_in_the_plan_are_followed(day):
    one = day(reminders=True)
    one.schedule = Schedule((1,), ("balance_a",))
    one.reminders.look()
    assert one.alarm.at == wall(MON + timedelta(days=1), time(18))


def test_turned_off_it_is_taken_away(day):
    one = day(reminders=True)
    one.until(18, 1)
    one.preferences.change(reminders=False)
    assert one.said[-1] == ("over", SESSION)
    assert one.alarm.at is None


def test_getting_up_is_told_between_the_hours(day):
    one = day(at=(8, 0), sitting_break=True, sitting_minutes=60)
    one.until(14, 30)
    assert [clock for kind, clock in one.said if kind is SITTING][:3] == ["Mon 10:00", "Mon 11:00", "Mon 12:00"]
    one.reminders.note_stood()
    told = len([kind for kind, _ in one.said if kind is SITTING])
    one.until(23)
    assert [clock for kind, clock in one.said if kind is SITTING][told:] == ["Mon 15:30", "Mon 16:30"]


def test_who_comes_back_to_a_computer_that_slept_has_not_sat(day):
    one = day(at=(9, 0), sitting_break=True)
    one.sleep_until(14)
    assert one.said == []
    one.until(14, 55)
    assert one.said == [(SITTING, "Mon 14:50")]


def test_training_begins_the_time_anew(day):
    one = day(at=(9, 0), sitting_break=True)
    one.until(9, 40)
    one.reminders.note_session()
    one.until(10, 20)
    assert one.said == []
    one.until(10, 31)
    assert one.said == [(SITTING, "Mon 10:30")]
