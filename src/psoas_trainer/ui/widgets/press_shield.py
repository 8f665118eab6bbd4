# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands for a moment where a button has just vanished: a press meant for it reaches nothing else."""

from PySide6.QtCore import QRect, Qt, QTimerEvent
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

_STANDS_MS = 700
"""Longer than a hand that is on its way, and than the second press of two quick ones."""


class PressShield(QWidget):
    """Cannot be seen. It takes the mouse in its place, and the keyboard where the button had it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._timer = 0
        self._back: QWidget | None = None
        self.hide()

    def stand(self, place: QRect, *, keys: bool, back: QWidget | None = None) -> None:
        """For a moment from now; with `keys` it has the keyboard, and gives it to `back` when the moment is over."""
        self.end()
        self._back = back
        self.setGeometry(place)
        self.show()
        self.raise_()
        if keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer = self.startTimer(_STANDS_MS)

    def end(self) -> None:
        """Nothing is held back any more."""
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        back, self._back = self._back, None
        if back is not None and self.hasFocus():
            still_there = any(each is back for each in self.window().findChildren(QWidget))
            if still_there:
                back.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt gives it on to whatever comes next
        self.hide()

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: ARG002
        self.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that press a button are held back, all others are the window's."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            super().keyPressEvent(event)
