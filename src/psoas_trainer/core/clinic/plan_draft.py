# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan while it is written: what may be set in a row, and a row with another number, version, speed or range."""

from collections.abc import Mapping
from typing import Final

from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.clinic.one_line import one_line
from psoas_trainer.core.clinic.person import INITIALS_LETTERS
from psoas_trainer.core.clinic.plan import (
    MOST_REPS,
    MOST_ROWS,
    MOST_SECONDS,
    MOST_SETS,
    MOST_TEMPO,
    ClinicPlan,
    PlanRow,
    Release,
    Tempo,
    played,
)
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise, Phase
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.routine_draft import RowRange, row_range
from psoas_trainer.core.side import Side

USUAL_DAYS: Final = (0, 2, 4)
_TENTHS: Final = 10


def empty_plan(start: str, warm_up: str | None = None) -> ClinicPlan:
    """A plan with nothing in it yet."""
    return ClinicPlan((), USUAL_DAYS, start, warm_up=warm_up)


def plan_of_routine(routine: Routine, exercises: Mapping[str, Exercise], start: str) -> ClinicPlan:
    """A plan that begins as a routine is: its rows with their doses, round for round; what is gone stays out."""
    there = [item for item in routine.items if item.exercise_id in exercises]
    rows = [_of_item(item, exercises[item.exercise_id], routine) for item in there] * routine.rounds
    return ClinicPlan(tuple(rows[:MOST_ROWS]), USUAL_DAYS, start, warm_up=routine.warm_up)


def plan_row(exercise: Exercise) -> PlanRow:
    """The row of an exercise that is added, with its usual dose."""
    return PlanRow(exercise.id, exercise.dose.default_dose)


def plan_range(exercise: Exercise) -> RowRange:
    """What may be set in a row of a plan: a clinician goes beyond what the exercise offers at home."""
    most = MOST_REPS if exercise.dose.kind is DoseKind.REPS else MOST_SECONDS
    usual = row_range(exercise)
    return usual._replace(least=1, most=most, sets_most=MOST_SETS, chooses_side=exercise.first_side is not None)


def apart(row: PlanRow, *, on: bool) -> PlanRow:
    """The row with an amount for each side, at first the same; or with one for both again."""
    if on:
        return row._replace(dose=_of_sides(row.dose, row.dose.on(Side.LEFT), row.dose.on(Side.RIGHT)))
    return _holding(row, row.dose._replace(left=None, right=None))


def with_number(row: PlanRow, allowed: RowRange, part: str, number: int) -> PlanRow:
    """The row with another number in a part of its dose ("sets", "amount", "left", "right"), within what is allowed.

    0 leaves a side out, but never both. What the person may have grows so far that it holds the new amount.
    """
    dose = row.dose
    if part == "sets":
        return row._replace(dose=dose._replace(sets=max(1, min(number, allowed.sets_most))))
    if part == "amount":
        return _holding(row, dose._replace(amount=max(allowed.least, min(number, allowed.most))))
    side = Side(part)
    least = 0 if dose.on(side.other) else allowed.least
    number = max(least, min(number, allowed.most))
    left, right = (number if each is side else dose.on(each) for each in (Side.LEFT, Side.RIGHT))
    return _holding(row, _of_sides(dose, left, right))


def with_variant(row: PlanRow, exercise: Exercise, variant_id: str | None) -> PlanRow:
    """The row with another version and that version's own dose; speed and range were those of the other one."""
    dose = planned_dose(exercise, RoutineItem(exercise.id, variant_id=variant_id)).dose
    return row._replace(variant_id=variant_id, dose=dose, tempo=(), least=None, most=None)


def timed_phases(row: PlanRow, exercise: Exercise) -> tuple[Phase, ...]:
    """The parts of a repetition whose seconds can be set; those of which the dose is the time cannot."""
    return tuple(phase for phase in exercise.phases_of(row.variant_id) if phase.seconds is not None)


def with_tempo(row: PlanRow, exercise: Exercise, *, on: bool) -> PlanRow:
    """The row with a speed of its own, at first the usual one; or with the usual one again."""
    typed = dict(row.tempo)
    phases = timed_phases(row, exercise) if on else ()
    return row._replace(tempo=tuple((phase.id, typed.get(phase.id, phase.seconds or 0.0)) for phase in phases))


def with_phase(row: PlanRow, phase_id: str, tenths: int) -> PlanRow:
    """The row with other seconds, in tenths, for one part of its repetition."""
    seconds = max(1, min(tenths, MOST_TEMPO * _TENTHS)) / _TENTHS
    return row._replace(tempo=tuple((each, seconds if each == phase_id else old) for each, old in row.tempo))


def with_range(row: PlanRow, *, on: bool) -> PlanRow:
    """The row with a range in which the person may change it, at first just what is planned; or without."""
    amounts = played(row.dose)
    if not on:
        return row._replace(least=None, most=None)
    least = min(amounts) if row.least is None else row.least
    return row._replace(least=least, most=max(amounts) if row.most is None else row.most)


def with_bound(row: PlanRow, allowed: RowRange, part: str, number: int) -> PlanRow:
    """The row with another end of its range ("least" or "most"); what is planned always lies in it."""
    amounts = played(row.dose)
    if part == "least":
        return row._replace(least=max(1, min(number, *amounts)))
    return row._replace(most=min(allowed.most, max(number, *amounts)))


def with_release(row: PlanRow, initials: str, date: str) -> PlanRow:
    """The row allowed by those initials on that day; without initials it is not allowed any more."""
    if row.released is not None and row.released.initials == initials:
        return row
    said = one_line(initials, INITIALS_LETTERS)
    return row._replace(released=Release(initials, date) if any(each.isalnum() for each in said) else None)


def same_speed(plan: ClinicPlan, place: int) -> ClinicPlan:
    """The plan with the speed of that row wherever the same exercise stands in the same version: it has but one."""
    model = plan.rows[place]
    key = (model.exercise_id, model.variant_id)
    rows = (row._replace(tempo=model.tempo) if (row.exercise_id, row.variant_id) == key else row for row in plan.rows)
    return plan._replace(rows=tuple(rows))


def speed_of(plan: ClinicPlan, exercise_id: str, variant_id: str | None = None) -> Tempo:
    """The speed that the plan has for that exercise in that version already; nothing where it has none."""
    key = (exercise_id, variant_id)
    return next((row.tempo for row in plan.rows if (row.exercise_id, row.variant_id) == key), ())


def _of_item(item: RoutineItem, exercise: Exercise, routine: Routine) -> PlanRow:
    first = None if exercise.first_side is None else item.first_side
    rest = next((each for each in (item.set_rest, item.rest, routine.set_rest) if each is not None), None)
    return PlanRow(item.exercise_id, planned_dose(exercise, item).dose, item.variant_id, (), rest, first)


def _of_sides(dose: Dose, left: int, right: int) -> Dose:
    """The amount that both have in common is the larger one: it is what the row has when they are one again."""
    return dose._replace(amount=max(left, right, 1), left=left, right=right)


def _holding(row: PlanRow, dose: Dose) -> PlanRow:
    amounts = played(dose)
    least = None if row.least is None else min(row.least, *amounts)
    return row._replace(dose=dose, least=least, most=None if row.most is None else max(row.most, *amounts))
