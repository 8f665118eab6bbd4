# SPDX-License-Identifier: GPL-3.0-or-later
"""What has had enough for a day, whatever exercise it is: the hips in stretching (training.md M1), the roller (4b)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.side import Side, SideRule

HIP_DAY_SECONDS: Final = 120
"""One hip is stretched for no longer on a day (M1)."""
HIP_WEEK_SECONDS: Final = 600
"""Beyond that more in a week adds nothing (M1)."""
_WEEK: Final = timedelta(days=7)
HIP_FLEXORS: Final = frozenset({"psoas", "iliacus", "hip_flexors", "hip_front", "rectus_femoris"})
"""The muscles at the front of the hip: what stretches one of them stretches that hip."""
_NOTHING: Final[Mapping[Side, int]] = MappingProxyType({})


class HipSeconds(NamedTuple):
    """How long each hip was stretched today, and in the seven days that end today."""

    today: Mapping[Side, int] = _NOTHING
    week: Mapping[Side, int] = _NOTHING


class Stretched(NamedTuple):
    """What was done of one exercise on one day; `side` None: both hips together."""

    on: date
    exercise_id: str
    side: Side | None
    seconds: int


def hip_seconds(done: Iterable[Stretched], exercises: Mapping[str, Exercise], today: date) -> HipSeconds:
    """What the hips had; whatever does not stretch them does not count, nor does an exercise that is gone."""
    day, week = dict.fromkeys(Side, 0), dict.fromkeys(Side, 0)
    for each in done:
        exercise = exercises.get(each.exercise_id)
        if exercise is None or not stretches_hip(exercise) or not timedelta() <= today - each.on < _WEEK:
            continue
        for side in Side if each.side is None else (each.side,):
            week[side] += each.seconds
            day[side] += each.seconds if each.on == today else 0
    return HipSeconds(day, week)


def stretches_hip(exercise: Exercise) -> bool:
    """Whether it holds or moves the front of a hip in a stretch, for seconds."""
    timed = exercise.dose.kind is not DoseKind.REPS
    return timed and exercise.category is Category.STRETCH and not HIP_FLEXORS.isdisjoint(exercise.muscles)


def shares_limit(exercise: Exercise, other: Exercise) -> bool:
    """Whether both use up the same seconds of a day: all that lies behind the questions about the roller."""
    if exercise.id == other.id:
        return True
    limited = exercise.day_limit is not None and other.day_limit is not None
    return limited and exercise.screening == other.screening


def seconds_of(exercise: Exercise, dose: Dose) -> int:
    """How long a dose in time lasts, both sides in turn counted; 0 for another."""
    if dose.kind is not DoseKind.TIME:
        return 0
    if exercise.side_rule is SideRule.EACH_SIDE:
        return dose.sets * sum(dose.on(side) for side in Side)
    return dose.sets * dose.amount


class HipRoom:
    """What of the day and of the week is left for the hips; it remembers what the session itself adds."""

    def __init__(self, before: HipSeconds, *, weekly: bool) -> None:
        """`weekly` is False where somebody asks for one exercise: then the day counts alone."""
        self._today = {side: before.today.get(side, 0) for side in Side}
        self._week = {side: before.week.get(side, 0) for side in Side}
        self._weekly = weekly

    def enough(self, exercise: Exercise, dose: Dose) -> bool:
        """Whether a hip has had enough already, or would get too much with that."""
        if not stretches_hip(exercise):
            return False
        more = {side: dose.sets * dose.on(side) for side in Side}
        over = any(self._today[side] + more[side] > HIP_DAY_SECONDS for side in Side if more[side])
        done = any(self._week[side] >= HIP_WEEK_SECONDS for side in Side if more[side])
        return over or (self._weekly and done)

    def add(self, exercise: Exercise, dose: Dose) -> None:
        """A line that is played."""
        if stretches_hip(exercise):
            for side in Side:
                self._today[side] += dose.sets * dose.on(side)
                self._week[side] += dose.sets * dose.on(side)
