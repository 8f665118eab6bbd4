# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes version_N.sql, the rows of a person as version N of the schema keeps them.

    PYTHONPATH=src:tests/storage python tests/storage/write_version.py N

Run it once for a version, with the program of that version, and keep the file: a released file does not change, and nor
does this. What stands in it is written by the program's own writers.
"""

import sys
from pathlib import Path

import apsw
from own_training import own_training
from said import a_stop
from stored import PLAN, begun, moment, one_set, progress

from psoas_trainer.core.feedback import Effort, Feedback, Form
from psoas_trainer.core.pain import NextStep
from psoas_trainer.core.record import ScreeningRecord, SessionState
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.side import Side
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.favourites import set_favourite
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.migrations import SCRIPTS
from psoas_trainer.storage.next_day import save_next_day
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.sessions import delete_session, end_session
from psoas_trainer.storage.settings_copy import keep_settings
from psoas_trainer.storage.tables import columns_of, tables_of

HERE = Path(__file__).parent
HEAD = """\
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as version {version} of the schema keeps them, written by write_version.py. A released file does not
-- change: nor does this.
"""
TOMORROW = "2026-05-05"


def live(connection: apsw.Connection, version: int) -> None:
    """A session over midnight, stopped for pain, rated and corrected; a deleted one; one that runs; what is beside."""
    person = default_person(connection, moment())
    acknowledge(connection, person, "safety_note", 1, moment())
    save_screening(connection, person, ScreeningRecord("foam_roller", 1, (("bones", True), ("blood", False)), moment()))
    set_favourite(connection, person, "low_lunge", starred=True, now=moment())
    set_favourite(connection, person, "psoas_march", starred=True, now=moment(1))
    set_favourite(connection, person, "psoas_march", starred=False, now=moment(2))

    ended = begun(connection, person, 10)
    counts = (one_set(0, side=Side.RIGHT, seconds=20), one_set(reps=3), one_set(2, side=None, seconds=5))
    save_progress(connection, ended, progress(*counts, at=moment(40), active=60))
    counts = (one_set(reps=2), one_set(2, side=None, seconds=9))
    save_progress(connection, ended, progress(*counts, at=moment(80, TOMORROW), active=84))
    save_pain_stop(connection, person, ended, a_stop(81), moment(81, TOMORROW))
    save_pain_stop(connection, person, None, a_stop(5)._replace(unwell=True, followed=NextStep.FINISH), moment(6))
    end_session(connection, ended, SessionState.STOPPED, moment(90, TOMORROW), 84)
    said = Feedback(Effort.HARD, 2, Form.SLIPPED, frozenset({1}), "slept 'badly' = odd", 6)
    save_feedback(connection, ended, said, moment(95, TOMORROW))
    correct_session(connection, ended, (one_set(reps=5),), moment(99, TOMORROW))
    save_next_day(connection, ended, True, moment(100, "2026-05-06"))

    deleted = begun(connection, person, 200)
    save_progress(connection, deleted, progress(one_set(reps=1), at=moment(230), active=21))
    end_session(connection, deleted, SessionState.FINISHED, moment(240), 21)
    delete_session(connection, deleted, moment(250))

    running = begun(connection, person, 300, PLAN)
    save_progress(connection, running, progress(one_set(reps=1), at=moment(330), active=20))
    if version >= 3:
        keep_settings(connection, person, Settings(volume=40), moment())
    if version >= 5:
        own_training(connection, person)


def dumped(connection: apsw.Connection) -> str:
    """All rows as SQL, table by table, in an order in which no row names one that is not there yet."""
    parts = []
    for table in tables_of(connection):
        rows = connection.execute(table.rows).fetchall()
        assert rows, f"{table.name}: a version is kept with rows in every table"
        values = ",\n".join(f"  ({', '.join(map(apsw.format_sql_value, row))})" for row in rows)
        parts.append(
            f"\nINSERT INTO {table.name} ({', '.join(columns_of(connection, table.name))}) VALUES\n{values};\n"
        )
    return "".join(parts)


def main() -> None:
    """Writes the file of the version that is named on the command line; one that is there stays as it is."""
    version = int(sys.argv[1])
    connection = apsw.Connection(":memory:")
    Ladder(SCRIPTS[:version]).climb(connection, 0)
    live(connection, version)
    with (HERE / f"version_{version}.sql").open("x", encoding="utf-8") as file:
        file.write(HEAD.format(version=version) + dumped(connection))


if __name__ == "__main__":
    main()
