# SPDX-License-Identifier: GPL-3.0-or-later
"""The row that everything about a session hangs on."""

from typing import NamedTuple

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.stamp import uuid_bytes

_FIND = """
SELECT id, person_id, state = 'running', deleted_ms IS NOT NULL, at_ms, offset_minutes, local_date
FROM session WHERE uuid = ?"""


class SessionRow(NamedTuple):
    """Where a session is in the file, and how it stands."""

    id: int
    person: int
    running: bool
    deleted: bool
    started: Moment


def find_session(connection: apsw.Connection, uuid: str) -> SessionRow:
    """The row of a session, deleted or not. LookupError when there is none."""
    row = connection.execute(_FIND, (uuid_bytes(uuid),)).fetchone()
    if row is None:
        raise LookupError(f"no session {uuid}")
    session_id, person, running, deleted, *started = row
    return SessionRow(session_id, person, bool(running), bool(deleted), Moment(*started))
