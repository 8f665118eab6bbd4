# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clinic keeps, through the writers of each table of the seventh step of the schema."""

import apsw
from stored import moment

from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow, PlanTemplate, PlanVersion, Release
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.side import Side
from psoas_trainer.storage.clinic_notes import add_measure, add_note, add_rating, look_at_person
from psoas_trainer.storage.clinic_people import add_person, save_card
from psoas_trainer.storage.clinic_plans import accept_plan, save_draft, save_template
from psoas_trainer.storage.clinic_record import note_return
from psoas_trainer.storage.clinic_sessions import follow_plan, give_session, take_back
from psoas_trainer.storage.clinic_stamp import By

MARTA = PersonCard("Märta Olsen", "Märta", "1971-03-12", "P-1044", "Left hip, after sitting")
BERG = By(moment(30), "JB")
PLAN = ClinicPlan(
    rows=(
        PlanRow("pelvic_tilt", Dose(DoseKind.REPS, 10), rest=20),
        PlanRow("supine_leg_raise", Dose(DoseKind.REPS, 10, 2, 12, 10), tempo=(("raise", 3.0),), least=8, most=15),
        PlanRow(
            "low_lunge", Dose(DoseKind.HOLD, 30, 2), rest=15, first_side=Side.LEFT, released=Release("JB", "2026-05-04")
        ),
    ),
    days=(0, 2, 4, 6),
    start="2026-05-04",
    review="2026-06-01",
    comfort=3,
    note="Sit tall, no leaning back.",
)
VERSION = PlanVersion(
    "7a" * 16, 1, PLAN, moment(31).utc_ms, "2026-05-04", "JB", "Second visit", "Hill Street Clinic", "4b" * 16
)


def at_the_clinic(connection: apsw.Connection, person: int, session: str) -> int:
    """A row in each table about that person and their session; another person who had the session for a while."""
    save_card(connection, person, MARTA, BERG)
    other = add_person(connection, PersonCard("Tomas Lima", "Tomas", "1990-11-30"), BERG)
    save_draft(connection, person, PLAN, BERG)
    accept_plan(connection, person, VERSION, BERG)
    save_template(connection, PlanTemplate("", "After sitting", PLAN), BERG)
    add_note(connection, person, "Ask about the car seat", BERG)
    add_measure(connection, person, Measure(MeasureKind.HIP_ANGLE, 12_500, "deg", Side.LEFT, note="pelvis held"), BERG)
    add_measure(connection, person, Measure(MeasureKind.OTHER, -3_000, "points", name="Stairs"), BERG)
    add_rating(connection, person, "Climb stairs", 4, BERG)
    look_at_person(connection, person, BERG)
    note_return(connection, person, 3, BERG)
    follow_plan(connection, session, VERSION.uuid, BERG)
    give_session(connection, session, other, BERG)
    take_back(connection, session, BERG)
    return other
