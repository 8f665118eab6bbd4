# SPDX-License-Identifier: GPL-3.0-or-later
"""Left and right in neutral words: shares of the target, and one exercise over the weeks."""

from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.history import History, PainPoint, Trend, WeekPoint
from psoas_trainer.core.left_right import Evenness, SideShares
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import Words
from psoas_trainer.ui.models.history_text import HistoryText
from psoas_trainer.ui.widgets.chart_table import TableValue
from psoas_trainer.ui.widgets.dumbbell import DumbbellRow, DumbbellValue
from psoas_trainer.ui.widgets.side_mark import side_word
from psoas_trainer.ui.widgets.trend import TrendPoint, TrendValue

_FULL = 100
_MOST_PAIN = 10


class Measure(StrEnum):
    """What of an exercise is shown over the weeks."""

    SHARE = "share"
    DONE = "done"
    PAIN = "pain"


class SidesText(QObject):
    """Writes the values of the dumbbell rows and of the trend."""

    def __init__(self, words: Words, dates: HistoryText) -> None:
        super().__init__()
        self._words = words
        self._dates = dates

    def name(self, exercise_id: str) -> str:
        """What the exercise is called; the id where no words are known."""
        words = self._words.exercises.get(exercise_id)
        return words.name if words is not None else exercise_id

    def _short(self, exercise_id: str) -> str:
        """Its name where there is little room."""
        words = self._words.exercises.get(exercise_id)
        return words.short if words is not None else exercise_id

    def shares(self, history: History) -> DumbbellValue:
        """The rows of the exercises that have two sides."""
        rows = tuple(self._row(share) for share in history.shares)
        return DumbbellValue(rows, self.tr("Share of the target, last 4 sessions"))

    def shares_table(self, history: History) -> TableValue:
        """The same as rows."""
        columns = (self.tr("Exercise"), side_word(Side.LEFT), side_word(Side.RIGHT), self.tr("Compared"))
        rows = tuple(
            (self._short(one.exercise_id), _percent(one.left), _percent(one.right), self._verdict(one)[0])
            for one in history.shares
        )
        return TableValue(columns, rows)

    def even_means(self, history: History) -> str:
        """The line below the rows."""
        return self.tr("Even means within %n point(s).", "", history.side_points)

    def measures(self, kind: DoseKind) -> tuple[tuple[str, str], ...]:
        """What can be shown of an exercise of that kind, as pairs of id and words."""
        done = self.tr("Reps") if kind is DoseKind.REPS else self.tr("Seconds")
        return (
            (Measure.SHARE.value, self.tr("Target")),
            (Measure.DONE.value, done),
            (Measure.PAIN.value, self.tr("Pain")),
        )

    def trend(self, trend: Trend, measure: Measure) -> TrendValue:
        """The exercise over the weeks."""
        week = {first: number for number, first in enumerate(trend.weeks)}
        labels, name = self._dates.labels(trend.weeks, monthly=trend.monthly), self.name(trend.exercise_id)
        if measure is Measure.PAIN:
            points = tuple(
                TrendPoint(week[one.first_day], one.strength or 0, one.side, partial(self._pain, one), ring=True)
                for one in trend.pain
                if one.strength is not None
            )
            return TrendValue(points, labels, "", self._pain_summary(trend, name), _MOST_PAIN)
        share = measure is Measure.SHARE
        points = tuple(
            TrendPoint(
                week[one.first_day],
                (one.share or 0) if share else one.done,
                one.side,
                partial(self._point, trend, one, share=share),
            )
            for one in trend.points
            if not share or one.share is not None
        )
        summary = self.tr("%1 over the weeks: share of the target") if share else self.tr("%1 over the weeks: done")
        return TrendValue(points, labels, "%" if share else "", summary.replace("%1", name), _FULL if share else 0)

    def trend_table(self, trend: Trend, measure: Measure) -> TableValue:
        """The same as rows, the latest week above."""
        if measure is Measure.PAIN:
            rows = tuple(
                (self._dates.date(one.on), self._side(one.side), self._strength(one)) for one in reversed(trend.pain)
            )
            return TableValue((self.tr("Day"), self.tr("Side"), self.tr("Pain, 0 to 10")), rows)
        begins = self.tr("Month") if trend.monthly else self.tr("Week from")
        columns = (begins, side_word(Side.LEFT), side_word(Side.RIGHT), self.tr("Both sides"))
        weeks: dict[date, dict[Side | None, WeekPoint]] = {}
        for one in trend.points:
            weeks.setdefault(one.first_day, {})[one.side] = one
        return TableValue(
            columns,
            tuple(
                (self._when(trend, first), *(self._cell(sides.get(side), measure) for side in (*Side, None)))
                for first, sides in sorted(weeks.items(), reverse=True)
            ),
        )

    def _row(self, share: SideShares) -> DumbbellRow:
        name = self.name(share.exercise_id)
        verdict, role = self._verdict(share)
        if share.left is None or share.right is None:
            text = self.tr("%1: not enough is known yet").replace("%1", name)
        else:
            text = self.tr("%1: left %2 percent, right %3 percent, %4", "an exercise and how its sides compare")
            text = fill(text, name, str(share.left), str(share.right))
            text = text.replace("%4", verdict)
        return DumbbellRow(name, share.left, share.right, verdict, role, text)

    def _verdict(self, share: SideShares) -> tuple[str, str]:
        """Neutral words, and the colour that they are written in."""
        match share.evenness:
            case Evenness.EVEN:
                return self.tr("even", "both sides of an exercise"), "ok"
            case Evenness.LEFT_LESS:
                return self.tr("L lower", "the left side did less"), "warn"
            case Evenness.RIGHT_LESS:
                return self.tr("R lower", "the right side did less"), "warn"
        return self.tr("too early to say"), "ink-2"

    def _point(self, trend: Trend, one: WeekPoint, *, share: bool) -> str:
        if share:
            month, week = (
                self.tr("%1, %2: %3 percent of the target"),
                self.tr("Week from %1, %2: %3 percent of the target"),
            )
            amount = str(one.share)
        else:
            month, week = self.tr("%1, %2: %3", "a month, a side and how much"), self.tr("Week from %1, %2: %3")
            reps = trend.kind is DoseKind.REPS
            amount = self.tr("%n rep(s)", "", one.done) if reps else self.tr("%n s", "", one.done)
        told = (month if trend.monthly else week).replace("%1", self._when(trend, one.first_day))
        return told.replace("%2", self._side(one.side)).replace("%3", amount)

    def _when(self, trend: Trend, first: date) -> str:
        return self._dates.month_name(first) if trend.monthly else self._dates.date(first)

    def _pain(self, one: PainPoint) -> str:
        told = self.tr("%1, %2: pain %3 of 10", "a date and a side")
        told = fill(told, self._dates.date(one.on), self._side(one.side))
        return told.replace("%3", str(one.strength))

    def _pain_summary(self, trend: Trend, name: str) -> str:
        sentence = self.tr("%1: %n stop(s) for pain, as you gave them", "", len(trend.pain))
        return sentence.replace("%1", name)

    def _strength(self, one: PainPoint) -> str:
        return self.tr("not said") if one.strength is None else str(one.strength)

    def _side(self, side: Side | None) -> str:
        return self.tr("both sides") if side is None else side_word(side)

    def _cell(self, one: WeekPoint | None, measure: Measure) -> str:
        if one is None:
            return "–"
        return _percent(one.share) if measure is Measure.SHARE else str(one.done)


def _percent(share: int | None) -> str:
    return "–" if share is None else f"{share}%"
