# SPDX-License-Identifier: GPL-3.0-or-later
"""The card with the chart of what was measured: one thing at a time, left and right, and its table behind."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.chart_card import ChartCard
from psoas_trainer.ui.widgets.chart_legend import ChartLegend
from psoas_trainer.ui.widgets.chart_table import TableValue
from psoas_trainer.ui.widgets.low_trend import LowTrend
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.side_mark import side_word
from psoas_trainer.ui.widgets.trend import TrendValue

_HEIGHT = 280


class MeasuresCard(ChartCard):
    """What is chosen stays chosen while it is there, else it is the first choice."""

    chosen = Signal()
    """Another thing that was measured is wanted; `key` tells which."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        trend = LowTrend(look, self.tr("Measures over time"))
        super().__init__(look, trend, trend.name, parent)
        self.trend = trend
        self.setFixedHeight(_HEIGHT)
        self.save.hide()
        self.choice = MenuChip(look, "")
        self.choice.changed.connect(self._on_chosen)
        self.add_tool(self.choice)
        self._names: dict[str, str] = {}
        self._legend = ChartLegend(look, tuple((side.value, side_word(side)) for side in Side))
        row = QHBoxLayout()
        row.addWidget(self._legend)
        row.addStretch(1)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(2, row)

    @property
    def key(self) -> str:
        """The key of what is shown, empty where there is nothing."""
        return next(iter(self.choice.chosen), "")

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """What can be chosen, as pairs of key and name."""
        before, self._names = self.key, dict(choices)
        self.choice.set_choices(choices)
        key = before if before in self._names else next(iter(self._names), "")
        self.choice.set_chosen((key,) if key else ())
        self._name()

    def show_trend(self, value: TrendValue, table: Callable[[], TableValue]) -> None:
        """Shows these points, and the table that is made of them."""
        self.trend.set_value(value)
        self._legend.setVisible(any(point.side is not None for point in value.points))
        self.set_table(table)

    def _on_chosen(self) -> None:
        self._name()
        self.chosen.emit()

    def _name(self) -> None:
        self.choice.setText(self._names.get(self.key, ""))
        self.choice.updateGeometry()
