# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of sessions on its card; tells which one is current and when Delete is pressed."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.pane_scroll import SheetBar
from psoas_trainer.ui.widgets.session_row import SessionRowDelegate


class SessionList(QListView):
    """One row is current and selected; arrow keys, Home, End and page keys move it."""

    delete_pressed = Signal()
    """The Delete key, with a row current."""

    def __init__(self, look: Look, model: QAbstractItemModel, line_role: int, parent: QWidget | None = None) -> None:
        """`line_role` is the role under which the model gives a SessionLine."""
        super().__init__(parent)
        self.rows = SessionRowDelegate(look, line_role, self)
        self.setItemDelegate(self.rows)
        self.setModel(model)
        self.setAccessibleName(self.tr("Sessions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Our own viewport, for the same reason as in ClearScroll: to look at Qt's is slow the first time.
        view = QWidget()
        self.setViewport(view)
        view.setAutoFillBackground(False)
        view.setMouseTracking(True)
        self.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)  # 10,000 rows are laid out without asking each for its height

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.rows.focus_visible = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.rows.focus_visible = True
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)
