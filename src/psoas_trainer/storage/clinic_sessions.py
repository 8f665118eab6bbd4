# SPDX-License-Identifier: GPL-3.0-or-later
"""Which saved plan a session followed, and sessions that are given to the person who really trained."""

from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.day_totals import add_session
from psoas_trainer.storage.session_row import SessionRow, find_session
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_FOLLOW: Final = """
INSERT INTO followed_plan (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  session_id, version_uuid, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session_id) DO UPDATE SET version_uuid = excluded.version_uuid, initials = excluded.initials,
  deleted_ms = NULL, edited_ms = excluded.created_ms"""
_FOLLOWED: Final = "SELECT version_uuid FROM followed_plan WHERE session_id = ? AND deleted_ms IS NULL"
_PERSON_UUID: Final = "SELECT lower(hex(uuid)) FROM person WHERE id = ?"
_PERSON: Final = "SELECT id FROM person WHERE lower(hex(uuid)) = ?"
_ADD: Final = """
INSERT INTO session_transfer (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  session_id, from_person, to_person, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_TRANSFERS: Final = """
SELECT id, at_ms, offset_minutes, local_date, from_person, to_person, undone_ms, initials FROM session_transfer
WHERE session_id = ? AND deleted_ms IS NULL ORDER BY id"""
_UNDO: Final = "UPDATE session_transfer SET undone_ms = :at, edited_ms = :at WHERE id = :transfer"
# The sums of the days are made of whose reps they are, so all rows change hands at once. Who wrote a row about
# themselves is the new person; who wrote it about another one stays.
_GIVE: Final = (
    """
UPDATE rep SET person_id = :new, author_id = iif(author_id = :old, :new, author_id) WHERE set_record_id IN (
  SELECT record.id FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = :session)""",
    """
UPDATE held SET person_id = :new, author_id = iif(author_id = :old, :new, author_id) WHERE set_record_id IN (
  SELECT record.id FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = :session)""",
    """
UPDATE set_record SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = :session)""",
    """
UPDATE form_slip SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = :session)""",
    """
UPDATE item_sides SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = :session)""",
    """
UPDATE session_item SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_id = :session""",
    """
UPDATE feedback SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_id = :session""",
    """
UPDATE next_day SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_id = :session""",
    """
UPDATE session_mark SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_id = :session""",
    """
UPDATE pain_stop SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_id = :session""",
    """
UPDATE followed_plan SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_id = :session""",
    """
UPDATE session_transfer SET person_id = :new, author_id = iif(author_id = :old, :new, author_id)
WHERE session_id = :session""",
    """
UPDATE session SET person_id = :new, author_id = iif(author_id = :old, :new, author_id), edited_ms = :at
WHERE id = :session""",
)


class Transfer(NamedTuple):
    """A session that changed hands: when, by whom, from whom and to whom; `undone` where it was taken back."""

    at: Moment
    from_person: str
    to_person: str
    undone: bool
    initials: str | None


def follow_plan(connection: apsw.Connection, session_uuid: str, version_uuid: str, by: By) -> None:
    """Keeps which saved plan a session follows, and who started it. LookupError for a session that does not exist."""
    with transaction(connection):
        session = find_session(connection, session_uuid)
        row = (*stamp(session.person, by.at), session.id, version_uuid, by.kept_initials)
        connection.execute(_FOLLOW, row)


def followed_plan(connection: apsw.Connection, session_uuid: str) -> str | None:
    """The identity of the saved plan that a session follows, or None. LookupError where there is no such session."""
    found: Any = connection.execute(_FOLLOWED, (find_session(connection, session_uuid).id,)).get
    return None if found is None else str(found)


def give_session(connection: apsw.Connection, session_uuid: str, person: int, by: By) -> None:
    """Gives a session with all that was done and said in it to another person, and keeps that it was so.

    LookupError for a session or person that does not exist; to whom it belongs already nothing happens.
    """
    with transaction(connection):
        session = find_session(connection, session_uuid)
        new = _uuid_of(connection, person)
        if session.person == person:
            return
        old = _uuid_of(connection, session.person)
        _give(connection, session, person, by.at)
        connection.execute(_ADD, (*stamp(person, by.at), session.id, old, new, by.kept_initials))


def take_back(connection: apsw.Connection, session_uuid: str, by: By) -> bool:
    """Undoes the newest change of hands that is not undone; False where there is none, or nobody to go back to."""
    with transaction(connection):
        session = find_session(connection, session_uuid)
        rows: list[Any] = connection.execute(_TRANSFERS, (session.id,)).fetchall()
        open_ones = [row for row in rows if row[6] is None]
        if not open_ones:
            return False
        person: Any = connection.execute(_PERSON, (open_ones[-1][4],)).get
        if person is None:
            return False
        connection.execute(_UNDO, {"at": by.at.utc_ms, "transfer": open_ones[-1][0]})
        _give(connection, session, int(person), by.at)
    return True


def transfers(connection: apsw.Connection, session_uuid: str) -> tuple[Transfer, ...]:
    """How often a session changed hands, the first time first. LookupError for a session that does not exist."""
    rows: list[Any] = connection.execute(_TRANSFERS, (find_session(connection, session_uuid).id,)).fetchall()
    return tuple(
        Transfer(Moment(*when), old, new, undone is not None, initials) for _, *when, old, new, undone, initials in rows
    )


def _uuid_of(connection: apsw.Connection, person: int) -> str:
    found: Any = connection.execute(_PERSON_UUID, (person,)).get
    if found is None:
        raise LookupError(f"no person {person}")
    return str(found)


def _give(connection: apsw.Connection, session: SessionRow, person: int, at: Moment) -> None:
    values = {"session": session.id, "old": session.person, "new": person, "at": at.utc_ms}
    if not session.deleted:
        add_session(connection, session.id, -1)
    for statement in _GIVE:
        connection.execute(statement, values)
    if not session.deleted:
        add_session(connection, session.id, 1)
