# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup is a whole copy of the open database through SQLite's own backup, and counts once it was read back.

In pieces: each `yield` gives how far it is, in percent, and others may write until it goes on. What they write through
the same connection meanwhile is in the backup too.
"""

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from psoas_trainer.storage.backup_files import (
    DAMAGED,
    FOLDER,
    UNFINISHED,
    Reason,
    keys_of,
    new_backup_path,
    open_to_read,
    put_aside,
    remove_old_backups,
    remove_unfinished,
)
from psoas_trainer.storage.beside import beside
from psoas_trainer.storage.check import (
    Finding,
    check_copy_in_pieces,
    finish,
    structure_of_copy,
)
from psoas_trainer.storage.checksums import add_functions
from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw, from_os
from psoas_trainer.storage.paths import make_private_folder
from psoas_trainer.storage.tables import tables_of
from psoas_trainer.storage.vault_key import DataKey, connect, key_of

PAGES_A_PIECE = 200
ONE_IN = 20
"""So many backups are made for one that is restored whole and compared."""

CHECKSUMS_SINCE = 3
"""The version of the schema that brought them."""
_CHECKSUMS = ("SELECT all_checksums(checksum) FROM session", "SELECT all_checksums(checksum) FROM person")

BackingUp = Generator[int, None, Path]


class Fingerprint(NamedTuple):
    """What tells two databases apart without reading all of them: versions, rows of each table, checksums."""

    application: int
    version: int
    rows: tuple[tuple[str, int], ...]
    checksums: tuple[int, ...]


def fingerprint(connection: apsw.Connection) -> Fingerprint:
    """The fingerprint of an open database of any of our versions."""
    version = int(connection.pragma("user_version"))
    checksums: tuple[int, ...] = ()
    if version >= CHECKSUMS_SINCE:
        add_functions(connection)
        checksums = tuple(connection.execute(question).get for question in _CHECKSUMS)
    rows = tuple((table.name, connection.execute(table.size).get) for table in tables_of(connection))
    return Fingerprint(int(connection.pragma("application_id")), version, rows, checksums)


def back_up(connection: apsw.Connection, folder: Path, reason: Reason, at_ms: int) -> BackingUp:
    """Makes a backup in the data folder and removes old ones; the path of the new one.

    Raises StorageError: the disk refused it, or what was written could not be read back; then no backup is counted,
    and the damaged copy is kept apart.
    """
    make_private_folder(folder / FOLDER)
    remove_unfinished(folder)
    target = new_backup_path(folder, reason, at_ms)
    path = yield from back_up_to(connection, target, keep_damaged=True)
    # Every so often, by chance: whether all of it comes back is tried, not believed.
    if at_ms % ONE_IN == 0:
        try:
            for _ in _try_restoring(path, key_of(connection)):
                yield 99
        except StorageError:
            put_aside(path)
            raise
    yield from _drop_old(folder, at_ms, key_of(connection))
    return path


def back_up_at_once(connection: apsw.Connection, folder: Path, reason: Reason, at_ms: int) -> Path:
    """The same without a pause, where nobody else writes: before a migration, at the end."""
    path: Path = finish(back_up(connection, folder, reason, at_ms))
    return path


def back_up_to(connection: apsw.Connection, target: Path, *, keep_damaged: bool = False) -> BackingUp:
    """Makes a backup under any name that is not taken; it gets the name when it was read back. Raises StorageError.

    That of an encrypted database is encrypted with the same key, and has the wrapped keys beside it.
    """
    unfinished = target.with_name(f"{target.name}.{os.getpid()}{UNFINISHED}")
    with _troubles(target):
        if target.exists():
            raise FileExistsError(17, "exists", str(target))
        try:
            os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            expected = yield from _copy(connection, unfinished)
            try:
                yield from _verify(unfinished, expected, key_of(connection))
            except StorageError:
                if keep_damaged:
                    unfinished.replace(target.with_name(target.name + DAMAGED))
                raise
            # Beside: a count that is saved now need not wait until all of it is on the disk.
            yield from beside(lambda: _flush(unfinished), percent=90)
            _give_keys(connection, target)
            unfinished.replace(target)
            _flush(target.parent)
        finally:
            with suppress(OSError):
                unfinished.unlink()
    return target


def _copy(connection: apsw.Connection, target: Path) -> Generator[int, None, Fingerprint]:
    """Copies all pages; the fingerprint is that of the moment in which the last one was copied."""
    copy = connect(target, key_of(connection))
    try:
        # What is begun here and not finished is thrown away as a whole; it is made durable once, at the end.
        copy.pragma("journal_mode", "off")
        copy.pragma("synchronous", 0)
        with copy.backup("main", connection, "main") as backup:
            while not backup.step(PAGES_A_PIECE):
                yield 50 * (backup.page_count - backup.remaining) // max(1, backup.page_count)
        expected = fingerprint(connection)
        # One file that stands alone: no journal beside it, also not when it is read.
        copy.pragma("journal_mode", "delete")
    finally:
        copy.close()
    return expected


def _give_keys(connection: apsw.Connection, target: Path) -> None:
    if key_of(connection) is not None:
        # Loaded only where something is encrypted.
        from psoas_trainer.storage.vault_file import keep_beside_copy

        keep_beside_copy(Path(connection.filename), target)


def _verify(path: Path, expected: Fingerprint, key: DataKey | None) -> Generator[int, None, None]:
    """Raises StorageError unless the file is sound and has what it should have."""
    connection = open_to_read(path, key)
    try:
        for percent in _percents(structure_of_copy(connection, quick=True), path):
            yield 50 + percent * 2
        found = yield from beside(lambda: fingerprint(connection), connection.interrupt, 90)
    finally:
        connection.close()
    if found != expected:
        raise StorageError(Trouble.DAMAGED, path, f"{found} instead of {expected}")


def _percents(structure: Generator[int, None, list[Finding]], path: Path) -> Generator[int, None, None]:
    findings = yield from structure
    if findings:
        raise StorageError(Trouble.DAMAGED, path, str(findings[0]))


def _try_restoring(path: Path, key: DataKey | None) -> Generator[int, None, None]:
    """Restores a backup to a file of its own and compares every row with its checksum. Raises StorageError."""
    trial = path.with_name(f"{path.name}.trial.{os.getpid()}{UNFINISHED}")
    with _troubles(path):
        source = open_to_read(path, key)
        try:
            yield from back_up_to(source, trial)
            restored = open_to_read(trial, key)
            try:
                add_functions(restored)
                if restored.pragma("user_version") >= CHECKSUMS_SINCE:
                    report = yield from check_copy_in_pieces(restored)
                    if not report.sound:
                        raise StorageError(Trouble.DAMAGED, path, str(report.findings[0]))
            finally:
                restored.close()
        finally:
            source.close()
            with suppress(OSError):
                trial.unlink()
            with suppress(OSError):
                keys_of(trial).unlink()


def _drop_old(folder: Path, at_ms: int, key: DataKey | None) -> Generator[int, None, None]:
    """Removes old backups, but none before the newest was seen to be good: it has just been read back."""
    yield 99
    remove_old_backups(folder, at_ms, key)


@contextmanager
def _troubles(path: Path) -> Iterator[None]:
    """Faults of the disk as StorageError."""
    try:
        yield
    except apsw.Error as error:
        raise from_apsw(error, path) or error from error
    except OSError as error:
        raise from_os(error, path) from error


def _flush(path: Path) -> None:
    """Makes a file durable, or the names in a folder where that can be opened (not on Windows)."""
    if os.name != "posix" and path.is_dir():
        return
    file = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)
