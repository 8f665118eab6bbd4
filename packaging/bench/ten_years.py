# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a database with ten years of a person's history, for measuring: python packaging/bench/ten_years.py FILE."""

import argparse
import sys
from pathlib import Path

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.day_totals import rebuild_day_totals
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.transaction import transaction

SESSIONS = 10_000
ITEMS = 5  # a session; each is one set on each side
REPS = 10  # a set: 10,000 x 5 x 2 x 10 = one million reps in 100,000 sets

MONTH = SESSIONS // 120
"""So many sessions the last month has."""
_START_MS = 1_450_000_000_000
_STEP_MS = 10 * 365 * 86_400_000 // SESSIONS
END_MS = _START_MS + SESSIONS * _STEP_MS
"""A moment after the last session."""

_COUNT = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last) "
_STAMP = "randomblob(16), :person, :person, at_ms, 60, date(at_ms / 1000, 'unixepoch'), at_ms"
_COMMON = "(uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
_SESSION = (
    _COUNT
    + "INSERT INTO session "
    + _COMMON
    + "id, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, "
    "set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark) SELECT "
    + _STAMP
    + ", i + 1, 'article_order', 'finished', at_ms + 900000, 60, date(at_ms / 1000, 'unixepoch'), 900, "
    "10, 8, 60, 30, 15, 5, '{\"step\": 41}' FROM (SELECT i, :start + i * :step AS at_ms FROM n)"
)
_ITEM = (
    _COUNT
    + "INSERT INTO session_item "
    + _COMMON
    + "id, session_id, ordinal, warm_up, planned_exercise, planned_kind, planned_amount, planned_sets, "
    "chosen_exercise, chosen_kind, chosen_amount, chosen_sets) SELECT "
    + _STAMP
    + ", i + 1, i / :items + 1, i % :items, 0, 'exercise_' || (i % 7), 'reps', :reps, 1, "
    "'exercise_' || (i % 7), 'reps', :reps, 1 FROM (SELECT i, :start + i / :items * :step AS at_ms FROM n)"
)
_SET = (
    _COUNT
    + "INSERT INTO set_record "
    + _COMMON
    + "id, session_item_id, set_number, side, exercise_id, reps) SELECT "
    + _STAMP
    + ", i + 1, i / 2 + 1, 1, iif(i % 2, 'left', 'right'), 'exercise_' || (i / 2 % 7), :reps "
    "FROM (SELECT i, :start + i / 2 / :items * :step AS at_ms FROM n)"
)
_REP = (
    _COUNT
    + "INSERT INTO rep "
    + _COMMON
    + "set_record_id, ordinal) SELECT "
    + _STAMP
    + ", i / :reps + 1, i % :reps + 1 FROM (SELECT i, :start + i / :reps / 2 / :items * :step AS at_ms FROM n)"
)


def fill(connection: apsw.Connection, sessions: int = SESSIONS) -> int:
    """Puts the ten years, or the last of their sessions, into an empty database; the number of the person."""
    person = default_person(connection, Moment(_START_MS, 60, "2015-12-13"))
    start = _START_MS + (SESSIONS - sessions) * _STEP_MS
    known = {"person": person, "start": start, "step": _STEP_MS, "items": ITEMS, "reps": REPS}
    sets = sessions * ITEMS * 2
    with transaction(connection):
        for statement, rows in ((_SESSION, sessions), (_ITEM, sessions * ITEMS), (_SET, sets), (_REP, sets * REPS)):
            connection.execute(statement, {**known, "last": rows - 1})
    rebuild_day_totals(connection)
    return person


def main() -> int:
    """Writes the file that is named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    connection = open_database(path, had_data=False)
    fill(connection)
    close_database(connection)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
