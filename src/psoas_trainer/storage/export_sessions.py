# SPDX-License-Identifier: GPL-3.0-or-later
"""Kinds of what a session is made of, and of the answers to a screening."""

from typing import Final

from psoas_trainer.storage.export_kind import MAYBE_NUMBER, MAYBE_TEXT, MAYBE_YES, NUMBER, TEXT, YES, Field, Kind

ANSWER: Final = Kind(
    name="answers",
    parent="screening_id",
    fields=(
        Field("ordinal", NUMBER),
        Field("question_id", TEXT),
        Field("yes", YES),
    ),
    read="""
SELECT id, screening_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, ordinal, question_id, yes FROM screening_answer WHERE screening_id = ? ORDER BY id""",
    add="""
INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, screening_id, ordinal, question_id, yes) VALUES (:id, :uuid, :person_id, :author_id,
  :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :screening_id, :ordinal,
  :question_id, :yes)""",
)
SESSION: Final = Kind(
    name="sessions",
    parent=None,
    fields=(
        Field("routine_id", MAYBE_TEXT),
        Field("state", TEXT),
        Field("ended_ms", MAYBE_NUMBER),
        Field("ended_offset_minutes", MAYBE_NUMBER),
        Field("ended_local_date", MAYBE_TEXT),
        Field("active_seconds", NUMBER),
        Field("get_ready", NUMBER),
        Field("switch", NUMBER),
        Field("set_rest", NUMBER),
        Field("exercise_rest", NUMBER),
        Field("position_change", NUMBER),
        Field("warm_up_get_ready", NUMBER),
        Field("bookmark", MAYBE_TEXT),
        Field("corrected_ms", MAYBE_NUMBER),
        Field("clock_moved_ms", MAYBE_NUMBER),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready,
  switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms, clock_moved_ms
  FROM session WHERE id = ?""",
    add="""
INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready,
  switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms, clock_moved_ms)
  VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms,
  :deleted_ms, :routine_id, :state, :ended_ms, :ended_offset_minutes, :ended_local_date, :active_seconds,
  :get_ready, :switch, :set_rest, :exercise_rest, :position_change, :warm_up_get_ready, :bookmark,
  :corrected_ms, :clock_moved_ms)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM session WHERE uuid =
  :uuid""",
)
ITEM: Final = Kind(
    name="items",
    parent="session_id",
    fields=(
        Field("ordinal", NUMBER),
        Field("warm_up", YES),
        Field("planned_exercise", TEXT),
        Field("planned_variant", MAYBE_TEXT),
        Field("planned_kind", TEXT),
        Field("planned_amount", NUMBER),
        Field("planned_sets", NUMBER),
        Field("chosen_exercise", TEXT),
        Field("chosen_variant", MAYBE_TEXT),
        Field("chosen_kind", TEXT),
        Field("chosen_amount", NUMBER),
        Field("chosen_sets", NUMBER),
        Field("reason", MAYBE_TEXT),
    ),
    read="""
SELECT id, session_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets,
  chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason FROM session_item WHERE
  session_id = ? ORDER BY id""",
    add="""
INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind,
  planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets,
  reason) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms,
  :edited_ms, :deleted_ms, :session_id, :ordinal, :warm_up, :planned_exercise, :planned_variant, :planned_kind,
  :planned_amount, :planned_sets, :chosen_exercise, :chosen_variant, :chosen_kind, :chosen_amount, :chosen_sets,
  :reason)""",
)
SIDES: Final = Kind(
    name="sides",
    parent="session_item_id",
    fields=(
        Field("planned_left", MAYBE_NUMBER),
        Field("planned_right", MAYBE_NUMBER),
        Field("chosen_left", MAYBE_NUMBER),
        Field("chosen_right", MAYBE_NUMBER),
        Field("first_side", MAYBE_TEXT),
    ),
    read="""
SELECT one.session_item_id, one.session_item_id, one.uuid, one.person_id, one.author_id, one.at_ms,
  one.offset_minutes, one.local_date, one.created_ms, one.edited_ms, one.deleted_ms, one.planned_left,
  one.planned_right, one.chosen_left, one.chosen_right, one.first_side FROM session_item AS item JOIN item_sides
  AS one ON one.session_item_id = item.id WHERE item.session_id = ? ORDER BY one.session_item_id""",
    add="""
INSERT INTO item_sides (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, session_item_id, planned_left, planned_right, chosen_left, chosen_right, first_side) VALUES
  (:uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms,
  :session_item_id, :planned_left, :planned_right, :chosen_left, :chosen_right, :first_side)""",
)
FORM_SLIP: Final = Kind(
    name="form_slip",
    parent="session_item_id",
    fields=(),
    read="""
SELECT one.session_item_id, one.session_item_id, one.uuid, one.person_id, one.author_id, one.at_ms,
  one.offset_minutes, one.local_date, one.created_ms, one.edited_ms, one.deleted_ms FROM session_item AS item
  JOIN form_slip AS one ON one.session_item_id = item.id WHERE item.session_id = ? ORDER BY one.session_item_id""",
    add="""
INSERT INTO form_slip (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, session_item_id) VALUES (:uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date,
  :created_ms, :edited_ms, :deleted_ms, :session_item_id)""",
    by_key="""
