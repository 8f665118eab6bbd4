# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file of the first version says after its climb: what was kept, and nothing that nobody said."""

from pathlib import Path

import pytest
from old_versions import old_file
from stored import moment, one_set, opened

from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.record import SessionState, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.storage.acknowledgements import acknowledged_version
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.day_totals import day_totals, rebuild_day_totals
from psoas_trainer.storage.favourites import favourites
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.next_day import session_to_ask_about
from psoas_trainer.storage.pain_stops import pain_stops_since
from psoas_trainer.storage.screenings import latest_screening
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import restore_session

PERSON = 1
ENDED = "c4bb86c3d1c44710bc344c4189eb2f1e"
DELETED = "396cab3b80d24f589f111a3b3df245ad"
RUNNING = "53676da43f9e4919878d972f9a451da1"


@pytest.fixture
def old(path: Path) -> Path:
    """A closed file of the first version, with rows in every table."""
    return old_file(path, 1)


def test_all_that_was_kept_is_there_and_nothing_was_said_of_it(old: Path) -> None:
    connection = opened(old, had_data=True)
    newest, ended = list_sessions(connection, PERSON).sessions
    assert (newest.uuid, newest.state, newest.corrected) == (RUNNING, SessionState.RUNNING, False)
    assert (ended.uuid, ended.state, ended.corrected) == (ENDED, SessionState.FINISHED, False)
    assert read_session(connection, ENDED).sets[1].tally == Tally(2, None)
    record = open_session(connection, PERSON)
    assert record is not None
    assert record.summary.uuid == RUNNING
    assert favourites(connection, PERSON) == {"low_lunge"}
    assert acknowledged_version(connection, PERSON, "safety_note") == 1
    answers = latest_screening(connection, PERSON, "foam_roller")
    assert answers is not None
    assert answers.any_yes
    for uuid in (ENDED, DELETED, RUNNING):
        assert feedback_of(connection, uuid) == Feedback()
    assert pain_stops_since(connection, PERSON, 0) == ()
    assert session_to_ask_about(connection, PERSON, "2026-05-08") is None, "the newest one runs"
    connection.close()


def test_what_is_new_can_be_said_of_an_old_session(old: Path) -> None:
    connection = opened(old, had_data=True)
    save_feedback(connection, ENDED, Feedback(Effort.HARD, 2, slipped=frozenset({1})), moment(900))
    correct_session(connection, ENDED, (one_set(1, 1, Side.LEFT, reps=7),), moment(900, "2026-05-09"))
    restore_session(connection, DELETED, moment(901))
    assert feedback_of(connection, ENDED).effort is Effort.HARD
    assert read_session(connection, ENDED).summary.corrected
    kept = day_totals(connection, PERSON, "2026-05-01", "2026-05-31")
    assert {each.local_date for each in kept} == {"2026-05-04", "2026-05-05"}
    rebuild_day_totals(connection)
    assert day_totals(connection, PERSON, "2026-05-01", "2026-05-31") == kept
    connection.close()
