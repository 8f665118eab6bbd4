# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody's twelve weeks become those of a person at a clinic: with a plan, a page full of things, and others."""

from datetime import date, timedelta
from pathlib import Path

import apsw

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.side import Side
from psoas_trainer.storage.clinic_entries import add_measures, add_ratings
from psoas_trainer.storage.clinic_notes import add_note
from psoas_trainer.storage.clinic_people import add_person, archive_person, save_card
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.clinic_sessions import follow_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.session_queries import list_sessions

CARD = PersonCard("Märta Olsen", "Märta", "1971-03-12", "P-1044", "Left hip, after sitting")
OTHERS = (
    PersonCard("Tomas Lima", "Tomas", "1990-11-30"),
    PersonCard("Marta Olsen", "Marta", "1984-07-02", "P-1051", "Runner, both sides"),
    PersonCard("Dagmar Maier", "Dagmar", "1958-01-19", "P-0987"),
    PersonCard("Imani Roy", "Imani", None, "P-1060", "After a fall in spring"),
    PersonCard("Jørn Berg", "Jørn", "1969-09-09", "P-0412"),
    PersonCard("Zoë Núñez", "Zoë", "2001-05-23", "P-1063"),
    PersonCard("Mahmoud Said", "Mahmoud", "1977-12-01", "P-0871", "Sits all day"),
)
PLAN = ClinicPlan(
    rows=(
        PlanRow("pelvic_tilt", Dose(DoseKind.REPS, 10)),
        PlanRow("seated_leg_lift", Dose(DoseKind.REPS, 10, 2, 12, 10), rest=30, least=8, most=15),
        PlanRow("low_lunge", Dose(DoseKind.HOLD, 30, 2), first_side=Side.LEFT),
        PlanRow("glute_bridge", Dose(DoseKind.REPS, 12, 2)),
    ),
    days=(0, 2, 4, 6),
    start="2026-08-31",
    review="2026-12-07",
    comfort=3,
    note="Sit tall, no leaning back. Stop at pain 3.",
)
DAY_MS = 86_400_000
WEEKS_BACK = 12


def make_clinic(database: Path, catalogue: Catalogue, now: Moment) -> int:
    """Changes data that somebody trained alone in; the number of who has all of it."""
    connection = open_database(database, had_data=True)
    try:
        by, person = By(now, "JB"), default_person(connection, now)
        save_card(connection, person, CARD, by)
        _answer(connection, person, catalogue, now)
        possible = Possible(catalogue.exercises, catalogue.warm_ups)
        version = save_plan(connection, person, PLAN, by, "First visit", possible)
        for session in list_sessions(connection, person, None, 200).sessions:
            follow_plan(connection, session.uuid, version.uuid, By(session.started, "JB"))
        _enter(connection, person, now)
        for place, card in enumerate(OTHERS):
            other = add_person(connection, card, by)
            if place % 2:
                save_plan(connection, other, PLAN._replace(review=None), by, None, possible)
        archive_person(connection, other, by)
    finally:
        close_database(connection)
    return person


def _answer(connection: apsw.Connection, person: int, catalogue: Catalogue, now: Moment) -> None:
    for screening in catalogue.screenings.values():
        answers = tuple((each, False) for each in screening.questions)
        save_screening(connection, person, ScreeningRecord(screening.id, screening.version, answers, now))


def _enter(connection: apsw.Connection, person: int, now: Moment) -> None:
    """Notes, measures and ratings at the beginning, in the middle and now."""
    for number, back in enumerate((WEEKS_BACK, WEEKS_BACK // 2, 0)):
        day = _weeks_before(now, back)
        by = By(day, "JB")
        both = (
            Measure(MeasureKind.HIP_ANGLE, 12_500 - 2_000 * number, "deg", Side.LEFT, note="pelvis held"),
            Measure(MeasureKind.HIP_ANGLE, 6_000, "deg", Side.RIGHT, note="pelvis held"),
        )
        add_measures(connection, person, both, by)
        add_ratings(connection, person, (("Climb stairs", 4 + 2 * number), ("Put on socks", 6 + number)), by)
    add_note(connection, person, "Goal: climb stairs without holding on", By(_weeks_before(now, WEEKS_BACK), "JB"))
    add_note(connection, person, "Ask about the car seat", By(now, "HB"))


def _weeks_before(now: Moment, weeks: int) -> Moment:
    day = date.fromisoformat(now.local_date) - timedelta(weeks=weeks)
    return now._replace(utc_ms=now.utc_ms - weeks * 7 * DAY_MS, local_date=day.isoformat())
