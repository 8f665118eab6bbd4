# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise beside the person's own past: how it was done the last time before a session."""

from types import MappingProxyType
from typing import Any

import apsw

from psoas_trainer.core.record import EarlierDone, Moment
from psoas_trainer.core.side import Side

_LAST_SESSION = """
SELECT id, at_ms, offset_minutes, local_date FROM session
WHERE person_id = ? AND deleted_ms IS NULL AND state <> 'running' AND at_ms < ? AND EXISTS (
  SELECT 1 FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
  WHERE item.session_id = session.id AND record.exercise_id = ? AND record.deleted_ms IS NULL
    AND (record.reps > 0 OR record.seconds > 0))
ORDER BY at_ms DESC, id DESC LIMIT 1"""
# A sum over nothing known is NULL: that side was not counted in that unit.
_SUMS = """
SELECT record.side, sum(record.reps), sum(record.seconds)
FROM session_item AS item JOIN set_record AS record ON record.session_item_id = item.id
WHERE item.session_id = ? AND record.exercise_id = ? AND record.deleted_ms IS NULL
GROUP BY record.side"""


def earlier_done(
    connection: apsw.Connection, person: int, exercise_ids: tuple[str, ...], before_ms: int
) -> dict[str, EarlierDone]:
    """Each exercise as it was done the last time in a session that began before `before_ms` and has ended.

    An exercise that was never done before is not in the answer.
    """
    found = {each: last_done(connection, person, each, before_ms) for each in exercise_ids}
    return {exercise_id: done for exercise_id, done in found.items() if done is not None}


def last_done(connection: apsw.Connection, person: int, exercise_id: str, before_ms: int) -> EarlierDone | None:
    """The same for one exercise, or None where it was never done before."""
    session = connection.execute(_LAST_SESSION, (person, before_ms, exercise_id)).fetchone()
    if session is None:
        return None
    session_id, *at = session
    rows: list[Any] = connection.execute(_SUMS, (session_id, exercise_id)).fetchall()
    sides = [(None if side is None else Side(side), reps, seconds) for side, reps, seconds in rows]
    return EarlierDone(
        Moment(*at),
        MappingProxyType({side: reps for side, reps, _ in sides if reps is not None}),
        MappingProxyType({side: seconds for side, _, seconds in sides if seconds is not None}),
    )
