# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of the heat map as columns of weeks, each made when it is looked at: of ten years most never are."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Protocol, overload

from psoas_trainer.core.weeks import HeatDay, heat_level, minutes

_WEEK = 7


class DayKept(Protocol):
    """A day as the storage gives it."""

    @property
    def local_date(self) -> str: ...
    @property
    def seconds(self) -> int: ...
    @property
    def sessions(self) -> int: ...
    @property
    def stops(self) -> int: ...


class DaySeen(NamedTuple):
    """A day of the heat map with what is told of it."""

    heat: HeatDay
    sessions: int
    stops: int


class HeatColumns(Sequence[tuple[DaySeen, ...]]):
    """A column for each week with its days up to today."""

    def __init__(self, weeks: Sequence[date], today: date, days: Mapping[str, DayKept]) -> None:
        """`days` are found by their local date (YYYY-MM-DD)."""
        self._weeks = weeks
        self._today = today
        self._days = days

    def __len__(self) -> int:
        return len(self._weeks)

    @overload
    def __getitem__(self, number: int) -> tuple[DaySeen, ...]: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[tuple[DaySeen, ...]]: ...
    def __getitem__(self, number: int | slice) -> tuple[DaySeen, ...] | Sequence[tuple[DaySeen, ...]]:
        if isinstance(number, slice):
            return HeatColumns(self._weeks[number], self._today, self._days)
        first = self._weeks[number]
        days = min(_WEEK, (self._today - first).days + 1)
        return tuple(self._seen(first + timedelta(days=place)) for place in range(days))

    def _seen(self, on: date) -> DaySeen:
        kept = self._days.get(on.isoformat())
        if kept is None:
            return DaySeen(HeatDay(on, 0, 0), 0, 0)
        return DaySeen(HeatDay(on, minutes(kept.seconds), heat_level(kept.seconds)), kept.sessions, kept.stops)
