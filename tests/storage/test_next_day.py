# SPDX-License-Identifier: GPL-3.0-or-later
"""The question of a later day is asked once, about the newest session, and only while that is not long ago."""

import apsw
import pytest
from stored import PLAN, TIMING, moment, one_set, progress

from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.storage.next_day import save_next_day, session_to_ask_about
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session, restore_session
from psoas_trainer.storage.stamp import new_uuid

DAY = "2026-05-04"
NEXT = "2026-05-05"


def played(
    connection: apsw.Connection, person: int, date: str = DAY, seconds: int = 0, ended: str | None = None
) -> str:
    """A session of that date, with one rep in it, ended on the same date or on another one."""
    uuid = new_uuid()
    begin_session(connection, uuid, person, PLAN, TIMING, moment(seconds, date))
    save_progress(connection, uuid, progress(one_set(reps=1), at=moment(seconds, date)))
    end_session(connection, uuid, SessionState.STOPPED, moment(seconds + 60, ended or date), 60)
    return uuid


def asked(connection: apsw.Connection, person: int, today: str) -> str | None:
    summary = session_to_ask_about(connection, person, today)
    return None if summary is None else summary.uuid


def test_without_a_session_there_is_no_question(connection: apsw.Connection, person: int) -> None:
    assert asked(connection, person, NEXT) is None


def test_the_answer_is_the_session_as_the_history_shows_it(connection: apsw.Connection, person: int) -> None:
    uuid = played(connection, person)
    assert session_to_ask_about(connection, person, NEXT) == read_session(connection, uuid).summary
    assert asked(connection, person + 1, NEXT) is None


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-05-03", False),  # a clock that was put back, or a flight to the east
        ("2026-05-04", False),
        ("2026-05-05", True),
        ("2026-05-18", True),
        ("2026-05-19", False),
        ("2027-05-05", False),
    ],
)
def test_it_is_asked_from_the_next_day_to_the_fourteenth(
    connection: apsw.Connection, person: int, today: str, expected: bool
) -> None:
    uuid = played(connection, person)
    assert asked(connection, person, today) == (uuid if expected else None)


def test_the_fourteen_days_go_over_the_end_of_a_year(connection: apsw.Connection, person: int) -> None:
    uuid = played(connection, person, "2027-12-25")
    assert asked(connection, person, "2028-01-08") == uuid
    assert asked(connection, person, "2028-01-09") is None


@pytest.mark.parametrize("worse", [None, False, True])
def test_once_asked_it_is_never_asked_again(connection: apsw.Connection, person: int, worse: bool | None) -> None:
    uuid = played(connection, person)
    save_next_day(connection, uuid, worse, moment(100, NEXT))
    assert asked(connection, person, NEXT) is None
    assert asked(connection, person, "2026-05-06") is None
    in_file = connection.execute("SELECT worse, local_date FROM next_day").fetchall()
    assert in_file == [(None if worse is None else int(worse), NEXT)]


def test_a_later_answer_counts_and_no_answer_takes_none_back(connection: apsw.Connection, person: int) -> None:
    uuid = played(connection, person)
    for worse, kept in ((None, None), (False, 0), (True, 1), (None, 1), (False, 0)):
        save_next_day(connection, uuid, worse, moment(100, NEXT))
        assert connection.execute("SELECT worse FROM next_day").fetchall() == [(kept,)]


def test_only_the_newest_session_is_asked_about(connection: apsw.Connection, person: int) -> None:
    older = played(connection, person, "2026-05-03")
    newest = played(connection, person, DAY, 10)
    assert asked(connection, person, NEXT) == newest
    save_next_day(connection, newest, False, moment(100, NEXT))
    assert asked(connection, person, NEXT) is None, "the older one is not asked about in its place"
    delete_session(connection, newest, moment(101))
    assert asked(connection, person, NEXT) == older
    restore_session(connection, newest, moment(102))
    assert asked(connection, person, NEXT) is None


def test_after_todays_session_yesterdays_is_not_asked_about(connection: apsw.Connection, person: int) -> None:
    played(connection, person)
    played(connection, person, NEXT, 10)
    assert asked(connection, person, NEXT) is None


def test_a_session_that_is_still_open_is_not_asked_about(connection: apsw.Connection, person: int) -> None:
    played(connection, person, "2026-05-03")
    begin_session(connection, new_uuid(), person, PLAN, TIMING, moment(10, DAY))
    assert asked(connection, person, NEXT) is None


def test_a_session_over_midnight_is_not_asked_about_on_its_second_day(connection: apsw.Connection, person: int) -> None:
    uuid = played(connection, person, ended=NEXT)
    save_progress(connection, uuid, progress(one_set(reps=2), at=moment(61, NEXT)))
    assert asked(connection, person, NEXT) is None
    assert asked(connection, person, "2026-05-06") == uuid


def test_a_session_that_was_only_closed_today_was_of_its_own_day(connection: apsw.Connection, person: int) -> None:
    uuid = played(connection, person, ended=NEXT)
    assert asked(connection, person, NEXT) == uuid


def test_the_session_s_own_date_counts_not_the_one_of_another_time_zone(
    connection: apsw.Connection, person: int
) -> None:
    uuid, at = new_uuid(), Moment(1_777_939_199_000, -600, DAY)
    begin_session(connection, uuid, person, PLAN, TIMING, at)
    end_session(connection, uuid, SessionState.FINISHED, at, 0)
    assert asked(connection, person, DAY) is None
    assert asked(connection, person, NEXT) == uuid


def test_a_session_that_is_not_there_is_a_bug(connection: apsw.Connection) -> None:
    with pytest.raises(LookupError, match="no session"):
        save_next_day(connection, new_uuid(), True, moment())
