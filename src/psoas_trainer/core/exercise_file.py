# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one file of assets/exercises/: the numbers of an exercise, checked. docs/content.md describes the format."""

from types import MappingProxyType

from psoas_trainer.core.dose import Dose, DoseKind, DoseRange
from psoas_trainer.core.exercise import Category, Exercise, Focus, Level, Phase, Variant
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.toml_table import TomlTable

STRETCH_HOLD_MOST = 30
"""Seconds: no stretch is held longer (training.md M1, from the source article)."""

_LONGEST_PHASE = 60
_MOST = MappingProxyType({DoseKind.REPS: 100, DoseKind.HOLD: 120, DoseKind.TIME: 600})
_MOST_SETS = 10
_LONGEST_REST = 600

_REQUIRED = ("order", "category", "position", "equipment", "muscles", "side_rule", "phases", "dose")
_OPTIONAL = ("focus", "first_side", "optional_equipment", "helpers", "variants", "screening", "stand_in", "day_limit")


def read_exercise(table: TomlTable, exercise_id: str) -> Exercise:
    """The exercise of that file. Raises ContentError; references to other files are checked by the catalogue."""
    table.expect(_REQUIRED, _OPTIONAL)
    category = table.choice("category", Category)
    dose = _read_dose(table.table("dose"), category)
    exercise = Exercise(
        id=exercise_id,
        category=category,
        position=table.identifier("position"),
        equipment=table.identifiers("equipment"),
        muscles=table.identifiers("muscles"),
        side_rule=table.choice("side_rule", SideRule),
        dose=dose,
        phases=_read_phases(table, dose.kind),
        first_side=table.choice("first_side", Side) if "first_side" in table else None,
        focus=table.choice("focus", Focus) if "focus" in table else None,
        optional_equipment=table.identifiers("optional_equipment") if "optional_equipment" in table else (),
        helpers=table.identifiers("helpers") if "helpers" in table else (),
        variants=_read_variants(table, dose),
        screening=table.identifier("screening") if "screening" in table else None,
        stand_in=table.identifier("stand_in") if "stand_in" in table else None,
        day_limit=table.integer("day_limit", dose.maximum, 3600) if "day_limit" in table else None,
        order=table.integer("order", 1, 9999),
    )
    _check(table, exercise)
    return exercise


def read_dose(table: TomlTable, allowed: DoseRange) -> Dose | None:
    """The dose written as `amount` and `sets`, or None where neither stands there; inside the exercise's range."""
    if "amount" not in table and "sets" not in table:
        return None
    least = allowed.minimum if allowed.entry is None else allowed.entry
    amount = table.integer("amount", least, allowed.maximum) if "amount" in table else allowed.default
    sets = table.integer("sets", 1, allowed.sets_maximum) if "sets" in table else allowed.sets
    return Dose(allowed.kind, amount, sets)


def _read_dose(table: TomlTable, category: Category) -> DoseRange:
    table.expect(("kind", "minimum", "maximum", "default"), ("sets", "sets_maximum", "entry", "set_rest"))
    kind = table.choice("kind", DoseKind)
    stretch = category is Category.STRETCH and kind is DoseKind.HOLD
    maximum = table.integer("maximum", 1, STRETCH_HOLD_MOST if stretch else _MOST[kind])
    minimum = table.integer("minimum", 1, maximum)
    sets_maximum = table.integer("sets_maximum", 1, _MOST_SETS) if "sets_maximum" in table else 3
    return DoseRange(
        kind=kind,
        minimum=minimum,
        maximum=maximum,
        default=table.integer("default", minimum, maximum),
        sets=table.integer("sets", 1, sets_maximum) if "sets" in table else 1,
        sets_maximum=sets_maximum,
        entry=table.integer("entry", 1, minimum - 1) if "entry" in table else None,
        set_rest=table.integer("set_rest", 1, _LONGEST_REST) if "set_rest" in table else None,
    )


def _read_phases(table: TomlTable, kind: DoseKind) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    for row in table.tables("phases"):
        row.expect(("id",), ("seconds",))
        phase_id = row.identifier("id")
        if any(phase.id == phase_id for phase in phases):
            raise row.error(f"the phase '{phase_id}' stands twice")
        if kind is DoseKind.REPS and "seconds" not in row:
            raise row.error("every phase of a repetition needs 'seconds'")
        phases.append(Phase(phase_id, row.seconds("seconds", _LONGEST_PHASE) if "seconds" in row else None))
    open_ended = sum(phase.seconds is None for phase in phases)
    if kind is DoseKind.HOLD and open_ended != 1:
        raise table.error("exactly one phase of a hold has no 'seconds': the one that the dose sets", "phases")
    if kind is DoseKind.TIME and open_ended and len(phases) != 1:
        raise table.error("a dose in time has either one phase without 'seconds' or only phases with them", "phases")
    return tuple(phases)


def _read_variants(table: TomlTable, dose: DoseRange) -> tuple[Variant, ...]:
    variants: list[Variant] = []
    for row in table.tables("variants") if "variants" in table else ():
        row.expect(("id", "level"), ("amount", "sets", "phases", "equipment"))
        variant_id = row.identifier("id")
        if any(variant.id == variant_id for variant in variants):
            raise row.error(f"the variant '{variant_id}' stands twice", "id")
        variants.append(
            Variant(
                id=variant_id,
                level=row.choice("level", Level),
                dose=read_dose(row, dose),
                phases=_read_phases(row, dose.kind) if "phases" in row else None,
                equipment=row.identifiers("equipment") if "equipment" in row else None,
            )
        )
    return tuple(variants)


def _check(table: TomlTable, exercise: Exercise) -> None:
    """The rules that need more than one field."""
    together = exercise.side_rule is SideRule.TOGETHER
    if together and exercise.first_side is not None:
        raise table.error("'first_side' makes no sense where both sides move together", "first_side")
    if not together and exercise.first_side is None:
        raise table.error(f"'first_side' is missing: the side rule is {exercise.side_rule.value}", "side_rule")
    if exercise.side_rule is SideRule.ALTERNATING and exercise.dose.kind is DoseKind.HOLD:
        raise table.error("a hold cannot alternate: use 'each_side'", "side_rule")
    if not exercise.muscles:
        raise table.error("'muscles' must not be empty", "muscles")
    if (exercise.focus is not None) != (exercise.category is Category.BALANCE):
        raise table.error("'focus' belongs to the balance exercises, and to each of them", "category")
    if (exercise.screening or exercise.day_limit) and exercise.stand_in is None:
        raise table.error("'stand_in' is missing: it is played while the exercise is held back")
    if exercise.day_limit is not None and exercise.dose.kind is not DoseKind.TIME:
        raise table.error("'day_limit' needs a dose in time", "day_limit")
