# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sessions were stopped for pain: what the history marks in its list."""

import apsw

_STOPPED = """
SELECT DISTINCT session.uuid FROM pain_stop AS stop JOIN session ON session.id = stop.session_id
WHERE stop.person_id = ? AND stop.deleted_ms IS NULL AND session.deleted_ms IS NULL"""


def stopped_sessions(connection: apsw.Connection, person: int) -> frozenset[str]:
    """The uuids of the person's sessions with at least one stop for pain; deleted ones are left out.

    All of them at once: stops are few, also after ten years.
    """
    return frozenset(uuid.hex() for (uuid,) in connection.execute(_STOPPED, (person,)))
