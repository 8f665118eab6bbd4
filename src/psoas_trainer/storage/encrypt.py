# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns clinic mode's encryption on and off over data that nobody has open: a backup first, then file after file.

Killed at any moment there is one whole database, that of before or that of after, and `tidy` does what is left to do.
The caller holds the data folder for itself alone.
"""

import ctypes
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import apsw

from psoas_trainer.storage.backup import back_up
from psoas_trainer.storage.backup_files import FOLDER, UNFINISHED, Reason, keys_of, list_backups
from psoas_trainer.storage.database import close_database, drop_connection, open_database
from psoas_trainer.storage.encrypt_file import FORMER, NEW, convert_file, finish_former
from psoas_trainer.storage.errors import StorageError, Trouble, from_os
from psoas_trainer.storage.open_mark import clear_mark, journal_of
from psoas_trainer.storage.overwrite import OldFile, overwrite_and_remove, worst
from psoas_trainer.storage.vault import NewVault
from psoas_trainer.storage.vault_file import keep_beside_copy, keep_vault, remove_keys
from psoas_trainer.storage.vault_head import Kind, head_of, keys_beside
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.storage.vault_tries import clear_tries
from psoas_trainer.storage.whereabouts import is_on_network

_OLD_JOURNAL: Final = ".old-journal"


class Converted(NamedTuple):
    """What was done, to be told: how many backups, what became of the plain files, and which plain ones are left."""

    backups: int
    old: OldFile
    left: tuple[Path, ...] = ()
    """Plain files with data that cannot be encrypted: damaged ones that were put aside. The person may delete them."""


Converting = Generator[int, None, Converted]


def turn_on(path: Path, new: NewVault, at_ms: int) -> Converting:
    """Encrypts the closed database at `path` and all backups in its folder. Each `yield` gives how far, in percent.

    Raises StorageError: the database is as it was, or it is encrypted and some backups are not yet, which `tidy` mends.
    """
    folder = path.parent
    _finish(path)
    connection = open_database(path, had_data=True, network=is_on_network(folder))
    try:
        for percent in back_up(connection, folder, Reason.ASKED, at_ms):
            yield percent * 30 // 100
        keep_vault(path, new.vault)
    except BaseException:
        close_database(connection)
        raise
    try:
        journal = _close_and_overwrite(connection, path)
        yield 35
        old = worst(journal, convert_file(path, None, new.key))
    except BaseException:
        if head_of(path).kind is Kind.PLAIN:
            remove_keys(path)
        raise
    yield 60
    converted = yield from _convert_backups(path, None, new.key, 60)
    return Converted(converted.backups, worst(old, converted.old), plain_files(folder))


def turn_off(path: Path, key: DataKey, at_ms: int) -> Converting:
    """Back to plain files: first the backups, last the database, and then the keys go. Raises StorageError."""
    folder = path.parent
    connection = open_database(path, had_data=True, key=key, network=is_on_network(folder))
    try:
        for percent in back_up(connection, folder, Reason.ASKED, at_ms):
            yield percent * 30 // 100
    finally:
        close_database(connection)
    converted = yield from _convert_backups(path, key, None, 30)
    yield 80
    convert_file(path, key, None)
    remove_keys(path)
    clear_tries(path)
    return Converted(converted.backups, OldFile.OVERWRITTEN)


def tidy(path: Path, key: DataKey | None) -> Converting:
    """Does what a killed program has left: called after the data was opened, with the key that opened it.

    With a key the backups that are still plain are encrypted; without one, keys that nothing needs any more go.
    """
    yield 0
    old = _finish(path)
    if key is None:
        if keys_beside(path)[0].exists() and head_of(path).kind is Kind.PLAIN and not _sealed_backups(path.parent):
            remove_keys(path)
            clear_tries(path)
        return Converted(0, old)
    converted = yield from _convert_backups(path, None, key, 0)
    return Converted(converted.backups, worst(old, converted.old), plain_files(path.parent))


def plain_files(folder: Path) -> tuple[Path, ...]:
    """The files in a data folder, and in the folders in it, that are plain databases, and what was put aside unread."""
    found = {file for file in _files(folder) if head_of(file).kind is Kind.PLAIN}
    for aside in (*folder.glob("damaged-*"), *folder.glob("newer-*")):
        if aside.is_dir() and not any(head_of(each).kind is Kind.SEALED for each in aside.iterdir()):
            found |= {each for each in aside.iterdir() if each.is_file()}
    return tuple(sorted(found))


def _convert_backups(path: Path, now: DataKey | None, wanted: DataKey | None, percent: int) -> Converting:
    """Every backup that can be read and is not yet as it should be."""
    folder, found = path.parent, [OldFile.OVERWRITTEN]
    found += [old for name in _begun(folder / FOLDER) if (old := finish_former(name)) is not None]
    found += [overwrite_and_remove(file) for file in _unfinished(folder)] if wanted is not None else []
    source = Kind.SEALED if now is not None else Kind.PLAIN
    waiting = [info.path for info in list_backups(folder, now) if info.good and head_of(info.path).kind is source]
    for number, backup in enumerate(waiting):
        yield percent + (100 - percent) * number // len(waiting)
        if wanted is not None:
            keep_beside_copy(path, backup)
        found.append(convert_file(backup, now, wanted))
        if wanted is None:
            _remove(keys_of(backup))
    return Converted(len(waiting), worst(*found))


def _close_and_overwrite(connection: apsw.Connection, path: Path) -> OldFile:
    """Closes with everything in the one file; the journal, which SQLite would only unlink, is written over first."""
    keep = ctypes.c_int(1)
    try:
        connection.file_control("main", apsw.SQLITE_FCNTL_PERSIST_WAL, ctypes.addressof(keep))
        # Not TRUNCATE, as at every other end: what stood in the journal would stay on the disk.
        frames, moved = connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_FULL)
    except BaseException:
        drop_connection(connection)
        raise
    if frames != moved:
        drop_connection(connection)
        raise StorageError(Trouble.LOCKED, path, f"{moved} of {frames} pages moved")
    connection.close()
    clear_mark(path)
    try:
        journal_of(path).replace(_old_journal(path))
    except FileNotFoundError:
        return OldFile.OVERWRITTEN
    except OSError as error:
        raise from_os(error, path) from error
    return overwrite_and_remove(_old_journal(path))


def _old_journal(path: Path) -> Path:
    """The journal's name once all of it is in the file: it is no journal of anything any more."""
    return path.with_name(path.name + _OLD_JOURNAL)


def _finish(path: Path) -> OldFile:
    """Ends what a killed program has begun with the database's own files."""
    former = finish_former(path)
    journal = overwrite_and_remove(_old_journal(path)) if _old_journal(path).exists() else OldFile.OVERWRITTEN
    return worst(journal, former or OldFile.OVERWRITTEN)


def _begun(folder: Path) -> list[Path]:
    """The backups with which a killed program had begun."""
    ends = (FORMER, NEW)
    return sorted({file.with_name(file.name.removesuffix(end)) for end in ends for file in folder.glob(f"*{end}")})


def _unfinished(folder: Path) -> list[Path]:
    """Plain copies that a killed program has left."""
    return [file for file in (folder / FOLDER).glob(f"*{UNFINISHED}*") if file.is_file()]


def _sealed_backups(folder: Path) -> bool:
    return any(head_of(file).kind is Kind.SEALED for file in _files(folder / FOLDER))


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for each in folder.iterdir():
            if each.is_file() and not each.is_symlink():
                yield each
            elif each.is_dir() and not each.is_symlink():
                yield from (file for file in each.iterdir() if file.is_file() and not file.is_symlink())


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise from_os(error, file) from error
