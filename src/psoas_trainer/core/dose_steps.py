# SPDX-License-Identifier: GPL-3.0-or-later
"""One step up or back from a dose (training.md 4e, 4f): more or fewer reps, a set, or a harder or easier version."""

from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.easier import easier_variant
from psoas_trainer.core.exercise import Category, Exercise, Level
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.thresholds import Thresholds


class ChangeKind(StrEnum):
    """What one change does. Where a set or the version changes, the reps go to the fitting end of the range."""

    MORE_REPS = "more_reps"
    LONGER = "longer"
    MORE_SETS = "more_sets"
    HARDER = "harder"
    FEWER_REPS = "fewer_reps"
    SHORTER = "shorter"
    FEWER_SETS = "fewer_sets"
    EASIER = "easier"
    AS_LAST_TIME = "as_last_time"
    RESTART = "restart"


class Change(NamedTuple):
    """One change, and the dose that it leads to."""

    kind: ChangeKind
    to: ItemDose


def steps_up(
    exercise: Exercise, now: ItemDose, thresholds: Thresholds, have: frozenset[str] | None = None
) -> tuple[Change, ...]:
    """The next step, or the two to choose from, the usual one first; nothing at the end of what is meant to be.

    Within the range 1 or 2 reps, or 5 s of a hold, more; at its top a set more or the harder version, both from the
    bottom of the range (training.md 4e.2). Stretch and release grow in time only, to the top of their range (4e.4); a
    warm-up does not grow, nor does a dose that differs between the sides: it is the person's own (4e.3 has the same on
    both). `have` is the equipment at hand (None: everything).
    """
    even = _even(exercise, now)
    if exercise.category is Category.WARM_UP or even is None:
        return ()
    now, dose = even, even.dose
    if dose.amount < exercise.dose.maximum:
        amount = min(exercise.dose.maximum, dose.amount + _amount_step(dose.kind, thresholds))
        kind = ChangeKind.MORE_REPS if dose.kind is DoseKind.REPS else ChangeKind.LONGER
        return (Change(kind, _with(now, amount=amount)),)
    if exercise.category in (Category.STRETCH, Category.RELEASE):
        return ()
    changes = []
    if dose.sets < exercise.dose.sets_maximum:
        more = _with(now, amount=_bottom(exercise, now.variant_id), sets=dose.sets + 1)
        changes.append(Change(ChangeKind.MORE_SETS, more))
    found, harder = _harder(exercise, now.variant_id, have)
    if found:
        to = now._replace(variant_id=harder)
        changes.append(Change(ChangeKind.HARDER, _with(to, amount=_bottom(exercise, harder))))
    return tuple(changes)


def step_back(
    exercise: Exercise, now: ItemDose, thresholds: Thresholds, have: frozenset[str] | None = None
) -> Change | None:
    """One step back, the way that `steps_up` came; at its beginning the easier version, then the easy entry; or None.

    Training.md 4f names the step; that the way back is the way up is ours.
    """
    variant, even = exercise.variant(now.variant_id), _even(exercise, now)
    if even is None:
        return easier_step(exercise, now, have)
    now, dose = even, even.dose
    if dose.amount > _bottom(exercise, now.variant_id):
        return _less(exercise, now, thresholds, _bottom(exercise, now.variant_id))
    if dose.sets > exercise.dose.sets:
        return Change(ChangeKind.FEWER_SETS, _one_set_less(exercise, now))
    if variant is not None and variant.level is Level.HARDER:
        before = now._replace(variant_id=_before(exercise, variant.id, have))
        return Change(ChangeKind.EASIER, _with(before, amount=exercise.dose.maximum))
    easier = easier_step(exercise, now, have)
    if easier is not None:
        return easier
    entry = exercise.dose.entry
    return _less(exercise, now, thresholds, entry) if entry is not None and dose.amount > entry else None


def easier_step(exercise: Exercise, now: ItemDose, have: frozenset[str] | None = None) -> Change | None:
    """The easier version with the same dose (training.md M3), or None where there is none or it is done already."""
    variant = exercise.variant(now.variant_id)
    if variant is not None and variant.level is Level.HARDER:
        return Change(ChangeKind.EASIER, now._replace(variant_id=_before(exercise, variant.id, have)))
    easier = easier_variant(exercise, have) if variant is None else None
    return None if easier is None else Change(ChangeKind.EASIER, now._replace(variant_id=easier.id))


