# SPDX-License-Identifier: GPL-3.0-or-later
"""The people whose data is kept; who uses the program alone is the one person in it."""

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction


def person_or(connection: apsw.Connection, person: int | None, other: int) -> int:
    """That person where they are known here, else the other."""
    known = person is not None and connection.execute("SELECT 1 FROM person WHERE id = ?", (person,)).get is not None
    return person if known and person is not None else other


def default_person(connection: apsw.Connection, now: Moment) -> int:
    """The number of the first person; without a name, and made at `now` when there is nobody yet."""
    found = connection.execute("SELECT min(id) FROM person WHERE deleted_ms IS NULL").get
    if found is not None:
        return int(found)
    with transaction(connection):
        person = 1 + int(connection.execute("SELECT ifnull(max(id), 0) FROM person").get)
        connection.execute(
            "INSERT INTO person (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*stamp(person, now), person),
        )
    return person
