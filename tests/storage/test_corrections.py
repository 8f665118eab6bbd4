# SPDX-License-Identifier: GPL-3.0-or-later
"""A person puts a count right after a session: rows, day totals and records agree, and it is marked as corrected."""

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stored import begun, moment, one_set, progress
from test_totals_property import DATES, empty_database, records

from psoas_trainer.core.record import SessionState, SetRecord, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.day_totals import DayTotal, day_totals, rebuild_day_totals
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import delete_session, end_session, restore_session
from psoas_trainer.storage.stamp import new_uuid

DAY = "2026-05-04"
LATER = moment(300_000, "2026-05-08")


def totals(connection: apsw.Connection, person: int) -> tuple[DayTotal, ...]:
    return day_totals(connection, person, "0000-01-01", "9999-12-31")


@pytest.fixture
def ended(connection: apsw.Connection, person: int) -> str:
    """A session with 6 reps on the left, over since that day."""
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=6), at=moment(10), active=40))
    end_session(connection, uuid, SessionState.STOPPED, moment(60), 50)
    return uuid


@pytest.mark.parametrize("reps", [0, 4, 8, None])
def test_the_count_is_the_one_that_was_given_on_the_day_of_the_set(
    connection: apsw.Connection, person: int, ended: str, reps: int | None
) -> None:
    assert not read_session(connection, ended).summary.corrected
    correct_session(connection, ended, (one_set(reps=reps),), LATER)
    record = read_session(connection, ended)
    assert [each.tally for each in record.sets] == [Tally(reps)]
    assert record.summary.corrected
    assert list_sessions(connection, person).sessions == (record.summary,)
    assert totals(connection, person) == ((DayTotal(DAY, "psoas_march", "left", reps, 0, 1),) if reps else ())
    assert connection.execute("SELECT count(*) FROM rep WHERE deleted_ms IS NULL").get == (reps or 0)
    assert connection.execute("SELECT reps FROM set_record").fetchall() == [(reps,)]


def test_a_rep_that_was_told_later_says_so(connection: apsw.Connection, ended: str) -> None:
    correct_session(connection, ended, (one_set(reps=7),), LATER)
    rows = connection.execute("SELECT at_ms, local_date, created_ms FROM rep ORDER BY ordinal").fetchall()
    assert rows[-1] == (moment(10).utc_ms, DAY, LATER.utc_ms)


def test_a_rep_that_is_taken_back_stays_as_deleted_then(connection: apsw.Connection, ended: str) -> None:
    correct_session(connection, ended, (one_set(reps=5),), LATER)
    rows = connection.execute("SELECT ordinal, deleted_ms FROM rep ORDER BY ordinal").fetchall()
    assert rows[-2:] == [(5, None), (6, LATER.utc_ms)]


def test_the_time_the_place_and_the_end_stay(connection: apsw.Connection, ended: str) -> None:
    before = read_session(connection, ended)
    correct_session(connection, ended, (one_set(reps=7),), LATER)
    after = read_session(connection, ended)
    assert after._replace(sets=before.sets, summary=after.summary._replace(corrected=False)) == before


def test_a_set_that_was_never_counted_counts_for_the_session_s_day(
    connection: apsw.Connection, person: int, ended: str
) -> None:
    new = SetRecord(one_set(1, 2, Side.RIGHT).key, "seated", Tally(3, 11))
    correct_session(connection, ended, (new,), LATER)
    assert read_session(connection, ended).sets[-1] == new
    assert totals(connection, person) == (
        DayTotal(DAY, "psoas_march", "left", 6, 0, 1),
        DayTotal(DAY, "psoas_march", "right", 3, 11, 1),
    )


def test_only_the_variant_can_be_put_right(connection: apsw.Connection, ended: str) -> None:
    easier = one_set(reps=6)._replace(variant_id="easier")
    correct_session(connection, ended, (easier,), LATER)
    record = read_session(connection, ended)
    assert (record.sets, record.summary.corrected) == ((easier,), True)


