# SPDX-License-Identifier: GPL-3.0-or-later
"""How strong a stretch was, 0 to 10: when it is asked, and when to ease off (training.md M1b)."""

from collections.abc import Iterable, Mapping
from typing import Final

from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import SessionRecord

MOST_PULL: Final = 4
"""Up to here a stretch is as it should be; more adds nothing."""


def too_strong(stretch: int | None) -> bool:
    """Whether that answer asks for a smaller range; no answer asks for nothing."""
    return stretch is not None and stretch > MOST_PULL


def was_stretched(record: SessionRecord, exercises: Mapping[str, Exercise]) -> bool:
    """Whether anything was stretched in that session, be it in its warm-up."""
    done = {one.key.item for one in record.sets if one.tally.reps or one.tally.seconds}
    return any(_stretches(record.plan, line, exercises) for line in done if line < len(record.plan.items))


def first_stretch(plan: SessionPlan, exercises: Mapping[str, Exercise]) -> int | None:
    """The line of the first stretch of a plan, from 0; None where nothing is stretched."""
    return next((line for line in range(len(plan.items)) if _stretches(plan, line, exercises)), None)


def strong_pull(sessions: Iterable[tuple[SessionRecord, Feedback]], exercises: Mapping[str, Exercise]) -> int | None:
    """How strong the stretch of the newest session with one was, where that was too strong; else None.

    `sessions` come oldest first. After the next session with a stretch it is not named any more.
    """
    newest = next((said for record, said in reversed(tuple(sessions)) if was_stretched(record, exercises)), None)
    return newest.stretch if newest is not None and too_strong(newest.stretch) else None


def _stretches(plan: SessionPlan, line: int, exercises: Mapping[str, Exercise]) -> bool:
    exercise = exercises.get(plan.items[line].chosen.exercise_id)
    return exercise is not None and exercise.category is Category.STRETCH
