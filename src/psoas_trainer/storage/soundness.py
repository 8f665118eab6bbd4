# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the file is whole: looked at before the first write, so that a damaged one is found with every byte kept."""

from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.open_mark import has_journal, is_its_journal

if TYPE_CHECKING:
    from psoas_trainer.storage.snapshot import Snapshot
from psoas_trainer.storage.vault_key import DataKey, connect

_AT_ONCE_PAGES = 2_000
"""Up to here (8 MB, several years of one person) a whole check takes less than 0.1 s, beside Qt's own start."""
_OWNER = "SELECT uuid FROM person ORDER BY id LIMIT 1"


def check_before_use(connection: apsw.Connection, *, cut_off: bool) -> None:
    """Reads the whole file where a program was cut off, or where the file is small. Writes nothing.

    A large file that was closed well is left to `check_what_is_left`, behind the start. Raises StorageError.
    """
    if cut_off or is_checked_at_once(connection):
        check_whole(connection)


def check_whole(connection: apsw.Connection) -> None:
    """Reads every page and every index (1 s for a million reps). StorageError DAMAGED where something does not fit."""
    # A value that no version would write is the trouble of its row, which is set aside, and not of the whole file.
    connection.pragma("ignore_check_constraints", 1)
    said = "; ".join(str(finding) for (finding,) in connection.execute("PRAGMA integrity_check(20)"))
    connection.pragma("ignore_check_constraints", 0)
    # What was read is not needed again: its pages would stay in memory as long as the program runs.
    connection.pragma("shrink_memory")
    if said != "ok":
        raise StorageError(Trouble.DAMAGED, Path(connection.filename), said)


def check_what_is_left(connection: apsw.Connection) -> Generator[int, None, None]:
    """Reads a file that was too large to be read when it was opened, in pieces: each `yield` gives 0.

    A copy is read, in a thread of its own, so that a count waits for no more than a piece; where the disk takes no copy
    the file itself is read, at once. StorageError DAMAGED where something does not fit; from then on nothing is
    written into the file any more.
    """
    if is_checked_at_once(connection):
        return
    from psoas_trainer.storage.snapshot import take_snapshot  # not for a start with a small file

    try:
        copy = yield from take_snapshot(connection)
        if copy is None:
            check_whole(connection)
        else:
            yield from _check_copy(copy)
    except (StorageError, apsw.Error) as error:
        connection.pragma("query_only", 1)
        if isinstance(error, StorageError):
            raise StorageError(error.kind, Path(connection.filename), error.detail) from error
        raise


def _check_copy(copy: "Snapshot") -> Generator[int, None, None]:
    from psoas_trainer.storage.beside import beside

    def read() -> None:
        try:
            check_whole(copy.connection)
        finally:
            copy.drop()  # here, for a large file is not removed in a moment

    def give_up() -> None:
        with suppress(apsw.ConnectionClosedError):
            copy.connection.interrupt()

    yield from beside(read, give_up)


def is_checked_at_once(connection: apsw.Connection) -> bool:
    """Whether the file is so small that its opening reads all of it anyway."""
    return int(connection.pragma("page_count")) <= _AT_ONCE_PAGES


def owner_without_journal(path: Path, key: DataKey | None = None) -> bytes | None:
    """Whose data the file alone holds, or None where it has no journal or cannot be read: it may be half written.

    Asked before the file is opened, so that no second handle on it is closed later.
    """
    # A restore brings other people into a file: a journal that is known is not asked about them.
    if not has_journal(path) or is_its_journal(path):
        return None
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    try:
        alone = connect(f"{path.absolute().as_uri()}?immutable=1", key, flags)
    except apsw.Error:
        return None
    try:
        found = alone.execute(_OWNER).get
    except apsw.Error:
        return None
    finally:
        alone.close()
    return found if isinstance(found, bytes) else None


def refuse_foreign_journal(connection: apsw.Connection, path: Path, owner: bytes | None) -> None:
    """A journal does not say which file it belongs to; but who is in a file does not change. Raises StorageError."""
    if owner is None:
        return
    try:
        with_journal = connection.execute(_OWNER).get
    except apsw.SQLError:
        with_journal = None
    if with_journal != owner:
        raise StorageError(Trouble.FOREIGN_JOURNAL, path)
