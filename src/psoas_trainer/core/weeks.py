# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes a week and by day: for the bars and the heat map of the history (DESIGN.md section 4)."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.done_on import STRENGTHENING, STRETCHING, DoneOn
from psoas_trainer.core.exercise import Category

HEAT_MINUTES: Final = (5, 10, 15, 20)
"""The minutes beside the steps of the heat map; the step below them is a day without any (history.png)."""
_WEEK: Final = timedelta(days=7)


class Span(StrEnum):
    """How far back the history looks."""

    FOUR_WEEKS = "four_weeks"
    TWELVE_WEEKS = "twelve_weeks"
    YEAR = "year"
    ALL = "all"


class WeekTotals(NamedTuple):
    """One week: seconds of work by category, every category named."""

    first_day: date
    seconds: Mapping[Category, int]

    @property
    def strengthen_seconds(self) -> int:
        """The lower part of the bar; it is what the balance counts as strengthening."""
        return sum(self.seconds[category] for category in STRENGTHENING)

    @property
    def stretch_seconds(self) -> int:
        """The upper part of the bar: stretch and release."""
        return sum(self.seconds[category] for category in STRETCHING)


class HeatDay(NamedTuple):
    """A day of the heat map: its whole minutes and its step from 0 to 4."""

    on: date
    minutes: int
    level: int


def week_start(day: date, first_weekday: int = 0) -> date:
    """The first day of the week of that day; 0 is Monday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def weeks_of(span: Span, today: date, earliest: date | None = None, first_weekday: int = 0) -> tuple[date, ...]:
    """The first days of the weeks of a span, oldest first, the last one being the week of today.

    A year is all weeks that hold one of its 365 days. `earliest` is the first day with anything done, where all of it
    is asked for.
    """
    last = week_start(today, first_weekday)
    match span:
        case Span.FOUR_WEEKS:
            first = last - 3 * _WEEK
        case Span.TWELVE_WEEKS:
            first = last - 11 * _WEEK
        case Span.YEAR:
            first = week_start(today - timedelta(days=364), first_weekday)
        case Span.ALL:
            first = min(last, week_start(earliest or today, first_weekday))
    return tuple(first + number * _WEEK for number in range((last - first).days // 7 + 1))


def totals_by_week(done: Iterable[DoneOn], weeks: Sequence[date]) -> tuple[WeekTotals, ...]:
    """The totals of these weeks (first days as `weeks_of` gives them), with zeros where nothing was done."""
    sums = {first: dict.fromkeys(Category, 0) for first in weeks}
    first_weekday = weeks[0].weekday() if weeks else 0
    for one in done:
        first = week_start(one.on, first_weekday)
        if first in sums:
            sums[first][one.category] += one.work_seconds
    return tuple(WeekTotals(first, MappingProxyType(seconds)) for first, seconds in sums.items())


def heat_map(seconds_by_day: Mapping[date, int], weeks: Sequence[date], today: date) -> tuple[tuple[HeatDay, ...], ...]:
    """A column for each week, with its days up to today."""
    return tuple(
        tuple(_heat_day(day, seconds_by_day.get(day, 0)) for day in _days(first) if day <= today) for first in weeks
    )


def minutes(seconds: int) -> int:
    """Whole minutes, halves up, but never 0 for anything that was done."""
    return max(1, (seconds + 30) // 60) if seconds > 0 else 0


def heat_level(seconds: int) -> int:
    """The step of the heat map: 0 for nothing, 1 for less than 10 minutes, 2 from 10, 3 from 15, 4 from 20.

    It follows the minutes as they are shown.
    """
    return max(1, bisect_right(HEAT_MINUTES, minutes(seconds))) if seconds > 0 else 0


def _heat_day(day: date, seconds: int) -> HeatDay:
    return HeatDay(day, minutes(seconds), heat_level(seconds))


def _days(first: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=number) for number in range(7))
