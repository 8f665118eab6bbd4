# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the one key: how often it is pressed, and how long it is down."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from psoas_trainer.core.one_key import HELD, OneKey, Press

_GONE: Final = frozenset({QEvent.Type.ApplicationDeactivate, QEvent.Type.WindowDeactivate})
"""The release of the key will be somebody else's: it was not a long press."""
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_REPEATS: Final = 0.05
"""Seconds: X11 may send a held key as quick presses. No finger comes up and goes down again so fast."""
_QUIET_MS: Final = 600
"""So long after its last press or repeat the key is nobody's: what is asked then must not be answered by it."""
_ONE: Final = frozenset(
    {
        Qt.Key.Key_Space,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_MediaPlay,
        Qt.Key.Key_MediaPause,
        Qt.Key.Key_MediaTogglePlayPause,
    }
)


class OneKeyWatch(QObject):
    """Space, a presenter, a pedal or a media key: all are the same key here."""

    pressed = Signal(object)
    """The Press that is meant, at once."""

    def __init__(self, clock: Callable[[], float], parent: QObject) -> None:
        """`clock` tells seconds that only grow."""
        super().__init__(parent)
        self._clock = clock
        self._key = OneKey()
        self._released = float("-inf")
        self._left = 0
        self._swallows = self._heard = False
        self._down = QTimer(self)
        self._down.setSingleShot(True)
        self._down.setTimerType(Qt.TimerType.PreciseTimer)
        self._down.setInterval(round(HELD * 1000))
        self._down.timeout.connect(self.hold)

    def press(self) -> None:
        """The key goes down."""
        repeats = self._clock() - self._released < _REPEATS
        if not self._down.isActive():
            # Only while the key is down: every event of the program passes here meanwhile.
            _application().installEventFilter(self)
        if repeats and self._left > 0:
            self._down.start(self._left)
            return
        self._down.start(round(HELD * 1000))
        meant = self._key.press(self._clock())
        if meant is Press.PAIN:
            self.swallow()
        self.pressed.emit(meant)

    def release(self) -> None:
        """The key comes up, or nobody will hear of it."""
        self._released, self._left = self._clock(), self._down.remainingTime()
        self._down.stop()
        _application().removeEventFilter(self)

    def hold(self) -> None:
        """The key has been down for a second; called by the timer, and by tests."""
        self.swallow()
        self.pressed.emit(self._key.held())

    def swallow(self) -> None:
        """Until it rests for a moment the key does nothing: somebody holds it, or presses it once too often."""
        self.release()
        self._left = 0
        self._heard = False
        if not self._swallows:
            self._swallows = True
            QTimer.singleShot(_QUIET_MS, self, self._listen_on)
        _application().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        kind = event.type()
        if self._swallows and kind in _KEYS and isinstance(event, QKeyEvent) and event.key() in _ONE:
            self._heard = True
            return True
        released = kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and not event.isAutoRepeat()
        if released or kind in _GONE:
            self.release()
        return False

    def _listen_on(self) -> None:
        """While the held key repeats it is still down."""
        if self._heard:
            self._heard = False
            QTimer.singleShot(_QUIET_MS, self, self._listen_on)
            return
        self._swallows = False
        _application().removeEventFilter(self)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application")
    return application
