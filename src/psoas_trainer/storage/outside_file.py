# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a file from outside: an ordinary file, no larger than it may be, whatever the system says it is."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.archive import MAGIC
from psoas_trainer.core.outside.pack import Known, Pack
from psoas_trainer.core.outside.pack_reader import read_pack
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

PACK_SUFFIX: Final = ".psoaspack"

_PIECE = 1_000_000
_NO_FILE = frozenset({errno.EISDIR, errno.ELOOP, errno.ENXIO})
_OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
"""Without waiting: a pipe that nobody writes to would never be opened."""


def read_pack_file(path: Path, known: Known) -> Pack:
    """The exercise pack in that file. Raises OutsideError; the file is only read."""
    return read_pack(read_outside(path, limits.PACKED_BYTES, MAGIC), known)


def read_outside(path: Path, most: int, magic: bytes = b"") -> bytes:
    """The bytes of that file, which begins with `magic`. Raises OutsideError.

    Nothing but an ordinary file is opened for reading, and never more than `most` bytes of it are read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # asked before, for opening a device can have effects
            raise OutsideError(Refusal.NOT_A_FILE)
        file = os.open(path, _OPENING)
        try:
            return _read(file, most, magic)
        finally:
            os.close(file)
    except OSError as error:
        kind = Refusal.NOT_A_FILE if error.errno in _NO_FILE else Refusal.UNREADABLE
        raise OutsideError(kind, detail=error.strerror or "") from error
    except ValueError as error:  # a path with a NUL in it
        raise OutsideError(Refusal.NOT_A_FILE, detail=str(error)) from error


def _read(file: int, most: int, magic: bytes) -> bytes:
    status = os.fstat(file)
    if not stat.S_ISREG(status.st_mode):
        raise OutsideError(Refusal.NOT_A_FILE)
    if status.st_size > most:
        raise OutsideError(Refusal.FILE_TOO_LARGE, most=most)
    data = bytearray()
    while piece := os.read(file, min(_PIECE, most + 1 - len(data))):
        data += piece
        if not data.startswith(magic[: len(data)]):
            raise OutsideError(Refusal.FOREIGN_KIND)
        if len(data) > most:
            raise OutsideError(Refusal.FILE_TOO_LARGE, most=most)
    if len(data) < len(magic):
        raise OutsideError(Refusal.FOREIGN_KIND)
    if len(data) != status.st_size:
        raise OutsideError(Refusal.CHANGING)
    return bytes(data)
