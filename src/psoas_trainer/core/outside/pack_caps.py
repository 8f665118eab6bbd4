# SPDX-License-Identifier: GPL-3.0-or-later
"""The caps that no pack can loosen: how long a stretch is held, how long a roller is used (training.md M1 and 4b)."""

from collections.abc import Iterable, Mapping
from typing import Final

from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.day_limits import HIP_DAY_SECONDS, HIP_FLEXORS, seconds_of
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Exercise, Phase
from psoas_trainer.core.exercise_file import STRETCH_HOLD_MOST
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.pack import Known, ways
from psoas_trainer.core.outside.refusal import Refusal
from psoas_trainer.core.routine import Routine
from psoas_trainer.core.side import Side, SideRule

ROLLER_SECONDS: Final = 60
ROLLER_DAY_SECONDS: Final = 90
STRETCH_WAY_SECONDS: Final = 10
"""The way into a held stretch and out of it: a longer one would be a hold by another name."""

ROLLER_SCREENING: Final = "roller"
ROLLER_STAND_IN: Final = "legs_up_rest"

_ROLLER = "roller"


def check_exercise(row: OutsideValues, exercise: Exercise) -> None:
    """Raises OutsideError for an exercise that stretches or rolls for too long."""
    dose = exercise.dose
    if exercise.category is Category.STRETCH:
        if _is_held(exercise) and dose.maximum > STRETCH_HOLD_MOST:
            raise row.error(Refusal.STRETCH_TOO_LONG, "dose", "maximum", most=STRETCH_HOLD_MOST)
        if _is_held(exercise) and dose.maximum * dose.sets_maximum > HIP_DAY_SECONDS:
            raise row.error(Refusal.STRETCH_TOO_LONG, "dose", "sets_maximum", most=HIP_DAY_SECONDS)
        most = STRETCH_WAY_SECONDS if dose.kind is DoseKind.HOLD else STRETCH_HOLD_MOST
        if any(_longest(phases) > most for phases in ways(exercise)):
            raise row.error(Refusal.STRETCH_TOO_LONG, "phases", most=most)
    if uses_roller(exercise):
        if dose.kind is not DoseKind.TIME:
            raise row.error(Refusal.DOES_NOT_FIT, "dose", "kind")
        if dose.maximum > ROLLER_SECONDS:
            raise row.error(Refusal.ROLLER_TOO_LONG, "dose", "maximum", most=ROLLER_SECONDS)
        if dose.maximum * dose.sets_maximum * _passes(exercise) > ROLLER_DAY_SECONDS:
            raise row.error(Refusal.ROLLER_TOO_LONG, "dose", "sets_maximum", most=ROLLER_DAY_SECONDS)


def guarded(row: OutsideValues, exercise: Exercise, known: Known) -> Exercise:
    """The exercise with the guard that the program's own roller has: its questions, its stand-in, its day.

    Raises OutsideError where this program has no such guard.
    """
    if not uses_roller(exercise):
        return exercise
    if ROLLER_SCREENING not in known.screenings or ROLLER_STAND_IN not in known.exercises:
        raise row.error(Refusal.ID_UNKNOWN, "equipment")
    return exercise._replace(screening=ROLLER_SCREENING, stand_in=ROLLER_STAND_IN, day_limit=ROLLER_DAY_SECONDS)


def uses_roller(exercise: Exercise) -> bool:
    """Whether any way of doing it has a roller."""
    ways = (exercise.equipment, exercise.optional_equipment, *(each.equipment or () for each in exercise.variants))
    return any(_ROLLER in way for way in ways)


def check_session(row: OutsideValues, routine: Routine, exercises: Mapping[str, Exercise]) -> None:
    """Raises OutsideError for a routine that stretches one hip or uses the roller for too long, all rounds together."""
    planned = [planned_dose(exercises[item.exercise_id], item) for item in routine.items] * routine.rounds
    stretches = [item.dose for item in planned if _is_hip_stretch(exercises[item.exercise_id])]
    for side in Side:
        if sum(dose.sets * dose.on(side) for dose in stretches) > HIP_DAY_SECONDS:
            raise row.error(Refusal.STRETCH_TOO_LONG, "rows", most=HIP_DAY_SECONDS)
    rolled = [item for item in planned if uses_roller(exercises[item.exercise_id])]
    if sum(seconds_of(exercises[item.exercise_id], item.dose) for item in rolled) > ROLLER_DAY_SECONDS:
        raise row.error(Refusal.ROLLER_TOO_LONG, "rows", most=ROLLER_DAY_SECONDS)


def _passes(exercise: Exercise) -> int:
    """How many times the dose is done."""
    return 2 if exercise.side_rule is SideRule.EACH_SIDE else 1


def _is_held(exercise: Exercise) -> bool:
    """Whether the dose, in one way at least, is how long a place is kept, not how long a movement goes on."""
    return exercise.dose.kind is not DoseKind.REPS and any(
        phase.seconds is None for way in ways(exercise) for phase in way
    )


def _is_hip_stretch(exercise: Exercise) -> bool:
    stretch = exercise.category is Category.STRETCH and _is_held(exercise)
    return stretch and not HIP_FLEXORS.isdisjoint(exercise.muscles)


def _longest(phases: Iterable[Phase]) -> float:
    return max((phase.seconds for phase in phases if phase.seconds is not None), default=0.0)
