# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeps a plan from being saved: it names what is not there, cannot be played as it stands, or wants initials."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from psoas_trainer.core.clinic.plan import (
    LEAST_TEMPO,
    MOST_COMFORT,
    MOST_REPS,
    MOST_REST,
    MOST_ROWS,
    MOST_SECONDS,
    MOST_SETS,
    MOST_TEMPO,
    ClinicPlan,
    PlanRow,
    Tempo,
    played,
)
from psoas_trainer.core.day_limits import seconds_of
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.side import SideRule


class PlanFault(StrEnum):
    """Why a plan cannot be saved."""

    NO_ROWS = "no_rows"
    TOO_MANY_ROWS = "too_many_rows"
    NO_DAYS = "no_days"
    COMFORT = "comfort"
    REVIEW_FIRST = "review_first"
    """The review is not after the start."""
    WARM_UP = "warm_up"
    """There is no such warm-up."""
    EXERCISE = "exercise"
    """There is no such exercise, or none in that version."""
    AMOUNT = "amount"
    SIDES = "sides"
    """Amounts for each side where the sides are not counted apart, or nothing on either; a first side without sides."""
    TEMPO = "tempo"
    TEMPO_TWICE = "tempo_twice"
    """The same exercise at two speeds."""
    REST = "rest"
    RANGE = "range"
    """What the person may have does not hold what is planned."""
    DAY_LIMIT = "day_limit"
    """More seconds than this exercise may have in one day."""
    INITIALS = "initials"
    """The answers to questions hold it back: it takes a clinician's initials."""


class Found(NamedTuple):
    """A fault and the row that it is about, None: the plan."""

    fault: PlanFault
    row: int | None = None


class Possible(NamedTuple):
    """What a plan can name, and what is held back from this person until initials allow it.

    `eased` are the versions that the answers leave of an exercise: another one wants initials too.
    """

    exercises: Mapping[str, Exercise]
    warm_ups: Collection[str] = ()
    held: Collection[str] = frozenset()
    eased: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def faults(plan: ClinicPlan, possible: Possible) -> tuple[Found, ...]:
    """Everything that keeps the plan from being saved, in the order of its rows; nothing where it can be."""
    return (*_of_plan(plan, possible), *_of_rows(plan, possible))


def _of_plan(plan: ClinicPlan, possible: Possible) -> Iterator[Found]:
    if not plan.rows:
        yield Found(PlanFault.NO_ROWS)
    if len(plan.rows) > MOST_ROWS:
        yield Found(PlanFault.TOO_MANY_ROWS)
    if not plan.days or not set(plan.days) <= set(range(7)):
        yield Found(PlanFault.NO_DAYS)
    if plan.comfort is not None and not 0 <= plan.comfort <= MOST_COMFORT:
        yield Found(PlanFault.COMFORT)
    if plan.review is not None and date.fromisoformat(plan.review) <= date.fromisoformat(plan.start):
        yield Found(PlanFault.REVIEW_FIRST)
    if plan.warm_up is not None and plan.warm_up not in possible.warm_ups:
        yield Found(PlanFault.WARM_UP)


def _of_rows(plan: ClinicPlan, possible: Possible) -> Iterator[Found]:
    tempos: dict[str, Tempo] = {}
    seconds: dict[str, int] = {}
    for number, row in enumerate(plan.rows):
        exercise = possible.exercises.get(row.exercise_id)
        if exercise is None or row.variant_id not in {None, *(variant.id for variant in exercise.variants)}:
            yield Found(PlanFault.EXERCISE, number)
            continue
        yield from (Found(fault, number) for fault in _of_row(row, exercise))
        if tempos.setdefault(row.exercise_id, row.tempo) != row.tempo:
            yield Found(PlanFault.TEMPO_TWICE, number)
        if exercise.day_limit is not None:
            seconds[exercise.id] = seconds.get(exercise.id, 0) + seconds_of(exercise, row.dose)
            if seconds[exercise.id] > exercise.day_limit:
                yield Found(PlanFault.DAY_LIMIT, number)
        if row.released is None and is_held(row, possible):
            yield Found(PlanFault.INITIALS, number)


def is_held(row: PlanRow, possible: Possible) -> bool:
    """Whether the answers to questions hold that row back, with initials or without."""
    left = possible.eased.get(row.exercise_id)
    return row.exercise_id in possible.held or (left is not None and row.variant_id not in left)


def _of_row(row: PlanRow, exercise: Exercise) -> Iterator[PlanFault]:
    most = MOST_REPS if row.dose.kind is DoseKind.REPS else MOST_SECONDS
    if row.dose.kind is not exercise.dose.kind or not _counts(row.dose, most):
        yield PlanFault.AMOUNT
    if not _sides_fit(row.dose, exercise) or (row.first_side is not None and exercise.first_side is None):
        yield PlanFault.SIDES
    if not _tempo_fits(row, exercise):
        yield PlanFault.TEMPO
    if row.rest is not None and not 0 <= row.rest <= MOST_REST:
        yield PlanFault.REST
    if not _range_holds(row, most):
        yield PlanFault.RANGE


def _counts(dose: Dose, most: int) -> bool:
    sides = [side for side in (dose.left, dose.right) if side is not None]
    return 1 <= dose.amount <= most and all(0 <= side <= most for side in sides) and 1 <= dose.sets <= MOST_SETS


def _tempo_fits(row: PlanRow, exercise: Exercise) -> bool:
    phases = {phase.id for phase in exercise.phases_of(row.variant_id) if phase.seconds is not None}
    named = [phase for phase, _ in row.tempo]
    paced = all(LEAST_TEMPO <= seconds <= MOST_TEMPO for _, seconds in row.tempo)
    return paced and set(named) <= phases and len(named) == len(set(named))


def _range_holds(row: PlanRow, most: int) -> bool:
    amounts = played(row.dose)
    least = row.least is None or 1 <= row.least <= min(amounts, default=1)
    return least and (row.most is None or max(amounts, default=1) <= row.most <= most)


def _sides_fit(dose: Dose, exercise: Exercise) -> bool:
    if dose.left is None and dose.right is None:
        return True
    alternating_time = exercise.side_rule is SideRule.ALTERNATING and dose.kind is DoseKind.TIME
    if exercise.side_rule is SideRule.TOGETHER or alternating_time:
        return False
    left = dose.amount if dose.left is None else dose.left
    right = dose.amount if dose.right is None else dose.right
    return left > 0 or right > 0
