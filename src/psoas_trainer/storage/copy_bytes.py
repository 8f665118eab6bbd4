# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies a file of a database as it is, through SQLite's own file calls: an ordinary close would drop its locks."""

import os
from pathlib import Path

import apsw

from psoas_trainer.storage.errors import from_apsw, from_os

_CHUNK = 1 << 20


def copy_bytes(source: Path, target: Path) -> None:
    """Writes a private copy at `target`, which must not exist, and flushes it. Raises StorageError."""
    try:
        _copy(source, target)
    except OSError as error:
        raise from_os(error, target) from error
    except apsw.Error as error:
        raise from_apsw(error, source) or error from error


def _copy(source: Path, target: Path) -> None:
    flags = [apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_MAIN_DB, 0]
    file = apsw.VFSFile("", str(source), flags)
    try:
        size = file.xFileSize()
        part = target.with_name(target.name + ".part")
        number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(number, "wb") as copy:
            for at in range(0, size, _CHUNK):
                copy.write(file.xRead(min(_CHUNK, size - at), at))
            copy.flush()
            os.fsync(copy.fileno())
        part.rename(target)
    finally:
        file.xClose()
