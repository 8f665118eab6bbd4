# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what a side's tracker shows: what was done of this set on that side, and how much there is to do."""

from collections.abc import Set as AbstractSet

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.position import Position
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import Step
from psoas_trainer.ui.widgets.rep_tracker import TrackerValue


class TrackerWriter:
    """One plan's trackers."""

    def __init__(self, plan: SessionPlan) -> None:
        self._plan = plan

    def tracker(
        self, session: Session, position: Position, step: Step, side: Side, unsaved: AbstractSet[SetKey]
    ) -> TrackerValue:
        """The tracker of that side; `unsaved` are the counts that are not durable yet."""
        chosen = self._plan.items[step.item].chosen
        key = SetKey(step.item, _number(session, step, side), side)
        tally = session.tallies.get(key)
        active = position.side is side
        if chosen.dose.kind is DoseKind.HOLD:
            kept = (tally.seconds or 0) if tally is not None else 0
            done = position.held if active and step.work is not None else min(kept, chosen.dose.on(side))
            return TrackerValue(done, chosen.dose.on(side), "seconds", active, key in unsaved)
        amount = _amount(step, chosen.dose, side)
        kept = (tally.reps or 0) if tally is not None else 0
        alternating = step.work is not None and step.work.rule is SideRule.ALTERNATING
        done = position.count(side) if alternating or (active and step.work is not None) else kept
        target = amount if chosen.dose.kind is DoseKind.REPS else None
        return TrackerValue(done, target, "reps", active, key in unsaved)


def _amount(step: Step, dose: Dose, side: Side) -> int:
    """What is to be done on that side: of the work that runs, where it runs on that side."""
    work = step.work
    if work is None or (work.side is not None and work.side is not side):
        return dose.on(side)
    return work.amount_on(side)


def _number(session: Session, step: Step, side: Side) -> int:
    """The set whose count that side shows: this one, or the last it did where this one is not for it."""
    behind = session.steps[: session.cursor.index + 1]
    of_side = [s for s in session.steps if s.item == step.item and s.work is not None and s.work.side is side]
    if not of_side or any(s.set_number == step.set_number for s in of_side):
        return step.set_number
    done = [s.set_number for s in behind if s in of_side]
    return done[-1] if done else step.set_number
