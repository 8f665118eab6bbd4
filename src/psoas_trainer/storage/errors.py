# SPDX-License-Identifier: GPL-3.0-or-later
"""Trouble with the person's disk or file, told apart from bugs; the words for people are the user interface's."""

import errno
from enum import StrEnum
from pathlib import Path

import apsw


class Trouble(StrEnum):
    """What is wrong, as far as the person can do something about it."""

    FOLDER_NOT_WRITABLE = "folder_not_writable"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    LOCKED = "locked"
    """Another program holds the file: a second copy of this one, a virus scanner, a file synchroniser."""
    NOT_A_DATABASE = "not_a_database"
    FOREIGN_DATABASE = "foreign_database"
    """A sound database of another program."""
    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"
    """Written by a newer version of this program; `needed_version` is its schema's number."""
    EMPTY_BUT_HAD_DATA = "empty_but_had_data"
    """There is nothing in the file, or no file, although sessions were kept here before."""
    JOURNAL_MISSING = "journal_missing"
    """The program was cut off, and its journal is gone since: the newest counts may be missing in the file."""
    FOREIGN_JOURNAL = "foreign_journal"
    """The journal beside the file belongs to another database."""
    GONE = "gone"
    """The file is not where it was opened: deleted, moved, or on a disk that was taken out."""
    LOCKED_BY_PASSPHRASE = "locked_by_passphrase"  # noqa: S105 - a kind of trouble
    """The file is encrypted, and its key was not given: a passphrase has to be asked for. Nothing is wrong with it."""
    WRONG_KEY = "wrong_key"
    """The file is encrypted with another key than the one at hand: it is somebody else's, or of another time."""
    KEYS_MISSING = "keys_missing"
    """The file is encrypted, and the small files with its wrapped keys are gone or damaged, wherever they were kept."""
    IO = "io"
    """The disk did not answer as it should."""


class StorageError(Exception):
    """A fault outside the program. `detail` is technical English for the log, never the whole message to a person."""

    def __init__(self, kind: Trouble, path: Path, detail: str = "", needed_version: int | None = None) -> None:
        super().__init__(f"{kind}: {path}: {detail}" if detail else f"{kind}: {path}")
        self.kind = kind
        self.path = path
        self.detail = detail
        self.needed_version = needed_version


_BY_DATABASE_ERROR: tuple[tuple[type[apsw.Error], Trouble], ...] = (
    (apsw.FullError, Trouble.DISK_FULL),
    (apsw.ReadOnlyError, Trouble.READ_ONLY),
    (apsw.BusyError, Trouble.LOCKED),
    (apsw.LockedError, Trouble.LOCKED),
    (apsw.CantOpenError, Trouble.FOLDER_NOT_WRITABLE),
    (apsw.NotADBError, Trouble.NOT_A_DATABASE),
    (apsw.CorruptError, Trouble.DAMAGED),
    (apsw.IOError, Trouble.IO),
)

_BY_ERRNO: tuple[tuple[int, Trouble], ...] = (
    (errno.ENOSPC, Trouble.DISK_FULL),
    (errno.EROFS, Trouble.READ_ONLY),
    (errno.EACCES, Trouble.FOLDER_NOT_WRITABLE),
    (errno.EPERM, Trouble.FOLDER_NOT_WRITABLE),
    (errno.EEXIST, Trouble.FOLDER_NOT_WRITABLE),
    (errno.ENOTDIR, Trouble.FOLDER_NOT_WRITABLE),
    (errno.ENOENT, Trouble.FOLDER_NOT_WRITABLE),
)


def from_apsw(error: Exception, path: Path) -> StorageError | None:
    """The trouble that a database error stands for, or None: then it is a bug and has to be raised as it is."""
    for cause, kind in _BY_DATABASE_ERROR:
        if isinstance(error, cause):
            return StorageError(kind, path, str(error))
    return None


def damaged(connection: apsw.Connection, error: ValueError) -> StorageError:
    """The trouble of a value that no version of the program has written: the file was changed from outside."""
    return StorageError(Trouble.DAMAGED, Path(connection.filename), str(error))


def from_os(error: OSError, path: Path) -> StorageError:
    """The trouble that a failed file operation stands for; what has no kind of its own is IO."""
    for number, kind in _BY_ERRNO:
        if error.errno == number:
            return StorageError(kind, path, str(error))
    return StorageError(Trouble.IO, path, str(error))
