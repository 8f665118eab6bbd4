# SPDX-License-Identifier: GPL-3.0-or-later
"""Training made by the script, through engine and storage; its numbers computed again by SQL that knows no core."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from shipped import CATALOGUE
from stored import moment

from psoas_trainer.core.balance import balance
from psoas_trainer.core.done_on import all_done_on
from psoas_trainer.core.schedule import Trained, routine_kind
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.core.today import weeks_on_target
from psoas_trainer.core.weeks import Span, totals_by_week, weeks_of
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.day_totals import day_totals
from psoas_trainer.storage.people import default_person
from year_of_training import UNTIL, make_folder

ASSETS = Path(__file__).parents[1] / "assets" / "exercises"
FIRST = UNTIL - timedelta(days=20)
HIP = {"psoas", "iliacus", "rectus_femoris", "hip_flexors"}

# What was done, from the single reps and held seconds: no day total, no view, and no sum that the program keeps.
WORK = """
CREATE TEMP VIEW work AS
SELECT on_day, exercise, side, CASE know.kind WHEN 'reps' THEN sum(reps) * rep_ms ELSE sum(seconds) * 1000 END AS ms
FROM (
  SELECT rep.local_date AS on_day, record.exercise_id AS exercise, ifnull(record.side, 'both') AS side,
    1 AS reps, 0 AS seconds
  FROM rep JOIN set_record AS record ON record.id = rep.set_record_id WHERE rep.deleted_ms IS NULL
  UNION ALL
  SELECT held.local_date, record.exercise_id, ifnull(record.side, 'both'), 0, held.seconds
  FROM held JOIN set_record AS record ON record.id = held.set_record_id WHERE held.deleted_ms IS NULL)
JOIN know ON know.id = exercise
GROUP BY on_day, exercise, side"""
ROUNDS = """
CREATE TEMP VIEW rounds AS
SELECT on_day, exercise, max(sets) AS sets FROM (
  SELECT local_date AS on_day, exercise_id AS exercise, count(*) AS sets FROM set_record
  WHERE deleted_ms IS NULL AND (reps > 0 OR seconds > 0)
  GROUP BY local_date, exercise_id, ifnull(side, 'both'))
GROUP BY on_day, exercise"""
SHARE = """
SELECT ifnull(sum(ms) FILTER (WHERE category IN ('strengthen', 'balance')), 0) / 1000,
  ifnull(sum(ms) FILTER (WHERE category IN ('stretch', 'release')), 0) / 1000
FROM work JOIN know ON know.id = exercise WHERE on_day BETWEEN date(:today, :back) AND :today"""
COVER = """
SELECT ifnull(sum(sets) FILTER (WHERE grp = 'hip'), 0), ifnull(sum(sets) FILTER (WHERE grp = 'glute'), 0),
  ifnull(sum(sets) FILTER (WHERE grp = 'core'), 0)
FROM rounds JOIN know ON know.id = exercise WHERE on_day BETWEEN date(:today, '-6 days') AND :today"""
WEEKLY = """
SELECT date(on_day, 'weekday 0', '-6 days') AS monday, category, round(sum(ms) / 1000.0)
FROM work JOIN know ON know.id = exercise GROUP BY monday, category ORDER BY monday, category"""
STREAK = """
WITH trained AS (
  SELECT DISTINCT session.local_date AS on_day FROM session
  JOIN session_item AS item ON item.session_id = session.id AND item.warm_up = 0
  JOIN know ON know.id = item.chosen_exercise
  WHERE session.local_date <= :today GROUP BY session.id
  HAVING count(DISTINCT iif(category IN ('strengthen', 'balance'), know.id, NULL)) >= 2
    OR max(category IN ('stretch', 'release'))),
met AS (
  SELECT julianday(date(on_day, 'weekday 0', '-6 days')) / 7 AS week FROM trained
  GROUP BY week HAVING count(*) >= 3),
