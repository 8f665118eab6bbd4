# SPDX-License-Identifier: GPL-3.0-or-later
"""When the next reminder is due, and of what: from the settings, the days of the week and what was done already."""

from collections.abc import Callable, Collection, Iterator
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from psoas_trainer.core.planned_days import DueKind, due
from psoas_trainer.core.record import Moment
from psoas_trainer.core.schedule import WEEK, Schedule, Trained
from psoas_trainer.core.settings import Settings

SNOOZE_MS: Final = 3_600_000
"""An hour."""
KEPT_DATES: Final = 7
"""So many days of earlier reminders stay known: a clock that is set back does not bring them again."""
_MINUTE_MS: Final = 60_000
_SLEPT_MS: Final = 10 * _MINUTE_MS
"""A nudge that comes later than that was not waited for on a chair: the computer slept, and nobody sat before it."""

Wall = Callable[[date, time], int]
"""The moment, in UTC milliseconds, at which clocks here show that time on that day; an hour that is left out in spring
stands for the one behind it, of one that comes twice in autumn the first is meant."""


class ReminderKind(StrEnum):
    """What somebody is reminded of."""

    SESSION = "session"
    SITTING = "sitting"
    """To stand up for a moment."""


class Reminder(NamedTuple):
    """It is to be told at that moment, or now where the moment is past."""

    kind: ReminderKind
    at_ms: int


class Wishes(NamedTuple):
    """What the person wants to be reminded of; nothing by default."""

    sessions: bool = False
    at: time = time(18)
    sitting: bool = False
    sitting_minutes: int = 50
    sitting_from: int = 9
    """An hour of the day."""
    sitting_to: int = 17

    @property
    def anything(self) -> bool:
        """Whether there is anything at all to wait for."""
        return self.sessions or self.sitting


class Told(NamedTuple):
    """What is known of reminding: on which local dates it was done, and when again after 'in an hour'.

    What was due before `since_ms` is past: the program did not run then. `seated_ms` is when somebody last got up, as
    far as the program knows, or was last asked to.
    """

    dates: Collection[str] = ()
    again_ms: int | None = None
    since_ms: int = 0
    seated_ms: int = 0


def wishes_of(settings: Settings) -> Wishes:
    """What the settings say."""
    return Wishes(
        settings.reminders,
        time(settings.reminder_hour, settings.reminder_minute),
        settings.sitting_break,
        settings.sitting_minutes,
        settings.sitting_from,
        settings.sitting_to,
    )


def next_reminder(
    now: Moment, wishes: Wishes, schedule: Schedule, trained: Collection[Trained], told: Told, wall: Wall
) -> Reminder | None:
    """The next one, where its moment is past it is due now; None where nothing is to come in the next two weeks.

    A session is told at most once a day, and once more where the person asked for it; never when it is done, on a rest
    day, or before the program ran. Of two that come at once the session is told.
    """
    told = told._replace(since_ms=min(told.since_ms, now.utc_ms), seated_ms=min(told.seated_ms, now.utc_ms))
    found = (_session(now, wishes, schedule, trained, told, wall), _sitting(now, wishes, told, wall))
    return min((one for one in found if one is not None), key=lambda one: max(one.at_ms, now.utc_ms), default=None)


def slept_through(reminder: Reminder, now: Moment) -> bool:
    """Whether nobody sat while that nudge was waited for, so that it begins anew and is not told."""
    return reminder.kind is ReminderKind.SITTING and now.utc_ms - reminder.at_ms > _SLEPT_MS


def with_date(dates: Collection[str], date: str) -> tuple[str, ...]:
    """The dates on which somebody was reminded, with another one, without those that are long past."""
    return tuple(sorted({*dates, date}))[-KEPT_DATES:]


def _session(
    now: Moment, wishes: Wishes, schedule: Schedule, trained: Collection[Trained], told: Told, wall: Wall
) -> Reminder | None:
    if not wishes.sessions:
        return None
    today = date.fromisoformat(now.local_date)
    for ahead in range(2 * WEEK + 1):
        day = today + timedelta(days=ahead)
        at = _moment_of_session(day, wishes, told, wall)
        if at is not None and due(schedule, trained, day).kind is DueKind.SESSION:
            return Reminder(ReminderKind.SESSION, at)
    return None


def _moment_of_session(day: date, wishes: Wishes, told: Told, wall: Wall) -> int | None:
    """When the session of that day would be told of; None where it was, or where that lies before the start.

    'In an hour' is forgotten where that is another day.
    """
    midnight, next_midnight = wall(day, time()), wall(day + timedelta(days=1), time())
    if told.again_ms is not None and midnight <= told.again_ms < next_midnight:
        return told.again_ms
    at = wall(day, wishes.at)
    return None if day.isoformat() in told.dates or at < told.since_ms else at


def _sitting(now: Moment, wishes: Wishes, told: Told, wall: Wall) -> Reminder | None:
    if not wishes.sitting or wishes.sitting_from == wishes.sitting_to:
        return None
    for begin, end in _windows(date.fromisoformat(now.local_date), wishes, wall):
        at = max(told.seated_ms, begin) + wishes.sitting_minutes * _MINUTE_MS
        if at <= end and now.utc_ms <= end:
            return Reminder(ReminderKind.SITTING, at)
    return None


def _windows(today: date, wishes: Wishes, wall: Wall) -> Iterator[tuple[int, int]]:
    """The hours of sitting, those that began yesterday first: from 22 to 6 goes over midnight."""
    over = timedelta(days=int(wishes.sitting_to < wishes.sitting_from))
    for ahead in range(-1, 3):
        day = today + timedelta(days=ahead)
        yield wall(day, time(wishes.sitting_from)), wall(day + over, time(wishes.sitting_to))
