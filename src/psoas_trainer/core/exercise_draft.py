# SPDX-License-Identifier: GPL-3.0-or-later
"""An own exercise while it is edited: what a person says of it, and the exercise that this makes."""

from typing import NamedTuple

from psoas_trainer.core.dose import DoseKind, DoseRange
from psoas_trainer.core.exercise import Category, Exercise, Focus, Phase
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.pack import PackExercise
from psoas_trainer.core.outside.picture import Picture
from psoas_trainer.core.routine_draft import one_line
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.words import ExerciseWords


class StockWords(NamedTuple):
    """What is said of an own exercise where nothing else was, in the person's language."""

    left: str
    right: str
    side_means: str
    together: str
    breathing: str
    to_left: str
    to_right: str


class ExerciseDraft(NamedTuple):
    """What can be set. `steps`, `cues` and `errors` have a line each; `phases` are id, word and seconds.

    A phase of 0 seconds is not there; one of None lasts as long as the dose says. `figure` is the exercise whose
    movement is drawn, and then sides, kind of dose and phases are those of it.
    """

    name: str = ""
    steps: str = ""
    cues: str = ""
    errors: str = ""
    category: Category = Category.STRENGTHEN
    focus: Focus = Focus.GLUTE
    position: str = ""
    equipment: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ("psoas",)
    side_rule: SideRule = SideRule.TOGETHER
    first_side: Side = Side.RIGHT
    kind: DoseKind = DoseKind.REPS
    least: int = 5
    most: int = 20
    usual: int = 10
    sets: int = 1
    phases: tuple[tuple[str, str, float | None], ...] = ()
    figure: str | None = None
    picture: Picture | None = None


def draft_of_exercise(each: PackExercise) -> ExerciseDraft:
    """What can be edited of an exercise."""
    exercise, words, dose = each.exercise, each.words, each.exercise.dose
    return ExerciseDraft(
        words.name,
        "\n".join(words.steps),
        "\n".join(words.cues),
        "\n".join(words.errors),
        exercise.category,
        exercise.focus or Focus.GLUTE,
        exercise.position,
        exercise.equipment,
        exercise.muscles,
        exercise.side_rule,
        exercise.first_side or Side.RIGHT,
        dose.kind,
        dose.minimum,
        dose.maximum,
        dose.default,
        dose.sets,
        tuple((phase.id, words.phases[phase.id], phase.seconds) for phase in exercise.phases),
        each.figure,
        each.picture,
    )


def exercise_of_draft(
    draft: ExerciseDraft, exercise_id: str, stock: StockWords, base: PackExercise | None = None
) -> PackExercise:
    """The exercise of a draft; what the editor does not show stays as it is in `base`, while it still fits."""
    phases = tuple(Phase(key, seconds) for key, _, seconds in draft.phases if seconds != 0)
    kept = base is not None and _shape(base.exercise) == (
        draft.kind,
        [(each.id, each.seconds is None) for each in phases],
    )
    sided = draft.side_rule is not SideRule.TOGETHER
    before = base.exercise if base is not None and kept else None
    exercise = Exercise(
        exercise_id,
        draft.category,
        draft.position,
        draft.equipment,
        draft.muscles,
        draft.side_rule,
        DoseRange(
            draft.kind,
            draft.least,
            draft.most,
            max(draft.least, min(draft.usual, draft.most)),
            draft.sets,
            max(draft.sets, min(3, _room(draft))),
        ),
        phases,
        draft.first_side if sided else None,
        draft.focus if draft.category is Category.BALANCE else None,
        optional_equipment=() if before is None else before.optional_equipment,
        helpers=() if before is None else before.helpers,
        variants=() if before is None else before.variants,
    )
    words = _words(draft, stock, base)
    if base is not None and kept:
        words = words._replace(phases={**base.words.phases, **words.phases}, variants=base.words.variants)
    return PackExercise(exercise, words, draft.figure, draft.picture if draft.figure is None else None)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines that have something in them, each as one line of plain text."""
    return tuple(found for line in text.splitlines() if (found := one_line(line)))


def _shape(exercise: Exercise) -> tuple[DoseKind, list[tuple[str, bool]]]:
    """What the variants of an exercise depend on."""
    return exercise.dose.kind, [(each.id, each.seconds is None) for each in exercise.phases]


def _room(draft: ExerciseDraft) -> int:
    """As many sets as a stretch may have, that none of them leads beyond what a hip is stretched in a session."""
    return max(1, 120 // max(1, draft.most)) if draft.category is Category.STRETCH else 3


def _side_means(draft: ExerciseDraft, stock: StockWords, base: PackExercise | None) -> str:
    if base is not None and base.exercise.side_rule is draft.side_rule:
        return base.words.side_means
    return stock.together if draft.side_rule is SideRule.TOGETHER else stock.side_means


def _words(draft: ExerciseDraft, stock: StockWords, base: PackExercise | None) -> ExerciseWords:
    name, steps = one_line(draft.name), lines_of(draft.steps)
    before = None if base is None else base.words
    each_side = draft.side_rule is SideRule.EACH_SIDE
    return ExerciseWords(
        name=name,
        short=before.short if before is not None and before.name == name else name[: limits.SHORT_LETTERS].strip(),
        left=stock.left if before is None else before.left,
        right=stock.right if before is None else before.right,
        side_means=_side_means(draft, stock, base),
        set_up=steps[0] if steps else "",
        steps=steps,
        cues=lines_of(draft.cues),
        errors=lines_of(draft.errors),
        breathing=stock.breathing if before is None else before.breathing,
        phases={key: one_line(word) for key, word, seconds in draft.phases if seconds != 0},
        variants={},
        cautions=() if before is None else before.cautions,
        to_left=(before.to_left if before is not None and before.to_left else stock.to_left) if each_side else "",
        to_right=(before.to_right if before is not None and before.to_right else stock.to_right) if each_side else "",
        note="" if before is None else before.note,
    )
