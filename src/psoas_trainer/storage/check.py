# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the data is sound: the file's structure, its links, every session against its checksum, the day totals.

In pieces: each `yield` gives how far it is, in percent, and others may write until it goes on. So that no piece is
long, a large file that others write to is copied first, and the copy is looked at.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from enum import StrEnum
from typing import Any, NamedTuple

import apsw

from psoas_trainer.storage.beside import beside
from psoas_trainer.storage.snapshot import take_snapshot
from psoas_trainer.storage.tables import tables_of


class Fault(StrEnum):
    """What kind of thing is wrong."""

    STRUCTURE = "structure"
    """The file itself is damaged."""
    LINK = "link"
    """A row names another that is not there."""
    SESSION = "session"
    """Something in a session is not what was written."""
    PERSON = "person"
    """Something kept beside the sessions is not what was written: a star, answers to questions."""
    DAY_TOTAL = "day_total"
    """The sums of a day are not what its sessions give."""


class Finding(NamedTuple):
    """One thing that is wrong; `where` is a local date where there is one, `detail` technical English."""

    fault: Fault
    where: str = ""
    detail: str = ""


class Report(NamedTuple):
    """What was looked at, and what was found."""

    sessions: int
    days: int
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Nothing is wrong."""
        return not self.findings


Checking = Generator[int, None, Report]
MOST_FINDINGS = 100
_SHARE_OF_TABLES = 20
"""In percent of the whole."""
_SMALL = 4_000_000
"""Bytes that are looked through in 30 ms; a larger file is no work for between two jobs."""
_SUMS_A_PIECE = 5000

# Five at a time: of the longest sessions they are read in 30 ms.
_SESSIONS = "SELECT id FROM session WHERE id > ? ORDER BY id LIMIT 5"
_OF_SESSIONS = "SELECT id, checksum, local_date, deleted_ms IS NULL FROM session WHERE id BETWEEN ? AND ?"
_PARTS_OF_SESSIONS = "SELECT session_id, checksum FROM session_part WHERE session_id BETWEEN ? AND ?"
_PERSON_PARTS = "SELECT checksum FROM person_part WHERE person_id = ?"
_DONE = """
SELECT session_id, person_id, local_date, exercise_id, side, sum(reps), sum(seconds), sum(sets) FROM done_by_day
WHERE session_id BETWEEN ? AND ? GROUP BY session_id, person_id, local_date, exercise_id, side"""
_KEPT = """
SELECT person_id, local_date, exercise_id, side, reps, seconds, sets FROM day_total
WHERE (person_id, local_date, exercise_id, side) > (?, ?, ?, ?)
ORDER BY person_id, local_date, exercise_id, side LIMIT 1000"""
_DONE_IN_ALL = """
SELECT person_id, local_date, exercise_id, side, sum(reps), sum(seconds), sum(sets) FROM done_by_day
WHERE session_id IN (SELECT id FROM session WHERE deleted_ms IS NULL)
GROUP BY person_id, local_date, exercise_id, side"""

_Place = tuple[int, str, str, str]
_Sums = Counter[tuple[_Place, int]]
_NOWHERE: _Place = (0, "", "", "")


def check(connection: apsw.Connection) -> Report:
    """The whole check at once."""
    report: Report = finish(_check(connection, structure_in_pieces(connection)))
    return report


def finish(work: Generator[int, None, Any]) -> Any:
    """Runs what works in pieces to its end and gives its result."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def check_in_pieces(connection: apsw.Connection) -> Checking:
    """The report; what is wrong with the file's structure ends it early, for nothing else can be trusted then."""
    snapshot = None if _is_small(connection) else (yield from take_snapshot(connection))
    if snapshot is None:  # where the disk takes no copy the pieces are as long as a table
        return (yield from _check(connection, structure_in_pieces(connection)))
    try:
        return (yield from check_copy_in_pieces(snapshot.connection))
    finally:
        snapshot.drop()


def check_copy_in_pieces(copy: apsw.Connection) -> Checking:
    """The report on a file that nobody else uses meanwhile."""
    return (yield from _check(copy, structure_of_copy(copy)))


def structure_of_copy(copy: apsw.Connection, *, quick: bool = False) -> Generator[int, None, list[Finding]]:
    """What is wrong with the structure of a file that nobody else uses meanwhile."""

    def ask() -> list[Finding]:
        found: list[Finding] = finish(structure_in_pieces(copy, quick=quick))
        return found

    return ask() if _is_small(copy) else (yield from beside(ask, copy.interrupt))


def structure_in_pieces(connection: apsw.Connection, *, quick: bool = False) -> Generator[int, None, list[Finding]]:
    """What is wrong with the file's structure and its links; `quick` does not compare indexes with their tables."""
    of_table = "SELECT * FROM pragma_quick_check(?)" if quick else "SELECT * FROM pragma_integrity_check(?)"
    findings: list[Finding] = []
    try:
        if _is_small(connection):
            findings += _faults(Fault.STRUCTURE, connection, "SELECT * FROM pragma_integrity_check")
            findings += _faults(Fault.LINK, connection, "SELECT * FROM pragma_foreign_key_check")
            return findings[:MOST_FINDINGS]
        tables = tables_of(connection)
        for number, table in enumerate(tables):
            findings += _faults(Fault.STRUCTURE, connection, of_table, table.name)
            findings += _faults(Fault.LINK, connection, "SELECT * FROM pragma_foreign_key_check(?)", table.name)
            yield _SHARE_OF_TABLES * number // len(tables)
    except (apsw.CorruptError, apsw.NotADBError, UnicodeDecodeError) as error:
        findings.append(Finding(Fault.STRUCTURE, "", str(error)))
    return findings[:MOST_FINDINGS]


