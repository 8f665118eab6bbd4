# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees when the program opens its live database past SQLite, which would silently drop SQLite's locks on it."""

import sys
from pathlib import Path
from types import FrameType

import psoas_trainer

OUR_CODE = str(Path(psoas_trainer.__file__).parent)
LIVE_FILES = ("psoas-trainer.sqlite3", "psoas-trainer.sqlite3-wal", "psoas-trainer.sqlite3-shm")


class OpenWatch:
    """Sees every file that Python opens while it is on. An audit hook cannot be taken away, so it is added once."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and event == "open" and str(arguments[0]).endswith(LIVE_FILES) and _from_our_code(sys._getframe()):
            self.seen.append(str(arguments[0]))


def _from_our_code(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename.startswith(OUR_CODE):
            return True
        frame = frame.f_back
    return False
