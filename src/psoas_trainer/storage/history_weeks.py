# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done week by week: sums made where the rows lie, so that ten years cost a page little."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any, NamedTuple

import apsw

from psoas_trainer.core.record import SessionRecord
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.session_queries import read_row


class WeekSum(NamedTuple):
    """What was done of an exercise in a week, counted from the first one asked for, on all sides together."""

    week: int
    exercise_id: str
    reps: int
    seconds: int


class WeekOfExercise(NamedTuple):
    """One exercise on one side in a week: `done` of `target` in the unit of `kind`; more than a target counts as it."""

    first_day: str
    side: str | None
    kind: str
    done: int
    counted: int
    target: int


_SUMS = """
SELECT (unixepoch(local_date) - unixepoch(:first)) / 604800, exercise_id, sum(reps), sum(seconds) FROM day_total
WHERE person_id = :person AND local_date BETWEEN :first AND :last GROUP BY 1, 2"""
_WEEKS_OF = """
WITH done (local_date, side, kind, amount, target) AS (
  SELECT record.local_date, record.side, item.chosen_kind,
    ifnull(CASE item.chosen_kind WHEN 'reps' THEN record.reps ELSE record.seconds END, 0),
    coalesce(CASE record.side WHEN 'left' THEN sides.chosen_left WHEN 'right' THEN sides.chosen_right END,
      item.chosen_amount)
  FROM set_record AS record
  JOIN session_item AS item ON item.id = record.session_item_id
  JOIN session ON session.id = item.session_id
  LEFT JOIN item_sides AS sides ON sides.session_item_id = item.id
  WHERE record.person_id = :person AND record.exercise_id = :exercise AND record.local_date BETWEEN :first AND :last
    AND record.deleted_ms IS NULL AND item.deleted_ms IS NULL AND session.deleted_ms IS NULL
    AND session.state <> 'running')
SELECT CAST((julianday(local_date) - julianday(:first)) / 7 AS INTEGER), side, kind,
  sum(amount), sum(min(amount, target)), sum(target)
FROM done GROUP BY 1, 2, 3 ORDER BY 1, 2"""
_RECENT = """
SELECT id FROM session WHERE person_id = ? AND deleted_ms IS NULL AND state <> 'running'
AND at_ms < ? ORDER BY at_ms DESC, id DESC LIMIT ?"""


def week_sums(connection: apsw.Connection, person: int, first: date, last: date) -> tuple[WeekSum, ...]:
    """The sums from `first`, which begins a week, to `last` (both included), week by week."""
    known = {"person": person, "first": first.isoformat(), "last": last.isoformat()}
    rows: Any = connection.execute(_SUMS, known)
    return tuple(map(WeekSum._make, rows))


def weeks_of_exercise(
    connection: apsw.Connection, person: int, exercise_id: str, first: date, last: date
) -> tuple[WeekOfExercise, ...]:
    """One exercise from `first`, which begins a week, to `last` (both included): a row for each week and side."""
    known = {"person": person, "exercise": exercise_id, "first": first.isoformat(), "last": last.isoformat()}
    rows: Any = connection.execute(_WEEKS_OF, known)
    return tuple(
        WeekOfExercise((first + timedelta(weeks=number)).isoformat(), side, kind, done, counted, target)
        for number, side, kind, done, counted, target in rows
    )


def recent_sessions(
    connection: apsw.Connection, person: int, limit: int, before_ms: int = 2**62
) -> tuple[SessionRecord, ...]:
    """The latest sessions that have ended, whole, oldest first; one that cannot be read is passed over."""
    rows: list[Any] = connection.execute(_RECENT, (person, before_ms, limit)).fetchall()
    found = []
    for (number,) in rows:
        with suppress(StorageError):
            record = read_row(connection, number)
            if record is not None:
                found.append(record)
    return tuple(reversed(found))
