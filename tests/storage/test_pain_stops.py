# SPDX-License-Identifier: GPL-3.0-or-later
"""A stop for pain is kept from its first moment, takes each answer, and what was not answered stays unknown."""

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from said import SAID, a_stop, stops
from stored import PLAN, TIMING, begun, moment
from test_totals_property import empty_database

from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.pain import NextStep, PainAnswer, PainKind, PainPlace
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.pain_stops import pain_stops_of, pain_stops_since, save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.sessions import begin_session, delete_session, restore_session
from psoas_trainer.storage.stamp import new_uuid

NOW = moment(5000)


def test_the_three_writes_of_the_flow_are_one_stop(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    at = Moment(1_777_900_000_123, -570, "2026-05-03")
    first = PainStop(new_uuid(), "psoas_march", "seated", PainAnswer(), at)
    answered = first._replace(answer=SAID)
    whole = answered._replace(followed=NextStep.SKIP)
    for second, stop in enumerate((first, answered, whole)):
        save_pain_stop(connection, person, uuid, stop, moment(second))
        assert pain_stops_of(connection, uuid) == (stop,)
    rows = connection.execute("SELECT at_ms, created_ms, edited_ms FROM pain_stop").fetchall()
    assert rows == [(at.utc_ms, moment(0).utc_ms, moment(2).utc_ms)]


def test_unwell_is_kept(connection: apsw.Connection, person: int) -> None:
    stop = a_stop(answer=PainAnswer())._replace(unwell=True, followed=NextStep.FINISH)
    save_pain_stop(connection, person, None, stop, NOW)
    assert pain_stops_since(connection, person, 0) == (stop,)


def test_answers_can_be_taken_back(connection: apsw.Connection, person: int) -> None:
    stop = a_stop()
    for each in (stop, stop._replace(answer=PainAnswer())):
        save_pain_stop(connection, person, None, each, NOW)
    assert pain_stops_since(connection, person, 0)[0].answer == PainAnswer()


def test_none_felt_is_not_the_same_as_not_answered(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    for second, strength in enumerate((0, None)):
        save_pain_stop(connection, person, uuid, a_stop(second, answer=PainAnswer(strength)), NOW)
    assert [stop.answer.strength for stop in pain_stops_of(connection, uuid)] == [0, None]
    assert connection.execute("SELECT strength FROM pain_stop ORDER BY at_ms").fetchall() == [(0,), (None,)]


def test_the_newest_come_first_from_a_moment_on(connection: apsw.Connection, person: int) -> None:
    # Two in the same millisecond: the later written one is the newer one.
    made = [a_stop(seconds) for seconds in (10, 30, 20, 20)]
    for stop in made:
        save_pain_stop(connection, person, None, stop, NOW)
    assert pain_stops_since(connection, person, moment(20).utc_ms) == (made[1], made[3], made[2])
    assert pain_stops_since(connection, person, moment(31).utc_ms) == ()
    assert pain_stops_since(connection, person + 1, 0) == ()


def test_the_stops_of_a_session_are_in_their_order(connection: apsw.Connection, person: int) -> None:
    uuid, other = begun(connection, person), begun(connection, person)
    made = [a_stop(seconds) for seconds in (30, 10)]
    for stop in made:
        save_pain_stop(connection, person, uuid, stop, NOW)
    save_pain_stop(connection, person, other, a_stop(), NOW)
    assert pain_stops_of(connection, uuid) == (made[1], made[0])
    assert pain_stops_of(connection, new_uuid()) == ()


def test_a_deleted_session_takes_its_stops_with_it_and_brings_them_back(
    connection: apsw.Connection, person: int
) -> None:
    uuid = begun(connection, person)
    of_session, alone = a_stop(10), a_stop(20)
    save_pain_stop(connection, person, uuid, of_session, NOW)
    save_pain_stop(connection, person, None, alone, NOW)
    delete_session(connection, uuid, NOW)
    assert pain_stops_of(connection, uuid) == ()
    assert pain_stops_since(connection, person, 0) == (alone, of_session), "whoever deletes it is not out of pain"
    assert pain_stops_of(connection, uuid) == ()
    restore_session(connection, uuid, NOW)
    assert pain_stops_since(connection, person, 0) == (alone, of_session)
    assert pain_stops_of(connection, uuid) == (of_session,)


def test_a_stop_is_kept_before_its_session_is_and_finds_it_later(connection: apsw.Connection, person: int) -> None:
    uuid, stop = new_uuid(), a_stop()
    save_pain_stop(connection, person, uuid, stop, NOW)
    assert pain_stops_since(connection, person, 0) == (stop,)
    assert pain_stops_of(connection, uuid) == ()
    begin_session(connection, uuid, person, PLAN, TIMING, moment())
    save_pain_stop(connection, person, uuid, stop._replace(followed=NextStep.RESUME), NOW)
    save_pain_stop(connection, person, None, stop, NOW)
    assert pain_stops_of(connection, uuid) == (stop,), "once linked it stays"


@pytest.mark.some_of(3)
@pytest.mark.parametrize("place", PainPlace)
@pytest.mark.parametrize("side", [None, *Side])
def test_every_place_and_side_can_be_kept(connection: apsw.Connection, person: int, place, side) -> None:
    for kind in PainKind:
        stop = a_stop(answer=PainAnswer(10, place, side, kind))
        save_pain_stop(connection, person, None, stop, NOW)
        assert stop in pain_stops_since(connection, person, 0)


@pytest.mark.parametrize("statement", ["UPDATE pain_stop SET place = 'moon'", "UPDATE pain_stop SET kind = 'odd'"])
def test_a_word_from_outside_is_damage(connection: apsw.Connection, person: int, statement: str) -> None:
    uuid = begun(connection, person)
    save_pain_stop(connection, person, uuid, a_stop(), NOW)
    connection.execute(statement)
    for read in (lambda: pain_stops_since(connection, person, 0), lambda: pain_stops_of(connection, uuid)):
        with pytest.raises(StorageError) as caught:
            read()
        assert caught.value.kind is Trouble.DAMAGED


@pytest.mark.rest
@given(st.lists(stops, min_size=1, max_size=4))
def test_whatever_is_said_reads_as_it_was_said_and_the_last_word_counts(said: list[PainStop]) -> None:
    with empty_database() as connection:
        person = default_person(connection, moment())
        uuid = begun(connection, person)
        for second, stop in enumerate(said):
            save_pain_stop(connection, person, uuid, stop, moment(second))
            assert pain_stops_of(connection, uuid) == pain_stops_since(connection, person, 0) == (stop,)
            in_file = connection.execute("SELECT strength, place, side, kind, followed, variant_id FROM pain_stop")
            assert in_file.fetchall() == [(*stop.answer, stop.followed, stop.variant_id)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
