# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an exercise pack; equal packs are equal bytes, and `read_pack` gives the same pack back."""

import json
from typing import Any

from psoas_trainer.core.dose import Dose, DoseRange
from psoas_trainer.core.exercise import Phase, Variant
from psoas_trainer.core.outside.archive_writer import write_archive
from psoas_trainer.core.outside.pack import CONTENTS, FORMAT, PICTURES, VERSION, Pack, PackExercise, PackRoutine
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.core.words import ExerciseWords

_Plain = dict[str, Any]


def write_pack(pack: Pack) -> bytes:
    """The bytes of the .psoaspack file. What a pack cannot say of an exercise (screening, day limit) is left out."""
    text = json.dumps(contents(pack), ensure_ascii=False, indent=1, allow_nan=False)
    pictures = {
        f"{PICTURES}{each.picture.own_name}": each.picture.data for each in pack.exercises if each.picture is not None
    }
    return write_archive({CONTENTS: f"{text}\n".encode(), **dict(sorted(pictures.items()))})


def contents(pack: Pack) -> _Plain:
    """What pack.json holds."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "name": pack.name,
        "language": pack.language,
        "exercises": [_exercise(each) for each in pack.exercises],
        "routines": [_routine(each) for each in pack.routines],
    }


def _exercise(each: PackExercise) -> _Plain:
    exercise = each.exercise
    plain = {
        "id": exercise.id,
        "category": exercise.category.value,
        "focus": exercise.focus,
        "position": exercise.position,
        "equipment": list(exercise.equipment),
        "optional_equipment": list(exercise.optional_equipment),
        "muscles": list(exercise.muscles),
        "helpers": list(exercise.helpers),
        "side_rule": exercise.side_rule.value,
        "first_side": exercise.first_side,
        "dose": _range(exercise.dose),
        "phases": _phases(exercise.phases),
        "variants": [_variant(variant) for variant in exercise.variants],
        "words": _words(each.words),
        "figure": each.figure,
        "picture": None if each.picture is None else f"{PICTURES}{each.picture.own_name}",
    }
    return _told(plain)


def _range(dose: DoseRange) -> _Plain:
    return _told({name: getattr(dose, name) for name in dose._fields})


def _phases(phases: tuple[Phase, ...]) -> list[_Plain]:
    return [_told({"id": phase.id, "seconds": phase.seconds}) for phase in phases]


def _variant(variant: Variant) -> _Plain:
    own: Dose | None = variant.dose
    return _told(
        {
            "id": variant.id,
            "level": variant.level.value,
            "amount": None if own is None else own.amount,
            "sets": None if own is None else own.sets,
            "phases": None if variant.phases is None else _phases(variant.phases),
            "equipment": None if variant.equipment is None else list(variant.equipment),
        }
    )


def _words(words: ExerciseWords) -> _Plain:
    plain = words._asdict()
    plain["phases"] = dict(words.phases)
    plain["variants"] = {name: variant._asdict() for name, variant in words.variants.items()}
    return {name: value for name, value in plain.items() if value not in ("", (), {})}


def _routine(each: PackRoutine) -> _Plain:
    routine = each.routine
    return _told(
        {
            "id": routine.id,
            "name": each.words.name,
            "summary": each.words.summary or None,
            "note": each.words.note or None,
            "warm_up": routine.warm_up,
            "rounds": routine.rounds,
            "set_rest": routine.set_rest,
            "exercise_rest": routine.exercise_rest,
            "rows": [_item(item) for item in routine.items],
        }
    )


def _item(item: RoutineItem) -> _Plain:
    dose = {} if item.dose is None else item.dose._asdict()
    dose.pop("kind", None)  # it is the exercise's
    rests = {"set_rest": item.set_rest, "rest": item.rest}
    side = {"first_side": item.first_side}
    return _told({"exercise": item.exercise_id, "variant": item.variant_id, **dose, **side, **rests})


def _told(plain: _Plain) -> _Plain:
    """Without what is unknown, and as plain words: an absent name is None."""
    return {name: value for name, value in plain.items() if value is not None}
