# SPDX-License-Identifier: GPL-3.0-or-later
"""The data as it is, only to be looked at: a copy in memory, where the folder or the file cannot be written.

The file itself is read and nothing is made beside it, so a disk that only reads will do; and an older file climbs to
today's schema in the copy. A write is refused as SQLite refuses one into a file that is read-only.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.backup_files import open_to_read
from psoas_trainer.storage.copy_bytes import copy_bytes
from psoas_trainer.storage.database import identify
from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw, from_os
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.open_mark import has_journal, is_its_journal, journal_of
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.soundness import check_whole
from psoas_trainer.storage.vault_head import refuse_wrong_key
from psoas_trainer.storage.vault_key import DataKey


def open_view(path: Path, at: Moment, ladder: Ladder | None = None, key: DataKey | None = None) -> apsw.Connection:
    """A connection that shows what the file holds, with its journal; a missing file gives an empty history.

    `key` opens an encrypted file: then the copy is encrypted too, and among the temporary files until `ViewOfFile` is
    closed. Raises StorageError for a file that is not ours, damaged or newer, or that cannot even be read.
    """
    ladder = ladder or Ladder()
    refuse_wrong_key(path, key)
    if key is not None:
        from psoas_trainer.storage.view_sealed import open_sealed_view

        return open_sealed_view(path, at, ladder, key)
    work = apsw.Connection(":memory:")
    try:
        version = _read_into(work, path, ladder.top) if path.exists() else 0
        if version:
            check_whole(work)
        ladder.climb(work, version)
        default_person(work, at)
        return _sealed(work, ladder)
    except StorageError as error:
        raise StorageError(error.kind, path, error.detail, error.needed_version) from error
    except apsw.Error as error:
        raise from_apsw(error, path) or error from error
    except OSError as error:
        raise from_os(error, path) from error
    finally:
        work.close()


class ViewOfFile:
    """How the database's thread holds such a connection: it sets no mark, names no journal and moves nothing."""

    deserted = False

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        """`path` is the file that is looked at."""
        self.path = path
        self._connection = connection

    def outcome(self, job: Callable[[apsw.Connection], Any]) -> Any:
        """What the job returns, or the exception it ends with: READ_ONLY for all that would write."""
        try:
            return job(self._connection)
        except Exception as error:  # noqa: BLE001  handed to the answer, which tells trouble from bugs
            return error if isinstance(error, StorageError) else from_apsw(error, self.path) or error

    def drop(self) -> None:
        """Lets go of the copy."""
        copy = self._connection.filename
        self._connection.close()
        if copy:
            shutil.rmtree(Path(copy).parent, ignore_errors=True)

    def close(self) -> None:
        """Lets go of the copy."""
        self.drop()


def _read_into(work: apsw.Connection, path: Path, top: int) -> int:
    """Copies the file into memory; its version."""
    with _source(path) as source:
        version = identify(source, path, top, had_data=True)
        with work.backup("main", source, "main") as backup:
            backup.step()
    return version


@contextmanager
def _source(path: Path) -> Iterator[apsw.Connection]:
    """The file as it stands, or a private copy of it with the journal that still holds its newest counts."""
    if not path.is_file():
        raise StorageError(Trouble.NOT_A_DATABASE, path, "not an ordinary file")
    journals = [journal for journal in journals_of(path) if journal.is_file() and journal.stat().st_size]
    if not journals:
        connection = open_to_read(path)
        try:
            yield connection
        finally:
            connection.close()
        return
    # A journal is brought in only where something can be written: beside a copy, for a moment.
    with tempfile.TemporaryDirectory(prefix="psoas-trainer-") as folder:
        copy = Path(folder) / path.name
        for each in (path, *journals):
            copy_bytes(each, copy.with_name(each.name))
        connection = apsw.Connection(str(copy))
        try:
            connection.pragma("locking_mode", "exclusive")
            yield connection
        finally:
            connection.close()


def journals_of(path: Path) -> tuple[Path, ...]:
    """The journals that belong to the file and are to be read with it, be they there or not."""
    rollback = path.with_name(path.name + "-journal")
    if has_journal(path) and is_its_journal(path) is not False:
        return journal_of(path), rollback
    return (rollback,)


def _sealed(work: apsw.Connection, ladder: Ladder) -> apsw.Connection:
    """A connection on which nothing was ever changed, and nothing can be."""
    view = apsw.Connection(":memory:")
    try:
        with view.backup("main", work, "main") as backup:
            backup.step()
        ladder.climb(view, ladder.top)  # nothing to climb: for the functions that the schema calls
        for name, value in (("foreign_keys", 1), ("trusted_schema", 0), ("query_only", 1)):
            view.pragma(name, value)
    except BaseException:
        view.close()
        raise
    return view
