# SPDX-License-Identifier: GPL-3.0-or-later
"""The history's numbers from the file: weeks, one exercise, what is typed in, and search."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import apsw
import pytest
from said import a_stop
from stored import LUNGE, MARCH, begun, moment, one_set, progress

from psoas_trainer.core.exercise import Category
from psoas_trainer.core.feedback import Effort, Feedback, Felt
from psoas_trainer.core.pain import PainAnswer
from psoas_trainer.core.periods import Period
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.side import Side
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.day_totals import day_totals, rebuild_day_totals
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.history_days import history_days
from psoas_trainer.storage.history_weeks import (
    WorkOf,
    exercises_met,
    recent_sessions,
    sides_of_exercise,
    work_sums,
)
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_felt import felt_in
from psoas_trainer.storage.session_marks import Mark, marks_of
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.storage.session_search import WordSought, search_sessions
from psoas_trainer.storage.sessions import delete_session, end_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.typed_sessions import add_typed_session

MONDAY = date(2026, 4, 6)
WEEKS = tuple(
    Period(MONDAY + timedelta(days=7 * number), MONDAY + timedelta(days=7 * number + 6)) for number in range(3)
)
PLAN = SessionPlan("balance_a", (PlanItem(MARCH, MARCH), PlanItem(LUNGE, LUNGE)))


def at(day: date, hour: int = 7) -> Moment:
    return Moment(round(datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp() * 1000), 120, str(day))


def typed(day: date, *, left: int = 12, note: str | None = None) -> TypedSession:
    sets = (
        one_set(0, 1, Side.LEFT, reps=left),
        one_set(0, 1, Side.RIGHT, reps=12),
        one_set(1, 1, Side.LEFT, seconds=20),
    )
    return TypedSession(new_uuid(), PLAN, at(day), at(day, 8), 900, sets, note)


@pytest.fixture
def filled(connection: apsw.Connection, person: int) -> list[TypedSession]:
    """Three sessions a week for three weeks, typed in backwards."""
    found = [typed(MONDAY + timedelta(days=day), left=10) for week in (14, 7, 0) for day in (week + 4, week + 2, week)]
    for one in found:
        add_typed_session(connection, person, one, moment())
    return found


def test_what_is_typed_in_stands_on_its_own_day_in_list_and_totals(connection: apsw.Connection, person: int) -> None:
    later, earlier = typed(MONDAY + timedelta(days=3), note="Felt fine."), typed(MONDAY)
    for one in (later, earlier):
        add_typed_session(connection, person, one, moment())
    assert [each.uuid for each in list_sessions(connection, person).sessions] == [later.uuid, earlier.uuid]
    assert marks_of(connection, later.uuid) == {Mark.TYPED_IN: None}
    assert feedback_of(connection, later.uuid) == Feedback(note="Felt fine.")
    record = read_session(connection, earlier.uuid)
    assert record.summary.state is SessionState.FINISHED
    assert (record.summary.started, record.summary.ended, record.summary.active_seconds) == (
        at(MONDAY),
        at(MONDAY, 8),
        900,
    )
    kept = day_totals(connection, person, "2026-01-01", "2026-12-31")
    assert {each.local_date for each in kept} == {"2026-04-06", "2026-04-09"}
    rebuild_day_totals(connection)
    assert day_totals(connection, person, "2026-01-01", "2026-12-31") == kept


def test_a_session_that_cannot_be_kept_leaves_nothing(connection: apsw.Connection, person: int) -> None:
    broken = typed(MONDAY)._replace(sets=(one_set(9, 1, Side.LEFT, reps=3),))
    with pytest.raises(LookupError):
        add_typed_session(connection, person, broken, moment())
    assert connection.execute("SELECT count(*) FROM session").get == 0
    assert day_totals(connection, person, "2026-01-01", "2026-12-31") == ()


@pytest.mark.parametrize("table", ["session_mark", "set_record", "rep", "held", "day_total", "feedback"])
def test_a_disk_that_fails_midway_leaves_nothing_of_it(connection: apsw.Connection, person: int, table: str) -> None:
    connection.execute(
        f"CREATE TEMP TRIGGER fault BEFORE INSERT ON main.{table} BEGIN SELECT raise(ABORT, 'disk full'); END"
    )
    one = typed(MONDAY, note="Felt fine.")
    with pytest.raises(apsw.ConstraintError, match="disk full"):
        add_typed_session(connection, person, one, moment())
    assert not connection.in_transaction
    for kept in ("session", "session_item", "set_record", "rep", "session_mark", "feedback", "day_total"):
        assert connection.execute(f"SELECT count(*) FROM {kept}").get == 0
    connection.execute("DROP TRIGGER temp.fault")
    add_typed_session(connection, person, one, moment())
    assert [each.uuid for each in list_sessions(connection, person).sessions] == [one.uuid]


def test_weeks_are_as_an_independent_question_says(
    connection: apsw.Connection, person: int, filled: list[TypedSession]
) -> None:
    delete_session(connection, filled[0].uuid, moment())
    expected = connection.execute(
        "SELECT (julianday(s.local_date) - julianday(?)) / 7 | 0, sum(3.5 * ifnull(r.reps, 0)), "
        "sum(ifnull(r.seconds, 0)) FROM set_record r JOIN session_item i ON i.id = r.session_item_id "
        "JOIN session s ON s.id = i.session_id WHERE s.deleted_ms IS NULL GROUP BY 1 ORDER BY 1",
        (MONDAY.isoformat(),),
    ).fetchall()
    works = (WorkOf("psoas_march", Category.STRENGTHEN, 3.5), WorkOf("low_lunge", Category.STRETCH, None))
    for _ in range(2):  # the second time finds what the first left behind
        sums = work_sums(connection, person, WEEKS, works)
        assert [(number, *row[:2]) for number, row in enumerate(sums)] == expected
    assert {row[2:] for row in sums} == {(0.0, 0.0, 0.0)}
    assert work_sums(connection, person + 1, WEEKS, works) == ((0.0,) * 5,) * 3
    assert work_sums(connection, person, WEEKS, works[:1])[0][1] == 0, "an exercise that is not known any more"


def test_which_exercises_were_done(connection: apsw.Connection, person: int, filled: list[TypedSession]) -> None:
    whole, asked = Period(MONDAY, MONDAY + timedelta(days=20)), ("psoas_march", "low_lunge", "dead_bug")
    assert exercises_met(connection, person, whole, asked) == {"psoas_march", "low_lunge"}
    assert (
        exercises_met(connection, person, Period(MONDAY - timedelta(days=9), MONDAY - timedelta(days=1)), asked)
        == set()
    )
    for one in filled:
        delete_session(connection, one.uuid, moment())
    assert exercises_met(connection, person, whole, asked) == set()


def test_one_exercise_over_the_weeks(connection: apsw.Connection, person: int, filled: list[TypedSession]) -> None:
    begun(connection, person, 10**9)
    rows = sides_of_exercise(connection, person, "psoas_march", "reps", WEEKS)
    assert rows == tuple(
        (week, side, 3 * reps, 3 * reps, 36) for week in range(3) for side, reps in (("left", 10), ("right", 12))
    )
    assert sides_of_exercise(connection, person, "psoas_march", "hold", WEEKS) == ()


def test_sides_with_doses_of_their_own_have_their_own_targets(connection: apsw.Connection, person: int) -> None:
    uneven = MARCH._replace(dose=MARCH.dose._replace(left=20))
    plan = SessionPlan("balance_a", (PlanItem(uneven, uneven), PlanItem(LUNGE, LUNGE)))
    add_typed_session(connection, person, typed(MONDAY, left=24)._replace(plan=plan), moment())
    assert sides_of_exercise(connection, person, "psoas_march", "reps", WEEKS) == (
        (0, "left", 24, 20, 20),
        (0, "right", 12, 12, 12),
    )


def test_the_last_sessions_come_oldest_first(
    connection: apsw.Connection, person: int, filled: list[TypedSession]
) -> None:
    begun(connection, person, 10**9)  # one that runs is none of them
    found = recent_sessions(connection, person, 2)
    assert [each.summary.uuid for each in found] == [filled[1].uuid, filled[0].uuid]


def test_days_of_the_heat_map(connection: apsw.Connection, person: int, filled: list[TypedSession]) -> None:
    days = history_days(connection, person, MONDAY.isoformat(), (MONDAY + timedelta(days=6)).isoformat())
    assert [(day.local_date, day.seconds, day.sessions) for day in days] == [
        ((MONDAY + timedelta(days=number)).isoformat(), 900, 1) for number in (0, 2, 4)
    ]


def word(text: str, routines: tuple[str, ...] = (), exercises: tuple[str, ...] = ()) -> WordSought:
    return WordSought(routines, exercises, text)


def test_search_finds_routine_exercise_and_note(connection: apsw.Connection, person: int) -> None:
    noted = typed(MONDAY, note="Left thigh shook 50%_\\ near the end.")
    add_typed_session(connection, person, noted, moment())
    other = begun(connection, person, 5)
    save_progress(connection, other, progress(one_set(reps=3)))
    end_session(connection, other, SessionState.STOPPED, moment(60), 50)
    save_feedback(connection, other, Feedback(note="fine"), moment(70))

    def found(*words: WordSought) -> list[str]:
        return [each.uuid for each in search_sessions(connection, person, words).sessions]

    assert found(word("balance", routines=("balance_a",))) == [noted.uuid]
    assert found(word("march", exercises=("psoas_march",))) == [other, noted.uuid]
    assert found(word("lunge", exercises=("low_lunge",))) == [noted.uuid], "a warm-up is not what was trained"
    assert found(word("SHOOK")) == [noted.uuid]
    assert found(word("50%_\\")) == [noted.uuid]
    assert found(word("%")) == [noted.uuid], "signs are no wild cards"
    assert found(word("march", exercises=("psoas_march",)), word("fine")) == [other]
    assert found(word("nothing")) == []
    delete_session(connection, noted.uuid, moment())
    assert found(word("shook")) == []


def test_search_goes_on_where_a_page_ended(
    connection: apsw.Connection, person: int, filled: list[TypedSession]
) -> None:
    words = (word("march", exercises=("psoas_march",)),)
    seen, page = [], search_sessions(connection, person, words, None, 4)
    seen += page.sessions
    while page.older is not None:
        page = search_sessions(connection, person, words, page.older, 4)
        seen += page.sessions
    assert [each.uuid for each in seen] == [each.uuid for each in filled]


def test_how_sessions_felt_and_the_strongest_pain_of_their_stops(connection: apsw.Connection, person: int) -> None:
    said, stopped, silent = (begun(connection, person, seconds) for seconds in (0, 100, 200))
    save_feedback(connection, said, Feedback(Effort.OK, 1), moment(50))
    for strength in (3, 6, None):
        save_pain_stop(connection, person, stopped, a_stop(answer=PainAnswer(strength)), moment(150))
    assert felt_in(connection, (silent, stopped, said, "f" * 32)) == {
        said: Felt(Effort.OK, 1),
        stopped: Felt(pain_at_stop=6),
    }
    delete_session(connection, said, moment(60))
    assert felt_in(connection, (said,)) == {}


def test_ten_years_are_read_along_an_index_and_never_sorted(
    connection: apsw.Connection, person: int, filled: list[TypedSession]
) -> None:
    """What makes the time grow with what is read alone; the times themselves are told by packaging/bench/history.py."""
    asked: dict[str, Any] = {}
    connection.exec_trace = lambda _cursor, sql, values: asked.update({sql: values}) or True
    work_sums(connection, person, WEEKS, (WorkOf("psoas_march", Category.STRENGTHEN, 3.5),))
    sides_of_exercise(connection, person, "psoas_march", "reps", WEEKS)
    history_days(connection, person, "2026-04-01", "2026-04-30")
    connection.exec_trace = None
    plans = [
        " / ".join(str(row[-1]) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values))
        for sql, values in asked.items()
    ]
    for name in ("PRIMARY KEY (person_id=? AND local_date>?", "set_record_of_exercise", "USING INDEX session_day"):
        (plan,) = (each for each in plans if name in each)
        assert "SCAN record" not in plan
        assert "SCAN day_total" not in plan
        assert "FOR GROUP BY" not in plan
