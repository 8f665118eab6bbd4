# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's summary as plain text, to be copied into the clinic's own record: numbers as they are, and no verdict."""

from PySide6.QtCore import QObject

from psoas_trainer.core.clinic.day_counts import counts_of
from psoas_trainer.core.clinic.measure import mean_rating
from psoas_trainer.core.clinic.measure_rows import MeasureRow, measure_rows
from psoas_trainer.core.clinic.page import PainGiven, PainSource, PersonPage, SideWeek, Summary, summary_of
from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.models.person_charts import PersonCharts
from psoas_trainer.ui.models.person_page_text import PersonPageText


class PersonSummaryText(QObject):
    """Whole sentences, the same for the summary and the report."""

    def __init__(
        self, text: PersonPageText, charts: PersonCharts, measures: MeasureText, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._charts, self._measures = text, charts, measures

    def text(self, page: PersonPage, chosen_notes: tuple[str, ...] = ()) -> str:
        """The whole summary; of the notes those that were chosen, by their uuid."""
        summary = summary_of(page, chosen_notes)
        parts = [
            "\n".join((summary.card.full_name, *self._text.identity(summary.card))),
            "\n".join(self.done(page, summary)),
            self.pain(summary.pain),
            *(("\n".join((self.tr("Left and right:"), *sides)),) if (sides := self.sides(summary)) else ()),
            *(("\n".join((self.tr("Measures:"), *found)),) if (found := self.measures(summary)) else ()),
            *(("\n".join((self.tr("Activities:"), *rated)),) if (rated := self.ratings(page)) else ()),
            *(("\n".join((self.tr("Notes:"), *notes)),) if (notes := self.notes(summary)) else ()),
        ]
        return "\n\n".join(part for part in parts if part)

    def done(self, page: PersonPage, summary: Summary) -> tuple[str, ...]:
        """From when to when, how many of the planned days, and which plan."""
        if summary.first_date is None or summary.last_date is None:
            return (self.tr("There is no plan yet."),)
        counts = counts_of(page.weeks)
        weeks = self.tr("Weeks from %1 to %2: %3.", "dates of Mondays, and what was done of what was planned")
        weeks = weeks.replace("%3", self._text.done(counts))
        weeks = weeks.replace("%1", self._text.date(summary.first_date))
        found = [weeks.replace("%2", self._text.date(summary.last_date))]
        if counts.more:
            found.append(self._text.more(counts))
        if page.plan is not None:
            found.append(self.tr("Plan: %1.").replace("%1", self._text.version(page.plan)))
        return tuple(found)

    def pain(self, given: tuple[PainGiven, ...]) -> str:
        """The numbers as they were given, with their dates."""
        if not given:
            return self.tr("Pain, 0 to 10: no number was given.")
        return self.tr("Pain, 0 to 10, as it was given: %1.").replace("%1", self.numbers(given))

    def numbers(self, given: tuple[PainGiven, ...]) -> str:
        """Each number with its date."""
        return ", ".join(self._given(each) for each in given)

    def sides(self, summary: Summary) -> tuple[str, ...]:
        """The newest week of each exercise."""
        return tuple(self._sides(each) for each in summary.sides)

    def measures(self, summary: Summary) -> tuple[str, ...]:
        """The newest number of each kind and side."""
        return tuple(self._measure(row) for row in measure_rows(summary.measures))

    def ratings(self, page: PersonPage) -> tuple[str, ...]:
        """The newest rating of each activity, and their mean."""
        newest = {each.activity: each for each in reversed(page.ratings)}
        sentence = self.tr("%1: %2 of 10 (%3)", "an activity, its rating and the date")
        lines = [
            fill(
                sentence,
                each.activity,
                str(each.rating),
                "" if each.at is None else self._text.date(each.at.local_date),
            )
            for each in newest.values()
        ]
        mean = mean_rating(page.ratings)
        return (*lines, self._text.mean(mean)) if mean is not None else tuple(lines)

    def notes(self, summary: Summary) -> tuple[str, ...]:
        """The chosen notes."""
        sentence = self.tr("%1: %2", "when and by whom, and a note")
        return tuple(fill(sentence, self._text.noted(each), each.text) for each in summary.notes)

    def _given(self, each: PainGiven) -> str:
        stop, after = self.tr("%1 on %2 at a stop"), self.tr("%1 on %2")
        sentence = stop if each.source is PainSource.STOP else after
        return fill(sentence, self._text.strength(each), self._text.date(each.local_date))

    def _sides(self, week: SideWeek) -> str:
        done = {side: self._charts.amount(week.exercise_id, amount) for side, amount in self._charts.amounts(week)}
        sentence = self.tr("%1, week from %2: left %3, right %4", "an exercise and what was done on each side")
        sentence = sentence.replace("%2", self._text.date(week.monday))
        sentence = sentence.replace("%3", done[Side.LEFT]).replace("%4", done[Side.RIGHT])
        return sentence.replace("%1", self._charts.name(week.exercise_id))

    def _measure(self, row: MeasureRow) -> str:
        left, right, whole = (
            None if each is None else self._measures.value(each) for each in (row.left, row.right, row.whole)
        )
        if left is not None and right is not None:
            sentence = self.tr("%1: left %3, right %4 (%2)", "what was measured, the numbers and the date")
        elif left is not None:
            sentence = self.tr("%1: left %3 (%2)")
        elif right is not None:
            sentence = self.tr("%1: right %4 (%2)")
        else:
            sentence = self.tr("%1: %5 (%2)")
        when = "" if row.first.at is None else self._text.date(row.first.at.local_date)
        for place, part in (("%2", when), ("%3", left), ("%4", right), ("%5", whole)):
            sentence = sentence.replace(place, part or "")
        return sentence.replace("%1", self._measures.name(row.first))
