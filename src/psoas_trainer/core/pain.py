# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows a stop for pain: the fixed table of training.md 5b. Nothing else is computed from pain."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.side import Side

STRONGEST = 10
"""The scale goes from 0, none, to this, the worst that can be imagined (training.md section 6)."""
COMFORT = 3
"""Up to here it is the green row of the table."""
ACCEPTABLE = 5
"""Up to here it is the amber row; above it the session ends."""
EASED = 1
"""In the easier version no more than this may be felt."""
LOCKED_HOURS = 24
"""So long an exercise is locked after the red row."""


class PainPlace(StrEnum):
    """Where it hurts."""

    FRONT_OF_HIP = "front_of_hip"
    GROIN = "groin"
    LOW_BACK = "low_back"
    BELLY = "belly"
    KNEE = "knee"
    ELSEWHERE = "elsewhere"


class PainKind(StrEnum):
    """What it feels like."""

    MUSCLE = "muscle"
    """Muscle work or a stretch: no pain."""
    ACHE = "ache"
    SHARP = "sharp"
    """Sharp or pinching."""
    NUMB = "numb"
    """Burning, tingling or numb."""
    PULSING = "pulsing"


class PainAnswer(NamedTuple):
    """What the person said; None is not answered, never 0."""

    strength: int | None = None
    place: PainPlace | None = None
    side: Side | None = None
    kind: PainKind | None = None


class PainLevel(StrEnum):
    """The row of the table."""

    UNKNOWN = "unknown"
    """Too little was answered to find a row."""
    NONE = "none"
    """0, or only muscle work or a stretch feeling."""
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class NextStep(StrEnum):
    """What the person can choose after a stop."""

    RESUME = "resume"
    EASIER = "easier"
    SKIP = "skip"
    FINISH = "finish"


class PainAdvice(NamedTuple):
    """What is offered, in the order in which it is shown, and the one step that is suggested."""

    level: PainLevel
    offered: tuple[NextStep, ...]
    suggested: NextStep


def pain_level(answer: PainAnswer) -> PainLevel:
    """The row of training.md 5b that an answer belongs to; the red row comes before all others."""
    strength = answer.strength
    alarming = answer.kind in (PainKind.SHARP, PainKind.NUMB, PainKind.PULSING) or answer.place is PainPlace.BELLY
    if alarming or (strength is not None and strength > ACCEPTABLE):
        return PainLevel.RED
    if strength == 0 or answer.kind is PainKind.MUSCLE:
        return PainLevel.NONE
    if strength is None:
        return PainLevel.UNKNOWN
    return PainLevel.GREEN if strength <= COMFORT else PainLevel.AMBER


def pain_advice(answer: PainAnswer, *, easier: bool, eased: bool) -> PainAdvice:
    """What is offered after an answer.

    `easier` tells whether the exercise has an easier version, `eased` whether that is what was just being done: then
    no more than 1 may be felt in it, and there is no second one.
    """
    level = pain_level(answer)
    if level is PainLevel.RED:
        return PainAdvice(level, (NextStep.FINISH,), NextStep.FINISH)
    leaving = (NextStep.SKIP, NextStep.FINISH)
    calm = eased and answer.strength is not None and answer.strength <= EASED and level is PainLevel.GREEN
    if level is PainLevel.NONE or calm:
        return PainAdvice(level, (NextStep.RESUME, *leaving), NextStep.RESUME)
    if level is PainLevel.GREEN and easier and not eased:
        return PainAdvice(level, (NextStep.EASIER, *leaving), NextStep.EASIER)
    return PainAdvice(level, leaving, NextStep.SKIP)


def relatives(exercise_id: str, exercises: Mapping[str, Exercise]) -> frozenset[str]:
    """What is skipped today together with an exercise after the amber row: the same position or the same category."""
    hurt = exercises[exercise_id]
    return frozenset(
        each.id for each in exercises.values() if each.position == hurt.position or each.category == hurt.category
    )
