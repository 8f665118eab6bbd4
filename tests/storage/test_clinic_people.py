# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of a clinic: kept, found, warned about, archived, deleted, brought back, and erased after thirty days."""

from pathlib import Path

import apsw
import pytest
from at_the_clinic import BERG, MARTA, PLAN, VERSION, at_the_clinic
from own_training import own_training
from stored import begun, moment, one_set, progress
from test_checksums import written_by_everyone

from hostile_texts import hostile_texts
from psoas_trainer.core.clinic.likeness import Likeness
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.record import SessionState
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.clinic_notes import look_at_person
from psoas_trainer.storage.clinic_people import (
    FirstPersonError,
    add_person,
    archive_person,
    card_of,
    delete_person,
    people_alike,
    restore_person,
    save_card,
)
from psoas_trainer.storage.clinic_people_bin import ERASE_PERSON, erase_person, purge_people
from psoas_trainer.storage.clinic_people_index import Look
from psoas_trainer.storage.clinic_people_list import Shown, list_people, list_people_bin
from psoas_trainer.storage.clinic_plans import accept_plan
from psoas_trainer.storage.clinic_record import note_return
from psoas_trainer.storage.clinic_sessions import follow_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import end_session
from psoas_trainer.storage.tables import TABLES

LIMA = PersonCard("Tomas Lima", "Tomas", "1990-11-30")
MONTH = 30 * 86_400


def names(connection: apsw.Connection, text: str = "", shown: Shown = Shown.HERE) -> list[str]:
    return [entry.card.full_name for entry in list_people(connection, moment(), text, shown).entries]


def test_people_are_found_by_what_is_typed(connection: apsw.Connection, person: int) -> None:
    assert names(connection) == [], "who uses the program alone has no card"
    marta = add_person(connection, MARTA, BERG)
    add_person(connection, LIMA, BERG)
    assert card_of(connection, marta) == MARTA
    assert card_of(connection, person) is None
    assert names(connection) == ["Märta Olsen", "Tomas Lima"]
    assert (
        names(connection, "OLS ma") == names(connection, "12.3.1971") == names(connection, "p-1044") == ["Märta Olsen"]
    )
    assert names(connection, "ma") == ["Märta Olsen", "Tomas Lima"]
    assert names(connection, "nobody") == []
    save_card(connection, marta, MARTA._replace(full_name="Märta Berg-Olsen", number=None), BERG)
    assert names(connection, "berg") == ["Märta Berg-Olsen"]
    assert names(connection, "1044") == []


def test_a_card_needs_a_name_and_a_birth_in_the_past(connection: apsw.Connection) -> None:
    for card in (PersonCard(" ", ""), LIMA._replace(birth_date="2026-05-05"), LIMA._replace(birth_date="yesterday")):
        with pytest.raises(ValueError, match=r"name|future|iso"):
            add_person(connection, card, BERG)
    assert names(connection) == []


def test_whoever_could_be_mixed_up_is_named(connection: apsw.Connection) -> None:
    marta = add_person(connection, MARTA, BERG)
    archive_person(connection, marta, BERG)
    twin = PersonCard("olsen, marta", "Marta", "1971-03-12")
    ((number, card, like),) = people_alike(connection, twin)
    assert (number, card, like) == (marta, MARTA, Likeness.SAME_NAME_AND_BIRTH_DATE)
    assert people_alike(connection, MARTA, marta) == (), "nobody is like themselves"


def test_archived_people_stand_in_a_list_of_their_own(connection: apsw.Connection) -> None:
    marta = add_person(connection, MARTA, BERG)
    add_person(connection, LIMA, BERG)
    archive_person(connection, marta, BERG)
    found = list_people(connection, moment())
    assert (found.everyone, found.archived, found.found) == (1, 1, 1)
    assert list_people(connection, moment(), "", Shown.EVERYONE, 1).found == 2
    assert names(connection, shown=Shown.ARCHIVED) == ["Märta Olsen"]
    assert names(connection, shown=Shown.EVERYONE) == ["Märta Olsen", "Tomas Lima"]
    archive_person(connection, marta, BERG, archived=False)
    assert names(connection) == ["Märta Olsen", "Tomas Lima"]


def test_due_today_is_who_has_a_planned_day_and_did_not_train_yet(connection: apsw.Connection) -> None:
    marta = add_person(connection, MARTA, BERG)
    add_person(connection, LIMA, BERG)
    accept_plan(connection, marta, VERSION, BERG)
    assert list_people(connection, moment()).due == 1  # a Monday
    assert names(connection, shown=Shown.DUE) == ["Märta Olsen"]
    assert list_people(connection, moment(date="2026-05-05")).due == 0
    assert list_people(connection, moment(date="2026-04-27")).due == 0, "it has not begun yet"
    uuid = begun(connection, marta)
    follow_plan(connection, uuid, VERSION.uuid, BERG)
    assert list_people(connection, moment()).due == 1, "it runs"
    end_session(connection, uuid, SessionState.STOPPED, moment(9), 30)
    found = list_people(connection, moment())
    assert found.due == 0
    assert not found.entries[0].due


