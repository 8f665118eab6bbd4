# SPDX-License-Identifier: GPL-3.0-or-later
"""The last resort: an exception nobody caught is written to the log and told once; the program goes on."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

_LOG_BYTES = 500_000
_LOG_FILES = 3


class Mishaps(QObject):
    """Takes over the interpreter's hooks while it is installed."""

    told = Signal()
    """A new kind of mishap happened; each cause is told once, for a paint error would repeat with every frame."""
    _caught = Signal()

    def __init__(self, log_folder: Callable[[], Path], parent: QObject | None = None) -> None:
        """`log_folder` is asked, and anything made, only at the first mishap."""
        super().__init__(parent)
        self._folder = log_folder
        self._seen: set[str] = set()
        self._caught.connect(self.told, Qt.ConnectionType.QueuedConnection)

    @property
    def log_file(self) -> Path:
        """Where the details are."""
        return self._folder() / "psoas-trainer.log"

    def install(self) -> None:
        """From now on nothing is lost silently, whichever thread it happens in."""
        sys.excepthook = self.note
        threading.excepthook = lambda args: self.note(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def uninstall(self) -> None:
        """Gives the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Writes the exception to the log, and tells of it if its cause is new."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        last = trace
        while last is not None and last.tb_next is not None:
            last = last.tb_next
        cause = f"{kind.__name__}:{last.tb_frame.f_code.co_filename}:{last.tb_lineno}" if last else kind.__name__
        if cause in self._seen:
            return
        self._seen.add(cause)
        self._log(kind, error, trace)
        self._caught.emit()

    def _log(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Loads the logging only now; a log that cannot be written must not be a second mishap."""
        import logging
        from logging.handlers import RotatingFileHandler

        sys.__excepthook__(kind, error, trace)
        try:
            self.log_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handler = RotatingFileHandler(self.log_file, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8")
        except OSError:
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        record = logging.LogRecord("mishap", logging.ERROR, "", 0, "not caught", None, (kind, error, trace))
        handler.emit(record)
        handler.close()
