# SPDX-License-Identifier: GPL-3.0-or-later
"""Which texts, in which version, a person has said to have read: the safety note and what comes."""

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction


def acknowledged_version(connection: apsw.Connection, person: int, what: str) -> int | None:
    """The newest version of the text `what` that the person has acknowledged, or None."""
    found = connection.execute(
        "SELECT max(version) FROM acknowledgement WHERE person_id = ? AND what = ? AND deleted_ms IS NULL",
        (person, what),
    ).get
    return None if found is None else int(found)


def acknowledge(connection: apsw.Connection, person: int, what: str, version: int, now: Moment) -> None:
    """Keeps that the person acknowledged this version of a text; a second time changes nothing."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO acknowledgement (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
            "what, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (person_id, what, version) WHERE deleted_ms IS NULL DO NOTHING",
            (*stamp(person, now), what, version),
        )
