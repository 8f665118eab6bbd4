# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the files of assets/routines/ and assets/warm_ups/, checked against the exercises."""

from collections.abc import Collection, Mapping

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.exercise_file import read_dose
from psoas_trainer.core.routine import Routine, RoutineItem, WarmUp
from psoas_trainer.core.toml_table import TomlTable


def read_warm_up(table: TomlTable, warm_up_id: str, exercises: Mapping[str, Exercise]) -> WarmUp:
    """The warm-up of that file. Raises ContentError."""
    table.expect(("items",))
    return WarmUp(warm_up_id, _read_items(table, exercises))


def read_routine(
    table: TomlTable, routine_id: str, exercises: Mapping[str, Exercise], warm_ups: Collection[str]
) -> Routine:
    """The routine of that file. Raises ContentError."""
    table.expect(("order", "items"), ("warm_up", "default", "exercise_rest"))
    warm_up = table.identifier("warm_up") if "warm_up" in table else None
    if warm_up is not None and warm_up not in warm_ups:
        raise table.error(f"the warm-up '{warm_up}' is missing or was left out", "warm_up")
    return Routine(
        id=routine_id,
        warm_up=warm_up,
        items=_read_items(table, exercises),
        default=table.flag("default") if "default" in table else False,
        order=table.integer("order", 1, 9999),
        exercise_rest=table.integer("exercise_rest", 0, 600) if "exercise_rest" in table else None,
    )


def _read_items(table: TomlTable, exercises: Mapping[str, Exercise]) -> tuple[RoutineItem, ...]:
    return tuple(_read_item(row, exercises) for row in table.tables("items"))


def _read_item(row: TomlTable, exercises: Mapping[str, Exercise]) -> RoutineItem:
    row.expect(("exercise",), ("amount", "sets", "variant"))
    exercise = exercises.get(row.identifier("exercise"))
    if exercise is None:
        raise row.error(f"the exercise '{row.identifier('exercise')}' is missing or was left out", "exercise")
    variant = row.identifier("variant") if "variant" in row else None
    if variant is not None and variant not in {known.id for known in exercise.variants}:
        raise row.error(f"'{exercise.id}' has no variant '{variant}'", "variant")
    return RoutineItem(exercise.id, read_dose(row, exercise.dose), variant)
