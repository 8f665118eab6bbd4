# SPDX-License-Identifier: GPL-3.0-or-later
"""A dose that is changed while its exercise runs: what that makes of the steps ahead, and of the set that runs."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from psoas_trainer.core.clinic.plan import MOST_REPS, MOST_SECONDS, MOST_SETS
from psoas_trainer.core.cursor import Cursor, current_phase
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import MICROS, Step, Work

SECONDS: Final = 5
"""One press changes a hold by so many seconds, reps by one."""


class LiveSteps(NamedTuple):
    """The steps ahead; with `here` the first of them takes the place of the one that runs."""

    steps: tuple[Step, ...]
    here: bool


def more_of(dose: Dose, presses: int) -> Dose:
    """The dose with so many reps, or fives of seconds, more on each side that is worked; at least one is left."""
    size, most = (1, MOST_REPS) if dose.kind is DoseKind.REPS else (SECONDS, MOST_SECONDS)

    def changed(amount: int | None) -> int | None:
        return max(1, min(most, amount + presses * size)) if amount else amount

    return dose._replace(amount=changed(dose.amount) or dose.amount, left=changed(dose.left), right=changed(dose.right))


def more_sets(dose: Dose, more: int) -> Dose:
    """The dose with so many sets more; at least one is left."""
    return dose._replace(sets=max(1, min(MOST_SETS, dose.sets + more)))


def with_dose(plan: SessionPlan, line: int, dose: Dose) -> SessionPlan:
    """The plan with that dose in a line."""
    items = list(plan.items)
    items[line] = items[line]._replace(chosen=items[line].chosen._replace(dose=dose))
    return plan._replace(items=tuple(items))


def live_steps(session: Session, fresh: Iterable[Step]) -> LiveSteps:
    """The steps of the line that runs or comes next as they are in `fresh`, a plan unfolded anew, and all others.

    What is done already stays; a set that has begun takes the new amount unless that much was done before.
    """
    index = session.cursor.index
    here, ahead = session.steps[index], session.steps[index + 1 :]
    wanted = [step for step in fresh if step.item == here.item]
    by_set = {(step.set_number, step.side): step for step in wanted if step.work is not None}
    sets = max((step.set_number for step in wanted), default=here.set_number)
    known = max(step.set_number for step in session.steps if step.item == here.item)
    line = [_dosed(step, by_set) for step in ahead if step.item == here.item and _stays(step, here, sets)]
    added = [_counted(step, session) for step in wanted if step.set_number > known]
    others = [step for step in ahead if step.item != here.item]
    now = _dosed(here, by_set)
    fits = now != here and now.work is not None and _has_room(now.work, session.cursor)
    return LiveSteps(((now,) if fits else ()) + (*line, *added, *others), fits)


def _stays(step: Step, here: Step, sets: int) -> bool:
    return step.set_number <= max(sets, here.set_number)


def _counted(step: Step, session: Session) -> Step:
    return step if step.work is None else step._replace(work=step.work._replace(counting=session.counting))


def _dosed(step: Step, by_set: dict[tuple[int, Side | None], Step]) -> Step:
    """The step with the work of its twin; one that is done in another version stays as it is."""
    twin, work = by_set.get((step.set_number, step.side)), step.work
    if work is None or twin is None or twin.work is None or twin.work.variant_id != work.variant_id:
        return step
    new = twin.work._replace(counting=work.counting, done_before=work.done_before)
    return step._replace(work=new, micros=new.total_micros)


def _has_room(work: Work, cursor: Cursor) -> bool:
    """Whether something is left to do of that work at the cursor."""
    if work.kind is DoseKind.TIME:
        return cursor.work_micros < work.amount * MICROS
    if work.kind is DoseKind.HOLD:
        return cursor.phase_micros < current_phase(work, cursor).micros
    sides: tuple[Side | None, ...] = tuple(Side) if work.rule is SideRule.ALTERNATING else (cursor.side,)
    return any(cursor.count(side) < work.amount_on(side) for side in sides) and (
        cursor.count(cursor.side) < work.amount_on(cursor.side)
    )
