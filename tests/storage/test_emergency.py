# SPDX-License-Identifier: GPL-3.0-or-later
"""What the database does not take is held elsewhere, line by line, and comes into it once, at the next start too."""

import stat
from pathlib import Path

import apsw
import pytest
from stored import PLAN, TIMING, begun, moment, one_set, progress

from psoas_trainer.core.record import SessionState
from psoas_trainer.core.unsaved import Begun, Unsaved, from_line, to_line
from psoas_trainer.storage.catch_up import catch_up
from psoas_trainer.storage.emergency import EmergencyLog, log_name
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import end_session
from psoas_trainer.storage.stamp import new_uuid

BEGUN = Begun(PLAN._replace(left_out=()), TIMING, moment())


def held(uuid: str, reps: int, **more) -> Unsaved:
    return Unsaved(uuid, progress(one_set(reps=reps), active=reps), **more)


def reps_of(connection: apsw.Connection, uuid: str) -> int | None:
    return next((each.tally.reps for each in read_session(connection, uuid).sets), None)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, ...]:
    return (tmp_path / "logs", tmp_path / "temporary")


@pytest.fixture
def log(path: Path, folders: tuple[Path, ...]) -> EmergencyLog:
    return EmergencyLog(path, lambda: folders)


def test_a_line_says_all_of_a_session_and_a_line_that_is_cut_off_says_nothing() -> None:
    for unsaved in (held("ab" * 16, 3), held("cd" * 16, 4, begun=BEGUN, end=SessionState.STOPPED)):
        line = to_line(unsaved)
        assert from_line(line) == unsaved
        assert all(from_line(line[:cut]) is None for cut in range(len(line) - 1))
    assert from_line("00000000 []") is None


def test_it_is_held_privately_and_read_at_the_next_start(log: EmergencyLog, path: Path, folders) -> None:
    for reps in (1, 2, 3):
        log.hold(held("ab" * 16, reps))
    log.close()
    file = folders[0] / log_name(path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folders[0].stat().st_mode) == 0o700
    with file.open("a", encoding="ascii") as torn:
        torn.write(to_line(held("ab" * 16, 9))[:-9])
    again = EmergencyLog(path, lambda: folders)
    assert again.owed() == (held("ab" * 16, 3),)
    again.release("ab" * 16)
    again.close()
    assert not file.exists()


def test_where_the_first_folder_takes_nothing_the_next_does(log: EmergencyLog, path: Path, folders) -> None:
    folders[0].write_text("in the way", encoding="ascii")
    log.hold(held("ab" * 16, 1))
    log.close()
    assert (folders[1] / log_name(path)).exists()


def test_the_log_stays_until_the_last_session_is_saved(log: EmergencyLog, path: Path, folders) -> None:
    log.hold(held("ab" * 16, 1))
    log.hold(held("cd" * 16, 1))
    log.release("ab" * 16)
    log.close()
    again = EmergencyLog(path, lambda: folders)
    assert [each.uuid for each in again.owed()] == ["ab" * 16, "cd" * 16]
    for uuid in ("ab" * 16, "cd" * 16):
        again.release(uuid)
    again.close()
    assert again.owed() == ()


def test_a_link_in_its_place_is_left_alone(log: EmergencyLog, path: Path, folders, tmp_path: Path) -> None:
    other = tmp_path / "of somebody"
    other.write_text("theirs", encoding="ascii")
    folders[0].mkdir()
    (folders[0] / log_name(path)).symlink_to(other)
    log.hold(held("ab" * 16, 1))
    log.close()
    assert other.read_text(encoding="ascii") == "theirs"
    assert (folders[1] / log_name(path)).exists()


def test_a_session_that_was_never_begun_comes_in_whole_and_once(connection: apsw.Connection, person: int) -> None:
    unsaved = held(new_uuid(), 7, begun=BEGUN, end=SessionState.FINISHED)
    assert catch_up(connection, person, (unsaved,)) == (unsaved.uuid,)
    assert catch_up(connection, person, (unsaved,)) == ()
    assert reps_of(connection, unsaved.uuid) == 7
    assert read_session(connection, unsaved.uuid).summary.state is SessionState.FINISHED
    assert connection.execute("SELECT count(*) FROM rep").get == 7
    assert connection.execute("SELECT sum(reps) FROM day_total").get == 7


def test_an_older_line_takes_nothing_back(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=9), active=9))
    assert catch_up(connection, person, (held(uuid, 5),)) == ()
    assert reps_of(connection, uuid) == 9
    assert catch_up(connection, person, (held(uuid, 12),)) == (uuid,)
    assert reps_of(connection, uuid) == 12


def test_counts_of_a_session_that_could_still_be_ended_are_added(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=3), active=3))
    end_session(connection, uuid, SessionState.STOPPED, moment(), 5)
    assert catch_up(connection, person, (held(uuid, 5, end=SessionState.STOPPED),)) == (uuid,)
    assert reps_of(connection, uuid) == 5


def test_a_line_that_fits_nothing_stops_nobody(connection: apsw.Connection, person: int) -> None:
    strange = Unsaved(new_uuid(), progress(one_set(item=99, reps=1)), BEGUN)
    lost = held(new_uuid(), 3)
    good = held(new_uuid(), 3, begun=BEGUN)
    assert catch_up(connection, person, (strange, lost, good)) == (good.uuid,)
