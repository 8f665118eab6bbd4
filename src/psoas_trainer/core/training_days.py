# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing the days of a week: which follow each other, and what becomes of the days when the goal changes."""

from collections.abc import Collection

from psoas_trainer.core.schedule import DEFAULT_WEEKDAYS, WEEK, SessionKind, weekday_kinds


def neighbour_of(days: Collection[int], added: int) -> int | None:
    """The chosen day that would lie beside a further one, the day before it first; None where none does.

    Days are 0 for Monday to 6, and Sunday lies before Monday. A day that is chosen already has none.
    """
    if added in days:
        return None
    beside = ((added - 1) % WEEK, (added + 1) % WEEK)
    return next((day for day in beside if day in days), None)


def with_day(days: Collection[int], day: int, *, chosen: bool) -> tuple[int, ...]:
    """The days with that one, or without it, in their order."""
    return tuple(sorted({*days, day} if chosen else set(days) - {day}))


def days_for_goal(days: Collection[int], before: int, goal: int) -> tuple[int, ...]:
    """The days for another goal: the usual ones of it, unless the person has chosen their own."""
    usual = tuple(sorted(days)) == DEFAULT_WEEKDAYS[before]
    return DEFAULT_WEEKDAYS[goal] if usual else tuple(sorted(days))


def days_of_kind(days: Collection[int], kind: SessionKind, *, running_days: bool = False) -> tuple[int, ...]:
    """Those of the days that are for that kind of session; with `running_days` strength on days that follow too."""
    return tuple(day for day, each in weekday_kinds(days, running_days=running_days).items() if each is kind)