def _faults(fault: Fault, connection: apsw.Connection, question: str, *table: str) -> Iterator[Finding]:
    for row in connection.execute(question, table):
        if row != ("ok",):
            yield Finding(fault, "", str(row))


def _is_small(connection: apsw.Connection) -> bool:
    try:
        return int(connection.pragma("page_count")) * int(connection.pragma("page_size")) < _SMALL
    except (apsw.CorruptError, apsw.NotADBError):
        return True  # whatever is asked of it ends at once


def _check(connection: apsw.Connection, structure: Generator[int, None, list[Finding]]) -> Checking:
    findings = yield from structure
    if findings:
        return Report(0, 0, tuple(findings))
    try:
        return (yield from _contents(connection))
    except (apsw.CorruptError, apsw.NotADBError) as error:
        return Report(0, 0, (Finding(Fault.STRUCTURE, "", str(error)),))


def _contents(connection: apsw.Connection) -> Checking:
    findings: list[Finding] = []
    done: _Sums = Counter()
    changes = connection.total_changes()
    total = max(1, int(connection.execute("SELECT count(*) FROM session").get))
    seen, last = 0, 0
    while page := [session_id for (session_id,) in _rows(connection, _SESSIONS, last)]:
        findings += _check_sessions(connection, page, done)
        seen, last = seen + len(page), page[-1]
        yield _SHARE_OF_TABLES + min(seen, total) * (99 - _SHARE_OF_TABLES) // total
    findings += _check_people(connection)
    days = yield from _days(connection)
    if connection.total_changes() != changes:  # somebody trains meanwhile: all at once then, though it takes longer
        days, done = finish(_days(connection)), _done_in_all(connection)
    shown = len({place[1] for place, _ in days})
    differing = yield from _differing(days, done)
    findings += [Finding(Fault.DAY_TOTAL, date) for date in differing]
    return Report(seen, shown, tuple(findings[:MOST_FINDINGS]))


def _check_sessions(connection: apsw.Connection, page: list[int], done: _Sums) -> list[Finding]:
    """What is wrong with the sessions; what is done in them is added to `done`."""
    together: Counter[int] = Counter()
    try:
        sessions = _rows(connection, _OF_SESSIONS, page[0], page[-1])
        for session_id, part in _rows(connection, _PARTS_OF_SESSIONS, page[0], page[-1]):
            together[session_id] ^= part
        rows = _rows(connection, _DONE, page[0], page[-1])
    except UnicodeDecodeError as error:
        if len(page) > 1:
            return [finding for each in page for finding in _check_sessions(connection, [each], done)]
        return [Finding(Fault.SESSION, _date_of(connection, page[0]), f"session {page[0]}: {error}")]
    shown = {session_id for session_id, _, _, is_shown in sessions if is_shown}
    _add(done, (row for session_id, *row in rows if session_id in shown))
    return [
        Finding(Fault.SESSION, date, f"session {session_id}: checksum")
        for session_id, checksum, date, _ in sessions
        if together[session_id] != checksum
    ]


def _date_of(connection: apsw.Connection, session_id: int) -> str:
    try:
        return str(connection.execute("SELECT local_date FROM session WHERE id = ?", (session_id,)).get)
    except UnicodeDecodeError:
        return ""


def _check_people(connection: apsw.Connection) -> Iterator[Finding]:
    for person, checksum in _rows(connection, "SELECT id, checksum FROM person"):
        together = 0
        try:
            for (part,) in _rows(connection, _PERSON_PARTS, person):
                together ^= part
        except UnicodeDecodeError:
            together = ~checksum
        if together != checksum:
            yield Finding(Fault.PERSON, "", f"person {person}: checksum")


def _days(connection: apsw.Connection) -> Generator[int, None, _Sums]:
    """The day totals that are kept."""
    days: _Sums = Counter()
    last: tuple[Any, ...] = _NOWHERE
    try:
        while rows := _rows(connection, _KEPT, *last):
            _add(days, rows)
            last = rows[-1][:4]
            yield 99
    except UnicodeDecodeError:
        days[_NOWHERE, 0] = 1  # differs from everything
    return days


def _done_in_all(connection: apsw.Connection) -> _Sums:
    done: _Sums = Counter()
    try:
        _add(done, _rows(connection, _DONE_IN_ALL))
    except UnicodeDecodeError:
        done[_NOWHERE, 0] = -1
    return done


def _add(days: _Sums, rows: Iterable[Any]) -> None:
    for person, date, exercise, side, *sums in rows:
        for unit, value in enumerate(sums):
            if value:
                days[(person, date, exercise, side), unit] += value


def _differing(kept: _Sums, done: _Sums) -> Generator[int, None, list[str]]:
    """The dates whose sums are not what was done; takes out of `kept` what is right."""
    dates = set()
    for number, (place, value) in enumerate(done.items()):
        if kept.pop(place, 0) != value:
            dates.add(place[0][1])
        if number % _SUMS_A_PIECE == 0:
            yield 99
    return sorted(dates | {place[1] for place, _ in kept})


def _rows(connection: apsw.Connection, question: str, *values: Any) -> list[Any]:
    return connection.execute(question, values).fetchall()
