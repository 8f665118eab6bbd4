# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sessions had a stop for pain: each once, none of another person, none that was deleted."""

import apsw
from said import a_stop
from stored import begun, moment

from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.sessions import delete_session, restore_session
from psoas_trainer.storage.stopped_sessions import stopped_sessions


def test_only_sessions_with_a_stop_and_each_once(connection: apsw.Connection, person: int) -> None:
    calm, stopped = begun(connection, person), begun(connection, person, 60)
    for seconds in (61, 62):
        save_pain_stop(connection, person, stopped, a_stop(seconds), moment(seconds))
    save_pain_stop(connection, person, None, a_stop(63), moment(63))
    assert stopped_sessions(connection, person) == {stopped}
    assert stopped_sessions(connection, person + 1) == frozenset()
    assert calm not in stopped_sessions(connection, person)


def test_a_deleted_session_is_left_out_until_it_is_back(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_pain_stop(connection, person, uuid, a_stop(), moment())
    delete_session(connection, uuid, moment(1))
    assert stopped_sessions(connection, person) == frozenset()
    restore_session(connection, uuid, moment(2))
    assert stopped_sessions(connection, person) == {uuid}


def test_it_reads_the_stops_and_not_all_sessions(connection: apsw.Connection, person: int) -> None:
    """A list of ten years is marked as fast as one of a month."""
    from psoas_trainer.storage.stopped_sessions import _STOPPED

    plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + _STOPPED, (person,))]
    assert any("stop USING INDEX pain_stop_" in line for line in plan)
    assert not any(line == "SCAN session" for line in plan)
