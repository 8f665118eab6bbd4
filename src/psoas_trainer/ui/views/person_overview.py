# SPDX-License-Identifier: GPL-3.0-or-later
"""The first part of a person's page: plan, done of planned, pain as it was given, left and right, the review."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.day_counts import counts_of
from psoas_trainer.core.clinic.page import PersonPage, SideWeek
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, SPACE_4
from psoas_trainer.ui.models.person_charts import PersonCharts
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.widgets.chart_card import ChartCard
from psoas_trainer.ui.widgets.chart_legend import ChartLegend
from psoas_trainer.ui.widgets.chart_table import ChartTable, TableValue
from psoas_trainer.ui.widgets.done_card import DoneCard, DoneNumbers
from psoas_trainer.ui.widgets.exercise_thumb import ThumbValue
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.low_trend import LowTrend
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.pain_trend import PainTrend
from psoas_trainer.ui.widgets.plan_card import PlanCard
from psoas_trainer.ui.widgets.review_card import NOTES, ReviewCard
from psoas_trainer.ui.widgets.side_mark import side_word

NOBODY: Final = PersonPage(PersonCard("", ""), None, (), (), (), (), (), ())
"""A page on which nothing stands."""
_CHARTS = 288
_UPPER = 270


class PersonOverview(QWidget):
    """Numbers as they are; nothing is judged."""

    plan_requested = Signal()
    note_requested = Signal()

    def __init__(
        self,
        look: Look,
        catalogue: Catalogue,
        charts: PersonCharts,
        text: PersonPageText,
        doses: DoseText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._charts, self._text, self._doses = catalogue, charts, text, doses
        self._sides: tuple[SideWeek, ...] = ()
        self.plan = PlanCard(look)
        self.done = DoneCard(look, self.tr("Done of planned"))
        self.pain_chart = PainTrend(look, self.tr("Pain as it was given"))
        self.pain = ChartCard(look, self.pain_chart, self.pain_chart.name)
        self.trend = LowTrend(look, self.tr("Left and right"))
        self.sides = ChartCard(look, self.trend, self.trend.name)
        self.exercise = MenuChip(look, self.tr("Exercise"))
        self.sides.add_tool(self.exercise)
        self._legend = ChartLegend(look, tuple((side.value, side_word(side)) for side in Side))
        self.pain_note = TextLabel(look, "small", "ink-2", wrap=True)
        self.unit_note = TextLabel(look, "small", "ink-2")
        self.review = ReviewCard(look)
        for card in (self.pain, self.sides):
            card.save.hide()
        self._lay_out()
        self.plan.plan_requested.connect(self.plan_requested)
        self.review.note_requested.connect(self.note_requested)
        self.exercise.changed.connect(self._show_trend)

    def show_page(self, page: PersonPage) -> None:
        """Shows that person's numbers."""
        self._show_plan(page.plan)
        counts = counts_of(page.weeks)
        middle = self.tr("%1 of %2", "days done of days planned")
        middle = fill(middle, str(counts.full), str(counts.planned))
        numbers = DoneNumbers(
            counts.full, counts.part, counts.none, middle, self.tr("planned days"), self._text.done(counts),
            self._text.more(counts),
        )  # fmt: skip
        self.done.show_numbers(numbers)
        self.done.show_days(self._charts.squares(page.weeks, numbers.sentence))
        self.done.set_table(lambda: self._charts.days_table(page.weeks))
        comfort = page.plan.plan.comfort if page.plan is not None else None
        self.pain_chart.set_value(self._charts.pain(page.pain))
        self.pain_chart.set_comfort(comfort)
        self.pain_note.setText(self._pain_words(comfort))
        self.pain.set_table(lambda: self._charts.pain_table(page.pain))
        self._show_sides(page.sides)
        notes = tuple((note.text, self._text.noted(note)) for note in page.notes[:NOTES])
        self.review.show_review(self._text.review(page.plan), notes)

    def clear(self) -> None:
        """Nothing of a person is left, in the tables neither that are not seen."""
        self.show_page(NOBODY)
        for card in (self.done, self.pain, self.sides):
            if card.shows_table:
                card.table_chip.click()
            for table in card.findChildren(ChartTable):
                table.set_value(TableValue((), ()))

    def _show_plan(self, version: PlanVersion | None) -> None:
        if version is None:
            self.plan.show_plan("", (), "")
            return
        known = [row for row in version.plan.rows if row.exercise_id in self._catalogue.exercises]
        values = []
        for row in known:
            exercise = self._catalogue.exercises[row.exercise_id]
            name, amount = self._charts.name(row.exercise_id), self._doses.dose(exercise.side_rule, row.dose)
            spoken = fill(self.tr("%1: %2", "an exercise and how much of it"), name, amount)
            values.append(ThumbValue(row.exercise_id, name, amount, exercise.category.value, spoken))
        self.plan.show_plan(self._text.version(version), tuple(values), self._text.plan_note(version))

    def _pain_words(self, comfort: int | None) -> str:
        if comfort is None:
            return self.tr("Circles: after the session. Rings: at a stop.")
        words = self.tr("Circles: after the session. Rings: at a stop. Dashed line: the comfort line, %1.")
        return words.replace("%1", str(comfort))

    def _show_sides(self, sides: tuple[SideWeek, ...]) -> None:
        self._sides = sides
        choices = self._charts.sided(sides)
        ids = [each for each, _ in choices]
        chosen = next((each for each in self.exercise.chosen if each in ids), ids[0] if ids else "")
        self.exercise.set_choices(choices)
        self.exercise.set_chosen((chosen,) if chosen else ())
        self.exercise.setEnabled(bool(ids))
        self._show_trend()

    def _show_trend(self) -> None:
        chosen = next(iter(self.exercise.chosen), "")
        self.exercise.setText(self._charts.name(chosen) if chosen else self.tr("Nothing yet"))
        self.exercise.updateGeometry()
        self.trend.set_value(self._charts.trend(self._sides, chosen))
        self.unit_note.setText(self._charts.unit(chosen) if chosen else "")
        self.sides.set_table(lambda: self._charts.trend_table(self._sides, chosen))

    def _lay_out(self) -> None:
        for card, parts in ((self.pain, (self.pain_note,)), (self.sides, (self._legend, self.unit_note))):
            column = card.layout()
            if isinstance(column, QVBoxLayout):
                row = QHBoxLayout()
                row.setSpacing(SPACE_4)
                for part in parts:
                    row.addWidget(part, 1 if part is self.pain_note else 0)
                if card is self.sides:
                    row.addStretch(1)
                column.insertLayout(2, row)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (upper, ((self.plan, 63), (self.done, 37))),
            (lower, ((self.pain, 42), (self.sides, 37), (self.review, 21))),
        ):
            row.setSpacing(GAP + 4)
            for card, share in parts:
                row.addWidget(card, share)
        for card in (self.pain, self.sides, self.review):
            card.setMinimumHeight(_CHARTS)
        self.plan.setMinimumHeight(_UPPER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 4)
        column.addLayout(upper)
        column.addLayout(lower, 1)
