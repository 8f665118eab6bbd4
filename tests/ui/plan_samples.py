# SPDX-License-Identifier: GPL-3.0-or-later
"""Märta and the plan that was made for her, put into the database of a program in a test."""

from fakes import fake_moment

from psoas_trainer.core.clinic.held import possible_for
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.screenings import save_screening

MARTA = PersonCard("Märta Olsen", "Märta", "1971-03-12", "P-1044")
TOMAS = PersonCard("Tomas Lima", "Tomas", "1990-11-30")
PLAN = ClinicPlan(
    rows=(
        PlanRow("supine_leg_raise", Dose(DoseKind.REPS, 3), tempo=(("raise", 2.0), ("lower", 2.0)), rest=15),
        PlanRow("glute_bridge", Dose(DoseKind.REPS, 4, 2), least=2, most=8),
    ),
    days=(0, 2, 4),
    start="2026-05-04",
    review="2026-06-15",
    comfort=3,
    note="Sit tall, no leaning back.",
)


def by() -> By:
    """Now, by Jo Berg."""
    return By(fake_moment(), "JB")


def keep_person(one, content, card=MARTA):
    """A new person of that program, who has answered the safety questions with no; their number."""
    general = content.catalogue.screenings["general"]
    answers = tuple((each, False) for each in general.questions)

    def keep(connection):
        person = add_person(connection, card, by())
        save_screening(connection, person, ScreeningRecord("general", general.version, answers, fake_moment()))
        return person

    return one.thread.call(keep)


def keep_plan(one, content, person, plan=PLAN):
    """The plan, saved for that person."""
    possible = possible_for(content.catalogue, {})
    return one.thread.call(lambda connection: save_plan(connection, person, plan, by(), "Second visit", possible))
