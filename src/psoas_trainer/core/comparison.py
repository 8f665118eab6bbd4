# SPDX-License-Identifier: GPL-3.0-or-later
"""The one fact that sets a session beside the person's own past, or none. No verdict: two numbers and a day."""

from collections.abc import Mapping
from typing import NamedTuple

from psoas_trainer.core.done_counts import CountUnit, rule_of, sets_of, sides_of, sum_of, unit_of
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.record import EarlierDone, Moment, SessionRecord
from psoas_trainer.core.side import Side


class Fact(NamedTuple):
    """On the day of `at` it was `before`, in this session it is `now`: at least as many, on that side."""

    exercise_id: str
    side: Side | None
    unit: CountUnit
    before: int
    now: int
    at: Moment


def compared_exercises(record: SessionRecord) -> tuple[str, ...]:
    """The exercises whose past is asked for: those of the session itself, each once, without its warm-up."""
    return tuple(dict.fromkeys(item.chosen.exercise_id for item in record.plan.items if not item.warm_up))


def best_fact(
    record: SessionRecord, exercises: Mapping[str, Exercise], earlier: Mapping[str, EarlierDone]
) -> Fact | None:
    """The number that grew by the largest share; else one that is the same; None where all are lower or unknown."""
    facts = [
        fact
        for exercise_id in compared_exercises(record)
        if exercise_id in earlier
        for fact in _facts(record, exercises, exercise_id, earlier[exercise_id])
    ]
    # The first of equals wins: the order of the plan, left before right.
    return max(facts, key=lambda fact: fact.now / fact.before, default=None)


def _facts(record: SessionRecord, exercises: Mapping[str, Exercise], exercise_id: str, past: EarlierDone) -> list[Fact]:
    """Every number of that exercise that is known, was above 0 then, and is not lower now."""
    found = []
    for (side, unit), now in _done(record, exercises, exercise_id).items():
        before = (past.seconds if unit is CountUnit.SECONDS else past.reps).get(side)
        if before and now >= before:
            found.append(Fact(exercise_id, side, unit, before, now, past.at))
    return found


def _done(
    record: SessionRecord, exercises: Mapping[str, Exercise], exercise_id: str
) -> dict[tuple[Side | None, CountUnit], int]:
    """What was done of an exercise in all its lines, the warm-up's too: the past is added up in the same way.

    Steps of timed work are left out: nothing was aimed at there.
    """
    done: dict[tuple[Side | None, CountUnit], int] = {}
    for number, item in enumerate(record.plan.items):
        if item.chosen.exercise_id != exercise_id:
            continue
        sets = sets_of(record, number)
        rule, kind = rule_of(item, sets, exercises), item.chosen.dose.kind
        for side in sides_of(rule, kind):
            unit = unit_of(rule, kind, side)
            count = sum_of(sets, side, unit)
            if count is not None and unit is not CountUnit.STEPS:
                done[side, unit] = done.get((side, unit), 0) + count
    return done
