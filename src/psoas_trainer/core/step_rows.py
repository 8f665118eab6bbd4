# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps out of the rows of values that JSON makes of them; a row that no session could run is refused."""

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import Counting, Step, StepKind, TimedPhase, Work


def read_steps(rows: object) -> tuple[Step, ...]:
    """The steps in a list of rows. Raises ValueError or TypeError where one makes no sense."""
    return tuple(_step(row) for row in _row(rows))


def whole(value: object, least: int = 0) -> int:
    """A whole number that is not below `least`. Raises ValueError for anything else."""
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValueError(f"not a whole number from {least}")
    return value


def _step(row: object) -> Step:
    # Rows of an older version have no gate.
    kind, item, number, micros, side, work, gate = (*_row(row), False)[:7]
    done = None if work is None else _work(work)
    if (StepKind(str(kind)) is StepKind.WORK) != (done is not None):
        raise ValueError("work is what a work step has, and no other")
    # A wait of no length would never be over; a set can have none left, where its reps were done before.
    length = whole(micros, 1 if done is None else 0)
    return Step(StepKind(str(kind)), whole(item), whole(number, 1), length, _side(side), done, gate is True)


def _work(row: object) -> Work:
    # Rows of an older version have the same amount on both sides.
    (exercise, variant, rule, kind, amount, phases, first, side, counting, done_before, left, right) = (
        *_row(row),
        None,
        None,
    )[:12]
    timed = tuple(_phase(phase) for phase in _row(phases))
    if not timed:
        raise ValueError("work without phases")
    return Work(
        exercise_id=_text(exercise),
        variant_id=None if variant is None else _text(variant),
        rule=SideRule(str(rule)),
        kind=DoseKind(str(kind)),
        amount=whole(amount, 1),
        phases=timed,
        first_side=_side(first),
        side=_side(side),
        counting=Counting(str(counting)),
        done_before=whole(done_before),
        left=None if left is None else whole(left),
        right=None if right is None else whole(right),
    )


def _phase(row: object) -> TimedPhase:
    id_, micros, held = _row(row)
    return TimedPhase(_text(id_), whole(micros, 1), held is True)


def _side(value: object) -> Side | None:
    return None if value is None else Side(str(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _row(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value
