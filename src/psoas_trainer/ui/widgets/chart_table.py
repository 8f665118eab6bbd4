# SPDX-License-Identifier: GPL-3.0-or-later
"""The values of a chart as a table: the same numbers for whoever reads rows more easily than pictures."""

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_FIELD
from psoas_trainer.ui.tooltip import plain_tooltip
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.pane_scroll import SheetBar

Index = QModelIndex | QPersistentModelIndex
_LEAST_COLUMN = 52
_MEASURED_ROWS = 200
"""Of a long table so many are looked at for how wide a column is."""


class TableValue(NamedTuple):
    """The words above the columns, and the rows; each row has as many words."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.value = TableValue((), ())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index never changes
        return 0 if parent.isValid() else len(self.value.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.value.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self.value.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.value.columns[index.column()]}: {words}" if index.column() else words
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.value.columns[section] if section < len(self.value.columns) else None
        return None

    def show(self, value: TableValue) -> None:
        self.beginResetModel()
        self.value = value
        self.endResetModel()


class ChartTable(QTableView):
    """Read only; the newest row is above. Arrow keys move from value to value."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.fonts.font("small"))
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.setHorizontalScrollBar(SheetBar(look, Qt.Orientation.Horizontal))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.fonts.line("small") + 8)
        header = self.horizontalHeader()
        header.setFont(look.fonts.font("small-strong"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_LEAST_COLUMN)
        header.setResizeContentsPrecision(_MEASURED_ROWS)

    @property
    def value(self) -> TableValue:
        """What is shown."""
        return self._model.value

    def set_value(self, value: TableValue) -> None:
        """Shows these rows from above."""
        self._model.show(value)
        # What a row is about, and what is said of it at its end, are words: they are not cut short for the numbers.
        header, last = self.horizontalHeader(), len(value.columns) - 1
        for column in range(len(value.columns)):
            words = column in (0, last)
            mode = QHeaderView.ResizeMode.ResizeToContents if words else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
        self.scrollToTop()

    def focus_outline(self) -> Outline | None:
        """The ring goes round the whole table."""
        return Outline(QRectF(self.rect()), RADIUS_FIELD)
