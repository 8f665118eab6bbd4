# SPDX-License-Identifier: GPL-3.0-or-later
"""The content as plain values, ready for JSON: what other programs may rely on. Keys are only ever added."""

from typing import Any

from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import Dose, DoseRange
from psoas_trainer.core.exercise import Exercise, Phase, Variant
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.routine import ItemDose, Routine
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold
from psoas_trainer.core.words import ExerciseWords

Values = dict[str, Any]


def exercise_values(content: Content) -> list[Values]:
    """One object an exercise, in the catalogue's order; words in the content's language, seconds as numbers."""
    return [_exercise(content, exercise) for exercise in content.catalogue.exercises.values()]


def routine_values(content: Content) -> list[Values]:
    """One object a routine; `seconds` is its planned length at the default times between the work."""
    return [_routine(content, routine) for routine in content.catalogue.routines.values()]


def _exercise(content: Content, exercise: Exercise) -> Values:
    words = content.words.exercises[exercise.id]
    return {
        "id": exercise.id,
        "name": words.name,
        "short_name": words.short,
        "category": exercise.category.value,
        "focus": exercise.focus.value if exercise.focus is not None else None,
        "position": exercise.position,
        "equipment": list(exercise.equipment),
        "optional_equipment": list(exercise.optional_equipment),
        "muscles": list(exercise.muscles),
        "helpers": list(exercise.helpers),
        "sides": _sides(exercise, words),
        "dose": _range(exercise.dose),
        "day_limit": exercise.day_limit,
        "screening": exercise.screening,
        "stand_in": exercise.stand_in,
        "phases": [_phase(phase, words.phases[phase.id]) for phase in exercise.phases],
        "steps": list(words.steps),
        "cues": list(words.cues),
        "errors": list(words.errors),
        "breathing": words.breathing,
        "cautions": list(words.cautions),
        "note": words.note,
        "variants": [_variant(content, exercise, variant) for variant in exercise.variants],
    }


def _sides(exercise: Exercise, words: ExerciseWords) -> Values:
    return {
        "rule": exercise.side_rule.value,
        "first": exercise.first_side.value if exercise.first_side is not None else None,
        "means": words.side_means,
        "left": words.left,
        "right": words.right,
    }


def _range(allowed: DoseRange) -> Values:
    return {
        "kind": allowed.kind.value,
        "minimum": allowed.minimum,
        "maximum": allowed.maximum,
        "default": allowed.default,
        "entry": allowed.entry,
        "sets": allowed.sets,
        "sets_maximum": allowed.sets_maximum,
        "set_rest": allowed.set_rest,
    }


def _phase(phase: Phase, name: str) -> Values:
    return {"id": phase.id, "name": name, "seconds": phase.seconds}


def _variant(content: Content, exercise: Exercise, variant: Variant) -> Values:
    words = content.words.exercises[exercise.id]
    own = words.variants[variant.id]
    phases = variant.phases if variant.phases is not None else exercise.phases
    return {
        "id": variant.id,
        "level": variant.level.value,
        "name": own.name,
        "instruction": own.instruction,
        "dose": _dose(variant.dose) if variant.dose is not None else None,
        "equipment": list(variant.equipment) if variant.equipment is not None else None,
        "phases": [_phase(phase, words.phases[phase.id]) for phase in phases],
    }


def _dose(dose: Dose) -> Values:
    return {"kind": dose.kind.value, "amount": dose.amount, "sets": dose.sets}


def _routine(content: Content, routine: Routine) -> Values:
    words = content.words.routines[routine.id]
    warm_up = content.catalogue.warm_ups[routine.warm_up].items if routine.warm_up is not None else ()
    exercises = content.catalogue.exercises
    warm = [planned_dose(exercises[item.exercise_id], item) for item in warm_up]
    main = [planned_dose(exercises[item.exercise_id], item) for item in routine.items]
    planned = [PlanItem(item, item, warm_up=True) for item in warm] + [PlanItem(item, item) for item in main]
    steps = unfold(SessionPlan(routine.id, tuple(planned)), exercises, routine.timing(Timing()))
    return {
        "id": routine.id,
        "name": words.name,
        "summary": words.summary,
        "note": words.note,
        "default": routine.default,
        "warm_up": routine.warm_up,
        "warm_up_items": [_item_values(item) for item in warm],
        "items": [_item_values(item) for item in main],
        "seconds": round(sum(step.seconds for step in steps), 1),
    }


def _item_values(item: ItemDose) -> Values:
    return {"exercise": item.exercise_id, "variant": item.variant_id, "dose": _dose(item.dose)}
