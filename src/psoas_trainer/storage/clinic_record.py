# SPDX-License-Identifier: GPL-3.0-or-later
"""The record file (.psoasrecord) that a person's home computer gives back to the clinic: docs/clinic-files.md.

Its records are those of an export, merged by the same rules: however often it comes, nothing is there twice.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.clinic.measure import ACTIVITY_LETTERS
from psoas_trainer.core.clinic.one_line import one_line_or_none
from psoas_trainer.core.clinic.plan_file import HandedTo, person_values, read_handed_to
from psoas_trainer.core.clinic.seal import VERSION, ClinicFileError, FileFault, look_at_seal, sealed
from psoas_trainer.core.outside.json_stream import read_entries
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.export_clinic import ACTIVITY_RATING
from psoas_trainer.storage.export_json import session_line
from psoas_trainer.storage.export_kind import Kind
from psoas_trainer.storage.export_people import STOP_ALONE
from psoas_trainer.storage.export_sessions import SESSION
from psoas_trainer.storage.export_values import People, as_json, object_of
from psoas_trainer.storage.import_session import Outcome, merge_record, merge_session
from psoas_trainer.storage.import_values import Values, row_of, uuid_of
from psoas_trainer.storage.new_sessions import NewSessions
from psoas_trainer.storage.pain_stops import pain_stops_since
from psoas_trainer.storage.stamp import stamp, uuid_bytes
from psoas_trainer.storage.transaction import transaction

RECORD_SUFFIX: Final = ".psoasrecord"
RECORD_FORMAT: Final = "psoas-trainer-record"
_HEAD: Final = ("format", "version", "schema", "made_by", "person", "from")
_LISTS: Final = (STOP_ALONE, ACTIVITY_RATING, SESSION)
_PLAN: Final = """
SELECT sent_to, min(start_date) FROM plan_version AS version
WHERE person_id = ? AND deleted_ms IS NULL AND sent_to = (SELECT newest.sent_to FROM plan_version AS newest
  WHERE newest.person_id = version.person_id AND newest.deleted_ms IS NULL AND newest.sent_to IS NOT NULL
  ORDER BY newest.created_ms DESC, newest.id DESC LIMIT 1)
