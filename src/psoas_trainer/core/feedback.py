# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person says of a session: a stop for pain, and after it effort, pain now, form, the stretch, a note."""

from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.pain import NextStep, PainAnswer
from psoas_trainer.core.record import Moment

LONGEST_NOTE = 2000
"""Characters of a note."""


class Effort(StrEnum):
    """How hard it was, in our own four words (training.md 4b; not the licensed anchors of any scale)."""

    EASY = "easy"
    OK = "ok"
    HARD = "hard"
    TOO_HARD = "too_hard"


class Form(StrEnum):
    """Whether the form held to the end (training.md M3)."""

    HELD = "held"
    SLIPPED = "slipped"


class Felt(NamedTuple):
    """How a session felt, for its line in a list: effort, pain after it, and the strongest pain of its stops.

    None is not answered.
    """

    effort: Effort | None = None
    pain_now: int | None = None
    pain_at_stop: int | None = None


class PainStop(NamedTuple):
    """One stop for pain. `unwell` is True where 'I feel unwell' was chosen (training.md 5f).

    `followed` is what the person chose then, None while nothing was chosen.
    """

    uuid: str
    exercise_id: str
    variant_id: str | None
    answer: PainAnswer
    at: Moment
    unwell: bool = False
    followed: NextStep | None = None


class Feedback(NamedTuple):
    """What was said after a session. None is not answered, never 0 and never an empty text.

    `slipped` are the lines of the plan (from 0) in which the form slipped, where the person named them. `stretch` is
    how strong the stretch was, 0 to 10.
    """

    effort: Effort | None = None
    pain_now: int | None = None
    form: Form | None = None
    slipped: frozenset[int] = frozenset()
    note: str | None = None
    stretch: int | None = None
