# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of a history: minutes, sessions and stops for pain of each local day, and the sums by exercise."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import apsw


class HistoryDay(NamedTuple):
    """A local day (YYYY-MM-DD) with at least one ended session or stop: seconds that ran, sessions, stops for pain."""

    local_date: str
    seconds: int
    sessions: int
    stops: int


class StopOn(NamedTuple):
    """A stop for pain as the person gave it: `strength` 0 to 10, None where it was not said; `side` likewise."""

    local_date: str
    exercise_id: str | None
    side: str | None
    strength: int | None


class DoneInSet(NamedTuple):
    """What was done of one set and what it was to be, on one side (None: both together), in the unit of `kind`."""

    local_date: str
    session_uuid: str
    side: str | None
    kind: str
    done: int
    target: int


# Those that run are few and are taken away afterwards: to ask each session for its state takes three times as long.
_DAYS = """
SELECT local_date, sum(active_seconds), count(*), 0 FROM session
WHERE person_id = ? AND local_date BETWEEN ? AND ? AND deleted_ms IS NULL
GROUP BY local_date ORDER BY local_date"""
_RUNNING = """
SELECT local_date, active_seconds FROM session WHERE person_id = ? AND state = 'running' AND deleted_ms IS NULL"""
_STOPS = """
SELECT stop.local_date, stop.exercise_id, stop.side, stop.strength FROM pain_stop AS stop
LEFT JOIN session ON session.id = stop.session_id
WHERE stop.person_id = ? AND stop.local_date BETWEEN ? AND ? AND stop.deleted_ms IS NULL
  AND session.deleted_ms IS NULL ORDER BY stop.at_ms, stop.id"""
_FIRST = "SELECT min(local_date) FROM session WHERE person_id = ? AND deleted_ms IS NULL AND state <> 'running'"
_SETS = """
SELECT record.local_date, session.uuid, record.side, item.chosen_kind,
  ifnull(CASE item.chosen_kind WHEN 'reps' THEN record.reps ELSE record.seconds END, 0),
  coalesce(CASE record.side WHEN 'left' THEN sides.chosen_left WHEN 'right' THEN sides.chosen_right END,
    item.chosen_amount)
FROM set_record AS record
JOIN session_item AS item ON item.id = record.session_item_id
JOIN session ON session.id = item.session_id
LEFT JOIN item_sides AS sides ON sides.session_item_id = item.id
WHERE record.person_id = ? AND record.exercise_id = ? AND record.local_date BETWEEN ? AND ?
  AND record.deleted_ms IS NULL AND item.deleted_ms IS NULL AND session.deleted_ms IS NULL
  AND session.state <> 'running'
ORDER BY record.local_date, record.id"""


def history_days(connection: apsw.Connection, person: int, first: str, last: str) -> tuple[HistoryDay, ...]:
    """The days from `first` to `last` (both included) on which something was, oldest first."""
    rows: Any = connection.execute(_DAYS, (person, first, last))
    days = tuple(map(HistoryDay._make, rows))
    running: list[Any] = connection.execute(_RUNNING, (person,)).fetchall()
    stops = Counter(stop.local_date for stop in stops_on(connection, person, first, last))
    return _changed(days, running, stops) if running or stops else days


def _changed(days: Iterable[HistoryDay], running: Iterable[Any], stops: Mapping[str, int]) -> tuple[HistoryDay, ...]:
    """Without the sessions that run, and with the stops; few days are touched of many."""
    known = {day.local_date: day for day in days}
    for local_date, seconds in running:
        if (day := known.get(local_date)) is not None:
            known[local_date] = day._replace(seconds=day.seconds - seconds, sessions=day.sessions - 1)
            if day.sessions == 1:
                del known[local_date]
    for local_date, number in stops.items():
        known[local_date] = known.get(local_date, HistoryDay(local_date, 0, 0, 0))._replace(stops=number)
    return tuple(known[local_date] for local_date in sorted(known))


def stops_on(connection: apsw.Connection, person: int, first: str, last: str) -> tuple[StopOn, ...]:
    """The stops for pain from `first` to `last` (both included), in their order, without those of deleted sessions."""
    return tuple(StopOn(*row) for row in connection.execute(_STOPS, (person, first, last)))


def first_day(connection: apsw.Connection, person: int) -> str | None:
    """The local date of the oldest session that ended, or None."""
    found = connection.execute(_FIRST, (person,)).get
    return None if found is None else str(found)


def sets_of_exercise(
    connection: apsw.Connection, person: int, exercise_id: str, first: str, last: str
) -> tuple[DoneInSet, ...]:
    """The sets of one exercise from `first` to `last` (both included), oldest first, each beside what it was to be."""
    rows = connection.execute(_SETS, (person, exercise_id, first, last))
    return tuple(DoneInSet(date, uuid.hex(), side, kind, done, target) for date, uuid, side, kind, done, target in rows)
