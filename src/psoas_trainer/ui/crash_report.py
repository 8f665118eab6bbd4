# SPDX-License-Identifier: GPL-3.0-or-later
"""What went wrong in one run, kept in the log folder until the next start has shown it and the person has seen it."""

import faulthandler
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TextIO

from psoas_trainer.storage.private_files import make_private
from psoas_trainer.ui.crash_text import about_here, fault_text

_LONGEST: Final = 64_000


class CrashReport:
    """Three small private files: of this run, of a process that was struck down, and what is still to be shown."""

    def __init__(self, log_folder: Callable[[], Path]) -> None:
        """`log_folder` is asked, and anything made, only when there is something to write."""
        self._folder = log_folder
        self._fault: TextIO | None = None

    @property
    def now(self) -> Path:
        """Where this run's mishaps are."""
        return self._folder() / "crash-report.txt"

    @property
    def earlier(self) -> Path:
        """Where those of earlier runs are, until they are dismissed."""
        return self._folder() / "crash-report-earlier.txt"

    @property
    def struck_down(self) -> Path:
        """Where Python writes when the process is struck down; empty while all is well."""
        return self._folder() / "crash-fault.txt"

    def add(self, text: str) -> None:
        """Keeps a mishap of this run. A disk that refuses it must not be a second mishap."""
        with suppress(OSError):
            make_private(self._folder())
            with os.fdopen(_open_private(self.now), "a", encoding="utf-8") as file:
                if file.tell() < _LONGEST:
                    file.write(f"{text}\n\n")

    def take_earlier(self) -> str:
        """What earlier runs left, or '' where all was well. It is shown again until it is dismissed."""
        with suppress(OSError):
            fresh = "\n\n".join(text for text in (fault_text(_read(self.struck_down)), _read(self.now).strip()) if text)
            self.now.unlink(missing_ok=True)
            self.struck_down.unlink(missing_ok=True)
            if fresh:
                with os.fdopen(_open_private(self.earlier), "a", encoding="utf-8") as file:
                    file.write(f"{about_here()}\n\n{fresh}\n\n"[:_LONGEST])
            return _read(self.earlier).strip()
        return ""

    def dismiss(self) -> None:
        """The person has seen it."""
        with suppress(OSError):
            self.earlier.unlink(missing_ok=True)

    def watch(self) -> None:
        """From now on Python writes where it stood, should the process be struck down."""
        with suppress(OSError):
            make_private(self._folder())
            self._fault = os.fdopen(_open_private(self.struck_down), "a", encoding="utf-8")
            faulthandler.enable(self._fault)

    def close(self) -> None:
        """The run ended well: nothing is left of the watch."""
        if self._fault is not None:
            faulthandler.disable()
            self._fault.close()
            self._fault = None
            with suppress(OSError):
                self.struck_down.unlink(missing_ok=True)


def _open_private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_LONGEST)
    except FileNotFoundError:
        return ""
