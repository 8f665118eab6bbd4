# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of a clinic: their cards, changed, archived, deleted and brought back."""

from datetime import date
from typing import Any, Final

import apsw

from psoas_trainer.core.clinic.likeness import Likeness, alike, trace
from psoas_trainer.core.clinic.person import PersonCard, folded, tidy_card
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_NEXT: Final = "SELECT 1 + ifnull(max(id), 0) FROM person"
_ADD: Final = """
INSERT INTO person (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
_SAVE: Final = """
INSERT INTO person_card (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  full_name, given_name, birth_date, number, note, folded, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id) WHERE deleted_ms IS NULL DO UPDATE SET
  full_name = excluded.full_name, given_name = excluded.given_name, birth_date = excluded.birth_date,
  number = excluded.number, note = excluded.note, folded = excluded.folded, initials = excluded.initials,
  edited_ms = excluded.created_ms"""
_CARD: Final = """
SELECT full_name, given_name, birth_date, number, note FROM person_card WHERE person_id = ? AND deleted_ms IS NULL"""
_FOLDED: Final = "SELECT person_id, folded FROM person_card WHERE deleted_ms IS NULL AND person_id IS NOT ?"
_HERE: Final = "SELECT deleted_ms IS NULL FROM person WHERE id = ?"
_ARCHIVE: Final = """
UPDATE person_card SET archived_ms = ?, edited_ms = ?, initials = ? WHERE person_id = ? AND deleted_ms IS NULL"""
_DELETE: Final = "UPDATE person SET deleted_ms = ? WHERE id = ? AND deleted_ms IS NULL"
_RESTORE: Final = "UPDATE person SET deleted_ms = NULL, edited_ms = ? WHERE id = ? AND deleted_ms IS NOT NULL"


class FirstPersonError(ValueError):
    """The first person of the file is who uses the program at home: archived perhaps, but never deleted."""


def add_person(connection: apsw.Connection, card: PersonCard, by: By) -> int:
    """Keeps a new person; their number. ValueError for a card without a name or that cannot be."""
    kept = _checked(card, by)
    with transaction(connection):
        person = int(connection.execute(_NEXT).get)
        connection.execute(_ADD, (*stamp(person, by.at), person))
        _save(connection, person, kept, by)
    return person


def save_card(connection: apsw.Connection, person: int, card: PersonCard, by: By) -> None:
    """Keeps a person's card in the place of the one before. ValueError as in `add_person`."""
    kept = _checked(card, by)
    with transaction(connection):
        _save(connection, person, kept, by)


def card_of(connection: apsw.Connection, person: int) -> PersonCard | None:
    """A person's card; None for who has none."""
    row: Any = connection.execute(_CARD, (person,)).fetchone()
    return None if row is None else PersonCard(*row)


def archive_person(connection: apsw.Connection, person: int, by: By, *, archived: bool = True) -> None:
    """Puts a person away among those who do not come any more, or brings them back from there."""
    with transaction(connection):
        at = by.at.utc_ms
        connection.execute(_ARCHIVE, (at if archived else None, at, by.kept_initials, person))


def delete_person(connection: apsw.Connection, person: int, by: By) -> None:
    """Puts a person with all that is kept of them into the bin. Raises FirstPersonError."""
    if person == default_person(connection, by.at):
        raise FirstPersonError(person)
    with transaction(connection):
        connection.execute(_DELETE, (by.at.utc_ms, person))


def restore_person(connection: apsw.Connection, person: int, by: By) -> None:
    """Brings a person back from the bin."""
    with transaction(connection):
        connection.execute(_RESTORE, (by.at.utc_ms, person))


def people_alike(
    connection: apsw.Connection, card: PersonCard, person: int | None = None
) -> tuple[tuple[int, PersonCard, Likeness], ...]:
    """Who could be taken for a person with that card, archived ones too, the strongest likeness first.

    `person` is who the card is of already (None: a new person).
    """
    card = tidy_card(card)
    rows: list[Any] = connection.execute(_FOLDED, (person,)).fetchall()
    near = trace(card).among(rows)
    cards = {each: card_of(connection, each) for each in near if connection.execute(_HERE, (each,)).get}
    known = {each: found for each, found in cards.items() if found is not None}
    return tuple((number, known[number], like) for number, like in alike(card, known.items()))


def _save(connection: apsw.Connection, person: int, card: PersonCard, by: By) -> None:
    connection.execute(_SAVE, (*stamp(person, by.at), *card, folded(card), by.kept_initials))


def _checked(card: PersonCard, by: By) -> PersonCard:
    kept = tidy_card(card)
    if not any(letter.isalnum() for letter in kept.full_name):
        raise ValueError("a person has a name")
    if kept.birth_date is not None and not date.fromisoformat(kept.birth_date).isoformat() <= by.at.local_date:
        raise ValueError("born in the future")
    return kept
