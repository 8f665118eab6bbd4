# SPDX-License-Identifier: GPL-3.0-or-later
"""The shorter forms of a routine (training.md 4d-3): what is played in 15 and in 8 minutes, and what is left out."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Exercise, Focus
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.step import MICROS
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold

SHORT_WARM_UP: Final = "short"
"""The warm-up of the shorter forms (4d-3)."""


class SessionLength(StrEnum):
    """How long a session is to be, about: all of it (25 to 30 minutes), 15 minutes or 8."""

    FULL = "full"
    FIFTEEN = "fifteen"
    EIGHT = "eight"


class _Form(NamedTuple):
    strengthening: int
    holds: int
    minutes: int


_FORMS: Final = MappingProxyType({SessionLength.FIFTEEN: _Form(3, 2, 15), SessionLength.EIGHT: _Form(2, 1, 8)})
"""Strengthening items and holds of the stretch; besides one for glutes or core, and no release (4d-3)."""
_NEAR: Final = 1
"""A minute more than was asked for is still about that."""


class Shortened(NamedTuple):
    """A routine for the time there is: it goes to `choose` like any other. `left_out` are the exercises not played."""

    routine: Routine
    left_out: tuple[str, ...] = ()


def shortened(
    routine: Routine, catalogue: Catalogue, length: SessionLength, last_done: Mapping[str, date]
) -> Shortened:
    """The routine in that length. Only a routine with more strengthening than fits becomes shorter.

    Strengthening, and glutes or core, come in turn: first what was done longest ago by `last_done` (the last day of
    each exercise, warm-ups left out), never done before that, else as in the routine. At two sessions a week, which
    take turns between two routines, every item is reached within two weeks.
    """
    form = _FORMS.get(length)
    strengthening = _of(routine, catalogue, Category.STRENGTHEN)
    if form is None or len(strengthening) <= min(each.strengthening for each in _FORMS.values()):
        return Shortened(routine)
    kept = {
        # Sorting keeps the order of the routine where two were done on the same day.
        *sorted(strengthening, key=lambda place: _last(routine, place, last_done))[: form.strengthening],
        *_partner(routine, catalogue, last_done),
        *_of(routine, catalogue, Category.STRETCH),
    }
    items = tuple(
        _held(item, catalogue.exercises, form.holds) for number, item in enumerate(routine.items) if number in kept
    )
    left_out = tuple(item.exercise_id for number, item in enumerate(routine.items) if number not in kept)
    warm_up = SHORT_WARM_UP if routine.warm_up and SHORT_WARM_UP in catalogue.warm_ups else routine.warm_up
    return Shortened(routine._replace(warm_up=warm_up, items=items, rounds=1), left_out)


def planned_minutes(plan: SessionPlan, exercises: Mapping[str, Exercise], timing: Timing) -> int:
    """How long a plan takes with all its rests, in whole minutes: to be shown, whatever length was asked for."""
    micros = sum(step.micros for step in unfold(plan, exercises, timing))
    return (micros + 30 * MICROS) // (60 * MICROS)


def missed_minutes(length: SessionLength, minutes: int) -> int | None:
    """The minutes that were asked for with that length, where a session takes clearly more of them; else None.

    What a shorter form consists of is fixed (4d-3): with the warm-up and all rests that can be more than its name says.
    """
    form = _FORMS.get(length)
    return form.minutes if form is not None and minutes > form.minutes + _NEAR else None


def _of(routine: Routine, catalogue: Catalogue, category: Category) -> list[int]:
    """The places in the routine of the items of a category."""
    return [
        number
        for number, item in enumerate(routine.items)
        if catalogue.exercises[item.exercise_id].category is category
    ]


def _last(routine: Routine, place: int, last_done: Mapping[str, date]) -> date:
    return last_done.get(routine.items[place].exercise_id, date.min)


def _partner(routine: Routine, catalogue: Catalogue, last_done: Mapping[str, date]) -> Iterable[int]:
    """The place of the one item for glutes or core: done longest ago itself, else of the focus that was."""
    exercises = catalogue.exercises

    def turn(place: int) -> tuple[date, date]:
        focus = exercises[routine.items[place].exercise_id].focus
        return _last(routine, place, last_done), _last_of(focus, exercises, last_done)

    return sorted(_of(routine, catalogue, Category.BALANCE), key=turn)[:1]


def _last_of(focus: Focus | None, exercises: Mapping[str, Exercise], last_done: Mapping[str, date]) -> date:
    """The last day on which anything with that focus was done."""
    return max((last_done.get(one.id, date.min) for one in exercises.values() if one.focus is focus), default=date.min)


def _held(item: RoutineItem, exercises: Mapping[str, Exercise], holds: int) -> RoutineItem:
    """A stretch with at most so many holds; everything else with its own dose."""
    exercise = exercises[item.exercise_id]
    dose = planned_dose(exercise, item).dose
    if exercise.category is not Category.STRETCH or dose.kind is not DoseKind.HOLD or dose.sets <= holds:
        return item
    return item._replace(dose=dose._replace(sets=holds))
