# SPDX-License-Identifier: GPL-3.0-or-later
"""The file that the history is measured with is made in bulk: it must be what the program's own steps would make."""

import sys
from pathlib import Path

import pytest

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.day_totals import day_totals
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.storage.sessions import begin_session, end_session

BENCH = Path(__file__).resolve().parent.parent / "packaging" / "bench"


@pytest.fixture
def many_people(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    yield __import__("many_people")
    sys.modules.pop("many_people", None)


def opened(path: Path):
    return open_database(path, had_data=False)


def test_bulk_rows_are_those_of_the_programs_own_steps(many_people, tmp_path):
    bulk, real = opened(tmp_path / "bulk.sqlite3"), opened(tmp_path / "real.sqlite3")
    person = many_people.fill(bulk, 1000, people=4)
    mine = [read_session(bulk, each.uuid) for each in list_sessions(bulk, person).sessions]
    assert len(mine) == 4
    assert default_person(real, Moment(0, 60, "1970-01-01")) == person
    for record in reversed(mine):
        write(real, person, record)
    copies = [read_session(real, each.uuid) for each in list_sessions(real, person).sessions]
    assert [each._replace(bookmark="") for each in mine] == copies
    days = ("2016-01-01", "2027-01-01")
    assert day_totals(bulk, person, *days) == day_totals(real, person, *days)
    for connection in (bulk, real):
        (reps,) = connection.execute("SELECT count(*) FROM rep WHERE person_id = ?", (person,)).fetchone()
        assert reps == 4 * 100
        close_database(connection)


def write(connection, person, record):
    summary = record.summary
    begin_session(connection, summary.uuid, person, record.plan, Timing(10, 8, 60, 30, 15, 5), summary.started)
    save_progress(connection, summary.uuid, Progress(summary.started, 900, "", record.sets))
    end_session(connection, summary.uuid, SessionState.FINISHED, summary.ended, 900)


def test_a_third_of_it_is_one_persons_daily_training(many_people, tmp_path):
    connection = opened(tmp_path / "file.sqlite3")
    person = many_people.fill(connection, 10_000, people=20)
    own = [each.started.local_date for each in list_sessions(connection, person, limit=999).sessions]
    assert len(own) == len(set(own)) == 36
    assert own[0] == "2026-11-22"
    (people,) = connection.execute("SELECT count(DISTINCT person_id) FROM session").fetchone()
    assert people == 20
    record = read_session(connection, list_sessions(connection, person).sessions[0].uuid)
    dose = ItemDose(record.plan.items[0].chosen.exercise_id, None, Dose(DoseKind.REPS, 10))
    assert record.plan == SessionPlan("balance_a", (PlanItem(dose, dose), *record.plan.items[1:]))
    assert record.sets[0] == SetRecord(SetKey(0, 1, Side.LEFT), None, Tally(10, None))
    close_database(connection)
