# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercises that a person has starred."""

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction


def favourites(connection: apsw.Connection, person: int) -> frozenset[str]:
    """The ids of the starred exercises."""
    rows = connection.execute("SELECT exercise_id FROM favourite WHERE person_id = ? AND deleted_ms IS NULL", (person,))
    return frozenset(exercise_id for (exercise_id,) in rows)


def set_favourite(connection: apsw.Connection, person: int, exercise_id: str, *, starred: bool, now: Moment) -> None:
    """Stars an exercise or takes its star away; what is so already stays as it is."""
    with transaction(connection):
        if not starred:
            connection.execute(
                "UPDATE favourite SET deleted_ms = ? WHERE person_id = ? AND exercise_id = ? AND deleted_ms IS NULL",
                (now.utc_ms, person, exercise_id),
            )
        elif exercise_id not in favourites(connection, person):
            connection.execute(
                "INSERT INTO favourite (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
                "exercise_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*stamp(person, now), exercise_id),
            )