SELECT session_item_id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM form_slip
  WHERE session_item_id = :session_item_id""",
    erase="DELETE FROM form_slip WHERE session_item_id = ?",
)
SET: Final = Kind(
    name="sets",
    parent="session_item_id",
    fields=(
        Field("set_number", NUMBER),
        Field("side", MAYBE_TEXT),
        Field("exercise_id", TEXT),
        Field("variant_done", MAYBE_TEXT),
        Field("reps", MAYBE_NUMBER),
        Field("seconds", MAYBE_NUMBER),
    ),
    read="""
SELECT one.id, one.session_item_id, one.uuid, one.person_id, one.author_id, one.at_ms, one.offset_minutes,
  one.local_date, one.created_ms, one.edited_ms, one.deleted_ms, one.set_number, one.side, one.exercise_id,
  one.variant_done, one.reps, one.seconds FROM session_item AS item JOIN set_record AS one ON
  one.session_item_id = item.id WHERE item.session_id = ? ORDER BY one.id""",
    add="""
INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, session_item_id, set_number, side, exercise_id, variant_done, reps, seconds) VALUES
  (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms,
  :deleted_ms, :session_item_id, :set_number, :side, :exercise_id, :variant_done, :reps, :seconds)""",
)
REP: Final = Kind(
    name="reps_counted",
    parent="set_record_id",
    fields=(Field("ordinal", NUMBER),),
    add="""
INSERT INTO rep (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, set_record_id, ordinal) VALUES (:uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :set_record_id, :ordinal)""",
)
HELD: Final = Kind(
    name="held",
    parent="set_record_id",
    fields=(Field("seconds", NUMBER),),
    read="""
SELECT one.set_record_id, one.set_record_id, one.uuid, one.person_id, one.author_id, one.at_ms,
  one.offset_minutes, one.local_date, one.created_ms, one.edited_ms, one.deleted_ms, one.seconds FROM
  session_item AS item JOIN set_record AS record ON record.session_item_id = item.id JOIN held AS one ON
  one.set_record_id = record.id WHERE item.session_id = ? ORDER BY one.set_record_id, one.local_date""",
    add="""
INSERT INTO held (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, set_record_id, seconds) VALUES (:uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :set_record_id, :seconds)""",
)
FEEDBACK: Final = Kind(
    name="feedback",
    parent="session_id",
    fields=(
        Field("effort", MAYBE_TEXT),
        Field("pain_now", MAYBE_NUMBER),
        Field("form", MAYBE_TEXT),
        Field("note", MAYBE_TEXT),
        Field("stretch", MAYBE_NUMBER),
    ),
    read="""
SELECT id, session_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, effort, pain_now, form, note, stretch FROM feedback WHERE session_id = ? ORDER BY id""",
    add="""
INSERT INTO feedback (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, session_id, effort, pain_now, form, note, stretch) VALUES (:id, :uuid, :person_id, :author_id,
  :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :session_id, :effort, :pain_now,
  :form, :note, :stretch)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM feedback WHERE uuid =
  :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM feedback WHERE
  session_id = :session_id""",
    erase="DELETE FROM feedback WHERE id = ?",
)
NEXT_DAY: Final = Kind(
    name="next_day",
    parent="session_id",
    fields=(Field("worse", MAYBE_YES),),
    read="""
SELECT id, session_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, worse FROM next_day WHERE session_id = ? ORDER BY id""",
    add="""
INSERT INTO next_day (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, session_id, worse) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :session_id, :worse)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM next_day WHERE uuid =
  :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM next_day WHERE
  session_id = :session_id""",
    erase="DELETE FROM next_day WHERE id = ?",
)
MARK: Final = Kind(
    name="marks",
    parent="session_id",
    fields=(
        Field("what", TEXT),
        Field("note", MAYBE_TEXT),
    ),
    read="""
SELECT id, session_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, what, note FROM session_mark WHERE session_id = ? ORDER BY id""",
    add="""
INSERT INTO session_mark (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, session_id, what, note) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :session_id, :what, :note)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM session_mark WHERE uuid
  = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM session_mark WHERE
  session_id = :session_id AND what = :what""",
    erase="DELETE FROM session_mark WHERE id = ?",
)
STOP: Final = Kind(
    name="pain_stops",
    parent="session_id",
    fields=(
        Field("exercise_id", TEXT),
        Field("variant_id", MAYBE_TEXT),
        Field("strength", MAYBE_NUMBER),
        Field("place", MAYBE_TEXT),
        Field("side", MAYBE_TEXT),
        Field("kind", MAYBE_TEXT),
        Field("unwell", YES),
        Field("followed", MAYBE_TEXT),
    ),
    read="""
SELECT id, session_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, exercise_id, variant_id, strength, place, side, kind, unwell, followed FROM pain_stop WHERE
  session_id = ? ORDER BY id""",
    add="""
INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES (:id,
  :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms,
  :session_id, :exercise_id, :variant_id, :strength, :place, :side, :kind, :unwell, :followed)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM pain_stop WHERE uuid =
  :uuid""",
    erase="DELETE FROM pain_stop WHERE id = ?",
)
