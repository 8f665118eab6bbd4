# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts that the store refuses, or keeps waiting for, are held elsewhere until it has them."""

import pytest
from fakes import FakeClock, FakeKeeper, fake_moment

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import SessionState, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.step import MICROS, Step, StepKind, TimedPhase, Work
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.last_write import LastWrite
from psoas_trainer.ui.recorder import Recorder

DOSE = ItemDose("bridge", None, Dose(DoseKind.REPS, 5))
PLAN = SessionPlan(None, (PlanItem(DOSE, DOSE),))
FULL = OSError("full")


class Refuge:
    def __init__(self):
        self.held = {}
        self.released = []

    def hold(self, unsaved):
        self.held[unsaved.uuid] = unsaved

    def release(self, uuid):
        self.held.pop(uuid, None)


@pytest.fixture
def refuge():
    return Refuge()


@pytest.fixture
def keeper():
    return FakeKeeper()


@pytest.fixture
def session():
    work = Work("bridge", None, SideRule.TOGETHER, DoseKind.REPS, 5, (TimedPhase("lift", MICROS),), None, None)
    return Session((Step(StepKind.WORK, 0, 1, work.total_micros, None, work),))


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def count(recorder, session, clock):
    def run(seconds):
        clock.now += seconds
        recorder.note(session.advance(clock()))

    return run


@pytest.fixture
def recorder(qapp, keeper, refuge, session, clock):
    recorder = Recorder(keeper, fake_moment, None, refuge)
    recorder.begin("u1", PLAN, Timing(), session)
    session.start(clock())
    yield recorder
    recorder.close()


def test_a_refused_count_is_held_with_the_begin_that_was_refused_too(recorder, keeper, refuge, count):
    count(1)
    keeper.answer_all(FULL)
    unsaved = refuge.held["u1"]
    assert unsaved.begun.plan == PLAN
    assert [each.tally for each in unsaved.progress.sets] == [Tally(reps=1)]
    recorder.write()
    keeper.answer_all()
    assert refuge.held == {}


def test_a_count_that_waits_is_held_and_let_go_with_its_answer(recorder, keeper, refuge, count):
    keeper.answer_all()
    count(2)
    recorder.mark_late()
    assert [each.tally for each in refuge.held["u1"].progress.sets] == [Tally(reps=2)]
    keeper.answer_all()
    assert refuge.held == {}


def test_an_end_that_is_refused_is_held_as_an_end(recorder, keeper, refuge, count):
    keeper.answer_all()
    count(1)
    recorder.end(SessionState.STOPPED, lambda _outcome: None)
    keeper.answer_all(FULL)
    assert refuge.held["u1"].end is SessionState.STOPPED
    recorder.findChild(LastWrite).send()
    keeper.answer_all()
    assert refuge.held == {}


def test_a_last_write_without_an_answer_is_held_when_the_program_closes(recorder, keeper, refuge, count):
    keeper.answer_all()
    count(2)
    recorder.leave()
    recorder.close()
    assert [each.tally for each in refuge.held["u1"].progress.sets] == [Tally(reps=2)]


def test_a_last_write_that_was_answered_is_not(recorder, keeper, refuge, count):
    keeper.answer_all()
    count(2)
    recorder.leave()
    keeper.answer_all()
    recorder.close()
    assert refuge.held == {}
