# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every text of one exercise of a pack; they are plain text, and complete."""

from collections.abc import Sequence

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.exercise_words import MOST_STEPS
from psoas_trainer.core.outside.limits import NAME_LETTERS, SENTENCE_LETTERS, SENTENCES, SHORT_LETTERS
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.pack import ways
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.words import ExerciseWords, VariantWords

_REQUIRED = (
    "name", "short", "left", "right", "side_means", "set_up", "steps", "cues", "errors", "breathing", "phases",
)  # fmt: skip


def read_words(row: OutsideValues, exercise: Exercise) -> ExerciseWords:
    """The words of that object. Raises OutsideError: phases and variants need words, and nothing else has any."""
    changes = ("to_left", "to_right") if exercise.side_rule is SideRule.EACH_SIDE else ()
    variants = ("variants",) if exercise.variants else ()
    row.expect((*_REQUIRED, *changes, *variants), ("cautions", "note"))
    return ExerciseWords(
        name=row.words("name", NAME_LETTERS),
        short=row.words("short", SHORT_LETTERS),
        left=row.words("left", SHORT_LETTERS),
        right=row.words("right", SHORT_LETTERS),
        side_means=row.words("side_means", SENTENCE_LETTERS),
        set_up=row.words("set_up", SENTENCE_LETTERS),
        steps=row.word_list("steps", SENTENCE_LETTERS, MOST_STEPS),
        cues=row.word_list("cues", SENTENCE_LETTERS, SENTENCES),
        errors=row.word_list("errors", SENTENCE_LETTERS, SENTENCES),
        breathing=row.words("breathing", SENTENCE_LETTERS),
        phases=_read_phases(row.inside("phases"), _phase_ids(exercise)),
        variants=_read_variants(row, exercise),
        cautions=row.word_list("cautions", SENTENCE_LETTERS, SENTENCES) if row.has("cautions") else (),
        to_left=row.optional_words("to_left", SENTENCE_LETTERS),
        to_right=row.optional_words("to_right", SENTENCE_LETTERS),
        note=row.optional_words("note", SENTENCE_LETTERS),
    )


def _phase_ids(exercise: Exercise) -> Sequence[str]:
    return tuple(dict.fromkeys(phase.id for way in ways(exercise) for phase in way))


def _read_phases(row: OutsideValues, ids: Sequence[str]) -> dict[str, str]:
    row.expect(ids)
    return {phase_id: row.words(phase_id, SHORT_LETTERS) for phase_id in ids}


def _read_variants(row: OutsideValues, exercise: Exercise) -> dict[str, VariantWords]:
    ids = [variant.id for variant in exercise.variants]
    if not ids:
        return {}
    names = row.inside("variants")
    names.expect(ids)
    return {variant_id: _read_variant(names.inside(variant_id)) for variant_id in ids}


def _read_variant(row: OutsideValues) -> VariantWords:
    row.expect(("name", "instruction"))
    return VariantWords(row.words("name", NAME_LETTERS), row.words("instruction", SENTENCE_LETTERS))
