# SPDX-License-Identifier: GPL-3.0-or-later
"""The exported document, one record a line: docs/export.md. The same data gives the same bytes."""

from collections import defaultdict
from collections.abc import Generator, Iterator
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.storage.export_clinic import FOLLOWED_PLAN, SESSION_TRANSFER
from psoas_trainer.storage.export_kind import Kind
from psoas_trainer.storage.export_people import OF_PEOPLE, PERSON, SCREENING
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.export_sessions import (
    ANSWER,
    FEEDBACK,
    FORM_SLIP,
    HELD,
    ITEM,
    MARK,
    NEXT_DAY,
    SESSION,
    SET,
    SIDES,
    STOP,
)
from psoas_trainer.storage.export_values import People, Row, Values, as_json, object_of

FORMAT: Final = "psoas-trainer-export"
VERSION: Final = 1
"""Of the document; a change that an older reader would misread raises it."""

_SESSIONS = "SELECT id FROM session WHERE local_date BETWEEN ? AND ? ORDER BY id"
# The reps are most of the document, so SQLite writes them: seven times as fast as one object after the other.
_REPS = """
SELECT rep.set_record_id, count(*), group_concat(
  '{"ordinal":' || rep.ordinal || ',"uuid":"' || lower(hex(rep.uuid)) || '","at_ms":' || rep.at_ms
  || CASE WHEN rep.person_id <> record.person_id
     THEN ',"person":"' || (SELECT lower(hex(uuid)) FROM person WHERE id = rep.person_id) || '"' ELSE '' END
  || CASE WHEN rep.author_id <> record.author_id
     THEN ',"author":"' || (SELECT lower(hex(uuid)) FROM person WHERE id = rep.author_id) || '"' ELSE '' END
  || CASE WHEN rep.offset_minutes <> record.offset_minutes
     THEN ',"offset_minutes":' || rep.offset_minutes ELSE '' END
  || CASE WHEN rep.local_date <> record.local_date THEN ',"local_date":' || json_quote(rep.local_date) ELSE '' END
  || CASE WHEN rep.created_ms <> rep.at_ms THEN ',"created_ms":' || rep.created_ms ELSE '' END
  || ifnull(',"edited_ms":' || rep.edited_ms, '') || ifnull(',"deleted_ms":' || rep.deleted_ms, '') || '}',
  ',' ORDER BY rep.ordinal)
FROM session_item AS item
JOIN set_record AS record ON record.session_item_id = item.id
JOIN rep ON rep.set_record_id = record.id
WHERE item.session_id = ? GROUP BY rep.set_record_id"""

# Most sessions have little beside their counts, and ten years are thousands: only those that have it are asked for it.
_BESIDE = """
SELECT 'feedback', session_id FROM feedback
UNION ALL SELECT 'next_day', session_id FROM next_day
UNION ALL SELECT 'followed_plan', session_id FROM followed_plan
UNION ALL SELECT 'marks', session_id FROM session_mark
UNION ALL SELECT 'pain_stops', session_id FROM pain_stop
UNION ALL SELECT 'transfers', session_id FROM session_transfer
UNION ALL SELECT 'sides', item.session_id FROM item_sides JOIN session_item AS item ON item.id = session_item_id
UNION ALL SELECT 'form_slip', item.session_id FROM form_slip JOIN session_item AS item ON item.id = session_item_id"""

Lines = Generator[tuple[int, str], None, None]
Beside = frozenset[tuple[str, int]]
"""Which sessions have what beside their counts: the name of the kind, and the session."""


class _Session(NamedTuple):
    """The rows of one session, by what they stand in."""

    row: Row
    items: list[Row]
    sides: dict[int, Row]
    slips: dict[int, Row]
    sets: dict[int, list[Row]]
    held: dict[int, list[Row]]
    reps: dict[int, tuple[int, str]]


def document(connection: apsw.Connection, version: str, which: DateRange) -> Lines:
    """The document in lines, each with how far it is in percent.

    All that is kept of people is in it, and the sessions that began in that range of dates.
    """
    people: People = {number: uuid.hex() for number, uuid in connection.execute("SELECT id, uuid FROM person")}
    schema = connection.pragma("user_version")
    yield 0, f'{{"format":"{FORMAT}","version":{VERSION},"schema":{schema},"made_by":{as_json(version)},\n'
    counts = {"reps": 0}
    for kind in (PERSON, *OF_PEOPLE):
        yield 0, f'"{kind.name}":['
        counts[kind.name] = 0
        for line in _records(connection, kind, people):
            yield 0, f"{_between(counts[kind.name])}{line}"
            counts[kind.name] += 1
        yield 0, "],\n"
    yield from _sessions(connection, people, which, counts)
    yield 100, f',\n"end":{as_json(counts)}}}\n'


