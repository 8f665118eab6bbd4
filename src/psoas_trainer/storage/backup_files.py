# SPDX-License-Identifier: GPL-3.0-or-later
"""The backups of a data folder: how they are called, which there are, and which may go.

A backup has its name only once it was opened and checked. One that is found damaged later gets another ending, and is
then neither counted nor removed.
"""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from psoas_trainer.core.backup_keeping import backups_to_remove
from psoas_trainer.storage.errors import StorageError, from_os
from psoas_trainer.storage.ladder import APPLICATION_ID
from psoas_trainer.storage.vault_head import KEYS, key_for
from psoas_trainer.storage.vault_key import DataKey, connect

FOLDER = "backups"
UNFINISHED = ".tmp"
DAMAGED = ".damaged"
_NAME = re.compile(r"psoas-trainer-(\d{8}-\d{6})-(\d{3})-([a-z]+)\.sqlite3(\.damaged)?")
_TIME = "%Y%m%d-%H%M%S"


class Reason(StrEnum):
    """Why a backup was made."""

    ASKED = "asked"
    EXIT = "exit"
    TIMER = "timer"
    MIGRATION = "migration"
    IMPORT = "import"
    DELETION = "deletion"
    RESTORE = "restore"


class BackupInfo(NamedTuple):
    """A backup as the list shows it; `at` is UTC milliseconds, `newest_session_date` a local date.

    Of one that is not good (it cannot be opened, or was put aside as damaged) `sessions` and the date are None.
    """

    path: Path
    at: int
    reason: Reason
    size: int
    sessions: int | None
    newest_session_date: str | None
    good: bool


def list_backups(folder: Path, key: DataKey | None = None) -> tuple[BackupInfo, ...]:
    """The backups in a data folder, newest first; each is opened to see what is in it. Empty where there is none.

    `key` opens the encrypted ones; without it they are shown as not good.
    """
    try:
        names = sorted(os.listdir(folder / FOLDER))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise from_os(error, folder / FOLDER) from error
    found = [_info(folder / FOLDER / name, key) for name in names if _NAME.fullmatch(name)]
    return tuple(sorted((info for info in found if info is not None), key=lambda info: info.at, reverse=True))


def new_backup_path(folder: Path, reason: Reason, at_ms: int) -> Path:
    """A name in the folder of the backups that is not taken, for a backup of that time."""
    while True:
        seconds, thousandths = divmod(at_ms, 1000)
        moment = datetime.fromtimestamp(seconds, UTC).strftime(_TIME)
        path = folder / FOLDER / f"psoas-trainer-{moment}-{thousandths:03}-{reason}.sqlite3"
        if not path.exists() and not path.with_name(path.name + DAMAGED).exists():
            return path
        at_ms += 1


def put_aside(path: Path) -> Path:
    """Gives a damaged backup the ending of one; it stays, but is not counted any more."""
    aside = path.with_name(path.name + DAMAGED)
    try:
        path.replace(aside)
        if keys_of(path).exists():
            keys_of(path).replace(keys_of(aside))
    except OSError as error:
        raise from_os(error, path) from error
    return aside


def keys_of(backup: Path) -> Path:
    """Where an encrypted backup has its wrapped keys: it opens with them alone."""
    return backup.with_name(backup.name + KEYS)


def remove_old_backups(folder: Path, now_ms: int, key: DataKey | None = None) -> tuple[Path, ...]:
    """Removes what the rule of keeping lets go, and what a run that was killed left unfinished; gives what went.

    Only good backups are counted, so a damaged one never pushes out a good one.
    """
    good = {info.path: info.at for info in list_backups(folder, key) if info.good}
    gone = backups_to_remove(good.items(), now_ms)
    for path in gone:
        # One that cannot be removed now, because a virus scanner reads it, goes the next time.
        with suppress(OSError):
            path.unlink()
            keys_of(path).unlink(missing_ok=True)
    return tuple(sorted(gone))


def remove_unfinished(folder: Path) -> None:
    """Removes what earlier runs of the program began and did not finish."""
    with suppress(OSError):
        for name in os.listdir(folder / FOLDER):
            _, _, process = name.removesuffix(UNFINISHED).rpartition(".")
            if name.endswith(UNFINISHED) and process != str(os.getpid()):
                (folder / FOLDER / name).unlink()


def open_to_read(path: Path, key: DataKey | None = None) -> apsw.Connection:
    """A finished backup, only to be read; nothing is written, no lock taken and no file made beside it.

    Raises StorageError for one that is encrypted, and not with `key`.
    """
    # Percent signs and question marks of the path would mean something in an address.
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = connect(address, key_for(path, key), apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    connection.pragma("trusted_schema", 0)
    connection.pragma("cell_size_check", 1)
    connection.pragma("mmap_size", 0)
    return connection


def _info(path: Path, key: DataKey | None) -> BackupInfo | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    moment, thousandths, reason, damaged = match.groups()
    try:
        size = path.stat().st_size
        at = round(datetime.strptime(moment, _TIME).replace(tzinfo=UTC).timestamp() * 1000) + int(thousandths)
        known = Reason(reason)
    except (OSError, ValueError):
        return None
    inside = None if damaged else _inside(path, key)
    sessions, date = inside or (None, None)
    return BackupInfo(path, at, known, size, sessions, date, inside is not None)


def _inside(path: Path, key: DataKey | None) -> tuple[int, str | None] | None:
    """How many sessions are shown from a backup, and the local date of the newest; None where it is not one of ours."""
    try:
        connection = open_to_read(path, key)
    except (apsw.Error, StorageError):
        return None
    try:
        if connection.pragma("application_id") != APPLICATION_ID:
            return None
        row: Any = connection.execute(
            "SELECT count(*), max(local_date) FROM session WHERE deleted_ms IS NULL"
        ).fetchall()[0]
    except (apsw.Error, UnicodeDecodeError):
        return None
    finally:
        connection.close()
    return int(row[0]), row[1]