GROUP BY sent_to"""
_WHO: Final = """
SELECT person.uuid, person.name, card.full_name, card.birth_date FROM person
LEFT JOIN person_card AS card ON card.person_id = person.id AND card.deleted_ms IS NULL WHERE person.id = ?"""
_UUIDS: Final = "SELECT id, uuid FROM person"
# What was deleted at home, or is still running, stays at home.
_SESSIONS: Final = """
SELECT id FROM session WHERE person_id = ? AND local_date >= ? AND deleted_ms IS NULL AND state <> 'running'
ORDER BY id"""
_PERSON: Final = "SELECT id FROM person WHERE uuid = ? AND deleted_ms IS NULL"
_OWNER: Final = "SELECT person_id FROM session WHERE uuid = ?"
_ADD: Final = """
INSERT INTO record_return (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  sessions, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""


class NoClinicError(LookupError):
    """No plan of this person came from a clinic: there is nobody to give a record to."""


class RecordHead(NamedTuple):
    """Whose record it is; `home` is the person's identity on their own computer."""

    person: HandedTo
    home: str
    made_by: str


class Returned(NamedTuple):
    """What a record brought, in sessions: new, in a later state now, left as they are.

    `elsewhere` were given to another person here, and stay with them. `others` counts ratings and stops without a
    session that are new or in a later state.
    """

    person: int
    added: int
    changed: int
    left: int
    elsewhere: int
    others: int

    @property
    def nothing(self) -> bool:
        """Whether all of it was here already."""
        return not (self.added or self.changed or self.others)


def write_record(connection: apsw.Connection, person: int, name: str, made_by: str) -> bytes:
    """The bytes of a person's record since the start of the first plan of the clinic whose plan came last.

    `name` is what the person calls themselves where they have no card. Raises NoClinicError. The same data gives the
    same bytes.
    """
    row: Any = connection.execute(_PLAN, (person,)).fetchone()
    if row is None:
        raise NoClinicError(person)
    sent_to, since = row
    return sealed("".join(_lines(connection, person, _Target(sent_to, since, name, made_by))))


def name_in_record(connection: apsw.Connection, person: int) -> str:
    """What a record of that person would call them; empty where nothing is known. Raises NoClinicError."""
    if connection.execute(_PLAN, (person,)).fetchone() is None:
        raise NoClinicError(person)
    row: Any = connection.execute(_WHO, (person,)).fetchone()
    return row[2] or row[1] or ""


def read_record_head(data: bytes) -> RecordHead:
    """Whose record that is, before it is taken. Raises ClinicFileError, OutsideError."""
    look_at_seal(data, RECORD_FORMAT)
    return _head(_entries(data))


def person_of_record(connection: apsw.Connection, head: RecordHead) -> int:
    """Who of the people here that record is of. Raises ClinicFileError (OTHER_PERSON) where it is nobody."""
    return _known(connection, head.person.uuid, None)


def merge_record_file(connection: apsw.Connection, data: bytes, by: By, person: int | None = None) -> Returned:
    """Takes a record in, all of it or an exception, and keeps that it came where it brought anything.

    `person` is whom it is taken for (None: whomever it names). Raises ClinicFileError, OutsideError.
    """
    look_at_seal(data, RECORD_FORMAT)
    with transaction(connection):
        new = NewSessions(connection)
        try:
            returned = _merge(connection, _entries(data), new, person)
            new.end()
        finally:
            new.wake()
        if not returned.nothing:
            _note(connection, returned.person, returned.added + returned.changed, by)
    return returned


def note_return(connection: apsw.Connection, person: int, sessions: int, by: By) -> None:
    """Keeps that a record came back with so many sessions that were new: typed in from paper, for one."""
    with transaction(connection):
        _note(connection, person, sessions, by)


class _Target(NamedTuple):
    sent_to: str
    since: str
    name: str
    made_by: str


def _note(connection: apsw.Connection, person: int, sessions: int, by: By) -> None:
    connection.execute(_ADD, (*stamp(person, by.at), sessions, by.kept_initials))


def _lines(connection: apsw.Connection, person: int, target: _Target) -> Iterator[str]:
    """The file without its closing bracket."""
    row: Any = connection.execute(_WHO, (person,)).fetchone()
    uuid, name, full_name, born = row
    people: People = {number: each.hex() for number, each in connection.execute(_UUIDS)}
    who = HandedTo(target.sent_to, full_name or name or target.name, born)
    schema = connection.pragma("user_version")
    yield f'{{"format":"{RECORD_FORMAT}","version":{VERSION},"schema":{schema},"made_by":{as_json(target.made_by)},\n'
    yield f'"person":{as_json(person_values(who))},"from":"{uuid.hex()}"'
    counts = dict.fromkeys((kind.name for kind in _LISTS), 0)
    for kind in (STOP_ALONE, ACTIVITY_RATING):
        yield f',\n"{kind.name}":['
        for one in connection.execute(kind.read):
            # Its columns: the person is the fourth, the local date the eighth, and the eleventh when it was deleted.
            if one[3] == person and one[7] >= target.since and one[10] is None:
                yield f"{',' if counts[kind.name] else ''}\n {as_json(object_of(kind, one, people))}"
                counts[kind.name] += 1
        yield "]"
    yield f',\n"{SESSION.name}":['
    for (number,) in connection.execute(_SESSIONS, (person, target.since)):
        yield f"{',' if counts[SESSION.name] else ''}\n {session_line(connection, number, people)}"
        counts[SESSION.name] += 1
    yield f'],\n"end":{as_json(counts)}'


def _entries(data: bytes) -> Iterator[tuple[str, Any]]:
    try:
        return read_entries((data.decode("utf-8"),))
    except UnicodeDecodeError as error:
        raise OutsideError(Refusal.NOT_UTF_8, detail=str(error)) from error


def _head(entries: Iterator[tuple[str, Any]]) -> RecordHead:
    """What stands before the lists, in its order."""
    head: dict[str, Any] = {}
    for wanted in _HEAD:
        name, value = next(entries, ("", None))
        if name != wanted:
            raise OutsideError(Refusal.MISSING, place=(wanted,))
        head[name] = value
    if not isinstance(head["person"], dict) or not isinstance(head["made_by"], str):
        raise OutsideError(Refusal.WRONG_KIND, place=("person",))
    home = uuid_of({"uuid": head["from"]}, "from")
    return RecordHead(read_handed_to(OutsideValues(head["person"], place=("person",))), home, head["made_by"])


def _merge(
    connection: apsw.Connection, entries: Iterator[tuple[str, Any]], new: NewSessions, wanted: int | None
) -> Returned:
    head = _head(entries)
    person = _known(connection, head.person.uuid, wanted)
    merging = _Merging(connection, new, person, {head.home: person})
    for name, value in entries:
        merging.take(name, value)
    return merging.returned()


def _known(connection: apsw.Connection, uuid: str, wanted: int | None) -> int:
    found: Any = connection.execute(_PERSON, (uuid_bytes(uuid),)).get
    if found is None or (wanted is not None and found != wanted):
        raise ClinicFileError(FileFault.OTHER_PERSON)
    return int(found)


class _Merging:
    """The lists of one record on their way in."""

    def __init__(self, connection: apsw.Connection, new: NewSessions, person: int, people: dict[str, int]) -> None:
        self._connection = connection
        self._new = new
        self._person = person
        self._people = people
        self._counts = Counter[str]()
        self._outcomes = Counter[Outcome]()
        self._elsewhere = 0
        self._others = 0
        self._seen: set[tuple[str, str]] = set()
        self._ends: list[str] = []

    def take(self, name: str, value: Any) -> None:
        """One record, or what stands behind the lists."""
        kind = next((kind for kind in _LISTS if kind.name == name), None)
        if name == "end" and not self._ends:
            if value != {each.name: self._counts[each.name] for each in _LISTS}:
                raise OutsideError(Refusal.MISSING, place=("end",))
            self._ends.append(name)
        elif name == "digest" and self._ends == ["end"]:
            self._ends.append(name)
        elif kind is None or self._ends:
            raise OutsideError(Refusal.UNKNOWN, place=(name,))
        else:
            self._take(kind, value)

    def returned(self) -> Returned:
        """What it brought. Raises OutsideError where the end is missing, or what came could not be read again."""
        if self._ends != ["end", "digest"]:
            raise OutsideError(Refusal.MISSING, place=("end",))
        try:
            pain_stops_since(self._connection, self._person, 0)
        except StorageError as error:
            raise OutsideError(Refusal.DOES_NOT_FIT, place=(STOP_ALONE.name,), detail=error.detail) from error
        added, changed = self._outcomes[Outcome.ADDED], self._outcomes[Outcome.CHANGED]
        left = sum(self._outcomes.values()) - added - changed
        return Returned(self._person, added, changed, left, self._elsewhere, self._others)

    def _take(self, kind: Kind, value: Any) -> None:
        key = (kind.name, uuid_of(value, kind.name))
        place = (kind.name, self._counts[kind.name])
        if key in self._seen:
            raise OutsideError(Refusal.ID_TAKEN, place=place)
        self._seen.add(key)
        self._counts[kind.name] += 1
        try:
            if kind is SESSION:
                self._take_session(value)
            else:
                self._take_other(kind, value)
        except apsw.ConstraintError as error:
            raise OutsideError(Refusal.DOES_NOT_FIT, place=place, detail=str(error)) from error

    def _take_other(self, kind: Kind, value: Values) -> None:
        row = row_of(kind, value, self._people)
        if kind is ACTIVITY_RATING and row["activity"] != one_line_or_none(row["activity"], ACTIVITY_LETTERS):
            raise OutsideError(Refusal.LETTERS, place=(kind.name, "activity"))
        self._new.end()
        self._others += merge_record(self._connection, kind, row) in (Outcome.ADDED, Outcome.CHANGED)

    def _take_session(self, value: Values) -> None:
        owner: Any = self._connection.execute(_OWNER, (uuid_bytes(value["uuid"]),)).get
        if owner is not None and owner != self._person:
            self._elsewhere += 1
            return
        outcome, _ = merge_session(self._connection, value, self._people, self._new)
        self._outcomes[outcome] += 1
