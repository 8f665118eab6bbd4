# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of a menu chip."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TickMenu(QMenu):
    """Choices with ticks. It stays open while several are ticked one after the other; Esc or a click beside ends it."""

    ticked = Signal(str)
    """The person pressed that choice: its id."""

    def __init__(self, choices: Iterable[tuple[str, str]], *, stays_open: bool, parent: QWidget) -> None:
        """`choices` are pairs of id and words."""
        super().__init__(parent)
        self._stays_open = stays_open
        for choice, words in choices:
            action = self.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(choice)
            action.triggered.connect(lambda _checked=False, each=choice: self.ticked.emit(each))

    def tick(self, chosen: Collection[str]) -> None:
        """Ticks these and no others, without `ticked`."""
        for action in self.actions():
            action.setChecked(action.data() in chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint()) if self._stays_open else None
        if action is not None:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction() if self._stays_open and event.key() in _PRESSES else None
        if action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)
