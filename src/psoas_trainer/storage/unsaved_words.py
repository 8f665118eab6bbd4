# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings in what a person said while the database took nothing: whole, once, never in place of something newer."""

from typing import Any

import apsw

from psoas_trainer.core.feedback import Feedback, PainStop
from psoas_trainer.core.unsaved_words import Correction, NextDay, UnsavedWord
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.next_day import save_next_day
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import person_or
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.session_row import find_session
from psoas_trainer.storage.stamp import uuid_bytes

_STOP = """
SELECT ifnull(edited_ms, created_ms), session_id IS (SELECT id FROM session WHERE uuid = :session)
    OR :session IS NULL OR NOT EXISTS (SELECT 1 FROM session WHERE uuid = :session),
  exercise_id, variant_id, strength, place, side, kind, unwell, followed
FROM pain_stop WHERE uuid = :uuid"""
_FEEDBACK = "SELECT ifnull(edited_ms, created_ms) FROM feedback WHERE session_id = ?"
_CORRECTED = "SELECT corrected_ms FROM session WHERE id = ?"
_NEXT_DAY = "SELECT ifnull(edited_ms, created_ms), worse FROM next_day WHERE session_id = ?"


def write_word(connection: apsw.Connection, person: int, word: UnsavedWord) -> None:
    """Makes what is kept equal to the word. LookupError where its session is not there."""
    match word.said:
        case PainStop() as stop:
            save_pain_stop(connection, person_or(connection, word.person, person), word.session, stop, word.at)
        case Feedback() as feedback:
            save_feedback(connection, word.session or "", feedback, word.at)
        case Correction(sets):
            correct_session(connection, word.session or "", sets, word.at)
        case NextDay(worse):
            save_next_day(connection, word.session or "", worse, word.at)


def bring_word(connection: apsw.Connection, person: int, word: UnsavedWord) -> bool:
    """The same for a word from an earlier run; whether it added anything. What was said later stays."""
    if _is_kept(connection, word):
        return False
    write_word(connection, person, word)
    return True


def _is_kept(connection: apsw.Connection, word: UnsavedWord) -> bool:
    """Whether it stands in the database, or something that was said later."""
    if isinstance(word.said, PainStop):
        return _is_stop_kept(connection, word, word.said)
    session = find_session(connection, word.session or "").id
    match word.said:
        case Feedback() as feedback:
            kept = connection.execute(_FEEDBACK, (session,)).fetchone()
            return _is_later(kept, word) or (
                kept is not None and feedback_of(connection, word.session or "") == _as_kept(feedback)
            )
        case Correction(sets):
            there = {each.key: each for each in read_session(connection, word.session or "").sets}
            same = all(there.get(each.key) == each for each in sets)
            return same or _is_later(connection.execute(_CORRECTED, (session,)).fetchone(), word)
        case NextDay(worse):
            kept = connection.execute(_NEXT_DAY, (session,)).fetchone()
            return _is_later(kept, word) or (kept is not None and (worse is None or kept[1] == int(worse)))


def _is_stop_kept(connection: apsw.Connection, word: UnsavedWord, stop: PainStop) -> bool:
    session = None if word.session is None else uuid_bytes(word.session)
    kept = connection.execute(_STOP, {"session": session, "uuid": uuid_bytes(stop.uuid)}).fetchone()
    said = (stop.exercise_id, stop.variant_id, *stop.answer, int(stop.unwell), stop.followed)
    return kept is not None and (kept[0] > word.at.utc_ms or (bool(kept[1]) and tuple(kept[2:]) == said))


def _is_later(kept: Any, word: UnsavedWord) -> bool:
    return kept is not None and kept[0] is not None and kept[0] > word.at.utc_ms


def _as_kept(feedback: Feedback) -> Feedback:
    """A note without a word in it is no note."""
    return feedback if feedback.note and feedback.note.strip() else feedback._replace(note=None)
