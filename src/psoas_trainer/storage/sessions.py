# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a session in the file: begun, ended, deleted and brought back. What is done in it: progress.py."""

import apsw

from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.day_totals import add_session
from psoas_trainer.storage.session_row import find_session
from psoas_trainer.storage.stamp import stamp, uuid_bytes
from psoas_trainer.storage.transaction import transaction

_INSERT_SESSION = """
INSERT INTO session (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  routine_id, state, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'running', 0, ?, ?, ?, ?, ?, ?)"""
_INSERT_ITEM = """
INSERT INTO session_item (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  session_id, ordinal, warm_up,
  planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets,
  chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_INSERT_SIDES = """
INSERT INTO item_sides (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  planned_left, planned_right, chosen_left, chosen_right, first_side)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def begin_session(
    connection: apsw.Connection, uuid: str, person: int, plan: SessionPlan, timing: Timing, at: Moment
) -> None:
    """Keeps a session that starts at `at` under an identity made by `new_uuid`; it is running until it is ended."""
    with transaction(connection):
        times = (
            timing.get_ready,
            timing.switch,
            timing.set_rest,
            timing.exercise_rest,
            timing.position_change,
            timing.warm_up_get_ready,
        )
        connection.execute(_INSERT_SESSION, (*stamp(person, at, uuid_bytes(uuid)), plan.routine_id, *times))
        session_id = connection.last_insert_rowid()
        for ordinal, item in enumerate(plan.items):
            connection.execute(_INSERT_ITEM, (*stamp(person, at), session_id, ordinal, *_item_columns(item)))
            sides = _side_columns(item)
            if any(each is not None for each in sides):
                item_id = connection.last_insert_rowid()
                connection.execute(_INSERT_SIDES, (item_id, *stamp(person, at), *sides))


def end_session(connection: apsw.Connection, uuid: str, state: SessionState, at: Moment, active_seconds: int) -> None:
    """Ends a session as finished or stopped. What was done and the bookmark stay; ending it again changes nothing.

    LookupError for a session that does not exist, ValueError for the state 'running'.
    """
    if state is SessionState.RUNNING:
        raise ValueError("a session does not end by running")
    with transaction(connection):
        session = find_session(connection, uuid)
        connection.execute(
            "UPDATE session SET state = ?, ended_ms = ?, ended_offset_minutes = ?, ended_local_date = ?, "
            "active_seconds = ?, edited_ms = ? WHERE id = ? AND state = 'running'",
            (state, at.utc_ms, at.offset_minutes, at.local_date, active_seconds, at.utc_ms, session.id),
        )


def delete_session(connection: apsw.Connection, uuid: str, at: Moment) -> None:
    """Takes a session out of the history and of the day totals, and with it what was said of it.

    Nothing is erased: `restore_session` brings it all back.
    """
    with transaction(connection):
        session = find_session(connection, uuid)
        if not session.deleted:
            connection.execute("UPDATE session SET deleted_ms = ? WHERE id = ?", (at.utc_ms, session.id))
            add_session(connection, session.id, -1)


def restore_session(connection: apsw.Connection, uuid: str, at: Moment) -> None:
    """Brings a deleted session back into the history and the day totals, and with it what was said of it."""
    with transaction(connection):
        session = find_session(connection, uuid)
        if session.deleted:
            connection.execute(
                "UPDATE session SET deleted_ms = NULL, edited_ms = ? WHERE id = ?", (at.utc_ms, session.id)
            )
            add_session(connection, session.id, 1)


def _item_columns(item: PlanItem) -> tuple[int | str | None, ...]:
    return (int(item.warm_up), *_dose_columns(item.planned), *_dose_columns(item.chosen), item.reason)


def _side_columns(item: PlanItem) -> tuple[int | str | None, ...]:
    planned, chosen = item.planned.dose, item.chosen.dose
    return (planned.left, planned.right, chosen.left, chosen.right, item.chosen.first_side)


def _dose_columns(item: ItemDose) -> tuple[int | str | None, ...]:
    return (item.exercise_id, item.variant_id, item.dose.kind, item.dose.amount, item.dose.sets)
