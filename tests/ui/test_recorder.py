# SPDX-License-Identifier: GPL-3.0-or-later
"""The recorder: whole tallies, a mark when an answer is late, and nothing lost when writing fails."""

import pytest
from fakes import FakeClock, FakeKeeper, fake_moment

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import SessionState, SetKey, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.step import MICROS, Step, StepKind, TimedPhase, Work
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.last_write import LastWrite
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.recorder import MARK_AFTER_MS, Recorder

KEY = SetKey(0, 1, None)
DOSE = ItemDose("bridge", "half", Dose(DoseKind.REPS, 5))
PLAN = SessionPlan(None, (PlanItem(DOSE, DOSE),))


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def keeper():
    return FakeKeeper()


@pytest.fixture
def marks():
    return []


@pytest.fixture
def recorder(qapp, clock, keeper, marks):
    work = Work("bridge", "half", SideRule.TOGETHER, DoseKind.REPS, 5, (TimedPhase("lift", MICROS),), None, None)
    session = Session((Step(StepKind.WORK, 0, 1, work.total_micros, None, work),))
    player = Player(clock)
    recorder = Recorder(keeper, fake_moment)
    recorder.unsaved_changed.connect(marks.append)
    recorder.player = player
    recorder.begin("u1", PLAN, Timing(), session)
    player.happened.connect(recorder.note)
    player.load(session)
    yield recorder
    player.unload()
    recorder.let_go()


def rep(recorder, clock):
    clock.now += 1.0
    recorder.player.tick()


def test_a_new_session_is_begun_before_anything_of_it_is_saved(recorder, keeper):
    assert keeper.begun == [("u1", PLAN, Timing())]
    assert keeper.saved[0][0] == "u1"


def test_every_rep_is_sent_as_a_whole_tally_with_its_variant_and_place(recorder, keeper, clock):
    rep(recorder, clock)
    rep(recorder, clock)
    sent = [record for _, progress in keeper.saved for record in progress.sets]
    assert [(record.key, record.tally, record.variant_id) for record in sent] == [
        (KEY, Tally(reps=1), "half"),
        (KEY, Tally(reps=2), "half"),
    ]
    assert '"together":2' in keeper.saved[-1][1].bookmark
    assert keeper.saved[-1][1].active_seconds == 2


def test_a_quick_answer_shows_no_mark(recorder, keeper, clock, marks):
    rep(recorder, clock)
    keeper.answer_all()
    recorder.mark_late()
    assert marks == []


def test_a_late_answer_marks_the_count_until_it_comes(recorder, keeper, clock, marks):
    assert MARK_AFTER_MS == 250
    keeper.answer_all()
    rep(recorder, clock)
    recorder.mark_late()
    assert marks == [frozenset({KEY})]
    keeper.answer_all()
    assert marks[-1] == frozenset()


def test_after_a_failure_the_next_write_makes_up_for_it(recorder, keeper, clock, marks):
    troubles, recoveries = [], []
    recorder.trouble.connect(troubles.append)
    recorder.recovered.connect(lambda: recoveries.append(True))
    keeper.answer_all()
    rep(recorder, clock)
    keeper.answer(OSError("full"))
    rep(recorder, clock)
    keeper.answer(OSError("full"))
    assert len(troubles) == 1, "told once, not with every rep"
    assert marks[-1] == frozenset({KEY})
    recorder.write()
    assert keeper.saved[-1][1].sets[0].tally == Tally(reps=2)
    keeper.answer_all()
    assert marks[-1] == frozenset()
    assert recoveries == [True]


def test_a_session_that_could_not_be_begun_is_begun_again(recorder, keeper, clock):
    keeper.answer(OSError("full"))
    rep(recorder, clock)
    assert [uuid for uuid, _, _ in keeper.begun] == ["u1", "u1"]
    keeper.answer_all()
    rep(recorder, clock)
    assert len(keeper.begun) == 2


def test_ending_writes_what_is_left_first(recorder, keeper, clock):
    rep(recorder, clock)
    answers = []
    recorder.end(SessionState.STOPPED, answers.append)
    assert keeper.ended == [("u1", SessionState.STOPPED, 1)]
    keeper.answer_all()
    assert answers == [None]


def test_a_session_that_could_not_be_saved_at_its_end_is_tried_until_it_is(recorder, keeper, clock):
    owing, caught_up, answers = [], [], []
    recorder.owing.connect(owing.append)
    recorder.caught_up.connect(caught_up.append)
    keeper.answer_all()
    rep(recorder, clock)
    recorder.end(SessionState.STOPPED, answers.append)
    keeper.answer_all(OSError("full"))
    assert (len(owing), len(answers), recorder.owed) == (1, 1, frozenset({"u1"}))
    recorder.begin("u2", PLAN, Timing(), recorder.player.session)
    assert recorder.owed == {"u1"}, "the next session does not push it out"
    keeper.answer_all()
    last = recorder.findChild(LastWrite)
    last.send()
    assert [(uuid, progress.sets[0].tally) for uuid, progress in keeper.saved[-1:]] == [("u1", Tally(reps=1))]
    assert keeper.ended[-1] == ("u1", SessionState.STOPPED, 1)
    keeper.answer_all()
    assert (caught_up, recorder.owed, len(answers)) == (["u1"], frozenset(), 1)


def test_a_session_that_was_never_begun_is_begun_by_its_last_write(recorder, keeper, clock):
    keeper.answer_all(OSError("full"))
    clock.now += 1.0
    recorder.leave()
    keeper.answer_all(OSError("full"))
    recorder.findChild(LastWrite).send()
    assert [uuid for uuid, _, _ in keeper.begun] == ["u1"] * 3
    keeper.answer_all()
    assert recorder.owed == frozenset()


def test_the_begin_is_never_sent_twice_at_a_time(recorder, keeper, clock):
    keeper.answer(OSError("full"))
    for _ in range(3):
        rep(recorder, clock)
    assert len(keeper.begun) == 2, "one failed, one is on its way"


def test_phases_alone_write_nothing(qapp, keeper, clock):
    phases = (TimedPhase("lift", MICROS), TimedPhase("lower", MICROS))
    work = Work("bridge", None, SideRule.TOGETHER, DoseKind.REPS, 5, phases, None, None)
    session = Session((Step(StepKind.WORK, 0, 1, work.total_micros, None, work),))
    recorder, player = Recorder(keeper, fake_moment), Player(clock)
    recorder.follow("u1", session)
    player.happened.connect(recorder.note)
    player.load(session)
    written = len(keeper.saved)
    clock.now += 1.0
    player.tick()
    assert len(keeper.saved) == written
    player.unload()
    recorder.let_go()


def test_where_nobody_follows_it_is_sent_right_after_everything_else(recorder, keeper, clock, qapp):
    recorder.hurries = lambda: False
    before = len(keeper.saved)
    rep(recorder, clock)
    assert len(keeper.saved) == before, "the page and the tones come first"
    qapp.processEvents()
    assert keeper.saved[-1][1].sets[0].tally == Tally(reps=1)


def test_what_was_not_sent_yet_is_in_the_last_write(recorder, keeper, clock, qapp):
    recorder.hurries = lambda: False
    rep(recorder, clock)
    recorder.leave()
    keeper.answer_all()
    assert keeper.saved[-1][1].sets[0].tally == Tally(reps=1)
    sent = len(keeper.saved)
    qapp.processEvents()
    assert len(keeper.saved) == sent
