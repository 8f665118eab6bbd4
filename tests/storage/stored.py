# SPDX-License-Identifier: GPL-3.0-or-later
"""Small sessions and moments for the tests of the storage, and the state of a file as its bytes."""

import hashlib
from pathlib import Path

import apsw

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import Moment, Progress, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import CONTRACT, open_database
from psoas_trainer.storage.sessions import begin_session
from psoas_trainer.storage.stamp import new_uuid

TODAY = "2026-05-04"
MARCH = ItemDose("psoas_march", "seated", Dose(DoseKind.REPS, 12, 2))
LUNGE = ItemDose("low_lunge", None, Dose(DoseKind.HOLD, 20, 2))
ROLLER = ItemDose("foam_roller_release", None, Dose(DoseKind.TIME, 30))
LEGS_UP = ItemDose("legs_up_rest", None, Dose(DoseKind.TIME, 60))
PLAN = SessionPlan(
    "article_order",
    (
        PlanItem(LUNGE, LUNGE, warm_up=True),
        PlanItem(MARCH, MARCH),
        PlanItem(ROLLER, LEGS_UP, reason=Reason.SCREENING_MISSING),
    ),
)
TIMING = Timing(get_ready=11, switch=9, set_rest=61, exercise_rest=31, position_change=16, warm_up_get_ready=6)


def moment(seconds: int = 0, date: str = TODAY) -> Moment:
    return Moment(1_777_900_000_000 + seconds * 1000, 120, date)


def contract_of(connection: apsw.Connection) -> tuple[tuple[str, int | str], ...]:
    """The settings that rule the connection now, in the order of CONTRACT."""
    return tuple((name, connection.pragma(name)) for name, _ in CONTRACT)


def opened(path: Path, *, had_data: bool = False) -> apsw.Connection:
    return open_database(path, had_data=had_data)


def begun(connection: apsw.Connection, person: int, seconds: int = 0, plan: SessionPlan = PLAN) -> str:
    uuid = new_uuid()
    begin_session(connection, uuid, person, plan, TIMING, moment(seconds))
    return uuid


def one_set(
    item: int = 1, number: int = 1, side: Side | None = Side.LEFT, reps: int | None = None, seconds: int | None = None
) -> SetRecord:
    return SetRecord(SetKey(item, number, side), None, Tally(reps, seconds))


def progress(*sets: SetRecord, at: Moment | None = None, active: int = 0, bookmark: str = "here") -> Progress:
    return Progress(at or moment(), active, bookmark, sets)


def bytes_of(folder: Path) -> dict[str, str]:
    """The hash of every file in a folder; only for databases that are closed."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.is_file()}
