# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an export into one file: whole and read as it was at one moment, or not at all."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from psoas_trainer.storage.errors import StorageError, Trouble, damaged, from_apsw, from_os
from psoas_trainer.storage.export_csv import Names, table
from psoas_trainer.storage.export_json import document
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.snapshot import take_snapshot

Written = Callable[[apsw.Connection], Iterator[tuple[int, str]]]
Exporting = Generator[int, None, Path]
_SMALL = 2_000_000
"""Bytes of a database that is read in a moment: no copy is made of it."""


class TargetExistsError(StorageError):
    """There is a file of that name already, and it is not to be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(Trouble.FOLDER_NOT_WRITABLE, path, "there is a file already")


def export_json(
    connection: apsw.Connection, path: Path, version: str, which: DateRange | None = None, *, replace: bool = False
) -> Exporting:
    """Writes the document; its path. `version` is the program's own.

    In pieces: each `yield` gives how far it is, in percent. Given up or failed it leaves nothing, and what was at
    `path` as it was. Raises StorageError, TargetExistsError unless `replace`.
    """
    return _export(connection, path, lambda reader: document(reader, version, which or DateRange()), replace)


def export_csv(
    connection: apsw.Connection,
    path: Path,
    names: Names,
    which: DateRange | None = None,
    person: int | None = None,
    *,
    replace: bool = False,
) -> Exporting:
    """Writes the table in the same way, of that person or of everyone."""
    return _export(connection, path, lambda reader: table(reader, which or DateRange(), names, person), replace)


def _export(connection: apsw.Connection, path: Path, written: Written, replace: bool) -> Exporting:  # noqa: FBT001
    with troubles(connection, path):
        if not replace and os.path.lexists(path):
            raise TargetExistsError(path)
        with unfinished(path) as new:
            yield from _write(connection, new, written)
            if not replace and os.path.lexists(path):
                raise TargetExistsError(path)
            new.replace(path)
    return path


def _write(connection: apsw.Connection, new: Path, written: Written) -> Generator[int, None, None]:
    # What is written meanwhile must not stand in it by half; where the disk takes no copy it is read as it is.
    yield 0
    at_once = _is_small(connection)
    snapshot = None if at_once else (yield from take_snapshot(connection))
    reader = connection if snapshot is None else snapshot.connection
    try:
        with new.open("w", encoding="utf-8", newline="") as file:
            for percent, text in written(reader):
                file.write(text)
                if not at_once:
                    yield percent
            file.flush()
            os.fsync(file.fileno())
        yield 100
    finally:
        if snapshot is not None:
            snapshot.drop()


def _is_small(connection: apsw.Connection) -> bool:
    return int(connection.pragma("page_count")) * int(connection.pragma("page_size")) < _SMALL


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """A private file beside `path` to write to; what is not moved to its name by the end is gone."""
    new = path.with_name(f"{path.name}.{os.urandom(4).hex()}.tmp")
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield new
    finally:
        with suppress(OSError):
            new.unlink()


@contextmanager
def troubles(connection: apsw.Connection, path: Path) -> Iterator[None]:
    """Faults of the disk and of the data as StorageError."""
    try:
        yield
    except OSError as error:
        raise from_os(error, path) from error
    except apsw.Error as error:
        raise from_apsw(error, Path(connection.filename)) or error from error
    except UnicodeDecodeError as error:
        raise damaged(connection, error) from error
    except ValueError as error:  # a path that no disk can hold: a NUL, half a letter
        raise StorageError(Trouble.FOLDER_NOT_WRITABLE, path, str(error)) from error
