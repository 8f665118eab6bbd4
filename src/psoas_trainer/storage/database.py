# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening and closing the one database file: its settings, its identity, and what is refused untouched."""

import sys
from contextlib import suppress
from pathlib import Path

import apsw

from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw, from_os
from psoas_trainer.storage.ladder import APPLICATION_ID, Ladder, copy_before_climb
from psoas_trainer.storage.open_mark import (
    allow_missing_journal,
    clear_mark,
    has_journal,
    has_mark,
    is_its_journal,
    lacks_its_journal,
)
from psoas_trainer.storage.soundness import check_before_use, owner_without_journal, refuse_foreign_journal
from psoas_trainer.storage.vault_head import refuse_wrong_key, told_apart
from psoas_trainer.storage.vault_key import DataKey, connect

_FLUSH_ON_MACOS: tuple[tuple[str, int], ...] = (
    # Only there does a plain flush leave the data in the drive's own memory.
    (("fullfsync", 1), ("checkpoint_fullfsync", 1)) if sys.platform == "darwin" else ()
)
CONTRACT: tuple[tuple[str, int | str], ...] = (
    ("locking_mode", "exclusive"),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("journal_mode", "wal"),
    ("synchronous", 2),  # FULL: a commit is on the disk when it returns
    ("foreign_keys", 1),
    ("secure_delete", 1),
    # In pages. A short journal is soon written over in place, which costs a commit less than making it longer.
    ("wal_autocheckpoint", 200),
    *_FLUSH_ON_MACOS,
)
"""How the file is always opened, in this order, as the values read back."""
NETWORK_CONTRACT = tuple((name, "truncate" if name == "journal_mode" else value) for name, value in CONTRACT)
"""The same on another computer's disk: a journal of the newer kind is no match for such a line."""


def open_database(
    path: Path, *, had_data: bool, key: DataKey | None = None, ladder: Ladder | None = None, network: bool = False
) -> apsw.Connection:
    """The one connection to the file, at today's schema; a missing file is made.

    `key`: what the file is encrypted with; LOCKED_BY_PASSPHRASE where it is encrypted and none is given.
    `had_data`: sessions were kept here before, so an empty or missing file is refused, not begun anew.
    A file is checked before anything is written: wholly after a program that was cut off, and where that takes no time.
    `network`: it lies on another computer's disk, and is opened by the contract for those.
    Raises StorageError; a file that is refused keeps every byte.
    """
    ladder = ladder or Ladder()
    refuse_wrong_key(path, key)
    _refuse_without_opening(path, had_data=had_data)
    cut_off = has_mark(path) or has_journal(path)
    owner = owner_without_journal(path, key)
    try:
        connection = connect(path, key)
    except apsw.Error as error:
        raise from_apsw(error, path) or error from None
    try:
        # Until the file is known as ours: closing it must not write what its journal holds into it.
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        _take(connection, path)
        refuse_foreign_journal(connection, path, owner)
        version = identify(connection, path, ladder.top, had_data=had_data)
        check_before_use(connection, cut_off=cut_off or version < ladder.top)
        path.chmod(0o600)
        _apply_contract(connection, path, NETWORK_CONTRACT if network else CONTRACT)
        if 1 <= version < ladder.top:
            copy_before_climb(connection, path)
        ladder.climb(connection, version)
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
    except BaseException as error:
        _close_untouched(connection, path)
        if (trouble := _trouble(error, path)) is not None:
            raise told_apart(trouble, key) from error
        raise
    return connection


def _trouble(error: BaseException, path: Path) -> StorageError | None:
    """What a disk or a file does, as StorageError; None for what is to be raised as it is."""
    if isinstance(error, OSError):
        return from_os(error, path)
    return from_apsw(error, path) if isinstance(error, apsw.Error) else None


def close_database(connection: apsw.Connection) -> None:
    """Moves everything into the one file, cuts the journal to nothing, and closes."""
    try:
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        clear_mark(Path(connection.filename))
    except apsw.Error:
        # A full or slow disk: what was committed is safe in the journal, and the next opening takes it from there.
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    connection.close()


def drop_connection(connection: apsw.Connection) -> None:
    """Closes without moving anything: the file cannot be trusted, or is not reached any more. It keeps every byte."""
    try:
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        connection.close()
    except apsw.Error:
        connection.close(True)


def _refuse_without_opening(path: Path, *, had_data: bool) -> None:
    try:
        exists = path.exists()
        if exists and not path.is_file():
            raise StorageError(Trouble.NOT_A_DATABASE, path, "not an ordinary file")
        empty = not exists or path.stat().st_size == 0
        # SQLite would delete the journal of an empty file, and with it whatever it still holds.
        if empty and (had_data or has_journal(path) or has_mark(path)):
            raise StorageError(Trouble.EMPTY_BUT_HAD_DATA, path)
        if lacks_its_journal(path):
            raise StorageError(Trouble.JOURNAL_MISSING, path)
        if is_its_journal(path) is False:
            raise StorageError(Trouble.FOREIGN_JOURNAL, path)
    except OSError as error:
        raise StorageError(Trouble.FOLDER_NOT_WRITABLE, path, str(error)) from error


def _close_untouched(connection: apsw.Connection, path: Path) -> None:
    """Closes what was refused. A journal with something in it stays as it is; the empty one that looking made goes."""
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(has_journal(path)))
    connection.close()


def _take(connection: apsw.Connection, path: Path) -> None:
    """Takes the file for this connection alone; nobody else may read it from its first statement on."""
    if connection.readonly("main"):
        # Asked first: reading alone would fail on the lock, and be taken for a broken disk.
        raise StorageError(Trouble.READ_ONLY, path)
    connection.pragma("locking_mode", "exclusive")


def identify(connection: apsw.Connection, path: Path, top: int, *, had_data: bool) -> int:
    """The version of the file: 0 for a new one, to be filled. Only reads. Raises StorageError for what is not ours."""
    application = connection.pragma("application_id")
    version = int(connection.pragma("user_version"))
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").get
    if application == 0 and version == 0 and tables == 0:
        if had_data:
            raise StorageError(Trouble.EMPTY_BUT_HAD_DATA, path, "no tables")
    elif application != APPLICATION_ID:
        raise StorageError(Trouble.FOREIGN_DATABASE, path, f"application_id {application}")
    elif version > top:
        raise StorageError(Trouble.NEWER_VERSION, path, f"schema {version}, known up to {top}", version)
    elif version < 1:
        raise StorageError(Trouble.DAMAGED, path, f"schema {version}")
    return version


def _apply_contract(connection: apsw.Connection, path: Path, contract: tuple[tuple[str, int | str], ...]) -> None:
    for name, value in contract:
        kept = connection.pragma(name, value)
        if name == "journal_mode" and kept != value:
            raise StorageError(Trouble.LOCKED, path, f"journal_mode {kept} instead of {value}")
    if contract is NETWORK_CONTRACT:
        # Its journal has another name: the next start must not miss the one that there is not.
        with suppress(OSError):
            allow_missing_journal(path)
