# SPDX-License-Identifier: GPL-3.0-or-later
"""A session is kept as it was planned, chosen and done, is listed newest first, and comes back from deletion whole."""

import apsw
import pytest
from stored import LUNGE, MARCH, PLAN, TIMING, begun, moment, one_set, progress

from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.storage.day_totals import DayTotal, day_totals, rebuild_day_totals, seconds_done
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session, restore_session
from psoas_trainer.storage.stamp import new_uuid, uuid_bytes

ALWAYS = ("0000-01-01", "9999-12-31")


def totals(connection: apsw.Connection, person: int) -> tuple[DayTotal, ...]:
    return day_totals(connection, person, *ALWAYS)


def test_a_new_session_reads_as_it_was_begun(connection: apsw.Connection, person: int) -> None:
    uuid = new_uuid()
    started = Moment(1_777_900_000_123, -570, "2026-05-03")
    begin_session(connection, uuid, person, PLAN, TIMING, started)
    record = read_session(connection, uuid)
    assert record.summary == SessionSummary(
        uuid, "article_order", "psoas_march", started, None, SessionState.RUNNING, 0
    )
    assert (record.plan, record.timing, record.sets, record.bookmark) == (PLAN, TIMING, (), None)


def test_a_single_try_has_no_routine(connection: apsw.Connection, person: int) -> None:
    plan = SessionPlan(None, (PlanItem(LUNGE, LUNGE),))
    record = read_session(connection, begun(connection, person, plan=plan))
    assert (record.plan, record.summary.routine_id, record.summary.first_exercise_id) == (plan, None, "low_lunge")


def test_an_identity_is_used_once(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    with pytest.raises(apsw.ConstraintError):
        begin_session(connection, uuid, person, PLAN, TIMING, moment())
    assert connection.execute("SELECT count(*) FROM session_item").get == len(PLAN.items)


def test_identities_are_random_uuids_of_version_4() -> None:
    made = {new_uuid() for _ in range(100)}
    assert len(made) == 100
    assert {(uuid[12], uuid[16] in "89ab", len(uuid_bytes(uuid))) for uuid in made} == {("4", True, 16)}


@pytest.mark.parametrize("text", ["", "00", "g" * 32, "0" * 34])
def test_what_is_no_identity_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"identity|hexadecimal"):
        uuid_bytes(text)


def test_progress_is_kept_side_by_side(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    sets = (
        SetRecord(SetKey(0, 1, Side.LEFT), None, Tally(None, 20)),
        SetRecord(SetKey(1, 1, Side.LEFT), "seated", Tally(12, None)),
        SetRecord(SetKey(1, 1, Side.RIGHT), "seated", Tally(11, None)),
        SetRecord(SetKey(2, 1, None), None, Tally(None, 0)),
    )
    save_progress(connection, uuid, progress(*sets, active=95, bookmark="a place"))
    record = read_session(connection, uuid)
    assert (record.sets, record.summary.active_seconds, record.bookmark) == (sets, 95, "a place")
    today = moment().local_date
    assert totals(connection, person) == (
        DayTotal(today, "low_lunge", "left", 0, 20, 1),
        DayTotal(today, "psoas_march", "left", 12, 0, 1),
        DayTotal(today, "psoas_march", "right", 11, 0, 1),
    )


def test_each_rep_is_a_row_with_its_own_time(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    for reps in (1, 2, 3):
        save_progress(connection, uuid, progress(one_set(reps=reps), at=moment(reps)))
    rows = connection.execute("SELECT ordinal, at_ms, deleted_ms FROM rep ORDER BY ordinal").fetchall()
    assert rows == [(reps, moment(reps).utc_ms, None) for reps in (1, 2, 3)]


def test_a_rep_taken_back_stays_as_deleted_and_its_number_is_not_used_again(
    connection: apsw.Connection, person: int
) -> None:
    uuid = begun(connection, person)
    for second, reps in enumerate((3, 1, 2)):
        save_progress(connection, uuid, progress(one_set(reps=reps), at=moment(second)))
    rows = connection.execute("SELECT ordinal, deleted_ms FROM rep ORDER BY ordinal").fetchall()
    taken_back = moment(1).utc_ms
    assert rows == [(1, None), (2, taken_back), (3, taken_back), (4, None)]


def test_the_same_progress_again_changes_nothing(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    same = progress(one_set(reps=3, seconds=5), one_set(2, 1, None, seconds=7), active=9)
    save_progress(connection, uuid, same)
    before = connection.total_changes()
    save_progress(connection, uuid, same)
    assert connection.total_changes() == before


def test_a_set_over_midnight_counts_each_rep_and_second_on_its_own_day(
    connection: apsw.Connection, person: int
) -> None:
    uuid = begun(connection, person)
    before, after = moment(0, "2026-05-04"), moment(1, "2026-05-05")
    save_progress(connection, uuid, progress(one_set(reps=2, seconds=10), at=before))
    save_progress(connection, uuid, progress(one_set(reps=5, seconds=14), at=after))
    expected = (
        DayTotal("2026-05-04", "psoas_march", "left", 2, 10, 1),
        DayTotal("2026-05-05", "psoas_march", "left", 3, 4, 0),
    )
    assert totals(connection, person) == expected
    save_progress(connection, uuid, progress(one_set(reps=1, seconds=3), at=after))
    assert totals(connection, person) == (DayTotal("2026-05-04", "psoas_march", "left", 1, 3, 1),)


def test_unknown_stays_unknown_and_none_done_is_none(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=0)))
    assert read_session(connection, uuid).sets[0].tally == Tally(0, None)
    assert totals(connection, person) == ()


@pytest.mark.parametrize("state", [SessionState.FINISHED, SessionState.STOPPED])
def test_an_ended_session_is_no_longer_open(connection: apsw.Connection, person: int, state: SessionState) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=2), bookmark="a place"))
    end = Moment(1_777_990_000_000, 60, "2026-05-05")
    end_session(connection, uuid, state, end, 600)
    record = read_session(connection, uuid)
    assert (record.summary.state, record.summary.ended, record.summary.active_seconds) == (state, end, 600)
    assert record.sets[0].tally.reps == 2
    assert record.bookmark == "a place"
    assert open_session(connection, person) is None
    before = connection.total_changes()
    end_session(connection, uuid, SessionState.STOPPED, moment(9999), 1)
    assert connection.total_changes() == before


