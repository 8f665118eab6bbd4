# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of the people is never older than the data: it is read again where that changed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import apsw
from at_the_clinic import BERG, MARTA, VERSION
from encrypted_files import AT
from stored import begun, moment

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.storage.backup import back_up_at_once
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.clinic_notes import look_at_person
from psoas_trainer.storage.clinic_people import (
    add_person,
    archive_person,
    delete_person,
    restore_person,
    save_card,
)
from psoas_trainer.storage.clinic_people_index import KnownPeople
from psoas_trainer.storage.clinic_people_list import Shown, list_people
from psoas_trainer.storage.clinic_plans import accept_plan
from psoas_trainer.storage.clinic_sessions import follow_plan
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.restore import restore_in_pieces
from psoas_trainer.storage.sessions import delete_session, end_session

LIMA = PersonCard("Tomas Lima", "Tomas", "1990-11-30")


def assert_known(connection: apsw.Connection, known: KnownPeople, now: Moment | None = None) -> None:
    """With what is known every list is as it is without."""
    now = now or moment(70)
    for shown in Shown:
        for text in ("", "lima"):
            there = list_people(connection, now, text, shown, known=known)
            assert there == list_people(connection, now, text, shown)


def test_each_change_is_in_the_next_list(connection: apsw.Connection, person: int) -> None:
    marta, lima = add_person(connection, MARTA, BERG), add_person(connection, LIMA, BERG)
    known, session = KnownPeople(), begun(connection, lima)
    steps: tuple[Callable[[], object], ...] = (
        lambda: save_card(connection, marta, MARTA._replace(full_name="Märta Lima"), BERG),
        lambda: accept_plan(connection, lima, VERSION, BERG),
        lambda: follow_plan(connection, session, VERSION.uuid, BERG),
        lambda: end_session(connection, session, SessionState.FINISHED, moment(60), 60),
        lambda: save_feedback(connection, session, Feedback(note="went well"), moment(61)),
        lambda: look_at_person(connection, lima, BERG._replace(at=moment(65))),
        lambda: delete_session(connection, session, moment(66)),
        lambda: archive_person(connection, lima, BERG),
        lambda: archive_person(connection, lima, BERG, archived=False),
        lambda: delete_person(connection, marta, BERG),
        lambda: restore_person(connection, marta, BERG),
    )
    assert_known(connection, known)
    for step in steps:
        step()
        assert_known(connection, known)
    assert_known(connection, known, moment(86_400))  # another day has others due


def test_what_did_not_change_is_not_read_again(connection: apsw.Connection, person: int) -> None:
    add_person(connection, MARTA, BERG)
    known, today = KnownPeople(), date.fromisoformat(moment().local_date)
    assert known.index(connection, today) is known.index(connection, today)


def test_a_backup_that_comes_back_is_read(connection: apsw.Connection, path: Path) -> None:
    default_person(connection, moment())
    back_up_at_once(connection, path.parent, Reason.ASKED, AT)
    backup = max((path.parent / "backups").glob("*.sqlite3"))
    add_person(connection, MARTA, BERG)
    known = KnownPeople()
    assert list_people(connection, moment(), known=known).found == 1
    finish(restore_in_pieces(connection, path.parent, backup, AT + 1))
    assert list_people(connection, moment(), known=known).found == 0
