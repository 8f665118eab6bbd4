# SPDX-License-Identifier: GPL-3.0-or-later
"""Where skip, back and switch lead to, as indexes of steps."""

from psoas_trainer.core.cursor import Cursor, cycle_elapsed
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.step import MICROS, Step, StepKind

BACK_WINDOW = 3 * MICROS
"""Back within this time goes to the exercise before (DESIGN.md section 4)."""


def past_this_line(steps: tuple[Step, ...], index: int) -> int:
    """The first step behind all that belongs to the same line of the plan."""
    line = steps[index].item
    return next((i for i, step in enumerate(steps) if i > index and step.item > line), len(steps))


def backwards(steps: tuple[Step, ...], cursor: Cursor) -> int:
    """Where back leads: to this exercise's get-ready or, near its start, to that of the exercise before."""
    step = steps[cursor.index]
    line = step.item
    if cursor.index <= _first_work(steps, line) and _elapsed(step, cursor) < BACK_WINDOW:
        line = max((each.item for each in steps if each.item < line), default=line)
    return _entry(steps, line)


def _first_work(steps: tuple[Step, ...], line: int) -> int:
    """The first set of a line; where its last one was eased, the first that was: nobody is led back into the other."""
    works = [(i, step.work) for i, step in enumerate(steps) if step.item == line and step.work is not None]
    last = works[-1][1].variant_id
    return next(i for i, work in works if work.variant_id == last)


def _entry(steps: tuple[Step, ...], line: int) -> int:
    """The get-ready of a line, or its first work where there is no get-ready."""
    first = _first_work(steps, line)
    before = first - 1
    return before if before >= 0 and steps[before].kind is StepKind.GET_READY else first


def _elapsed(step: Step, cursor: Cursor) -> int:
    """Time since the exercise began, as far as it matters here: 0 in any wait before it."""
    work = step.work
    if work is None:
        return 0
    if work.kind is DoseKind.TIME:
        return cursor.work_micros
    reps = cursor.left + cursor.right + cursor.together
    return reps * work.cycle_micros + cycle_elapsed(work, cursor)
