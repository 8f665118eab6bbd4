# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the five cards of the history lie: two rows in a wide window, two columns below 1180 pixels of it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from psoas_trainer.ui.metrics import GAP, PAGE_MARGIN, RAIL_WIDTH, SPACE_5

_NARROW = 1180 - RAIL_WIDTH - 2 * PAGE_MARGIN
"""The width of the cards in a window of 1180 pixels."""
_CHARTS = 256
_CARDS = 400
_COLUMNS = 12


class HistoryCards(QWidget):
    """Days and weeks above; below left and right, the list, and the chosen session."""

    def __init__(self, days: QWidget, weeks: QWidget, sides: QWidget, sessions: QWidget, detail: QWidget) -> None:
        super().__init__()
        self._parts = (days, weeks, sides, sessions, detail)
        self._narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, SPACE_5)
        self._grid.setSpacing(GAP)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for part in self._parts:
            part.setMinimumWidth(1)  # shares decide, not what a card would like
        self._place(narrow=False)

    @property
    def narrow(self) -> bool:
        """Whether it is two columns."""
        return bool(self._narrow)

    def minimumSizeHint(self) -> QSize:
        rows = _CHARTS + 2 * _CARDS + 2 * GAP if self._narrow else _CHARTS + _CARDS + GAP
        return QSize(0, rows + SPACE_5)

    def sizeHint(self) -> QSize:
        return QSize(_NARROW, self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(narrow=self.width() < _NARROW)

    def _place(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        days, weeks, sides, sessions, detail = self._parts
        for part in self._parts:
            self._grid.removeWidget(part)
        self._grid.addWidget(days, 0, 0, 1, 6)
        self._grid.addWidget(weeks, 0, 6, 1, 6)
        if narrow:
            self._grid.addWidget(sessions, 1, 0, 1, 6)
            self._grid.addWidget(detail, 1, 6, 1, 6)
            self._grid.addWidget(sides, 2, 0, 1, 12)
        else:
            for number, part in enumerate((sides, sessions, detail)):
                self._grid.addWidget(part, 1, 4 * number, 1, 4)
        self._grid.setRowMinimumHeight(0, _CHARTS)
        self._grid.setRowMinimumHeight(1, _CARDS)
        self._grid.setRowMinimumHeight(2, _CARDS if narrow else 0)
        self._grid.setRowStretch(0, 0)
        self._grid.setRowStretch(1, 1)
        self.updateGeometry()
