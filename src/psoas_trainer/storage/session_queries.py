# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading sessions: the one that is open, the list for the history, and one in full."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import apsw

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import SessionRecord, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.errors import StorageError, damaged
from psoas_trainer.storage.row_checks import (
    MOST_REPS,
    MOST_SECONDS,
    MOST_SETS,
    checked_moment,
    checked_number,
    checked_optional,
)
from psoas_trainer.storage.stamp import uuid_bytes

Cursor = tuple[int, int]
"""A place in the list: the moment (UTC milliseconds) and the row of the last session that was given."""


class SessionPage(NamedTuple):
    """A piece of the list, the latest first; `older` is where the next piece begins, or None at the end.

    A session that cannot be read is left out, so a piece may be short; `storage.unreadable` names it.
    """

    sessions: tuple[SessionSummary, ...]
    older: Cursor | None


_SUMMARY = """
SELECT id, uuid, routine_id,
  (SELECT chosen_exercise FROM session_item WHERE session_id = session.id AND session_item.deleted_ms IS NULL
   ORDER BY warm_up, ordinal LIMIT 1),
  at_ms, offset_minutes, local_date, ended_ms, ended_offset_minutes, ended_local_date, state, active_seconds,
  get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark,
  corrected_ms IS NOT NULL, clock_moved_ms IS NOT NULL
FROM session """
# By their date, as people read them and as what was typed in later belongs; a session whose clock was wrong says so.
# Numbers only: a text that is damaged in one session must not keep the others from being listed.
_NEWEST = """
SELECT at_ms, id FROM session WHERE person_id = ? AND deleted_ms IS NULL ORDER BY at_ms DESC, id DESC LIMIT ?"""
_OLDER = """
SELECT at_ms, id FROM session WHERE person_id = ? AND deleted_ms IS NULL AND (at_ms, id) < (?, ?)
ORDER BY at_ms DESC, id DESC LIMIT ?"""
# In the order in which they were begun: what was done on a clock that was years behind is still the last session.
_BEGUN_LAST = "SELECT id FROM session WHERE person_id = ? AND deleted_ms IS NULL ORDER BY id DESC LIMIT 1"
_RUNNING = "SELECT id FROM session WHERE person_id = ? AND state = 'running' AND deleted_ms IS NULL ORDER BY id DESC"
_BY_ID = _SUMMARY + "WHERE id = ?"
_ONE = _SUMMARY + "WHERE uuid = ?"
_ITEMS = """
SELECT planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets,
  chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, warm_up, reason,
  planned_left, planned_right, chosen_left, chosen_right, first_side
FROM session_item LEFT JOIN item_sides ON item_sides.session_item_id = session_item.id
WHERE session_id = ? AND session_item.deleted_ms IS NULL ORDER BY ordinal"""
_SETS = """
SELECT item.ordinal, record.set_number, record.side, record.variant_done, record.reps, record.seconds
FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
WHERE item.session_id = ? AND record.deleted_ms IS NULL
ORDER BY item.ordinal, record.set_number, ifnull(record.side, 'both')"""


def list_sessions(
    connection: apsw.Connection, person: int, before: Cursor | None = None, limit: int = 50
) -> SessionPage:
    """The person's sessions that are not deleted, from the latest or from a page's `older` on."""
    if before is None:
        rows: list[Any] = connection.execute(_NEWEST, (person, limit + 1)).fetchall()
    else:
        rows = connection.execute(_OLDER, (person, *before, limit + 1)).fetchall()
    return page_of(connection, rows, limit)


def page_of(connection: apsw.Connection, rows: list[Any], limit: int) -> SessionPage:
    """A piece of a list from (at_ms, id) of its sessions, of which there is one more than `limit` if more follow."""
    shown = rows[:limit]
    older = (shown[-1][0], shown[-1][1]) if len(rows) > limit and shown else None
    return SessionPage(tuple(_readable(connection, (number for _, number in shown))), older)


def begun_last(connection: apsw.Connection, person: int) -> SessionSummary | None:
    """The session that was begun last, whatever date its clock showed; None where there is none that can be read."""
    rows: list[Any] = connection.execute(_BEGUN_LAST, (person,)).fetchall()
    return next(_readable(connection, (number for (number,) in rows)), None)


def open_session(connection: apsw.Connection, person: int) -> SessionRecord | None:
    """The newest session that was begun, not ended and can be read, or None.

    One that cannot be read must not stop the program from starting: it is passed over here, kept, and named by
    `storage.unreadable`.
    """
    return next(_running(connection, person), None)


