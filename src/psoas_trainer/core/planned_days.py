# SPDX-License-Identifier: GPL-3.0-or-later
"""What is due on a day, what comes next and how the week stands, from the schedule and what was done."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from psoas_trainer.core.schedule import WEEK, Schedule, SessionKind, Trained, moved, moved_from, planned_kind

_DAY: Final = timedelta(days=1)
_RUN_UP: Final = timedelta(days=14)
"""The days before, from which it follows whether a session had to slip by a day."""


class Planned(NamedTuple):
    """A session to come. `routine_id` is None where the schedule names no routine of that kind.

    `moved_from` is the day of the week's own from which a person moved it, None where they did not.
    """

    on: date
    kind: SessionKind
    routine_id: str | None
    moved_from: date | None = None


class DueKind(StrEnum):
    """How today stands."""

    SESSION = "session"
    DONE = "done"
    REST = "rest"


class Due(NamedTuple):
    """What is due today.

    `session` is today's, None when it is done or there is none; `next` the first one after today. `slipped` is True on
    a rest day that was for strength, because there was strengthening the day before.
    """

    kind: DueKind
    session: Planned | None
    next: Planned | None
    slipped: bool = False


class DayState(StrEnum):
    """How a day of the week stands."""

    DONE = "done"
    PLANNED = "planned"
    MISSED = "missed"
    REST = "rest"


class WeekDay(NamedTuple):
    """One day of the overview; `kind` is what it is planned for, None on a rest day."""

    on: date
    state: DayState
    kind: SessionKind | None
    today: bool


class WeekOverview(NamedTuple):
    """Seven days, and how many of them had a session, of the goal."""

    days: tuple[WeekDay, ...]
    done: int
    goal: int


class _Day(NamedTuple):
    on: date
    kind: SessionKind | None
    slipped: bool


def due(schedule: Schedule, trained: Iterable[Trained], today: date) -> Due:
    """What is due today: a session, nothing more because it is done, or rest (training.md 4b; DESIGN.md section 4).

    A stretch does not replace the strength session of its day; on any other day every session counts as done.
    """
    trained = tuple(trained)
    day = next(_walk(schedule, trained, today, today, today))
    kinds = {one.kind for one in trained if one.on == today and one.kind is not SessionKind.BREAK}
    ahead = next(iter(next_sessions(schedule, trained, today, 1)), None)
    if SessionKind.STRENGTH in kinds or (kinds and day.kind is not SessionKind.STRENGTH):
        return Due(DueKind.DONE, None, ahead)
    if day.kind is None:
        return Due(DueKind.REST, None, ahead, day.slipped)
    routine = _routine(schedule, day.kind, _last(schedule, trained))
    return Due(DueKind.SESSION, Planned(today, day.kind, routine, moved_from(schedule, today)), ahead)


def next_sessions(schedule: Schedule, trained: Iterable[Trained], today: date, count: int) -> tuple[Planned, ...]:
    """The next sessions after today, at most `count`, each with its routine, as if all that is planned were done."""
    trained = tuple(trained)
    done_today = any(one.on == today and one.kind is SessionKind.STRENGTH for one in trained)
    last = _last(schedule, trained)
    found: list[Planned] = []
    # A session slips by a few days at most: twice the weeks hold them all.
    for day in _walk(schedule, trained, today, today + timedelta(days=2 * WEEK * (count + 1)), today):
        if day.kind is None or len(found) == count or (day.on == today and done_today):
            continue
        routine = _routine(schedule, day.kind, last)
        if day.kind is SessionKind.STRENGTH:
            last = routine
        if day.on > today:
            found.append(Planned(day.on, day.kind, routine, moved_from(schedule, day.on)))
    return tuple(found)


def week(
    schedule: Schedule, trained: Iterable[Trained], today: date, weekly_goal: int, first_weekday: int = 0
) -> WeekOverview:
    """The seven days round today, from `first_weekday` (0 is Monday). A planned day of the past without one is missed.

    A day counts once, however many sessions it had; a desk break is none.
    """
    trained = tuple(trained)
    first = today - timedelta(days=(today.weekday() - first_weekday) % WEEK)
    done = {one.on for one in trained if one.kind is not SessionKind.BREAK}
    days = tuple(
        WeekDay(day.on, _state(day, done, today), day.kind, day.on == today)
        for day in _walk(schedule, trained, first, first + timedelta(days=WEEK - 1), today)
    )
    return WeekOverview(days, sum(day.state is DayState.DONE for day in days), weekly_goal)


def days_to_move_to(schedule: Schedule, trained: Iterable[Trained], on: date, today: date) -> tuple[date, ...]:
    """The days from today to six days after `on` to which its session can be moved; none where nothing is planned.

    They have no session yet, and no day of strength lies before them (training.md 4b). One that lies behind slips by a
    day, like behind any other strength session.
    """
    trained = tuple(trained)
    kind = planned_kind(schedule, on)
    if kind is None:
        return ()
    done = {one.on for one in trained if one.kind is not SessionKind.BREAK}
    found = []
    for ahead in range((on - today).days + WEEK):
        to = today + timedelta(days=ahead)
        if to == on or to in done or planned_kind(schedule, to) is not None:
            continue
        if schedule.running_days or kind is not SessionKind.STRENGTH or not _behind(schedule, trained, on, to, today):
            found.append(to)
    return tuple(found)


def _behind(schedule: Schedule, trained: Sequence[Trained], on: date, to: date, today: date) -> bool:
    """Whether a strength day, done or planned, would lie before it."""
    after = moved(schedule, on, to, today)
    before = to - _DAY
    if before < today:
        return any(one.on == before and one.kind is SessionKind.STRENGTH for one in trained)
    return next(_walk(after, trained, before, before, today)).kind is SessionKind.STRENGTH


def _walk(schedule: Schedule, trained: Sequence[Trained], first: date, last: date, today: date) -> Iterator[_Day]:
    """The days from first to last with what they are for.

    A strength session slips to the next day where there was strengthening the day before, so that no two such days
    follow each other; what lies ahead counts as done.
    """
    strong = {one.on for one in trained if one.kind is SessionKind.STRENGTH}
    waiting, strong_before = False, False
    day = first - _RUN_UP
    while day <= last:
        meant = planned_kind(schedule, day)
        wanted = meant is SessionKind.STRENGTH or waiting
        waiting = wanted and strong_before and not schedule.running_days
        kind = SessionKind.STRENGTH if wanted and not waiting else meant
        kind = None if kind is SessionKind.STRENGTH and waiting else kind
        if day >= first:
            yield _Day(day, kind, slipped=waiting and kind is None)
        if day in strong:
            waiting = False
        strong_before = day in strong or (day >= today and kind is SessionKind.STRENGTH)
        day += _DAY


def _state(day: _Day, done: set[date], today: date) -> DayState:
    if day.on in done:
        return DayState.DONE
    if day.kind is None:
        return DayState.REST
    return DayState.MISSED if day.on < today else DayState.PLANNED


def _last(schedule: Schedule, trained: Sequence[Trained]) -> str | None:
    """The routine of the rotation that was done last."""
    turns = [one for one in trained if one.routine_id in schedule.rotation]
    return max(turns, key=lambda one: one.on).routine_id if turns else None


def _routine(schedule: Schedule, kind: SessionKind, last: str | None) -> str | None:
    """The routine for a session of that kind: on strength days the one whose turn it is after the last."""
    if kind is not SessionKind.STRENGTH:
        return schedule.ease
    if not schedule.rotation:
        return None
    turn = schedule.rotation.index(last) + 1 if last in schedule.rotation else 0
    return schedule.rotation[turn % len(schedule.rotation)]
