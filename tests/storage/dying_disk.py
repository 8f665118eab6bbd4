# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: N802  the names are SQLite's
"""A process that dies without a word before the Nth thing it does to a disk, through SQLite or through Python."""

import os
import sys
from pathlib import Path
from typing import Any

import apsw

_IN_PYTHON = ("os.rename", "os.remove", "os.mkdir", "os.truncate", "os.chmod", "os.link")


class Death:
    """Counts what is done to files in `folder`; before number `at` the process ends (0: never)."""

    def __init__(self, folder: Path, at: int) -> None:
        self._folder = str(folder)
        self._at = at
        self.done = 0

    def before(self, path: object) -> bool:
        """Counts one; True where it is to be done by half, and then `die`."""
        if self._folder not in str(path):
            return False
        self.done += 1
        return self.done == self._at

    def watch_python(self) -> None:
        """What is made, renamed and removed past SQLite counts too."""

        def heard(event: str, arguments: tuple[Any, ...]) -> None:
            writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_CREAT | os.O_TRUNC)
            if (writes or event in _IN_PYTHON) and self.before(arguments[0]):
                die()

        sys.addaudithook(heard)


def die() -> None:
    """As if killed: nothing is flushed, nothing is closed."""
    os._exit(9)


class DyingDisk(apsw.VFS):
    """The system's own disk until the death."""

    def __init__(self, death: Death, *, below_the_cipher: bool = False) -> None:
        self.death = death
        self.system = apsw.vfs_names()[0]
        if below_the_cipher:
            # Above it, it would hide from the cipher which journal belongs to which file.
            self.system = self.system.removeprefix("multipleciphers-")
        super().__init__("dying", self.system, makedefault=not below_the_cipher)

    def xOpen(self, name: Any, flags: list[int]) -> "DyingFile":
        return DyingFile(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        if self.death.before(filename):
            die()
        super().xDelete(filename, syncdir)


class DyingFile(apsw.VFSFile):
    def __init__(self, disk: DyingDisk, name: Any, flags: list[int]) -> None:
        self._death = disk.death
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._path = path or ""
        super().__init__(disk.system, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        if self._death.before(self._path):
            super().xWrite(bytes(data)[: len(data) // 2], offset)
            die()
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        if self._death.before(self._path):
            die()
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        if self._death.before(self._path):
            die()
        super().xSync(flags)
