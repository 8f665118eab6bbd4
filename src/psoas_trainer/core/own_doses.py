# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine as this person plays it: with the steps that were taken in its doses, and the side that comes first."""

from collections.abc import Iterable, Mapping

from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.side import Side


def with_doses(routine: Routine, doses: Mapping[str, ItemDose], exercises: Mapping[str, Exercise]) -> Routine:
    """The routine with the doses that the person took. What the routine itself says of an item stays.

    A taken dose that the exercise does not allow any more, or in a version that is gone, counts as none.
    """
    return routine._replace(items=tuple(_with_dose(item, doses, exercises) for item in routine.items))


def with_first_side(routine: Routine, first: Side | None, exercises: Mapping[str, Exercise]) -> Routine:
    """The routine with that side first wherever it names none itself; None: as each exercise has it."""
    if first is None:
        return routine
    items = (
        item if item.first_side or exercises[item.exercise_id].first_side is None else item._replace(first_side=first)
        for item in routine.items
    )
    return routine._replace(items=tuple(items))


def with_more(routine: Routine, more: Iterable[ItemDose], exercises: Mapping[str, Exercise]) -> Routine:
    """The routine with more exercises: behind its last one that strengthens, so that stretch and release stay last."""
    added = tuple(RoutineItem(each.exercise_id, each.dose, each.variant_id, each.first_side) for each in more)
    late = (Category.STRETCH, Category.RELEASE)
    place = len(routine.items)
    while place and exercises[routine.items[place - 1].exercise_id].category in late:
        place -= 1
    return routine._replace(items=(*routine.items[:place], *added, *routine.items[place:]))


def may_skip_warm_up(routine: Routine, exercises: Mapping[str, Exercise]) -> bool:
    """Whether a person who is warm may leave the warm-up out: a static stretch never comes first, cold (M6)."""
    first = next((exercises[item.exercise_id] for item in routine.items), None)
    return routine.warm_up is not None and first is not None and first.category is not Category.STRETCH


def taken(exercise: Exercise, doses: Mapping[str, ItemDose]) -> ItemDose | None:
    """The dose that the person took for an exercise, where it is still allowed; else None."""
    own = doses.get(exercise.id)
    if own is None or own.variant_id not in {None, *(variant.id for variant in exercise.variants)}:
        return None
    allowed, dose = exercise.dose, own.dose
    fits = dose.kind is allowed.kind and dose.amount <= allowed.maximum and dose.sets <= allowed.sets_maximum
    return own if fits and dose.amount > 0 else None


def _with_dose(item: RoutineItem, doses: Mapping[str, ItemDose], exercises: Mapping[str, Exercise]) -> RoutineItem:
    own = taken(exercises[item.exercise_id], doses)
    if own is None or item.dose is not None or item.variant_id is not None:
        return item
    return item._replace(dose=own.dose, variant_id=own.variant_id)
