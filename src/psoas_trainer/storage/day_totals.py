# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done on each local day, by exercise and side: kept with every change, so no view adds up single reps."""

from typing import Any, NamedTuple

import apsw

from psoas_trainer.storage.transaction import transaction


class DayTotal(NamedTuple):
    """Sums of one local day; `side` is left, right or both; `sets` counts the sets that began on that day."""

    local_date: str
    exercise_id: str
    side: str
    reps: int
    seconds: int
    sets: int


_CHANGE = """
UPDATE day_total SET reps = reps + ?, seconds = seconds + ?, sets = sets + ?
WHERE person_id = ? AND local_date = ? AND exercise_id = ? AND side = ?"""
_INSERT = """
INSERT INTO day_total (reps, seconds, sets, person_id, local_date, exercise_id, side) VALUES (?, ?, ?, ?, ?, ?, ?)"""
_DROP_EMPTY = """
DELETE FROM day_total WHERE person_id = ? AND local_date = ? AND exercise_id = ? AND side = ?
AND reps = 0 AND seconds = 0 AND sets = 0"""


def add_to_day(connection: apsw.Connection, person: int, change: DayTotal) -> None:
    """Adds a change (negative: taken away) to a day, inside the caller's transaction; a day of nothing has no row."""
    place = (person, change.local_date, change.exercise_id, change.side)
    connection.execute(_CHANGE, (change.reps, change.seconds, change.sets, *place))
    if connection.changes() == 0:
        connection.execute(_INSERT, (change.reps, change.seconds, change.sets, *place))
    elif min(change.reps, change.seconds, change.sets) < 0:
        connection.execute(_DROP_EMPTY, place)


def add_session(connection: apsw.Connection, session_id: int, sign: int) -> None:
    """Adds all that a session holds to its days (sign 1) or takes it away (-1), inside the caller's transaction."""
    rows: list[Any] = connection.execute(
        "SELECT person_id, local_date, exercise_id, side, sum(reps), sum(seconds), sum(sets) FROM done_by_day "
        "WHERE session_id = ? GROUP BY person_id, local_date, exercise_id, side",
        (session_id,),
    ).fetchall()
    for person, local_date, exercise_id, side, reps, seconds, sets in rows:
        if reps or seconds or sets:
            change = DayTotal(local_date, exercise_id, side, sign * reps, sign * seconds, sign * sets)
            add_to_day(connection, person, change)


def rebuild_day_totals(connection: apsw.Connection) -> None:
    """Computes every total again from the reps, the held seconds and the sets that are not deleted."""
    with transaction(connection):
        connection.execute("DELETE FROM day_total")
        connection.execute(
            "INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) "
            "SELECT person_id, local_date, exercise_id, side, sum(reps), sum(seconds), sum(sets) FROM done_by_day "
            "WHERE session_id IN (SELECT id FROM session WHERE deleted_ms IS NULL) "
            "GROUP BY person_id, local_date, exercise_id, side "
            "HAVING sum(reps) > 0 OR sum(seconds) > 0 OR sum(sets) > 0"
        )


def day_totals(connection: apsw.Connection, person: int, first_date: str, last_date: str) -> tuple[DayTotal, ...]:
    """The totals of the local days from `first_date` to `last_date` (both included, YYYY-MM-DD), oldest first."""
    rows = connection.execute(
        "SELECT local_date, exercise_id, side, reps, seconds, sets FROM day_total "
        "WHERE person_id = ? AND local_date BETWEEN ? AND ? ORDER BY local_date, exercise_id, side",
        (person, first_date, last_date),
    )
    return tuple(DayTotal(*row) for row in rows)


def seconds_done(connection: apsw.Connection, person: int, exercise_id: str, local_date: str) -> int:
    """The seconds of an exercise on one local day, all sides together; 0 when there were none."""
    return int(
        connection.execute(
            "SELECT ifnull(sum(seconds), 0) FROM day_total WHERE person_id = ? AND local_date = ? AND exercise_id = ?",
            (person, local_date, exercise_id),
        ).get
    )
