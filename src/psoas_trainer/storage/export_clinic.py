# SPDX-License-Identifier: GPL-3.0-or-later
"""Kinds of what a clinic keeps: of people, and of their sessions."""

from typing import Final

from psoas_trainer.storage.export_kind import MAYBE_NUMBER, MAYBE_TEXT, NUMBER, TEXT, Field, Kind

PERSON_CARD: Final = Kind(
    name="person_cards",
    parent=None,
    fields=(
        Field("full_name", TEXT),
        Field("given_name", TEXT),
        Field("birth_date", MAYBE_TEXT),
        Field("number", MAYBE_TEXT),
        Field("note", MAYBE_TEXT),
        Field("archived_ms", MAYBE_NUMBER),
        Field("folded", TEXT),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, full_name, given_name, birth_date, number, note, archived_ms, folded, initials FROM person_card
  ORDER BY id""",
    add="""
INSERT INTO person_card (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, full_name, given_name, birth_date, number, note, archived_ms, folded, initials) VALUES
  (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms,
  :deleted_ms, :full_name, :given_name, :birth_date, :number, :note, :archived_ms, :folded, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM person_card WHERE uuid
  = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM person_card WHERE
  person_id = :person_id AND deleted_ms IS NULL""",
    erase="DELETE FROM person_card WHERE id = ?",
)
PLAN_VERSION: Final = Kind(
    name="plan_versions",
    parent=None,
    fields=(
        Field("version", NUMBER),
        Field("days", TEXT),
        Field("start_date", TEXT),
        Field("document", TEXT),
        Field("reason", MAYBE_TEXT),
        Field("initials", MAYBE_TEXT),
        Field("sender", MAYBE_TEXT),
        Field("sent_to", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, version, days, start_date, document, reason, initials, sender, sent_to FROM plan_version ORDER BY
  id""",
    add="""
INSERT INTO plan_version (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, version, days, start_date, document, reason, initials, sender, sent_to) VALUES (:id,
  :uuid, :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms,
  :version, :days, :start_date, :document, :reason, :initials, :sender, :sent_to)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM plan_version WHERE uuid
  = :uuid""",
    erase="DELETE FROM plan_version WHERE id = ?",
)
PLAN_DRAFT: Final = Kind(
    name="plan_drafts",
    parent=None,
    fields=(
        Field("document", TEXT),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, document, initials FROM plan_draft ORDER BY id""",
    add="""
INSERT INTO plan_draft (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, document, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :document, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM plan_draft WHERE uuid =
  :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM plan_draft WHERE
  person_id = :person_id AND deleted_ms IS NULL""",
    erase="DELETE FROM plan_draft WHERE id = ?",
)
PLAN_TEMPLATE: Final = Kind(
    name="plan_templates",
    parent=None,
    fields=(
        Field("name", TEXT),
        Field("document", TEXT),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, name, document, initials FROM plan_template ORDER BY id""",
    add="""
INSERT INTO plan_template (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, name, document, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :name, :document, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM plan_template WHERE
  uuid = :uuid""",
    erase="DELETE FROM plan_template WHERE id = ?",
)
PERSON_NOTE: Final = Kind(
    name="person_notes",
    parent=None,
    fields=(
        Field("text", TEXT),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, text, initials FROM person_note ORDER BY id""",
    add="""
INSERT INTO person_note (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, text, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :text, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM person_note WHERE uuid
  = :uuid""",
    erase="DELETE FROM person_note WHERE id = ?",
)
MEASURE: Final = Kind(
    name="measures",
    parent=None,
    fields=(
        Field("kind", TEXT),
        Field("name", MAYBE_TEXT),
        Field("side", MAYBE_TEXT),
        Field("value", NUMBER),
        Field("unit", TEXT),
        Field("note", MAYBE_TEXT),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, kind, name, side, value, unit, note, initials FROM measure ORDER BY id""",
    add="""
INSERT INTO measure (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, kind, name, side, value, unit, note, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :kind, :name, :side, :value, :unit, :note,
  :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM measure WHERE uuid =
  :uuid""",
    erase="DELETE FROM measure WHERE id = ?",
)
ACTIVITY_RATING: Final = Kind(
    name="activity_ratings",
    parent=None,
    fields=(
        Field("activity", TEXT),
        Field("rating", NUMBER),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, activity, rating, initials FROM activity_rating ORDER BY id""",
    add="""
INSERT INTO activity_rating (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, activity, rating, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :activity, :rating, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM activity_rating WHERE
  uuid = :uuid""",
    erase="DELETE FROM activity_rating WHERE id = ?",
)
PERSON_LOOK: Final = Kind(
    name="person_looks",
    parent=None,
    fields=(Field("initials", MAYBE_TEXT),),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, initials FROM person_look ORDER BY id""",
    add="""
INSERT INTO person_look (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms, :offset_minutes,
  :local_date, :created_ms, :edited_ms, :deleted_ms, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM person_look WHERE uuid
  = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM person_look WHERE
  person_id = :person_id AND deleted_ms IS NULL""",
    erase="DELETE FROM person_look WHERE id = ?",
)
RECORD_RETURN: Final = Kind(
    name="record_returns",
    parent=None,
    fields=(
        Field("sessions", NUMBER),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, NULL, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, sessions, initials FROM record_return ORDER BY id""",
    add="""
INSERT INTO record_return (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, sessions, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :sessions, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM record_return WHERE
  uuid = :uuid""",
    erase="DELETE FROM record_return WHERE id = ?",
)
FOLLOWED_PLAN: Final = Kind(
    name="followed_plan",
    parent="session_id",
    fields=(
        Field("version_uuid", TEXT),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, session_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, version_uuid, initials FROM followed_plan WHERE session_id = ? ORDER BY id""",
    add="""
INSERT INTO followed_plan (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, session_id, version_uuid, initials) VALUES (:id, :uuid, :person_id, :author_id, :at_ms,
  :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms, :session_id, :version_uuid, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM followed_plan WHERE
  uuid = :uuid""",
    by_key="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM followed_plan WHERE
  session_id = :session_id""",
    erase="DELETE FROM followed_plan WHERE id = ?",
)
SESSION_TRANSFER: Final = Kind(
    name="transfers",
    parent="session_id",
    fields=(
        Field("from_person", TEXT),
        Field("to_person", TEXT),
        Field("undone_ms", MAYBE_NUMBER),
        Field("initials", MAYBE_TEXT),
    ),
    read="""
SELECT id, session_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms,
  deleted_ms, from_person, to_person, undone_ms, initials FROM session_transfer WHERE session_id = ? ORDER BY id""",
    add="""
INSERT INTO session_transfer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms, session_id, from_person, to_person, undone_ms, initials) VALUES (:id, :uuid,
  :person_id, :author_id, :at_ms, :offset_minutes, :local_date, :created_ms, :edited_ms, :deleted_ms,
  :session_id, :from_person, :to_person, :undone_ms, :initials)""",
    by_uuid="""
SELECT id, max(created_ms, ifnull(edited_ms, 0), ifnull(deleted_ms, 0)), deleted_ms FROM session_transfer WHERE
  uuid = :uuid""",
    erase="DELETE FROM session_transfer WHERE id = ?",
)

OF_CLINIC: Final = (
    PERSON_CARD,
    PLAN_VERSION,
    PLAN_DRAFT,
    PLAN_TEMPLATE,
    PERSON_NOTE,
    MEASURE,
    ACTIVITY_RATING,
    PERSON_LOOK,
    RECORD_RETURN,
)
"""What is kept of people, in the order of the document."""
