# SPDX-License-Identifier: GPL-3.0-or-later
"""An own exercise that is still being written, made such that it can be kept: every word that was typed stays in it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise_draft import ExerciseDraft, lines_of
from psoas_trainer.core.exercise_words import MOST_STEPS
from psoas_trainer.core.outside.limits import NAME_LETTERS, SENTENCE_LETTERS, SENTENCES, SHORT_LETTERS
from psoas_trainer.core.routine_draft import one_line, readable
from psoas_trainer.core.side import SideRule


class Stopgap(NamedTuple):
    """What stands where nothing was written yet: a name, a line, and a new exercise."""

    name: str
    line: str
    new: ExerciseDraft


def keepable(
    draft: ExerciseDraft, stopgap: Stopgap, usual: ExerciseDraft, fits: Callable[[ExerciseDraft], bool]
) -> ExerciseDraft:
    """The draft with as few changes as make it `fits`; `usual` is it with the usual dose of its kind.

    Where nothing else helps, only the words and the picture are those of the draft.
    """
    written = draft._replace(
        name=_name(draft.name, stopgap.name),
        steps=_lines(draft.steps, MOST_STEPS, stopgap.line),
        cues=_lines(draft.cues, SENTENCES, stopgap.line),
        errors=_lines(draft.errors, SENTENCES, stopgap.line),
        muscles=draft.muscles or stopgap.new.muscles,
    )
    for each in _mended(written, usual):
        if fits(each):
            return each
    return stopgap.new._replace(
        name=written.name, steps=written.steps, cues=written.cues, errors=written.errors, picture=draft.picture
    )


def _mended(draft: ExerciseDraft, usual: ExerciseDraft) -> Iterator[ExerciseDraft]:
    """As it is, then with one thing another way, then with all of them."""
    in_turn = draft.side_rule is SideRule.ALTERNATING and usual.kind is DoseKind.HOLD
    dose = {name: getattr(usual, name) for name in ("least", "most", "usual", "sets")}
    changes: tuple[dict[str, object], ...] = (
        {"side_rule": SideRule.EACH_SIDE} if in_turn else {},
        {"sets": 1},
        {"phases": usual.phases},
        dose,
        {**dose, "phases": usual.phases},
        {"figure": None},
    )
    yield draft
    for change in changes:
        yield draft._replace(**change)  # type: ignore[arg-type]
    for change in changes:
        draft = draft._replace(**change)  # type: ignore[arg-type]
    yield draft


def _name(typed: str, otherwise: str) -> str:
    name = one_line(typed)
    if not readable(name):
        return otherwise
    return name if readable(name[:SHORT_LETTERS]) else f"{otherwise} {name}"[:NAME_LETTERS]


def _lines(typed: str, most: int, otherwise: str) -> str:
    """The lines, in so many of the length that is allowed; those that are too many or too long are joined and cut."""
    lines: list[str] = []
    for line in lines_of(typed):
        if lines and not (readable(line) and readable(lines[-1])):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    if len(lines) > most or any(len(line) > SENTENCE_LETTERS for line in lines):
        whole = " ".join(lines)
        lines = [whole[at : at + SENTENCE_LETTERS].strip() for at in range(0, len(whole), SENTENCE_LETTERS)]
    return "\n".join(line for line in lines[:most] if readable(line)) or otherwise
