# SPDX-License-Identifier: GPL-3.0-or-later
"""A dose that is changed while its exercise runs: the set that runs and those ahead follow, what is done stays."""

import pytest
from shipped import CATALOGUE

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.clinic.live_dose import live_steps, more_of, more_sets, with_dose
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session import Session
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold


def planned(*lines):
    items = [ItemDose(exercise, None, dose) for exercise, dose in lines]
    return SessionPlan(None, tuple(PlanItem(each, each) for each in items))


class Running:
    """A session that is run second by second."""

    def __init__(self, *lines):
        self.plan = planned(*lines)
        self.fresh = self.steps = unfold(self.plan, CATALOGUE.exercises, Timing())
        self.session = Session(self.steps)
        self.now = 0.0
        self.session.start(Instant(self.now))

    def run(self, seconds):
        end = self.now + seconds
        while self.now < end and not self.session.over:
            self.now += 1.0
            self.session.advance(Instant(self.now))

    def change(self, dose):
        line = self.session.steps[self.session.cursor.index].item
        self.plan = with_dose(self.plan, line, dose)
        live = live_steps(self.session, unfold(self.plan, CATALOGUE.exercises, Timing()))
        self.session.replace_ahead(live.steps, here=live.here)

    def to_work(self):
        while self.session.steps[self.session.cursor.index].work is None:
            self.run(1)

    def done(self):
        self.run(10_000)
        return {(key.item, key.set_number, key.side): tally for key, tally in self.session.tallies.items()}


REPS, HOLD, TIME = DoseKind.REPS, DoseKind.HOLD, DoseKind.TIME


def test_more_reps_are_done_in_the_set_that_runs_and_in_those_ahead():
    one = Running(("supine_leg_raise", Dose(REPS, 3, 2)), ("glute_bridge", Dose(REPS, 4)))
    one.to_work()
    one.run(8)
    one.change(Dose(REPS, 5, 2))
    counts = {key: tally.reps for key, tally in one.done().items()}
    assert [counts[key] for key in sorted(counts, key=str)] == [5, 5, 5, 5, 4]


def test_fewer_reps_than_are_done_hold_from_the_next_set_on():
    one = Running(("glute_bridge", Dose(REPS, 6, 2)))
    one.to_work()
    while one.session.position().together < 4:
        one.run(1)
    one.change(Dose(REPS, 2, 2))
    assert [tally.reps for tally in one.done().values()] == [6, 2]


def test_sets_come_and_go():
    one = Running(("glute_bridge", Dose(REPS, 2)), ("psoas_march", Dose(REPS, 2)))
    one.to_work()
    one.change(Dose(REPS, 2, 3))
    one.change(Dose(REPS, 2, 2))
    sets = [key[:2] for key in one.done() if key[0] == 0]
    assert sets == [(0, 1), (0, 2)]


def test_a_hold_lasts_longer_at_once():
    one = Running(("low_lunge", Dose(HOLD, 10)))
    one.to_work()
    one.run(4)
    one.change(more_of(Dose(HOLD, 10), 1))
    assert {tally.seconds for tally in one.done().values()} == {15}


@pytest.mark.parametrize("exercise", sorted(CATALOGUE.exercises))
def test_every_exercise_takes_another_dose_wherever_it_stands(exercise):
    usual = CATALOGUE.exercises[exercise].dose.default_dose
    for wait in (0, 11, 27):
        one = Running((exercise, usual), ("glute_bridge", Dose(REPS, 2)))
        one.run(wait)
        one.change(more_sets(more_of(usual, 1), 1))
        mark = read_bookmark(Bookmark(one.session.cursor, one.session.edits).to_text())
        steps, cursor, _ = place(one.steps, mark, one.session.tallies)
        assert (steps, cursor) == (one.session.steps, one.session.cursor), "it is taken up again just so"
        one.done()
        assert one.session.over


def test_a_side_that_is_not_worked_stays_so():
    assert more_of(Dose(REPS, 5, 1, 0, 7), -1) == Dose(REPS, 4, 1, 0, 6)
    assert more_of(Dose(REPS, 1), -1) == Dose(REPS, 1)
    assert more_sets(Dose(REPS, 1), -1) == Dose(REPS, 1)
    assert more_of(Dose(TIME, 30), 1).amount == 35
