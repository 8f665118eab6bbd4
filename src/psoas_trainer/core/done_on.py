# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done of an exercise on one day, with the time it took: what balance and weeks are computed from."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Exercise, Focus
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side, SideRule

STRENGTHENING: Final = frozenset({Category.STRENGTHEN, Category.BALANCE})
"""What counts as strengthening in M2: training.md 4d adds the balance exercises to it."""
STRETCHING: Final = frozenset({Category.STRETCH, Category.RELEASE})
"""What counts against it. A warm-up counts as neither."""
_HIP_FLEXORS: Final = frozenset({"psoas", "iliacus", "rectus_femoris", "hip_flexors"})


class Group(StrEnum):
    """The three groups of muscles that training.md M4 and M5 set beside each other."""

    HIP_FLEXOR = "hip_flexor"
    GLUTE = "glute"
    CORE = "core"


class DayRow(Protocol):
    """A row of the day totals as the storage keeps it; `side` is left, right or both."""

    @property
    def local_date(self) -> str: ...
    @property
    def exercise_id(self) -> str: ...
    @property
    def side(self) -> str: ...
    @property
    def reps(self) -> int: ...
    @property
    def seconds(self) -> int: ...
    @property
    def sets(self) -> int: ...


class DoneOn(NamedTuple):
    """One exercise on one day and one side (None: both together). `work_seconds` is the time of the work alone."""

    on: date
    exercise_id: str
    category: Category
    group: Group | None
    side: Side | None
    reps: int
    seconds: int
    sets: int
    work_seconds: int


def group_of(exercise: Exercise) -> Group | None:
    """Which group an exercise trains, or None (training.md M4, M5).

    The focus of a balance exercise says it. What strengthens counts by its main muscles alone: so the march and the
    plank are hip-flexor work and never the core item.
    """
    if exercise.focus is not None:
        return Group.GLUTE if exercise.focus is Focus.GLUTE else Group.CORE
    if exercise.category is Category.STRENGTHEN and not _HIP_FLEXORS.isdisjoint(exercise.muscles):
        return Group.HIP_FLEXOR
    return None


def done_on(row: DayRow, exercises: Mapping[str, Exercise]) -> DoneOn | None:
    """A row of the day totals with its meaning; None for an exercise that the catalogue does not know any more."""
    exercise = exercises.get(row.exercise_id)
    if exercise is None:
        return None
    side = None if row.side == "both" else Side(row.side)
    return _done(exercise, date.fromisoformat(row.local_date), side, row.reps, row.seconds, row.sets)


def all_done_on(rows: Iterable[DayRow], exercises: Mapping[str, Exercise]) -> tuple[DoneOn, ...]:
    """All rows with their meaning, without those of unknown exercises."""
    return tuple(one for one in (done_on(row, exercises) for row in rows) if one is not None)


def as_done(on: date, chosen: ItemDose, exercise: Exercise) -> tuple[DoneOn, ...]:
    """A line of a plan as if all of it had been done on that day: what it would bring, before anyone plays it."""
    dose = chosen.dose
    in_turns = dose.kind is DoseKind.TIME and exercise.side_rule is SideRule.ALTERNATING
    together = in_turns or exercise.side_rule is SideRule.TOGETHER
    sides: tuple[Side | None, ...] = (None,) if together else tuple(Side)
    done = []
    for side in sides:
        amount = dose.on(side) * dose.sets
        if amount:
            reps, seconds = (amount, 0) if dose.kind is DoseKind.REPS else (0, amount)
            done.append(_done(exercise, on, side, reps, seconds, dose.sets))
    return tuple(done)


def _done(exercise: Exercise, on: date, side: Side | None, reps: int, seconds: int, sets: int) -> DoneOn:
    work = round(reps * rep_seconds(exercise)) if exercise.dose.kind is DoseKind.REPS else seconds
    return DoneOn(on, exercise.id, exercise.category, group_of(exercise), side, reps, seconds, sets, work)


def rep_seconds(exercise: Exercise) -> float:
    """The seconds of one repetition: the sum of its phases (training.md 4d). What the dose sets counts as 0."""
    return sum(phase.seconds or 0 for phase in exercise.phases)
