# SPDX-License-Identifier: GPL-3.0-or-later
"""What a report shows, in words and numbers. Nothing here knows paper."""

from typing import NamedTuple


class WeekBar(NamedTuple):
    """A week: the day it begins with, and its minutes."""

    label: str
    strengthen: int
    stretch: int


class WeekChart(NamedTuple):
    """Minutes a week; `strengthen` and `stretch` name the two parts, `empty` is said where nothing was done."""

    title: str
    strengthen: str
    stretch: str
    weeks: tuple[WeekBar, ...]


class HeatChart(NamedTuple):
    """The days as steps from 0 to 4, a column for each week; `months` are words over the columns they begin at."""

    title: str
    days: tuple[str, ...]
    """The names of the seven days, from the top."""
    weeks: tuple[tuple[int, ...], ...]
    months: tuple[tuple[int, str], ...]
    legend: tuple[str, ...]


class SideBar(NamedTuple):
    """One exercise: percent of the target on each side, as numbers and in words."""

    name: str
    left: int
    right: int
    sentence: str


class SideChart(NamedTuple):
    """Left and right, an exercise each."""

    title: str
    left: str
    right: str
    bars: tuple[SideBar, ...]


class SessionRow(NamedTuple):
    """An exercise of a session: its name, what is noted of it, and what was done in the columns."""

    name: str
    notes: str
    left: str
    right: str
    both: str


class SessionBlock(NamedTuple):
    """One session; `said` are whole lines below its rows."""

    title: str
    line: str
    rows: tuple[SessionRow, ...]
    said: tuple[str, ...]


class ReportFrame(NamedTuple):
    """Title, range, the figures on top, the charts, and what stands over the sessions."""

    title: str
    period: str
    figures: tuple[tuple[str, str], ...]
    heat: HeatChart | None
    weeks: WeekChart | None
    sides: SideChart | None
    balance_title: str
    balance: tuple[str, ...]
    sessions_title: str
    left: str
    right: str
    both: str
    nothing: str
