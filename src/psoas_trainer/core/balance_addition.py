# SPDX-License-Identifier: GPL-3.0-or-later
"""What to add where the balance is not right: one exercise or routine for each finding, to be had with one click."""

from collections.abc import Collection
from datetime import date
from typing import Final, NamedTuple

from psoas_trainer.core.balance import Balance, BalanceReason, Light, balance
from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.done_on import Group, as_done, group_of
from psoas_trainer.core.easier import easier_variant
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.thresholds import Thresholds

_GLUTES: Final = frozenset({BalanceReason.NO_GLUTES, BalanceReason.FEW_GLUTES})
_ANY_DAY: Final = date.max


class Addition(NamedTuple):
    """What answers one finding: a routine, or an exercise with its dose, in an easier version if need be."""

    reason: BalanceReason
    routine_id: str | None = None
    item: ItemDose | None = None


def one_click_additions(
    found: Balance,
    catalogue: Catalogue,
    thresholds: Thresholds,
    have: frozenset[str] | None = None,
    held: Collection[str] = (),
) -> tuple[Addition, ...]:
    """An addition for each finding, the first that fits in the order of the content; none where nothing fits.

    What would answer two findings alike stands once, with the first of them.

    Glutes and core are answered with an exercise of their own (training.md M4, M5), too little strengthening with a
    routine that is green itself, else with a strengthening exercise (M2). `have` is the equipment at hand (None:
    everything), `held` are exercises that are not to be offered now.
    """
    additions: dict[tuple[str | None, ItemDose | None], Addition] = {}
    for reason in found.findings:
        if reason in _GLUTES:
            addition = _exercise(reason, Group.GLUTE, catalogue, have, held)
        elif reason is BalanceReason.NO_CORE:
            addition = _exercise(reason, Group.CORE, catalogue, have, held)
        else:
            addition = _strengthening(reason, catalogue, thresholds, have, held)
        if addition is not None:
            additions.setdefault((addition.routine_id, addition.item), addition)
    return tuple(additions.values())


def planned_balance(routine: Routine, catalogue: Catalogue, thresholds: Thresholds) -> Balance:
    """The balance of a week in which that routine alone is done once, all of it and with its own doses."""
    planned = [planned_dose(catalogue.exercises[item.exercise_id], item) for item in routine.items * routine.rounds]
    done = [one for each in planned for one in as_done(_ANY_DAY, each, catalogue.exercises[each.exercise_id])]
    return balance(done, _ANY_DAY, thresholds)


def _strengthening(
    reason: BalanceReason,
    catalogue: Catalogue,
    thresholds: Thresholds,
    have: frozenset[str] | None,
    held: Collection[str],
) -> Addition | None:
    for routine in catalogue.routines.values():
        green = all(part.light is Light.GREEN for part in planned_balance(routine, catalogue, thresholds))
        if green and all(_can_be_done(catalogue, item, have, held) for item in routine.items):
            return Addition(reason, routine_id=routine.id)
    return _exercise(reason, Group.HIP_FLEXOR, catalogue, have, held)


def _exercise(
    reason: BalanceReason, group: Group, catalogue: Catalogue, have: frozenset[str] | None, held: Collection[str]
) -> Addition | None:
    for exercise in catalogue.exercises.values():
        if group_of(exercise) is not group or exercise.id in held or exercise.screening is not None:
            continue
        item = _possible(exercise, have)
        if item is not None:
            return Addition(reason, item=item)
    return None


def _can_be_done(catalogue: Catalogue, item: RoutineItem, have: frozenset[str] | None, held: Collection[str]) -> bool:
    """The item itself, in an easier version, or what stands in for it."""
    exercise = catalogue.exercises[item.exercise_id]
    if exercise.id not in held and _possible(exercise, have) is not None:
        return True
    stand_in = exercise.stand_in
    return stand_in is not None and stand_in not in held and _possible(catalogue.exercises[stand_in], have) is not None


def _possible(exercise: Exercise, have: frozenset[str] | None) -> ItemDose | None:
    if have is None or have.issuperset(exercise.equipment):
        return ItemDose(exercise.id, None, exercise.dose.default_dose)
    variant = easier_variant(exercise, have)
    return None if variant is None else ItemDose(exercise.id, variant.id, variant.dose or exercise.dose.default_dose)
