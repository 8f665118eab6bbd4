# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of a person's page with their tables: planned days, pain as it was given, left and right by week."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.done import DayDone, WeekDone
from psoas_trainer.core.clinic.page import PainGiven, PainSource, SideWeek
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import Words
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.widgets.chart_table import TableValue
from psoas_trainer.ui.widgets.day_squares import DaySquare, DaySquaresValue
from psoas_trainer.ui.widgets.side_mark import side_word
from psoas_trainer.ui.widgets.trend import TrendPoint, TrendValue

MOST_SQUARES = 48
_MOST_PAIN = 10


class PersonCharts(QObject):
    """Values for the painted charts; nothing is reckoned of what a person said."""

    def __init__(self, catalogue: Catalogue, words: Words, text: PersonPageText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue, self._words, self._text = catalogue, words, text

    def name(self, exercise_id: str) -> str:
        """What an exercise is called; the id where no words are known."""
        words = self._words.exercises.get(exercise_id)
        return words.name if words is not None else exercise_id

    def squares(self, weeks: Sequence[WeekDone], summary: str) -> DaySquaresValue:
        """A square for each planned day, the oldest first."""
        days = [day for week in weeks for day in week.days if day[1] is not DayDone.TO_COME][-MOST_SQUARES:]
        found = tuple(DaySquare(state.value, partial(self._day, day, state)) for day, state in days)
        ends = self._text.short_dates([days[0][0], days[-1][0]]) if days else ("", "")
        return DaySquaresValue(found, ends[0], ends[1], summary)

    def days_table(self, weeks: Sequence[WeekDone]) -> TableValue:
        """The same as rows, the latest above."""
        rows = [
            (self._text.date(day), self._text.state(state)) for week in weeks for day, state in week.days
        ]  # fmt: skip
        return TableValue((self.tr("Planned day"), self.tr("Done")), tuple(reversed(rows)))

    def pain(self, given: Sequence[PainGiven]) -> TrendValue:
        """The numbers in the order in which they were given; one without a number stands in the table only."""
        known = [each for each in given if each.strength is not None]
        points = tuple(
            TrendPoint(place, each.strength or 0, None, partial(self._pain, each), each.source is PainSource.STOP)
            for place, each in enumerate(known)
        )
        labels = self._text.short_dates([each.local_date for each in known])
        summary = self.tr("%n number(s) on a scale from 0 to 10", "pain as it was given", len(known))
        return TrendValue(points, labels, "", summary, _MOST_PAIN)

    def pain_table(self, given: Sequence[PainGiven]) -> TableValue:
        """The same as rows, the latest above."""
        rows = [
            (self._text.date(each.local_date), self._text.source(each.source), self._text.strength(each))
            for each in given
        ]
        return TableValue((self.tr("Day"), self.tr("When"), self.tr("Pain, 0 to 10")), tuple(reversed(rows)))

    def sided(self, sides: Sequence[SideWeek]) -> tuple[tuple[str, str], ...]:
        """The exercises that there are sides of, as pairs of id and name, by name."""
        found = {each.exercise_id: self.name(each.exercise_id) for each in sides}
        return tuple(sorted(found.items(), key=lambda pair: pair[1].casefold()))

    def trend(self, sides: Sequence[SideWeek], exercise_id: str) -> TrendValue:
        """One exercise over the weeks, left and right."""
        weeks = [each for each in sides if each.exercise_id == exercise_id]
        points = tuple(
            TrendPoint(place, amount, side, partial(self._side, exercise_id, each.monday, side, amount))
            for place, each in enumerate(weeks)
            for side, amount in self.amounts(each)
        )
        labels = self._text.short_dates([each.monday for each in weeks])
        summary = self.tr("%1 by week, left and right").replace("%1", self.name(exercise_id))
        return TrendValue(points, labels, "", summary)

    def trend_table(self, sides: Sequence[SideWeek], exercise_id: str) -> TableValue:
        """The same as rows, the latest above."""
        rows = []
        for each in reversed([each for each in sides if each.exercise_id == exercise_id]):
            done = dict(self.amounts(each))
            rows.append((self._text.date(each.monday), str(done[Side.LEFT]), str(done[Side.RIGHT])))
        return TableValue((self.tr("Week from"), side_word(Side.LEFT), side_word(Side.RIGHT)), tuple(rows))

    def unit(self, exercise_id: str) -> str:
        """What is counted of an exercise."""
        return self.tr("reps a week") if self._counts(exercise_id) else self.tr("seconds a week")

    def amounts(self, week: SideWeek) -> tuple[tuple[Side, int], ...]:
        """What was done on each side, in what the exercise is counted in."""
        if self._counts(week.exercise_id):
            return (Side.LEFT, week.left_reps), (Side.RIGHT, week.right_reps)
        return (Side.LEFT, week.left_seconds), (Side.RIGHT, week.right_seconds)

    def amount(self, exercise_id: str, amount: int) -> str:
        """'10 reps', '30 s'."""
        return self.tr("%n rep(s)", "", amount) if self._counts(exercise_id) else self.tr("%n s", "", amount)

    def _counts(self, exercise_id: str) -> bool:
        exercise = self._catalogue.exercises.get(exercise_id)
        return exercise is None or exercise.dose.kind is DoseKind.REPS

    def _day(self, day: str, state: DayDone) -> str:
        sentence = self.tr("%1: %2", "a planned day, and how it stands")
        return fill(sentence, self._text.date(day), self._text.state(state))

    def _pain(self, each: PainGiven) -> str:
        stop, after = self.tr("%1, at a stop: %2 of 10"), self.tr("%1, after the session: %2 of 10")
        sentence = stop if each.source is PainSource.STOP else after
        return fill(sentence, self._text.date(each.local_date), str(each.strength))

    def _side(self, exercise_id: str, monday: str, side: Side, amount: int) -> str:
        left, right = self.tr("Week from %1, left: %2"), self.tr("Week from %1, right: %2")
        sentence = left if side is Side.LEFT else right
        return fill(sentence, self._text.date(monday), self.amount(exercise_id, amount))
