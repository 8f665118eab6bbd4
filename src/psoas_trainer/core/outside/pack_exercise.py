# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the numbers of one exercise of a pack, by the rules that the program's own exercises keep."""

from types import MappingProxyType
from typing import Final

from psoas_trainer.core.dose import Dose, DoseKind, DoseRange
from psoas_trainer.core.exercise import Category, Exercise, Focus, Level, Phase, Variant
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.pack import Known
from psoas_trainer.core.outside.pack_caps import check_exercise, guarded
from psoas_trainer.core.outside.refusal import Refusal
from psoas_trainer.core.side import Side, SideRule

MOST: Final = MappingProxyType({DoseKind.REPS: 100, DoseKind.HOLD: 120, DoseKind.TIME: 600})
MOST_SETS: Final = 10
LONGEST_PHASE: Final = 60
LONGEST_REST: Final = 600

_REQUIRED = ("id", "category", "position", "muscles", "side_rule", "dose", "phases", "words")
_OPTIONAL = (
    "focus", "equipment", "optional_equipment", "helpers", "first_side", "variants", "figure", "picture",
)  # fmt: skip


def read_exercise(row: OutsideValues, order: int, known: Known) -> Exercise:
    """The exercise of that object; `order` is its place in the pack. Raises OutsideError."""
    row.expect(_REQUIRED, _OPTIONAL)
    dose = _read_range(row.inside("dose"))
    exercise = Exercise(
        id=row.identifier("id"),
        category=row.choice("category", Category),
        position=_read_position(row, known),
        equipment=row.known_identifiers("equipment", known.equipment),
        muscles=row.known_identifiers("muscles", known.muscles, least=1),
        side_rule=row.choice("side_rule", SideRule),
        dose=dose,
        phases=_read_phases(row, dose.kind),
        first_side=row.optional_choice("first_side", Side),
        focus=row.optional_choice("focus", Focus),
        optional_equipment=row.known_identifiers("optional_equipment", known.equipment),
        helpers=row.known_identifiers("helpers", known.muscles),
        variants=tuple(_read_variants(row, dose, known)),
        order=order,
    )
    _check_sides(row, exercise)
    if (exercise.focus is not None) != (exercise.category is Category.BALANCE):
        raise row.error(Refusal.DOES_NOT_FIT, "focus")
    check_exercise(row, exercise)
    return guarded(row, exercise, known)


def least_of(allowed: DoseRange) -> int:
    """The lowest amount that may be planned."""
    return allowed.minimum if allowed.entry is None else allowed.entry


def _read_position(row: OutsideValues, known: Known) -> str:
    position = row.identifier("position")
    if position not in known.positions:
        raise row.error(Refusal.ID_UNKNOWN, "position")
    return position


def _read_range(row: OutsideValues) -> DoseRange:
    row.expect(("kind", "minimum", "maximum", "default"), ("sets", "sets_maximum", "entry", "set_rest"))
    kind = row.choice("kind", DoseKind)
    maximum = row.integer("maximum", 1, MOST[kind])
    minimum = row.integer("minimum", 1, maximum)
    sets_maximum = row.integer("sets_maximum", 1, MOST_SETS) if row.has("sets_maximum") else 3
    return DoseRange(
        kind=kind,
        minimum=minimum,
        maximum=maximum,
        default=row.integer("default", minimum, maximum),
        sets=row.integer("sets", 1, sets_maximum) if row.has("sets") else 1,
        sets_maximum=sets_maximum,
        entry=row.optional_integer("entry", 1, minimum - 1),
        set_rest=row.optional_integer("set_rest", 1, LONGEST_REST),
    )


def _read_phases(row: OutsideValues, kind: DoseKind) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    for each in row.rows("phases", limits.PHASES):
        each.expect(("id",), ("seconds",))
        phase_id = each.identifier("id")
        if any(phase.id == phase_id for phase in phases):
            raise each.error(Refusal.ID_TAKEN, "id")
        phases.append(Phase(phase_id, each.seconds("seconds", LONGEST_PHASE) if each.has("seconds") else None))
    open_ended = sum(phase.seconds is None for phase in phases)
    fits = {
        DoseKind.REPS: open_ended == 0,
        DoseKind.HOLD: open_ended == 1,
        DoseKind.TIME: open_ended == 0 or len(phases) == 1,
    }
    if not fits[kind]:
        raise row.error(Refusal.DOES_NOT_FIT, "phases")
    return tuple(phases)


def _read_variants(row: OutsideValues, dose: DoseRange, known: Known) -> list[Variant]:
    variants: list[Variant] = []
    for each in row.rows("variants", limits.VARIANTS, least=0):
        each.expect(("id", "level"), ("amount", "sets", "phases", "equipment"))
        variant_id = each.identifier("id")
        if any(variant.id == variant_id for variant in variants):
            raise each.error(Refusal.ID_TAKEN, "id")
        variants.append(
            Variant(
                id=variant_id,
                level=each.choice("level", Level),
                dose=_read_dose(each, dose),
                phases=_read_phases(each, dose.kind) if each.has("phases") else None,
                equipment=each.known_identifiers("equipment", known.equipment) if each.has("equipment") else None,
            )
        )
    return variants


def _read_dose(row: OutsideValues, allowed: DoseRange) -> Dose | None:
    amount = row.optional_integer("amount", least_of(allowed), allowed.maximum)
    sets = row.optional_integer("sets", 1, allowed.sets_maximum)
    if amount is None and sets is None:
        return None
    return Dose(allowed.kind, allowed.default if amount is None else amount, allowed.sets if sets is None else sets)


def _check_sides(row: OutsideValues, exercise: Exercise) -> None:
    together = exercise.side_rule is SideRule.TOGETHER
    if together != (exercise.first_side is None):
        raise row.error(Refusal.DOES_NOT_FIT, "first_side")
    if exercise.side_rule is SideRule.ALTERNATING and exercise.dose.kind is DoseKind.HOLD:
        raise row.error(Refusal.DOES_NOT_FIT, "side_rule")
