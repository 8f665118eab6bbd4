# SPDX-License-Identifier: GPL-3.0-or-later
"""The question of a later day, 'worse than before the last session?': of which session, and what was said."""

import apsw

from psoas_trainer.core.record import Moment, SessionSummary
from psoas_trainer.storage.session_queries import begun_last
from psoas_trainer.storage.session_row import find_session
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

# A session over midnight belongs to both its days; the day on which it was only closed does not count.
# The parameter is repeated where the session's column could stand: with that, the view would read every rep there is.
_TO_ASK = """
SELECT 1 FROM session
WHERE id = :id AND state <> 'running' AND local_date >= date(:today, '-14 days') AND local_date < :today
  AND NOT EXISTS (SELECT 1 FROM done_by_day WHERE session_id = :id AND local_date >= :today)
  AND NOT EXISTS (SELECT 1 FROM next_day WHERE session_id = :id)"""
_SAVE = """
INSERT INTO next_day (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, session_id, worse)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session_id) DO UPDATE SET worse = ifnull(excluded.worse, worse), edited_ms = excluded.created_ms"""


def session_to_ask_about(connection: apsw.Connection, person: int, today: str) -> SessionSummary | None:
    """The session begun last, if the question about it is still to be asked on the local date `today`; else None.

    It is asked once, of a session that has ended, was of an earlier date and is at most 14 days old.
    """
    newest = begun_last(connection, person)
    if newest is None:
        return None
    which = {"id": find_session(connection, newest.uuid).id, "today": today}
    return newest if connection.execute(_TO_ASK, which).fetchone() is not None else None


def save_next_day(
    connection: apsw.Connection,
    session_uuid: str,
    worse: bool | None,  # noqa: FBT001  an answer, no switch
    at: Moment,
) -> None:
    """Keeps that the question about a session was asked, and the answer; None is asked and not answered.

    A later answer takes the place of an earlier one, None never does. LookupError for a session that does not exist.
    """
    with transaction(connection):
        session = find_session(connection, session_uuid)
        said = None if worse is None else int(worse)
        connection.execute(_SAVE, (*stamp(session.person, at), session.id, said))
