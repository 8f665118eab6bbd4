# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done period by period: sums made where the rows lie, so that ten years cost a page little.

Each period is one search along an index: grouping all rows at once would sort them first, which takes longer than
reading them.
"""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

import apsw

from psoas_trainer.core.exercise import Category
from psoas_trainer.core.periods import Period
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.session_queries import read_row


class WorkOf(NamedTuple):
    """How an exercise counts: its category, and the seconds of a rep; None where its seconds are kept themselves."""

    exercise_id: str
    category: Category
    rep_seconds: float | None


class SideInPeriod(NamedTuple):
    """One exercise on one side in a period: `done` of `target`; more than a target counts as it."""

    period: int
    side: str | None
    done: int
    counted: int
    target: int


# With an index of its own, which sqlite gives to no list that is a parameter: a quarter of the time.
_KNOWN = """
CREATE TEMP TABLE IF NOT EXISTS work_of (
  exercise_id TEXT PRIMARY KEY, category INTEGER NOT NULL, rep_seconds REAL
) STRICT, WITHOUT ROWID"""
_FORGET = "DELETE FROM temp.work_of"
_LEARN = """
INSERT INTO temp.work_of SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)"""
_SUMS = """
SELECT (
  SELECT json_array(
    total(ifnull(reps * rep_seconds, seconds)) FILTER (WHERE category = 0),
    total(ifnull(reps * rep_seconds, seconds)) FILTER (WHERE category = 1),
    total(ifnull(reps * rep_seconds, seconds)) FILTER (WHERE category = 2),
    total(ifnull(reps * rep_seconds, seconds)) FILTER (WHERE category = 3),
    total(ifnull(reps * rep_seconds, seconds)) FILTER (WHERE category = 4))
  FROM day_total CROSS JOIN temp.work_of AS work ON work.exercise_id = day_total.exercise_id
  WHERE person_id = :person AND local_date BETWEEN period.value ->> 0 AND period.value ->> 1)
FROM json_each(:periods) AS period ORDER BY period.key"""
_MET = """
SELECT wanted.value FROM json_each(:exercises) AS wanted WHERE EXISTS (
  SELECT 1 FROM set_record AS record
  JOIN session_item AS item ON item.id = record.session_item_id JOIN session ON session.id = item.session_id
  WHERE record.person_id = :person AND record.exercise_id = wanted.value
    AND record.local_date BETWEEN :first AND :last AND (record.reps > 0 OR record.seconds > 0)
    AND record.deleted_ms IS NULL AND item.deleted_ms IS NULL AND session.deleted_ms IS NULL)"""
_SIDES_OF = """
WITH period (number, first, last) AS MATERIALIZED (
  SELECT key, value ->> 0, value ->> 1 FROM json_each(:periods))
SELECT number, (
  SELECT json_array(
    count(*) FILTER (WHERE side = 'left'), total(amount) FILTER (WHERE side = 'left'),
    total(min(amount, target)) FILTER (WHERE side = 'left'), total(target) FILTER (WHERE side = 'left'),
    count(*) FILTER (WHERE side = 'right'), total(amount) FILTER (WHERE side = 'right'),
    total(min(amount, target)) FILTER (WHERE side = 'right'), total(target) FILTER (WHERE side = 'right'),
    count(*) FILTER (WHERE side IS NULL), total(amount) FILTER (WHERE side IS NULL),
    total(min(amount, target)) FILTER (WHERE side IS NULL), total(target) FILTER (WHERE side IS NULL))
  FROM (
    SELECT record.side AS side,
      ifnull(CASE item.chosen_kind WHEN 'reps' THEN record.reps ELSE record.seconds END, 0) AS amount,
      coalesce(
        CASE WHEN record.side IS NOT NULL THEN (
          SELECT CASE record.side WHEN 'left' THEN chosen_left ELSE chosen_right END FROM item_sides
          WHERE session_item_id = item.id) END,
        item.chosen_amount) AS target
    FROM set_record AS record
    CROSS JOIN session_item AS item ON item.id = record.session_item_id
    CROSS JOIN session ON session.id = item.session_id
    WHERE record.person_id = :person AND record.exercise_id = :exercise
      AND record.local_date BETWEEN period.first AND period.last AND item.chosen_kind = :kind
      AND record.deleted_ms IS NULL AND item.deleted_ms IS NULL AND session.deleted_ms IS NULL
      AND session.state <> 'running'))
FROM period ORDER BY number"""
_SIDES = ("left", "right", None)
_RECENT = """
SELECT id FROM session WHERE person_id = ? AND deleted_ms IS NULL AND state <> 'running'
AND at_ms < ? ORDER BY at_ms DESC, id DESC LIMIT ?"""


def work_sums(
    connection: apsw.Connection, person: int, periods: Sequence[Period], works: Iterable[WorkOf]
) -> tuple[tuple[float, ...], ...]:
    """For each period the seconds of work by category, in the order of Category; other exercises are left out."""
    order = {category: number for number, category in enumerate(Category)}
    known = [(work.exercise_id, order[work.category], work.rep_seconds) for work in works]
    connection.execute(_KNOWN)
    connection.execute(_FORGET)
    connection.execute(_LEARN, (json.dumps(known),))
    rows: Any = connection.execute(_SUMS, {"person": person, "periods": _as_json(periods)})
    return tuple(tuple(json.loads(sums)) for (sums,) in rows)


def exercises_met(connection: apsw.Connection, person: int, period: Period, exercises: Iterable[str]) -> frozenset[str]:
    """Those of the exercises of which anything was done in that time."""
    first, last = (day.isoformat() for day in period)
    known = {"person": person, "exercises": json.dumps(list(exercises)), "first": first, "last": last}
    rows: Any = connection.execute(_MET, known)
    return frozenset(exercise_id for (exercise_id,) in rows)


def sides_of_exercise(
    connection: apsw.Connection, person: int, exercise_id: str, kind: str, periods: Sequence[Period]
) -> tuple[SideInPeriod, ...]:
    """One exercise, as far as it was counted in `kind`: a row for each period and side that has any set."""
    known = {"person": person, "exercise": exercise_id, "kind": kind, "periods": _as_json(periods)}
    rows: Any = connection.execute(_SIDES_OF, known)
    found = []
    for number, text in rows:
        sums = [int(each) for each in json.loads(text)]
        for place, side in enumerate(_SIDES):
            sets, done, counted, target = sums[4 * place : 4 * place + 4]
            if sets:
                found.append(SideInPeriod(number, side, done, counted, target))
    return tuple(found)


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


def _as_json(periods: Iterable[Period]) -> str:
    return json.dumps([(period.first.isoformat(), period.last.isoformat()) for period in periods])
