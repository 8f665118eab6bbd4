# SPDX-License-Identifier: GPL-3.0-or-later
"""What to play so that a past session is done again."""

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.ui.play_request import PlayRequest


def repeat_request(plan: SessionPlan, catalogue: Catalogue) -> PlayRequest | None:
    """The same routine or exercise as it was planned then, or None where it is no longer in the catalogue."""
    if plan.routine_id is not None:
        return PlayRequest(routine_id=plan.routine_id) if plan.routine_id in catalogue.routines else None
    if not plan.items:
        return None
    planned = plan.items[0].planned
    exercise = catalogue.exercises.get(planned.exercise_id)
    if exercise is None or planned.variant_id not in (None, *(variant.id for variant in exercise.variants)):
        return None
    return PlayRequest(exercise_id=exercise.id, variant_id=planned.variant_id)
