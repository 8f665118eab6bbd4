# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing the window hides it instead, while the person wants the program to stay and can see that it does."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication


class Closing(Protocol):
    """What is needed of the window besides what every QObject has."""

    may_close: Callable[[], bool]

    def hide(self) -> None: ...
    def isVisible(self) -> bool: ...


class CloseToTray(QObject):
    """Where a session runs, the window asks as ever: hidden, it would count on unseen."""

    def __init__(self, window: QObject, closing: Closing, stays: Callable[[], bool], parent: QObject) -> None:
        """`closing` is the window too; `stays` says whether the program goes on without it."""
        super().__init__(parent)
        self._watched = window
        self._window = closing
        self._stays = stays
        self._hidden = False
        window.installEventFilter(self)

    @property
    def hidden(self) -> bool:
        """Whether the program runs without a window because of this."""
        return self._hidden

    def come_back(self) -> None:
        """The window is shown again, or the program ends: closing it then ends the program as ever."""
        if self._hidden:
            self._hidden = False
            QGuiApplication.setQuitOnLastWindowClosed(True)

    def close(self) -> None:
        """Watches no more."""
        self._watched.removeEventFilter(self)
        self.come_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only the window's own end is taken from it, and only where nothing has to be asked."""
        if watched is self._watched and event.type() == QEvent.Type.Show:
            self.come_back()  # a second start of the program shows it too
        if watched is not self._watched or event.type() != QEvent.Type.Close or not self._hides():
            return super().eventFilter(watched, event)
        event.ignore()
        self._hidden = True
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()
        return True

    def _hides(self) -> bool:
        return self._stays() and self._window.isVisible() and self._window.may_close()
