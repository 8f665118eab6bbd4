# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan on its way to paper: the handout has just the amounts that the player would play."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.clinic.own_amounts import OwnAmounts, is_of, open_amounts, with_amounts
from psoas_trainer.core.clinic.plan import ClinicPlan
from psoas_trainer.core.clinic.plan_play import played_exercises, session_of
from psoas_trainer.core.handout import USUAL_WEEKS, Handout, Span, Wishes, handout_of
from psoas_trainer.core.plan import SessionPlan
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
    chosen: OwnAmounts = MappingProxyType({}),
) -> Handout:
    """The handout of a plan for a person with these answers; nothing of today comes in. None: `wishes_of` the plan.

    It has the amounts that the person chose within the ranges of the plan, and says the ranges.
    """
    left, own = bounds(catalogue.screenings, screenings, catalogue.exercises), with_amounts(plan, chosen)
    session = session_of(own, catalogue, Circumstances(screenings, {}, held=left.held, eased=left.eased))
    handout = handout_of(session, played_exercises(own, catalogue.exercises), timing, wishes or wishes_of(plan))
    spans = _spans(session, own, plan)
    return handout._replace(rows=tuple(row._replace(may=may) for row, may in zip(handout.rows, spans, strict=True)))


def spans_of(plan: ClinicPlan) -> tuple[tuple[Span, ...], ...]:
    """Of each row of a plan what its person may change."""
    found: list[list[Span]] = [[] for _ in plan.rows]
    for each in open_amounts(plan):
        found[each.key.row].append(Span(each.key.side, each.least, each.most))
    return tuple(tuple(each) for each in found)


def _spans(session: SessionPlan, own: ClinicPlan, plan: ClinicPlan) -> list[tuple[Span, ...]]:
    """The same of each exercise that is played of it; nothing where another one, or another dose, takes its place."""
    rows, found = iter(zip(own.rows, spans_of(plan), strict=True)), []
    for item in session.items:
        if not item.warm_up:
            may = next((may for row, may in rows if is_of(item, row)), ())
            found.append(may if item.chosen == item.planned else ())
    return found
