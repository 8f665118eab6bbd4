# SPDX-License-Identifier: GPL-3.0-or-later
"""One step up or back from a dose (training.md 4e, 4f): the way up of each kind of exercise, and the same way down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE, EVERYTHING, USUAL

from psoas_trainer.core.dose import Dose
from psoas_trainer.core.dose_steps import ChangeKind, easier_step, rank, restart, step_back, steps_up
from psoas_trainer.core.exercise import Category, Level
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side

EXERCISES = CATALOGUE.exercises


def at(exercise_id, amount, sets=1, variant=None, **more):
    return ItemDose(exercise_id, variant, Dose(EXERCISES[exercise_id].dose.kind, amount, sets, **more))


def up(item, have=None, thresholds=USUAL):
    return [
        (change.kind.value, change.to.variant_id, change.to.dose.amount, change.to.dose.sets)
        for change in steps_up(EXERCISES[item.exercise_id], item, thresholds, have)
    ]


def back(item, have=None):
    change = step_back(EXERCISES[item.exercise_id], item, USUAL, have)
    return change and (change.kind.value, change.to.variant_id, change.to.dose.amount, change.to.dose.sets)


@pytest.mark.parametrize(
    ("item", "changes"),
    [
        (at("psoas_march", 5), [("more_reps", None, 6, 1)]),
        (at("psoas_march", 10), [("more_reps", None, 11, 1)]),
        (at("psoas_march", 12), [("more_sets", None, 10, 2), ("harder", "firmer_band", 10, 1)]),
        (at("psoas_march", 12, 3), [("harder", "firmer_band", 10, 3)]),
        (at("psoas_march", 12, 3, "firmer_band"), [("harder", "low_reach", 10, 3)]),
        (at("psoas_march", 12, 3, "low_reach"), []),
        (at("psoas_march", 12, 3, "no_band"), [("harder", None, 10, 3)]),
        (at("supine_leg_raise", 14), [("more_reps", None, 15, 1)]),
        (
            at("glute_bridge", 12, 3, "band_knees"),
            [("harder", "one_leg", 12, 3)],
        ),  # an even number, as the content says
        (at("low_lunge", 20, 2), [("longer", None, 25, 2)]),
        (at("low_lunge", 28, 2), [("longer", None, 30, 2)]),
        (at("low_lunge", 30, 2), []),  # never longer, and nothing harder
        (at("side_plank", 10, 3), [("longer", None, 15, 3)]),
        (at("side_plank", 20, 3), [("harder", "top_leg", 5, 3)]),
        (at("foam_roller_release", 30), [("longer", None, 40, 1)]),
        (at("foam_roller_release", 60), []),
        (at("leg_swing", 10), []),
    ],
)
def test_the_way_up(item, changes):
    assert up(item) == changes


def test_two_reps_at_once_where_the_person_wants_it_but_never_beyond_the_range():
    assert up(at("psoas_march", 10), thresholds=USUAL._replace(rep_step=2)) == [("more_reps", None, 12, 1)]
    assert up(at("psoas_march", 11), thresholds=USUAL._replace(rep_step=2)) == [("more_reps", None, 12, 1)]


def test_what_is_not_at_hand_is_not_offered():
    assert up(at("seated_leg_lift", 12, 3, "long_hold"), frozenset({"chair"})) == []
    assert up(at("seated_leg_lift", 12, 3, "long_hold"), frozenset({"chair", "weight"}))[0][1] == "ankle_weight"
    assert up(at("psoas_march", 12, 3, "no_band"), frozenset({"mat"})) == []
    assert back(at("seated_leg_lift", 10, 1, "ankle_weight"), frozenset({"chair"})) == ("easier", "long_hold", 12, 1)


@pytest.mark.parametrize(
    ("item", "change"),
    [
        (at("psoas_march", 12, 2), ("fewer_reps", None, 11, 2)),
        (at("psoas_march", 10, 2), ("fewer_sets", None, 12, 1)),
        (at("dead_bug", 6, 3), ("fewer_sets", None, 8, 2)),  # not 10: twice that is more than before
        (at("dead_bug", 6, 2), ("fewer_sets", None, 10, 1)),
        (at("supine_leg_raise", 10, 3), ("fewer_sets", None, 14, 2)),  # less than 30 in all
        (at("supine_leg_raise", 5, 2), ("fewer_sets", None, 5, 1)),
        (at("psoas_march", 10, 1, "low_reach"), ("easier", "firmer_band", 12, 1)),
        (at("psoas_march", 10, 1, "firmer_band"), ("easier", None, 12, 1)),
        (at("psoas_march", 10), ("easier", "no_band", 10, 1)),
        (at("psoas_march", 10, 1, "no_band"), ("fewer_reps", "no_band", 9, 1)),
        (at("psoas_march", 5, 1, "no_band"), None),
        (at("psoas_march", 40), ("fewer_reps", None, 12, 1)),
        (at("low_lunge", 25, 2), ("shorter", None, 20, 2)),
        (at("low_lunge", 15, 2), ("easier", "cushion", 15, 2)),
        (at("low_lunge", 15, 4), ("fewer_sets", None, 15, 3)),
        (at("dead_bug", 6, 1, "legs_only"), None),
        (at("foam_roller_release", 50), ("shorter", None, 40, 1)),
    ],
)
def test_the_way_back(item, change):
    assert back(item) == change


def test_the_easier_version_keeps_the_dose():
    change = easier_step(EXERCISES["psoas_plank"], at("psoas_plank", 12, 2))
    assert (change.kind, change.to) == (ChangeKind.EASIER, at("psoas_plank", 12, 2, "hands_raised"))
    assert easier_step(EXERCISES["psoas_plank"], at("psoas_plank", 12, 2), frozenset({"mat"})) is None
    assert easier_step(EXERCISES["psoas_plank"], at("psoas_plank", 12, 2, "hands_raised")) is None
    assert easier_step(EXERCISES["psoas_plank"], at("psoas_plank", 12, 2, "slow")).to.variant_id == "long_hold"


@pytest.mark.parametrize(
    ("item", "start"),
    [
        (at("psoas_march", 12, 3, "low_reach"), at("psoas_march", 10)),
        (at("psoas_march", 12, 3), at("psoas_march", 10)),
        (at("psoas_march", 12, 2, "no_band"), at("psoas_march", 10, 1, "no_band")),
        (at("psoas_march", 6, 2), at("psoas_march", 6)),
        (at("psoas_march", 10), None),
        (at("low_lunge", 30, 2), at("low_lunge", 20, 2)),
        (at("low_lunge", 20, 1), None),
    ],
)
def test_step_one_is_the_default_dose(item, start):
    change = restart(EXERCISES[item.exercise_id], item)
    assert (change and change.to) == start


def test_different_amounts_for_the_sides_are_left_alone():
    uneven = at("psoas_march", 10, left=8)
    assert (up(uneven), restart(EXERCISES["psoas_march"], uneven)) == ([], None)
    assert step_back(EXERCISES["psoas_march"], uneven, USUAL).to == uneven._replace(variant_id="no_band")


def test_the_same_amount_for_both_sides_is_one_amount_whichever_way_it_is_written():
    assert steps_up(EXERCISES["psoas_march"], at("psoas_march", 8, left=10, right=10), USUAL)[0].to == at(
        "psoas_march", 11
    )


def test_the_side_that_comes_first_stays_first():
    item = at("psoas_march", 12, 2)._replace(first_side=Side.LEFT)
    assert all(change.to.first_side is Side.LEFT for change in steps_up(EXERCISES["psoas_march"], item, USUAL))
    assert restart(EXERCISES["psoas_march"], item).to.first_side is Side.LEFT


@st.composite
def items(draw):
    exercise = draw(st.sampled_from(sorted(EXERCISES.values())))
    variant = draw(st.sampled_from([None, *(one.id for one in exercise.variants)]))
    least = exercise.dose.entry or exercise.dose.minimum
    amount = draw(st.integers(least, exercise.dose.maximum))
    return ItemDose(
        exercise.id, variant, Dose(exercise.dose.kind, amount, draw(st.integers(1, exercise.dose.sets_maximum)))
    )


kits = st.sets(st.sampled_from(sorted(EVERYTHING))).map(frozenset) | st.none()


@given(items(), kits)
def test_a_step_up_stays_in_the_range_and_changes_one_thing(item, have):
    exercise = EXERCISES[item.exercise_id]
    for change in steps_up(exercise, item, USUAL, have):
        to = change.to
        assert rank(exercise, to) > rank(exercise, item)
        assert (
            exercise.dose.minimum <= to.dose.amount <= exercise.dose.maximum or to.dose.amount == item.dose.amount + 1
        )
        assert to.dose.sets <= exercise.dose.sets_maximum
        more = (to.dose.sets > item.dose.sets, to.variant_id != item.variant_id, to.dose.amount > item.dose.amount)
        assert sum(more[:2]) <= 1
        assert more.count(True) == 1
        if exercise.category in (Category.STRETCH, Category.RELEASE):
            assert (to.variant_id, to.dose.sets) == (item.variant_id, item.dose.sets)
        if exercise.category is Category.STRETCH:
            assert to.dose.amount <= 30
        variant = exercise.variant(to.variant_id)
        if to.variant_id != item.variant_id and have is not None:
            own = None if variant is None else variant.equipment
            assert have >= set(exercise.equipment if own is None else own)


@given(items(), kits)
def test_a_step_back_never_asks_for_more(item, have):
    exercise = EXERCISES[item.exercise_id]
    for change in (
        step_back(exercise, item, USUAL, have),
        easier_step(exercise, item, have),
        restart(exercise, item),
    ):
        if change is None:
            continue
        assert rank(exercise, change.to) < rank(exercise, item)
        if change.to.variant_id == item.variant_id:
            assert change.to.dose.amount * change.to.dose.sets < item.dose.amount * item.dose.sets


@given(items())
def test_the_way_up_ends_and_so_does_the_way_back(item):
    exercise = EXERCISES[item.exercise_id]
    for take in (
        lambda now: next(iter(steps_up(exercise, now, USUAL)), None),
        lambda now: step_back(exercise, now, USUAL),
    ):
        now, steps = item, 0
        while (change := take(now)) is not None:
            now, steps = change.to, steps + 1
            assert steps < 200
    variant = exercise.variant(now.variant_id)
    assert variant is None or variant.level is Level.EASIER