island AS (SELECT week, week - row_number() OVER (ORDER BY week) AS run FROM met),
this AS (SELECT julianday(date(:today, 'weekday 0', '-6 days')) / 7 AS week)
SELECT count(*) FROM island WHERE run = (
  SELECT run FROM island, this WHERE island.week IN (this.week, this.week - 1) ORDER BY island.week DESC LIMIT 1)"""


def known():
    """What SQL has to know of each exercise, from the files themselves."""
    for file in sorted(ASSETS.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        hip = table["category"] == "strengthen" and HIP & set(table["muscles"])
        rep_ms = round(sum(phase.get("seconds", 0) for phase in table["phases"]) * 1000)
        group = table.get("focus", "hip" if hip else None)
        yield file.stem, table["category"], group, table["dose"]["kind"], rep_ms


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("life") / "data"
    life = make_folder(made, 21, 1)
    assert life.sessions >= 8
    return made


@pytest.fixture
def connection(folder):
    opened = open_database(folder / "psoas-trainer.sqlite3", had_data=True)
    opened.execute("CREATE TEMP TABLE know (id TEXT, category TEXT, grp TEXT, kind TEXT, rep_ms INTEGER)")
    opened.executemany("INSERT INTO know VALUES (?, ?, ?, ?, ?)", known())
    opened.execute(WORK)
    opened.execute(ROUNDS)
    yield opened
    close_database(opened)


@pytest.fixture
def done(connection):
    person = default_person(connection, moment())
    rows = day_totals(connection, person, FIRST.isoformat(), UNTIL.isoformat())
    return all_done_on(rows, CATALOGUE.exercises)


def every_day():
    return [FIRST + timedelta(days=number) for number in range(21)]


@pytest.mark.rest
def test_the_balance_of_every_day(connection, done):
    lights = set()
    for today in every_day():
        told = balance(done, today, Thresholds())
        for part, back in ((told.short, "-6 days"), (told.long, "-27 days")):
            by_sql = connection.execute(SHARE, {"today": today.isoformat(), "back": back}).fetchone()
            assert (part.strengthen_seconds, part.stretch_seconds) == pytest.approx(by_sql, abs=5)
            lights.add(part.light)
        hip, glute, core = connection.execute(COVER, {"today": today.isoformat()}).fetchone()
        assert (told.glutes.hip_flexor_sets, told.glutes.glute_sets, told.core.core_sets) == (hip, glute, core)
    assert len(lights) > 1


def test_the_minutes_of_every_week(connection, done):
    by_sql = {(monday, category): seconds for monday, category, seconds in connection.execute(WEEKLY)}
    weeks = totals_by_week(done, weeks_of(Span.FOUR_WEEKS, UNTIL))
    told = {(each.first_day.isoformat(), kind.value): s for each in weeks for kind, s in each.seconds.items() if s}
    assert told.keys() == by_sql.keys()
    assert told == pytest.approx(by_sql, abs=5)
    assert sum(told.values()) > 3600


def test_the_run_of_weeks_on_every_day(connection):
    sessions = connection.execute("SELECT local_date, routine_id FROM session WHERE state <> 'running'").fetchall()
    trained = [
        Trained(date.fromisoformat(on), routine_kind(CATALOGUE.routines[routine], CATALOGUE.exercises), routine)
        for on, routine in sessions
    ]
    runs = []
    for today in every_day():
        known_then = [one for one in trained if one.on <= today]
        runs.append(weeks_on_target(known_then, today, 3))
        assert runs[-1] == connection.execute(STREAK, {"today": today.isoformat()}).get
    assert max(runs) >= 2


@pytest.mark.rest
def test_the_same_seed_makes_the_same_training_and_another_one_does_not(folder, connection, tmp_path):
    def told(opened):
        return opened.execute(
            "SELECT session.at_ms, state, record.exercise_id, record.side, record.reps, record.seconds "
            "FROM session JOIN session_item AS item ON item.session_id = session.id "
            "JOIN set_record AS record ON record.session_item_id = item.id ORDER BY session.at_ms, record.id"
        ).fetchall()

    others = []
    for seed in (1, 2):
        make_folder(tmp_path / str(seed), 21, seed)
        opened = open_database(tmp_path / str(seed) / "psoas-trainer.sqlite3", had_data=True)
        others.append(told(opened))
        close_database(opened)
    assert others[0] == told(connection)
    assert others[1] != others[0]
    with pytest.raises(FileExistsError):
        make_folder(folder, 21, 1)


def test_the_left_side_does_less_of_what_was_planned(connection):
    sums = dict(
        connection.execute(
            "SELECT side, sum(ifnull(reps, 0) + ifnull(seconds, 0)) FROM set_record "
            "WHERE side IS NOT NULL GROUP BY side"
        )
    )
    assert 0.7 * sums["right"] < sums["left"] < sums["right"]


def test_every_count_is_in_the_totals(connection):
    """The sums that the program keeps are those of the rows."""
    by_rows = connection.execute(
        "SELECT (SELECT count(*) FROM rep WHERE deleted_ms IS NULL), (SELECT sum(seconds) FROM held)"
    ).fetchone()
    assert connection.execute("SELECT sum(reps), sum(seconds) FROM day_total").fetchone() == by_rows
