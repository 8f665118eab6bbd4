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


class Look(StrEnum):
    """Something that came since a person's page was looked at last: that it came, whatever it says."""

    NOTE = "note"
    """The person wrote something about a session."""
    PAIN_STOP = "pain_stop"
    RECORD = "record"
    """A record came back from home."""


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


_NAMES: Final = """
SELECT person_id, folded, archived_ms IS NOT NULL, birth_date FROM person_card WHERE deleted_ms IS NULL
ORDER BY folded, person_id"""
_CARD: Final = """
SELECT full_name, given_name, birth_date, number, note FROM person_card WHERE person_id = ? AND deleted_ms IS NULL"""
_DELETED: Final = "SELECT id FROM person WHERE deleted_ms IS NOT NULL"
# Of the columns beside max() SQLite gives those of the row that has it: the plan that holds today.
_PLANNED: Final = """
SELECT person_id, days, max(version) FROM plan_version WHERE deleted_ms IS NULL AND start_date <= ?
GROUP BY person_id"""
_TRAINED: Final = """
SELECT followed.person_id FROM followed_plan AS followed JOIN session ON session.id = followed.session_id
WHERE followed.local_date = ? AND followed.deleted_ms IS NULL AND session.deleted_ms IS NULL
  AND session.state <> 'running'"""
_LOOKED: Final = "SELECT person_id, max(at_ms) FROM person_look WHERE deleted_ms IS NULL GROUP BY person_id"
_NEWS: Final = """
SELECT person_id, 'note', max(max(created_ms, ifnull(edited_ms, 0))) FROM feedback
WHERE note IS NOT NULL AND deleted_ms IS NULL GROUP BY person_id
UNION ALL
SELECT person_id, 'pain_stop', max(created_ms) FROM pain_stop WHERE deleted_ms IS NULL GROUP BY person_id
UNION ALL
SELECT person_id, 'record', max(at_ms) FROM record_return WHERE deleted_ms IS NULL AND sessions > 0
GROUP BY person_id"""
_BIN: Final = """
SELECT person.id, person.deleted_ms, card.full_name, card.given_name, card.birth_date, card.number, card.note
FROM person JOIN person_card AS card ON card.person_id = person.id AND card.deleted_ms IS NULL
WHERE person.deleted_ms IS NOT NULL ORDER BY person.deleted_ms DESC, person.id DESC"""


def list_people(
    connection: apsw.Connection, now: Moment, text: str = "", shown: Shown = Shown.HERE, most: int = 200, skip: int = 0
) -> PeopleList:
    """The people that the text finds among those who are shown; of many no more than `most`, behind the first `skip`.

    Those alone are read whole.
    """
    today = date.fromisoformat(now.local_date)
    query = people_query(text, today)
    gone = {number for (number,) in connection.execute(_DELETED)}
    rows: list[Any] = [row for row in connection.execute(_NAMES) if row[0] not in gone]
    here = {row[0] for row in rows if not row[2]}
    away = len(rows) - len(here)
    due, looks = _due(connection, today) & here, _looks(connection)
    wanted = {
        Shown.HERE: here,
        Shown.DUE: due,
        Shown.LOOKS: looks.keys() & here,
        Shown.ARCHIVED: {row[0] for row in rows} - here,
    }.get(shown)
    if wanted is not None:
        rows = [row for row in rows if row[0] in wanted]
    if query.words:
        rows = [row for row in rows if query.finds(row[1], row[3])]
    entries = tuple(
        PersonEntry(person, _card(connection, person), bool(archived), person in due, looks.get(person, ()))
        for person, _, archived, _ in rows[skip : skip + most]
    )
    return PeopleList(entries, len(rows), len(here), len(due), len(looks.keys() & here), away)


def list_people_bin(connection: apsw.Connection, now: Moment) -> tuple[BinnedPerson, ...]:
    """The people in the bin, who was deleted last first."""
    return tuple(
        BinnedPerson(number, PersonCard(*card), deleted_ms, goes_on(deleted_ms, now))
        for number, deleted_ms, *card in connection.execute(_BIN)
    )


def _card(connection: apsw.Connection, person: int) -> PersonCard:
    row: Any = connection.execute(_CARD, (person,)).fetchone()
    return PersonCard(*row)


def _due(connection: apsw.Connection, today: date) -> set[int]:
    """Who has today as a planned day and did not train for it yet."""
    weekday, local_date = str(today.weekday()), today.isoformat()
    planned = {person for person, days, _ in connection.execute(_PLANNED, (local_date,)) if weekday in days}
    return planned - {person for (person,) in connection.execute(_TRAINED, (local_date,))}


def _looks(connection: apsw.Connection) -> dict[int, tuple[Look, ...]]:
    looked, one = dict(connection.execute(_LOOKED)), {each.value: (each,) for each in Look}
    found: dict[int, tuple[Look, ...]] = {}
    for person, what, newest_ms in connection.execute(_NEWS):
        if newest_ms > looked.get(person, 0):
            found[person] = found[person] + one[what] if person in found else one[what]
    return found
