# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session will do: for each line what was planned and what was chosen for today, kept apart."""

from enum import StrEnum
from typing import Final, NamedTuple

from psoas_trainer.core.routine import ItemDose


class Reason(StrEnum):
    """Why something else was chosen than was planned; its words are terms of kind 'reason'."""

    SCREENING_MISSING = "screening_missing"
    """Its questions were not answered yet, or only in an older version."""
    SCREENING_YES = "screening_yes"
    """One of its questions was answered with yes."""
    DAY_LIMIT = "day_limit"
    """It would go beyond its seconds for one day."""
    MISSING_EQUIPMENT = "missing_equipment"
    """The person does not have what it needs."""
    PAIN_TODAY = "pain_today"
    """It was stopped for pain today, or is like what was."""
    PAIN_LOCK = "pain_lock"
    """It was stopped for strong or alarming pain less than a day ago."""
    EASIER_TODAY = "easier_today"
    """The person asked for the easier version."""
    ANSWER_ASK = "answer_ask"
    """A yes to the safety questions: only after a professional was asked (training.md 5d)."""
    ANSWER_NO = "answer_no"
    """A yes to the safety questions: not while that lasts."""
    ANSWER_EASED = "answer_eased"
    """A yes to the questions: in a version that suits it, or where that cannot be done, not at all."""


ANSWERED: Final = frozenset({Reason.ANSWER_ASK, Reason.ANSWER_NO, Reason.ANSWER_EASED})
"""What follows from answers that stand for long: told once, and shown where the session is offered."""


class PlanItem(NamedTuple):
    """One line of a session: `planned` by the routine, `chosen` for today, and the reason where they differ.

    `set_rest` and `rest` are the line's own seconds between its sets and behind the last. They are not stored with the
    plan: the bookmark has them, as an edit of the steps.
    """

    planned: ItemDose
    chosen: ItemDose
    warm_up: bool = False
    reason: Reason | None = None
    set_rest: int | None = None
    rest: int | None = None


class SessionPlan(NamedTuple):
    """A session before it starts. `routine_id` is None for a single exercise that is tried."""

    routine_id: str | None
    items: tuple[PlanItem, ...]
    left_out: tuple[tuple[str, Reason], ...] = ()
    """The exercises that are not played today, each with the reason. Not stored: it is told before the start."""
