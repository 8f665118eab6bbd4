# SPDX-License-Identifier: GPL-3.0-or-later
"""Since when the weeks of training go on, and how the lighter one was answered."""

from datetime import date, timedelta

import apsw
import pytest
from stored import PLAN, TIMING, moment

from psoas_trainer.storage.sessions import begin_session, delete_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.training_blocks import (
    answer_lighter_week,
    block_begin,
    lighter_weeks,
    take_answer_back,
)

TODAY = date(2026, 5, 4)


def trained(connection: apsw.Connection, person: int, *ago: int) -> list[str]:
    uuids = []
    for days in ago:
        uuids.append(new_uuid())
        at = moment(-86_400 * days, (TODAY - timedelta(days=days)).isoformat())
        begin_session(connection, uuids[-1], person, PLAN, TIMING, at)
    return uuids


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("ago", "begin"),
    [
        ((), None),
        ((0,), 0),
        ((40,), 40),
        ((0, 27), 27),
        ((0, 28), 0),
        ((5, 20, 47, 74, 101, 129), 101),
        ((3, 60, 61, 62), 3),
        ((-2, 1, 8), 8),
    ],
)
def test_a_block_begins_behind_the_newest_long_pause(
    connection: apsw.Connection, person: int, ago: tuple[int, ...], begin: int | None
) -> None:
    trained(connection, person, *ago)
    wanted = None if begin is None else (TODAY - timedelta(days=begin)).isoformat()
    assert block_begin(connection, person, TODAY.isoformat(), 28) == wanted


def test_what_was_deleted_does_not_count(connection: apsw.Connection, person: int) -> None:
    _, older = trained(connection, person, 0, 9)
    delete_session(connection, older, moment())
    assert block_begin(connection, person, TODAY.isoformat(), 28) == TODAY.isoformat()


def test_it_leaps_along_the_index(connection: apsw.Connection, person: int) -> None:
    plans: list[str] = []
    connection.exec_trace = lambda _cursor, sql, _bindings: plans.append(sql) or True
    block_begin(connection, person, TODAY.isoformat(), 28)
    connection.exec_trace = None
    values = {"person": person, "today": TODAY.isoformat(), "leap": "-27 days"}
    steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {plans[-1]}", values)]
    assert not [step for step in steps if step.startswith("SCAN session") or "USE TEMP" in step]
    assert sum("USING INDEX session_day" in step for step in steps) == 2


def test_the_newest_answer_counts_and_can_be_taken_back(connection: apsw.Connection, person: int) -> None:
    answer_lighter_week(connection, person, TODAY, moment(), taken=True)
    answer_lighter_week(connection, person, TODAY, moment(1), taken=False)
    assert lighter_weeks(connection, person) == {"2026-05-04": False}
    take_answer_back(connection, person, TODAY, moment(2))
    assert lighter_weeks(connection, person) == {"2026-05-04": True}
    take_answer_back(connection, person, TODAY, moment(3))
    take_answer_back(connection, person, TODAY, moment(4))
    assert lighter_weeks(connection, person) == {}
