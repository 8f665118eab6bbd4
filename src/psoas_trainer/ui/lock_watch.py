# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices that nobody is at the computer: no key and no mouse for some minutes, or it was asleep. Ctrl+L locks at once.

Made only where the data can be locked: it looks at every event of the program.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from psoas_trainer.core.instant import Instant

WARNING_SECONDS: Final = 20
_EVERY_MS: Final = 1000
_SLEPT: Final = 2.0
"""Seconds in which the computer was suspended: it was asleep."""
_SIGNS: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    )
)


class LockWatch(QObject):
    """Waits from `begin` to `close`. Any key, also a modifier alone, and any movement of the mouse begins it anew."""

    lock_requested = Signal()
    """It is time, or Ctrl+L was pressed."""
    warned = Signal(int)
    """So many seconds are left; comes every second of the last 20."""
    stayed = Signal()
    """Somebody is there after all."""

    def __init__(
        self,
        minutes: Callable[[], int],
        clock: Callable[[], Instant],
        quiet: Callable[[], bool] = lambda: False,
        away: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """`minutes` of nothing lock. While `quiet` nothing is warned of: what runs goes on behind the lock.

        `away` says whether the screen is locked, where the system has to be asked.
        """
        super().__init__(parent)
        self._minutes = minutes
        self._clock = clock
        self._quiet = quiet
        self._away = away
        self._seen = clock()
        self._warning = False
        self.timer = QTimer(self)
        self.timer.setInterval(_EVERY_MS)
        self.timer.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on."""
        self._seen = self._clock()
        self.timer.start()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def close(self) -> None:
        """Never again."""
        self.timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def note(self) -> None:
        """Somebody is there. Who wakes a computer that was asleep finds it locked all the same."""
        now = self._clock()
        slept, self._seen = self._slept(now), now
        if slept:
            self._warning = False
            self.lock_requested.emit()
        elif self._warning:
            self._warning = False
            self.stayed.emit()

    def look(self) -> None:
        """Looks at the clock."""
        now = self._clock()
        # Rounded up to the millisecond: sums of seconds must not leave an instant over.
        left = self._minutes() * 60 - round(now.awake - self._seen.awake, 3)
        if self._slept(now) or left <= 0 or self._away():
            self._warning = False
            self._seen = now
            self.lock_requested.emit()
        elif left <= WARNING_SECONDS and not self._quiet():
            self._warning = True
            self.warned.emit(int(-(-left // 1)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Only looks, but for the one key that locks."""
        kind = event.type()
        if kind not in _SIGNS:
            return False
        self.note()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_lock_key(event):
            self.lock_requested.emit()
            return True
        return False

    def _slept(self, now: Instant) -> bool:
        return now.suspended - self._seen.suspended > _SLEPT


def _is_lock_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
