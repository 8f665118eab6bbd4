# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be known of a session besides its counts: that it was typed in afterwards, that the person was warm."""

from enum import StrEnum

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.session_row import find_session
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction


class Mark(StrEnum):
    """One such thing."""

    TYPED_IN = "typed_in"
    """It was not played here: the person wrote it down later."""
    ALREADY_WARM = "already_warm"
    """The warm-up was left out, for the person was warm."""


_ADD = """
INSERT INTO session_mark (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  session_id, what, note)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session_id, what) DO UPDATE SET note = excluded.note, deleted_ms = NULL, edited_ms = excluded.created_ms"""
_OF = "SELECT what, note FROM session_mark WHERE session_id = ? AND deleted_ms IS NULL ORDER BY id"
_LAST_COLD = """
SELECT EXISTS (SELECT 1 FROM session_mark AS mark WHERE mark.session_id = session.id AND mark.what = 'already_warm'
  AND mark.deleted_ms IS NULL AND mark.note IS NULL)
FROM session WHERE person_id = ? AND deleted_ms IS NULL AND state <> 'running' ORDER BY at_ms DESC, id DESC LIMIT 1"""


def mark_session(
    connection: apsw.Connection, session_uuid: str, mark: Mark, at: Moment, note: str | None = None
) -> None:
    """Marks a session; again with another note changes the note. LookupError for a session that does not exist."""
    with transaction(connection):
        session = find_session(connection, session_uuid)
        connection.execute(_ADD, (*stamp(session.person, at), session.id, mark, note))


def marks_of(connection: apsw.Connection, session_uuid: str) -> dict[Mark, str | None]:
    """The marks of a session with their notes. LookupError for a session that does not exist."""
    session = find_session(connection, session_uuid)
    known = {mark.value: mark for mark in Mark}
    return {known[what]: note for what, note in connection.execute(_OF, (session.id,)) if what in known}


def was_warm_last_time(connection: apsw.Connection, person: int) -> bool:
    """Whether the newest session left its warm-up out without a note: it must not happen twice in a row (M6)."""
    return bool(connection.execute(_LAST_COLD, (person,)).get)
