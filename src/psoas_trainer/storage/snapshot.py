# SPDX-License-Identifier: GPL-3.0-or-later
"""A private copy of the open database as it is at one moment, to be read for long while others write."""

import os
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import apsw

from psoas_trainer.storage.backup_files import FOLDER, UNFINISHED
from psoas_trainer.storage.checksums import add_functions
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.paths import make_private_folder
from psoas_trainer.storage.vault_key import DataKey, connect, key_of

_PAGES_A_PIECE = 200
_STATEMENTS = 1000
"""With each statement that is run the oldest of so many is forgotten, however often it was used."""


class Snapshot:
    """The copy. It lies with the backups, where one that a killed program left is removed with the next of them."""

    def __init__(self, path: Path, key: DataKey | None = None) -> None:
        self._path = path
        self.connection = connect(path, key, statements=_STATEMENTS)

    def drop(self) -> None:
        """Nothing of it is left."""
        self.connection.close()
        with suppress(OSError):
            self._path.unlink()


def take_snapshot(connection: apsw.Connection) -> Generator[int, None, Snapshot | None]:
    """The copy, made in pieces; None where the disk does not take it, or the connection is in the middle of a write."""
    if not connection.filename or connection.in_transaction:
        return None
    snapshot = _begin(Path(connection.filename).parent / FOLDER, key_of(connection))
    if snapshot is None:
        return None
    try:
        yield from _copy(connection, snapshot.connection)
    except (apsw.FullError, apsw.IOError, apsw.BusyError, apsw.LockedError):
        snapshot.drop()
        return None
    except BaseException:
        snapshot.drop()
        raise
    return snapshot


def _begin(folder: Path, key: DataKey | None) -> Snapshot | None:
    path = folder / f"looked-at-{os.urandom(4).hex()}.{os.getpid()}{UNFINISHED}"
    try:
        make_private_folder(folder)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except (OSError, StorageError):
        return None
    return Snapshot(path, key)


def _copy(connection: apsw.Connection, copy: apsw.Connection) -> Generator[int, None, None]:
    # It is thrown away whatever happens: nothing of it needs to be durable.
    copy.pragma("journal_mode", "off")
    copy.pragma("synchronous", 0)
    with copy.backup("main", connection, "main") as backup:
        while not backup.step(_PAGES_A_PIECE):
            yield 0
    # No journal beside it, also not when it is read.
    copy.pragma("journal_mode", "delete")
    copy.pragma("cell_size_check", 1)
    copy.pragma("trusted_schema", 0)
    add_functions(copy)
