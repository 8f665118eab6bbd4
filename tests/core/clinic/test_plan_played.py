# SPDX-License-Identifier: GPL-3.0-or-later
"""What is entered in a plan is what is kept, played and printed: the same amounts, nothing reckoned."""

from datetime import date

import pytest
from clinic_plans import NOTHING, POSSIBLE, RELEASED, entered_is_played, some_plan
from shipped import CATALOGUE

from psoas_trainer.core.clinic.held import possible_for
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow, within
from psoas_trainer.core.clinic.plan_faults import Found, PlanFault, faults
from psoas_trainer.core.clinic.plan_json import plan_text, read_plan_text
from psoas_trainer.core.clinic.plan_play import session_of
from psoas_trainer.core.clinic.teach import taught
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, Reason
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.screening import bounds
from psoas_trainer.core.side import Side

NOW = Moment(0, 0, "2026-05-04")
MARCH = PlanRow("psoas_march", Dose(DoseKind.REPS, 10, 2))
LUNGE = PlanRow("low_lunge", Dose(DoseKind.HOLD, 30, 2, 40, 20))
BRIDGE = PlanRow("glute_bridge", Dose(DoseKind.REPS, 12))
PLAN = ClinicPlan((MARCH, LUNGE, BRIDGE), (0, 2, 4), "2026-05-04")


@pytest.mark.parametrize("plans", [60, pytest.param(5000, marks=pytest.mark.soak)])
def test_what_is_entered_is_what_is_played_and_printed(plans: int) -> None:
    for seed in range(plans):
        entered_is_played(some_plan(seed))


@pytest.mark.parametrize(
    ("plan", "fault", "row"),
    [
        (PLAN._replace(rows=()), PlanFault.NO_ROWS, None),
        (PLAN._replace(days=()), PlanFault.NO_DAYS, None),
        (PLAN._replace(days=(7,)), PlanFault.NO_DAYS, None),
        (PLAN._replace(comfort=6), PlanFault.COMFORT, None),
        (PLAN._replace(review="2026-05-04"), PlanFault.REVIEW_FIRST, None),
        (PLAN._replace(warm_up="nothing"), PlanFault.WARM_UP, None),
        (PLAN._replace(rows=(MARCH._replace(exercise_id="gone"),)), PlanFault.EXERCISE, 0),
        (PLAN._replace(rows=(MARCH, LUNGE._replace(variant_id="gone"))), PlanFault.EXERCISE, 1),
        (PLAN._replace(rows=(MARCH._replace(dose=Dose(DoseKind.HOLD, 10)),)), PlanFault.AMOUNT, 0),
        (PLAN._replace(rows=(MARCH._replace(dose=Dose(DoseKind.REPS, 0)),)), PlanFault.AMOUNT, 0),
        (PLAN._replace(rows=(MARCH._replace(dose=Dose(DoseKind.REPS, 5, 0)),)), PlanFault.AMOUNT, 0),
        (PLAN._replace(rows=(LUNGE._replace(dose=Dose(DoseKind.HOLD, 5, 1, -1)),)), PlanFault.AMOUNT, 0),
        (PLAN._replace(rows=(BRIDGE._replace(dose=Dose(DoseKind.REPS, 5, 1, 6)),)), PlanFault.SIDES, 0),
        (PLAN._replace(rows=(LUNGE._replace(dose=Dose(DoseKind.HOLD, 5, 1, 0, 0)),)), PlanFault.SIDES, 0),
        (PLAN._replace(rows=(BRIDGE._replace(first_side=Side.LEFT),)), PlanFault.SIDES, 0),
        (PLAN._replace(rows=(MARCH._replace(tempo=(("fly", 2.0),)),)), PlanFault.TEMPO, 0),
        (PLAN._replace(rows=(LUNGE._replace(tempo=(("hold", 2.0),)),)), PlanFault.TEMPO, 0),
        (PLAN._replace(rows=(BRIDGE._replace(rest=1000),)), PlanFault.REST, 0),
        (PLAN._replace(rows=(BRIDGE._replace(least=13),)), PlanFault.RANGE, 0),
        (PLAN._replace(rows=(LUNGE._replace(most=39),)), PlanFault.RANGE, 0),
        (
            PLAN._replace(rows=(PlanRow("foam_roller_release", Dose(DoseKind.TIME, 91), released=RELEASED),)),
            PlanFault.DAY_LIMIT,
            0,
        ),
    ],
)
def test_a_plan_that_cannot_be_played_is_not_saved(plan: ClinicPlan, fault: PlanFault, row: int | None) -> None:
    assert Found(fault, row) in faults(plan, POSSIBLE)


