# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done as a table for spreadsheets (RFC 4180): a row for each set and side, no cell of it ever a formula."""

import csv
import io
from collections.abc import Generator, Iterator, Mapping
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.csv_cell import safe_cell
from psoas_trainer.storage.export_range import DateRange

COLUMNS: Final = (
    "session",
    "date",
    "time",
    "offset_minutes",
    "routine",
    "line",
    "warm_up",
    "exercise_id",
    "exercise",
    "variant",
    "side",
    "set",
    "target",
    "done",
    "unit",
    "planned_exercise",
    "planned",
    "reason",
    "effort",
    "pain",
    "note",
    "stretch",
)
"""`time` is the local one of then; what was said of the session stands in each of its rows."""

BEGIN: Final = "\ufeff"
"""Tells spreadsheets that the table is UTF-8."""

_SESSIONS = """
SELECT id FROM session
WHERE local_date BETWEEN ?1 AND ?2 AND deleted_ms IS NULL AND (?3 IS NULL OR person_id = ?3) ORDER BY at_ms, id"""
_ROWS = """
SELECT lower(hex(session.uuid)), record.local_date,
  strftime('%H:%M:%S', record.at_ms / 1000 + record.offset_minutes * 60, 'unixepoch'), record.offset_minutes,
  session.routine_id, item.ordinal + 1, item.warm_up, record.exercise_id, record.exercise_id, record.variant_done,
  ifnull(record.side, 'both'), record.set_number,
  coalesce(CASE record.side WHEN 'left' THEN sides.chosen_left WHEN 'right' THEN sides.chosen_right END,
    item.chosen_amount),
  CASE item.chosen_kind WHEN 'reps' THEN record.reps ELSE record.seconds END,
  CASE item.chosen_kind WHEN 'reps' THEN 'reps' ELSE 'seconds' END,
  item.planned_exercise,
  coalesce(CASE record.side WHEN 'left' THEN sides.planned_left WHEN 'right' THEN sides.planned_right END,
    item.planned_amount),
  item.reason, feedback.effort, feedback.pain_now, feedback.note, feedback.stretch
FROM session JOIN session_item AS item ON item.session_id = session.id
  JOIN set_record AS record ON record.session_item_id = item.id
  LEFT JOIN item_sides AS sides ON sides.session_item_id = item.id AND sides.deleted_ms IS NULL
  LEFT JOIN feedback ON feedback.session_id = session.id AND feedback.deleted_ms IS NULL
WHERE session.id = ? AND item.deleted_ms IS NULL AND record.deleted_ms IS NULL
ORDER BY item.ordinal, record.set_number, ifnull(record.side, 'both')"""
_ROUTINE: Final = 4
_EXERCISE: Final = 8
"""The columns of the two names."""


class Names(NamedTuple):
    """What exercises and routines are called; what is not named keeps its id."""

    exercises: Mapping[str, str]
    routines: Mapping[str, str]


def table(
    connection: apsw.Connection, which: DateRange, names: Names, person: int | None = None
) -> Generator[tuple[int, str], None, None]:
    """The table in pieces, each with how far it is in percent. Unknown is an empty cell, never 0.

    `person`: what that person did; None for what everyone did.
    """
    yield 0, BEGIN + _lines([COLUMNS])
    numbers = [number for (number,) in connection.execute(_SESSIONS, (*which, person))]
    for done, number in enumerate(numbers):
        rows = connection.execute(_ROWS, (number,))
        yield 100 * done // len(numbers), _lines(_named(row, names) for row in rows)


def _named(row: tuple[Any, ...], names: Names) -> list[Any]:
    cells = [safe_cell(cell) if isinstance(cell, str) else cell for cell in row]
    cells[_EXERCISE] = safe_cell(names.exercises.get(row[_EXERCISE], row[_EXERCISE]))
    if row[_ROUTINE] is not None:
        cells[_ROUTINE] = safe_cell(names.routines.get(row[_ROUTINE], row[_ROUTINE]))
    return cells


def _lines(rows: Iterator[Any] | list[Any]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()
