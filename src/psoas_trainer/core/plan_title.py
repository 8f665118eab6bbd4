# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session is called."""

from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.words import Words


def plan_title(plan: SessionPlan, words: Words) -> str:
    """The name of the routine, or of the one exercise; an empty text where neither is known any more."""
    routine = words.routines.get(plan.routine_id) if plan.routine_id is not None else None
    if routine is not None:
        return routine.name
    main = next((item for item in plan.items if not item.warm_up), None)
    known = words.exercises.get(main.chosen.exercise_id) if main is not None else None
    return known.name if known is not None else ""
