# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the figure does at the session's position: it is where the countdown says."""

from collections.abc import Callable

from psoas_trainer.core.figure.heading import heading
from psoas_trainer.core.figure.moment import FigureMoment, moment, towards_end
from psoas_trainer.core.figure.movement import Movement, Works
from psoas_trainer.core.figure.timeline import in_cycle, in_rest, in_wait
from psoas_trainer.core.position import Position
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Step, StepKind, Work


class FigureWriter:
    """One session's figure. It is asked many times a second and computes only what is shown."""

    def __init__(self, movement: Callable[[str], Movement | None], exercise_of: Callable[[int], str]) -> None:
        """`exercise_of` gives the exercise of a line of the plan."""
        self._movement = movement
        self._exercise_of = exercise_of

    def write(self, session: Session, position: Position, *, mirror: bool) -> FigureMoment | None:
        """The figure now; None where the exercise has none, and while sides are switched. `mirror`: at every rep."""
        step = position.step
        if step is None or step.kind is StepKind.SWITCH:
            return None
        exercise_id = self._exercise_of(step.item)
        movement = self._movement(exercise_id)
        if movement is None:
            return None
        if step.work is not None:
            return _at_work(exercise_id, movement, position, mirror=mirror)
        return _waiting(exercise_id, movement, session, position, step)


def _at_work(exercise_id: str, movement: Movement, position: Position, *, mirror: bool) -> FigureMoment:
    side, phase = position.side, position.phase_id or ""
    cycle = heading(movement, side, mirror=mirror).cycle
    frame = in_cycle(movement, cycle, phase, position.phase_share, position.phase_seconds)
    return moment(exercise_id, movement, frame, side, mirror=mirror, at_end=towards_end(movement, cycle, phase))


def _waiting(exercise_id: str, movement: Movement, session: Session, position: Position, step: Step) -> FigureMoment:
    """In a rest it shows the movement; then it stands in its first place. Neutral: nobody is to work yet."""
    work = next((each.work for each in session.steps[position.index :] if each.work is not None), None)
    side = _first_side(work)
    if step.kind is StepKind.REST:
        cycles = _cycles(movement, side)
        frame = in_rest(movement, cycles, position.phase_elapsed, position.phase_seconds)
    else:
        before = session.steps[position.index - 1].kind if position.index > 0 else None
        after_rest = position.phase_elapsed if before is StepKind.REST else None
        # The way to the first place of the work ends with the last wait before it.
        last = step.kind is StepKind.GET_READY
        frame = in_wait(movement, position.seconds_left if last else 1e6, after_rest)
    return moment(exercise_id, movement, frame, side, neutral=True)


def _first_side(work: Work | None) -> Side | None:
    if work is None:
        return None
    return work.side if work.side is not None else work.first_side


def _cycles(movement: Movement, side: Side | None) -> tuple[str, ...]:
    if movement.works is not Works.CYCLE:
        return (movement.first_cycle,)
    first = "near" if side is movement.near_is else "far"
    return (first, "far" if first == "near" else "near")
