# SPDX-License-Identifier: GPL-3.0-or-later
"""What one bar or point of the history stands for: a week, and a month where weeks would be too many to tell apart."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

MOST_WEEKS: Final = 78
"""A year and a half. More bars than that have no room beside each other."""
_DAY: Final = timedelta(days=1)
_WEEK: Final = 7


class Period(NamedTuple):
    """From `first` to `last`, both included; the last one ends with today."""

    first: date
    last: date

    def a_week(self, seconds: float) -> int:
        """What that is in a week on average; of less than a week it is all that was done."""
        days = (self.last - self.first).days + 1
        return round(seconds if days <= _WEEK else seconds * _WEEK / days)


class Periods(NamedTuple):
    """The periods of a span without a gap, oldest first."""

    each: tuple[Period, ...]
    monthly: bool

    def first_of(self, day: date) -> date:
        """The first day of the period that holds that day; days before all periods belong to the first."""
        number = bisect_right(self.each, day, key=lambda period: period.first) - 1
        return self.each[max(0, number)].first


def periods_of(weeks: Sequence[date], today: date) -> Periods:
    """These weeks (their first days), or the months from the first of them on."""
    if len(weeks) <= MOST_WEEKS:
        starts = list(weeks)
    else:
        starts = [weeks[0]]
        while (following := _next_month(starts[-1])) <= today:
            starts.append(following)
    ends = [start - _DAY for start in starts[1:]] + [today]
    return Periods(tuple(map(Period, starts, ends)), len(weeks) > MOST_WEEKS)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
