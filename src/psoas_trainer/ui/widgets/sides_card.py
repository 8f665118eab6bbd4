# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of left and right: all exercises as pairs of marks, or one of them over the weeks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chart import Chart
from psoas_trainer.ui.widgets.chart_legend import ChartLegend
from psoas_trainer.ui.widgets.chart_table import ChartTable, TableValue
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.dumbbell import Dumbbell, DumbbellValue
from psoas_trainer.ui.widgets.dumbbell_scale import DumbbellScale
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.pane_scroll import ClearScroll, SheetBar
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.side_mark import side_word
from psoas_trainer.ui.widgets.trend import TrendChart, TrendValue

_TOP = 10
_LEAST_CHART = 120
"""What is higher scrolls: the card takes no more of the page than those beside it."""


class SidesCard(Card):
    """The chip chooses an exercise, the segments what of it is shown; the table follows what is seen."""

    exercise_chosen = Signal(str)
    """The person chose that exercise, or with an empty text all of them."""
    measure_chosen = Signal(str)
    """The person chose what of it is shown."""
    picture_wanted = Signal()
    """Save the chart that is shown as a picture."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._all = self.tr("All exercises")
        self._names: dict[str, str] = {"": self._all}
        self._tables: list[Callable[[], TableValue]] = [_no_table, _no_table]
        self._below = ""
        title = self.tr("Left and right")
        self.title = TextLabel(look, "card-title", "ink", title, elide=True)
        self.line = TextLabel(look, "small", "ink-2", wrap=True)
        self.dumbbell = Dumbbell(look, title)
        self.scale = DumbbellScale(self.dumbbell)
        self.trend = TrendChart(look, title)
        self.chooser = MenuChip(look, self._all)
        self.table_chip = Chip(look, self.tr("Table"))
        self.table_chip.setAccessibleName(self.tr("Table: %1").replace("%1", title))
        self.save = IconButton(look, "download-simple", self.tr("Save as a picture: %1").replace("%1", title))
        self._table: ChartTable | None = None
        self.below = TextLabel(look, "small", "ink-2", wrap=True)
        self.empty = TextLabel(look, "body", "ink-2", wrap=True)
        self.legend = ChartLegend(look, tuple((side.value, side_word(side)) for side in Side))
        self.segments: Segmented | None = None
        self._measures: tuple[tuple[str, str], ...] = ()
        self.chooser.changed.connect(self._on_chosen)
        self.table_chip.toggled.connect(lambda _on: self._show_part())
        self.save.clicked.connect(self.picture_wanted)
        self._lay_out()
        self._show_part()

    @property
    def table(self) -> ChartTable:
        """The table, made when it is first wanted."""
        if self._table is None:
            self._table = ChartTable(self._look, self.title.text())
            self._parts.addWidget(self._table)
        return self._table

    @property
    def exercise(self) -> str:
        """The exercise that is chosen, or an empty text for all of them."""
        return next(iter(self.chooser.chosen), "")

    @property
    def measure(self) -> str:
        """What of the exercise is shown."""
        return self.segments.current if self.segments is not None else ""

    @property
    def chart(self) -> Chart:
        """The chart that is shown."""
        return self.trend if self.exercise else self.dumbbell

    def set_exercises(self, names: Sequence[tuple[str, str]]) -> None:
        """What can be chosen, as pairs of id and name; what is chosen stays while it is among them."""
        if list(self._names.items())[1:] == list(names):
            return
        chosen = self.exercise
        self._names = {"": self._all, **dict(names)}
        self.chooser.set_choices(self._names.items())
        if chosen and chosen not in self._names:
            self.chooser.set_chosen(("",))
            self._on_chosen()
        else:
            self.chooser.set_chosen((chosen,))

    def set_measures(self, measures: tuple[tuple[str, str], ...]) -> None:
        """What can be shown of the exercise, as pairs of id and words; what is chosen stays."""
        if measures == self._measures:
            return
        before = self.measure
        if self.segments is not None:
            self.segments.hide()
            self.segments.deleteLater()
        self._measures = measures
        self.segments = Segmented(self._look, measures, self.tr("What is shown over the weeks"))
        if before in dict(measures):
            self.segments.set_current(before)
        self.segments.changed.connect(self.measure_chosen)
        self._tools.insertWidget(0, self.segments)

    def show_shares(self, value: DumbbellValue, table: Callable[[], TableValue], below: str) -> None:
        """The rows of all exercises; `below` says what even means."""
        self.dumbbell.set_value(value)
        self._tables[0], self._below = table, below
        self._show_part()

    def show_trend(self, value: TrendValue, table: Callable[[], TableValue]) -> None:
        """The chosen exercise over the weeks."""
        self.trend.set_value(value)
        self._tables[1] = table
        self._show_part()

    def _on_chosen(self) -> None:
        name = self._names.get(self.exercise, self._all)
        self.chooser.setText(name)
        self.chooser.set_active(bool(self.exercise))
        self.exercise_chosen.emit(self.exercise)
        self._show_part()

    def _show_part(self) -> None:
        one = bool(self.exercise)
        nothing = not (self.trend.value.points if one else self.dumbbell.value.rows)
        self.empty.setText(
            self.tr("Nothing to show in this range.")
            if one
            else self.tr("This shows once an exercise was done on both sides.")
        )
        part: QWidget = self._trend_pane if one else self._rows_pane
        if self.table_chip.isChecked():
            self.table.set_value(self._tables[one]())
            part = self.table
        self._parts.setCurrentWidget(self.empty if nothing else part)
        self.scale.setVisible(part is self._rows_pane and not nothing)
        self.line.setText(self.chart.summary)
        self.legend.setVisible(one)
        if self.segments is not None:
            self.segments.setVisible(one)
        self.below.setText(self._below)
        self.below.setVisible(not one and not nothing)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.table_chip)
        row.addWidget(self.save)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(SPACE_2)
        self._tools.addWidget(self.legend)
        self._tools.addStretch(1)
        self._rows_pane = self._pane(self.dumbbell)
        self._trend_pane = self._pane(self.trend)
        self._parts = QStackedWidget()
        self._parts.setMinimumHeight(_LEAST_CHART)
        self._parts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        for part in (self._rows_pane, self._trend_pane, self.empty):
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, _TOP, CARD_PADDING, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(row)
        column.addWidget(self.line)
        column.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(self._tools)
        column.addWidget(self._parts, 1)
        column.addWidget(self.scale)
        column.addWidget(self.below)

    def _pane(self, chart: Chart) -> ClearScroll:
        pane = ClearScroll(chart)
        pane.setHorizontalScrollBar(SheetBar(self._look, Qt.Orientation.Horizontal))
        pane.setVerticalScrollBar(SheetBar(self._look, Qt.Orientation.Vertical))
        pane.horizontalScrollBar().rangeChanged.connect(lambda _least, most: pane.horizontalScrollBar().setValue(most))
        chart.current_changed.connect(lambda number: self._follow(pane, chart, number))
        return pane

    @staticmethod
    def _follow(pane: ClearScroll, chart: Chart, number: int) -> None:
        """What the keyboard is on is scrolled into view."""
        if 0 <= number < len(chart.shown):
            place = chart.shown[number].rect.center().toPoint()
            pane.ensureVisible(place.x(), place.y(), 20, 40)


def _no_table() -> TableValue:
    return TableValue((), ())
