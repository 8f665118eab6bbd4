# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of every kind for the tests of the clinic, made by chance of the exercises that ship."""

from random import Random

from shipped import CATALOGUE

from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow, Release
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.side import Side, SideRule

POSSIBLE = Possible(CATALOGUE.exercises, CATALOGUE.warm_ups)
RELEASED = Release("JB", "2026-05-04")
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
