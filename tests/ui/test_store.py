# SPDX-License-Identifier: GPL-3.0-or-later
"""The store's verbs on a real database: what is said comes back, and each write says which kinds of data changed."""

import pytest
from PySide6.QtCore import QCoreApplication

from psoas_trainer.core.changes import Change
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Feedback, Form, PainStop
from psoas_trainer.core.pain import NextStep, PainAnswer, PainPlace
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import EarlierDone, Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.store import Store

DOSE = ItemDose("bridge", None, Dose(DoseKind.REPS, 5))
PLAN = SessionPlan(None, (PlanItem(DOSE, DOSE),))
HOUR = 3_600_000


class Desk:
    """A store on a database of its own, with a clock to set, its answers and its signals."""

    def __init__(self, folder):
        self.thread = DatabaseThread(lambda: open_database(folder / "db", had_data=False))
        self.now = Moment(1_795_000_000_000, 60, "2026-11-22")
        self.store = Store(self.thread, lambda: self.now)
        self.changes = []
        self.failures = []
        self.store.changed.connect(self.changes.append)
        self.store.failed.connect(self.failures.append)
        self.store.begin()

    def settle(self):
        self.thread.wait_open()
        QCoreApplication.processEvents()

    def ask(self, verb, *arguments):
        """What the verb answers."""
        answers = []
        verb(*arguments, answers.append)
        assert answers == [], "no answer comes during a call"
        self.settle()
        assert len(answers) == 1
        return answers[0]

    def tell(self, verb, *arguments):
        """Which kinds of data changed."""
        del self.changes[:]
        verb(*arguments)
        self.settle()
        return self.changes

    def played(self):
        """A session with 5 reps on the left that has just ended."""
        uuid = new_uuid()
        sets = (SetRecord(SetKey(0, 1, Side.LEFT), None, Tally(5)),)
        assert self.ask(self.store.begin_session, uuid, PLAN, Timing()) is None
        assert self.ask(self.store.save_progress, uuid, Progress(self.now, 9, "here", sets)) is None
        self.store.end_session(uuid, SessionState.STOPPED, 9)
        self.settle()
        return uuid

    def later(self, days=0, hours=0):
        day = int(self.now.local_date[-2:]) + days
        utc_ms = self.now.utc_ms + (days * 24 + hours) * HOUR
        self.now = Moment(utc_ms, 60, f"{self.now.local_date[:-2]}{day:02}")


@pytest.fixture
def desk(qapp, tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.thread.close()
    QCoreApplication.processEvents()
    assert desk.failures == []


def a_stop(desk):
    return PainStop(new_uuid(), "bridge", None, PainAnswer(6, PainPlace.GROIN, Side.LEFT), desk.now)


def test_a_stop_is_there_before_the_next_session(desk):
    uuid, stop = desk.played(), a_stop(desk)
    assert desk.tell(desk.store.save_pain_stop, uuid, stop) == [frozenset({Change.PAIN_STOPS})]
    assert desk.store.pain_stops_today_and_yesterday() == (stop,)
    whole = stop._replace(followed=NextStep.FINISH)
    assert desk.ask(desk.store.save_pain_stop, uuid, whole) is None
    assert desk.ask(desk.store.pain_stops, uuid) == (whole,)


def test_nobody_is_told_to_read_anew_once_the_data_is_closed(desk):
    desk.store.save_pain_stop(None, a_stop(desk))
    desk.thread.close()  # what was queued is written, and answered to a loop that has not turned yet
    desk.changes.clear()
    QCoreApplication.processEvents()
    assert desk.changes == []


def test_a_stop_reaches_back_for_two_days(desk):
    stop = a_stop(desk)
    desk.tell(desk.store.save_pain_stop, None, stop)
    desk.later(hours=48)
    assert desk.store.pain_stops_today_and_yesterday() == (stop,)
    desk.later(hours=1)
    assert desk.store.pain_stops_today_and_yesterday() == ()


def test_what_was_said_after_a_session_comes_back(desk):
    uuid, said = desk.played(), Feedback(Effort.OK, 0, Form.SLIPPED, frozenset({0}), "A note")
    assert desk.ask(desk.store.feedback, uuid) == Feedback()
    assert desk.tell(desk.store.save_feedback, uuid, said) == [frozenset({Change.FEEDBACK})]
    assert desk.ask(desk.store.feedback, uuid) == said
    assert desk.ask(desk.store.save_feedback, uuid, Feedback()) is None
    assert desk.ask(desk.store.feedback, uuid) == Feedback()


def test_the_question_of_the_next_day_is_asked_once(desk):
    uuid = desk.played()
    assert desk.ask(desk.store.question_for_today) is None
    desk.later(days=1)
    assert desk.ask(desk.store.question_for_today).uuid == uuid
    assert desk.tell(desk.store.save_next_day, uuid, None) == [frozenset({Change.FEEDBACK})]
    assert desk.ask(desk.store.question_for_today) is None
    assert desk.ask(desk.store.save_next_day, uuid, True) is None


def test_a_correction_is_seen_in_the_history(desk):
    uuid = desk.played()
    right = (SetRecord(SetKey(0, 1, Side.LEFT), None, Tally(7)),)
    assert desk.tell(desk.store.correct_session, uuid, right) == [frozenset({Change.SESSIONS})]
    record = desk.ask(desk.store.session, uuid)
    assert (record.sets, record.summary.corrected) == (right, True)
    assert desk.ask(desk.store.correct_session, uuid, right) is None


def test_the_last_time_of_an_exercise(desk):
    desk.played()
    first = desk.now
    desk.later(days=1)
    desk.played()
    found = desk.ask(desk.store.earlier_done, ("bridge", "low_lunge"), desk.now.utc_ms)
    assert found == {"bridge": EarlierDone(first, {Side.LEFT: 5}, {})}


def test_a_deleted_session_takes_along_what_was_said_of_it(desk):
    uuid, stop, said = desk.played(), a_stop(desk), Feedback(pain_now=3)
    desk.tell(desk.store.save_pain_stop, uuid, stop)
    desk.tell(desk.store.save_feedback, uuid, said)
    everything = [frozenset({Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK})]
    assert desk.tell(desk.store.delete_session, uuid) == everything
    assert desk.ask(desk.store.pain_stops, uuid) == ()
    assert desk.store.pain_stops_today_and_yesterday() == (stop,), "what it holds back it holds back still"
    assert desk.ask(desk.store.feedback, uuid) == Feedback()
    assert desk.tell(desk.store.restore_session, uuid) == everything
    assert desk.store.pain_stops_today_and_yesterday() == (stop,)
    assert desk.ask(desk.store.feedback, uuid) == said


def test_a_failure_is_told_to_who_waits_or_to_all(desk):
    unknown = new_uuid()
    assert isinstance(desk.ask(desk.store.save_feedback, unknown, Feedback()), LookupError)
    assert desk.failures == []
    assert desk.tell(desk.store.save_next_day, unknown, None) == []
    assert [type(each) for each in desk.failures] == [LookupError]
    del desk.failures[:]
