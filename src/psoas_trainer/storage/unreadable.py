# SPDX-License-Identifier: GPL-3.0-or-later
"""The sessions that cannot be read: set aside by every list, kept as they are in the file, and named here.

Nothing is written: what is left of such a session goes into backups and can be saved from the recovery page.
"""

import re
from collections.abc import Generator
from contextlib import suppress
from datetime import date
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.session_queries import read_row

_SESSIONS = """
SELECT id, uuid, CAST(local_date AS BLOB) FROM session WHERE person_id = ? AND deleted_ms IS NULL AND id > ?
ORDER BY id LIMIT 20"""
_DATE: Final = re.compile(rb"\d{4}-\d\d-\d\d")


class Unreadable(NamedTuple):
    """A session that is set aside; `local_date` (YYYY-MM-DD) is None where that cannot be read either."""

    uuid: str
    local_date: str | None


Looking = Generator[int, None, tuple[Unreadable, ...]]


def unreadable_sessions(connection: apsw.Connection, person: int) -> Looking:
    """Reads the person's sessions that are not deleted, in pieces; what of them is set aside, oldest first."""
    found: list[Unreadable] = []
    last = -(2**63)
    while True:
        page: Any = connection.execute(_SESSIONS, (person, last)).fetchall()
        if not page:
            return tuple(found)
        for session_id, uuid, day in page:
            last = session_id
            try:
                read_row(connection, session_id)
            except StorageError:
                found.append(Unreadable(uuid.hex(), _known(day)))
            yield 0


def _known(day: bytes) -> str | None:
    """The date, where the bytes are one."""
    if _DATE.fullmatch(day):
        with suppress(ValueError):
            return date.fromisoformat(day.decode("ascii")).isoformat()
    return None