def test_the_same_exercise_has_one_speed() -> None:
    phase = next(each.id for each in CATALOGUE.exercises["glute_bridge"].phases if each.seconds is not None)
    slow = BRIDGE._replace(tempo=((phase, 4.0),))
    assert faults(PLAN._replace(rows=(slow, MARCH, slow)), POSSIBLE) == ()
    assert faults(PLAN._replace(rows=(slow, BRIDGE)), POSSIBLE) == (Found(PlanFault.TEMPO_TWICE, 1),)


def test_what_is_held_back_takes_initials() -> None:
    held = POSSIBLE._replace(held=frozenset({"low_lunge"}))
    assert faults(PLAN, held) == (Found(PlanFault.INITIALS, 1),)
    assert faults(PLAN._replace(rows=(MARCH, LUNGE._replace(released=RELEASED))), held) == ()


def test_who_answered_with_yes_needs_initials_for_what_that_holds_back() -> None:
    questions = CATALOGUE.screenings["general"]
    yes = ScreeningRecord("general", questions.version, tuple((each, True) for each in questions.questions), NOW)
    no = yes._replace(answers=tuple((each, False) for each in questions.questions))
    roller = PLAN._replace(rows=(PlanRow("foam_roller_release", Dose(DoseKind.TIME, 60)), *PLAN.rows))
    assert faults(roller, possible_for(CATALOGUE, {"general": no})) == (Found(PlanFault.INITIALS, 0),)
    wanted = {found.row for found in faults(roller, possible_for(CATALOGUE, {"general": yes}))}
    assert {0, 1, 2} <= wanted
    released = roller._replace(rows=tuple(row._replace(released=RELEASED) for row in roller.rows))
    assert faults(released, possible_for(CATALOGUE, {"general": yes})) == ()
    left = bounds(CATALOGUE.screenings, {"general": yes}, CATALOGUE.exercises)
    today = NOTHING._replace(screenings={"general": yes}, held=left.held, eased=left.eased)
    assert [item.chosen.dose for item in session_of(released, CATALOGUE, today).items] == [
        row.dose for row in released.rows
    ]


def test_another_version_than_the_answers_leave_takes_initials() -> None:
    variant = CATALOGUE.exercises["psoas_march"].variants[0].id
    eased = POSSIBLE._replace(eased={"psoas_march": (variant,)})
    assert faults(PLAN, eased) == (Found(PlanFault.INITIALS, 0),)
    assert faults(PLAN._replace(rows=(MARCH._replace(variant_id=variant),)), eased) == ()


def test_initials_lift_what_answers_hold_back_and_never_what_todays_pain_does() -> None:
    released = PLAN._replace(rows=tuple(row._replace(released=RELEASED) for row in PLAN.rows))
    held = {"psoas_march": Reason.ANSWER_ASK, "low_lunge": Reason.PAIN_TODAY, "glute_bridge": Reason.PAIN_LOCK}
    session = session_of(released, CATALOGUE, NOTHING._replace(held=held))
    assert {item.chosen.exercise_id for item in session.items if not item.warm_up} == {"psoas_march"}
    assert set(session.left_out) == {("low_lunge", Reason.PAIN_TODAY), ("glute_bridge", Reason.PAIN_LOCK)}
    session = session_of(PLAN, CATALOGUE, NOTHING._replace(held=held))
    assert session.items == ()


def test_the_person_may_have_what_the_plan_allows() -> None:
    row = BRIDGE._replace(least=8, most=15)
    assert [within(row, amount) for amount in (1, 8, 12, 15, 40)] == [8, 8, 12, 15, 15]
    assert within(BRIDGE, 40) == 12


def test_what_was_taught_becomes_the_draft() -> None:
    plan = PLAN._replace(rows=(MARCH._replace(least=8, most=10), LUNGE, BRIDGE), review="2026-06-01", comfort=3)
    session = session_of(plan._replace(warm_up=next(iter(CATALOGUE.warm_ups))), CATALOGUE, NOTHING)
    march, lunge, bridge = session.items[-3:]
    shown = march.chosen._replace(dose=Dose(DoseKind.REPS, 14, 2), variant_id=None, first_side=Side.LEFT)
    instead = PlanItem(bridge.planned, bridge.chosen._replace(exercise_id="dead_bug"), reason=Reason.PAIN_TODAY)
    draft = taught(plan, (*session.items[:-3], march._replace(chosen=shown), lunge, instead))
    assert draft == plan._replace(
        rows=(
            MARCH._replace(dose=Dose(DoseKind.REPS, 14, 2), first_side=Side.LEFT, least=8, most=14),
            LUNGE,
            BRIDGE,
        )
    )
    assert taught(plan, (lunge,)) == plan, "rows that were not played stay as they are"


def test_the_same_plan_is_the_same_text() -> None:
    assert plan_text(PLAN) == plan_text(PLAN._replace(days=(4, 2, 0, 0)))
    assert date.fromisoformat(read_plan_text(plan_text(PLAN)).start) == date(2026, 5, 4)
