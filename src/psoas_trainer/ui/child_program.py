# SPDX-License-Identifier: GPL-3.0-or-later
"""A program of the system that runs for us: it never blocks us, has a time limit, and goes when we go."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

_KILLED_MS: Final = 20
"""A program that is killed is gone after one or two."""


class ChildProgram(QObject):
    """One run of a program: start it, tell it, and hear that it is over."""

    ended = Signal(object, bool)
    """It (this object) is over, whether by itself and without an error is told. Comes later than `tell`, and never
    after `end`. Connect a method, no closure: what only a closure keeps would go while this object goes."""

    def __init__(self, path: str, arguments: Sequence[str], limit_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self.late = False
        """It was ended by its time limit."""
        self.over = False
        self._told = False
        self.path = path
        self._arguments = list(arguments)
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(limit_ms)
        self._limit.timeout.connect(self._on_late)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.end)

    def start(self) -> None:
        """Starts the program, which then waits for what it is told."""
        self._process.start(self.path, self._arguments)

    def tell(self, text: bytes) -> None:
        """Gives it all of its standard input; from now on its time runs."""
        self._told = True
        if self.over:  # it could not even be started
            QTimer.singleShot(0, self, lambda: self.ended.emit(self, False))
            return
        self._limit.start()
        if text:
            self._process.write(text)
        self._process.closeWriteChannel()

    def printed(self) -> str:
        """What it printed; a byte that is no letter is shown as a mark."""
        return bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")

    def wait(self, most_ms: int) -> None:
        """Lets it come to its end, where the program itself is about to end."""
        self._process.waitForFinished(most_ms)

    def end(self) -> None:
        """Ends it now, wherever it is, and tells nobody."""
        self.blockSignals(True)
        self._close()
        self._kill()

    def drop(self) -> None:
        """Ends it, and this object goes as soon as the program has gone: one that hangs is not waited for."""
        self.end()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self._process.finished.connect(self.deleteLater)

    def _kill(self) -> None:
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(_KILLED_MS)

    def _close(self) -> None:
        self.over = True
        self._limit.stop()

    def _over(self, *, well: bool) -> None:
        if not self.over:
            self._close()
            if self._told:
                self.ended.emit(self, well)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._over(well=code == 0 and status is QProcess.ExitStatus.NormalExit)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._over(well=False)

    def _on_late(self) -> None:
        self.late = True
        self._close()
        self._kill()
        self.ended.emit(self, False)
