# SPDX-License-Identifier: GPL-3.0-or-later
"""What a stop for pain changes of the steps ahead (training.md 5b)."""

from collections.abc import Iterable

from psoas_trainer.core.cursor import missing
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Exercise, Variant
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import MICROS, Step, StepKind, TimedPhase, Work


def hurting_step(session: Session) -> Step:
    """What hurt when the session was stopped here: in a rest or on the way to another position what was done before.

    A get-ready belongs to what it leads to: the person is in its position already.
    """
    index = min(session.cursor.index, len(session.steps) - 1)
    here = session.steps[index]
    if here.kind in (StepKind.REST, StepKind.POSITION_CHANGE):
        behind = (step for step in reversed(session.steps[:index]) if step.work is not None)
        return next(behind, here)
    ahead = (step for step in session.steps[index:] if step.work is not None and step.item == here.item)
    return next(ahead, here)


def working_side(session: Session) -> Side | None:
    """The side that worked last; None where nothing says it."""
    here = session.position().step
    if here is not None and here.work is not None:
        return session.cursor.side
    return here.side.other if here is not None and here.kind is StepKind.SWITCH and here.side is not None else None


def eased_steps(session: Session, exercise: Exercise, variant: Variant, get_ready: int) -> tuple[Step, ...]:
    """The steps ahead when the rest of this exercise is done in a variant: a get-ready, what is left, all others.

    What is left of the set that runs becomes a set of its own, so that what was done before keeps its variant. Of an
    alternating set that is what the side that is further on lacks: after pain rather one rep too few.
    """
    position, steps = session.position(), session.steps
    here = position.step
    if here is None:
        return ()
    behind = steps[position.index + 1 :]
    line = tuple(_varied(step, exercise, variant) for step in behind if step.item == here.item)
    others = tuple(step for step in behind if step.item != here.item)
    rest, number = _rest_of_set(session, here), here.set_number
    if rest is not None:
        number = max(step.set_number for step in steps if step.item == here.item) + 1
        # The other side of this set comes along, so that both are one set still.
        line = tuple(s._replace(set_number=number) if s.set_number == here.set_number else s for s in line)
        line = (_varied(here._replace(work=rest, set_number=number), exercise, variant), *line)
    waits = bool(line) and line[0].work is None
    ready = () if waits or not get_ready else (Step(StepKind.GET_READY, here.item, number, get_ready * MICROS),)
    return (*(ready if line else ()), *line, *others)


def steps_without(session: Session, plan: SessionPlan, exercise_ids: Iterable[str]) -> tuple[Step, ...]:
    """The steps ahead without the lines of those exercises; what is left of the line that runs stays."""
    position, out = session.position(), frozenset(exercise_ids)
    here = position.step.item if position.step is not None else -1
    ahead = session.steps[position.index + 1 :]
    return tuple(s for s in ahead if s.item == here or plan.items[s.item].chosen.exercise_id not in out)


def _rest_of_set(session: Session, here: Step) -> Work | None:
    """What the set that runs still lacks; a hold is held whole. None where nothing is missing, or in a wait."""
    work = here.work
    if work is None:
        return None
    if work.kind is not DoseKind.REPS:
        return work
    sides: tuple[Side | None, ...] = tuple(Side) if work.rule is SideRule.ALTERNATING else (session.cursor.side,)
    left = min(missing(work, session.cursor, side) for side in sides)
    return work._replace(amount=left, done_before=0, left=None, right=None) if left else None


def _varied(step: Step, exercise: Exercise, variant: Variant) -> Step:
    """The step with its work in the variant: its phases, and never more than was planned."""
    work = step.work
    if work is None:
        return step
    held = next((phase.micros for phase in work.phases if phase.held), work.amount * MICROS)
    phases = tuple(
        TimedPhase(
            phase.id,
            held if phase.seconds is None else round(phase.seconds * MICROS),
            held=phase.seconds is None and work.kind is DoseKind.HOLD,
        )
        for phase in exercise.phases_of(variant.id)
    )
    eased = work._replace(variant_id=variant.id, phases=phases)
    return step._replace(work=eased, micros=eased.total_micros)
