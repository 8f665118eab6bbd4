# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person chose within a plan counts in that version of it only, and never as a dose of their own."""

import apsw
import pytest
from at_the_clinic import BERG, MARTA
from clinic_plans import POSSIBLE
from stored import moment

from psoas_trainer.core.clinic.own_amounts import AmountKey
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.storage.clinic_amounts import choose_amounts, own_amounts
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.dose_steps import current_doses, take_step, take_step_back

BRIDGE = PlanRow("glute_bridge", Dose(DoseKind.REPS, 12), least=8, most=15)
LUNGE = PlanRow("low_lunge", Dose(DoseKind.HOLD, 30, 2, 40, 20), least=15, most=45)
PLAN = ClinicPlan((BRIDGE, LUNGE, BRIDGE), (0, 2), "2026-05-04")
OWN = ItemDose("glute_bridge", None, Dose(DoseKind.REPS, 20, 2))


def test_the_newest_choice_of_each_number_counts(connection: apsw.Connection) -> None:
    person = add_person(connection, MARTA, BERG)
    version = save_plan(connection, person, PLAN, BERG, "", POSSIBLE)
    assert own_amounts(connection, person, version) == {}
    choose_amounts(connection, person, version, {AmountKey(0): 10, AmountKey(1, Side.LEFT): 45}, moment(40))
    choose_amounts(connection, person, version, {AmountKey(0): 15, AmountKey(2): 9}, moment(41))
    found = {AmountKey(0): 15, AmountKey(1, Side.LEFT): 45, AmountKey(2): 9}
    assert own_amounts(connection, person, version) == found
    with pytest.raises(KeyError):
        choose_amounts(connection, person, version, {AmountKey(0): 8, AmountKey(3): 9}, moment(42))
    assert own_amounts(connection, person, version) == found


def test_another_version_and_another_person_begin_as_it_is_planned(connection: apsw.Connection) -> None:
    person, other = add_person(connection, MARTA, BERG), add_person(connection, MARTA._replace(number="2"), BERG)
    version = save_plan(connection, person, PLAN, BERG, "", POSSIBLE)
    choose_amounts(connection, person, version, {AmountKey(0): 10}, moment(40))
    later = save_plan(connection, person, PLAN._replace(comfort=2), BERG, "", POSSIBLE)
    assert own_amounts(connection, person, later) == {}
    assert own_amounts(connection, other, version) == {}


def test_a_choice_in_a_plan_is_no_dose_of_ones_own(connection: apsw.Connection) -> None:
    person = add_person(connection, MARTA, BERG)
    version = save_plan(connection, person, PLAN, BERG, "", POSSIBLE)
    take_step(connection, person, OWN, "more_reps", moment(39))
    choose_amounts(connection, person, version, {AmountKey(0): 10}, moment(40))
    assert current_doses(connection, person) == {"glute_bridge": OWN}
    take_step_back(connection, person, "glute_bridge", moment(41))
    assert current_doses(connection, person) == {}
    assert own_amounts(connection, person, version) == {AmountKey(0): 10}


def test_what_somebody_else_wrote_there_is_passed_over(connection: apsw.Connection) -> None:
    person = add_person(connection, MARTA, BERG)
    version = save_plan(connection, person, PLAN, BERG, "", POSSIBLE)
    for reason in ("x:row", "0:middle", "", "²:row", "0"):
        take_step(connection, person, OWN, f"plan:{version.uuid}:{reason}", moment(40))
    assert own_amounts(connection, person, version) == {}