@pytest.mark.parametrize("same", [(), (one_set(reps=6),), (one_set(reps=6), one_set(2, 1, None))])
def test_what_changes_nothing_is_no_correction(connection: apsw.Connection, ended: str, same) -> None:
    before, changes = read_session(connection, ended), connection.total_changes()
    correct_session(connection, ended, same, LATER)
    assert read_session(connection, ended) == before
    assert connection.total_changes() == changes


def test_corrected_twice_the_last_word_counts_and_the_mark_stays(connection: apsw.Connection, ended: str) -> None:
    for second, reps in enumerate((9, 6)):
        correct_session(connection, ended, (one_set(reps=reps),), moment(400_000 + second, "2026-05-08"))
        record = read_session(connection, ended)
        assert (record.sets[0].tally.reps, record.summary.corrected) == (reps, True)
    assert connection.execute("SELECT corrected_ms FROM session").get == moment(400_001).utc_ms
    delete_session(connection, ended, moment(400_002))
    restore_session(connection, ended, moment(400_003))
    assert read_session(connection, ended).summary.corrected


def test_a_running_session_is_not_corrected(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    with pytest.raises(ValueError, match="running"):
        correct_session(connection, uuid, (one_set(reps=1),), LATER)
    record = open_session(connection, person)
    assert record is not None
    assert (record.sets, record.summary.corrected) == ((), False)


def test_a_line_that_the_plan_has_not_keeps_nothing(connection: apsw.Connection, person: int, ended: str) -> None:
    before, kept = read_session(connection, ended), totals(connection, person)
    with pytest.raises(LookupError, match="no line 7"):
        correct_session(connection, ended, (one_set(reps=2), one_set(7, reps=1)), LATER)
    assert read_session(connection, ended) == before
    assert totals(connection, person) == kept
    assert not connection.in_transaction


def test_a_session_that_is_not_there_is_a_bug(connection: apsw.Connection) -> None:
    with pytest.raises(LookupError, match="no session"):
        correct_session(connection, new_uuid(), (), LATER)


saves = st.tuples(st.sampled_from(DATES), st.lists(records, min_size=1, max_size=3, unique_by=lambda r: r.key))
steps = st.lists(records, max_size=4, unique_by=lambda r: r.key) | st.sampled_from([delete_session, restore_session])


@given(st.lists(saves, max_size=5), st.lists(steps, max_size=6))
def test_totals_stay_exact_whatever_is_corrected(saved, then) -> None:
    with empty_database() as connection:
        person = default_person(connection, moment())
        uuid = begun(connection, person)
        expected: dict[object, SetRecord] = {}
        for number, (date, changed) in enumerate(saved):
            save_progress(connection, uuid, progress(*changed, at=moment(number, date)))
            expected |= {record.key: record for record in changed}
        end_session(connection, uuid, SessionState.FINISHED, moment(50, DATES[-1]), 50)
        corrected = False
        for number, step in enumerate(then):
            if callable(step):
                step(connection, uuid, moment(60 + number, LATER.local_date))
            else:
                correct_session(connection, uuid, tuple(step), moment(60 + number, LATER.local_date))
                told = {r.key: r for r in step if r.key in expected or r.tally != Tally()}
                corrected = corrected or any(expected.get(key) != record for key, record in told.items())
                expected |= told
            record = read_session(connection, uuid)
            assert {each.key: each for each in record.sets} == expected
            assert record.summary.corrected == corrected
            kept = totals(connection, person)
            assert all(total.local_date in DATES for total in kept), "nothing counts for the day of the correction"
            rebuild_day_totals(connection)
            assert totals(connection, person) == kept
        in_file = "SELECT count(*) FROM rep WHERE deleted_ms IS NULL"
        assert connection.execute(in_file).get == sum(each.tally.reps or 0 for each in expected.values())
        held = connection.execute("SELECT ifnull(sum(seconds), 0) FROM held").get
        assert held == sum(each.tally.seconds or 0 for each in expected.values())
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
