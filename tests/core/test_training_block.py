# SPDX-License-Identifier: GPL-3.0-or-later
"""Six weeks, the fourth of them with half of the sets (training.md 4b, 4f)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE, USUAL

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.own_session import Person, Wish, own_session
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.training_block import block_day, lighter, lighter_routine

FIRST = date(2025, 11, 5)


@pytest.mark.parametrize(
    ("days", "week", "is_lighter"),
    [(-9, 1, False), (0, 1, False), (6, 1, False), (7, 2, False), (21, 4, True), (27, 4, True),
     (28, 5, False), (41, 6, False), (42, 1, False), (63, 4, True), (69, 4, True), (70, 5, False)],
)  # fmt: skip
def test_where_a_day_stands_in_blocks_that_follow_each_other(days, week, is_lighter):
    found = block_day(FIRST, FIRST + timedelta(days=days), USUAL)
    assert (found.week, found.weeks, found.lighter) == (week, 6, is_lighter)
    assert found.last - found.first == timedelta(days=6)
    assert found.first <= max(FIRST, FIRST + timedelta(days=days)) <= found.last


def test_the_numbers_of_the_block_are_the_persons():
    thresholds = USUAL._replace(block_weeks=5, deload_week=5)
    weeks = [block_day(FIRST, FIRST + timedelta(weeks=number), thresholds) for number in range(10)]
    assert [each.lighter for each in weeks] == [number % 5 == 4 for number in range(10)]


def test_a_lighter_routine_has_every_move_and_half_of_the_sets():
    routine = CATALOGUE.routines["balance_b"]
    exercises = CATALOGUE.exercises
    half = lighter_routine(routine, exercises)
    assert [item.exercise_id for item in half.items] == [item.exercise_id for item in routine.items]
    sets = {item.exercise_id: item.dose.sets for item in half.items}
    assert sets["side_plank"] == 2
    assert sets["low_lunge"] == 1
    assert sets["psoas_march"] == 1
    assert lighter_routine(routine._replace(rounds=3), exercises) == routine._replace(rounds=2)


def test_who_took_it_plays_it_and_the_usual_comes_back_by_itself():
    routine = CATALOGUE.routines["balance_a"]
    taken = {"psoas_march": ItemDose("psoas_march", None, Dose(DoseKind.REPS, 12, 3))}
    usual = own_session(routine, CATALOGUE, Person(doses=taken), Wish()).routine
    light = own_session(routine, CATALOGUE, Person(doses=taken, lighter=True), Wish()).routine
    assert light == lighter_routine(usual, CATALOGUE.exercises)
    assert light.items[0].dose == Dose(DoseKind.REPS, 12, 2)


@given(st.integers(1, 20), st.integers(1, 60))
def test_half_of_the_sets_and_never_none(sets, amount):
    item = ItemDose("raise", "easy", Dose(DoseKind.REPS, amount, sets, left=3))
    half = lighter(item)
    assert half.dose.sets == max(1, sets // 2 + sets % 2)
    assert half._replace(dose=item.dose) == item
    assert half.dose._replace(sets=sets) == item.dose
