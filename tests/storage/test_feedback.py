# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said after a session is kept whole, is changed whole, and what was not said stays unknown."""

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from said import feedbacks
from stored import begun, moment
from test_totals_property import empty_database

from psoas_trainer.core.feedback import Effort, Feedback, Form
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.sessions import delete_session, restore_session
from psoas_trainer.storage.stamp import new_uuid

WHOLE = Feedback(Effort.HARD, 0, Form.SLIPPED, frozenset({0, 2}), "The left hip\nwas stiff. ½ ☺", 6)


def test_nothing_said_is_an_empty_feedback(connection: apsw.Connection, person: int) -> None:
    assert feedback_of(connection, begun(connection, person)) == Feedback()


def test_all_that_can_be_said_is_kept_for_its_session(connection: apsw.Connection, person: int) -> None:
    uuid, other = begun(connection, person), begun(connection, person)
    save_feedback(connection, uuid, WHOLE, moment(90))
    assert feedback_of(connection, uuid) == WHOLE
    assert feedback_of(connection, other) == Feedback()


@pytest.mark.parametrize("note", ["", " ", "\n\t "])
def test_a_note_without_a_word_is_no_note(connection: apsw.Connection, person: int, note: str) -> None:
    uuid = begun(connection, person)
    save_feedback(connection, uuid, Feedback(note=note), moment())
    assert feedback_of(connection, uuid).note is None
    assert connection.execute("SELECT note FROM feedback").fetchall() == [(None,)]


def test_a_later_word_takes_the_place_of_the_earlier_one(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    for second, said in enumerate((WHOLE, Feedback(slipped=frozenset({1, 2})), Feedback(), WHOLE)):
        save_feedback(connection, uuid, said, moment(second))
        assert feedback_of(connection, uuid) == said
    rows = connection.execute("SELECT at_ms, created_ms, edited_ms FROM feedback").fetchall()
    assert rows == [(moment(0).utc_ms, moment(0).utc_ms, moment(3).utc_ms)]
    assert connection.execute("SELECT count(*), count(deleted_ms) FROM form_slip").fetchall() == [(3, 1)]


def test_a_line_that_the_plan_has_not_keeps_nothing(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    with pytest.raises(LookupError, match="no line 7"):
        save_feedback(connection, uuid, WHOLE._replace(slipped=frozenset({0, 7})), moment())
    assert feedback_of(connection, uuid) == Feedback()
    assert not connection.in_transaction


def test_a_session_that_is_not_there_is_a_bug(connection: apsw.Connection) -> None:
    with pytest.raises(LookupError, match="no session"):
        save_feedback(connection, new_uuid(), WHOLE, moment())
    with pytest.raises(LookupError, match="no session"):
        feedback_of(connection, new_uuid())


def test_a_deleted_session_takes_it_along_and_brings_it_back(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_feedback(connection, uuid, WHOLE, moment())
    delete_session(connection, uuid, moment(1))
    assert feedback_of(connection, uuid) == Feedback()
    restore_session(connection, uuid, moment(2))
    assert feedback_of(connection, uuid) == WHOLE


@pytest.mark.parametrize("statement", ["UPDATE feedback SET effort = 'mad'", "UPDATE feedback SET form = 'odd'"])
def test_a_word_from_outside_is_damage(connection: apsw.Connection, person: int, statement: str) -> None:
    uuid = begun(connection, person)
    save_feedback(connection, uuid, WHOLE, moment())
    connection.pragma("ignore_check_constraints", 1)
    connection.execute(statement)
    with pytest.raises(StorageError) as caught:
        feedback_of(connection, uuid)
    assert caught.value.kind is Trouble.DAMAGED


@pytest.mark.rest
@given(st.lists(feedbacks, min_size=1, max_size=4))
def test_whatever_is_said_reads_as_it_was_said_and_the_last_word_counts(said: list[Feedback]) -> None:
    with empty_database() as connection:
        uuid = begun(connection, default_person(connection, moment()))
        for second, each in enumerate(said):
            save_feedback(connection, uuid, each, moment(second))
            expected = each if each.note and each.note.strip() else each._replace(note=None)
            assert feedback_of(connection, uuid) == expected
            in_file = connection.execute("SELECT effort, pain_now, form, note FROM feedback").fetchall()
            assert in_file == [(expected.effort, expected.pain_now, expected.form, expected.note)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
