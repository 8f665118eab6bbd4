# SPDX-License-Identifier: GPL-3.0-or-later
"""The window stays where somebody can see it: a screen is unplugged, gets another size, or another desk takes over."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

GRIP = (120, 40)
"""So much of the upper edge must be seen, in pixels, that the window can be taken and moved."""
_FILLING: Final = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized
_SETTLED_MS = 250
"""Desktops move windows themselves, and tell a change in several steps."""


def visible_place(frame: QRect, rooms: Sequence[QRect]) -> QRect:
    """Where a window with that frame belongs: where it is if it can be taken there, else in the room it is most in.

    `rooms` are what the screens leave free, the main one first. It shrinks to the room where it is larger.
    """
    if not rooms:
        return frame
    wide, high = GRIP
    for room in rooms:
        grip = room.intersected(QRect(frame.left(), frame.top(), frame.width(), high))
        if grip.width() >= min(wide, frame.width()) and grip.height() >= high:
            return frame
    room = max(rooms, key=lambda one: _area(one.intersected(frame)))
    width, height = min(frame.width(), room.width()), min(frame.height(), room.height())
    left = max(room.left(), min(frame.left(), room.right() + 1 - width))
    top = max(room.top(), min(frame.top(), room.bottom() + 1 - height))
    return QRect(left, top, width, height)


class StayOnScreen(QObject):
    """Belongs to the window. A window that is seen is left alone; the session in it notices nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self.bring_back)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._follow)
            app.screenRemoved.connect(self._soon)
            app.primaryScreenChanged.connect(self._soon)
            for screen in app.screens():
                self._follow(screen)

    @Slot()
    def bring_back(self) -> None:
        """Moves the window to where it is seen, if it is not; called some moments after a change, and by tests."""
        window, rooms = self._window, _rooms()
        if not rooms or not window.isVisible() or window.isMinimized():
            return
        if window.windowState() & _FILLING:
            self._fill_again()
            return
        frame = window.frameGeometry()
        place = visible_place(frame, rooms)
        if place != frame:
            border = frame.size() - window.size()
            window.resize(place.size() - border)
            window.move(place.topLeft())

    def _fill_again(self) -> None:
        """Takes the screen it is on now; a window that fills one cannot be moved, so it lets go for a moment."""
        window, state = self._window, self._window.windowState()
        screen = window.screen()
        whole = screen.geometry() if state & Qt.WindowState.WindowFullScreen else screen.availableGeometry()
        if whole.intersects(window.geometry()) and window.width() <= max(whole.width(), window.minimumWidth()):
            return
        window.setWindowState(state & ~_FILLING)
        window.move(whole.topLeft())
        window.setWindowState(state)

    @Slot(QScreen)
    def _follow(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._soon)
        screen.logicalDotsPerInchChanged.connect(self._soon)
        self._soon()

    @Slot()
    def _soon(self) -> None:
        if self._window.isVisible():
            self._settled.start()


def _rooms() -> list[QRect]:
    main = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
    return [screen.availableGeometry() for screen in screens]


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
