# SPDX-License-Identifier: GPL-3.0-or-later
"""A dose of its own for each side, another first side, own rests and rounds: what is asked for is what is played."""

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make import BRIDGE, EXERCISES, LUNGE, RAISE, Player, steps_of

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.events import RepCounted
from psoas_trainer.core.plan import PlanItem
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.core.step_rows import read_steps
from psoas_trainer.core.timing import Timing

NOTHING = Circumstances({}, {})


def line(exercise, amount, *, sets=1, left=None, right=None, first=None):
    dose = ItemDose(exercise, None, Dose(EXERCISES[exercise].dose.kind, amount, sets, left, right), first)
    return PlanItem(dose, dose)


def order(player):
    return "".join(event.key.side.value[0] for event in player.events if isinstance(event, RepCounted))


def test_in_turns_the_side_with_more_goes_on_alone():
    player = Player(line("raise", 4, left=2))
    assert player.position.to_go == pytest.approx(10 + 6 * 6)
    player.run(10 + 6 * 6 + 0.1)
    assert order(player) == "rlrlrr"
    assert player.session.over


def test_a_line_may_begin_on_another_side():
    player = Player(line("raise", 2, first=Side.LEFT))
    player.run(10 + 4 * 6 + 0.1)
    assert order(player) == "lrlr"


def test_a_side_with_nothing_to_do_is_left_out():
    swing = Player(line("swing", 3, right=0))
    swing.run(10 + 3 * 2.4 + 0.1)
    assert (order(swing), swing.session.over) == ("lll", True)
    turns = Player(line("raise", 3, right=0))
    turns.run(10 + 3 * 6 + 0.1)
    assert (order(turns), turns.session.over) == ("lll", True)


def test_holds_have_their_own_seconds():
    player = Player(line("lunge", 20, left=15, right=30))
    player.run(10 + 3 + 15 + 3 + 8 + 3 + 30 + 3 + 0.1)
    assert (player.seconds(Side.LEFT), player.seconds(Side.RIGHT)) == (15, 30)
    assert player.session.over


def test_what_moves_together_has_one_amount():
    assert [step.work.amount for step in steps_of(line("bridge", 5, left=2)) if step.work] == [5]


def test_plus_on_the_side_that_has_done_its_own_goes_on_with_the_other():
    player = Player(line("raise", 5, right=1))
    player.run(10 + 6 + 0.1)
    assert player.position.side is Side.LEFT
    player.run(6)
    assert player.position.side is Side.LEFT, "the right has done its one"


@given(st.integers(1, 6), st.integers(0, 6), st.integers(0, 6), st.sampled_from(("raise", "swing", "lunge")))
def test_what_is_asked_for_is_what_is_counted(amount, left, right, exercise):
    if left == right == 0:
        return
    player = Player(line(exercise, amount, left=left, right=right))
    player.run(player.position.to_go + 0.1, step=1.0)
    assert player.session.over
    count = player.seconds if exercise == "lunge" else player.reps
    assert (count(Side.LEFT) or 0, count(Side.RIGHT) or 0) == (left, right)


def test_a_bookmark_keeps_the_amounts_and_an_older_one_has_none():
    steps = steps_of(line("raise", 4, left=2))
    rows = json.loads(json.dumps(steps))
    assert read_steps(rows) == steps
    work = next(row for row in rows if row[5])
    work[5] = work[5][:10]
    (known,) = (step.work for step in read_steps(rows) if step.work)
    assert (known.left, known.right, known.amount) == (None, None, 4)


def test_a_routine_has_its_own_rests_and_rounds():
    exercises = {each.id: each for each in (RAISE, BRIDGE, LUNGE)}
    items = (RoutineItem("raise", Dose(DoseKind.REPS, 2), first_side=Side.LEFT), RoutineItem("bridge"))
    routine = Routine("own", None, items, exercise_rest=45, set_rest=90, rounds=3)
    catalogue = Catalogue(exercises, {"own": routine}, {}, MappingProxyType({}))
    plan = choose(routine, catalogue, NOTHING)
    assert [each.chosen.exercise_id for each in plan.items] == ["raise", "bridge"] * 3
    assert plan.items[0].chosen.first_side is Side.LEFT
    assert routine.timing(Timing())._replace(exercise_rest=0, set_rest=0) == Timing()._replace(
        exercise_rest=0, set_rest=0
    )
    assert (routine.timing(Timing()).exercise_rest, routine.timing(Timing()).set_rest) == (45, 90)
    assert routine._replace(set_rest=None, exercise_rest=None).timing(Timing()) == Timing()


def test_waits_are_the_same_whoever_begins():
    kinds = [[step.kind for step in steps_of(line("lunge", 20, first=first))] for first in (None, Side.RIGHT)]
    assert kinds[0] == kinds[1]
    assert StepKind.SWITCH in kinds[0]
