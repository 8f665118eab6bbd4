# SPDX-License-Identifier: GPL-3.0-or-later
"""The days and weeks of the history in words: values for the heat map and the bars, and their tables."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.history import DaySeen, History, other_seconds
from psoas_trainer.core.weeks import HEAT_MINUTES, WeekTotals, minutes
from psoas_trainer.ui.widgets.chart_table import TableValue
from psoas_trainer.ui.widgets.heat_map import HeatCell, HeatMapValue
from psoas_trainer.ui.widgets.lazy_columns import LazyColumns
from psoas_trainer.ui.widgets.week_bars import WeekBar, WeekBarsValue

_NAMED_ROWS = (0, 2, 4, 6)
_FIRST_MONTH_ROOM = 2
"""So many columns a month needs before the next one, or its name would run into that."""
_YEAR = 54
"""Weeks; a year can touch so many."""


class HistoryText(QObject):
    """Whole phrases in the program's language; dates as the person's locale writes them."""

    def heat_map(self, history: History) -> HeatMapValue:
        """The days as squares with what is told of each."""
        return HeatMapValue(
            LazyColumns(len(history.days), lambda number: self._cells(history.days[number])),
            self._months(history.days[0][0].heat.on, len(history.days)),
            self._weekdays(history.days[0][0].heat.on),
            self.sum(history),
            self.tr("min a day"),
            ("0", *(str(each) for each in HEAT_MINUTES[:-1]), self.tr("%1+").replace("%1", str(HEAT_MINUTES[-1]))),
            self.tr("pain stop"),
        )

    def _cells(self, column: Sequence[DaySeen]) -> tuple[HeatCell, ...]:
        return tuple(HeatCell(day.heat.level, day.stops > 0, partial(self.day, day)) for day in column)

    def days(self, history: History) -> TableValue:
        """The same as rows, the latest day above; days without anything are left out."""
        rows = [
            (self.date(day.heat.on), str(day.heat.minutes), str(day.sessions), str(day.stops))
            for column in history.days
            for day in column
            if day.sessions or day.stops
        ]
        columns = (self.tr("Day"), self.tr("Minutes"), self.tr("Sessions"), self.tr("Pain stops"))
        return TableValue(columns, tuple(reversed(rows)))

    def week_bars(self, history: History) -> WeekBarsValue:
        """The weeks as bars with what is told of each."""
        labels = self.labels([week.first_day for week in history.weeks], monthly=history.monthly)
        last = len(history.weeks) - 1
        bars = tuple(
            WeekBar(
                week.strengthen_seconds,
                week.stretch_seconds,
                self.tr("Now") if number == last else labels[number],
                partial(self.month if history.monthly else self.week, week),
            )
            for number, week in enumerate(history.weeks)
        )
        goal = history.goal
        goal_text = self.tr("goal %1", "minutes of a week").replace("%1", str(goal)) if goal else ""
        return WeekBarsValue(bars, goal, goal_text, self._weeks_summary(history))

    def weeks(self, history: History) -> TableValue:
        """The same as rows, the latest above."""
        rows = tuple(
            (
                self.month_name(week.first_day) if history.monthly else self.date(week.first_day),
                str(minutes(week.strengthen_seconds)),
                str(minutes(week.stretch_seconds)),
                str(minutes(other_seconds(week))),
            )
            for week in reversed(history.weeks)
        )
        if history.monthly:
            columns = (
                self.tr("Month"),
                self.tr("Strengthen, min a week"),
                self.tr("Stretch, min a week"),
                self.tr("Warm-up, min a week"),
            )
        else:
            columns = (
                self.tr("Week from"),
                self.tr("Strengthen, min"),
                self.tr("Stretch, min"),
                self.tr("Warm-up, min"),
            )
        return TableValue(columns, rows)

    def sum(self, history: History) -> str:
        """'54 sessions, 11 h 20 min' of the span."""
        sentence = self.tr("%n session(s), %1", "how many, and how long they were together", history.sessions)
        return sentence.replace("%1", self.length(history.seconds))

    def length(self, seconds: int) -> str:
        """'11 h 20 min', below an hour '20 min'."""
        whole = minutes(seconds)
        if whole < 60:
            return self.tr("%n min", "", whole)
        return self.tr("%1 h %2 min").replace("%1", str(whole // 60)).replace("%2", str(whole % 60))

    def day(self, day: DaySeen) -> str:
        """A day with its minutes, sessions and stops for pain, as a tooltip and a screen reader tell it."""
        when = self.date(day.heat.on)
        if not day.sessions and not day.stops:
            return self.tr("%1: nothing recorded", "a date").replace("%1", when)
        told = self.tr("%1: %2, %n session(s)", "a date and how long it was trained", day.sessions)
        told = told.replace("%1", when).replace("%2", self.tr("%n min", "", day.heat.minutes))
        if not day.stops:
            return told
        return self.tr("%1, %n pain stop(s)", "a day with its sessions", day.stops).replace("%1", told)

    def week(self, week: WeekTotals) -> str:
        """A week with its minutes by category."""
        told = self.tr("Week from %1: strengthen %2 min, stretch %3 min, warm-up %4 min")
        return _filled(told, self.date(week.first_day), week)

    def month(self, week: WeekTotals) -> str:
        """A month with the minutes of its average week by category."""
        told = self.tr("%1, an average week: strengthen %2 min, stretch %3 min, warm-up %4 min", "a month")
        return _filled(told, self.month_name(week.first_day), week)

    def date(self, day: date) -> str:
        """'Sun 22 Nov 2026'."""
        form = self.tr("ddd d MMM yyyy", "a date with its year, in Qt's letters")
        return QLocale().toString(_qdate(day), form)

    def month_name(self, day: date) -> str:
        """'November 2026'."""
        return QLocale().toString(_qdate(day), self.tr("MMMM yyyy", "a month with its year, in Qt's letters"))

    def labels(self, weeks: Sequence[date], *, monthly: bool = False) -> tuple[str, ...]:
        """Words under weeks: the day, in more than a year with the year where one begins; months have theirs each."""
        usual, long = (
            self.tr("d MMM", "a short date, in Qt's letters"),
            self.tr("d MMM yyyy", "a date, in Qt's letters"),
        )
        if monthly:
            usual = long = self.tr("MMM yy", "a month with its year, in Qt's letters")
        years = [None, *(first.year for first in weeks[:-1])] if len(weeks) > _YEAR else [first.year for first in weeks]
        return tuple(
            QLocale().toString(_qdate(first), usual if first.year == before else long)
            for first, before in zip(weeks, years, strict=True)
        )

    def _weeks_summary(self, history: History) -> str:
        """How many of the weeks reached the goal."""
        if not history.goal:
            return ""
        reached = sum(minutes(w.strengthen_seconds + w.stretch_seconds) >= history.goal for w in history.weeks)
        count = len(history.weeks)
        if history.monthly:
            sentence = self.tr("%1 of %n month(s) reached %2 minutes in an average week", "", count)
        else:
            sentence = self.tr("%1 of %n week(s) reached %2 minutes", "", count)
        return sentence.replace("%1", str(reached)).replace("%2", str(history.goal))

    def _months(self, first: date, columns: int) -> tuple[tuple[int, str], ...]:
        """The name of each month over the column in which it begins; years where there is room for nothing finer."""
        found: list[tuple[int, str]] = []
        long = columns > 60
        room = 6 if long else 4 if columns > 30 else _FIRST_MONTH_ROOM
        before = 0
        for number in range(columns):
            day = first + timedelta(weeks=number)
            begins, before = day.month != before, day.month
            if not begins:
                continue
            if found and number - found[-1][0] < room:
                if found[-1][0] > 0 or long:
                    continue
                found.pop()
            form = self.tr("MMM yy", "a month with its year, in Qt's letters") if long else "MMM"
            found.append((number, QLocale().toString(_qdate(day), form)))
        return tuple(found)

    def _weekdays(self, first: date) -> tuple[tuple[int, str], ...]:
        names = [QLocale().dayName((first.weekday() + row) % 7 + 1, QLocale.FormatType.ShortFormat) for row in range(7)]
        return tuple((row, names[row]) for row in _NAMED_ROWS)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _filled(sentence: str, when: str, week: WeekTotals) -> str:
    seconds = (week.strengthen_seconds, week.stretch_seconds, other_seconds(week))
    for number, part in enumerate((when, *(str(minutes(each)) for each in seconds)), start=1):
        sentence = sentence.replace(f"%{number}", part)
    return sentence
