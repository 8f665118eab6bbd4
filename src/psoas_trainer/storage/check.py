# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the data is sound: the file's structure, its links, every session against its checksum, the day totals.

In pieces: each `yield` gives how far it is, in percent, and others may write until it goes on.
"""

from collections import Counter
from collections.abc import Generator, Iterator
from enum import StrEnum
from typing import Any, NamedTuple

import apsw

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
_SMALL = 16_000_000
"""Bytes; a larger file is looked through table by table, which leaves out only the list of its free pages."""

_SESSIONS = "SELECT id FROM session WHERE id > ? ORDER BY id LIMIT 200"
_OF_SESSION = "SELECT checksum, local_date, deleted_ms IS NULL FROM session WHERE id = ?"
_PARTS = "SELECT checksum FROM session_part WHERE session_id = ?"
_PERSON_PARTS = "SELECT checksum FROM person_part WHERE person_id = ?"
_DONE = """
SELECT person_id, local_date, exercise_id, side, sum(reps), sum(seconds), sum(sets) FROM done_by_day
WHERE session_id = ? GROUP BY person_id, local_date, exercise_id, side"""
_KEPT = "SELECT person_id, local_date, exercise_id, side, reps, seconds, sets FROM day_total"
_DONE_IN_ALL = """
SELECT person_id, local_date, exercise_id, side, sum(reps), sum(seconds), sum(sets) FROM done_by_day
WHERE session_id IN (SELECT id FROM session WHERE deleted_ms IS NULL)
GROUP BY person_id, local_date, exercise_id, side"""

_Place = tuple[int, str, str, str]


def check(connection: apsw.Connection) -> Report:
    """The whole check at once."""
    report: Report = finish(check_in_pieces(connection))
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
    findings = yield from structure_in_pieces(connection)
    if findings:
        return Report(0, 0, tuple(findings))
    try:
        return (yield from _contents(connection))
    except (apsw.CorruptError, apsw.NotADBError) as error:
        return Report(0, 0, (Finding(Fault.STRUCTURE, "", str(error)),))


def structure_in_pieces(connection: apsw.Connection, *, quick: bool = False) -> Generator[int, None, list[Finding]]:
    """What is wrong with the file's structure and its links; `quick` does not compare indexes with their tables."""
    of_table = "SELECT * FROM pragma_quick_check(?)" if quick else "SELECT * FROM pragma_integrity_check(?)"
    findings: list[Finding] = []
    try:
        if connection.pragma("page_count") * connection.pragma("page_size") < _SMALL:
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


def _contents(connection: apsw.Connection) -> Checking:
    findings: list[Finding] = []
    done: Counter[tuple[_Place, int]] = Counter()
    changes = connection.total_changes()
    total = max(1, int(connection.execute("SELECT count(*) FROM session").get))
    seen = 0
    last = 0
    while page := _rows(connection, _SESSIONS, last):
        for (session_id,) in page:
            findings += _check_session(connection, session_id, done)
            seen += 1
            yield _SHARE_OF_TABLES + min(seen, total) * (99 - _SHARE_OF_TABLES) // total
        last = page[-1][0]
    findings += _check_people(connection)
    days = _days(connection, _KEPT)
    if connection.total_changes() != changes:  # somebody trains meanwhile: all at once then, though it takes longer
        done = _days(connection, _DONE_IN_ALL)
    findings += [Finding(Fault.DAY_TOTAL, date) for date in _differing(days, done)]
    return Report(seen, len({place[1] for place, _ in days}), tuple(findings[:MOST_FINDINGS]))


def _check_session(
    connection: apsw.Connection, session_id: int, done: Counter[tuple[_Place, int]]
) -> Iterator[Finding]:
    date = ""
    try:
        checksum, date, shown = _rows(connection, _OF_SESSION, session_id)[0]
        together = 0
        for (part,) in _rows(connection, _PARTS, session_id):
            together ^= part
        if shown:
            _add(done, _rows(connection, _DONE, session_id))
    except UnicodeDecodeError as error:
        yield Finding(Fault.SESSION, date, f"session {session_id}: {error}")
        return
    if together != checksum:
        yield Finding(Fault.SESSION, date, f"session {session_id}: checksum")


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


def _days(connection: apsw.Connection, question: str) -> Counter[tuple[_Place, int]]:
    days: Counter[tuple[_Place, int]] = Counter()
    try:
        _add(days, _rows(connection, question))
    except UnicodeDecodeError:
        days[(0, "", "", ""), 0] = 1  # differs from everything
    return days


def _add(days: Counter[tuple[_Place, int]], rows: list[Any]) -> None:
    for person, date, exercise, side, *sums in rows:
        for unit, value in enumerate(sums):
            if value:
                days[(person, date, exercise, side), unit] += value


def _differing(kept: Counter[tuple[_Place, int]], done: Counter[tuple[_Place, int]]) -> list[str]:
    return sorted({place[1] for place, unit in {*kept, *done} if kept[place, unit] != done[place, unit]})


def _rows(connection: apsw.Connection, question: str, *values: Any) -> list[Any]:
    return connection.execute(question, values).fetchall()
