# SPDX-License-Identifier: GPL-3.0-or-later
"""The bin: sessions that were deleted and can be brought back, and the one place where anything is erased for good.

Before anything is erased all data is backed up and that backup is read back; where that fails, nothing is erased.
In pieces: each `yield` gives how far it is, in percent.
"""

from collections.abc import Generator, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from psoas_trainer.core.bin_keeping import deleted_before, goes_on
from psoas_trainer.core.record import Moment, SessionSummary
from psoas_trainer.storage.backup import back_up
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.transaction import transaction

PAIN_HOURS = 48
"""A stop so recent may hold an exercise back: it stays, without its session."""

Erasing = Generator[int, None, int]

_NEWEST = """
SELECT uuid, deleted_ms FROM session WHERE person_id = ? AND deleted_ms IS NOT NULL ORDER BY deleted_ms DESC, id DESC"""
_OLD = "SELECT id FROM session WHERE person_id = ? AND deleted_ms < ?"
# Not today's: they were written with the clock that is to be judged.
_LAST_TRAINED = """
SELECT at_ms FROM session WHERE person_id = ? AND deleted_ms IS NULL AND local_date < ?
ORDER BY at_ms DESC LIMIT 1"""
_ALL = "SELECT id FROM session WHERE person_id = ? AND deleted_ms IS NOT NULL"
_STILL = "SELECT 1 FROM session WHERE id = ? AND deleted_ms IS NOT NULL"
_UNLINK = "UPDATE pain_stop SET session_id = NULL, edited_ms = ? WHERE session_id = ? AND at_ms >= ?"
ERASE = (
    """
DELETE FROM rep WHERE set_record_id IN (
  SELECT record.id FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = ?)""",
    """
DELETE FROM held WHERE set_record_id IN (
  SELECT record.id FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = ?)""",
    "DELETE FROM set_record WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = ?)",
    "DELETE FROM form_slip WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = ?)",
    "DELETE FROM item_sides WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = ?)",
    "DELETE FROM session_item WHERE session_id = ?",
    "DELETE FROM feedback WHERE session_id = ?",
    "DELETE FROM next_day WHERE session_id = ?",
    "DELETE FROM session_mark WHERE session_id = ?",
    "DELETE FROM followed_plan WHERE session_id = ?",
    "DELETE FROM session_transfer WHERE session_id = ?",
    "DELETE FROM pain_stop WHERE session_id = ?",
    "DELETE FROM session WHERE id = ?",
)
"""What a session takes with it, the rows that others hang on last."""


class BinEntry(NamedTuple):
    """A deleted session; `goes_on` is the first local date on which it is not kept any more."""

    session: SessionSummary
    deleted_ms: int
    goes_on: str


def list_bin(connection: apsw.Connection, person: int, now: Moment) -> tuple[BinEntry, ...]:
    """The person's deleted sessions, the one deleted last first. One that cannot be read is passed over."""
    rows: list[Any] = connection.execute(_NEWEST, (person,)).fetchall()
    entries = []
    for uuid, deleted_ms in rows:
        with suppress(StorageError):
            summary = read_session(connection, uuid.hex()).summary
            entries.append(BinEntry(summary, deleted_ms, goes_on(deleted_ms, now)))
    return tuple(entries)


def empty_bin(connection: apsw.Connection, person: int, folder: Path, now: Moment) -> Erasing:
    """Erases what is in the bin when it begins, for good, after a backup into the data folder; how many went.

    What is brought back meanwhile stays. Raises StorageError, and then nothing was erased.
    """
    return (yield from _erase(connection, _ids(connection, _ALL, person), folder, now))


def purge_bin(connection: apsw.Connection, person: int, folder: Path, now: Moment) -> Erasing:
    """The same for what has been in the bin for thirty days; where that is nothing, no backup is made either.

    Of the time only so much is believed as the sessions of earlier days bear out (`core.bin_keeping`).
    """
    newest: int | None = connection.execute(_LAST_TRAINED, (person, now.local_date)).get
    return (yield from _erase(connection, _ids(connection, _OLD, person, deleted_before(now, newest)), folder, now))


def _ids(connection: apsw.Connection, question: str, *values: int) -> tuple[int, ...]:
    rows: Iterable[Any] = connection.execute(question, values)
    return tuple(number for (number,) in rows)


def _erase(connection: apsw.Connection, ids: tuple[int, ...], folder: Path, now: Moment) -> Erasing:
    if not ids:
        return 0
    yield from back_up(connection, folder, Reason.DELETION, now.utc_ms)
    # All at once, and nothing of it in the day totals: a session left them when it was deleted.
    with transaction(connection):
        gone = [number for number in ids if connection.execute(_STILL, (number,)).fetchone() is not None]
        since = now.utc_ms - PAIN_HOURS * 3_600_000
        for number in gone:
            connection.execute(_UNLINK, (now.utc_ms, number, since))
            for statement in ERASE:
                connection.execute(statement, (number,))
    return len(gone)
