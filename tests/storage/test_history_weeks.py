# SPDX-License-Identifier: GPL-3.0-or-later
"""The history's numbers from the file: weeks, one exercise, what is typed in, and search."""

from datetime import UTC, date, datetime, timedelta

import apsw
import pytest
from stored import LUNGE, MARCH, begun, moment, one_set, progress

from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.side import Side
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.day_totals import day_totals, rebuild_day_totals
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.history_days import history_days
from psoas_trainer.storage.history_weeks import recent_sessions, week_sums, weeks_of_exercise
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_marks import Mark, marks_of
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.session_search import WordSought, search_sessions
from psoas_trainer.storage.sessions import delete_session, end_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.typed_sessions import add_typed_session

MONDAY = date(2026, 4, 6)
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


def test_a_session_that_cannot_be_kept_leaves_nothing_in_the_history(connection: apsw.Connection, person: int) -> None:
    broken = typed(MONDAY)._replace(sets=(one_set(9, 1, Side.LEFT, reps=3),))
    with pytest.raises(LookupError):
        add_typed_session(connection, person, broken, moment())
    assert list_sessions(connection, person).sessions == ()
    assert open_session(connection, person) is None
    assert day_totals(connection, person, "2026-01-01", "2026-12-31") == ()


def test_weeks_are_as_an_independent_question_says(
    connection: apsw.Connection, person: int, filled: list[TypedSession]
) -> None:
    delete_session(connection, filled[0].uuid, moment())
    last = MONDAY + timedelta(days=20)
    expected = sorted(
        connection.execute(
            "SELECT (julianday(s.local_date) - julianday(?)) / 7 | 0, r.exercise_id, sum(ifnull(r.reps, 0)), "
            "sum(ifnull(r.seconds, 0)) FROM set_record r JOIN session_item i ON i.id = r.session_item_id "
            "JOIN session s ON s.id = i.session_id WHERE s.deleted_ms IS NULL GROUP BY 1, 2",
            (MONDAY.isoformat(),),
        ).fetchall()
    )
    assert sorted(week_sums(connection, person, MONDAY, last)) == expected
    assert len({each.week for each in week_sums(connection, person, MONDAY, last)}) == 3
    assert week_sums(connection, person + 1, MONDAY, last) == ()


def test_one_exercise_over_the_weeks(connection: apsw.Connection, person: int, filled: list[TypedSession]) -> None:
    rows = weeks_of_exercise(connection, person, "psoas_march", MONDAY, MONDAY + timedelta(days=20))
    assert [(row.first_day, row.side, row.done, row.counted, row.target) for row in rows] == [
        ((MONDAY + timedelta(weeks=week)).isoformat(), side, 3 * reps, 3 * reps, 36)
        for week in range(3)
        for side, reps in (("left", 10), ("right", 12))
    ]


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
