# SPDX-License-Identifier: GPL-3.0-or-later
"""How regularly somebody trains, by weeks and not by days (training.md S10, M8): a missed day breaks nothing."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

MONDAY: Final = 0
GOAL: Final = 3
"""Days a week, until the person chooses (training.md 4b and M8)."""
GOALS: Final = range(1, 8)
_WEEK = 7


class Week(NamedTuple):
    """A week in which something was trained; `start` is its first day (YYYY-MM-DD)."""

    start: str
    days: int
    """The days of it on which something was trained."""
    met: bool
    """Whether that was as many as the goal."""


class Regularity(NamedTuple):
    """What the dates say; the words for it are not made here."""

    weeks: tuple[Week, ...]
    """Oldest first, up to the current one; a week in which nothing was trained is not among them."""
    run: int
    """Weeks in a row that met the goal, up to the current week, which counts when it has met it."""
    longest: int
    """The longest such run there ever was."""
    this_week: tuple[str, ...]
    """The dates of the current week on which something was trained, in their order."""


def regularity(dates: Iterable[str], today: str, goal: int = GOAL, *, first_day: int = MONDAY) -> Regularity:
    """What the local dates (YYYY-MM-DD) of what was trained say on the local date `today`.

    A date that comes twice is one day. Weeks begin on `first_day` (0 is Monday). The current week breaks no run while
    it lasts. Dates in later weeks, of a clock that was ahead, count when those weeks come. ValueError for a goal that
    is not 1 to 7, a first day that is not 0 to 6, or a date that is none.
    """
    if goal not in GOALS or first_day not in range(_WEEK):
        raise ValueError(f"no goal of {goal} days in weeks that begin on day {first_day}")
    trained = sorted(set(dates))
    per_week = Counter(_week(each, first_day) for each in trained)
    now = _week(today, first_day)
    met = {week for week, days in per_week.items() if week <= now and days >= goal}
    return Regularity(
        tuple(Week(_start(week, first_day), per_week[week], week in met) for week in sorted(per_week) if week <= now),
        _run(met, now if now in met else now - 1),
        max((_run(met, week) for week in met if week + 1 not in met), default=0),
        tuple(each for each in trained if _week(each, first_day) == now),
    )


def _run(met: set[int], last: int) -> int:
    """How many weeks in a row, up to `last`, are among them."""
    count = 0
    while last - count in met:
        count += 1
    return count


def _week(local_date: str, first_day: int) -> int:
    """The number of the week in which a date is; consecutive weeks have consecutive numbers."""
    # Day 1 of the calendar was a Monday.
    return (date.fromisoformat(local_date).toordinal() - 1 - first_day) // _WEEK


def _start(week: int, first_day: int) -> str:
    """The first day of a week; of the very first one what the calendar has of it."""
    return date.fromordinal(max(1, week * _WEEK + 1 + first_day)).isoformat()
