# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer ends the program: a log-off, a shutdown, a signal. No question then, and gone within two seconds."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

GONE_SECONDS = 1.6
"""After that the process goes as it is: what was counted is durable, the rest of the tidying is not worth a wait."""
LEAVING_MS = 60_000
"""So long after the desktop asked to save, closing asks nothing; if the log-off is called off, it asks again then."""
SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGINT")
_KEPT = 0
"""The status: it was asked to go and has kept everything."""


class SystemEnd(QObject):
    """Made behind the first picture. Whatever is counted is on the disk already; this ends the program in order."""

    def __init__(
        self,
        window: QWidget,
        hurry: Callable[[], None],
        finish: Callable[[], None],
        parent: QObject,
        *,
        killed_at_end: bool = sys.platform == "win32",
        leave: Callable[[int], Any] = os._exit,
    ) -> None:
        """`window` has a `may_close`, which says yes from the end on. `hurry` is told that little time is left.

        `finish` closes everything: for a system that kills the program as soon as it has been told (`killed_at_end`).
        """
        super().__init__(parent)
        self._window: Any = window
        self._may_close: Callable[[], bool] = self._window.may_close
        self._hurry = hurry
        self._finish = finish
        self._killed_at_end = killed_at_end
        self._leave = leave
        self._begun = False
        self._before: dict[int, Any] = {}
        self._wakes: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(LEAVING_MS)
        self._window.may_close = self._closes

    @property
    def begun(self) -> bool:
        """Whether the program is on its way out because the system said so."""
        return self._begun

    def watch(self) -> None:
        """Hears the desktop, and the signals of this system that nobody else handles, until `close`."""
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.note_log_off)
            app.saveStateRequest.connect(_never_restart)
            app.aboutToQuit.connect(self._about_to_quit)
        if os.name == "posix":
            self._hear_signals()

    def close(self) -> None:
        """Hears nothing any more."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}
        if self._wakes is not None:
            signal.set_wakeup_fd(-1)
            if self._notifier is not None:
                self._notifier.setEnabled(False)
            for end in self._wakes:
                os.close(end)
            self._wakes = None
        self._patience.stop()

    @Slot(QSessionManager)
    def note_log_off(self, manager: QSessionManager) -> None:
        """The desktop session is about to end. It may still be called off, so nothing is closed yet."""
        _never_restart(manager)
        self._patience.start()

    def _closes(self) -> bool:
        """No question once the system wants the program gone."""
        return self._begun or self._patience.isActive() or self._may_close()

    def _hear_signals(self) -> None:
        # A pipe and Qt's own loop: Python alone would hear a signal only when it next has something to do.
        reads, writes = os.pipe()
        for end in (reads, writes):
            os.set_blocking(end, False)
        self._wakes = (reads, writes)
        self._notifier = QSocketNotifier(reads, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        signal.set_wakeup_fd(writes, warn_on_full_buffer=False)
        for name in SIGNALS:
            number = getattr(signal, name)
            before = signal.getsignal(number)
            if before is not signal.SIG_IGN:  # nohup: a terminal that goes is none of our business
                self._before[number] = before
                signal.signal(number, self._heard)

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        """Also while the program closes by itself and no loop runs any more: from now on the time is short."""
        if not self._begun:
            self._begin()

    def _begin(self) -> None:
        self._begun = True
        for number in self._before:
            signal.signal(number, signal.SIG_DFL)  # who asks twice does not want to wait
        threading.Thread(target=self._wait, name="gone", daemon=True).start()

    def _wait(self) -> None:
        threading.Event().wait(GONE_SECONDS)
        self._leave(_KEPT)

    @Slot()
    def _woken(self) -> None:
        if self._wakes is not None:
            os.read(self._wakes[0], 64)
        if self._begun:
            self._hurry()
            # What is still shown when the interpreter goes would be hidden by a Python that is not whole any more.
            for shown in QApplication.topLevelWidgets():
                shown.hide()
            # Every loop ends with it, also that of a dialog that is open.
            QCoreApplication.exit(_KEPT)

    @Slot()
    def _about_to_quit(self) -> None:
        """Windows tells the end in the middle of a message and takes the process when it returns."""
        if self._killed_at_end and self._patience.isActive():
            self._begin()
            self._hurry()
            self._finish()
            self._leave(_KEPT)


def _never_restart(manager: QSessionManager) -> None:
    """Nobody wants a trainer to come up by itself at the next log-on; the next start offers what was not finished."""
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
