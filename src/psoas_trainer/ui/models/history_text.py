# SPDX-License-Identifier: GPL-3.0-or-later
"""The days and weeks of the history in words: values for the heat map and the bars, and their tables."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.history import DaySeen, History, other_seconds
from psoas_trainer.core.weeks import HEAT_MINUTES, WeekTotals, minutes
from psoas_trainer.ui.widgets.chart_table import TableValue
from psoas_trainer.ui.widgets.heat_map import HeatCell, HeatMapValue
from psoas_trainer.ui.widgets.week_bars import WeekBar, WeekBarsValue

_NAMED_ROWS = (0, 2, 4, 6)
_FIRST_MONTH_ROOM = 2
"""So many columns a month needs before the next one, or its name would run into that."""


class HistoryText(QObject):
    """Whole phrases in the program's language; dates as the person's locale writes them."""

    def heat_map(self, history: History) -> HeatMapValue:
        """The days as squares with what is told of each."""
        columns = tuple(
            tuple(HeatCell(day.heat.level, day.stops > 0, partial(self.day, day)) for day in column)
            for column in history.days
        )
        return HeatMapValue(
            columns,
            self._months(history.days),
            self._weekdays(history.days),
            self.sum(history),
            self.tr("min a day"),
            ("0", *(str(each) for each in HEAT_MINUTES[:-1]), self.tr("%1+").replace("%1", str(HEAT_MINUTES[-1]))),
            self.tr("pain stop"),
        )

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
        last = len(history.weeks) - 1
        bars = tuple(
            WeekBar(
                week.strengthen_seconds,
                week.stretch_seconds,
                self.tr("Now") if number == last else self._week_label(history.weeks, number),
                partial(self.week, week),
            )
            for number, week in enumerate(history.weeks)
        )
        goal = history.goal
        goal_text = self.tr("goal %1", "minutes of a week").replace("%1", str(goal)) if goal else ""
        return WeekBarsValue(bars, goal, goal_text, self._weeks_summary(history))

    def weeks(self, history: History) -> TableValue:
        """The same as rows, the latest week above."""
        rows = tuple(
            (
                self.date(week.first_day),
                str(minutes(week.strengthen_seconds)),
                str(minutes(week.stretch_seconds)),
                str(minutes(other_seconds(week))),
            )
            for week in reversed(history.weeks)
        )
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
        parts = (
            self.date(week.first_day),
            str(minutes(week.strengthen_seconds)),
            str(minutes(week.stretch_seconds)),
            str(minutes(other_seconds(week))),
        )
        for number, part in enumerate(parts, start=1):
            told = told.replace(f"%{number}", part)
        return told

    def date(self, day: date) -> str:
        """'Sun 22 Nov 2026'."""
        form = self.tr("ddd d MMM yyyy", "a date with its year, in Qt's letters")
        return QLocale().toString(_qdate(day), form)

    def short_date(self, day: date) -> str:
        """'22 Nov'."""
        return QLocale().toString(_qdate(day), self.tr("d MMM", "a short date, in Qt's letters"))

    def labels(self, weeks: Sequence[date]) -> tuple[str, ...]:
        """Words under weeks: the day, with the year where it is another one than before."""
        found = []
        for number, first in enumerate(weeks):
            new_year = number > 0 and first.year != weeks[number - 1].year
            form = self.tr("d MMM yyyy", "a date, in Qt's letters") if new_year and len(weeks) > 60 else None
            found.append(QLocale().toString(_qdate(first), form) if form else self.short_date(first))
        return tuple(found)

    def _week_label(self, weeks: Sequence[WeekTotals], number: int) -> str:
        return self.labels([weeks[max(0, number - 1)].first_day, weeks[number].first_day])[-1]

    def _weeks_summary(self, history: History) -> str:
        """How many of the weeks reached the goal."""
        if not history.goal:
            return ""
        reached = sum(minutes(w.strengthen_seconds + w.stretch_seconds) >= history.goal for w in history.weeks)
        sentence = self.tr("%1 of %n week(s) reached %2 minutes", "", len(history.weeks))
        return sentence.replace("%1", str(reached)).replace("%2", str(history.goal))

    def _months(self, columns: Sequence[Sequence[DaySeen]]) -> tuple[tuple[int, str], ...]:
        """The name of each month over the column in which it begins; years where there is room for nothing finer."""
        found: list[tuple[int, str]] = []
        long = len(columns) > 60
        room = 6 if long else 4 if len(columns) > 30 else _FIRST_MONTH_ROOM
        for number, column in enumerate(columns):
            first = column[0].heat.on
            begins = number == 0 or first.month != columns[number - 1][0].heat.on.month
            if not begins:
                continue
            if found and number - found[-1][0] < room:
                if found[-1][0] > 0 or long:
                    continue
                found.pop()
            form = self.tr("MMM yy", "a month with its year, in Qt's letters") if long else "MMM"
            found.append((number, QLocale().toString(_qdate(first), form)))
        return tuple(found)

    def _weekdays(self, columns: Sequence[Sequence[DaySeen]]) -> tuple[tuple[int, str], ...]:
        if not columns:
            return ()
        first = columns[0][0].heat.on.weekday()
        names = [QLocale().dayName((first + row) % 7 + 1, QLocale.FormatType.ShortFormat) for row in range(7)]
        return tuple((row, names[row]) for row in _NAMED_ROWS)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
