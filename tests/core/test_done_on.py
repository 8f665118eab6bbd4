# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of the day totals gets its meaning: what it trains, and the time that it took."""

from datetime import date
from typing import NamedTuple

import pytest
from shipped import CATALOGUE

from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.done_on import Group, all_done_on, as_done, done_on, group_of, rep_seconds
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.routine import ItemDose, RoutineItem
from psoas_trainer.core.side import Side

EXERCISES = CATALOGUE.exercises


class Row(NamedTuple):
    """As the storage gives it."""

    local_date: str
    exercise_id: str
    side: str
    reps: int
    seconds: int
    sets: int


GROUPS = {
    "psoas_march": Group.HIP_FLEXOR,
    "supine_leg_raise": Group.HIP_FLEXOR,
    "seated_leg_lift": Group.HIP_FLEXOR,
    "psoas_plank": Group.HIP_FLEXOR,
    "glute_bridge": Group.GLUTE,
    "side_lying_abduction": Group.GLUTE,
    "dead_bug": Group.CORE,
    "side_plank": Group.CORE,
}


def test_each_exercise_belongs_to_its_group_and_the_march_and_the_plank_are_not_core():
    assert {one.id: group_of(one) for one in EXERCISES.values()} == dict.fromkeys(EXERCISES) | GROUPS


def test_what_strengthens_something_else_is_no_hip_flexor_work():
    assert group_of(EXERCISES["psoas_march"]._replace(muscles=("calves",))) is None


@pytest.mark.parametrize(
    ("row", "seconds"),
    [
        (Row("2025-11-22", "supine_leg_raise", "left", 10, 0, 1), 60),
        (Row("2025-11-22", "leg_swing", "right", 10, 0, 1), 24),
        (Row("2025-11-22", "cat_cow", "both", 3, 0, 1), 26),  # 25.5
        (Row("2025-11-22", "low_lunge", "left", 0, 40, 2), 40),
        (Row("2025-11-22", "foam_roller_release", "both", 0, 30, 1), 30),
        (Row("2025-11-22", "march_in_place", "left", 31, 0, 1), 0),  # its steps lie within the 75 s of both
        (Row("2025-11-22", "march_in_place", "both", 0, 75, 1), 75),
    ],
)
def test_time_is_reps_times_their_seconds_or_what_was_held(row, seconds):
    done = done_on(row, EXERCISES)
    assert done.work_seconds == seconds
    assert (done.on, done.reps, done.seconds, done.sets) == (date(2025, 11, 22), row.reps, row.seconds, row.sets)
    assert done.category is EXERCISES[row.exercise_id].category
    assert done.side == (None if row.side == "both" else row.side)


def test_what_the_catalogue_does_not_know_is_left_out():
    known = Row("2025-11-22", "glute_bridge", "both", 10, 0, 1)
    assert done_on(known._replace(exercise_id="gone"), EXERCISES) is None
    assert [one.exercise_id for one in all_done_on([known._replace(exercise_id="gone"), known], EXERCISES)] == [
        "glute_bridge"
    ]


@pytest.mark.parametrize(
    ("exercise_id", "seconds", "sides"),
    [
        ("psoas_march", 120, 2),  # training.md 4d counts the strengthening of the default session so
        ("supine_leg_raise", 120, 2),
        ("seated_leg_lift", 140, 2),
        ("psoas_plank", 100, 2),
        ("glute_bridge", 70, 1),
        ("dead_bug", 96, 2),
        ("low_lunge", 80, 2),
        ("foam_roller_release", 30, 1),
        ("march_in_place", 75, 1),
    ],
)
def test_a_line_of_a_plan_counts_as_if_it_were_done(exercise_id, seconds, sides):
    exercise = EXERCISES[exercise_id]
    done = as_done(date(2025, 1, 1), planned_dose(exercise, RoutineItem(exercise_id)), exercise)
    assert (sum(one.work_seconds for one in done), len(done)) == (seconds, sides)
    assert all(one.sets == exercise.dose.sets for one in done)


def test_a_side_with_nothing_to_do_is_not_there():
    chosen = ItemDose("side_lying_abduction", None, Dose(DoseKind.REPS, 10, 2, left=0))
    (done,) = as_done(date(2025, 1, 1), chosen, EXERCISES["side_lying_abduction"])
    assert (done.side, done.reps, done.sets, done.work_seconds) == (Side.RIGHT, 20, 2, 120)


def test_a_repetition_is_the_sum_of_its_phases():
    assert rep_seconds(EXERCISES["cat_cow"]) == 8.5
    assert rep_seconds(EXERCISES["legs_up_rest"]) == 0
    assert EXERCISES["cat_cow"].category is Category.WARM_UP
