# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of the history: asks for a span, writes its words, and shows them with their tables."""

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.history import History, Trend
from psoas_trainer.core.weeks import Span
from psoas_trainer.core.words import Words
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.models.history_text import HistoryText
from psoas_trainer.ui.models.sides_text import Measure, SidesText
from psoas_trainer.ui.views.history_source import HistorySource
from psoas_trainer.ui.widgets.chart_card import ChartCard
from psoas_trainer.ui.widgets.chart_legend import ChartLegend
from psoas_trainer.ui.widgets.heat_map import HeatMap
from psoas_trainer.ui.widgets.sides_card import SidesCard
from psoas_trainer.ui.widgets.week_bars import WeekBars


class HistoryCharts(QObject):
    """Stands behind three cards of the page: `days`, `weeks` and `sides`."""

    read = Signal(object)
    """A History was read and is shown."""
    picture_wanted = Signal(object)
    """Save this Chart as a picture."""

    def __init__(self, look: Look, desk: HistorySource, catalogue: Catalogue, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._catalogue = desk, catalogue
        self._dates = HistoryText()
        self._sides = SidesText(words, self._dates)
        self._generation = 0
        self._trend: Trend | None = None
        self._span = Span.TWELVE_WEEKS
        self.heat_map = HeatMap(look, self.tr("Active days"))
        self.bars = WeekBars(look, self.tr("Minutes a week"))
        self.days = ChartCard(look, self.heat_map, self.heat_map.name)
        self.weeks = ChartCard(look, self.bars, self.bars.name)
        legend = (("solid", self.tr("Strengthen")), ("hatch", self.tr("Stretch")))
        self.weeks.add_tool(ChartLegend(look, legend))
        self.sides = SidesCard(look)
        self.sides.exercise_chosen.connect(self._on_exercise)
        self.sides.measure_chosen.connect(lambda _measure: self._show_trend())
        for card in (self.days, self.weeks, self.sides):
            card.picture_wanted.connect(lambda card=card: self.picture_wanted.emit(card.chart))

    def show_span(self, span: Span, *, anew: bool = False) -> None:
        """Reads and shows that span; what was asked before does not matter any more."""
        self._span = span
        self._generation += 1
        generation = self._generation
        self._desk.history(span, lambda outcome: self._on_history(generation, outcome), anew=anew)
        self._ask_trend(generation)

    def _on_history(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, History):
            self._on_trouble(outcome)
            return
        value = self._dates.heat_map(outcome)
        self.heat_map.set_value(value)
        self.days.set_note(value.summary)
        self.days.set_table(lambda: self._dates.days(outcome))
        self.bars.set_value(self._dates.week_bars(outcome))
        self.weeks.set_table(lambda: self._dates.weeks(outcome))
        names = [(each, self._sides.name(each)) for each in outcome.exercises]
        self.sides.set_exercises(sorted(names, key=lambda pair: pair[1].casefold()))
        shares = self._sides.shares(outcome)
        self.sides.show_shares(shares, lambda: self._sides.shares_table(outcome), self._sides.even_means(outcome))
        self.read.emit(outcome)

    def _on_exercise(self, exercise_id: str) -> None:
        self._trend = None
        if exercise_id:
            kind = self._catalogue.exercises[exercise_id].dose.kind
            self.sides.set_measures(self._sides.measures(kind))
        self._ask_trend(self._generation)

    def _ask_trend(self, generation: int) -> None:
        chosen = self.sides.exercise
        if chosen:
            self._desk.trend(chosen, self._span, lambda outcome: self._on_trend(generation, outcome))

    def _on_trend(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, Trend):
            self._on_trouble(outcome)
        elif outcome.exercise_id == self.sides.exercise:
            self._trend = outcome
            self._show_trend()

    def _show_trend(self) -> None:
        if self._trend is not None:
            measure = Measure(self.sides.measure)
            trend = self._trend
            self.sides.show_trend(self._sides.trend(trend, measure), lambda: self._sides.trend_table(trend, measure))

    def _on_trouble(self, outcome: object) -> None:
        """The list says that the disk does not answer; what is a bug is raised."""
        if isinstance(outcome, Exception) and not isinstance(outcome, StorageError):
            raise outcome