def test_a_session_does_not_end_by_running(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    with pytest.raises(ValueError, match="running"):
        end_session(connection, uuid, SessionState.RUNNING, moment(), 0)


def test_the_open_session_that_was_begun_last_is_offered_and_the_others_are_not_forgotten(
    connection: apsw.Connection, person: int
) -> None:
    uuids = [begun(connection, person, seconds) for seconds in (5, 9, 1)]
    newest = open_session(connection, person)
    assert newest is not None
    assert newest.summary.uuid == uuids[2], "whatever the clock said"
    for later, earlier in ((uuids[2], uuids[1]), (uuids[1], uuids[0])):
        delete_session(connection, later, moment())
        newest = open_session(connection, person)
        assert newest is not None
        assert newest.summary.uuid == earlier


def test_an_open_session_that_cannot_be_read_does_not_stop_the_start(connection: apsw.Connection, person: int) -> None:
    sound, spoilt = begun(connection, person, 1), begun(connection, person, 2)
    connection.pragma("ignore_check_constraints", 1)
    connection.execute(
        "UPDATE session_item SET chosen_kind = 'metres' WHERE session_id = (SELECT id FROM session WHERE uuid = ?)",
        (uuid_bytes(spoilt),),
    )
    record = open_session(connection, person)
    assert record is not None
    assert record.summary.uuid == sound
    assert [summary.uuid for summary in list_sessions(connection, person).sessions] == [spoilt, sound]


def test_nobody_sees_another_person_s_sessions(connection: apsw.Connection, person: int) -> None:
    save_progress(connection, begun(connection, person), progress(one_set(reps=2)))
    assert open_session(connection, person + 1) is None
    assert list_sessions(connection, person + 1).sessions == ()
    assert totals(connection, person + 1) == ()


def test_the_latest_is_first_in_pages_without_gaps(connection: apsw.Connection, person: int) -> None:
    # Three began in the same millisecond, and one was put in later with an earlier date: the place must still be exact.
    uuids = [begun(connection, person, seconds) for seconds in (1, 3, 3, 3, 2, 8, 9)]
    delete_session(connection, uuids[5], moment())
    whole = [summary.uuid for summary in list_sessions(connection, person).sessions]
    assert whole == [uuids[i] for i in (6, 3, 2, 1, 4, 0)]
    for size in range(1, 8):
        found: list[str] = []
        page = list_sessions(connection, person, limit=size)
        found += [summary.uuid for summary in page.sessions]
        while page.older is not None:
            page = list_sessions(connection, person, page.older, size)
            found += [summary.uuid for summary in page.sessions]
        assert found == whole


def test_an_empty_history_has_an_empty_page(connection: apsw.Connection, person: int) -> None:
    page = list_sessions(connection, person)
    assert (page.sessions, page.older) == ((), None)


def test_a_deleted_session_leaves_list_and_totals_and_comes_back_whole(
    connection: apsw.Connection, person: int
) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=4), one_set(0, 1, Side.RIGHT, seconds=20)))
    record, kept = read_session(connection, uuid), totals(connection, person)
    for _ in range(2):
        delete_session(connection, uuid, moment(60))
    assert totals(connection, person) == ()
    assert list_sessions(connection, person).sessions == ()
    assert read_session(connection, uuid) == record
    for _ in range(2):
        restore_session(connection, uuid, moment(70))
    assert totals(connection, person) == kept
    assert [summary.uuid for summary in list_sessions(connection, person).sessions] == [uuid]


