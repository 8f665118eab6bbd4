# SPDX-License-Identifier: GPL-3.0-or-later
"""What the dialogs of a stop are told, and what they answer."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from psoas_trainer.core.pain import NextStep, PainAdvice, PainAnswer
from psoas_trainer.core.side import Side

PainChoice = Literal["next", "finish", "unwell", "nothing", "stay", "seek_help"]
NextChoice = NextStep | Literal["back", "seek_help"]
UnwellChoice = Literal["finish", "well", "stay", "seek_help"]


class PainRequest(NamedTuple):
    """What the question after a stop needs to know.

    `saved_line` says whether all is saved, `advice` whom to ask; `side` is the side that was working. `answer` is what
    was said already, where the person comes back to the question; it then stands in the place of `side`.
    """

    saved_line: str
    advice: str
    side: Side | None = None
    answer: PainAnswer | None = None


class PainOutcome(NamedTuple):
    """What the person chose, and what was answered until then. Only "seek_help" does not close the dialog."""

    choice: PainChoice
    answer: PainAnswer


class NextCard(NamedTuple):
    """One offered step in words. `exercise_id` is whose figure is shown; empty: an icon."""

    step: NextStep
    title: str
    text: str
    button: str
    exercise_id: str = ""


class NextRequest(NamedTuple):
    """What the second question shows: the answer, what the table offers, a card for each, and when to see somebody."""

    answer: PainAnswer
    advice: PainAdvice
    cards: tuple[NextCard, ...]
    professional: str


class UnwellRequest(NamedTuple):
    """What the dialog after 'I feel unwell' needs: whether all is saved, and when to call for help."""

    saved_line: str
    advice: str


PainThen = Callable[[PainOutcome], None]
NextThen = Callable[[NextChoice], None]
UnwellThen = Callable[[UnwellChoice], None]
