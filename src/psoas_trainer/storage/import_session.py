# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts one session of an exported document into the database: new, in the place of an older state of it, or not."""

from enum import Enum, auto
from typing import Any, Final

import apsw

from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.day_totals import add_session
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.export_clinic import FOLLOWED_PLAN, SESSION_TRANSFER
from psoas_trainer.storage.export_kind import Kind
from psoas_trainer.storage.export_sessions import (
    FEEDBACK,
    FORM_SLIP,
    HELD,
    ITEM,
    MARK,
    NEXT_DAY,
    REP,
    SESSION,
    SET,
    SIDES,
    STOP,
)
from psoas_trainer.storage.import_reps import RepRow, add_reps, rep_rows
from psoas_trainer.storage.import_values import People, Values, changed_ms, list_of, names_of, row_of
from psoas_trainer.storage.new_sessions import NewSessions
from psoas_trainer.storage.session_queries import read_session

_CHANGE = """
UPDATE session SET person_id = :person_id, author_id = :author_id, at_ms = :at_ms, offset_minutes = :offset_minutes,
  local_date = :local_date, created_ms = :created_ms, edited_ms = :edited_ms, deleted_ms = :deleted_ms,
  routine_id = :routine_id, state = :state, ended_ms = :ended_ms, ended_offset_minutes = :ended_offset_minutes,
  ended_local_date = :ended_local_date, active_seconds = :active_seconds, get_ready = :get_ready, switch = :switch,
  set_rest = :set_rest, exercise_rest = :exercise_rest, position_change = :position_change,
  warm_up_get_ready = :warm_up_get_ready, bookmark = :bookmark, corrected_ms = :corrected_ms,
  clock_moved_ms = :clock_moved_ms
WHERE id = :id"""
_CHANGED = """
SELECT max(changed) FROM (
  SELECT max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)) AS changed FROM session WHERE id = :id
  UNION ALL
  SELECT max(one.created_ms, ifnull(one.edited_ms, 0), ifnull(one.deleted_ms, 0))
    FROM session_item AS item JOIN set_record AS one ON one.session_item_id = item.id WHERE item.session_id = :id
  UNION ALL
  SELECT max(one.created_ms, ifnull(one.edited_ms, 0), ifnull(one.deleted_ms, 0))
    FROM session_item AS item JOIN form_slip AS one ON one.session_item_id = item.id WHERE item.session_id = :id)"""
_ITEMS = "SELECT ordinal, id FROM session_item WHERE session_id = ?"
_PARTS: Final = (
    """
DELETE FROM rep WHERE set_record_id IN (
  SELECT record.id FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = ?)""",
    """
DELETE FROM held WHERE set_record_id IN (
  SELECT record.id FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = ?)""",
    "DELETE FROM set_record WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = ?)",
    "DELETE FROM form_slip WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = ?)",
    "DELETE FROM item_sides WHERE session_item_id IN (SELECT id FROM session_item WHERE session_id = ?)",
    "DELETE FROM session_item WHERE session_id = ?",
)
_OF_SESSION: Final = names_of(
    SESSION, ("items", "feedback", "next_day", "marks", "pain_stops", "followed_plan", "transfers")
)
_OF_ITEM: Final = names_of(ITEM, ("sides", "form_slip", "sets"))
_OF_SET: Final = names_of(SET, ("reps_counted", "held"))


class Outcome(Enum):
    """What became of a record."""

    ADDED = auto()
    SAME = auto()
    CHANGED = auto()
    """The one in the file was changed later, and is in the place of ours now."""
    KEPT = auto()
    """Ours was changed later."""
    STAYS_DELETED = auto()


def merge_record(connection: apsw.Connection, kind: Kind, row: Values) -> Outcome:
    """A record with nothing in it: new, in the place of an older state of it, or not at all."""
    return _put(connection, kind, row, _found(connection, kind, row))


def _found(connection: apsw.Connection, kind: Kind, row: Values) -> Any:
    """The record that is there already: number, when it was changed last, when deleted; None where there is none."""
    found: Any = connection.execute(kind.by_uuid, row).fetchone() if kind.by_uuid else None
    if found is None and kind.by_key:
        found = connection.execute(kind.by_key, row).fetchone()
    return found


def _put(connection: apsw.Connection, kind: Kind, row: Values, found: Any) -> Outcome:
    if found is None:
        connection.execute(kind.add, row)
        return Outcome.ADDED
    number, changed, deleted = found
    outcome = judged(changed_ms(row), changed, deleted=deleted is not None)
    if outcome is Outcome.CHANGED:
        connection.execute(kind.erase, (number,))
        connection.execute(kind.add, row | {"id": number})
    return outcome


def judged(theirs: int, ours: int, *, deleted: bool) -> Outcome:
    """What becomes of a record that is there already; each was last changed then, `deleted` tells of ours."""
    if theirs == ours:
        return Outcome.SAME
    if deleted:
        return Outcome.STAYS_DELETED
    return Outcome.CHANGED if theirs > ours else Outcome.KEPT