def test_the_day_s_seconds_of_an_exercise(connection: apsw.Connection, person: int) -> None:
    for side, seconds in ((Side.LEFT, 20), (Side.RIGHT, 25), (None, 2)):
        save_progress(connection, begun(connection, person), progress(one_set(0, 1, side, seconds=seconds)))
    today = moment().local_date
    assert seconds_done(connection, person, "low_lunge", today) == 47
    assert seconds_done(connection, person, "low_lunge", "2026-05-05") == 0
    assert seconds_done(connection, person, "psoas_march", today) == 0


def test_the_totals_can_be_made_again(connection: apsw.Connection, person: int) -> None:
    save_progress(connection, begun(connection, person), progress(one_set(reps=4, seconds=2)))
    kept = totals(connection, person)
    connection.execute("UPDATE day_total SET reps = 99")
    rebuild_day_totals(connection)
    assert totals(connection, person) == kept


@pytest.mark.parametrize(
    "act",
    [
        lambda connection, uuid: save_progress(connection, uuid, progress(one_set(reps=1))),
        lambda connection, uuid: end_session(connection, uuid, SessionState.FINISHED, moment(), 1),
        lambda connection, uuid: delete_session(connection, uuid, moment()),
        lambda connection, uuid: restore_session(connection, uuid, moment()),
        lambda connection, uuid: read_session(connection, uuid),
    ],
)
def test_a_session_that_is_not_there_is_a_bug(connection: apsw.Connection, act) -> None:
    with pytest.raises(LookupError, match="no session"):
        act(connection, new_uuid())
    assert not connection.in_transaction


def test_progress_with_a_line_that_the_plan_has_not_keeps_nothing(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    with pytest.raises(LookupError, match="no line 7"):
        save_progress(connection, uuid, progress(one_set(reps=2), one_set(7, reps=1), active=5))
    record = read_session(connection, uuid)
    assert (record.sets, record.summary.active_seconds) == ((), 0)
    assert totals(connection, person) == ()


def test_the_exercise_done_is_the_one_chosen(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(2, 1, None, seconds=60)))
    assert [total.exercise_id for total in totals(connection, person)] == ["legs_up_rest"]


@pytest.mark.parametrize("column", ["reason", "planned_kind"])
def test_a_value_from_outside_is_damage_and_no_bug(connection: apsw.Connection, person: int, column: str) -> None:
    uuid = begun(connection, person)
    connection.pragma("ignore_check_constraints", 1)
    statement = {
        "reason": "UPDATE session_item SET reason = 'rain'",
        "planned_kind": "UPDATE session_item SET planned_kind = 'metres'",
    }[column]
    connection.execute(statement)
    with pytest.raises(StorageError) as caught:
        read_session(connection, uuid)
    assert caught.value.kind is Trouble.DAMAGED


def test_a_state_from_outside_is_damage(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    connection.pragma("ignore_check_constraints", 1)
    connection.execute("UPDATE session SET state = 'asleep'")
    with pytest.raises(StorageError) as caught:
        read_session(connection, uuid)
    assert caught.value.kind is Trouble.DAMAGED
    sound = begun(connection, person, 1)
    assert [summary.uuid for summary in list_sessions(connection, person).sessions] == [sound], "the others are there"


def test_the_march_is_planned_in_the_variant_that_was_chosen(connection: apsw.Connection, person: int) -> None:
    record = read_session(connection, begun(connection, person))
    assert record.plan.items[1].planned == MARCH