def read_session(connection: apsw.Connection, uuid: str) -> SessionRecord:
    """A session in full, a deleted one too. LookupError when there is none, StorageError where it is damaged."""
    row = _row(connection, _ONE, uuid_bytes(uuid))
    if row is None:
        raise LookupError(f"no session {uuid}")
    return _record(connection, row)


def read_row(connection: apsw.Connection, session_id: int) -> SessionRecord | None:
    """The session in that row in full, or None where the row is gone. StorageError where it is damaged."""
    row = _row(connection, _BY_ID, session_id)
    return None if row is None else _record(connection, row)


def _running(connection: apsw.Connection, person: int) -> Iterator[SessionRecord]:
    rows: list[Any] = connection.execute(_RUNNING, (person,)).fetchall()
    for (session_id,) in rows:
        with suppress(StorageError):
            record = read_row(connection, session_id)
            if record is not None:
                yield record


def _readable(connection: apsw.Connection, numbers: Iterable[int]) -> Iterator[SessionSummary]:
    for session_id in numbers:
        with suppress(StorageError):
            row = _row(connection, _BY_ID, session_id)
            if row is not None:
                yield _summary(connection, row)


def _row(connection: apsw.Connection, question: str, which: int | bytes) -> tuple[Any, ...] | None:
    """A session's own row. StorageError where a text in it is none."""
    try:
        row: tuple[Any, ...] | None = connection.execute(question, (which,)).fetchone()
    except UnicodeDecodeError as error:
        raise damaged(connection, error) from error
    return row


def _summary(connection: apsw.Connection, row: tuple[Any, ...]) -> SessionSummary:
    _, uuid, routine_id, first_exercise_id, *moments, state, active_seconds = row[:12]
    try:
        uuid_bytes(uuid.hex())
        return SessionSummary(
            uuid=uuid.hex(),
            routine_id=routine_id,
            first_exercise_id=first_exercise_id,
            started=checked_moment(*moments[:3]),
            ended=None if moments[3] is None else checked_moment(*moments[3:]),
            state=SessionState(state),
            active_seconds=checked_number(active_seconds, MOST_SECONDS),
            corrected=bool(row[19]),
            clock_changed=bool(row[20]),
        )
    except ValueError as error:
        raise damaged(connection, error) from error


def _record(connection: apsw.Connection, row: tuple[Any, ...]) -> SessionRecord:
    summary = _summary(connection, row)
    try:
        items = _items(connection.execute(_ITEMS, (row[0],)))
        sets = _sets(connection.execute(_SETS, (row[0],)), len(items))
        timing = Timing(*(checked_number(seconds, MOST_SECONDS) for seconds in row[12:18]))
    except ValueError as error:
        raise damaged(connection, error) from error
    return SessionRecord(summary, SessionPlan(summary.routine_id, items), timing, sets, row[18])


def _items(rows: Iterable[tuple[Any, ...]]) -> tuple[PlanItem, ...]:
    items = tuple(
        PlanItem(
            _item_dose(row[:5], row[12:14], row[16]),
            _item_dose(row[5:10], row[14:16], row[16]),
            bool(row[10]),
            None if row[11] is None else Reason(row[11]),
        )
        for row in rows
    )
    if not items:
        raise ValueError("a session without a line")
    return items


def _item_dose(columns: tuple[Any, ...], sides: tuple[Any, ...], first_side: str | None) -> ItemDose:
    exercise_id, variant_id, kind, amount, sets = columns
    left, right = (checked_optional(side, MOST_REPS) for side in sides)
    dose = Dose(DoseKind(kind), checked_number(amount, MOST_REPS, 1), checked_number(sets, MOST_SETS, 1), left, right)
    return ItemDose(exercise_id, variant_id, dose, None if first_side is None else Side(first_side))


def _sets(rows: Iterable[tuple[Any, ...]], lines: int) -> tuple[SetRecord, ...]:
    return tuple(
        SetRecord(
            SetKey(
                checked_number(item, lines - 1),
                checked_number(number, MOST_SETS, 1),
                None if side is None else Side(side),
            ),
            variant_id,
            Tally(checked_optional(reps, MOST_REPS), checked_optional(seconds, MOST_SECONDS)),
        )
        for item, number, side, variant_id, reps, seconds in rows
    )
