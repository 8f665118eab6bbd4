# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes an exported document into a database that nobody else uses meanwhile: all of it, or an exception.

What is there already is known by its identity. Of two states of it the one that was changed later stays; what was
deleted here stays deleted. The rules stand in docs/export.md.
"""

from collections import Counter
from collections.abc import Generator, Iterable
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.outside.json_stream import read_entries
from psoas_trainer.core.outside.own_documents import OwnDocuments
from psoas_trainer.core.outside.pack import Known
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.clinic_page import look_at_clinic
from psoas_trainer.storage.dose_steps import current_doses
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.export_clinic import OF_CLINIC
from psoas_trainer.storage.export_json import FORMAT, VERSION
from psoas_trainer.storage.export_kind import Kind
from psoas_trainer.storage.export_people import MOVE, OF_PEOPLE, OWN_EXERCISE, OWN_ROUTINE, PERSON, SCREENING
from psoas_trainer.storage.export_sessions import ANSWER, SESSION
from psoas_trainer.storage.import_session import Outcome, judged, merge_record, merge_session
from psoas_trainer.storage.import_values import Values, changed_ms, list_of, names_of, row_of, uuid_of
from psoas_trainer.storage.new_sessions import NewSessions
from psoas_trainer.storage.pain_stops import pain_stops_since
from psoas_trainer.storage.profiles import profile
from psoas_trainer.storage.session_moves import session_moves

_DEFAULT_PERSON = "SELECT min(id) FROM person WHERE deleted_ms IS NULL"
_NEXT_PERSON = "SELECT 1 + ifnull(max(id), 0) FROM person"
_RENAME = "UPDATE person SET name = :name, edited_ms = :edited_ms, deleted_ms = :deleted_ms WHERE id = :id"
_ERASE_ANSWERS = "DELETE FROM screening_answer WHERE screening_id = ?"
_HEAD: Final = ("format", "version", "schema", "made_by")
_END: Final = "end"
_FIRST_IN: Final = MappingProxyType({MOVE.name: 6} | dict.fromkeys((kind.name for kind in OF_CLINIC), 7))
"""Lists that documents of a schema before that one do not have."""
_BY_NAME: Final = tuple((kind.name, kind) for kind in (PERSON, *OF_PEOPLE, SESSION))


class Imported(NamedTuple):
    """What an import did, in sessions: new here, in a later state now, and left as they are.

    `kept` were changed here later than in the file, `deleted` were deleted here. `others` counts what else is new or
    in a later state.
    """

    added: int = 0
    changed: int = 0
    kept: int = 0
    deleted: int = 0
    others: int = 0

    @property
    def nothing(self) -> bool:
        """Whether all of it was here already."""
        return not (self.added or self.changed or self.others)


def merge_document(
    connection: apsw.Connection, pieces: Iterable[str], known: Known | None = None
) -> Generator[None, None, Imported]:
    """Merges the document whose text comes in those pieces; yields after each record. The caller's is the transaction.

    Raises OutsideError where the document is not one of ours, whole, and such as this version of the program reads.
    `known` is what own exercises and routines in it are read against; without it they are not read.
    """
    own = None if known is None else OwnDocuments(known)
    new = NewSessions(connection)
    try:
        imported = yield from _merge(_Merging(connection, new, own), pieces)
        new.end()
        return imported
    finally:
        new.wake()


def _merge(merging: "_Merging", pieces: Iterable[str]) -> Generator[None, None, Imported]:
    ended = False
    for number, (name, value) in enumerate(read_entries(pieces)):
        if number < len(_HEAD):
            merging.look_at_head(_HEAD[number], name, value)
        elif name == _END:
            merging.look_at_end(value)
            ended = True
        elif ended:
            raise OutsideError(Refusal.UNKNOWN, place=(name,))
        else:
            merging.take(name, value)
            yield
    if not ended:
        raise OutsideError(Refusal.MISSING, place=(_END,))
    merging.look_at_people()
    return merging.imported()


class _Merging:
    def __init__(self, connection: apsw.Connection, new: NewSessions, own: OwnDocuments | None) -> None:
        self._connection = connection
        self._new = new
        self._own = own
        self._people: dict[str, int] = {}
        self._seen: set[tuple[str, str]] = set()
        self._kinds = dict(_BY_NAME)
        self._order = [name for name, _ in _BY_NAME]
        self._counts = Counter[str]()
        self._sessions = Counter[Outcome]()
        self._others = 0
        self._schema = 0

    def look_at_head(self, expected: str, name: str, value: Any) -> None:
        """What stands at the beginning, in its order."""
        if name != expected or (name == "format" and value != FORMAT):
            raise OutsideError(Refusal.FOREIGN_KIND, place=(expected,))
        newest = {"version": VERSION, "schema": int(self._connection.pragma("user_version"))}.get(name)
        if newest is None:
            return
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise OutsideError(Refusal.WRONG_KIND, place=(name,))
        if value > newest:
            raise OutsideError(Refusal.NEWER_VERSION, place=(name,), least=value, most=newest)
        self._schema = value

    def look_at_end(self, value: Any) -> None:
        """The numbers at the end tell whether anything is missing."""
        names = [name for name in self._order if _FIRST_IN.get(name, 0) <= self._schema or self._counts[name]]
        wanted = {name: self._counts[name] for name in ("reps", *names)}
        if value != wanted:
            raise OutsideError(Refusal.MISSING, place=(_END,), detail=f"{value} instead of {wanted}")

    def take(self, name: str, value: Any) -> None:
        """One record."""
        kind = self._kinds.get(name)
        if kind is None:
            raise OutsideError(Refusal.UNKNOWN, place=(name,))
        place = self._order.index(name)
        if any(self._counts[later] for later in self._order[place + 1 :]):
            raise OutsideError(Refusal.DOES_NOT_FIT, place=(name,), detail="not in the order of the document")
        uuid = uuid_of(value, name)
        if (name, uuid) in self._seen:
            raise OutsideError(Refusal.ID_TAKEN, place=(name, self._counts[name]))
        self._seen.add((name, uuid))
        try:
            self._merge(kind, value)
        except apsw.ConstraintError as error:
            raise OutsideError(Refusal.DOES_NOT_FIT, place=(name, self._counts[name]), detail=str(error)) from error
        self._counts[name] += 1

    def look_at_people(self) -> None:
        """Raises OutsideError where what was taken in could not be read again: it would stop the pages that show it."""
        for person in set(self._people.values()):
            try:
                profile(self._connection, person)
                current_doses(self._connection, person)
                session_moves(self._connection, person, "")
                pain_stops_since(self._connection, person, 0)
                look_at_clinic(self._connection, person)
            except StorageError as error:
                raise OutsideError(Refusal.DOES_NOT_FIT, place=(PERSON.name,), detail=error.detail) from error

    def imported(self) -> Imported:
        """What was done."""
        sessions = self._sessions
        return Imported(
            sessions[Outcome.ADDED],
            sessions[Outcome.CHANGED],
            sessions[Outcome.KEPT],
            sessions[Outcome.STAYS_DELETED],
            self._others,
        )

    def _merge(self, kind: Kind, value: Any) -> None:
        if kind is SESSION:
            outcome, reps = merge_session(self._connection, value, self._people, self._new)
            self._sessions[outcome] += 1
            self._counts["reps"] += reps
            return
        if kind is PERSON:
            self._merge_person(value)
            return
        if kind is SCREENING:
            outcome = self._merge_screening(value)
        else:
            row = row_of(kind, value, self._people)
            self._look_at_own(kind, row)
            outcome = merge_record(self._connection, kind, row)
        self._others += outcome in (Outcome.ADDED, Outcome.CHANGED)

    def _look_at_own(self, kind: Kind, row: Values) -> None:
        """Raises OutsideError for an own exercise or routine that no pack could bring either."""
        if self._own is None:
            return
        try:
            if kind is OWN_EXERCISE:
                self._own.check_exercise(row["exercise_id"], row["document"], row["picture"])
            elif kind is OWN_ROUTINE:
                self._own.check_routine(row["routine_id"], row["document"])
        except OutsideError as error:
            place = (kind.name, self._counts[kind.name], *error.place)
            raise OutsideError(
                error.refusal, place=place, least=error.least, most=error.most, detail=error.detail
            ) from error

    def _merge_person(self, value: Any) -> None:
        """Whoever is known keeps their number. The first of the file, where unknown, is who uses the program here."""
        uuid = uuid_of(value, PERSON.name)
        found: Any = self._connection.execute(PERSON.by_uuid, {"uuid": bytes.fromhex(uuid)}).fetchone()
        if found is not None:
            self._people[uuid] = found[0]
            row = row_of(PERSON, value, self._people)
            if judged(changed_ms(row), found[1], deleted=found[2] is not None) is Outcome.CHANGED:
                self._connection.execute(_RENAME, row | {"id": found[0]})
            return
        here = self._connection.execute(_DEFAULT_PERSON).get if not self._people else None
        if here is not None:
            self._people[uuid] = int(here)
            row_of(PERSON, value, self._people)
            return
        self._people[uuid] = int(self._connection.execute(_NEXT_PERSON).get)
        row = row_of(PERSON, value, self._people)
        self._connection.execute(PERSON.add, row | {"id": self._people[uuid]})

    def _merge_screening(self, value: Any) -> Outcome:
        row = row_of(SCREENING, value, self._people, None, names_of(SCREENING, (ANSWER.name,)))
        answers = [row_of(ANSWER, one, self._people, row) for one in list_of(value, ANSWER.name)]
        found: Any = self._connection.execute(SCREENING.by_uuid, row).fetchone()
        if found is not None:
            number, changed, deleted = found
            outcome = judged(changed_ms(row), changed, deleted=deleted is not None)
            if outcome is not Outcome.CHANGED:
                return outcome
            self._connection.execute(_ERASE_ANSWERS, (number,))
            self._connection.execute(SCREENING.erase, (number,))
            row["id"] = number
        self._connection.execute(SCREENING.add, row)
        inside: Values = {"screening_id": row["id"] or self._connection.last_insert_rowid()}
        self._connection.executemany(ANSWER.add, [answer | inside for answer in answers])
        return Outcome.ADDED if found is None else Outcome.CHANGED
