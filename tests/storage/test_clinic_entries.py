# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clinician enters at once is kept whole or not at all, and comes back whole."""

import apsw
import pytest
from at_the_clinic import BERG, MARTA
from stored import moment

from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.clinic_entries import (
    add_handout,
    add_measures,
    add_ratings,
    delete_entries,
    restore_entries,
    take_handout_back,
)
from psoas_trainer.storage.clinic_notes import measures, ratings
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_sessions import followed_plan
from psoas_trainer.storage.session_queries import list_sessions

LEFT = Measure(MeasureKind.HIP_ANGLE, 12_500, "deg", Side.LEFT)
WRONG = LEFT._replace(thousandths=400_000)
DOSE = ItemDose("seated_leg_lift", None, Dose(DoseKind.REPS, 10))
PLAN = SessionPlan("clinic_plan", (PlanItem(DOSE, DOSE),))
SETS = (SetRecord(SetKey(0, 1, Side.LEFT), None, Tally(8)),)


def typed(number: int) -> TypedSession:
    return TypedSession(f"{number:032x}", PLAN, moment(number), moment(number + 1), 600, SETS)


def test_measures_and_ratings_are_kept_all_or_none(connection: apsw.Connection) -> None:
    person = add_person(connection, MARTA, BERG)
    kept = add_measures(connection, person, (LEFT, LEFT._replace(side=Side.RIGHT)), BERG)
    with pytest.raises(ValueError, match="no measure"):
        add_measures(connection, person, (LEFT, WRONG), BERG)
    assert len(measures(connection, person)) == len(kept) == 2
    rated = add_ratings(connection, person, (("Stairs", 4), ("Socks", 10)), BERG)
    with pytest.raises(ValueError, match="no rating"):
        add_ratings(connection, person, (("Stairs", 5), ("Socks", 11)), BERG)
    assert len(ratings(connection, person)) == 2
    before = measures(connection, person), ratings(connection, person)
    delete_entries(connection, kept, rated, BERG)
    assert (measures(connection, person), ratings(connection, person)) == ((), ())
    restore_entries(connection, kept, rated, BERG)
    assert (measures(connection, person), ratings(connection, person)) == before


def test_a_handout_is_kept_whole_follows_its_plan_and_goes_whole(connection: apsw.Connection) -> None:
    person = add_person(connection, MARTA, BERG)
    with pytest.raises(apsw.ConstraintError):
        add_handout(connection, person, (typed(1), typed(2), typed(1)), "7a" * 16, BERG)
    assert list_sessions(connection, person).sessions == ()
    add_handout(connection, person, (typed(1), typed(2)), "7a" * 16, BERG)
    uuids = [each.uuid for each in list_sessions(connection, person).sessions]
    assert sorted(uuids) == [typed(1).uuid, typed(2).uuid]
    assert {followed_plan(connection, each) for each in uuids} == {"7a" * 16}
    take_handout_back(connection, uuids, BERG)
    assert list_sessions(connection, person).sessions == ()
