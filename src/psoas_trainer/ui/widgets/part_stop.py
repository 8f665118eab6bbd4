# SPDX-License-Identifier: GPL-3.0-or-later
"""A stop of the keyboard and of a screen reader on one part of a picture; the picture itself is painted below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from psoas_trainer.ui.widgets.focus import Outline

_FORWARD = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})


class PartStop(QAbstractButton):
    """Says its part's name and sentence. Its place is the part's; the mouse goes through it to the picture."""

    entered = Signal(str)
    """The keyboard came to the part of that id."""
    exited = Signal()
    """The keyboard went elsewhere."""
    chosen = Signal(str)
    """Enter or Space: the part of that id shall stay pointed out."""
    stepped = Signal(str, int)
    """An arrow key asks from that part for the next one (1) or the one before (-1)."""
    jumped = Signal(bool)
    """Home asks for the first part (False), End for the last (True)."""
    given_up = Signal()
    """Esc: nothing shall be pointed out any more."""

    def __init__(self, part_id: str, name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.part_id = part_id
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.clicked.connect(self._choose)

    def focus_outline(self) -> Outline | None:
        """No ring: the picture draws a line round the part's own shape."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.part_id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.exited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _FORWARD:
            self.stepped.emit(self.part_id, 1)
        elif key in _BACK:
            self.stepped.emit(self.part_id, -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.jumped.emit(key == Qt.Key.Key_End)
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self.chosen.emit(self.part_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the picture is the parent's."""
