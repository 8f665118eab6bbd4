# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of every kind for the tests of the clinic, made by chance of the exercises that ship."""

from random import Random

from shipped import CATALOGUE

from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow, Release
from psoas_trainer.core.clinic.plan_faults import Possible, faults
from psoas_trainer.core.clinic.plan_handout import handout_of_plan
from psoas_trainer.core.clinic.plan_json import plan_text, read_plan_text
from psoas_trainer.core.clinic.plan_play import played_exercises, session_of
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import MICROS, Step, StepKind
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold

POSSIBLE = Possible(CATALOGUE.exercises, CATALOGUE.warm_ups)
RELEASED = Release("JB", "2026-05-04")
NOTHING = Circumstances({}, {})
NOTES = (None, "Sit tall, no leaning back.", "Ελλάδα \U0001f600 1", "=HYPERLINK(1)", "<b>slow</b>")


def some_row(chance: Random, exercise: Exercise) -> PlanRow:
    """A row that can be played, with anything a clinician may type."""
    variant = chance.choice([None, *(each.id for each in exercise.variants)])
    most = 60 if exercise.dose.kind is DoseKind.REPS else 90
    amount, left, right, sets = chance.randint(1, most), None, None, chance.randint(1, 4)
    timed = exercise.side_rule is SideRule.ALTERNATING and exercise.dose.kind is DoseKind.TIME
    if exercise.side_rule is not SideRule.TOGETHER and not timed:
        left, right = chance.choice([None, 0, chance.randint(1, most)]), chance.choice([None, chance.randint(1, most)])
    if exercise.day_limit is not None:
        amount, sets = exercise.day_limit, 1
    phases = [phase.id for phase in exercise.phases_of(variant) if phase.seconds is not None]
    paced = chance.sample(phases, chance.randint(0, len(phases)))
    played = [each for each in (amount, left, right) if each]
    return PlanRow(
        exercise.id,
        Dose(exercise.dose.kind, amount, sets, left, right),
        variant,
        tuple((phase, chance.randint(1, 600) / 10) for phase in paced),
        chance.choice([None, 0, chance.randint(1, 120)]),
        chance.choice([None, *Side]) if exercise.first_side is not None else None,
        chance.choice([None, chance.randint(1, min(played))]),
        chance.choice([None, chance.randint(max(played), 100)]),
        RELEASED if exercise.screening is not None else chance.choice([None, RELEASED]),
    )


def some_plan(seed: int) -> ClinicPlan:
    """The plan of that number: the same for the same number."""
    chance = Random(seed)
    exercises = chance.sample(sorted(CATALOGUE.exercises), chance.randint(1, 6))
    return ClinicPlan(
        tuple(some_row(chance, CATALOGUE.exercises[each]) for each in exercises),
        tuple(sorted(chance.sample(range(7), chance.randint(1, 7)))),
        f"20{chance.randint(20, 40)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}",
        chance.choice([None, "2041-01-01"]),
        chance.choice([None, *CATALOGUE.warm_ups]),
        chance.choice([None, *range(6)]),
        chance.choice(NOTES),
    )


def works_of(plan: ClinicPlan) -> tuple[SessionPlan, list[Step], list[Step]]:
    """What the player plays of a plan: the session, its steps behind the warm-up, and those of them that are work."""
    session = session_of(plan, CATALOGUE, NOTHING)
    steps = unfold(session, played_exercises(plan, CATALOGUE.exercises), Timing())
    warm = sum(item.warm_up for item in session.items)
    own = [step for step in steps if step.item >= warm]
    return session, own, [step for step in own if step.work is not None]


def expected(row: PlanRow) -> list[tuple[str, int, Side | None]]:
    """What one set of a row is, written down as the design says it and not as the engine does."""
    exercise = CATALOGUE.exercises[row.exercise_id]
    if exercise.side_rule is not SideRule.EACH_SIDE:
        return [(row.exercise_id, row.dose.amount, None)]
    left = row.dose.amount if row.dose.left is None else row.dose.left
    right = row.dose.amount if row.dose.right is None else row.dose.right
    first = row.first_side or exercise.first_side
    both = [(row.exercise_id, left, Side.LEFT), (row.exercise_id, right, Side.RIGHT)]
    ordered = both if first is Side.LEFT else both[::-1]
    return [each for each in ordered if each[1] > 0]


def entered_is_played(plan: ClinicPlan) -> None:
    """Fails where what is kept, played or printed of a plan is something else than what was entered."""
    assert faults(plan, POSSIBLE) == ()
    assert read_plan_text(plan_text(plan)) == plan
    session, own, works = works_of(plan)
    assert session.left_out == ()
    warm = sum(item.warm_up for item in session.items)
    items = session.items[warm:]
    assert [item.chosen.dose for item in items] == [row.dose for row in plan.rows]
    assert all(item.reason is None for item in items)
    played = [(step.work.exercise_id, step.work.amount, step.side) for step in works if step.work]
    assert played == [one for row in plan.rows for _ in range(row.dose.sets) for one in expected(row)]
    printed = handout_of_plan(plan, CATALOGUE, {}, Timing())
    assert [row.dose for row in printed.rows] == [row.dose for row in plan.rows]
    for row, on_paper in zip(plan.rows, printed.rows, strict=True):
        assert on_paper.exercise_id == row.exercise_id
        assert on_paper.dose.kind is not DoseKind.REPS or set(row.tempo) <= set(on_paper.tempo)
    assert (printed.wishes.days, printed.wishes.comfort) == (plan.days, plan.comfort or 0)
    for step in works:
        row, work = plan.rows[step.item - warm], step.work
        assert work is not None
        assert work.variant_id == row.variant_id
        if work.rule is SideRule.ALTERNATING and work.kind is DoseKind.REPS:
            assert (work.left, work.right) == (row.dose.left, row.dose.right)
        typed = dict(row.tempo)
        for phase in work.phases:
            if phase.id in typed:
                assert phase.micros == round(typed[phase.id] * MICROS)
    for number, row in enumerate(plan.rows, start=warm):
        for again in range(2, row.dose.sets + 1):
            waits = [step for step in own if step.item == number and step.set_number == again and not step.work]
            rests = sum(step.micros for step in waits if step.kind is not StepKind.SWITCH)
            assert row.rest is None or rests == row.rest * MICROS
