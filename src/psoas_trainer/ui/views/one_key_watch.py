# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the one key: how often it is pressed, and how long it is down."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from psoas_trainer.core.one_key import HELD, OneKey

_GONE = frozenset({QEvent.Type.ApplicationDeactivate, QEvent.Type.WindowDeactivate})
"""The release of the key will be somebody else's: it was not a long press."""


class OneKeyWatch(QObject):
    """Space, a presenter, a pedal or a media key: all are the same key here."""

    pressed = Signal(object)
    """The Press that is meant, at once."""

    def __init__(self, clock: Callable[[], float], parent: QObject) -> None:
        """`clock` tells seconds that only grow."""
        super().__init__(parent)
        self._clock = clock
        self._key = OneKey()
        self._down = QTimer(self)
        self._down.setSingleShot(True)
        self._down.setTimerType(Qt.TimerType.PreciseTimer)
        self._down.setInterval(round(HELD * 1000))
        self._down.timeout.connect(self.hold)

    def press(self) -> None:
        """The key goes down."""
        meant = self._key.press(self._clock())
        application = QCoreApplication.instance()
        if application is not None and not self._down.isActive():
            # Only while the key is down: every event of the program passes here meanwhile.
            application.installEventFilter(self)
        self._down.start()
        self.pressed.emit(meant)

    def release(self) -> None:
        """The key comes up, or nobody will hear of it."""
        self._down.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def hold(self) -> None:
        """The key has been down for a second; called by the timer, and by tests."""
        self.release()
        self.pressed.emit(self._key.held())

    @property
    def is_down(self) -> bool:
        """Whether the key is down and could become a long press."""
        return self._down.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        kind = event.type()
        released = kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and not event.isAutoRepeat()
        if released or kind in _GONE:
            self.release()
        return False
