# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan on its way to paper: the handout has just the amounts that the player would play."""

from collections.abc import Mapping
from datetime import date

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.clinic.plan import ClinicPlan
from psoas_trainer.core.clinic.plan_play import played_exercises, session_of
from psoas_trainer.core.handout import USUAL_WEEKS, Handout, Wishes, handout_of
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.screening import bounds
from psoas_trainer.core.timing import Timing


def wishes_of(plan: ClinicPlan, name: str = "", weeks: int = USUAL_WEEKS) -> Wishes:
    """What a plan itself says of its handout: days, review and comfort line."""
    review = None if plan.review is None else date.fromisoformat(plan.review)
    return Wishes(plan.days, weeks, name, review, plan.comfort or 0)


def handout_of_plan(
    plan: ClinicPlan,
    catalogue: Catalogue,
    screenings: Mapping[str, ScreeningRecord],
    timing: Timing,
    wishes: Wishes | None = None,
) -> Handout:
    """The handout of a plan for a person with these answers; nothing of today comes in. None: `wishes_of` the plan."""
    left = bounds(catalogue.screenings, screenings, catalogue.exercises)
    session = session_of(plan, catalogue, Circumstances(screenings, {}, held=left.held, eased=left.eased))
    return handout_of(session, played_exercises(plan, catalogue.exercises), timing, wishes or wishes_of(plan))
