# SPDX-License-Identifier: GPL-3.0-or-later
"""Erases people who were in the bin for thirty days, with all that is kept of them, after a backup that reads back."""

from collections.abc import Generator
from pathlib import Path
from typing import Any, Final

import apsw

from psoas_trainer.core.bin_keeping import deleted_before
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.backup import back_up
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.bin import ERASE, purge_bin
from psoas_trainer.storage.transaction import transaction

_OLD: Final = "SELECT id FROM person WHERE deleted_ms < ?"
# Not of today: it was written with the clock that is to be judged.
_LAST_TRAINED: Final = "SELECT max(at_ms) FROM session WHERE deleted_ms IS NULL AND local_date < ?"
_WITH_BIN: Final = "SELECT DISTINCT person_id FROM session WHERE deleted_ms IS NOT NULL ORDER BY person_id"
_ONE: Final = "SELECT id FROM person WHERE id = ? AND deleted_ms IS NOT NULL"
_STILL: Final = "SELECT 1 FROM person WHERE id = ? AND deleted_ms IS NOT NULL"
_SESSIONS: Final = "SELECT id FROM session WHERE person_id = ?"
ERASE_PERSON: Final = (
    "DELETE FROM pain_stop WHERE person_id = ?",
    "DELETE FROM screening_answer WHERE person_id = ?",
    "DELETE FROM screening WHERE person_id = ?",
    "DELETE FROM favourite WHERE person_id = ?",
    "DELETE FROM acknowledgement WHERE person_id = ?",
    "DELETE FROM settings_copy WHERE person_id = ?",
    "DELETE FROM profile WHERE person_id = ?",
    "DELETE FROM own_exercise WHERE person_id = ?",
    "DELETE FROM own_routine WHERE person_id = ?",
    "DELETE FROM dose_step WHERE person_id = ?",
    "DELETE FROM offer_answer WHERE person_id = ?",
    "DELETE FROM session_move WHERE person_id = ?",
    "DELETE FROM person_card WHERE person_id = ?",
    "DELETE FROM plan_version WHERE person_id = ?",
    "DELETE FROM plan_draft WHERE person_id = ?",
    "DELETE FROM plan_template WHERE person_id = ?",
    "DELETE FROM person_note WHERE person_id = ?",
    "DELETE FROM measure WHERE person_id = ?",
    "DELETE FROM activity_rating WHERE person_id = ?",
    "DELETE FROM person_look WHERE person_id = ?",
    "DELETE FROM record_return WHERE person_id = ?",
    "DELETE FROM day_total WHERE person_id = ?",
    "DELETE FROM person WHERE id = ?",
)
"""What a person takes with them besides their sessions, the row that others hang on last."""


def purge_people(connection: apsw.Connection, folder: Path, now: Moment) -> Generator[int, None, int]:
    """Erases who was in the bin for thirty days; how many. Where there is nobody no backup is made either.

    In pieces: each `yield` gives how far it is, in percent. Raises StorageError, and then nothing was erased. Of the
    time only so much is believed as the sessions of earlier days bear out (`core.bin_keeping`).
    """
    newest: int | None = connection.execute(_LAST_TRAINED, (now.local_date,)).get
    ids = [number for (number,) in connection.execute(_OLD, (deleted_before(now, newest),))]
    return (yield from _erase(connection, ids, folder, now))


def purge_all(connection: apsw.Connection, folder: Path, now: Moment) -> Generator[int, None, int]:
    """Erases what was in the bin for thirty days: the sessions of everybody, then people. How many of both."""
    gone = 0
    people: list[Any] = connection.execute(_WITH_BIN).fetchall()
    for (person,) in people:
        gone += yield from purge_bin(connection, person, folder, now)
    return gone + (yield from purge_people(connection, folder, now))


def erase_person(connection: apsw.Connection, person: int, folder: Path, now: Moment) -> Generator[int, None, int]:
    """Erases one person who is in the bin, at once and in the same way; how many were erased."""
    ids = [number for (number,) in connection.execute(_ONE, (person,))]
    return (yield from _erase(connection, ids, folder, now))


def _erase(connection: apsw.Connection, ids: list[int], folder: Path, now: Moment) -> Generator[int, None, int]:
    if not ids:
        return 0
    yield from back_up(connection, folder, Reason.DELETION, now.utc_ms)
    gone = 0
    for person in ids:
        # One at a time: all of a person goes, or nothing, and a counted rep never waits long.
        with transaction(connection):
            if connection.execute(_STILL, (person,)).fetchone() is not None:
                _erase_one(connection, person)
                gone += 1
        yield 99
    return gone


def _erase_one(connection: apsw.Connection, person: int) -> None:
    sessions: list[Any] = connection.execute(_SESSIONS, (person,)).fetchall()
    for (session,) in sessions:
        for statement in ERASE:
            connection.execute(statement, (session,))
    for statement in ERASE_PERSON:
        connection.execute(statement, (person,))
