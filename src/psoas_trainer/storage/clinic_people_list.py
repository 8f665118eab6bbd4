# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of a clinic's people: found by what is typed, due today, with something to look at, archived, in the bin."""

from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.bin_keeping import goes_on
from psoas_trainer.core.clinic.people_search import people_query
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.clinic_people_index import KnownPeople, Look


class Shown(StrEnum):
    """Which people a list is of."""

    HERE = "here"
    """Everyone who is not archived."""
    DUE = "due"
    LOOKS = "looks"
    ARCHIVED = "archived"
    EVERYONE = "everyone"


class PersonEntry(NamedTuple):
    """A line of the list."""

    person: int
    card: PersonCard
    archived: bool
    due: bool
    looks: tuple[Look, ...]


class PeopleList(NamedTuple):
    """The people that were found, by name: the first of `found`. The other numbers are of all that are not archived."""

    entries: tuple[PersonEntry, ...]
    found: int
    everyone: int
    due: int
    looks: int
    archived: int


class BinnedPerson(NamedTuple):
    """A deleted person; `goes_on` is the first local date on which they are not kept any more."""

    person: int
    card: PersonCard
    deleted_ms: int
    goes_on: str


_CARD: Final = """
SELECT full_name, given_name, birth_date, number, note FROM person_card WHERE person_id = ? AND deleted_ms IS NULL"""
_BIN: Final = """
SELECT person.id, person.deleted_ms, card.full_name, card.given_name, card.birth_date, card.number, card.note
FROM person JOIN person_card AS card ON card.person_id = person.id AND card.deleted_ms IS NULL
WHERE person.deleted_ms IS NOT NULL ORDER BY person.deleted_ms DESC, person.id DESC"""


def list_people(
    connection: apsw.Connection,
    now: Moment,
    text: str = "",
    shown: Shown = Shown.HERE,
    most: int = 200,
    skip: int = 0,
    known: KnownPeople | None = None,
) -> PeopleList:
    """The people that the text finds among those who are shown; of many no more than `most`, behind the first `skip`.

    Those alone are read whole. `known`: what was read for the list before is used where nothing has changed since.
    """
    today = date.fromisoformat(now.local_date)
    query = people_query(text, today)
    rows, here, due, looks = (known or KnownPeople()).index(connection, today)
    wanted = {Shown.HERE: here, Shown.DUE: due, Shown.LOOKS: looks.keys() & here}.get(shown)
    everyone, news = len(rows), len(looks.keys() & here)
    if wanted is not None and len(wanted) < everyone:
        rows = tuple(row for row in rows if row[0] in wanted)
    elif shown is Shown.ARCHIVED:
        rows = tuple(row for row in rows if row[2])
    if query.words:
        rows = tuple(row for row in rows if query.finds(row[1], row[3]))
    entries = tuple(
        PersonEntry(person, _card(connection, person), bool(archived), person in due, looks.get(person, ()))
        for person, _, archived, _ in rows[skip : skip + most]
    )
    return PeopleList(entries, len(rows), len(here), len(due), news, everyone - len(here))


def list_people_bin(connection: apsw.Connection, now: Moment) -> tuple[BinnedPerson, ...]:
    """The people in the bin, who was deleted last first."""
    return tuple(
        BinnedPerson(number, PersonCard(*card), deleted_ms, goes_on(deleted_ms, now))
        for number, deleted_ms, *card in connection.execute(_BIN)
    )


def _card(connection: apsw.Connection, person: int) -> PersonCard:
    row: Any = connection.execute(_CARD, (person,)).fetchone()
    return PersonCard(*row)
