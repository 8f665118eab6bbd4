# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of the first version climbs with all that is in it, and killed at any statement it is the old or the new."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import apsw
import pytest
from stored import TODAY, bytes_of, moment, one_set, opened
from test_ladder import schema

from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.record import SessionState, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.storage.acknowledgements import acknowledged_version
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.day_totals import day_totals, rebuild_day_totals
from psoas_trainer.storage.favourites import favourites
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.migrations import SCRIPTS
from psoas_trainer.storage.next_day import session_to_ask_about
from psoas_trainer.storage.pain_stops import pain_stops_since
from psoas_trainer.storage.screenings import latest_screening
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import restore_session

HERE = Path(__file__).parent
PERSON = 1
ENDED = "c4bb86c3d1c44710bc344c4189eb2f1e"
DELETED = "396cab3b80d24f589f111a3b3df245ad"
RUNNING = "53676da43f9e4919878d972f9a451da1"
KEPT = ("person", "session", "session_item", "set_record", "rep", "held", "day_total", "screening", "screening_answer",
        "favourite", "acknowledgement")  # fmt: skip

# Climbs, and dies without a word before the statement of that number; 0 lives, and says how many there were.
CLIMB = """
import os, sys
from pathlib import Path
import apsw
from stored import opened

def climb(path, last):
    seen = []

    def traced(_cursor, sql, _bindings):
        if seen or sql.startswith("BEGIN"):
            seen.append(sql)
            if len(seen) == last:
                os._exit(9)
        return True

    apsw.connection_hooks.append(lambda connection: setattr(connection, "exec_trace", traced))
    opened(Path(path), had_data=True)
    print(len(seen))
    sys.stdout.flush()
    os._exit(0)

# Where there is a fork, one process dies many deaths: a new interpreter for each would take the time.
tries = sys.argv[1:]
for path, last in zip(tries[::2], tries[1::2]):
    if len(tries) == 2:
        climb(path, int(last))
    child = os.fork()
    if child == 0:
        climb(path, int(last))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
"""


def rows(connection: apsw.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the first version's tables, in its columns."""
    columns = {table: [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")] for table in KEPT}
    for names in columns.values():
        names[:] = [name for name in names if name not in ("corrected_ms", "checksum")]
    return {
        table: connection.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1, 2, 3").fetchall()
        for table, names in columns.items()
    }


@pytest.fixture
def old(path: Path) -> Path:
    """A closed file of the first version, with rows in every table."""
    connection = open_database(path, had_data=False, today=TODAY, ladder=Ladder(SCRIPTS[:1]))
    connection.execute((HERE / "version_1.sql").read_text(encoding="utf-8"))
    assert connection.pragma("user_version") == 1
    close_database(connection)
    return path


def test_all_that_was_kept_is_there_and_nothing_was_said_of_it(old: Path) -> None:
    connection = open_database(old, had_data=True, today=TODAY, ladder=Ladder(SCRIPTS[:1]))
    before = rows(connection)
    assert all(before.values())
    close_database(connection)
    connection = opened(old, had_data=True)
    assert rows(connection) == before
    assert connection.pragma("integrity_check") == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    newest, ended = list_sessions(connection, PERSON).sessions
    assert (newest.uuid, newest.state, newest.corrected) == (RUNNING, SessionState.RUNNING, False)
    assert (ended.uuid, ended.state, ended.corrected) == (ENDED, SessionState.FINISHED, False)
    assert read_session(connection, ENDED).sets[1].tally == Tally(2, None)
    record = open_session(connection, PERSON)
    assert record is not None
    assert record.summary.uuid == RUNNING
    assert favourites(connection, PERSON) == {"low_lunge"}
    assert acknowledged_version(connection, PERSON, "safety_note") == 1
    answers = latest_screening(connection, PERSON, "foam_roller")
    assert answers is not None
    assert answers.any_yes
    for uuid in (ENDED, DELETED, RUNNING):
        assert feedback_of(connection, uuid) == Feedback()
    assert pain_stops_since(connection, PERSON, 0) == ()
    assert session_to_ask_about(connection, PERSON, "2026-05-08") is None, "the newest one runs"
    connection.close()


def test_what_is_new_can_be_said_of_an_old_session(old: Path) -> None:
    connection = opened(old, had_data=True)
    save_feedback(connection, ENDED, Feedback(Effort.HARD, 2, slipped=frozenset({1})), moment(900))
    correct_session(connection, ENDED, (one_set(1, 1, Side.LEFT, reps=7),), moment(900, "2026-05-09"))
    restore_session(connection, DELETED, moment(901))
    assert feedback_of(connection, ENDED).effort is Effort.HARD
    assert read_session(connection, ENDED).summary.corrected
    kept = day_totals(connection, PERSON, "2026-05-01", "2026-05-31")
    assert {each.local_date for each in kept} == {"2026-05-04", "2026-05-05"}
    rebuild_day_totals(connection)
    assert day_totals(connection, PERSON, "2026-05-01", "2026-05-31") == kept
    connection.close()


def test_the_old_file_ends_at_the_schema_of_a_new_one(old: Path, tmp_path: Path) -> None:
    climbed, new = opened(old, had_data=True), opened(tmp_path / "new.sqlite3")
    assert schema(climbed) == schema(new)
    assert climbed.pragma("user_version") == new.pragma("user_version") == len(SCRIPTS)
    climbed.close()
    new.close()


def test_a_climbed_file_does_not_climb_again(old: Path) -> None:
    close_database(opened(old, had_data=True))
    there = bytes_of(old.parent)
    copies = bytes_of(old.parent / "backups")
    assert set(there) == {old.name}
    assert len(copies) == 1
    close_database(opened(old, had_data=True))
    assert set(bytes_of(old.parent)) == set(there)
    assert bytes_of(old.parent / "backups") == copies


def climb(*tries: tuple[Path, int]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CLIMB, *(str(part) for each in tries for part in each)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1] / "src")])},
        capture_output=True,
        text=True,
        check=False,
    )


# Most statements are the many like triggers of one step: the suite takes every seventh of them, the long run all.
@pytest.mark.parametrize("stride", [7, pytest.param(1, marks=pytest.mark.soak)])
def test_killed_before_any_statement_it_is_the_old_file_or_the_new_one(old: Path, tmp_path: Path, stride: int) -> None:
    connection = open_database(old, had_data=True, today=TODAY, ladder=Ladder(SCRIPTS[:1]))
    was, before = schema(connection), rows(connection)
    close_database(connection)

    def copied(number: int) -> Path:
        folder = tmp_path / f"try_{number}"
        folder.mkdir()
        return Path(shutil.copy(old, folder / old.name))

    lived = climb((copied(0), 0))
    assert lived.returncode == 0, lived.stderr
    statements = int(lived.stdout)
    assert statements > len(SCRIPTS) * 2
    tries = tuple((copied(last), last) for last in (*range(1, statements, stride), statements))
    if hasattr(os, "fork"):
        died = climb(*tries)
        assert died.returncode == 0, died.stderr
    else:
        assert {climb(each).returncode for each in tries} == {9}
    for path, _ in tries:
        # As it was left: nothing but the old version is there, whole, for the commit is the last statement of a step.
        left = apsw.Connection(str(path))
        assert left.pragma("user_version") in range(1, len(SCRIPTS) + 1)
        if left.pragma("user_version") == 1:
            assert schema(left) == was
        assert rows(left) == before
        assert left.pragma("integrity_check") == "ok"
        left.close()
        connection = opened(path, had_data=True)
        assert connection.pragma("user_version") == len(SCRIPTS)
        assert rows(connection) == before
        close_database(connection)
