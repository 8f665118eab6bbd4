# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading sessions: the one that is open, the list for the history, and one in full."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import apsw

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import Moment, SessionRecord, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.errors import StorageError, damaged
from psoas_trainer.storage.stamp import uuid_bytes

Cursor = tuple[int, int]
"""A place in the list: the start in UTC milliseconds and the row of the last session that was given."""


class SessionPage(NamedTuple):
    """A piece of the list, newest first; `older` is where the next piece begins, or None at the end."""

    sessions: tuple[SessionSummary, ...]
    older: Cursor | None


_SUMMARY = """
SELECT id, uuid, routine_id,
  (SELECT chosen_exercise FROM session_item WHERE session_id = session.id AND session_item.deleted_ms IS NULL
   ORDER BY warm_up, ordinal LIMIT 1),
  at_ms, offset_minutes, local_date, ended_ms, ended_offset_minutes, ended_local_date, state, active_seconds,
  get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark,
  corrected_ms IS NOT NULL
FROM session """
_NEWEST = _SUMMARY + "WHERE person_id = ? AND deleted_ms IS NULL ORDER BY at_ms DESC, id DESC LIMIT ?"
_OLDER = _SUMMARY + (
    "WHERE person_id = ? AND deleted_ms IS NULL AND (at_ms, id) < (?, ?) ORDER BY at_ms DESC, id DESC LIMIT ?"
)
_RUNNING = _SUMMARY + ("WHERE person_id = ? AND state = 'running' AND deleted_ms IS NULL ORDER BY at_ms DESC, id DESC")
_ONE = _SUMMARY + "WHERE uuid = ?"
_ITEMS = """
SELECT planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets,
  chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, warm_up, reason
FROM session_item WHERE session_id = ? AND deleted_ms IS NULL ORDER BY ordinal"""
_SETS = """
SELECT item.ordinal, record.set_number, record.side, record.variant_done, record.reps, record.seconds
FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
WHERE item.session_id = ? AND record.deleted_ms IS NULL
ORDER BY item.ordinal, record.set_number, ifnull(record.side, 'both')"""


def list_sessions(
    connection: apsw.Connection, person: int, before: Cursor | None = None, limit: int = 50
) -> SessionPage:
    """The person's sessions that are not deleted, newest first, from the newest or from a page's `older` on."""
    if before is None:
        rows: list[Any] = connection.execute(_NEWEST, (person, limit + 1)).fetchall()
    else:
        rows = connection.execute(_OLDER, (person, *before, limit + 1)).fetchall()
    shown = rows[:limit]
    older = (shown[-1][4], shown[-1][0]) if len(rows) > limit and shown else None
    return SessionPage(tuple(_summary(connection, row) for row in shown), older)


def open_session(connection: apsw.Connection, person: int) -> SessionRecord | None:
    """The newest session that was begun, not ended and can be read, or None.

    One that cannot be read must not stop the program from starting: it is passed over here, kept, and named as
    damaged by `read_session`.
    """
    return next(_running(connection, person), None)


def open_sessions(connection: apsw.Connection, person: int) -> tuple[SessionRecord, ...]:
    """All sessions that `open_session` could give, newest first."""
    return tuple(_running(connection, person))


def read_session(connection: apsw.Connection, uuid: str) -> SessionRecord:
    """A session in full, a deleted one too. LookupError when there is none."""
    row = connection.execute(_ONE, (uuid_bytes(uuid),)).fetchone()
    if row is None:
        raise LookupError(f"no session {uuid}")
    return _record(connection, row)


def _running(connection: apsw.Connection, person: int) -> Iterator[SessionRecord]:
    for row in connection.execute(_RUNNING, (person,)).fetchall():
        with suppress(StorageError):
            yield _record(connection, row)


def _summary(connection: apsw.Connection, row: tuple[Any, ...]) -> SessionSummary:
    _, uuid, routine_id, first_exercise_id, *moments, state, active_seconds = row[:12]
    try:
        known_state = SessionState(state)
    except ValueError as error:
        raise damaged(connection, error) from error
    return SessionSummary(
        uuid=uuid.hex(),
        routine_id=routine_id,
        first_exercise_id=first_exercise_id,
        started=Moment(*moments[:3]),
        ended=None if moments[3] is None else Moment(*moments[3:]),
        state=known_state,
        active_seconds=active_seconds,
        corrected=bool(row[19]),
    )


def _record(connection: apsw.Connection, row: tuple[Any, ...]) -> SessionRecord:
    summary = _summary(connection, row)
    try:
        items = _items(connection.execute(_ITEMS, (row[0],)))
        sets = _sets(connection.execute(_SETS, (row[0],)))
    except ValueError as error:
        raise damaged(connection, error) from error
    plan = SessionPlan(summary.routine_id, items)
    return SessionRecord(summary, plan, Timing(*row[12:18]), sets, row[18])


def _items(rows: Iterable[tuple[Any, ...]]) -> tuple[PlanItem, ...]:
    return tuple(
        PlanItem(
            _item_dose(row[:5]), _item_dose(row[5:10]), bool(row[10]), None if row[11] is None else Reason(row[11])
        )
        for row in rows
    )


def _item_dose(columns: tuple[Any, ...]) -> ItemDose:
    exercise_id, variant_id, kind, amount, sets = columns
    return ItemDose(exercise_id, variant_id, Dose(DoseKind(kind), amount, sets))


def _sets(rows: Iterable[tuple[Any, ...]]) -> tuple[SetRecord, ...]:
    return tuple(
        SetRecord(SetKey(item, number, None if side is None else Side(side)), variant_id, Tally(reps, seconds))
        for item, number, side, variant_id, reps, seconds in rows
    )