def _between(number: int) -> str:
    """What stands before that entry of a list."""
    return ",\n " if number else "\n "


def _records(connection: apsw.Connection, kind: Kind, people: People) -> Iterator[str]:
    for row in connection.execute(kind.read):
        values = object_of(kind, row, people)
        if kind is SCREENING:
            answers = connection.execute(ANSWER.read, (row[0],))
            values[ANSWER.name] = [object_of(ANSWER, answer, people, row) for answer in answers]
        yield as_json(values)


def _sessions(connection: apsw.Connection, people: People, which: DateRange, counts: dict[str, int]) -> Lines:
    numbers = [number for (number,) in connection.execute(_SESSIONS, which)]
    beside: Beside = frozenset((kind, number) for kind, number in connection.execute(_BESIDE))
    yield 0, f'"{SESSION.name}":['
    for done, number in enumerate(numbers):
        session = _read(connection, number, beside)
        counts["reps"] += sum(count for count, _ in session.reps.values())
        line = _session(connection, session, people, beside)
        yield 100 * done // len(numbers), f"{_between(done)}{line}"
    counts[SESSION.name] = len(numbers)
    yield 100, "]"


def session_line(connection: apsw.Connection, number: int, people: People) -> str:
    """The session in that row as one record of the document."""
    return _session(connection, _read(connection, number, None), people, None)


def _rows(connection: apsw.Connection, kind: Kind, number: int, beside: Beside | None) -> list[Any]:
    """The rows of that kind in a session; without `beside` the database is asked in any case."""
    if beside is not None and (kind.name, number) not in beside:
        return []
    return connection.execute(kind.read, (number,)).fetchall()


def _read(connection: apsw.Connection, number: int, beside: Beside | None) -> _Session:
    def rows(kind: Kind) -> list[Any]:
        return connection.execute(kind.read, (number,)).fetchall()

    return _Session(
        rows(SESSION)[0],
        rows(ITEM),
        {row[1]: row for row in _rows(connection, SIDES, number, beside)},
        {row[1]: row for row in _rows(connection, FORM_SLIP, number, beside)},
        _by_parent(rows(SET)),
        _by_parent(rows(HELD)),
        {record: (count, reps) for record, count, reps in connection.execute(_REPS, (number,))},
    )


def _by_parent(rows: list[Row]) -> dict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[1]].append(row)
    return found


def _session(connection: apsw.Connection, session: _Session, people: People, beside: Beside | None) -> str:
    values, number = object_of(SESSION, session.row, people), session.row[0]
    for kind in (FEEDBACK, NEXT_DAY, FOLLOWED_PLAN):
        for row in _rows(connection, kind, number, beside):
            values[kind.name] = object_of(kind, row, people, session.row)
    for kind in (MARK, STOP, SESSION_TRANSFER):
        rows = _rows(connection, kind, number, beside)
        if said := [object_of(kind, row, people, session.row) for row in rows]:
            values[kind.name] = said
    items = ",".join(_item(session, item, people) for item in session.items)
    return f'{as_json(values)[:-1]},"items":[{items}]}}'


def _item(session: _Session, item: Row, people: People) -> str:
    values: Values = object_of(ITEM, item, people, session.row)
    for kind, rows in ((SIDES, session.sides), (FORM_SLIP, session.slips)):
        if item[0] in rows:
            values[kind.name] = object_of(kind, rows[item[0]], people, item)
    sets = ",".join(_set(session, row, item, people) for row in session.sets.get(item[0], ()))
    return f'{as_json(values)[:-1]},"sets":[{sets}]}}'


def _set(session: _Session, row: Row, item: Row, people: People) -> str:
    values = object_of(SET, row, people, item)
    if held := session.held.get(row[0]):
        values[HELD.name] = [_held(each, row, people) for each in held]
    line = as_json(values)
    if row[0] in session.reps:
        line = f'{line[:-1]},"reps_counted":[{session.reps[row[0]][1]}]}}'
    return line


def _held(row: Row, record: Row, people: People) -> Values:
    """The date is what the held seconds of a set are told apart by, so it is always there."""
    return object_of(HELD, row, people, record) | {"local_date": row[7]}
