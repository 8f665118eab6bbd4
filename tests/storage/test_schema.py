# SPDX-License-Identifier: GPL-3.0-or-later
"""What every table about a person carries, what the tables refuse, and that the frequent questions use an index."""

import apsw
import pytest
from said import a_stop
from stored import TODAY, begun, moment, one_set, progress

from psoas_trainer.core.feedback import Feedback
from psoas_trainer.storage import comparison, next_day, pain_stops
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.next_day import save_next_day
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.stamp import stamp

COMMON = {
    "uuid": "BLOB",
    "person_id": "INTEGER",
    "author_id": "INTEGER",
    "at_ms": "INTEGER",
    "offset_minutes": "INTEGER",
    "local_date": "TEXT",
    "created_ms": "INTEGER",
    "edited_ms": "INTEGER",
    "deleted_ms": "INTEGER",
}
MAY_BE_UNKNOWN = {"edited_ms", "deleted_ms"}
DERIVED = {"day_total"}


def tables(connection: apsw.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_every_table_about_a_person_begins_alike(connection: apsw.Connection) -> None:
    assert tables(connection) > DERIVED
    for table in tables(connection) - DERIVED:
        columns = {
            name: (kind, not_null)
            for name, kind, not_null in connection.execute(
                'SELECT name, type, "notnull" FROM pragma_table_info(?)', (table,)
            )
        }
        for name, kind in COMMON.items():
            assert columns.get(name) == (kind, int(name not in MAY_BE_UNKNOWN)), (table, name)
        references = {
            (column, target)
            for target, column in connection.execute('SELECT "table", "from" FROM pragma_foreign_key_list(?)', (table,))
        }
        assert {("person_id", "person"), ("author_id", "person")} <= references, table


def test_every_table_is_strict(connection: apsw.Connection) -> None:
    loose = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict").fetchall()
    assert {name for (name,) in loose} - {"sqlite_schema", "done_by_day", "session_part", "person_part"} == set()


def test_planned_chosen_and_done_are_three_things(connection: apsw.Connection) -> None:
    columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info('session_item')")}
    for word in ("exercise", "variant", "kind", "amount", "sets"):
        assert {f"planned_{word}", f"chosen_{word}"} <= columns
    done = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info('set_record')")}
    assert {"exercise_id", "variant_done", "reps", "seconds"} <= done


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE set_record SET side = 'middle'",
        "UPDATE set_record SET reps = -1",
        "UPDATE set_record SET seconds = -1",
        "UPDATE set_record SET set_number = 0",
        "UPDATE set_record SET reps = 'three'",
        "UPDATE set_record SET local_date = '4 May 2026'",
        "UPDATE set_record SET uuid = x'00'",
        "UPDATE set_record SET person_id = 99",
        "UPDATE session SET state = 'paused'",
        "UPDATE session SET active_seconds = -1",
        "UPDATE session SET state = 'finished'",
        "UPDATE session SET switch = -1",
        "UPDATE session SET clock_moved_ms = 0",
        "UPDATE session_item SET planned_kind = 'metres'",
        "UPDATE session_item SET chosen_amount = -1",
        "UPDATE session_item SET warm_up = 2",
        "UPDATE session_item SET session_id = 99",
        "UPDATE rep SET ordinal = 0",
        "UPDATE held SET seconds = -1",
        "UPDATE day_total SET side = ''",
        "UPDATE day_total SET sets = -1",
        "UPDATE person SET person_id = 99",
        "UPDATE pain_stop SET strength = 11",
        "UPDATE pain_stop SET strength = -1",
        "UPDATE pain_stop SET side = 'middle'",
        "UPDATE pain_stop SET place = ''",
        "UPDATE pain_stop SET kind = ''",
        "UPDATE pain_stop SET unwell = NULL",
        "UPDATE pain_stop SET followed = 'sleep'",
        "UPDATE pain_stop SET session_id = 99",
        "UPDATE feedback SET effort = 'fine'",
        "UPDATE feedback SET pain_now = 11",
        "UPDATE feedback SET stretch = 11",
        "UPDATE feedback SET stretch = -1",
        "UPDATE feedback SET form = 'odd'",
        "UPDATE feedback SET note = ''",
        "UPDATE feedback SET session_id = 99",
        "UPDATE form_slip SET session_item_id = 99",
        "UPDATE next_day SET worse = 2",
        "UPDATE next_day SET session_id = 99",
    ],
)
def test_nonsense_is_refused(connection: apsw.Connection, person: int, statement: str) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=1, seconds=1)))
    save_pain_stop(connection, person, uuid, a_stop(), moment())
    save_feedback(connection, uuid, Feedback(slipped=frozenset({0})), moment())
    save_next_day(connection, uuid, None, moment())
    with pytest.raises(apsw.ConstraintError):
        connection.execute(statement)


