# SPDX-License-Identifier: GPL-3.0-or-later
"""The sessions of a week for a calendar: always the same event, which a calendar updates and does not double."""

from collections.abc import Collection, Iterable
from datetime import date, time, timedelta
from hashlib import sha256
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.calendar_file import CalendarEvent
from psoas_trainer.core.planned_days import DueKind, due, next_sessions
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.schedule import WEEK, Move, Schedule, Trained
from psoas_trainer.core.session_length import SessionLength

_MINUTES: Final = MappingProxyType({SessionLength.FULL: 30, SessionLength.FIFTEEN: 15, SessionLength.EIGHT: 8})
"""How long a session takes in a calendar: the longest that its form takes (training.md 4d-3)."""
_BEGIN_2025: Final = 1_735_689_600
MOST_REVISIONS: Final = 2**31 - 1
"""RFC 5545 gives SEQUENCE as an integer of 32 bits."""


def calendar_uid(person_uuid: str) -> str:
    """The same for a person wherever their data is, without giving away how the data names them."""
    return f"{sha256(f'calendar {person_uuid}'.encode()).hexdigest()[:32]}@psoas-trainer"


def next_revision(last: int, utc_ms: int) -> int:
    """A revision above the last one. It follows the time, so that it grows from one computer to another too."""
    return min(MOST_REVISIONS, max(last + 1, utc_ms // 1000 - _BEGIN_2025))


class Shifts(NamedTuple):
    """How the days ahead differ from those of every week: sessions on other days, and days without theirs."""

    first: date
    moved: tuple[Move, ...] = ()
    without: tuple[date, ...] = ()


def shifts(schedule: Schedule, trained: Iterable[Trained], today: date) -> Shifts:
    """What a person moved, and what moves along so that no two strength days follow each other; for two weeks.

    `first` is the day from which the week's own days count: today, or earlier where a session of then is still ahead.
    """
    trained = tuple(trained)
    days = [today + timedelta(days=number) for number in range(4 * WEEK)]
    now = due(schedule, trained, today)
    ahead = {one.on for one in next_sessions(schedule, trained, today, len(days))} & set(days)
    if now.kind is DueKind.SESSION:
        ahead.add(today)
    moved = [move for move in schedule.moves if move.to in ahead]
    origins, targets = {move.on for move in moved}, {move.to for move in moved}
    usual = {day for day in days if day.weekday() in schedule.weekdays} - origins
    if now.kind is DueKind.DONE:
        usual.discard(today)
    free = sorted(ahead - usual - targets)
    left = [day for day in sorted(usual - ahead) if day in days[: 2 * WEEK]]
    along = [Move(day, to) for day, to in zip(left, free, strict=False)]
    first = min((today, *origins))
    return Shifts(first, tuple(sorted((*moved, *along))), tuple(left[len(along) :]))


def training_event(
    person_uuid: str,
    profile: Profile,
    at: time,
    ahead: Shifts,
    revision: int,
    summary: str,
    description: str = "",
) -> CalendarEvent:
    """The event of every week. ValueError where no day is chosen: there is nothing to write then."""
    days: Collection[int] = profile.days
    if not days:
        raise ValueError("no day is chosen")
    return CalendarEvent(
        calendar_uid(person_uuid),
        ahead.first,
        at,
        _MINUTES[profile.length],
        summary,
        tuple(sorted(days)),
        description,
        without=ahead.without,
        moved=ahead.moved,
        revision=revision,
    )
