# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of 500 people with one who trained every day: python packaging/bench/many_people.py FILE REPS.

Bulk statements, for a million counted reps through the program's own steps would take an hour. A test compares what
they make with what those steps make.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.day_totals import rebuild_day_totals
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.transaction import transaction

PEOPLE = 500
EXERCISES = (
    "psoas_march",
    "supine_leg_raise",
    "seated_leg_lift",
    "glute_bridge",
    "dead_bug",
    "psoas_plank",
    "side_lying_abduction",
)
ITEMS = 5  # a session; each is one set on each side
REPS = 10  # a set
OWN_SHARE = 0.365  # of all sessions: 3650 of 10,000, which is ten years of daily training
LAST_DAY = datetime(2026, 11, 22, 7, 12, tzinfo=UTC)

_OFFSET = 60
_STAMP = "randomblob(16), person, person, at_ms, 60, local_date, at_ms"
_COMMON = "(uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
_PLAN = """
CREATE TEMP TABLE plan (number INTEGER PRIMARY KEY, person INTEGER, at_ms INTEGER, local_date TEXT)"""
_COUNT = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last) "
_SESSION = (
    f"INSERT INTO session {_COMMON}id, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, "
    "active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark) "
    f"SELECT {_STAMP}, number, 'balance_a', 'finished', at_ms + 900000, 60, local_date, 900, 10, 8, 60, 30, 15, 5, '' "
    "FROM plan ORDER BY number"
)
_ITEM = (
    f"{_COUNT}INSERT INTO session_item {_COMMON}id, session_id, ordinal, warm_up, planned_exercise, planned_kind, "
    "planned_amount, planned_sets, chosen_exercise, chosen_kind, chosen_amount, chosen_sets) "
    f"SELECT {_STAMP}, (number - 1) * :items + i + 1, number, i, 0, exercise, 'reps', :reps, 1, exercise, 'reps', "
    ":reps, 1 FROM plan JOIN n JOIN exercise_at ON place = (number + i) % :kinds ORDER BY number, i"
)
_SET = (
    f"INSERT INTO set_record {_COMMON}session_item_id, set_number, side, exercise_id, reps) "
    "SELECT randomblob(16), person_id, person_id, at_ms, 60, local_date, at_ms, item.id, 1, sides.side, "
    "chosen_exercise, :reps FROM session_item AS item JOIN (SELECT 'left' AS side UNION ALL SELECT 'right') AS sides "
    "ORDER BY item.id, sides.side"
)
_REP = (
    f"{_COUNT}INSERT INTO rep {_COMMON}set_record_id, ordinal) "
    "SELECT randomblob(16), person_id, person_id, at_ms, 60, local_date, at_ms, record.id, i + 1 "
    "FROM set_record AS record JOIN n ORDER BY record.id, i"
)
_PERSON = (
    "INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, name) "
    "VALUES (?, randomblob(16), ?, ?, ?, 60, ?, ?, ?)"
)


def fill(connection: apsw.Connection, reps: int, people: int = PEOPLE) -> int:
    """Puts that many reps into an empty database; the number of the person who trained every day."""
    own = default_person(connection, Moment(0, _OFFSET, "1970-01-01"))
    sessions = max(1, reps // (ITEMS * 2 * REPS))
    with transaction(connection):
        for number in range(2, people + 1):
            connection.execute(_PERSON, (number, number, number, 0, "1970-01-01", 0, f"Person {number}"))
        connection.execute(_PLAN)
        connection.execute("CREATE TEMP TABLE exercise_at (place INTEGER PRIMARY KEY, exercise TEXT)")
        connection.executemany("INSERT INTO exercise_at VALUES (?, ?)", list(enumerate(EXERCISES)))
        connection.executemany("INSERT INTO plan VALUES (?, ?, ?, ?)", list(_plan(sessions, own, people)))
        connection.execute(_SESSION)
        connection.execute(_ITEM, {"last": ITEMS - 1, "items": ITEMS, "reps": REPS, "kinds": len(EXERCISES)})
        connection.execute(_SET, {"reps": REPS})
        connection.execute(_REP, {"last": REPS - 1})
        connection.execute("DROP TABLE plan")
        connection.execute("DROP TABLE exercise_at")
    rebuild_day_totals(connection)
    return own


def _plan(sessions: int, own: int, people: int) -> Iterator[tuple[int, int, int, str]]:
    """The sessions in the order of their days: those of the one person lie between those of all others."""
    mine = max(1, round(sessions * OWN_SHARE))
    for number in range(1, sessions + 1):
        before, now = (number - 1) * mine // sessions, number * mine // sessions
        begins = LAST_DAY - timedelta(days=mine - max(1, now))
        person = own if now > before else 2 + number % (people - 1)
        yield number, person, round(begins.timestamp() * 1000), (begins + timedelta(minutes=_OFFSET)).date().isoformat()


def main() -> int:
    """Writes the file that is named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("reps", type=int)
    options = parser.parse_args()
    connection = open_database(options.file, had_data=False)
    fill(connection, options.reps)
    close_database(connection)
    print(f"{options.file}: {options.file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
