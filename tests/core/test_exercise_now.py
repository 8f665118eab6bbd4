# SPDX-License-Identifier: GPL-3.0-or-later
"""How an exercise stands for a person now: their own dose, what holds it back, and what is offered in its place."""

import pytest
from shipped import CATALOGUE

from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise_now import Now, in_variant, standing, usual
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.screening import bounds

EXERCISES = CATALOGUE.exercises
GENERAL, ROLLER = CATALOGUE.screenings["general"], CATALOGUE.screenings["roller"]
BRIDGE = EXERCISES["glute_bridge"]
TAKEN = ItemDose("glute_bridge", "one_leg", Dose(DoseKind.REPS, 10, 2))


def answered(screening, *yes):
    given = tuple((each, each in yes) for each in screening.questions)
    return ScreeningRecord(screening.id, screening.version, given, Moment(0, 0, "2026-01-01"))


def now(*yes, pain=None, have=None, doses=None, roller=None):
    records = {"general": answered(GENERAL, *yes)}
    if roller is not None:
        records["roller"] = roller
    left = bounds(CATALOGUE.screenings, records, EXERCISES)
    held = {**left.held, **(pain or {})}
    return Now(Circumstances(records, {}, have, held, eased=left.eased), Person(doses=doses or {}))


def of(exercise_id, when):
    return standing(usual(EXERCISES[exercise_id], when.person), CATALOGUE, when)


def test_without_anything_in_the_way_it_is_played_as_it_is():
    found = of("psoas_march", now())
    assert found.chosen == found.wanted
    assert found.reason is found.screening is found.instead is None


def test_the_dose_that_the_person_took_is_theirs_in_its_version_only():
    person = Person(doses={"glute_bridge": TAKEN})
    assert usual(BRIDGE, person) == in_variant(BRIDGE, "one_leg", person) == TAKEN
    assert in_variant(BRIDGE, None, person).dose == BRIDGE.dose.default_dose
    assert usual(BRIDGE, Person()).dose == BRIDGE.dose.default_dose
    with pytest.raises(KeyError):
        in_variant(BRIDGE, "no such", person)


def test_an_answer_that_holds_it_back_names_its_questions_and_offers_another_of_the_kind():
    found = of("supine_leg_raise", now("pregnancy"))
    assert (found.chosen, found.reason, found.screening) == (None, Reason.ANSWER_NO, "general")
    offered = EXERCISES[found.instead]
    assert offered.category is EXERCISES["supine_leg_raise"].category
    assert {*offered.muscles} & {*EXERCISES["supine_leg_raise"].muscles}
    assert offered.position not in ("supine", "plank")


def test_where_everything_of_the_kind_is_held_back_nothing_is_offered():
    found = of("psoas_march", now("heart"))
    assert (found.chosen, found.reason, found.instead) == (None, Reason.ANSWER_ASK, None)


def test_an_eased_exercise_is_played_in_the_version_that_is_left():
    found = of("low_lunge", now("bones"))
    assert (found.chosen.variant_id, found.reason) == ("chair_beside", Reason.ANSWER_EASED)
    assert (found.screening, found.instead) == ("general", None)


@pytest.mark.parametrize("reason", [Reason.PAIN_TODAY, Reason.PAIN_LOCK])
def test_after_pain_nothing_like_it_is_offered(reason):
    found = of("psoas_march", now(pain={"psoas_march": reason}))
    assert (found.chosen, found.reason, found.screening, found.instead) == (None, reason, None, None)


def test_a_stand_in_is_what_is_offered_where_there_is_one():
    missing = of("foam_roller_release", now())
    assert (missing.chosen.exercise_id, missing.reason, missing.screening) == (
        "legs_up_rest",
        Reason.SCREENING_MISSING,
        "roller",
    )
    held = of("foam_roller_release", now(roller=answered(ROLLER, "hernia")))
    assert (held.chosen.exercise_id, held.reason, held.instead) == ("legs_up_rest", Reason.SCREENING_YES, None)
    hurt = of("foam_roller_release", now(pain={"foam_roller_release": Reason.PAIN_TODAY}))
    assert (hurt.chosen.exercise_id, hurt.reason) == ("legs_up_rest", Reason.PAIN_TODAY)


def test_what_is_offered_needs_nothing_that_is_not_there():
    found = of("supine_leg_raise", now("pregnancy", have=frozenset({"mat"})))
    assert found.instead is None or EXERCISES[found.instead].equipment in ((), ("mat",))


def test_a_version_needs_what_it_says_or_what_the_exercise_needs():
    march = EXERCISES["psoas_march"]
    assert march.needs() == march.needs(None) == march.equipment
    for exercise in EXERCISES.values():
        for variant in exercise.variants:
            own = variant.equipment
            assert exercise.needs(variant.id) == (exercise.equipment if own is None else own)
    with pytest.raises(KeyError):
        march.needs("no such")
