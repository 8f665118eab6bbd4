# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting a backup in the place of the data: looked at from all sides first, all or nothing, and undoable.

The chosen file is only read. What is looked at, climbed to today's schema and put in place is a copy of it.
"""

import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from psoas_trainer.storage.backup import back_up
from psoas_trainer.storage.backup_files import FOLDER, UNFINISHED, Reason, remove_unfinished
from psoas_trainer.storage.check import Finding, check, check_copy_in_pieces
from psoas_trainer.storage.checksums import add_functions
from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw, from_os
from psoas_trainer.storage.ladder import APPLICATION_ID, Ladder
from psoas_trainer.storage.overwrite import overwrite_and_remove
from psoas_trainer.storage.paths import make_private_folder
from psoas_trainer.storage.settings_copy import kept_settings
from psoas_trainer.storage.vault_head import key_for
from psoas_trainer.storage.vault_key import DataKey, connect, key_of, write_into

MOST_BYTES = 2_000_000_000
"""A larger file is none of ours: ten years of a person are 0.1 GB."""
_MAGIC = b"SQLite format 3\0"
_PAGE = 4096
_LONGEST_VALUE = 10_000_000
_LIMITS = (
    (apsw.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE),
    (apsw.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (apsw.SQLITE_LIMIT_COLUMN, 100),
    (apsw.SQLITE_LIMIT_EXPR_DEPTH, 50),
    (apsw.SQLITE_LIMIT_ATTACHED, 0),
    (apsw.SQLITE_LIMIT_TRIGGER_DEPTH, 5),
)
_WITH_ADDRESSES = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


class Restored(NamedTuple):
    """What was put in place; `undo` is the backup of what was there before, None where that could not be read.

    `settings` are those that the backup carries (JSON), or None. `findings` tell what in it is not as it was written.
    """

    sessions: int
    settings: str | None
    undo: Path | None
    findings: tuple[Finding, ...] = ()


Restoring = Generator[int, None, Restored]


def restore_in_pieces(
    connection: apsw.Connection, folder: Path, source: Path, at_ms: int, source_key: DataKey | None = None
) -> Restoring:
    """Puts the data of the file `source` in the place of all data of the open database, in one transaction.

    What is there is backed up first. Raises StorageError where the file is refused or the disk is in trouble: then
    everything is as it was. A file from an older version climbs; NEWER_VERSION says which version it needs.
    An encrypted file needs `source_key` unless it is the data's own; LOCKED_BY_PASSPHRASE asks for it. What is put in
    place is encrypted as the data is, or plain as the data is.
    """
    if source.exists() and source.samefile(connection.filename):
        raise StorageError(Trouble.LOCKED, source, "that is the database itself")
    key = key_of(connection)
    with _work_copy(folder, source, sealed=key is not None) as path:
        yield 5
        work = _open_under(path, source, source_key or key, key)
        try:
            report = yield from check_copy_in_pieces(work)
            settings = _settings(work)
            undo = yield from _back_up_present(connection, folder, at_ms)
            # The last thing that can fail: what has to be told of the restore is known by now.
            with _troubles(source), connection.backup("main", work, "main") as backup:
                backup.step()
        finally:
            work.close()
    return Restored(report.sessions, settings, undo, report.findings)


def restore_file(source: Path, target: Path, key: DataKey | None = None) -> Restored:
    """Makes the database `target`, which must not be there, from a backup: for data that cannot be opened any more.

    With `key` it is encrypted, whether the backup was or not. Raises StorageError; then nothing was made.
    """
    if target.exists():
        raise StorageError(Trouble.FOLDER_NOT_WRITABLE, target, "there is a file already")
    with _work_copy(target.parent, source, sealed=key is not None) as path:
        work = _open_under(path, source, key, key)
        try:
            report = check(work)
            restored = Restored(report.sessions, _settings(work), None, report.findings)
            made = Path(work.filename)
        finally:
            work.close()
        with _troubles(target):
            made.replace(target)
    return restored


def _open_under(path: Path, source: Path, key: DataKey | None, wanted: DataKey | None) -> apsw.Connection:
    """The checked copy, encrypted with `wanted` or plain: then all of it can be put in the place of such data."""
    found = _key_of_copy(path, source, key)
    work = open_checked(path, source, found)
    if found == wanted:
        return work
    try:
        other = path.with_name(f"{path.stem}.other.{os.getpid()}{UNFINISHED}")
        with _troubles(source):
            os.close(os.open(other, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
            # Its schema is known to be ours by now.
            work.limit(apsw.SQLITE_LIMIT_ATTACHED, 1)
            work.pragma("query_only", 0)
            write_into(work, other, wanted)
    finally:
        work.close()
    return open_checked(other, source, wanted)


def _key_of_copy(path: Path, source: Path, key: DataKey | None) -> DataKey | None:
    try:
        return key_for(path, key)
    except StorageError as error:
        raise StorageError(error.kind, source, error.detail) from error


def open_checked(path: Path, source: Path, key: DataKey | None = None) -> apsw.Connection:
    """Opens a copy of `source` that may come from anywhere, and has it climb to today's schema. Raises StorageError.

    Its schema has to be exactly ours, so no trigger or view of somebody else ever runs.
    """
    if key is None:
        _check_head(path, source)
    with _troubles(source):
        connection = connect(path, key, _WITH_ADDRESSES)
        try:
            _guard(connection)
            _check_schema(connection, source)
            connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 1)  # they are ours
            _check_structure(connection, source)
            connection.pragma("journal_mode", "delete")
            Ladder().climb(connection, int(connection.pragma("user_version")))
            connection.pragma("query_only", 1)
        except BaseException:
            connection.close()
            raise
    return connection


def _settings(work: apsw.Connection) -> str | None:
    """What the backup carries of them; a damaged text is none, and stands among the findings already."""
    try:
        return kept_settings(work)
    except UnicodeDecodeError:
        return None


def _back_up_present(connection: apsw.Connection, folder: Path, at_ms: int) -> Generator[int, None, Path | None]:
    """The backup to come back to. Data that is damaged is no reason not to restore; a disk that is full is."""
    try:
        return (yield from back_up(connection, folder, Reason.RESTORE, at_ms))
    except StorageError as error:
        if error.kind is not Trouble.DAMAGED:
            raise
    return None


def _check_head(path: Path, source: Path) -> None:
    """What can be told from the first bytes, before SQLite reads any more of it."""
    with path.open("rb") as file:
        head = file.read(100)
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise StorageError(Trouble.NOT_A_DATABASE, source)
    if _journal(path).exists():
        return  # the first page may stand there: it is asked when both are open
    version = int.from_bytes(head[60:64], "big")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise StorageError(Trouble.FOREIGN_DATABASE, source)
    if version > Ladder().top:
        raise StorageError(Trouble.NEWER_VERSION, source, f"schema {version}", version)
    if version < 1 or int.from_bytes(head[16:18], "big") != _PAGE:
        raise StorageError(Trouble.DAMAGED, source, f"schema {version}")


def _guard(connection: apsw.Connection) -> None:
    for limit, value in _LIMITS:
        connection.limit(limit, value)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    for name, value in (("trusted_schema", 0), ("cell_size_check", 1), ("mmap_size", 0)):
        connection.pragma(name, value)
    connection.pragma("locking_mode", "exclusive")


def _check_schema(connection: apsw.Connection, source: Path) -> None:
    ladder = Ladder()
    # Asked again, for a journal may have brought another first page.
    version = int(connection.pragma("user_version"))
    if version > ladder.top:
        raise StorageError(Trouble.NEWER_VERSION, source, f"schema {version}", version)
    if connection.pragma("application_id") != APPLICATION_ID or version < 1:
        raise StorageError(Trouble.FOREIGN_DATABASE, source)
    if connection.pragma("page_size") != _PAGE or connection.pragma("encoding") != "UTF-8":
        raise StorageError(Trouble.FOREIGN_DATABASE, source, "another page size or encoding")
    ours = apsw.Connection(":memory:")
    try:
        Ladder(ladder.scripts[:version], ladder.read).climb(ours, 0)
        if connection.execute(_SCHEMA).fetchall() != ours.execute(_SCHEMA).fetchall():
            raise StorageError(Trouble.FOREIGN_DATABASE, source, "another schema")
    except UnicodeDecodeError as error:
        raise StorageError(Trouble.DAMAGED, source, str(error)) from error
    finally:
        ours.close()
    add_functions(connection)


def _check_structure(connection: apsw.Connection, source: Path) -> None:
    findings = connection.execute("PRAGMA integrity_check(20)").fetchall()
    if findings != [("ok",)]:
        raise StorageError(Trouble.DAMAGED, source, str(findings[0]))


@contextmanager
def _work_copy(folder: Path, source: Path, *, sealed: bool) -> Iterator[Path]:
    """A private copy of the file, with its journal where it has one; it is gone afterwards."""
    make_private_folder(folder / FOLDER)
    remove_unfinished(folder)
    work = folder / FOLDER / f"restoring.{os.getpid()}{UNFINISHED}"
    journal, work_journal = _journal(source), _journal(work)
    try:
        with _troubles(source):
            if not source.is_file():
                raise StorageError(Trouble.NOT_A_DATABASE, source, "not an ordinary file")
            _copy(source, work)
            if journal.is_file():
                _copy(journal, work_journal)
        yield work
    finally:
        for path in work.parent.glob(f"restoring.*{os.getpid()}{UNFINISHED}*"):
            with suppress(OSError, StorageError):
                # A plain file may have been chosen: where the data is encrypted nothing of its copy is to be left.
                overwrite_and_remove(path) if sealed else path.unlink()


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _copy(source: Path, target: Path) -> None:
    if source.stat().st_size > MOST_BYTES:
        raise StorageError(Trouble.NOT_A_DATABASE, source, "too large")
    file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with source.open("rb") as given, os.fdopen(file, "wb") as stream:
        shutil.copyfileobj(given, stream)
        stream.flush()
        os.fsync(stream.fileno())


@contextmanager
def _troubles(path: Path) -> Iterator[None]:
    """Faults of the disk, and what a damaged file makes SQLite say, as StorageError."""
    try:
        yield
    except apsw.Error as error:
        raise from_apsw(error, path) or StorageError(Trouble.DAMAGED, path, str(error)) from error
    except UnicodeDecodeError as error:
        raise StorageError(Trouble.DAMAGED, path, str(error)) from error
    except OSError as error:
        raise from_os(error, path) from error
