# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout that comes back on paper: which boxes it has, and the sessions that its numbers stand for."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.plan import MOST_REPS, MOST_SECONDS, ClinicPlan
from psoas_trainer.core.clinic.plan_play import ROUTINE_ID, played_exercises, routine_of
from psoas_trainer.core.correction import editable_lines
from psoas_trainer.core.done_counts import CountUnit
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import SetKey, SetRecord
from psoas_trainer.core.side import Side
from psoas_trainer.core.typed_session import as_record, plan_of_routine, typed_sets

MOST_DAYS: Final = 60
"""Rows of the table: more than that is more than one sheet."""


class HandoutColumn(NamedTuple):
    """A box of every day: an exercise on a side (None: both together). `planned` is the amount of each of its sets."""

    item: int
    exercise_id: str
    side: Side | None
    planned: int
    sets: int
    unit: CountUnit

    @property
    def most(self) -> int:
        """The largest number that can be put in."""
        return MOST_SECONDS if self.unit is CountUnit.SECONDS else MOST_REPS


def plan_on_paper(plan: ClinicPlan, catalogue: Catalogue) -> tuple[SessionPlan, Catalogue]:
    """The rows of a plan as a handout has them, and the exercises at its speed; a row of an unknown one is left out."""
    plan = plan._replace(rows=tuple(row for row in plan.rows if row.exercise_id in catalogue.exercises))
    routines = {**catalogue.routines, ROUTINE_ID: routine_of(plan)}
    at_speed = catalogue._replace(routines=routines, exercises=played_exercises(plan, catalogue.exercises))
    return plan_of_routine(ROUTINE_ID, at_speed), at_speed


def columns_of(plan: SessionPlan, catalogue: Catalogue) -> tuple[HandoutColumn, ...]:
    """The boxes of a day, in the order of the paper; steps that nobody counts have none."""
    found: dict[tuple[int, Side | None], HandoutColumn] = {}
    for line in editable_lines(as_record(plan), catalogue.exercises):
        dose = plan.items[line.item].chosen.dose
        for count in line.counts:
            if count.unit is CountUnit.STEPS:
                continue
            place = (line.item, count.key.side)
            column = HandoutColumn(
                line.item, line.exercise_id, count.key.side, dose.on(count.key.side), dose.sets, count.unit
            )
            found.setdefault(place, column)
    return tuple(found.values())


def sets_of_day(
    plan: SessionPlan, catalogue: Catalogue, cells: Mapping[HandoutColumn, int | None]
) -> tuple[SetRecord, ...]:
    """The sets of one day: each box stands for all sets of its exercise; what is empty was not done."""
    counts = {
        SetKey(column.item, number, column.side): cells.get(column)
        for column in cells
        for number in range(1, column.sets + 1)
    }
    return typed_sets(plan, catalogue, counts)


def offered_days(plan: ClinicPlan, today: date, weeks: int) -> tuple[date, ...]:
    """The planned days of the last weeks, the oldest first, none before the plan began and none after today."""
    first = max(date.fromisoformat(plan.start), today - timedelta(weeks=weeks, days=-1))
    days = (first + timedelta(days=number) for number in range((today - first).days + 1))
    return tuple(day for day in days if day.weekday() in plan.days)[-MOST_DAYS:]


def with_day(days: Iterable[date], another: date) -> tuple[date, ...]:
    """The days with another one among them, in their order; one that is there already changes nothing."""
    return tuple(sorted({*days, another}))[:MOST_DAYS]
