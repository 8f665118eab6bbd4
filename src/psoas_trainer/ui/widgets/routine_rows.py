# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the routine editor: each shows what stands at its place, so moving one changes what places show."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2
from psoas_trainer.ui.widgets.routine_row import RoutineRow, RoutineRowValue


class RoutineRows(QWidget):
    """Alt+Up and Alt+Down move the row that has the focus, and the focus goes with it; a handle is dragged."""

    numbered = Signal(int, str, int)
    """In the row of that place: a part of the dose, and its number."""
    set_apart = Signal(int, bool)
    variant_chosen = Signal(int, str)
    first_chosen = Signal(int, str)
    rest_chosen = Signal(int, str, object)
    """In the row of that place: "set_rest" or "rest", and its seconds; None: the routine's."""
    removed = Signal(int)
    moved = Signal(int, int, bool)
    """From that place to that one; whether by the mouse, of which many steps are one."""
    dropped = Signal()
    """The mouse let go of a row."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[RoutineRow] = []
        self._count = 0
        self._held = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))

    @property
    def rows(self) -> tuple[RoutineRow, ...]:
        """The rows that are shown, in their order."""
        return tuple(self._rows[: self._count])

    def show_values(self, values: Sequence[RoutineRowValue]) -> None:
        """Shows these, each at its place."""
        while len(self._rows) < len(values):
            self._add()
        self._count = len(values)
        for place, row in enumerate(self._rows):
            if place < len(values):
                row.show_value(values[place])
            row.setVisible(place < len(values))

    def choose(self, place: int) -> None:
        """Marks the row at that place as the one that was touched last; -1 for none."""
        for each, row in enumerate(self._rows):
            row.set_chosen(each == place)

    def show_problem(self, place: int, text: str) -> None:
        """Says at that row what cannot be, and at no other."""
        for each, row in enumerate(self.rows):
            gone = row.value.gone if row.value is not None else ""
            row.show_problem(text if each == place and text else gone)

    def make_row(self, place: int) -> RoutineRow:  # noqa: ARG002
        """The row that stands at that place from now on."""
        return RoutineRow(self._look)

    def _add(self) -> None:
        place = len(self._rows)
        row = self.make_row(place)
        row.numbered.connect(lambda part, number: self.numbered.emit(place, part, number))
        row.set_apart.connect(lambda on: self.set_apart.emit(place, on))
        row.variant_chosen.connect(lambda each: self.variant_chosen.emit(place, each))
        row.first_chosen.connect(lambda each: self.first_chosen.emit(place, each))
        row.rest_chosen.connect(lambda part, seconds: self.rest_chosen.emit(place, part, seconds))
        row.removed.connect(lambda: self.removed.emit(place))
        row.dragged.connect(lambda at: self._drag(place, at))
        row.let_go.connect(lambda: self._drop(place))
        self._rows.append(row)
        self._column.addWidget(row)

    def _step(self, step: int) -> None:
        focus = self.focusWidget()
        place = next((each for each, row in enumerate(self.rows) if focus is not None and row.isAncestorOf(focus)), -1)
        to = place + step
        if place < 0 or not 0 <= to < self._count:
            return
        self.moved.emit(place, to, False)
        self._rows[to].handle.setFocus(Qt.FocusReason.TabFocusReason)

    def _drag(self, taken: int, at: QPointF) -> None:
        """The row that the mouse holds goes to where the pointer is; the handle that is held stays where it is."""
        held = taken if self._held < 0 else self._held
        height = self.mapFromGlobal(at).y()
        to = sum(row.geometry().center().y() < height for row in self.rows if row is not self._rows[held])
        self._held = to
        if to != held:
            self.moved.emit(held, to, True)

    def _drop(self, taken: int) -> None:
        """The keys go on with the row that the mouse let go of."""
        held, self._held = taken if self._held < 0 else self._held, -1
        self.dropped.emit()
        self._rows[held].handle.setFocus(Qt.FocusReason.MouseFocusReason)
