# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is slow, full or gone stalls nothing and loses nothing, also where the program ends meanwhile."""

import threading

import apsw
import pytest
from fakes import FakeClock
from PySide6.QtCore import QCoreApplication
from slow_session import UUID, SlowSession

from psoas_trainer.storage.catch_up import catch_up
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.session_queries import read_session


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def one(qapp, tmp_path, clock):
    one = SlowSession(tmp_path, clock)
    yield one
    one.close()


def reps(one, clock, count):
    for _ in range(count):
        clock.now += 1.0
        one.player.tick()
        QCoreApplication.processEvents()


def full():
    raise apsw.FullError("no room")


def test_the_countdown_runs_on_while_the_disk_does_not_answer(one, clock):
    one.begin()
    one.settle()
    answers = threading.Event()
    one.disk.before_sync = answers.wait
    reps(one, clock, 10)  # would never return if anything waited for the disk
    assert one.counted == 10
    one.recorder.mark_late()
    assert len(one.marks[-1]) == 1
    one.log.close()
    assert one.log.owed()[0].progress.sets[0].tally.reps == 10
    one.disk.before_sync = lambda: None
    answers.set()
    one.settle()
    assert one.marks[-1] == frozenset()
    assert one.kept == 10
    one.log.close()
    assert EmergencyLog(one.path, one.log._folders).owed() == ()


def test_a_full_disk_is_told_once_and_written_when_there_is_room(one, clock):
    one.begin()
    one.settle()
    reps(one, clock, 2)
    one.settle()
    one.disk.before_write = full
    for _ in range(5):
        reps(one, clock, 1)
        one.settle()
    assert one.counted == 7
    assert len(one.troubles) == 1, "one banner"
    assert len(one.marks[-1]) == 1
    one.disk.before_write = lambda: None
    assert one.recorder._again.isActive()
    assert one.recorder._again.interval() <= 5000
    one.recorder.write()
    one.settle()
    assert (one.kept, one.recoveries, one.marks[-1]) == (7, [True], frozenset())


@pytest.mark.parametrize("begun", [True, False])
def test_nothing_is_lost_when_the_program_ends_meanwhile(one, clock, tmp_path, begun):
    if not begun:
        one.disk.before_write = full
    one.begin()
    one.settle()
    one.disk.before_write = full
    for _ in range(6):
        reps(one, clock, 1)
        one.settle()
    one.close()
    log = EmergencyLog(one.path, lambda: (tmp_path / "elsewhere",))
    for _ in range(2):
        connection = open_database(one.path, had_data=True)
        for uuid in catch_up(connection, one.person, log.owed()):
            log.release(uuid)
        assert read_session(connection, UUID).sets[0].tally.reps == 6
        assert connection.execute("SELECT count(*) FROM rep").get == 6
        close_database(connection)
        log.close()
    assert log.owed() == ()


def test_counts_whose_answer_nobody_hears_any_more_are_there_after_the_next_start(one, clock, tmp_path):
    one.begin()
    one.settle()
    one.disk.before_write = full
    for _ in range(3):
        clock.now += 1.0
        one.player.tick()
    one.recorder.leave()
    one.close()
    connection = open_database(one.path, had_data=True)
    log = EmergencyLog(one.path, lambda: (tmp_path / "elsewhere",))
    assert catch_up(connection, one.person, log.owed()) == (UUID,)
    assert read_session(connection, UUID).sets[0].tally.reps == 3
    close_database(connection)
