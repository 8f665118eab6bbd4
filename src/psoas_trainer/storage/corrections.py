# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person puts right in a session that is over: the counts, marked as changed by hand."""

import apsw

from psoas_trainer.core.record import Moment, SetRecord, Tally
from psoas_trainer.storage.progress import save_set
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.session_row import find_session
from psoas_trainer.storage.transaction import transaction


def correct_session(connection: apsw.Connection, session_uuid: str, sets: tuple[SetRecord, ...], at: Moment) -> None:
    """Makes the sets of an ended session equal to those given; sets that are not named stay as they are.

    What is added counts for the day of the set, not for that of the correction. The session is marked as corrected
    if anything changed. ValueError for a running session, LookupError for a session or a line that does not exist.
    """
    with transaction(connection):
        session = find_session(connection, session_uuid)
        if session.running:
            raise ValueError("a session that is running is not corrected")
        kept = {each.key: each for each in read_session(connection, session_uuid).sets}
        changed = [record for record in sets if _differs(record, kept.get(record.key))]
        for record in changed:
            save_set(connection, session, record, at, belated=True)
        if changed:
            connection.execute(
                "UPDATE session SET corrected_ms = ?, edited_ms = ? WHERE id = ?", (at.utc_ms, at.utc_ms, session.id)
            )


def _differs(record: SetRecord, kept: SetRecord | None) -> bool:
    """Whether there is something to change; a set of which nothing is known, and nothing is told, is no set."""
    return record.tally != Tally() if kept is None else record != kept
