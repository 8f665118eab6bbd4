# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a handout: a routine as it is played, its doses by side, boxes to tick. No words and no paper."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.own_doses import with_doses, with_first_side
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.routine import ItemDose, Routine
from psoas_trainer.core.screening import bounds
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import Step, StepKind
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import first_side, unfold

MOST_WEEKS: Final = 8
"""More boxes than that are another sheet."""
USUAL_WEEKS: Final = 3
LONGEST_NAME: Final = 60


class Wishes(NamedTuple):
    """What the person sets of a handout. An empty `name` leaves it away; `weeks` 0 leaves the boxes away.

    `days` are days of the week, 0 for Monday; `review` is the day on which the plan is looked at again, or None.
    `comfort` is the highest pain from 0 to 10 at which an exercise may go on: 0 but for what a clinician allows.
    """

    days: tuple[int, ...] = (0, 2, 4)
    weeks: int = USUAL_WEEKS
    name: str = ""
    review: date | None = None
    comfort: int = 0


def sides_apart(rule: SideRule, kind: DoseKind) -> bool:
    """Whether each side has an amount of its own."""
    return rule is not SideRule.TOGETHER and kind is not DoseKind.TIME


class Span(NamedTuple):
    """From where to where the person may have the amount of a side, or with None the amount of the exercise."""

    side: Side | None
    least: int
    most: int


class HandoutRow(NamedTuple):
    """One exercise as it is played. `rest` is the seconds between two sets, 0 where there is but one.

    `first` is the side on which it begins, None where the sides move together. `tempo` has the parts of a repetition
    by id with their seconds, nothing where the dose is a time. `instead_of` is the exercise that was planned, where
    `reason` says why it is another one. `may` is what the person may change of it.
    """

    exercise_id: str
    variant_id: str | None
    rule: SideRule
    dose: Dose
    first: Side | None = None
    rest: int = 0
    tempo: tuple[tuple[str, float], ...] = ()
    instead_of: str | None = None
    reason: Reason | None = None
    may: tuple[Span, ...] = ()

    @property
    def sides(self) -> tuple[tuple[Side, int], ...]:
        """The amount of each side, left and then right; empty where both are counted as one."""
        if not sides_apart(self.rule, self.dose.kind):
            return ()
        return tuple((side, self.dose.on(side)) for side in Side)


class Handout(NamedTuple):
    """All of it. `rows` are done `rounds` times behind the warm-up; `seconds` is how long everything takes.

    `left_out` are exercises of the routine that may not be played, with the reason.
    """

    routine_id: str | None
    warm_up: tuple[HandoutRow, ...]
    rows: tuple[HandoutRow, ...]
    rounds: int
    seconds: float
    wishes: Wishes
    left_out: tuple[tuple[str, Reason], ...] = ()


def handout_plan(
    routine: Routine, catalogue: Catalogue, person: Person, screenings: Mapping[str, ScreeningRecord]
) -> SessionPlan:
    """The routine with the doses and the first side of that person, and with what their answers leave of it.

    Nothing of today comes in: a sheet of paper is used for weeks.
    """
    exercises = catalogue.exercises
    there = routine._replace(items=tuple(item for item in routine.items if item.exercise_id in exercises))
    own = with_first_side(with_doses(there, person.doses, exercises), person.profile.first_side, exercises)
    left = bounds(catalogue.screenings, screenings, exercises)
    today = Circumstances(screenings, {}, held=left.held, eased=left.eased)
    return choose(own, catalogue, today, never_cold=True)


def handout_of(
    plan: SessionPlan, exercises: Mapping[str, Exercise], timing: Timing, wishes: Wishes, rounds: int = 1
) -> Handout:
    """The handout of a plan: just the amounts that the player would play.

    `rounds` is how often the work of the plan repeats itself; where its rounds differ, all of them are printed.
    Raises KeyError where the plan names an unknown exercise.
    """
    steps = unfold(plan, exercises, timing)
    lines = [(item, _row(number, item, exercises, steps)) for number, item in enumerate(plan.items)]
    work = [row for item, row in lines if not item.warm_up]
    times = rounds if _repeats(work, rounds) else 1
    return Handout(
        plan.routine_id,
        tuple(row for item, row in lines if item.warm_up),
        tuple(work[: len(work) // times]),
        times,
        sum(step.seconds for step in steps),
        wishes._replace(weeks=max(0, min(MOST_WEEKS, wishes.weeks)), name=wishes.name.strip()[:LONGEST_NAME]),
        tuple(dict.fromkeys(plan.left_out)),
    )


def _row(number: int, item: PlanItem, exercises: Mapping[str, Exercise], steps: Sequence[Step]) -> HandoutRow:
    chosen, exercise = item.chosen, exercises[item.chosen.exercise_id]
    waits = (step for step in steps if step.item == number and step.set_number == 2)
    rest = sum(step.seconds for step in waits if step.kind not in (StepKind.WORK, StepKind.SWITCH))
    other = item.planned.exercise_id if item.planned.exercise_id != exercise.id else None
    return HandoutRow(
        exercise.id,
        chosen.variant_id,
        exercise.side_rule,
        chosen.dose,
        first_side(exercise, chosen),
        round(rest),
        _tempo(exercise, chosen),
        other,
        item.reason,
    )


def _tempo(exercise: Exercise, chosen: ItemDose) -> tuple[tuple[str, float], ...]:
    phases = exercise.phases_of(chosen.variant_id) if chosen.dose.kind is DoseKind.REPS else ()
    return tuple((phase.id, phase.seconds) for phase in phases if phase.seconds is not None)


def _repeats(rows: list[HandoutRow], rounds: int) -> bool:
    """Whether the rows are so many times the same ones."""
    if rounds < 1 or not rows or len(rows) % rounds:
        return False
    return rows == rows[: len(rows) // rounds] * rounds
