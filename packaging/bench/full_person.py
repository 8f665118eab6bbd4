# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody of whom a clinic keeps very much: a year of sessions, measures, ratings, notes and a plan of seven lines."""

from datetime import date, timedelta

import apsw

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.clinic.typed_handout import columns_of, plan_on_paper, sets_of_day
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.clinic_entries import add_handout, add_measures, add_ratings
from psoas_trainer.storage.clinic_notes import add_note
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.feedback import save_feedback

FULL = PersonCard("Quirin Zwölfer", "Quirin", "1958-02-27", "Q-4711", "Right hip, since the winter")
_ROWS = (
    PlanRow("pelvic_tilt", Dose(DoseKind.REPS, 10)),
    PlanRow("seated_leg_lift", Dose(DoseKind.REPS, 10, 2, 12, 10), rest=30),
    PlanRow("low_lunge", Dose(DoseKind.HOLD, 30, 2), first_side=Side.LEFT),
    PlanRow("glute_bridge", Dose(DoseKind.REPS, 12, 2)),
    PlanRow("psoas_march", Dose(DoseKind.REPS, 12)),
    PlanRow("dead_bug", Dose(DoseKind.REPS, 8)),
    PlanRow("supine_leg_raise", Dose(DoseKind.REPS, 8)),
)
_DAYS = (0, 1, 3, 5)
_YEAR, _WEEK = 364, 7
_DAY_MS, _HOUR_MS = 86_400_000, 3_600_000


def add_full(connection: apsw.Connection, catalogue: Catalogue, now: Moment) -> int:
    """Their number."""
    today = date.fromisoformat(now.local_date)

    def at(back: int) -> Moment:
        return Moment(now.utc_ms - back * _DAY_MS, now.offset_minutes, (today - timedelta(days=back)).isoformat())

    first = By(at(_YEAR), "JB")
    person = add_person(connection, FULL, first)
    note, review = "Sit tall, no leaning back. Stop at pain 3.", (today + timedelta(days=14)).isoformat()
    plan = ClinicPlan(_ROWS, _DAYS, first.at.local_date, review, comfort=3, note=note)
    possible = Possible(catalogue.exercises, catalogue.warm_ups)
    version = save_plan(connection, person, plan, first, "First visit", possible).uuid
    for back in range(_YEAR, 0, -1):
        if date.fromisoformat(at(back).local_date).weekday() in _DAYS and back % 9:
            _train(connection, catalogue, plan, person, version, at(back), back)
        if not back % _WEEK:
            _note(connection, person, By(at(back), "JB"), back // _WEEK)
    return person


def _train(
    connection: apsw.Connection,
    catalogue: Catalogue,
    plan: ClinicPlan,
    person: int,
    version: str,
    at: Moment,
    back: int,
) -> None:
    paper, columns_from = plan_on_paper(plan, catalogue)
    columns = columns_of(paper, columns_from)
    done = {each: max(1, each.planned - back % (5 if each.side is Side.LEFT else 3)) for each in columns}
    end, uuid = at._replace(utc_ms=at.utc_ms + _HOUR_MS), f"{back:032x}"
    typed = TypedSession(uuid, paper, at, end, 900, sets_of_day(paper, columns_from, done))
    add_handout(connection, person, (typed,), version, By(at, "JB"))
    save_feedback(connection, uuid, Feedback(pain_now=back % 6, note=None if back % 4 else "Stairs were easy"), at)


def _note(connection: apsw.Connection, person: int, by: By, week: int) -> None:
    add_note(connection, person, f"Week {week}: walks further, climbs the stairs without holding on, asks for more", by)
    sides = ((Side.LEFT, 12_500 - 100 * week), (Side.RIGHT, 6_000 + 50 * week))
    measured = tuple(Measure(MeasureKind.HIP_ANGLE, value, "deg", side, note="goniometer") for side, value in sides)
    add_measures(connection, person, measured, by)
    add_ratings(connection, person, (("Climb stairs", 4 + week % 5), ("Put on socks", 6)), by)
