# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said while the database took nothing comes into it whole and once, and takes nothing newer back."""

from pathlib import Path
from zlib import crc32

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from said import a_stop, feedbacks, stops
from stored import begun, moment, one_set, progress
from test_backup import rows
from test_emergency import BEGUN

from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.pain import NextStep
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.side import Side
from psoas_trainer.core.unsaved import Unsaved, from_line, to_line
from psoas_trainer.core.unsaved_words import Correction, NextDay, Said, UnsavedWord, word_from_line, word_to_line
from psoas_trainer.storage.catch_up import catch_up
from psoas_trainer.storage.check import check
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.next_day import save_next_day
from psoas_trainer.storage.pain_stops import pain_stops_of, pain_stops_since, save_pain_stop
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import end_session
from psoas_trainer.storage.stamp import new_uuid

HARD = Feedback(Effort.HARD, 2, slipped=frozenset({1}), note="with a word", stretch=7)
EASY = Feedback(Effort.EASY)
STOP = a_stop(20)
SAID: tuple[Said, ...] = (STOP, HARD, Correction((one_set(reps=7),)), NextDay(True))


@pytest.fixture
def ended(connection: apsw.Connection, person: int) -> str:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=3), active=9))
    end_session(connection, uuid, SessionState.STOPPED, moment(30), 9)
    return uuid


corrections = st.builds(
    Correction,
    st.lists(st.builds(one_set, st.integers(0, 2), reps=st.none() | st.integers(0, 99)), max_size=3).map(tuple),
)
anything_said = stops | feedbacks | corrections | st.builds(NextDay, st.sampled_from([None, True, False]))


@given(anything_said, st.sampled_from([None, "cd" * 16]))
def test_a_line_says_all_of_it_and_a_line_that_is_cut_off_says_nothing(said: Said, session: str | None) -> None:
    word = UnsavedWord(session, said, moment(7))
    line = word_to_line(word)
    assert line.count("\n") == 1
    assert word_from_line(line) == word
    assert type(word_from_line(line).said) is type(said)
    assert all(word_from_line(line[:cut]) is None for cut in range(0, len(line) - 1, 7))
    assert from_line(line) is None, "the reader of counts passes over it"


def test_answers_from_before_the_stretch_was_asked_about() -> None:
    text = f'[2,"feedback","{"cd" * 16}",["hard",2,null,[1],"a word"],[1,60,"2026-05-04"]]'
    word = word_from_line(f"{crc32(text.encode()):08x} {text}\n")
    assert word is not None
    assert word.said == Feedback(Effort.HARD, 2, slipped=frozenset({1}), note="a word")


def test_counts_are_no_words() -> None:
    assert word_from_line(to_line(Unsaved("ab" * 16, progress(one_set(reps=1))))) is None
    assert word_from_line("00000000 []") is None


@pytest.mark.parametrize("said", SAID)
def test_it_comes_in_whole_and_once(connection: apsw.Connection, person: int, ended: str, said: Said) -> None:
    word = UnsavedWord(ended, said, moment(40))
    assert catch_up(connection, person, (word,)) == (word.uuid,)
    kept = rows(connection)
    assert catch_up(connection, person, (word,)) == ()
    assert rows(connection) == kept
    assert check(connection).findings == ()
    match said:
        case Feedback():
            assert feedback_of(connection, ended) == said
        case Correction():
            assert read_session(connection, ended).sets == (one_set(reps=7),)
            assert read_session(connection, ended).summary.corrected
        case NextDay():
            assert connection.execute("SELECT worse FROM next_day").get == 1
        case _:
            assert pain_stops_of(connection, ended) == (STOP,)


def test_what_was_said_later_stays(connection: apsw.Connection, person: int, ended: str) -> None:
    finished = STOP._replace(followed=NextStep.FINISH)
    save_feedback(connection, ended, EASY, moment(50))
    save_pain_stop(connection, person, ended, finished, moment(50))
    correct_session(connection, ended, (one_set(reps=5),), moment(50))
    save_next_day(connection, ended, False, moment(50))
    kept = rows(connection)
    assert catch_up(connection, person, tuple(UnsavedWord(ended, said, moment(40)) for said in SAID)) == ()
    assert rows(connection) == kept
    newer = tuple(UnsavedWord(ended, said, moment(60)) for said in SAID)
    assert len(catch_up(connection, person, newer)) == len(SAID)
    assert feedback_of(connection, ended) == HARD


def test_what_was_said_of_a_session_that_was_never_begun_comes_in_behind_it(
    connection: apsw.Connection, person: int
) -> None:
    uuid = new_uuid()
    session = Unsaved(uuid, progress(one_set(reps=2), active=5), BEGUN, SessionState.FINISHED)
    words = tuple(UnsavedWord(uuid, said, moment(40)) for said in SAID)
    assert len(catch_up(connection, person, (*words, session))) == 5
    assert catch_up(connection, person, (*words, session)) == ()
    assert pain_stops_of(connection, uuid) == (STOP,)
    assert read_session(connection, uuid).sets == (one_set(reps=7),)


def test_a_stop_whose_session_comes_in_later_is_linked_then(connection: apsw.Connection, person: int) -> None:
    uuid = new_uuid()
    word = UnsavedWord(uuid, STOP, moment(40))
    assert catch_up(connection, person, (word,)) == (word.uuid,)
    assert pain_stops_since(connection, person, 0) == (STOP,)
    session = Unsaved(uuid, progress(one_set(reps=2), active=5), BEGUN)
    assert catch_up(connection, person, (session, word)) == (uuid, word.uuid)
    assert pain_stops_of(connection, uuid) == (STOP,)


def test_a_word_that_fits_nothing_stops_nobody(connection: apsw.Connection, person: int, ended: str) -> None:
    strange = (
        UnsavedWord(new_uuid(), HARD, moment()),
        UnsavedWord(None, HARD, moment()),
        UnsavedWord(ended, Feedback(pain_now=99), moment()),
        UnsavedWord(ended, Correction((one_set(99, reps=1),)), moment()),
    )
    good = UnsavedWord(ended, EASY, moment(1))
    assert catch_up(connection, person, (*strange, good)) == (good.uuid,)


def test_counts_and_words_are_held_in_one_log_and_the_newest_of_each_counts(path: Path, tmp_path: Path) -> None:
    log = EmergencyLog(path, lambda: (tmp_path / "logs",))
    session = Unsaved("cd" * 16, progress(one_set(side=Side.RIGHT, reps=2), active=5))
    first, later = UnsavedWord("cd" * 16, EASY, moment(9)), UnsavedWord("cd" * 16, HARD, moment(5))
    for held in (first, session, later):
        log.hold(held)
    log.close()
    assert log.takes
    again = EmergencyLog(path, lambda: (tmp_path / "logs",))
    # The clock was set back between the two; in one file the order tells.
    assert set(again.owed()) == {session, later}
    again.release(session.uuid)
    again.release(later.uuid)
    again.close()
    assert list((tmp_path / "logs").iterdir()) == []


def test_it_is_known_when_no_disk_takes_it(path: Path, tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("", encoding="ascii")
    log = EmergencyLog(path, lambda: (tmp_path / "in the way",))
    assert not log.takes
    log.hold(UnsavedWord("cd" * 16, EASY, moment()))
    log.close()
    assert not log.takes
