# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise is added to a routine from outside its editor: where it goes, and what is left when it is taken back."""

from collections.abc import Mapping
from typing import Final

from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.own_doses import taken
from psoas_trainer.core.routine import ItemDose, RoutineItem

_LAST: Final = (Category.STRETCH, Category.RELEASE)


def row_of(exercise: Exercise, variant_id: str | None, doses: Mapping[str, ItemDose]) -> RoutineItem:
    """The row for an exercise in that version. The version that the person took is the usual one: it may change.

    Where they took another, the exercise itself needs its dose in the row, or theirs would be played.
    """
    own = taken(exercise, doses)
    if own is not None and own.variant_id == variant_id:
        return RoutineItem(exercise.id)
    if own is not None and variant_id is None:
        return RoutineItem(exercise.id, exercise.dose.default_dose)
    return RoutineItem(exercise.id, None, variant_id)


def with_row(each: PackRoutine, row: RoutineItem, exercises: Mapping[str, Exercise]) -> PackRoutine:
    """The routine with that row: a stretch or release as the last, all else before those at its end."""
    items = each.routine.items
    place = len(items)
    if exercises[row.exercise_id].category not in _LAST:
        while place and _is_late(items[place - 1], exercises):
            place -= 1
    return _with_items(each, (*items[:place], row, *items[place:]))


def without_row(each: PackRoutine, row: RoutineItem) -> PackRoutine:
    """The routine without the last row that is just so; as it is where there is none, or no other row."""
    items = each.routine.items
    places = [place for place, item in enumerate(items) if item == row]
    if not places or len(items) == 1:
        return each
    return _with_items(each, items[: places[-1]] + items[places[-1] + 1 :])


def _is_late(item: RoutineItem, exercises: Mapping[str, Exercise]) -> bool:
    exercise = exercises.get(item.exercise_id)
    return exercise is not None and exercise.category in _LAST


def _with_items(each: PackRoutine, items: tuple[RoutineItem, ...]) -> PackRoutine:
    return each._replace(routine=each.routine._replace(items=items))
