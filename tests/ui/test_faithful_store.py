# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person says while the disk is full, slow or gone is in the database in the end, or after the next start."""

import threading

import apsw
import pytest
from fakes import fake_moment
from PySide6.QtCore import QCoreApplication
from watched_disk import watched_disk

from psoas_trainer.core.changes import Change
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Feedback, PainStop
from psoas_trainer.core.pain import NextStep, PainAnswer
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.catch_up import catch_up
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.feedback import feedback_of
from psoas_trainer.storage.pain_stops import pain_stops_of
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.faithful_store import FaithfulStore, HeldError

UUID = "ab" * 16
DOSE = ItemDose("bridge", None, Dose(DoseKind.REPS, 30))
PLAN = SessionPlan(None, (PlanItem(DOSE, DOSE),))
STOP = PainStop("cd" * 16, "bridge", None, PainAnswer(), fake_moment())
SETS = (SetRecord(SetKey(0, 1, None), None, Tally(reps=7)),)


class Told:
    """A store on a disk that the test makes full or slow, with a log elsewhere."""

    def __init__(self, folder):
        self._watched = watched_disk()
        self.disk = self._watched.__enter__()
        (folder / "data").mkdir()
        self.path = folder / "data" / "psoas-trainer.sqlite3"
        self.folders = (folder / "elsewhere",)
        self.log = EmergencyLog(self.path, lambda: self.folders)
        self.thread = DatabaseThread(lambda: open_database(self.path, had_data=False))
        self.store = FaithfulStore(self.thread, fake_moment, self.log)
        self.person = self.store.begin().person
        self.failed, self.changed, self.answers = [], [], []
        self.store.failed.connect(self.failed.append)
        self.store.changed.connect(lambda changes: self.changed.extend(changes))
        self.is_open = True

    def begin(self):
        self.store.begin_session(UUID, PLAN, Timing(), lambda _outcome: None)
        self.store.end_session(UUID, SessionState.FINISHED, 9, lambda _outcome: None)
        self.settle()

    def say(self):
        self.store.save_pain_stop(UUID, STOP)
        self.store.save_pain_stop(UUID, STOP._replace(followed=NextStep.FINISH))
        self.store.save_feedback(UUID, Feedback(Effort.EASY))
        self.store.save_feedback(UUID, Feedback(Effort.HARD, note="a word"))
        self.store.correct_session(UUID, SETS, self.answers.append)
        self.store.save_next_day(UUID, True)

    def settle(self):
        for _ in range(3):
            self.thread.wait_open()
            QCoreApplication.processEvents()

    def close(self):
        if self.is_open:
            self.is_open = False
            self.store.stop()
            self.thread.close()
            self.log.close()
            self._watched.__exit__(None, None, None)

    def check(self, connection):
        assert pain_stops_of(connection, UUID) == (STOP._replace(followed=NextStep.FINISH),)
        assert feedback_of(connection, UUID) == Feedback(Effort.HARD, note="a word")
        record = read_session(connection, UUID)
        assert (record.sets, record.summary.corrected) == (SETS, True)
        assert connection.execute("SELECT worse FROM next_day").get == 1

    def check_after_the_next_start(self):
        """Twice: the same adds nothing."""
        log = EmergencyLog(self.path, lambda: self.folders)
        for number in range(2):
            connection = open_database(self.path, had_data=True)
            added = catch_up(connection, self.person, log.owed())
            assert bool(added) == (number == 0)
            self.check(connection)
            close_database(connection)


@pytest.fixture
def one(qapp, tmp_path):
    one = Told(tmp_path)
    yield one
    one.close()
    QCoreApplication.processEvents()  # an answer that comes too late is held as well
    one.log.close()


def full():
    raise apsw.FullError("no room")


def test_on_a_good_disk_nothing_is_held(one):
    one.begin()
    one.say()
    one.settle()
    one.thread.call(one.check)
    assert (one.failed, one.answers, one.store.owed) == ([], [None], frozenset())
    assert {Change.PAIN_STOPS, Change.FEEDBACK, Change.SESSIONS} <= set(one.changed)
    one.store.hold_late()
    one.log.close()
    assert not one.folders[0].exists()


def test_what_a_full_disk_refuses_is_written_when_there_is_room(one):
    one.begin()
    one.disk.before_write = full
    one.say()
    one.settle()
    assert len(one.store.owed) == 4
    assert [type(each) for each in (*one.failed, *one.answers)] == [HeldError] * 6
    one.store.try_again()
    one.settle()
    assert len(one.failed) == 5, "a further try that fails is not told again"
    one.disk.before_write = lambda: None
    one.store.try_again()
    one.settle()
    one.thread.call(one.check)
    assert one.store.owed == frozenset()
    one.log.close()
    assert list(one.folders[0].iterdir()) == []


@pytest.mark.parametrize("heard", [True, False])
def test_it_is_there_after_the_next_start_where_the_program_ends_meanwhile(one, heard):
    one.begin()
    one.disk.before_write = full
    one.say()
    if heard:  # else the program ends before any answer comes
        one.settle()
    one.close()
    one.check_after_the_next_start()


def test_a_disk_that_never_answers_loses_nothing(one):
    one.begin()
    answers = threading.Event()
    one.disk.before_sync = answers.wait
    one.say()
    assert one.store._late.isActive()
    one.store.hold_late()
    one.log.close()
    held = EmergencyLog(one.path, lambda: one.folders).owed()
    assert len(held) == 4
    one.disk.before_sync = lambda: None
    answers.set()
    one.settle()
    one.thread.call(one.check)
    one.log.close()
    assert list(one.folders[0].iterdir()) == []


def test_what_is_said_newly_takes_the_place_of_what_failed(one):
    one.begin()
    one.disk.before_write = full
    one.store.save_feedback(UUID, Feedback(Effort.EASY))
    one.settle()
    one.disk.before_write = lambda: None
    one.store.save_feedback(UUID, Feedback(Effort.HARD))
    one.store.try_again()
    one.settle()
    assert one.thread.call(lambda connection: feedback_of(connection, UUID)) == Feedback(Effort.HARD)
    assert one.store.owed == frozenset()


def test_what_is_said_of_a_session_that_could_not_be_begun_waits_for_it(one):
    one.store.save_feedback(UUID, Feedback(Effort.EASY))
    one.settle()
    assert len(one.store.owed) == 1
    one.begin()
    one.store.try_again()
    one.settle()
    assert one.thread.call(lambda connection: feedback_of(connection, UUID)) == Feedback(Effort.EASY)


def test_what_can_never_be_kept_is_not_tried_again(one):
    one.store.begin_session(UUID, PLAN, Timing(), lambda _outcome: None)
    one.store.correct_session(UUID, SETS, one.answers.append)
    one.settle()
    assert [type(each) for each in one.answers] == [ValueError], "it is running still"
    assert one.store.owed == frozenset()
    one.log.close()
    assert list(one.folders[0].iterdir()) == []
