# SPDX-License-Identifier: GPL-3.0-or-later
"""Kinds of what is kept of people beside their sessions: how each is read, written, found again and erased."""

from typing import Final

from psoas_trainer.storage.export_clinic import OF_CLINIC
from psoas_trainer.storage.export_kind import (
    MAYBE_BYTES,
    MAYBE_TEXT,
    MAYBE_YES,
    NUMBER,
    TEXT,
    Field,
    Kind,
)
from psoas_trainer.storage.export_sessions import STOP

PERSON: Final = Kind(
    name="people",
    parent=None,
    fields=(Field("name", MAYBE_TEXT),),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, name FROM person ORDER BY id""",
    add="""
INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, name) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms,
  :edited_ms, :deleted_ms, :name)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM person
  WHERE uuid = :uuid""",
)
STOP_ALONE: Final = Kind(
    name="pain_stops",
    parent=None,
    fields=STOP.fields,
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id, variant_id, strength, place, side, kind, unwell, followed FROM pain_stop WHERE
  session_id IS NULL ORDER BY id""",
    add="""
INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES (:id, :uuid,
  :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms,
  :exercise_id, :variant_id, :strength, :place, :side, :kind, :unwell, :followed)""",
    by_uuid=STOP.by_uuid,
    erase=STOP.erase,
)
SCREENING: Final = Kind(
    name="screenings",
    parent=None,
    fields=(
        Field("questionnaire", TEXT),
        Field("version", NUMBER),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, questionnaire, version FROM screening ORDER BY id""",
    add="""
INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, questionnaire, version) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :questionnaire, :version)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM screening WHERE uuid =
  :uuid""",
    erase="DELETE FROM screening WHERE id = ?",
)
FAVOURITE: Final = Kind(
    name="favourites",
    parent=None,
    fields=(Field("exercise_id", TEXT),),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id FROM favourite ORDER BY id""",
    add="""
INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date,
  :created_ms, :edited_ms, :deleted_ms, :exercise_id)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM favourite WHERE uuid =
  :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM favourite WHERE
  person_id = :person_id AND exercise_id = :exercise_id AND deleted_ms IS NULL""",
    erase="DELETE FROM favourite WHERE id = ?",
)
ACKNOWLEDGEMENT: Final = Kind(
    name="acknowledgements",
    parent=None,
    fields=(
        Field("what", TEXT),
        Field("version", NUMBER),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, what, version FROM acknowledgement ORDER BY id""",
    add="""
INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, what, version) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :what, :version)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM acknowledgement WHERE
  uuid = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM acknowledgement WHERE
  person_id = :person_id AND what = :what AND version = :version AND deleted_ms IS NULL""",
    erase="DELETE FROM acknowledgement WHERE id = ?",
)
PROFILE: Final = Kind(
    name="profiles",
    parent=None,
    fields=(
        Field("goal", TEXT),
        Field("length", TEXT),
        Field("days", TEXT),
        Field("first_side", MAYBE_TEXT),
        Field("thresholds", TEXT),
        Field("running_days", MAYBE_YES),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, goal, length, days, first_side, thresholds, running_days FROM profile ORDER BY id""",
    add="""
INSERT INTO profile (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, goal, length, days, first_side, thresholds, running_days) VALUES (:id, :uuid, :person_id, :author_id,
  :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :goal, :length, :days, :first_side,
  :thresholds, :running_days)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM profile WHERE uuid =
  :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM profile WHERE person_id
  = :person_id AND deleted_ms IS NULL""",
    erase="DELETE FROM profile WHERE id = ?",
)
OWN_EXERCISE: Final = Kind(
    name="own_exercises",
    parent=None,
    fields=(
        Field("exercise_id", TEXT),
        Field("document", TEXT),
        Field("picture", MAYBE_BYTES),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id, document, picture FROM own_exercise ORDER BY id""",
    add="""
INSERT INTO own_exercise (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, exercise_id, document, picture) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :exercise_id, :document, :picture)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM own_exercise WHERE uuid
  = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM own_exercise WHERE
  person_id = :person_id AND exercise_id = :exercise_id AND deleted_ms IS NULL""",
    erase="DELETE FROM own_exercise WHERE id = ?",
)
OWN_ROUTINE: Final = Kind(
    name="own_routines",
    parent=None,
    fields=(
        Field("routine_id", TEXT),
        Field("document", TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, routine_id, document FROM own_routine ORDER BY id""",
    add="""
INSERT INTO own_routine (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, routine_id, document) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :routine_id, :document)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM own_routine WHERE uuid
  = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM own_routine WHERE
  person_id = :person_id AND routine_id = :routine_id AND deleted_ms IS NULL""",
    erase="DELETE FROM own_routine WHERE id = ?",
)
DOSE_STEP: Final = Kind(
    name="dose_steps",
    parent=None,
    fields=(
        Field("exercise_id", TEXT),
        Field("variant_id", MAYBE_TEXT),
        Field("kind", TEXT),
        Field("amount", NUMBER),
        Field("sets", NUMBER),
        Field("reason", TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id, variant_id, kind, amount, sets, reason FROM dose_step ORDER BY id""",
    add="""
INSERT INTO dose_step (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id, variant_id, kind, amount, sets, reason) VALUES (:id, :uuid, :person_id, :author_id,
  :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :exercise_id, :variant_id, :kind,
  :amount, :sets, :reason)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM dose_step WHERE uuid =
  :uuid""",
    erase="DELETE FROM dose_step WHERE id = ?",
)
OFFER_ANSWER: Final = Kind(
    name="offer_answers",
    parent=None,
    fields=(
        Field("offer", TEXT),
        Field("answer", TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, offer, answer FROM offer_answer ORDER BY id""",
    add="""
INSERT INTO offer_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, offer, answer) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :offer, :answer)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM offer_answer WHERE uuid
  = :uuid""",
    erase="DELETE FROM offer_answer WHERE id = ?",
)
MOVE: Final = Kind(
    name="session_moves",
    parent=None,
    fields=(
        Field("planned_date", TEXT),
        Field("moved_date", TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, planned_date, moved_date FROM session_move ORDER BY id""",
    add="""
INSERT INTO session_move (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, planned_date, moved_date) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :planned_date, :moved_date)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM session_move WHERE uuid
  = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM session_move WHERE
  person_id = :person_id AND planned_date = :planned_date AND deleted_ms IS NULL""",
    erase="DELETE FROM session_move WHERE id = ?",
)
SETTINGS: Final = Kind(
    name="settings",
    parent=None,
    fields=(Field("settings", TEXT),),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, settings FROM settings_copy ORDER BY id""",
    add="""
INSERT INTO settings_copy (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, settings) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :settings)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM settings_copy WHERE
  uuid = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM settings_copy WHERE
  person_id = :person_id""",
    erase="DELETE FROM settings_copy WHERE id = ?",
)

OF_PEOPLE: Final = (
    STOP_ALONE,
    SCREENING,
    FAVOURITE,
    ACKNOWLEDGEMENT,
    PROFILE,
    OWN_EXERCISE,
    OWN_ROUTINE,
    DOSE_STEP,
    OFFER_ANSWER,
    MOVE,
    *OF_CLINIC,
    SETTINGS,
)
"""In the order of the document."""
