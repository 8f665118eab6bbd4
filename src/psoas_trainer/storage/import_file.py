# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes an exported file into the open database: all or nothing, after a backup that undoes it.

It is merged with a private copy, while others go on reading and writing, and the copy is put in place at the end; where
anything was written meanwhile, that is done again on a new copy.
"""

import codecs
import errno
import os
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import apsw

from psoas_trainer.core.outside.pack import Known
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.backup import back_up
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw
from psoas_trainer.storage.import_document import Imported, merge_document
from psoas_trainer.storage.snapshot import Snapshot, take_snapshot

MOST_BYTES: Final = 2_000_000_000
"""Ten years of daily sessions are 0.1 GB."""
_PIECE = 1_000_000
_MERGED = 90
"""Percent of the work, when the file is read to its end."""
_TRIES = 3
_NO_FILE = frozenset({errno.EISDIR, errno.ELOOP, errno.ENXIO})
_OPENING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)


class Import(NamedTuple):
    """What was done; `undo` is the backup of what was there before, None where nothing new was in the file."""

    imported: Imported
    undo: Path | None


Importing = Generator[int, None, Import]


def import_file(connection: apsw.Connection, folder: Path, source: Path, at_ms: int, known: Known | None) -> Importing:
    """Merges the file with the data of the open database in `folder`. The file is only read.

    `known` is what the program has: own exercises and routines in the file are read against it (None: they are not).

    In pieces: each `yield` gives how far it is, in percent. Raises OutsideError where the file is refused, StorageError
    where the disk is in trouble or somebody writes all the time (LOCKED); then, or given up, everything is as it was.
    """
    for _ in range(_TRIES):
        copy = yield from _copy(connection)
        try:
            written = connection.total_changes()
            imported = yield from import_into(copy.connection, source, known)
            if imported.nothing:
                return Import(imported, None)
            if connection.total_changes() != written:
                continue
            undo = yield from back_up(connection, folder, Reason.IMPORT, at_ms)
            if connection.total_changes() == written:
                with _troubles(source), connection.backup("main", copy.connection, "main") as backup:
                    backup.step()
                return Import(imported, undo)
        finally:
            copy.drop()
    raise StorageError(Trouble.LOCKED, source, "it was written to all the time")


def import_into(
    connection: apsw.Connection, source: Path, known: Known | None = None
) -> Generator[int, None, Imported]:
    """Merges the file with a database that nobody else uses, in one transaction. Raises OutsideError, StorageError."""
    with _troubles(source):
        connection.pragma("foreign_keys", 1)
        file = _Pieces(source)
        try:
            connection.execute("BEGIN IMMEDIATE")
            merging = merge_document(connection, file, known)
            while True:
                try:
                    next(merging)
                except StopIteration as end:
                    imported: Imported = end.value
                    break
                yield file.percent * _MERGED // 100
            connection.execute("COMMIT")
        finally:
            file.close()
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    return imported


def _copy(connection: apsw.Connection) -> Generator[int, None, Snapshot]:
    copy = yield from take_snapshot(connection)
    if copy is None:
        raise StorageError(Trouble.DISK_FULL, Path(connection.filename), "no room for a copy")
    copy.connection.pragma("journal_mode", "memory")
    copy.connection.pragma("synchronous", 0)
    return copy


class _Pieces:
    """The text of an ordinary file, piece by piece. Raises OutsideError where it is none, or is changed meanwhile."""

    def __init__(self, path: Path) -> None:
        self._read = 0
        try:
            if not stat.S_ISREG(path.stat().st_mode):  # asked before, for opening a device can have effects
                raise OutsideError(Refusal.NOT_A_FILE)
            self._file = os.open(path, _OPENING)
        except OSError as error:
            kind = Refusal.NOT_A_FILE if error.errno in _NO_FILE else Refusal.UNREADABLE
            raise OutsideError(kind, detail=error.strerror or "") from error
        except ValueError as error:  # a path with a NUL in it
            raise OutsideError(Refusal.NOT_A_FILE, detail=str(error)) from error
        self._size = os.fstat(self._file).st_size
        if self._size > MOST_BYTES:
            self.close()
            raise OutsideError(Refusal.FILE_TOO_LARGE, most=MOST_BYTES)

    @property
    def percent(self) -> int:
        """How much of it is read."""
        return min(100, 100 * self._read // max(1, self._size))

    def close(self) -> None:
        """Reads no more."""
        os.close(self._file)

    def __iter__(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        try:
            while data := os.read(self._file, _PIECE):
                self._read += len(data)
                if self._read > self._size:
                    raise OutsideError(Refusal.CHANGING)
                if text := decoder.decode(data):
                    yield text
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            raise OutsideError(Refusal.NOT_UTF_8, detail=str(error)) from error
        except OSError as error:
            raise OutsideError(Refusal.UNREADABLE, detail=error.strerror or "") from error
        if self._read != self._size:
            raise OutsideError(Refusal.CHANGING)


@contextmanager
def _troubles(path: Path) -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        raise from_apsw(error, path) or error from error
