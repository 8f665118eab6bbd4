# SPDX-License-Identifier: GPL-3.0-or-later
"""A card round a chart: its title, and in the same row its table and saving it as a picture."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chart import Chart
from psoas_trainer.ui.widgets.chart_table import ChartTable, TableValue
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import ClearScroll, SheetBar

_TOP = 10
_NARROW = 470
"""Below this width the words beside the title stand below it."""


class ChartCard(Card):
    """Shows the chart or its table; a chart that needs more room than there is scrolls, from its newest end."""

    picture_wanted = Signal()
    """Save this chart as a picture."""

    def __init__(self, look: Look, chart: Chart, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.chart = chart
        self.title = TextLabel(look, "card-title", "ink", title, elide=True)
        self.note = TextLabel(look, "small", "ink-2")
        self.table_chip = Chip(look, self.tr("Table"))
        self.table_chip.setAccessibleName(self.tr("Table: %1").replace("%1", title))
        self.save = IconButton(look, "download-simple", self.tr("Save as a picture: %1").replace("%1", title))
        self._table: ChartTable | None = None
        self._make_table: Callable[[], TableValue] = lambda: TableValue((), ())
        self._scroll = ClearScroll(chart)
        self._scroll.setHorizontalScrollBar(SheetBar(look, Qt.Orientation.Horizontal))
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tools: list[QWidget] = [self.note]
        self._apart = False
        self._parts = QStackedWidget()
        self._parts.addWidget(self._scroll)
        self.table_chip.toggled.connect(lambda _on: self._show_part())
        self.save.clicked.connect(self.picture_wanted)
        self._scroll.horizontalScrollBar().rangeChanged.connect(self._to_the_end)
        # What a wide chart keeps in view moves with it: scrolling alone would only push its picture along.
        self._scroll.horizontalScrollBar().valueChanged.connect(lambda _value: chart.update())
        chart.current_changed.connect(self._follow)
        self._lay_out()
        self.set_note("")

    def set_table(self, make: Callable[[], TableValue]) -> None:
        """What makes the same values as rows; asked when the table is wanted."""
        self._make_table = make
        self._show_part()

    @property
    def table(self) -> ChartTable:
        """The table, made when it is first wanted."""
        if self._table is None:
            self._table = ChartTable(self._look, self.title.text())
            self._parts.addWidget(self._table)
        return self._table

    def set_note(self, text: str) -> None:
        """A few quiet words beside the title; an empty text takes them away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def add_tool(self, tool: QWidget) -> None:
        """Another part of the row, before the table; in a narrow card it has a row of its own."""
        self._tools.append(tool)
        self._row.insertWidget(self._row.indexOf(self.table_chip), tool)

    @property
    def shows_table(self) -> bool:
        """Whether it is the table that is seen."""
        return self.table_chip.isChecked()

    def _show_part(self) -> None:
        if self.shows_table:
            self.table.set_value(self._make_table())
            self._parts.setCurrentWidget(self.table)
        else:
            self._parts.setCurrentWidget(self._scroll)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE_2)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        for part in (self.note, self.table_chip, self.save):
            self._row.addWidget(part)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_1)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, _TOP, CARD_PADDING, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addLayout(self._row)
        column.addLayout(self._lines)
        column.addWidget(self._parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        apart = self.width() < _NARROW
        if apart == self._apart:
            return
        self._apart = apart
        for tool in self._tools:
            (self._row if apart else self._lines).removeWidget(tool)
            if apart:
                self._lines.addWidget(tool)
            else:
                self._row.insertWidget(self._row.indexOf(self.table_chip), tool)

    def _to_the_end(self, _least: int, most: int) -> None:
        self._scroll.horizontalScrollBar().setValue(most)

    def _follow(self, number: int) -> None:
        """What the keyboard is on is scrolled into view."""
        if 0 <= number < len(self.chart.shown):
            place = self.chart.shown[number].rect.center().toPoint()
            self._scroll.ensureVisible(place.x(), place.y(), 40, 40)
