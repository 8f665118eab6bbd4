# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person says of a session after it: effort, pain now, form, a note, the stretch. What was not said is NULL."""

from typing import Any

import apsw

from psoas_trainer.core.feedback import Effort, Feedback, Form
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.errors import damaged
from psoas_trainer.storage.session_row import SessionRow, find_session
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_SAVE = """
INSERT INTO feedback (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  session_id, effort, pain_now, form, note, stretch)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session_id) DO UPDATE SET
  effort = excluded.effort, pain_now = excluded.pain_now, form = excluded.form, note = excluded.note,
  stretch = excluded.stretch, edited_ms = excluded.created_ms"""
_READ = "SELECT effort, pain_now, form, note, stretch FROM feedback WHERE session_id = ? AND deleted_ms IS NULL"
_SLIPPED = """
SELECT item.ordinal FROM session_item AS item JOIN form_slip AS slip ON slip.session_item_id = item.id
WHERE item.session_id = ? AND slip.deleted_ms IS NULL"""
_FIND_ITEM = "SELECT id FROM session_item WHERE session_id = ? AND ordinal = ?"
_ADD_SLIP = """
INSERT INTO form_slip (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, session_item_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session_item_id) DO UPDATE SET deleted_ms = NULL, edited_ms = excluded.created_ms"""
_TAKE_SLIP_BACK = """
UPDATE form_slip SET deleted_ms = ? WHERE session_item_id = (
  SELECT id FROM session_item WHERE session_id = ? AND ordinal = ?)"""


def save_feedback(connection: apsw.Connection, session_uuid: str, feedback: Feedback, at: Moment) -> None:
    """Makes what is kept of a session's feedback equal to `feedback`; a note without a word in it is no note.

    LookupError for a session or a line of its plan that does not exist.
    """
    note = feedback.note if feedback.note and feedback.note.strip() else None
    with transaction(connection):
        session = find_session(connection, session_uuid)
        said = (feedback.effort, feedback.pain_now, feedback.form, note, feedback.stretch)
        connection.execute(_SAVE, (*stamp(session.person, at), session.id, *said))
        _save_slips(connection, session, feedback.slipped, at)


def feedback_of(connection: apsw.Connection, session_uuid: str) -> Feedback:
    """What was said after a session; an empty Feedback where nothing was, and for a deleted session.

    LookupError for a session that does not exist.
    """
    session = find_session(connection, session_uuid)
    if session.deleted:
        return Feedback()
    row = connection.execute(_READ, (session.id,)).fetchone()
    if row is None:
        return Feedback()
    effort, pain_now, form, note, stretch = row
    try:
        known = None if effort is None else Effort(effort), None if form is None else Form(form)
    except ValueError as error:
        raise damaged(connection, error) from error
    return Feedback(known[0], pain_now, known[1], _slipped(connection, session), note, stretch)


def _save_slips(connection: apsw.Connection, session: SessionRow, slipped: frozenset[int], at: Moment) -> None:
    kept = _slipped(connection, session)
    for line in sorted(slipped - kept):
        item: Any = connection.execute(_FIND_ITEM, (session.id, line)).fetchone()
        if item is None:
            raise LookupError(f"the session's plan has no line {line}")
        connection.execute(_ADD_SLIP, (*stamp(session.person, at), item[0]))
    for line in kept - slipped:
        connection.execute(_TAKE_SLIP_BACK, (at.utc_ms, session.id, line))


def _slipped(connection: apsw.Connection, session: SessionRow) -> frozenset[int]:
    return frozenset(line for (line,) in connection.execute(_SLIPPED, (session.id,)))
