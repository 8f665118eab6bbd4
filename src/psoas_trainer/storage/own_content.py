# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercises and routines that a person made or brought in, each as the JSON text of an exercise pack."""

from typing import NamedTuple

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction


class OwnExercise(NamedTuple):
    """One exercise; `picture` holds a PNG, JPEG or WebP, or None where a movement of the program's own is shown."""

    exercise_id: str
    document: str
    picture: bytes | None = None


class OwnRoutine(NamedTuple):
    """One routine."""

    routine_id: str
    document: str


class OwnContent(NamedTuple):
    """Everything that a person made, oldest first."""

    exercises: tuple[OwnExercise, ...] = ()
    routines: tuple[OwnRoutine, ...] = ()


_EXERCISES = """
SELECT exercise_id, document, picture FROM own_exercise WHERE person_id = ? AND deleted_ms IS NULL ORDER BY id"""
_ROUTINES = "SELECT routine_id, document FROM own_routine WHERE person_id = ? AND deleted_ms IS NULL ORDER BY id"
_SAVE_EXERCISE = """
INSERT INTO own_exercise (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  exercise_id, document, picture)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id, exercise_id) WHERE deleted_ms IS NULL DO UPDATE SET
  document = excluded.document, picture = excluded.picture, edited_ms = excluded.created_ms"""
_SAVE_ROUTINE = """
INSERT INTO own_routine (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  routine_id, document)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id, routine_id) WHERE deleted_ms IS NULL DO UPDATE SET
  document = excluded.document, edited_ms = excluded.created_ms"""
_DELETE_EXERCISE = """
UPDATE own_exercise SET deleted_ms = ? WHERE person_id = ? AND exercise_id = ? AND deleted_ms IS NULL"""
_DELETE_ROUTINE = """
UPDATE own_routine SET deleted_ms = ? WHERE person_id = ? AND routine_id = ? AND deleted_ms IS NULL"""


def own_content(connection: apsw.Connection, person: int) -> OwnContent:
    """What a person made and did not delete."""
    return OwnContent(
        tuple(OwnExercise(*row) for row in connection.execute(_EXERCISES, (person,))),
        tuple(OwnRoutine(*row) for row in connection.execute(_ROUTINES, (person,))),
    )


def save_own(connection: apsw.Connection, person: int, content: OwnContent, at: Moment) -> None:
    """Keeps new exercises and routines, and changed ones in the place of those of the same id: all or nothing."""
    with transaction(connection):
        for exercise in content.exercises:
            connection.execute(_SAVE_EXERCISE, (*stamp(person, at), *exercise))
        for routine in content.routines:
            connection.execute(_SAVE_ROUTINE, (*stamp(person, at), *routine))


def delete_own(
    connection: apsw.Connection,
    person: int,
    at: Moment,
    *,
    exercises: tuple[str, ...] = (),
    routines: tuple[str, ...] = (),
) -> None:
    """Takes exercises and routines away by id; `save_own` with what they were brings them back."""
    with transaction(connection):
        for exercise_id in exercises:
            connection.execute(_DELETE_EXERCISE, (at.utc_ms, person, exercise_id))
        for routine_id in routines:
            connection.execute(_DELETE_ROUTINE, (at.utc_ms, person, routine_id))
