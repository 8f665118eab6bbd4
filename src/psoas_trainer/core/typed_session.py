# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that was not played here and is typed in: its plan, its counts, and what about them cannot be."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.correction import corrected_sets
from psoas_trainer.core.done_on import rep_seconds
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionRecord, SessionState, SessionSummary, SetKey, SetRecord
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.core.timing import Timing

MOST_MINUTES: Final = 24 * 60
_NO_MOMENT: Final = Moment(0, 0, "1970-01-01")


class Problem(StrEnum):
    """What is wrong with what was typed in."""

    NOTHING_DONE = "nothing_done"
    LATER_THAN_NOW = "later_than_now"
    NO_EXERCISE = "no_exercise"


class TypedSession(NamedTuple):
    """What is kept of it: when it began and ended, for how long, and the sets of its plan."""

    uuid: str
    plan: SessionPlan
    began: Moment
    ended: Moment
    active_seconds: int
    sets: tuple[SetRecord, ...]
    note: str | None = None


def plan_of_routine(routine_id: str, catalogue: Catalogue) -> SessionPlan:
    """All lines of a routine as it is written, without its warm-up. Raises KeyError for an unknown one."""
    routine = catalogue.routines[routine_id]
    return SessionPlan(routine.id, _lines(routine.items * routine.rounds, catalogue))


def plan_of_exercises(exercise_ids: Iterable[str], catalogue: Catalogue) -> SessionPlan:
    """A line for each exercise in its usual dose. Raises KeyError for an unknown one."""
    return SessionPlan(None, _lines(tuple(RoutineItem(each) for each in exercise_ids), catalogue))


def as_record(plan: SessionPlan) -> SessionRecord:
    """The plan as a session of which nothing is counted yet: what the table of counts is made from."""
    first = plan.items[0].chosen.exercise_id if plan.items else None
    summary = SessionSummary(
        "0" * 32, plan.routine_id, first, _NO_MOMENT, _NO_MOMENT, SessionState.FINISHED, active_seconds=0
    )
    return SessionRecord(summary, plan, Timing(), (), None)


def typed_sets(plan: SessionPlan, catalogue: Catalogue, counts: Mapping[SetKey, int | None]) -> tuple[SetRecord, ...]:
    """The sets of which anything was done; a count of 0 or none is no set."""
    done = {key: count for key, count in counts.items() if count}
    return corrected_sets(as_record(plan), catalogue.exercises, done)


def usual_counts(plan: SessionPlan, keys: Iterable[SetKey]) -> dict[SetKey, int]:
    """The dose of each of these counts: what is offered, so that a session as planned needs no typing."""
    return {key: plan.items[key.item].chosen.dose.on(key.side) for key in keys}


def work_seconds(sets: Iterable[SetRecord], plan: SessionPlan, catalogue: Catalogue) -> int:
    """The time that the work itself took: at least so long the session was."""
    total = 0.0
    for one in sets:
        chosen = plan.items[one.key.item].chosen
        if chosen.dose.kind is DoseKind.REPS:
            total += (one.tally.reps or 0) * rep_seconds(catalogue.exercises[chosen.exercise_id])
        else:
            total += one.tally.seconds or 0
    return round(total)


def problems(plan: SessionPlan, sets: tuple[SetRecord, ...], began_ms: int, now_ms: int) -> tuple[Problem, ...]:
    """What keeps it from being kept; empty where nothing does."""
    found = []
    if not plan.items:
        found.append(Problem.NO_EXERCISE)
    elif not sets:
        found.append(Problem.NOTHING_DONE)
    if began_ms > now_ms:
        found.append(Problem.LATER_THAN_NOW)
    return tuple(found)


def _lines(items: tuple[RoutineItem, ...], catalogue: Catalogue) -> tuple[PlanItem, ...]:
    doses = [planned_dose(catalogue.exercises[item.exercise_id], item) for item in items]
    return tuple(PlanItem(dose, dose) for dose in doses)
