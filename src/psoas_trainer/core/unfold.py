# SPDX-License-Identifier: GPL-3.0-or-later
"""Unfolds a plan into steps, by the binding rules of training.md 4d-2."""

from collections.abc import Iterator, Mapping

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import MICROS, Counting, Step, StepKind, TimedPhase, Work
from psoas_trainer.core.timing import Timing


def unfold(
    plan: SessionPlan, exercises: Mapping[str, Exercise], timing: Timing, counting: Counting = Counting.PACED
) -> tuple[Step, ...]:
    """All steps of a session in order. Raises KeyError when the plan names an unknown exercise or variant."""
    return tuple(_steps(plan, exercises, timing, counting))


def _steps(plan: SessionPlan, exercises: Mapping[str, Exercise], timing: Timing, counting: Counting) -> Iterator[Step]:
    before: PlanItem | None = None
    for number, item in enumerate(plan.items):
        exercise = exercises[item.chosen.exercise_id]
        if before is None:
            yield from _waits(number, 1, timing.get_ready, 0, timing.get_ready)
        elif before.warm_up and item.warm_up:
            yield from _waits(number, 1, timing.warm_up_get_ready, 0, timing.warm_up_get_ready)
        else:
            moved = exercises[before.chosen.exercise_id].position != exercise.position
            rest = timing.exercise_rest if before.rest is None else before.rest
            yield from _waits(number, 1, rest, timing.position_change if moved else 0, timing.get_ready)
        yield from _sets(number, item, exercise, timing, counting)
        before = item


def _sets(item: int, line: PlanItem, exercise: Exercise, timing: Timing, counting: Counting) -> Iterator[Step]:
    chosen, usual = line.chosen, exercise.dose.set_rest
    set_rest = next(rest for rest in (line.set_rest, usual, timing.set_rest) if rest is not None)
    for number in range(1, chosen.dose.sets + 1):
        if number > 1:
            yield from _waits(item, number, set_rest, 0, timing.get_ready)
        first = first_side(exercise, chosen)
        if exercise.side_rule is not SideRule.EACH_SIDE or first is None:
            yield _work_step(item, number, chosen, exercise, None, counting)
            continue
        yield _work_step(item, number, chosen, exercise, first, counting)
        if chosen.dose.on(first.other) == 0:
            continue
        if timing.switch > 0:
            yield Step(StepKind.SWITCH, item, number, timing.switch * MICROS, first.other)
        yield _work_step(item, number, chosen, exercise, first.other, counting)


def first_side(exercise: Exercise, chosen: ItemDose) -> Side | None:
    """The side on which a line begins: its own, else the exercise's, but never one that has nothing to do."""
    first = chosen.first_side or exercise.first_side
    if first is None or exercise.side_rule is SideRule.TOGETHER:
        return None
    return first.other if chosen.dose.on(first) == 0 else first


def _waits(item: int, set_number: int, rest: int, change: int, get_ready: int) -> Iterator[Step]:
    """A pause between two pieces of work: rest, then the change of position, and its last part is the get-ready."""
    total = rest + change
    ready = min(get_ready, total)
    moving = min(change, total - ready)
    for kind, seconds in (
        (StepKind.REST, total - ready - moving),
        (StepKind.POSITION_CHANGE, moving),
        (StepKind.GET_READY, ready),
    ):
        if seconds > 0:
            yield Step(kind, item, set_number, seconds * MICROS)


def _work_step(
    item: int, number: int, chosen: ItemDose, exercise: Exercise, side: Side | None, counting: Counting
) -> Step:
    dose = chosen.dose
    apart = exercise.side_rule is SideRule.ALTERNATING and dose.kind is DoseKind.REPS
    phases = tuple(
        TimedPhase(
            phase.id,
            dose.on(side) * MICROS if phase.seconds is None else round(phase.seconds * MICROS),
            held=phase.seconds is None and dose.kind is DoseKind.HOLD,
        )
        for phase in exercise.phases_of(chosen.variant_id)
    )
    work = Work(
        exercise_id=exercise.id,
        variant_id=chosen.variant_id,
        rule=exercise.side_rule,
        kind=dose.kind,
        amount=dose.on(side),
        phases=phases,
        first_side=first_side(exercise, chosen),
        side=side,
        counting=counting,
        left=dose.left if apart else None,
        right=dose.right if apart else None,
    )
    return Step(StepKind.WORK, item, number, work.total_micros, side, work)
