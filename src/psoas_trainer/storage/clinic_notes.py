# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clinic writes down about a person: notes, measures, ratings, and that their page was looked at."""

from typing import Any, Final

import apsw

from psoas_trainer.core.clinic.measure import ACTIVITY_LETTERS, MOST_RATING, ActivityRating, Measure, MeasureKind, fits
from psoas_trainer.core.clinic.one_line import one_line, one_line_or_none
from psoas_trainer.core.clinic.page import ClinicNote
from psoas_trainer.core.clinic.person import NAME_LETTERS, NOTE_LETTERS
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.errors import damaged
from psoas_trainer.storage.stamp import new_uuid, stamp, uuid_bytes
from psoas_trainer.storage.transaction import transaction

CLINIC_NOTE_LETTERS: Final = 2000
_ADD_NOTE: Final = """
INSERT INTO person_note (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, text, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_NOTES: Final = """
SELECT uuid, local_date, text, initials FROM person_note WHERE person_id = ? AND deleted_ms IS NULL
ORDER BY at_ms DESC, id DESC LIMIT ?"""
_DELETE_NOTE: Final = "UPDATE person_note SET deleted_ms = :at WHERE uuid = :uuid AND deleted_ms IS NULL"
_RESTORE_NOTE: Final = "UPDATE person_note SET deleted_ms = NULL, edited_ms = :at WHERE uuid = :uuid"
_ADD_MEASURE: Final = """
INSERT INTO measure (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  kind, name, side, value, unit, note, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_MEASURES: Final = """
SELECT kind, value, unit, side, name, note, at_ms, offset_minutes, local_date, initials, uuid FROM measure
WHERE person_id = ? AND deleted_ms IS NULL ORDER BY at_ms DESC, id DESC LIMIT ?"""
_DELETE_MEASURE: Final = "UPDATE measure SET deleted_ms = :at WHERE uuid = :uuid AND deleted_ms IS NULL"
_ADD_RATING: Final = """
INSERT INTO activity_rating (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  activity, rating, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_RATINGS: Final = """
SELECT activity, rating, at_ms, offset_minutes, local_date, initials, uuid FROM activity_rating
WHERE person_id = ? AND deleted_ms IS NULL ORDER BY at_ms DESC, id DESC LIMIT ?"""
_DELETE_RATING: Final = "UPDATE activity_rating SET deleted_ms = :at WHERE uuid = :uuid AND deleted_ms IS NULL"
_LOOK: Final = """
INSERT INTO person_look (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id) WHERE deleted_ms IS NULL DO UPDATE SET at_ms = excluded.at_ms,
  offset_minutes = excluded.offset_minutes, local_date = excluded.local_date, initials = excluded.initials,
  edited_ms = excluded.created_ms"""


def add_note(connection: apsw.Connection, person: int, text: str, by: By) -> str:
    """Keeps a note of today; its identity. ValueError where there is nothing to read in it."""
    kept = one_line_or_none(text, CLINIC_NOTE_LETTERS)
    if kept is None:
        raise ValueError("an empty note")
    uuid = new_uuid()
    with transaction(connection):
        connection.execute(_ADD_NOTE, (*stamp(person, by.at, uuid_bytes(uuid)), kept, by.kept_initials))
    return uuid


def clinic_notes(connection: apsw.Connection, person: int, most: int = 100) -> tuple[ClinicNote, ...]:
    """The notes of the clinic, the newest first."""
    rows = connection.execute(_NOTES, (person, most))
    return tuple(ClinicNote(uuid.hex(), local_date, text, initials) for uuid, local_date, text, initials in rows)


def delete_note(connection: apsw.Connection, uuid: str, by: By) -> None:
    """Takes a note away; `restore_note` brings it back."""
    _change(connection, _DELETE_NOTE, uuid, by)


def restore_note(connection: apsw.Connection, uuid: str, by: By) -> None:
    """Brings a note back."""
    _change(connection, _RESTORE_NOTE, uuid, by)


def add_measure(connection: apsw.Connection, person: int, measure: Measure, by: By) -> str:
    """Keeps a number that was measured today; its identity. ValueError where it cannot be one of its kind."""
    kept = measure._replace(
        name=one_line_or_none(measure.name, NAME_LETTERS),
        unit=one_line(measure.unit, NAME_LETTERS),
        note=one_line_or_none(measure.note, NOTE_LETTERS),
    )
    if not fits(kept):
        raise ValueError(f"no measure of that kind: {measure}")
    uuid = new_uuid()
    columns = (kept.kind, kept.name, kept.side, kept.thousandths, kept.unit, kept.note, by.kept_initials)
    with transaction(connection):
        connection.execute(_ADD_MEASURE, (*stamp(person, by.at, uuid_bytes(uuid)), *columns))
    return uuid


def measures(connection: apsw.Connection, person: int, most: int = 500) -> tuple[Measure, ...]:
    """The measures of a person, the newest first. StorageError where one is damaged."""
    rows: list[Any] = connection.execute(_MEASURES, (person, most)).fetchall()
    return tuple(_measure(connection, row) for row in rows)


def delete_measure(connection: apsw.Connection, uuid: str, by: By) -> None:
    """Takes a measure away."""
    _change(connection, _DELETE_MEASURE, uuid, by)


def add_rating(connection: apsw.Connection, person: int, activity: str, rating: int, by: By) -> str:
    """Keeps how well an activity goes today; its identity. ValueError for what is no rating from 0 to 10."""
    named = one_line_or_none(activity, ACTIVITY_LETTERS)
    if named is None or not 0 <= rating <= MOST_RATING:
        raise ValueError("no rating of an activity")
    uuid = new_uuid()
    with transaction(connection):
        row = (*stamp(person, by.at, uuid_bytes(uuid)), named, rating, by.kept_initials)
        connection.execute(_ADD_RATING, row)
    return uuid


def ratings(connection: apsw.Connection, person: int, most: int = 200) -> tuple[ActivityRating, ...]:
    """How well a person's activities went, the newest first."""
    rows = connection.execute(_RATINGS, (person, most))
    return tuple(
        ActivityRating(activity, rating, Moment(*when), initials, uuid.hex())
        for activity, rating, *when, initials, uuid in rows
    )


def delete_rating(connection: apsw.Connection, uuid: str, by: By) -> None:
    """Takes a rating away."""
    _change(connection, _DELETE_RATING, uuid, by)


def look_at_person(connection: apsw.Connection, person: int, by: By) -> None:
    """Keeps that a person's page was looked at: what came until now is nothing new any more."""
    with transaction(connection):
        connection.execute(_LOOK, (*stamp(person, by.at), by.kept_initials))


def _change(connection: apsw.Connection, statement: str, uuid: str, by: By) -> None:
    with transaction(connection):
        connection.execute(statement, {"at": by.at.utc_ms, "uuid": uuid_bytes(uuid)})


def _measure(connection: apsw.Connection, row: tuple[Any, ...]) -> Measure:
    kind, value, unit, side, name, note, at_ms, offset, local_date, initials, uuid = row
    try:
        known, on = MeasureKind(kind), None if side is None else Side(side)
    except ValueError as error:
        raise damaged(connection, error) from error
    return Measure(known, value, unit, on, name, note, Moment(at_ms, offset, local_date), initials, uuid.hex())