def restart(exercise: Exercise, now: ItemDose) -> Change | None:
    """Step 1: the exercise itself with its default dose (training.md 4b, 4f); None for who is not beyond it.

    An easier version stays, and so does whatever is less than the default: a restart never asks for more.
    """
    variant = exercise.variant(now.variant_id)
    start, even = exercise.dose.default_dose, _even(exercise, now)
    if even is None:
        return None
    if variant is not None and variant.level is Level.HARDER:
        return Change(ChangeKind.RESTART, now._replace(variant_id=None, dose=start))
    to = _with(even, amount=min(even.dose.amount, start.amount), sets=min(even.dose.sets, start.sets))
    return None if to == even else Change(ChangeKind.RESTART, to)


def rank(exercise: Exercise, item: ItemDose) -> tuple[int, int, int]:
    """Where a dose stands on the way up: the version first, then the sets, then the amount. Higher is harder."""
    variant = exercise.variant(item.variant_id)
    sets, amount = item.dose.sets, item.dose.amount
    if variant is None:
        return 0, sets, amount
    return (exercise.variants.index(variant) + 1 if variant.level is Level.HARDER else -1), sets, amount


def _with(item: ItemDose, *, amount: int, sets: int | None = None) -> ItemDose:
    """The same with another dose, on both sides alike."""
    return item._replace(dose=Dose(item.dose.kind, amount, item.dose.sets if sets is None else sets))


def _even(exercise: Exercise, item: ItemDose) -> ItemDose | None:
    """The same with one amount for both sides, or None where they have different ones."""
    if exercise.side_rule is SideRule.TOGETHER:
        return _with(item, amount=item.dose.amount)
    return None if item.dose.uneven else _with(item, amount=item.dose.on(Side.LEFT))


def _amount_step(kind: DoseKind, thresholds: Thresholds) -> int:
    match kind:
        case DoseKind.REPS:
            return thresholds.rep_step
        case DoseKind.HOLD:
            return thresholds.hold_step
        case DoseKind.TIME:
            return thresholds.time_step


def _one_set_less(exercise: Exercise, now: ItemDose) -> ItemDose:
    """A set less, towards the top of the range but always less in all.

    A stretch or release stays as long as it is, and so does what is still below the range.
    """
    sets, amount = now.dose.sets - 1, now.dose.amount
    if exercise.category not in (Category.STRETCH, Category.RELEASE) and amount >= exercise.dose.minimum:
        amount = min(exercise.dose.maximum, (now.dose.sets * amount - 1) // sets)
    return _with(now, amount=amount, sets=sets)


def _less(exercise: Exercise, now: ItemDose, thresholds: Thresholds, least: int) -> Change:
    """Fewer reps, or less time, but not less than that."""
    amount = max(least, min(exercise.dose.maximum, now.dose.amount - _amount_step(now.dose.kind, thresholds)))
    kind = ChangeKind.FEWER_REPS if now.dose.kind is DoseKind.REPS else ChangeKind.SHORTER
    return Change(kind, _with(now, amount=amount))


def _bottom(exercise: Exercise, variant_id: str | None) -> int:
    """The least amount of the range; a version with a dose of its own begins there."""
    variant = exercise.variant(variant_id)
    return exercise.dose.minimum if variant is None or variant.dose is None else variant.dose.amount


def _harder(exercise: Exercise, variant_id: str | None, have: frozenset[str] | None) -> tuple[bool, str | None]:
    """Whether there is a harder version than that one, and which: None is the exercise itself."""
    variant = exercise.variant(variant_id)
    if variant is not None and variant.level is Level.EASIER:
        return have is None or have.issuperset(exercise.equipment), None
    first = 0 if variant is None else exercise.variants.index(variant) + 1
    for each in exercise.variants[first:]:
        if each.level is Level.HARDER and _at_hand(exercise, each.equipment, have):
            return True, each.id
    return False, None


def _before(exercise: Exercise, variant_id: str, have: frozenset[str] | None) -> str | None:
    """The version before a harder one, in the order of the content: None is the exercise itself."""
    found = None
    for each in exercise.variants:
        if each.id == variant_id:
            break
        if each.level is Level.HARDER and _at_hand(exercise, each.equipment, have):
            found = each.id
    return found


def _at_hand(exercise: Exercise, own: tuple[str, ...] | None, have: frozenset[str] | None) -> bool:
    return have is None or have.issuperset(exercise.equipment if own is None else own)
