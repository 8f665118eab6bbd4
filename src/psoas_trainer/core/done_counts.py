# SPDX-License-Identifier: GPL-3.0-or-later
"""What the counts of a session mean: in which unit each is kept, and their sums by side and by exercise."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.plan import PlanItem
from psoas_trainer.core.record import SessionRecord, SetRecord, Tally
from psoas_trainer.core.side import Side, SideRule


class CountUnit(StrEnum):
    """What a number counts."""

    REPS = "reps"
    STEPS = "steps"
    """Reps of timed work in turns: they are counted, but nothing was aimed at."""
    SECONDS = "seconds"

    def of(self, tally: Tally) -> int | None:
        """The number in this unit, None where it was not counted."""
        return tally.seconds if self is CountUnit.SECONDS else tally.reps

    def put(self, tally: Tally, count: int | None) -> Tally:
        """The tally with that number in this unit."""
        return tally._replace(seconds=count) if self is CountUnit.SECONDS else tally._replace(reps=count)


class SideSums(NamedTuple):
    """Reps of the exercises that have two sides, warm-up left out; None where nothing was recorded.

    `planned` is what was chosen for each side. `uneven` is the exercise whose sides differ most, with its sums.
    """

    left: int | None
    right: int | None
    planned: int
    uneven: tuple[str, int, int] | None = None


def rule_of(item: PlanItem, sets: Iterable[SetRecord], exercises: Mapping[str, Exercise]) -> SideRule:
    """How the line shares its dose; what was stored decides for an exercise that is no longer known."""
    exercise = exercises.get(item.chosen.exercise_id)
    if exercise is not None:
        return exercise.side_rule
    return SideRule.EACH_SIDE if any(one.key.side for one in sets) else SideRule.TOGETHER


def unit_of(rule: SideRule, kind: DoseKind, side: Side | None) -> CountUnit:
    """The unit of a count of that line on that side."""
    if kind is DoseKind.REPS:
        return CountUnit.REPS
    if kind is DoseKind.TIME and rule is SideRule.ALTERNATING and side is not None:
        return CountUnit.STEPS
    return CountUnit.SECONDS


def sides_of(rule: SideRule, kind: DoseKind) -> tuple[Side | None, ...]:
    """The sides on which such a line is counted; None is both together."""
    if rule is SideRule.TOGETHER:
        return (None,)
    if rule is SideRule.ALTERNATING and kind is DoseKind.TIME:
        return (Side.LEFT, Side.RIGHT, None)
    return (Side.LEFT, Side.RIGHT)


def sets_of(record: SessionRecord, number: int) -> tuple[SetRecord, ...]:
    """What is stored of one line of the plan."""
    return tuple(one for one in record.sets if one.key.item == number)


def sum_of(sets: Iterable[SetRecord], side: Side | None, unit: CountUnit) -> int | None:
    """All that is known of that side, or None where nothing is."""
    counts = [unit.of(one.tally) for one in sets if one.key.side is side]
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def side_sums(record: SessionRecord, exercises: Mapping[str, Exercise]) -> SideSums | None:
    """The reps of both sides; None where no exercise with reps on each side has anything recorded."""
    sums: dict[Side, int | None] = {Side.LEFT: None, Side.RIGHT: None}
    planned = 0
    differing: list[tuple[str, int, int]] = []
    for number, item in enumerate(record.plan.items):
        sets = sets_of(record, number)
        one_count = rule_of(item, sets, exercises) is SideRule.TOGETHER
        if item.warm_up or one_count or item.chosen.dose.kind is not DoseKind.REPS:
            continue
        planned += max(item.chosen.dose.on(side) for side in Side) * item.chosen.dose.sets
        left, right = (sum_of(sets, side, CountUnit.REPS) for side in Side)
        for side, count in ((Side.LEFT, left), (Side.RIGHT, right)):
            if count is not None:
                sums[side] = (sums[side] or 0) + count
        if left is not None and right is not None and left != right:
            differing.append((item.chosen.exercise_id, left, right))
    if sums[Side.LEFT] is None and sums[Side.RIGHT] is None:
        return None
    most = max(differing, key=lambda each: abs(each[1] - each[2]), default=None)
    return SideSums(sums[Side.LEFT], sums[Side.RIGHT], planned, most)
