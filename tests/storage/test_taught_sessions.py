# SPDX-License-Identifier: GPL-3.0-or-later
"""Doses that are changed while a session runs are what it is compared with; its checksums hold."""

import apsw
from stored import PLAN, begun, moment

from psoas_trainer.core.clinic.live_dose import with_dose
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.storage.check import check
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.taught_sessions import change_chosen

UNEVEN = ItemDose("low_lunge", None, Dose(DoseKind.HOLD, 30, 2, 40, 20))


def test_what_was_chosen_last_is_kept_beside_what_was_planned(connection: apsw.Connection, person: int) -> None:
    plan = SessionPlan(PLAN.routine_id, (*PLAN.items, PlanItem(UNEVEN, UNEVEN)))
    uuid = begun(connection, person, plan=plan)
    taught = with_dose(plan, 1, Dose(DoseKind.REPS, 10, 3))
    taught = with_dose(taught, 3, Dose(DoseKind.HOLD, 30, 2, 45, 25))
    change_chosen(connection, uuid, taught, moment(60))
    record = read_session(connection, uuid)
    assert record.plan == taught
    assert [item.planned for item in record.plan.items] == [item.planned for item in plan.items]
    assert check(connection).findings == ()


def test_a_session_that_is_not_there_yet_changes_nothing(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    change_chosen(connection, new_uuid(), with_dose(PLAN, 1, Dose(DoseKind.REPS, 10, 3)), moment(60))
    assert read_session(connection, uuid).plan == PLAN
