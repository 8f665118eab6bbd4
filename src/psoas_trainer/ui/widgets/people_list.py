# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of people; tells who is current and which keys are pressed with somebody current."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.pane_scroll import SheetBar
from psoas_trainer.ui.widgets.person_row import PersonRowDelegate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleList(QListView):
    """One row is current and selected; arrow keys, Home, End and page keys move it. Letters are for the search."""

    opened = Signal()
    """Enter, or a double click: the person's page is wanted."""
    started = Signal()
    """Ctrl+Enter: the person is to train here now."""
    delete_pressed = Signal()
    typed = Signal(str)
    """A letter was typed: the search takes it."""

    def __init__(self, look: Look, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PersonRowDelegate(look, self)
        self.setItemDelegate(self.rows)
        self.setModel(model)
        self.setAccessibleName(self.tr("People"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        view = QWidget()
        self.setViewport(view)
        view.setAutoFillBackground(False)
        view.setMouseTracking(True)
        self.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.rows.focus_visible = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.rows.focus_visible = True
        if not self.act(event):
            super().keyPressEvent(event)

    def act(self, event: QKeyEvent) -> bool:
        """Does what a key means with somebody current; whether it meant anything. The search hands on its keys."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER:
            if self.currentIndex().isValid():
                (self.started if held else self.opened).emit()
            return True
        if event.key() == Qt.Key.Key_Delete and self.hasFocus():
            self.delete_pressed.emit()
            return True
        text = event.text()
        if self.hasFocus() and text and text.isprintable() and not held:
            self.typed.emit(text)
            return True
        return False

    def step(self, steps: int) -> None:
        """Moves the current row while the keyboard is in the search."""
        model = self.model()
        if model.rowCount():
            place = min(max(self.currentIndex().row() + steps, 0), model.rowCount() - 1)
            self.setCurrentIndex(model.index(place, 0))
