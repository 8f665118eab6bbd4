# SPDX-License-Identifier: GPL-3.0-or-later
"""Where an exercise goes that is added to a routine, and what is left when it is taken back."""

from shipped import CATALOGUE

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.routine_addition import row_of, with_row, without_row
from psoas_trainer.core.words import RoutineWords

EXERCISES = CATALOGUE.exercises
BRIDGE = RoutineItem("glute_bridge")


def routine(*ids):
    items = tuple(RoutineItem(each) for each in ids)
    return PackRoutine(Routine("own_evening", None, items), RoutineWords("Evening", "", ""))


def ids(each):
    return [item.exercise_id for item in each.routine.items]


def test_what_strengthens_goes_before_the_stretches_at_the_end_and_a_stretch_last():
    evening = routine("low_lunge", "psoas_march", "low_lunge", "legs_up_rest")
    assert ids(with_row(evening, BRIDGE, EXERCISES)) == [
        "low_lunge",
        "psoas_march",
        "glute_bridge",
        "low_lunge",
        "legs_up_rest",
    ]
    assert ids(with_row(evening, RoutineItem("low_lunge"), EXERCISES))[-1] == "low_lunge"
    assert ids(with_row(routine(), BRIDGE, EXERCISES)) == ["glute_bridge"]
    assert ids(with_row(routine("low_lunge", "gone"), BRIDGE, EXERCISES))[-1] == "glute_bridge", "behind a gone one"


def test_taken_back_it_is_the_last_such_row_that_goes():
    before = routine("glute_bridge", "low_lunge")
    grown = with_row(before, BRIDGE, EXERCISES)
    assert without_row(grown, BRIDGE) == before
    assert without_row(before, RoutineItem("dead_bug")) == before, "somebody else took it out meanwhile"
    assert without_row(routine("glute_bridge"), BRIDGE) == routine("glute_bridge"), "a routine is never empty"


def test_the_version_that_the_person_took_stays_free_to_change():
    bridge = EXERCISES["glute_bridge"]
    taken = {"glute_bridge": ItemDose("glute_bridge", "one_leg", Dose(DoseKind.REPS, 10, 2))}
    assert row_of(bridge, "one_leg", taken) == row_of(bridge, None, {}) == BRIDGE
    assert row_of(bridge, "one_leg", {}) == RoutineItem("glute_bridge", None, "one_leg")
    assert row_of(bridge, None, taken) == RoutineItem("glute_bridge", bridge.dose.default_dose)
