# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps macOS awake through its own program caffeinate, which watches us and ends when we do, however we end."""

import logging

from PySide6.QtCore import QCoreApplication, QObject, QProcess

CAFFEINATE = "/usr/bin/caffeinate"
_KILLED_MS = 50


class OnMac(QObject):
    """An inhibitor: the display stays on (-d), the system does not sleep when idle (-i)."""

    def __init__(self, parent: QObject | None = None, program: str = CAFFEINATE) -> None:
        """`program` is what is started; tests hand in another."""
        super().__init__(parent)
        self._program = program
        self._process: QProcess | None = None

    def inhibit(self, reason: str) -> None:  # noqa: ARG002 - caffeinate does not ask why
        """Starts the program; that it could not be started is told to the log alone, later."""
        self.release()
        process = QProcess(self)
        process.errorOccurred.connect(lambda: self._gone(process))
        process.finished.connect(lambda: self._gone(process))
        self._process = process
        process.start(self._program, ["-d", "-i", "-w", str(QCoreApplication.applicationPid())])

    def release(self) -> None:
        """Ends the program."""
        process, self._process = self._process, None
        if process is None:
            return
        process.errorOccurred.disconnect()
        process.finished.disconnect()
        process.kill()
        process.waitForFinished(_KILLED_MS)
        process.deleteLater()

    def _gone(self, process: QProcess) -> None:
        if process is self._process:
            logging.getLogger(__name__).info("The computer is not kept awake: %s", process.errorString())
            self._process = None
            process.deleteLater()
