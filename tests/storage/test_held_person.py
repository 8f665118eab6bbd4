# SPDX-License-Identifier: GPL-3.0-or-later
"""What is held while the disk takes nothing comes in for the person whose it is, whoever is there at the next start."""

from stored import PLAN, TIMING, moment, opened, progress

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.pain import PainAnswer
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.unsaved import Begun, Unsaved, from_line, to_line
from psoas_trainer.core.unsaved_words import UnsavedWord, word_from_line, word_to_line
from psoas_trainer.storage.catch_up import catch_up
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.people import default_person

UUID = "5e" * 16


def whose(connection, table):
    return [person for (person,) in connection.execute(f"SELECT person_id FROM {table}")]


def held(person):
    plan = PLAN._replace(left_out=())
    begun = Begun(plan, TIMING, moment(), person)
    stop = PainStop("5f" * 16, "pelvic_tilt", None, PainAnswer(3), moment(5))
    session = from_line(to_line(Unsaved(UUID, progress(), begun, SessionState.STOPPED)))
    word = word_from_line(word_to_line(UnsavedWord(None, stop, moment(5), person)))
    return session, word


def test_it_is_of_the_person_who_was_there(tmp_path):
    connection = opened(tmp_path / "training.sqlite")
    first = default_person(connection, moment())
    other = add_person(connection, PersonCard("Berta Beta", "Berta", "1990-01-01"), By(moment()))
    assert len(catch_up(connection, first, held(other))) == 2
    assert whose(connection, "session") == [other]
    assert whose(connection, "pain_stop") == [other]
    connection.close()


def test_of_nobody_known_it_is_of_who_is_there_now(tmp_path):
    connection = opened(tmp_path / "training.sqlite")
    first = default_person(connection, moment())
    catch_up(connection, first, held(77))
    assert whose(connection, "session") == [first]
    assert whose(connection, "pain_stop") == [first]
    connection.close()
