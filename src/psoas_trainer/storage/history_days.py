# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of a history: minutes, sessions and stops for pain of each local day."""

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
