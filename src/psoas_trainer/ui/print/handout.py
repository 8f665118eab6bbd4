# SPDX-License-Identifier: GPL-3.0-or-later
"""What a handout shows, in words. Nothing here knows paper."""

from typing import NamedTuple

from psoas_trainer.core.side import Side


class SideDose(NamedTuple):
    """What one side does: "Left 12 reps"."""

    side: Side
    text: str


class WeekTicks(NamedTuple):
    """The boxes of one week: its name, and a letter for each day."""

    name: str
    days: tuple[str, ...]


class ExercisePart(NamedTuple):
    """One exercise: `dose` is how much and how often, `manner` how the sides take turns and how slow it goes.

    `side` is the one that its pictures show, None where both move; `note` says what it stands in for, `may` what the
    person may change of it.
    """

    exercise_id: str
    number: str
    name: str
    version: str
    dose: str
    sides: tuple[SideDose, ...]
    manner: str
    steps: tuple[str, ...]
    cue: str
    note: str
    side: Side | None
    may: str = ""


class StopPart(NamedTuple):
    """The rule for stopping: its heading, what it means, and when to see a professional."""

    heading: str
    lines: tuple[str, ...]


class HandoutWords(NamedTuple):
    """All of a handout. Texts may be empty, but for the title and the rule for stopping.

    `warm_up` are pairs of a name and a dose; `again` says how often everything is done; `weeks` are the boxes under
    each exercise, after the words `tick`. `stop_line` stands at the foot of each page, `closing` at the end, and
    `by_hand` is filled with a pen.
    """

    title: str
    lines: tuple[str, ...]
    warm_up_title: str
    warm_up: tuple[tuple[str, str], ...]
    again: str
    exercises: tuple[ExercisePart, ...]
    tick: str
    weeks: tuple[WeekTicks, ...]
    start: str
    end: str
    stop: StopPart
    stop_line: str
    review: str
    closing: tuple[str, ...]
    by_hand: str = ""


def plain_text(words: HandoutWords) -> str:
    """All of it as lines, for a screen reader."""
    lines = [words.title, *words.lines, words.warm_up_title]
    lines += [text for pair in words.warm_up for text in pair]
    lines.append(words.again)
    for part in words.exercises:
        lines += [part.number, part.name, part.version, part.note, part.dose, *(each.text for each in part.sides)]
        lines += [part.may, *part.steps, part.manner, part.cue]
    lines += [words.stop.heading, *words.stop.lines, words.review, words.by_hand, *words.closing]
    return "\n".join(each for each in lines if each)
