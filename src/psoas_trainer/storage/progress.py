# SPDX-License-Identifier: GPL-3.0-or-later
"""What is counted of a session: each rep and held second of a running one becomes durable in one transaction."""

from collections import Counter
from typing import Any, NamedTuple

import apsw

from psoas_trainer.core.record import Moment, Progress, SetRecord, Tally
from psoas_trainer.storage.day_totals import DayTotal, add_to_day
from psoas_trainer.storage.session_row import SessionRow, find_session
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_FIND_ITEM = "SELECT id, chosen_exercise FROM session_item WHERE session_id = ? AND ordinal = ?"
_FIND_SET = """
SELECT id, exercise_id, variant_done, reps, seconds, at_ms, offset_minutes, local_date FROM set_record
WHERE session_item_id = ? AND set_number = ? AND ifnull(side, 'both') = ?"""
_INSERT_SET = """
INSERT INTO set_record (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  session_item_id, set_number, side, exercise_id, variant_done, reps, seconds)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_INSERT_REP = """
INSERT INTO rep (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, set_record_id, ordinal)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_LAST_ORDINAL = "SELECT ordinal FROM rep WHERE set_record_id = ? ORDER BY ordinal DESC LIMIT 1"
_INSERT_HELD = """
INSERT INTO held (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, set_record_id, seconds)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_KEEP_PLACE = """
UPDATE session SET active_seconds = ?, bookmark = ?, edited_ms = ?
WHERE id = ? AND (active_seconds <> ? OR bookmark IS NOT ?)"""
# The widest move stays, also where the session was taken up again by a program that saw less of it.
_KEEP_CLOCK = """
UPDATE session SET clock_moved_ms = ?, edited_ms = ? WHERE id = ? AND abs(?) > abs(ifnull(clock_moved_ms, 0))"""


class _Kept(NamedTuple):
    """A set as it is in the file, before this change."""

    id: int
    exercise_id: str
    began: Moment
    variant_id: str | None
    tally: Tally


class _When(NamedTuple):
    """The moment that new counts belong to, and the one at which they are written down."""

    counted: Moment
    written: Moment


def save_progress(connection: apsw.Connection, uuid: str, progress: Progress) -> None:
    """Makes what is kept of a session equal to `progress`, durably, or leaves it as it was.

    Tallies are whole: reps above those kept are added at `progress.at`, with its local date; reps below are taken
    back, the newest first. The same progress a second time changes nothing. LookupError for a session or a line of its
    plan that does not exist.
    """
    with transaction(connection):
        session = find_session(connection, uuid)
        for record in progress.sets:
            save_set(connection, session, record, progress.at)
        place = (progress.active_seconds, progress.bookmark)
        connection.execute(_KEEP_PLACE, (*place, progress.at.utc_ms, session.id, *place))
        if (moved := progress.clock_moved_ms) is not None:
            connection.execute(_KEEP_CLOCK, (moved, progress.at.utc_ms, session.id, moved))


def save_set(
    connection: apsw.Connection, session: SessionRow, record: SetRecord, at: Moment, *, belated: bool = False
) -> None:
    """Makes what is kept of one set equal to `record`, with its rows and the day totals, in the caller's transaction.

    What is added counts for the day of `at`; with `belated` it was done earlier and is only told at `at`: it counts
    for the day on which the set began, or the session where nothing of the set was kept.
    """
    kept = _kept_set(connection, session, record, _When(session.started if belated else at, at))
    if kept.tally == record.tally and kept.variant_id == record.variant_id:
        return
    connection.execute(
        "UPDATE set_record SET variant_done = ?, reps = ?, seconds = ?, edited_ms = ? WHERE id = ?",
        (record.variant_id, record.tally.reps, record.tally.seconds, at.utc_ms, kept.id),
    )
    when = _When(kept.began if belated else at, at)
    reps = _move_reps(connection, session, kept, record.tally, when)
    seconds = _move_seconds(connection, session, kept, record.tally, when)
    if session.deleted:
        return
    sets = Counter({kept.began.local_date: _is_done(record.tally) - _is_done(kept.tally)})
    side = record.key.side or "both"
    for date in {*reps, *seconds, *sets}:
        change = DayTotal(date, kept.exercise_id, side, reps[date], seconds[date], sets[date])
        if change.reps or change.seconds or change.sets:
            add_to_day(connection, session.person, change)


def _kept_set(connection: apsw.Connection, session: SessionRow, record: SetRecord, when: _When) -> _Kept:
    """The set as it is kept; one that is not yet there is made, with nothing counted."""
    key = record.key
    item = connection.execute(_FIND_ITEM, (session.id, key.item)).fetchone()
    if item is None:
        raise LookupError(f"the session's plan has no line {key.item}")
    item_id, chosen_exercise = item
    found = connection.execute(_FIND_SET, (item_id, key.set_number, key.side or "both")).fetchone()
    if found is not None:
        set_id, exercise_id, variant_id, reps, seconds, *began = found
        return _Kept(set_id, exercise_id, Moment(*began), variant_id, Tally(reps, seconds))
    new = (item_id, key.set_number, key.side, chosen_exercise, record.variant_id, None, None)
    connection.execute(_INSERT_SET, (*stamp(session.person, when.counted, written=when.written), *new))
    return _Kept(connection.last_insert_rowid(), chosen_exercise, when.counted, record.variant_id, Tally())


def _move_reps(
    connection: apsw.Connection, session: SessionRow, kept: _Kept, tally: Tally, when: _When
) -> Counter[str]:
    """Adds or takes back reps until there are as many as the tally says; the change by local date."""
    change: Counter[str] = Counter()
    difference = (tally.reps or 0) - (kept.tally.reps or 0)
    if difference > 0:
        row: Any = connection.execute(_LAST_ORDINAL, (kept.id,)).fetchone()
        last = row[0] if row else 0
        for ordinal in range(last + 1, last + 1 + difference):
            connection.execute(
                _INSERT_REP, (*stamp(session.person, when.counted, written=when.written), kept.id, ordinal)
            )
        change[when.counted.local_date] = difference
    elif difference < 0:
        newest: list[Any] = connection.execute(
            "SELECT ordinal, local_date FROM rep WHERE set_record_id = ? AND deleted_ms IS NULL "
            "ORDER BY ordinal DESC LIMIT ?",
            (kept.id, -difference),
        ).fetchall()
        for ordinal, local_date in newest:
            connection.execute(
                "UPDATE rep SET deleted_ms = ? WHERE set_record_id = ? AND ordinal = ?",
                (when.written.utc_ms, kept.id, ordinal),
            )
            change[local_date] -= 1
    return change


def _move_seconds(
    connection: apsw.Connection, session: SessionRow, kept: _Kept, tally: Tally, when: _When
) -> Counter[str]:
    """Adds held seconds to the day they belong to, or takes them from the newest days; the change by local date."""
    change: Counter[str] = Counter()
    difference = (tally.seconds or 0) - (kept.tally.seconds or 0)
    if difference > 0:
        change[when.counted.local_date] = difference
    elif difference < 0:
        rows: list[Any] = connection.execute(
            "SELECT local_date, seconds FROM held WHERE set_record_id = ? ORDER BY local_date DESC", (kept.id,)
        ).fetchall()
        for local_date, seconds in rows:
            if taken := min(-difference, seconds):
                change[local_date] = -taken
                difference += taken
    for local_date, seconds in change.items():
        connection.execute(
            "UPDATE held SET seconds = seconds + ?, edited_ms = ? WHERE set_record_id = ? AND local_date = ?",
            (seconds, when.written.utc_ms, kept.id, local_date),
        )
        if connection.changes() == 0:
            connection.execute(
                _INSERT_HELD, (*stamp(session.person, when.counted, written=when.written), kept.id, seconds)
            )
    return change


def _is_done(tally: Tally) -> bool:
    return bool(tally.reps or tally.seconds)