@pytest.mark.parametrize("side", [None, "left", "right"])
def test_a_set_has_one_row_a_side_also_without_a_side(connection: apsw.Connection, person: int, side) -> None:
    begun(connection, person)
    insert = (
        "INSERT INTO set_record (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
        "session_item_id, set_number, side, exercise_id) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, ?, 'psoas_march')"
    )
    connection.execute(insert, (*stamp(person, moment()), side))
    with pytest.raises(apsw.ConstraintError):
        connection.execute(insert, (*stamp(person, moment()), side))


def plan_of(connection: apsw.Connection, statement: str, bindings) -> str:
    steps: list[str] = []
    for *_, text in connection.execute("EXPLAIN QUERY PLAN " + statement, bindings):
        steps.append(str(text))
    return "; ".join(steps)


def test_the_open_session_and_the_list_are_looked_up(connection: apsw.Connection) -> None:
    from psoas_trainer.storage import session_queries

    assert "session_running" in plan_of(connection, session_queries._RUNNING, (1,))
    for statement, bindings in ((session_queries._NEWEST, (1, 51)), (session_queries._OLDER, (1, 5, 5, 51))):
        plan = plan_of(connection, statement, bindings)
        assert "session_newest" in plan
        assert "TEMP B-TREE FOR ORDER BY" not in plan.split("CORRELATED")[0]


def test_a_session_has_one_feedback_and_one_question(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_feedback(connection, uuid, Feedback(), moment())
    save_next_day(connection, uuid, None, moment())
    common = "INSERT INTO {} (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, session_id)"
    for table in ("feedback", "next_day"):
        with pytest.raises(apsw.ConstraintError):
            connection.execute(common.format(table) + " VALUES (?, ?, ?, ?, ?, ?, ?, 1)", stamp(person, moment()))


def test_stops_for_pain_are_looked_up(connection: apsw.Connection) -> None:
    since = plan_of(connection, pain_stops._SINCE, (1, 5))
    assert "pain_stop_newest (person_id=? AND at_ms>?)" in since
    assert "TEMP B-TREE" not in since
    of_session = plan_of(connection, pain_stops._OF_SESSION, (b"x" * 16,))
    assert "SCAN" not in of_session
    assert "pain_stop_session (session_id=?)" in of_session


def test_the_past_of_an_exercise_is_looked_for_from_the_newest_session_back(connection: apsw.Connection) -> None:
    plan = plan_of(connection, comparison._LAST_SESSION, (1, 5, "low_lunge"))
    assert "session_newest (person_id=? AND at_ms<?)" in plan
    assert "TEMP B-TREE" not in plan
    assert "SCAN" not in plan + plan_of(connection, comparison._SUMS, (1, "low_lunge"))


def test_the_question_of_a_later_day_reads_one_session(connection: apsw.Connection) -> None:
    plan = plan_of(connection, next_day._TO_ASK, {"id": 1, "today": TODAY})
    assert "SEARCH rep USING PRIMARY KEY (set_record_id=?" in plan
    assert "SCAN" not in plan.replace("SCAN done_by_day", "")


def test_a_day_is_looked_up(connection: apsw.Connection) -> None:
    plan = plan_of(
        connection,
        "SELECT sum(seconds) FROM day_total WHERE person_id = ? AND local_date = ? AND exercise_id = ?",
        (1, TODAY, "low_lunge"),
    )
    assert "PRIMARY KEY (person_id=? AND local_date=? AND exercise_id=?)" in plan