def merge_session(connection: apsw.Connection, given: Values, people: People, new: NewSessions) -> tuple[Outcome, int]:
    """One session of the document; what became of it, and how many reps the document has of it."""
    row = row_of(SESSION, given, people, None, _OF_SESSION)
    items = [_item_of(item, people, row) for item in list_of(given, ITEM.name)]
    reps = sum(len(_list(one, REP.name)) for _, parts in items for one in _list(parts, SET.name))
    found: Any = connection.execute(SESSION.by_uuid, row).fetchone()
    if found is None:
        outcome = Outcome.ADDED
        new.begin()
        connection.execute(SESSION.add, row)
        row["id"] = connection.last_insert_rowid()
        new.opened(row["id"], _add_items(connection, row, items, people))
        _merge_said(connection, given, row, people, new)
    else:
        new.end()
        outcome = _merge_known(connection, row, items, people, found)
        said = _merge_said(connection, given, row, people, None)
        if outcome is Outcome.SAME and said:
            outcome = Outcome.CHANGED
    _look_at(connection, row)
    return outcome, reps


def _merge_known(
    connection: apsw.Connection, row: Values, items: list[tuple[Values, Values]], people: People, found: Any
) -> Outcome:
    """A session that is here already: number, (of it alone) when it was changed last, when it was deleted."""
    row["id"] = found[0]
    ours = connection.execute(_CHANGED, {"id": row["id"]}).get
    outcome = judged(_changed(row, items, people), ours, deleted=found[2] is not None)
    if outcome is Outcome.CHANGED:
        add_session(connection, row["id"], -1)
        for statement in _PARTS:
            connection.execute(statement, (row["id"],))
        connection.execute(_CHANGE, row)
        add_reps(connection, _add_items(connection, row, items, people))
        if row["deleted_ms"] is None:
            add_session(connection, row["id"], 1)
    return outcome


def _merge_said(
    connection: apsw.Connection, given: Values, session: Values, people: People, new: NewSessions | None
) -> bool:
    """What was said of the session, `new` where it is a new one; whether anything of it is new here."""
    inside = {"session_id": session["id"]}
    said: list[tuple[Kind, Any, Values]] = [
        (kind, given[kind.name], inside) for kind in (FEEDBACK, NEXT_DAY, FOLLOWED_PLAN) if kind.name in given
    ]
    said += [(kind, each, inside) for kind in (MARK, STOP, SESSION_TRANSFER) for each in list_of(given, kind.name)]
    if new is None:  # a slip of the form came with its line otherwise
        said += _slips(connection, given, session)
    brought = False
    for kind, each, parent in said:
        values = row_of(kind, each, people, session) | parent
        found = _found(connection, kind, values)
        if found is not None and new is not None:  # it is said of another session here
            new.end()
        brought = _put(connection, kind, values, found) in (Outcome.ADDED, Outcome.CHANGED) or brought
    return brought


def _slips(connection: apsw.Connection, given: Values, session: Values) -> list[tuple[Kind, Any, Values]]:
    """The slips of the form in lines that are here."""
    ours = dict(connection.execute(_ITEMS, (session["id"],)))
    return [
        (FORM_SLIP, item["form_slip"], {"session_item_id": ours[item["ordinal"]]})
        for item in list_of(given, ITEM.name)
        if "form_slip" in item and item["ordinal"] in ours
    ]


def _item_of(given: Any, people: People, session: Values) -> tuple[Values, Values]:
    """The row of a line, and the object itself for what stands in it."""
    return row_of(ITEM, given, people, session, _OF_ITEM), given


def _changed(row: Values, items: list[tuple[Values, Values]], people: People) -> int:
    """When anything of the session in the document was changed last; its reps and seconds change with their set."""
    latest = changed_ms(row)
    for item, parts in items:
        for one in _list(parts, SET.name):
            latest = max(latest, changed_ms(row_of(SET, one, people, item, _OF_SET)))
        if FORM_SLIP.name in parts:
            latest = max(latest, changed_ms(row_of(FORM_SLIP, parts[FORM_SLIP.name], people, item)))
    return latest


def _add_items(
    connection: apsw.Connection, session: Values, items: list[tuple[Values, Values]], people: People
) -> list[RepRow]:
    """Adds the lines with all that is in them but the reps, which it gives."""
    reps: list[RepRow] = []
    for item, parts in items:
        connection.execute(ITEM.add, item | {"session_id": session["id"]})
        item["id"] = connection.last_insert_rowid()
        inside = {"session_item_id": item["id"]}
        for kind in (SIDES, FORM_SLIP):
            if kind.name in parts:
                connection.execute(kind.add, row_of(kind, parts[kind.name], people, item) | inside)
        for one in _list(parts, SET.name):
            reps += _add_set(connection, one, item, people)
    return reps


def _add_set(connection: apsw.Connection, given: Any, item: Values, people: People) -> list[RepRow]:
    """Adds all of a set but its reps, which it gives."""
    row = row_of(SET, given, people, item, _OF_SET) | {"session_item_id": item["id"]}
    connection.execute(SET.add, row)
    number = connection.last_insert_rowid()
    for one in list_of(given, HELD.name):
        connection.execute(HELD.add, row_of(HELD, one, people, row) | {"set_record_id": number})
    return rep_rows(list_of(given, REP.name), row, people, number)


def _list(given: Any, name: str) -> list[Any]:
    if not isinstance(given, dict):
        raise OutsideError(Refusal.WRONG_KIND, place=(name,))
    return list_of(given, name)


def _look_at(connection: apsw.Connection, row: Values) -> None:
    """Raises OutsideError for a session that could not be shown: it would stand in the history as unreadable."""
    try:
        read_session(connection, row["uuid"].hex())
    except StorageError as error:
        raise OutsideError(Refusal.DOES_NOT_FIT, place=(SESSION.name,), detail=error.detail) from error
