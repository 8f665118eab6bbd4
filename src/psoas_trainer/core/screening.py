# SPDX-License-Identifier: GPL-3.0-or-later
"""Questionnaires that come before training, and what their answers hold back or ease (training.md 5a, 5d, 5e)."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import Moment, ScreeningRecord


class Effect(StrEnum):
    """What a yes does to an exercise."""

    ASK = "ask"
    """Held back until a professional was asked."""
    NO = "no"
    EASE = "ease"
    """Only in one of the versions that are named."""


class Caution(NamedTuple):
    """One line of the table in training.md 5d: a yes to any of `questions` has that effect on what it names.

    It names exercises by id, and by position and category: where both are given, both must fit. `versions` are the
    variants for EASE, the first that can be done is taken.
    """

    questions: tuple[str, ...]
    effect: Effect
    exercises: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    versions: tuple[str, ...] = ()

    def names(self, exercise: Exercise) -> bool:
        """Whether it is about that exercise."""
        if exercise.id in self.exercises:
            return True
        if not self.positions and not self.categories:
            return False
        fits = not self.positions or exercise.position in self.positions
        return fits and (not self.categories or exercise.category in self.categories)


class Screening(NamedTuple):
    """A questionnaire; `version` counts up whenever its questions change, and older answers no longer hold.

    It comes before anything of the categories in `before`, and again `months` after it was answered, after
    `gap_days` without training, and after a stop in the red row; None: never again by itself. A yes to one of `urgent`
    has to be looked at now.
    """

    id: str
    version: int
    questions: tuple[str, ...]
    before: tuple[Category, ...] = ()
    months: int | None = None
    gap_days: int | None = None
    urgent: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()


class Since(NamedTuple):
    """What was since the questions were answered: the last day of training before now, the newest stop in red."""

    today: date
    last_trained: date | None = None
    red: Moment | None = None


class Bounds(NamedTuple):
    """What the answers leave: `held` are exercises that are not played and why, `eased` their versions that are."""

    held: Mapping[str, Reason]
    eased: Mapping[str, tuple[str, ...]]


def held_back(screening: Screening, record: ScreeningRecord | None) -> Reason | None:
    """Why an exercise behind this questionnaire may not be played, or None when every question was answered with no.

    Answers to another version of the text, or to only a part of the questions, count as none.
    """
    if record is None or record.version != screening.version:
        return Reason.SCREENING_MISSING
    if record.any_yes:
        return Reason.SCREENING_YES
    return None if _answered_all(screening, record) else Reason.SCREENING_MISSING


def to_ask(screening: Screening, record: ScreeningRecord | None, since: Since) -> bool:
    """Whether the questions are to be asked before training: never answered, in another version, or too long ago."""
    if record is None or record.version != screening.version or not _answered_all(screening, record):
        return True
    answered = date.fromisoformat(record.at.local_date)
    if screening.months is not None and _months(answered, since.today) >= screening.months:
        return True
    if screening.gap_days is not None:
        trained = max(answered, since.last_trained or answered)
        if (since.today - trained).days >= screening.gap_days:
            return True
    asks_again = screening.months is not None or screening.gap_days is not None
    return asks_again and since.red is not None and since.red.utc_ms > record.at.utc_ms


def comes_before(screening: Screening, exercises: Iterable[Exercise]) -> bool:
    """Whether the questionnaire comes before a session with these exercises."""
    return any(exercise.category in screening.before for exercise in exercises)


def is_urgent(screening: Screening, record: ScreeningRecord) -> bool:
    """Whether one of the answers has to be looked at now."""
    return any(yes and question in screening.urgent for question, yes in record.answers)


def bounds(
    screenings: Mapping[str, Screening], records: Mapping[str, ScreeningRecord], exercises: Mapping[str, Exercise]
) -> Bounds:
    """What all answers together hold back and ease, by the table of training.md 5d.

    A yes counts until the question is answered anew, in whichever version it was given. Not at all comes before ask,
    and ask before the easier version; where two answers ease an exercise to versions that have none in common, nobody
    can tell which is right: then it is held back until a professional was asked.
    """
    held: dict[str, Reason] = {}
    eased: dict[str, tuple[str, ...]] = {}
    for caution in _told(screenings, records):
        for exercise in exercises.values():
            if not caution.names(exercise):
                continue
            if caution.effect is Effect.NO:
                held[exercise.id] = Reason.ANSWER_NO
            elif caution.effect is Effect.ASK:
                held.setdefault(exercise.id, Reason.ANSWER_ASK)
            else:
                both = _common(eased.get(exercise.id), caution.versions)
                eased[exercise.id] = both
                if not both:
                    held.setdefault(exercise.id, Reason.ANSWER_ASK)
    return Bounds(held, {each: versions for each, versions in eased.items() if each not in held})


def caution_of(
    exercise: Exercise, screenings: Mapping[str, Screening], records: Mapping[str, ScreeningRecord]
) -> str | None:
    """The questionnaire of which an answer holds that exercise back or eases it, or None."""
    for screening in screenings.values():
        told = _told({screening.id: screening}, records)
        if any(caution.names(exercise) for caution in told):
            return screening.id
    return None


def _told(screenings: Mapping[str, Screening], records: Mapping[str, ScreeningRecord]) -> Iterable[Caution]:
    """The lines of the table that a yes leads to."""
    for screening in screenings.values():
        record = records.get(screening.id)
        said = {question for question, yes in record.answers if yes} if record is not None else set()
        yield from (caution for caution in screening.cautions if not said.isdisjoint(caution.questions))


def _common(before: tuple[str, ...] | None, versions: tuple[str, ...]) -> tuple[str, ...]:
    return versions if before is None else tuple(each for each in before if each in versions)


def _answered_all(screening: Screening, record: ScreeningRecord) -> bool:
    return {question for question, _ in record.answers}.issuperset(screening.questions)


def _months(first: date, last: date) -> int:
    """Whole months from one day to another."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
