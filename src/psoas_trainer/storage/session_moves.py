# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions that take place on another day than the week has for them, this once."""

from datetime import date
from typing import Any

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.core.schedule import Move
from psoas_trainer.storage.errors import damaged
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_READ = """
SELECT planned_date, moved_date FROM session_move
WHERE person_id = ? AND deleted_ms IS NULL AND max(planned_date, moved_date) >= ? ORDER BY planned_date"""
_SAVE = """
INSERT INTO session_move (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  planned_date, moved_date)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id, planned_date) WHERE deleted_ms IS NULL DO UPDATE SET
  moved_date = excluded.moved_date, edited_ms = excluded.created_ms"""
_FORGET = """
UPDATE session_move SET deleted_ms = ? WHERE person_id = ? AND planned_date = ? AND deleted_ms IS NULL"""


def session_moves(connection: apsw.Connection, person: int, since: str) -> tuple[Move, ...]:
    """The moves with a day from `since` on, in the order of the days that they move. Raises StorageError."""
    rows: list[Any] = connection.execute(_READ, (person, since)).fetchall()
    try:
        return tuple(Move(date.fromisoformat(planned), date.fromisoformat(to)) for planned, to in rows)
    except ValueError as error:
        raise damaged(connection, error) from error


def save_move(connection: apsw.Connection, person: int, move: Move, at: Moment) -> None:
    """Keeps the move in the place of an earlier one of that day; one to the day itself takes it back."""
    with transaction(connection):
        if move.on == move.to:
            connection.execute(_FORGET, (at.utc_ms, person, move.on.isoformat()))
        else:
            connection.execute(_SAVE, (*stamp(person, at), move.on.isoformat(), move.to.isoformat()))
