# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one routine of a pack, checked against the exercises of the pack and of the program."""

from collections.abc import Mapping

from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.outside.limits import NAME_LETTERS, ROUNDS, ROWS, SENTENCE_LETTERS
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.pack import Known, PackRoutine
from psoas_trainer.core.outside.pack_caps import check_session
from psoas_trainer.core.outside.pack_exercise import LONGEST_REST, least_of
from psoas_trainer.core.outside.refusal import Refusal
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.words import RoutineWords

_OPTIONAL = ("summary", "note", "warm_up", "rounds", "set_rest", "exercise_rest")


def read_routine(row: OutsideValues, order: int, exercises: Mapping[str, Exercise], known: Known) -> PackRoutine:
    """The routine of that object; `exercises` are all that it may name. Raises OutsideError."""
    row.expect(("id", "name", "rows"), _OPTIONAL)
    warm_up = row.optional_identifier("warm_up")
    if warm_up is not None and warm_up not in known.warm_ups:
        raise row.error(Refusal.ID_UNKNOWN, "warm_up")
    routine = Routine(
        id=row.identifier("id"),
        warm_up=warm_up,
        items=tuple(_read_item(each, exercises) for each in row.rows("rows", ROWS)),
        order=order,
        set_rest=row.optional_integer("set_rest", 0, LONGEST_REST),
        exercise_rest=row.optional_integer("exercise_rest", 0, LONGEST_REST),
        rounds=row.integer("rounds", 1, ROUNDS) if row.has("rounds") else 1,
    )
    check_session(row, routine, exercises)
    words = RoutineWords(
        row.words("name", NAME_LETTERS),
        row.optional_words("summary", SENTENCE_LETTERS),
        row.optional_words("note", SENTENCE_LETTERS),
    )
    return PackRoutine(routine, words)


def _read_item(row: OutsideValues, exercises: Mapping[str, Exercise]) -> RoutineItem:
    row.expect(("exercise",), ("variant", "sets", "amount", "left", "right", "first_side", "set_rest", "rest"))
    exercise = exercises.get(row.identifier("exercise"))
    if exercise is None:
        raise row.error(Refusal.ID_UNKNOWN, "exercise")
    variant = row.optional_identifier("variant")
    if variant is not None and variant not in {each.id for each in exercise.variants}:
        raise row.error(Refusal.ID_UNKNOWN, "variant")
    first_side = row.optional_choice("first_side", Side)
    if first_side is not None and exercise.side_rule is SideRule.TOGETHER:
        raise row.error(Refusal.DOES_NOT_FIT, "first_side")
    return RoutineItem(
        exercise.id,
        _read_dose(row, exercise, variant),
        variant,
        first_side,
        row.optional_integer("set_rest", 0, LONGEST_REST),
        row.optional_integer("rest", 0, LONGEST_REST),
    )


def _read_dose(row: OutsideValues, exercise: Exercise, variant: str | None) -> Dose | None:
    """The dose of a row, None where it says nothing of it; what it leaves open is that of the variant or exercise."""
    if not any(row.has(name) for name in ("sets", "amount", "left", "right")):
        return None
    allowed = exercise.dose
    usual = planned_dose(exercise, RoutineItem(exercise.id, variant_id=variant)).dose
    amount = row.optional_integer("amount", least_of(allowed), allowed.maximum)
    sets = row.optional_integer("sets", 1, allowed.sets_maximum)
    dose = Dose(
        allowed.kind,
        usual.amount if amount is None else amount,
        usual.sets if sets is None else sets,
        _read_side(row, "left", exercise),
        _read_side(row, "right", exercise),
    )
    if dose.on(Side.LEFT) == dose.on(Side.RIGHT) == 0:
        raise row.error(Refusal.DOES_NOT_FIT, "right")
    return dose


def _read_side(row: OutsideValues, name: str, exercise: Exercise) -> int | None:
    """The amount of one side where it has its own: 0 leaves the side out."""
    if not row.has(name):
        return None
    allowed = exercise.dose
    # Where sides alternate, a dose in time is that of both together.
    as_one = exercise.side_rule is SideRule.ALTERNATING and allowed.kind is DoseKind.TIME
    if as_one or exercise.side_rule is SideRule.TOGETHER:
        raise row.error(Refusal.DOES_NOT_FIT, name)
    amount = row.integer(name, 0, allowed.maximum)
    if 0 < amount < least_of(allowed):
        raise row.error(Refusal.OUT_OF_RANGE, name, least=least_of(allowed), most=allowed.maximum)
    return amount
