# SPDX-License-Identifier: GPL-3.0-or-later
"""A block of weeks: where a day stands in it, and the lighter week with half of the sets (training.md 4b, 4f)."""

from datetime import date
from typing import NamedTuple

from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.thresholds import Thresholds


class BlockDay(NamedTuple):
    """Week `week` (from 1) of `weeks`. In the `lighter` one the sets are halved; after the last the block is `over`."""

    week: int
    weeks: int
    lighter: bool
    over: bool


def block_day(first_day: date, today: date, thresholds: Thresholds) -> BlockDay:
    """Where a day stands in the block that began on `first_day`: 6 weeks, the fourth lighter (4b, 4f).

    A day before it is in week 1. A week here is 7 days from the first day, not from Monday.
    """
    week = max(0, (today - first_day).days // 7) + 1
    return BlockDay(
        week, thresholds.block_weeks, lighter=week == thresholds.deload_week, over=week > thresholds.block_weeks
    )


def lighter(item: ItemDose) -> ItemDose:
    """The same with half of the sets, rounded up, so that every move stays (4f)."""
    return item._replace(dose=item.dose._replace(sets=(item.dose.sets + 1) // 2))
