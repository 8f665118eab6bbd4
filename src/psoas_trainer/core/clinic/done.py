# SPDX-License-Identifier: GPL-3.0-or-later
"""Done of planned: how many of the planned days were trained, by week. Numbers only, and no verdict on them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple


class DayDone(StrEnum):
    """How a planned day stands."""

    FULL = "full"
    """A session was played to its end."""
    PART = "part"
    """A session was begun, and ended early."""
    NOT = "not"
    TO_COME = "to_come"
    """It is today, or later in this week, and nothing was played for it yet."""


class PlannedDays(NamedTuple):
    """Which weekdays (Monday is 0) a plan has from that local date on, until the next one begins."""

    start: str
    days: tuple[int, ...]


class PlayedSession(NamedTuple):
    """A session that followed a plan: its local date, and whether it was played to its end."""

    local_date: str
    whole: bool


class WeekDone(NamedTuple):
    """A week, by its Monday: how many days were planned until now, and how many sessions there were.

    `days` has the planned ones in their order, each with the session that stands for it: one on another day of the
    same week counts too.
    """

    monday: str
    planned: int
    whole: int
    part: int
    days: tuple[tuple[str, DayDone], ...]

    @property
    def done(self) -> int:
        """The sessions that were played to their end."""
        return self.whole


def done_of_planned(
    plans: Sequence[PlannedDays], sessions: Iterable[PlayedSession], today: date, weeks: int = 12
) -> tuple[WeekDone, ...]:
    """The newest weeks, the oldest first, from the start of the first plan on; none where there is no plan yet.

    `plans` are in the order of their start.
    """
    if not plans:
        return ()
    first = date.fromisoformat(plans[0].start)
    monday = max(_monday(first), _monday(today) - timedelta(weeks=weeks - 1))
    played: dict[str, list[PlayedSession]] = {}
    for session in sessions:
        played.setdefault(_monday(date.fromisoformat(session.local_date)).isoformat(), []).append(session)
    found = []
    while monday <= today:
        found.append(_week(plans, played.get(monday.isoformat(), []), monday, today))
        monday += timedelta(weeks=1)
    return tuple(found)


def newest_days(weeks: Sequence[WeekDone], most: int) -> tuple[tuple[str, DayDone], ...]:
    """The newest planned days that are not still to come, the oldest first."""
    over = [day for week in weeks for day in week.days if day[1] is not DayDone.TO_COME]
    return tuple(over[-most:])


def planned_on(plans: Sequence[PlannedDays], day: date) -> bool:
    """Whether that day is a planned one."""
    in_force = None
    for plan in plans:
        if date.fromisoformat(plan.start) <= day:
            in_force = plan
    return in_force is not None and day.weekday() in in_force.days


def _week(plans: Sequence[PlannedDays], sessions: list[PlayedSession], monday: date, today: date) -> WeekDone:
    all_days = (monday + timedelta(days=number) for number in range(7))
    planned = [day for day in all_days if planned_on(plans, day)]
    whole = sum(session.whole for session in sessions)
    part = len(sessions) - whole
    return WeekDone(
        monday.isoformat(),
        sum(day <= today for day in planned),
        whole,
        part,
        tuple(_states(planned, sessions, today)),
    )


def _states(planned: list[date], sessions: list[PlayedSession], today: date) -> Iterator[tuple[str, DayDone]]:
    """Each planned day with a session: first its own, then one of another day, the whole ones before the others."""
    left = sorted(sessions, key=lambda session: (not session.whole, session.local_date))
    own: dict[str, PlayedSession] = {}
    for day in planned:
        mine = next((each for each in left if each.local_date == day.isoformat()), None)
        if mine is not None:
            own[day.isoformat()] = mine
            left.remove(mine)
    for day in planned:
        known = own.get(day.isoformat())
        if known is None and day <= today:
            known = left.pop(0) if left else None
        if known is not None:
            yield day.isoformat(), DayDone.FULL if known.whole else DayDone.PART
        else:
            yield day.isoformat(), DayDone.NOT if day < today else DayDone.TO_COME


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
