# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of weeks, one behind the other: where a day stands, and the lighter week with half of the sets (4b, 4f)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import ItemDose, Routine
from psoas_trainer.core.thresholds import Thresholds

_WEEK = 7


class BlockDay(NamedTuple):
    """Week `week` (from 1) of `weeks`, from `first` to `last`. In the `lighter` one half of the sets is offered."""

    week: int
    weeks: int
    first: date
    last: date
    lighter: bool


def block_day(first_day: date, today: date, thresholds: Thresholds) -> BlockDay:
    """Where a day stands in the blocks since `first_day`: 6 weeks each, the fourth of them lighter (4b, 4f).

    A day before it is in week 1. A week here is 7 days from the first day, not from Monday.
    """
    weeks = max(0, (today - first_day).days // _WEEK)
    week, first = weeks % thresholds.block_weeks + 1, first_day + timedelta(days=weeks * _WEEK)
    last = first + timedelta(days=_WEEK - 1)
    return BlockDay(week, thresholds.block_weeks, first, last, lighter=week == thresholds.deload_week)


def lighter(item: ItemDose) -> ItemDose:
    """The same with half of the sets, rounded up, so that every move stays (4f)."""
    return item._replace(dose=item.dose._replace(sets=_half(item.dose.sets)))


def lighter_routine(routine: Routine, exercises: Mapping[str, Exercise]) -> Routine:
    """The routine with half of its sets; one with rounds has half of these. The warm-up stays as it is."""
    if routine.rounds > 1:
        return routine._replace(rounds=_half(routine.rounds))
    items = (
        item._replace(dose=lighter(planned_dose(exercises[item.exercise_id], item)).dose) for item in routine.items
    )
    return routine._replace(items=tuple(items))


def _half(number: int) -> int:
    return (number + 1) // 2
