# SPDX-License-Identifier: GPL-3.0-or-later
"""Rings at a time of the clock on the wall, also where the computer slept meanwhile; until then nothing wakes up."""

import errno
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal

from psoas_trainer.ui.clock import now

_CLOEXEC_NONBLOCK: Final = os.O_CLOEXEC | os.O_NONBLOCK if sys.platform == "linux" else 0
_ABSOLUTE_AND_TELL_CHANGES: Final = 3
"""TFD_TIMER_ABSTIME and TFD_TIMER_CANCEL_ON_SET: the kernel says so where somebody sets the clock."""
_LONGEST_MS: Final = 2**31 - 1
"""24 days: no longer wait fits into a QTimer, and who is asked then sets the rest."""


class WallAlarm(QObject):
    """One moment at a time. It may ring early, when the clock was set: whoever hears it looks at the clock.

    On Linux the kernel's own alarm for the real-time clock is used, which rings on waking up too. Elsewhere a timer
    is, and a sleep shows when the person comes back to the program: `Reminders` looks at the clock then.
    """

    rang = Signal()

    def __init__(self, parent: QObject | None = None, *, by_timer: bool = sys.platform != "linux") -> None:
        super().__init__(parent)
        self._by_timer = by_timer
        self._fd = -1
        self._notifier: QSocketNotifier | None = None
        self._timer: QTimer | None = None

    @property
    def waits(self) -> bool:
        """Whether it is set."""
        if self._timer is not None:
            return self._timer.isActive()
        return self._notifier is not None and self._notifier.isEnabled()

    def set(self, utc_ms: int) -> None:
        """Rings once at that moment, or at once where it is past; the moment that was set before is forgotten."""
        if self._timer is None and self._notifier is None:
            self._prepare()
        if self._timer is not None:
            self._timer.start(min(max(0, utc_ms - now().utc_ms), _LONGEST_MS))
        elif self._notifier is not None:
            # Zero would take the alarm away.
            _arm(self._fd, max(1, utc_ms))
            self._notifier.setEnabled(True)

    def stop(self) -> None:
        """Rings no more."""
        if self._timer is not None:
            self._timer.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            _arm(self._fd, 0)

    def close(self) -> None:
        """Stops, and gives back what the system lent."""
        self.stop()
        if self._notifier is not None:
            self._notifier.deleteLater()
            self._notifier = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def _prepare(self) -> None:
        """Takes from the system what it needs, when it is first needed: most people want no reminder."""
        self._fd = -1 if self._by_timer else _open()
        if self._fd >= 0:
            self._notifier = QSocketNotifier(self._fd, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_readable)
            return
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # Within a second: a coarse timer may be off by twenty minutes in seven hours.
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.rang)

    def _on_readable(self) -> None:
        if read_ring(lambda: os.read(self._fd, 8)):
            if self._notifier is not None:
                self._notifier.setEnabled(False)
            self.rang.emit()


def read_ring(read: Callable[[], bytes]) -> bool:
    """Whether there is something to look at the clock for: the moment has come, or somebody has set the clock."""
    try:
        read()
    except BlockingIOError:
        return False
    except OSError as error:
        return error.errno == errno.ECANCELED
    return True


def _open() -> int:
    """A kernel alarm of the clock on the wall, or -1 where this system has none."""
    import ctypes
    import time

    with suppress(AttributeError, OSError):
        opened = int(ctypes.CDLL(None).timerfd_create(time.CLOCK_REALTIME, _CLOEXEC_NONBLOCK))
        if opened >= 0:
            return opened
    logging.getLogger(__name__).info("This system has no alarm of its own clock: a timer is used")
    return -1


def _arm(fd: int, utc_ms: int) -> None:
    """Sets the alarm, or takes it away with 0."""
    import ctypes

    class Spec(ctypes.Structure):
        """struct itimerspec: how often again, and when first, in seconds and nanoseconds."""

        _fields_ = [(name, ctypes.c_long) for name in ("again", "again_ns", "first", "first_ns")]

    spec = Spec(0, 0, utc_ms // 1000, utc_ms % 1000 * 1_000_000)
    ctypes.CDLL(None).timerfd_settime(fd, _ABSOLUTE_AND_TELL_CHANGES, ctypes.byref(spec), None)