def test_what_came_since_the_last_look_wants_one(connection: apsw.Connection) -> None:
    from said import a_stop

    from psoas_trainer.storage.pain_stops import save_pain_stop

    marta = add_person(connection, MARTA, BERG)
    uuid = begun(connection, marta)
    end_session(connection, uuid, SessionState.FINISHED, moment(9), 30)
    save_feedback(connection, uuid, Feedback(pain_now=9), moment(10))
    assert list_people(connection, moment()).looks == 0, "no number on the scale asks for a look"
    save_feedback(connection, uuid, Feedback(pain_now=9, note="The stairs went well"), moment(11))
    assert list_people(connection, moment()).entries[0].looks == (Look.NOTE,)
    look_at_person(connection, marta, By(moment(12)))
    assert list_people(connection, moment()).looks == 0
    save_pain_stop(connection, marta, uuid, a_stop(13), moment(13))
    note_return(connection, marta, 2, By(moment(14)))
    assert set(list_people(connection, moment()).entries[0].looks) == {Look.PAIN_STOP, Look.RECORD}
    assert names(connection, shown=Shown.LOOKS) == ["Märta Olsen"]
    look_at_person(connection, marta, By(moment(15)))
    assert names(connection, shown=Shown.LOOKS) == []
    assert list_people(connection, moment()).looks == 0


def test_a_deleted_person_can_be_brought_back_for_thirty_days(connection: apsw.Connection, person: int) -> None:
    marta = add_person(connection, MARTA, BERG)
    delete_person(connection, marta, BERG)
    assert names(connection, shown=Shown.EVERYONE) == []
    (binned,) = list_people_bin(connection, moment())
    assert (binned.person, binned.card, binned.goes_on) == (marta, MARTA, "2026-06-03")
    restore_person(connection, marta, BERG)
    assert names(connection) == ["Märta Olsen"]
    with pytest.raises(FirstPersonError):
        delete_person(connection, person, BERG)
    assert default_person(connection, moment()) == person


def test_after_thirty_days_nothing_of_a_person_is_left(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    person = default_person(connection, moment())
    before = {table.name: connection.execute(table.rows).fetchall() for table in TABLES}
    marta = add_person(connection, MARTA, BERG)
    own_training_of(connection, marta)
    delete_person(connection, marta, BERG)
    later = moment(MONTH + 86_400, "2026-06-04")
    assert finish(purge_people(connection, tmp_path, later)) == 0, "nobody trained since: the clock may be wrong"
    uuid = begun(connection, person, MONTH + 100)
    connection.execute("UPDATE session SET local_date = '2026-06-03' WHERE uuid = ?", (bytes.fromhex(uuid),))
    assert finish(purge_people(connection, tmp_path, later)) == 1
    for table in TABLES:
        rows = connection.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = 'person_id'", (table.name,)).get
        assert rows, table.name
        left = connection.execute(f"SELECT count(*) FROM {table.name} WHERE person_id = ?", (marta,)).get
        assert left == 0, table.name
    assert connection.execute("SELECT * FROM day_total").fetchall() == before["day_total"]
    assert {statement.split()[2] for statement in ERASE_PERSON} >= {"person", "person_card", "plan_version"}
    assert check(connection).findings == ()
    assert finish(erase_person(connection, person, tmp_path, later)) == 0, "only who is in the bin is erased"


def own_training_of(connection: apsw.Connection, person: int) -> None:
    """A row in every table about that person alone."""
    own_training(connection, person, "6" * 32)
    other = connection.execute("SELECT max(id) FROM person").get
    assert other > person
    uuid = begun(connection, person, 40)
    save_progress(connection, uuid, progress(one_set(reps=3), one_set(item=0, seconds=20)))
    # The clinic's parts were made with one plan identity: one of a kind in a file.
    assert connection.execute("SELECT count(*) FROM plan_version WHERE person_id = ?", (person,)).get == 1


def test_hostile_texts_are_kept_and_found_as_they_are(connection: apsw.Connection) -> None:
    kept = []
    for number, text in enumerate(hostile_texts()[:150]):
        try:
            kept.append((add_person(connection, PersonCard(text, "x", number=f"n{number}"), BERG), number))
        except (ValueError, UnicodeError):
            continue
    assert len(kept) > 50
    for person, number in kept:
        found = list_people(connection, moment(), f"n{number}").entries
        assert person in {entry.person for entry in found}
    assert check(connection).findings == ()


def test_a_plan_of_the_clinic_is_whole(connection: apsw.Connection, person: int) -> None:
    at_the_clinic(connection, person, begun(connection, person))
    assert check(connection).findings == ()
    assert PLAN.days == (0, 2, 4, 6)
