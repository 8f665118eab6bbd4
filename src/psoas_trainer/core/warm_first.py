# SPDX-License-Identifier: GPL-3.0-or-later
"""A static stretch is never the first thing, cold (training.md M6): what counts as one, and what comes before it."""

from collections.abc import Mapping

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.routine import Routine, RoutineItem


def is_static_stretch(exercise: Exercise) -> bool:
    """Whether a stretch is kept for seconds; one that is counted in reps moves all the time."""
    return exercise.category is Category.STRETCH and exercise.dose.kind is not DoseKind.REPS


def begins_cold(routine: Routine, exercises: Mapping[str, Exercise]) -> bool:
    """Whether the routine itself has a static stretch first and no warm-up; rows without exercise do not count."""
    first = next((exercises[item.exercise_id] for item in routine.items if item.exercise_id in exercises), None)
    return routine.warm_up is None and first is not None and is_static_stretch(first)


def shortest_warm_up(catalogue: Catalogue) -> tuple[RoutineItem, ...]:
    """What comes first then: of the warm-ups the one with the fewest moves, nothing where there is none."""
    return min((each.items for each in catalogue.warm_ups.values()), key=len, default=())
