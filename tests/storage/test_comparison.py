# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done of an exercise the last time before a session, by side; nothing where there is no such time."""

import apsw
from stored import PLAN, TIMING, moment, one_set, progress

from psoas_trainer.core.record import EarlierDone, SessionState, SetRecord
from psoas_trainer.core.side import Side
from psoas_trainer.storage.comparison import earlier_done
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session, restore_session
from psoas_trainer.storage.stamp import new_uuid

IDS = ("psoas_march", "low_lunge", "legs_up_rest", "never_heard_of")
NOW = moment(9000).utc_ms


def played(connection: apsw.Connection, person: int, seconds: int, *sets: SetRecord, ended: bool = True) -> str:
    uuid = new_uuid()
    begin_session(connection, uuid, person, PLAN, TIMING, moment(seconds))
    save_progress(connection, uuid, progress(*sets, at=moment(seconds + 5)))
    if ended:
        end_session(connection, uuid, SessionState.STOPPED, moment(seconds + 60), 60)
    return uuid


def test_nothing_before_is_no_answer(connection: apsw.Connection, person: int) -> None:
    assert earlier_done(connection, person, IDS, NOW) == {}
    assert earlier_done(connection, person, (), NOW) == {}


def test_the_sums_are_by_side_and_unit_over_all_sets(connection: apsw.Connection, person: int) -> None:
    sets = (
        one_set(1, 1, Side.LEFT, reps=6),
        one_set(1, 2, Side.LEFT, reps=2),
        one_set(1, 1, Side.RIGHT, reps=0),
        one_set(0, 1, Side.LEFT, seconds=20),
        one_set(2, 1, None, reps=3, seconds=9),
    )
    played(connection, person, 100, *sets)
    assert earlier_done(connection, person, IDS, NOW) == {
        "psoas_march": EarlierDone(moment(100), {Side.LEFT: 8, Side.RIGHT: 0}, {}),
        "low_lunge": EarlierDone(moment(100), {}, {Side.LEFT: 20}),
        "legs_up_rest": EarlierDone(moment(100), {None: 3}, {None: 9}),
    }


def test_each_exercise_has_its_own_last_time(connection: apsw.Connection, person: int) -> None:
    played(connection, person, 100, one_set(1, reps=6), one_set(0, seconds=20))
    played(connection, person, 200, one_set(1, reps=4))
    played(connection, person, 300, one_set(1, reps=0), one_set(0, seconds=0))
    found = earlier_done(connection, person, IDS, NOW)
    assert {name: (done.at, dict(done.reps)) for name, done in found.items()} == {
        "psoas_march": (moment(200), {Side.LEFT: 4}),
        "low_lunge": (moment(100), {}),
    }
    assert earlier_done(connection, person + 1, IDS, NOW) == {}


def test_only_what_began_before_counts(connection: apsw.Connection, person: int) -> None:
    played(connection, person, 100, one_set(reps=6))
    played(connection, person, 200, one_set(reps=4))
    assert earlier_done(connection, person, IDS, moment(200).utc_ms)["psoas_march"].at == moment(100)
    assert earlier_done(connection, person, IDS, moment(100).utc_ms) == {}


def test_open_and_deleted_sessions_are_no_past(connection: apsw.Connection, person: int) -> None:
    played(connection, person, 100, one_set(reps=6))
    deleted = played(connection, person, 200, one_set(reps=4))
    played(connection, person, 300, one_set(reps=2), ended=False)
    delete_session(connection, deleted, moment(400))
    assert earlier_done(connection, person, IDS, NOW)["psoas_march"].at == moment(100)
    restore_session(connection, deleted, moment(401))
    assert earlier_done(connection, person, IDS, NOW)["psoas_march"].at == moment(200)
