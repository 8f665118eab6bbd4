# SPDX-License-Identifier: GPL-3.0-or-later
"""The last resort: an exception nobody caught is written to the log and told once; the program goes on."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from psoas_trainer.ui.crash_report import CrashReport

_LOG_BYTES = 500_000
_LOG_FILES = 3
_CAUSES = 1000
"""So many different ones are kept apart; no program that has more is worth writing down further."""


class Mishaps(QObject):
    """Takes over the interpreter's hooks while it is installed. Nothing that it writes holds a message or a note."""

    told = Signal()
    """A new kind of mishap happened; each cause is told once, for a paint error would repeat with every frame."""
    _caught = Signal()

    def __init__(self, log_folder: Callable[[], Path], parent: QObject | None = None) -> None:
        """`log_folder` is asked, and anything made, only at the first mishap."""
        super().__init__(parent)
        self._folder = log_folder
        self._seen: set[tuple[object, ...]] = set()
        self._report: CrashReport | None = None
        self._caught.connect(self.told, Qt.ConnectionType.QueuedConnection)

    @property
    def log_file(self) -> Path:
        """Where the details are."""
        return self._folder() / "psoas-trainer.log"

    @property
    def report(self) -> "CrashReport":
        """What the next start shows of this run; made when it is first wanted."""
        if self._report is None:
            from psoas_trainer.ui.crash_report import CrashReport

            self._report = CrashReport(self._folder)
        return self._report

    def install(self) -> None:
        """From now on nothing is lost silently, whichever thread it happens in."""
        sys.excepthook = self.note
        threading.excepthook = lambda args: self.note(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        sys.unraisablehook = lambda args: self.note(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def uninstall(self) -> None:
        """Gives the hooks back, and ends the watch over the process."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._report is not None:
            self._report.close()

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Writes the exception to the log, and tells of it if its cause is new."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        last = trace
        while last is not None and last.tb_next is not None:
            last = last.tb_next
        cause = (kind.__qualname__, last.tb_frame.f_code.co_filename, last.tb_lineno) if last else (kind.__qualname__,)
        if cause in self._seen or len(self._seen) >= _CAUSES:
            return
        self._seen.add(cause)
        self._write(kind, error, trace)
        self._caught.emit()

    def _write(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """To the terminal, which often is a log too, to the log file, and to the report for the next start."""
        from psoas_trainer.ui.crash_text import exception_text

        text = exception_text(kind, error, trace)
        if sys.flags.dev_mode:  # python -X dev: whoever works on the program sees the message
            sys.__excepthook__(kind, error, trace)
        elif sys.stderr is not None:  # a window without a terminal has none on Windows
            sys.stderr.write(f"{text}\n")
        self.report.add(text)
        self._log(text)

    def _log(self, text: str) -> None:
        """Loads the logging only now; a log that cannot be written must not be a second mishap."""
        import logging
        from logging.handlers import RotatingFileHandler

        from psoas_trainer.storage.private_files import make_private

        try:
            make_private(self.log_file.parent)
            self.log_file.touch(mode=0o600)
            handler = RotatingFileHandler(self.log_file, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8")
        except OSError:
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        handler.emit(logging.LogRecord("mishap", logging.ERROR, "", 0, "not caught\n%s", (text,), None))
        handler.close()
