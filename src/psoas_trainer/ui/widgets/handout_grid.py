# SPDX-License-Identifier: GPL-3.0-or-later
"""The boxes of a handout as a table that is filled by keyboard: dates down, exercises across, left before right."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from psoas_trainer.core.fill import fill
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, RADIUS_FIELD
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.pane_scroll import SheetBar

Index = QModelIndex | QPersistentModelIndex
_UNDONE: Final = 200
_COLUMN = 100
_HEAD_LINES = 4


class GridColumn(NamedTuple):
    """The words above a column and all of them for a screen reader; what is planned, and the largest number."""

    title: str
    spoken: str
    planned: int
    most: int


class GridModel(QAbstractTableModel):
    """Numbers by row and column; None is an empty box. Every change can be taken back."""

    changed = Signal()
    """Another number stands somewhere."""

    def __init__(self, columns: tuple[GridColumn, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._rows: tuple[tuple[str, str], ...] = ()
        self._cells: dict[tuple[str, int], int] = {}
        self._before: list[dict[tuple[str, int], int]] = []

    def set_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Pairs of an id (a date) and its words; numbers of rows that stay are kept."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def number(self, row_id: str, column: int) -> int | None:
        """What stands in a box."""
        return self._cells.get((row_id, column))

    @property
    def row_ids(self) -> tuple[str, ...]:
        """The ids, from above."""
        return tuple(each for each, _ in self._rows)

    def put(self, places: list[tuple[int, int]], number: Callable[[int], int | None]) -> None:
        """Puts a number into these boxes (rows and columns), made from the column; one step of undo."""
        wanted = dict(self._cells)
        for row, column in places:
            value, key = number(column), (self._rows[row][0], column)
            wanted.pop(key, None)
            if value is not None:
                wanted[key] = min(value, self.columns[column].most)
        if wanted != self._cells:
            self._before = [*self._before, self._cells][-_UNDONE:]
            self._show(wanted)

    def undo(self) -> bool:
        """Takes the last change back; False where there is none."""
        if not self._before:
            return False
        self._show(self._before.pop())
        return True

    def _show(self, cells: dict[tuple[str, int], int]) -> None:
        self._cells = cells
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index never changes
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = self.number(self._rows[index.row()][0], index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if number is None else str(number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def spoken(self, row: int, column: int) -> str:
        """All of a box in words."""
        number = self.number(self._rows[row][0], column)
        empty, filled = self.tr("%1, %2: empty"), self.tr("%1, %2: %3", "a day, an exercise and its number")
        text = empty if number is None else filled.replace("%3", str(number))
        return fill(text, self._rows[row][1], self.columns[column].spoken)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title if across else self._rows[section][1]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.columns[section].spoken if across else self._rows[section][1]
        return None


class _Box(QStyledItemDelegate):
    """A box is seen as one in every theme: Qt takes the lines between them from colours that some do not have."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(self._look.theme.colour("outline"))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()


class HandoutGrid(QTableView):
    """Digits type a number, the space bar puts in what was planned, Enter the whole day as planned."""

    def __init__(self, look: Look, model: GridModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._typing = False
        self.show_model(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.fonts.font("body"))
        self.setShowGrid(False)
        self.setItemDelegate(_Box(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.setHorizontalScrollBar(SheetBar(look, Qt.Orientation.Horizontal))
        # Left is on the left of the screen in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header, token in ((across, "small-strong"), (down, "small")):
            header.setFont(look.fonts.font(token))
            header.setHighlightSections(True)
        self._dress()
        look.theme.changed.connect(self._dress)
        across.setMinimumSectionSize(_COLUMN)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setFixedHeight(_HEAD_LINES * look.fonts.line("small-strong") + 8)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        down.setDefaultSectionSize(HIT)
        self.doubleClicked.connect(lambda _index: self.fill_box())

    def _dress(self) -> None:
        """The names of days and exercises in the colours of the theme."""
        theme = self._look.theme
        for header in (self.horizontalHeader(), self.verticalHeader()):
            palette = header.palette()
            for role in (QPalette.ColorRole.Button, QPalette.ColorRole.Window, QPalette.ColorRole.Base):
                palette.setColor(role, theme.colour("surface"))
            for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
                palette.setColor(role, theme.colour("ink"))
            header.setPalette(palette)

    def show_model(self, model: GridModel) -> None:
        """Shows the boxes of another plan."""
        self._model = model
        self.setModel(model)
        model.modelReset.connect(lambda: self.setCurrentIndex(model.index(0, 0)))

    def focus_outline(self) -> Outline | None:
        """The ring goes round what can be seen."""
        return Outline(QRectF(self.rect()).adjusted(3.0, 3.0, -3.0, -3.0), RADIUS_FIELD) if self.hasFocus() else None

    def fill_box(self) -> None:
        """Puts what was planned into this box; where it stands already, empties it."""
        index = self.currentIndex()
        if index.isValid():
            planned = self._model.columns[index.column()].planned
            there = self._model.number(self._model.row_ids[index.row()], index.column())
            self._put([(index.row(), index.column())], lambda _column: None if there == planned else planned)

    def fill_day(self) -> None:
        """Puts what was planned into all boxes of this day, and goes to the next day."""
        row = self.currentIndex().row()
        if row < 0:
            return
        columns = range(self._model.columnCount())
        self._put([(row, column) for column in columns], lambda column: self._model.columns[column].planned)
        self.setCurrentIndex(self._model.index(min(row + 1, self._model.rowCount() - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if event.matches(QKeySequence.StandardKey.Undo):
            self._model.undo()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fill_day()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_X):
            self.fill_box()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and index.isValid():
            self._put([(index.row(), index.column())], lambda _column: None)
        elif event.text().isdecimal() and index.isValid():
            self._type(int(event.text()))
            event.accept()
            return
        else:
            super().keyPressEvent(event)
        self._typing = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._typing = False

    def _type(self, digit: int) -> None:
        """The first digit in a box takes the place of what was there, the next ones stand behind it."""
        index = self.currentIndex()
        there = self._model.number(self._model.row_ids[index.row()], index.column())
        number = 10 * there + digit if self._typing and there is not None else digit
        self._put([(index.row(), index.column())], lambda _column: number)
        self._typing = True

    def _put(self, places: list[tuple[int, int]], number: Callable[[int], int | None]) -> None:
        self._model.put(places, number)
        announce(self, self._model.spoken(*places[0]))
