# SPDX-License-Identifier: GPL-3.0-or-later
"""That the clock was changed is kept with the session, and the step that brought it hides no damage."""

from pathlib import Path

import apsw
from old_versions import old_file
from stored import begun, moment, one_set, opened, progress

from psoas_trainer.core.record import SessionState
from psoas_trainer.core.unsaved import Unsaved, from_line, to_line
from psoas_trainer.storage.check import Fault, check
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.storage.sessions import end_session

DAY_MS = 86_400_000


def moved(connection: apsw.Connection) -> list[tuple[int | None]]:
    return connection.execute("SELECT clock_moved_ms FROM session").fetchall()


def test_the_widest_move_is_kept_and_a_repeated_write_changes_nothing(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=1)))
    assert not read_session(connection, uuid).summary.clock_changed
    for told, kept in ((-DAY_MS, -DAY_MS), (None, -DAY_MS), (90_000, -DAY_MS), (2 * DAY_MS, 2 * DAY_MS)):
        one = progress(one_set(reps=1))._replace(clock_moved_ms=told)
        save_progress(connection, uuid, one)
        before = connection.total_changes()
        save_progress(connection, uuid, one)
        assert connection.total_changes() == before
        assert moved(connection) == [(kept,)]
    assert read_session(connection, uuid).summary.clock_changed
    assert [each.clock_changed for each in list_sessions(connection, person).sessions] == [True]
    assert check(connection).findings == ()


def test_an_end_before_the_beginning_is_kept_as_the_clock_showed_it(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person, 500)
    end_session(connection, uuid, SessionState.FINISHED, moment(-DAY_MS, "2024-02-29"), 60)
    ended = read_session(connection, uuid).summary
    assert ended.ended == moment(-DAY_MS, "2024-02-29")
    assert ended.active_seconds == 60


def test_a_line_of_the_emergency_log_tells_it_and_an_older_line_is_read(person: int) -> None:
    for told in (None, -DAY_MS):
        unsaved = Unsaved("ab" * 16, progress(one_set(reps=3))._replace(clock_moved_ms=told))
        assert from_line(to_line(unsaved)) == unsaved
    older = progress(one_set(reps=3))[:-1]
    assert from_line(to_line(Unsaved("ab" * 16, older))) == Unsaved("ab" * 16, progress(one_set(reps=3)))


def test_what_was_damaged_before_the_climb_is_seen_after_it(path: Path) -> None:
    old = apsw.Connection(str(old_file(path, 3)))
    old.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    old.execute("UPDATE session SET active_seconds = active_seconds + 1 WHERE id = 1")
    old.close()
    climbed = opened(path, had_data=True)
    assert [finding.fault for finding in check(climbed).findings] == [Fault.SESSION]
    assert set(moved(climbed)) == {(None,)}
    climbed.close()
