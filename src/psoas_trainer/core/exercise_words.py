# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one file of assets/lang/<code>/exercises/: every text of one exercise, checked against its numbers."""

from collections.abc import Mapping, Sequence

from psoas_trainer.core.exercise import Exercise, Phase
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.toml_table import TomlTable
from psoas_trainer.core.words import ExerciseWords, VariantWords

MOST_STEPS = 5
"""No exercise is told in more steps."""

_MOST_TEXTS = 8
_TEXTS = ("name", "short", "left", "right", "side_means", "set_up", "breathing")
_LISTS = ("steps", "cues", "errors")
_CHANGES = ("to_left", "to_right")


def read_exercise_words(table: TomlTable, exercise: Exercise, fallback: ExerciseWords | None) -> ExerciseWords:
    """The words of that file; with a `fallback` (the English words) what is missing is taken from there, text by text.

    Raises ContentError: every phase and every variant needs its words, and nothing else may have any.
    """
    _expect(table, exercise, complete=fallback is None)
    return ExerciseWords(
        name=_text(table, "name", fallback),
        short=_text(table, "short", fallback),
        left=_text(table, "left", fallback),
        right=_text(table, "right", fallback),
        side_means=_text(table, "side_means", fallback),
        set_up=_text(table, "set_up", fallback),
        steps=_texts(table, "steps", MOST_STEPS, fallback),
        cues=_texts(table, "cues", _MOST_TEXTS, fallback),
        errors=_texts(table, "errors", _MOST_TEXTS, fallback),
        breathing=_text(table, "breathing", fallback),
        phases=_phases(table, exercise, fallback),
        variants=_variants(table, exercise, fallback),
        cautions=_texts(table, "cautions", _MOST_TEXTS, fallback),
        to_left=_text(table, "to_left", fallback),
        to_right=_text(table, "to_right", fallback),
        note=_text(table, "note", fallback),
    )


def _expect(table: TomlTable, exercise: Exercise, *, complete: bool) -> None:
    changes = _CHANGES if exercise.side_rule is SideRule.EACH_SIDE else ()
    variants = ("variants",) if exercise.variants else ()
    required = (*_TEXTS, *_LISTS, *changes, "phases", *variants)
    optional = ("cautions", "note")
    if complete:
        table.expect(required, optional)
    else:
        table.expect((), (*required, *optional))


def _text(table: TomlTable, key: str, fallback: ExerciseWords | None) -> str:
    if key in table:
        return table.words(key)
    return "" if fallback is None else str(getattr(fallback, key))


def _texts(table: TomlTable, key: str, most: int, fallback: ExerciseWords | None) -> tuple[str, ...]:
    if key in table:
        return table.word_list(key, most)
    return () if fallback is None else tuple(getattr(fallback, key))


def _phases(table: TomlTable, exercise: Exercise, fallback: ExerciseWords | None) -> Mapping[str, str]:
    ids = list(dict.fromkeys(phase.id for phases in _all_phases(exercise) for phase in phases))
    known = fallback.phases if fallback is not None else {}
    if "phases" not in table:
        return known
    names = table.table("phases")
    names.expect(*_demand(ids, fallback))
    return {phase_id: names.words(phase_id) if phase_id in names else known[phase_id] for phase_id in ids}


def _all_phases(exercise: Exercise) -> Sequence[Sequence[Phase]]:
    return [exercise.phases, *(variant.phases for variant in exercise.variants if variant.phases is not None)]


def _variants(table: TomlTable, exercise: Exercise, fallback: ExerciseWords | None) -> Mapping[str, VariantWords]:
    ids = [variant.id for variant in exercise.variants]
    known = fallback.variants if fallback is not None else {}
    if "variants" not in table:
        return known
    names = table.table("variants")
    names.expect(*_demand(ids, fallback))
    return {
        variant_id: _variant(names.table(variant_id)) if variant_id in names else known[variant_id]
        for variant_id in ids
    }


def _variant(table: TomlTable) -> VariantWords:
    table.expect(("name", "instruction"))
    return VariantWords(table.words("name"), table.words("instruction"))


def _demand(ids: Sequence[str], fallback: ExerciseWords | None) -> tuple[Sequence[str], Sequence[str]]:
    """What is required and what is optional: with a fallback nothing is required."""
    return (ids, ()) if fallback is None else ((), ids)
