# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clinic's list needs of everybody at once, read again only where the data or the day is another.

Whoever types a name asks at each letter; of ten thousand people that takes longer to read than to look through.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple
from weakref import ref

import apsw


class Look(StrEnum):
    """Something that came since a person's page was looked at last: that it came, whatever it says."""

    NOTE = "note"
    """The person wrote something about a session."""
    PAIN_STOP = "pain_stop"
    RECORD = "record"
    """A record came back from home."""


class PeopleIndex(NamedTuple):
    """Everybody who is not in the bin, by name; `here` are those who are not archived."""

    rows: tuple[Any, ...]
    """Of each (person, folded name, archived, birth date)."""
    here: frozenset[int]
    due: frozenset[int]
    looks: Mapping[int, tuple[Look, ...]]


_NAMES: Final = """
SELECT person_id, folded, archived_ms IS NOT NULL, birth_date FROM person_card WHERE deleted_ms IS NULL
ORDER BY folded, person_id"""
_DELETED: Final = "SELECT id FROM person WHERE deleted_ms IS NOT NULL"
# Of the columns beside max() SQLite gives those of the row that has it: the plan that holds today.
_DUE: Final = """
SELECT person_id FROM (
  SELECT person_id, days, max(version) FROM plan_version WHERE deleted_ms IS NULL AND start_date <= ?1
  GROUP BY person_id
) WHERE instr(days, ?2) > 0
EXCEPT SELECT followed.person_id FROM followed_plan AS followed JOIN session ON session.id = followed.session_id
WHERE followed.local_date = ?1 AND followed.deleted_ms IS NULL AND session.deleted_ms IS NULL
  AND session.state <> 'running'"""
_LOOKS: Final = """
SELECT news.person_id, news.what FROM (
  SELECT person_id, 'note' AS what, max(max(created_ms, ifnull(edited_ms, 0))) AS newest_ms FROM feedback
  WHERE note IS NOT NULL AND deleted_ms IS NULL GROUP BY person_id
  UNION ALL
  SELECT person_id, 'pain_stop', max(created_ms) FROM pain_stop WHERE deleted_ms IS NULL GROUP BY person_id
  UNION ALL
  SELECT person_id, 'record', max(at_ms) FROM record_return WHERE deleted_ms IS NULL AND sessions > 0
  GROUP BY person_id
) AS news LEFT JOIN person_look AS looked ON looked.person_id = news.person_id AND looked.deleted_ms IS NULL
WHERE news.newest_ms > ifnull(looked.at_ms, 0)"""


def read_index(connection: apsw.Connection, today: date) -> PeopleIndex:
    """Reads it."""
    gone = {number for (number,) in connection.execute(_DELETED)}
    rows: list[Any] = connection.execute(_NAMES).fetchall()
    if gone:
        rows = [row for row in rows if row[0] not in gone]
    here = frozenset(row[0] for row in rows if not row[2])
    return PeopleIndex(tuple(rows), here, _due(connection, today) & here, _looks(connection))


class KnownPeople:
    """The index of one connection as it was read last. All of it belongs to that connection's thread."""

    def __init__(self) -> None:
        self._index: PeopleIndex | None = None
        self._day: date | None = None
        self._version = 0
        self._of: Any = lambda: None

    def index(self, connection: apsw.Connection, today: date) -> PeopleIndex:
        """The index as the data is now."""
        version = connection.data_version()
        if self._index is None or (self._of(), self._day, self._version) != (connection, today, version):
            self._index = read_index(connection, today)
            self._of, self._day, self._version = ref(connection), today, version
        return self._index


def _due(connection: apsw.Connection, today: date) -> frozenset[int]:
    """Who has today as a planned day and did not train for it yet."""
    asked = (today.isoformat(), str(today.weekday()))
    return frozenset(person for (person,) in connection.execute(_DUE, asked))


def _looks(connection: apsw.Connection) -> dict[int, tuple[Look, ...]]:
    one = {each.value: (each,) for each in Look}
    found: dict[int, tuple[Look, ...]] = {}
    for person, what in connection.execute(_LOOKS):
        found[person] = found[person] + one[what] if person in found else one[what]
    return found
