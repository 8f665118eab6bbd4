# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's plan: the draft, the versions that were saved and never change again, and templates."""

from typing import Any, Final

import apsw

from psoas_trainer.core.clinic.one_line import one_line, one_line_or_none
from psoas_trainer.core.clinic.person import NAME_LETTERS
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanTemplate, PlanVersion, tidy_plan
from psoas_trainer.core.clinic.plan_faults import Found, Possible, faults
from psoas_trainer.core.clinic.plan_file import REASON_LETTERS
from psoas_trainer.core.clinic.plan_json import plan_text, read_plan_text
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.errors import damaged
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.stamp import Stamp, new_uuid, stamp, uuid_bytes
from psoas_trainer.storage.transaction import transaction

_SAVE_DRAFT: Final = """
INSERT INTO plan_draft (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, document, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id) WHERE deleted_ms IS NULL DO UPDATE SET
  document = excluded.document, initials = excluded.initials, edited_ms = excluded.created_ms"""
_DRAFT: Final = "SELECT document FROM plan_draft WHERE person_id = ? AND deleted_ms IS NULL"
_DISCARD: Final = "UPDATE plan_draft SET deleted_ms = ? WHERE person_id = ? AND deleted_ms IS NULL"
_NEXT: Final = "SELECT 1 + ifnull(max(version), 0) FROM plan_version WHERE person_id = ?"
_ADD: Final = """
INSERT INTO plan_version (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  version, days, start_date, document, reason, initials, sender, sent_to)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_VERSIONS: Final = """
SELECT uuid, version, document, at_ms, local_date, initials, reason, sender, sent_to FROM plan_version
WHERE person_id = ? AND deleted_ms IS NULL ORDER BY version DESC, at_ms DESC, id DESC"""
_NEWEST: Final = """
SELECT uuid, version, document, at_ms, local_date, initials, reason, sender, sent_to FROM plan_version
WHERE person_id = ? AND deleted_ms IS NULL ORDER BY version DESC, at_ms DESC, id DESC LIMIT 1"""
_BY_UUID: Final = """
SELECT uuid, version, document, at_ms, local_date, initials, reason, sender, sent_to FROM plan_version
WHERE uuid = ?"""
_ADD_TEMPLATE: Final = """
INSERT INTO plan_template (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  name, document, initials)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, document = excluded.document, initials = excluded.initials,
  deleted_ms = NULL, edited_ms = excluded.created_ms"""
_TEMPLATES: Final = "SELECT uuid, name, document FROM plan_template WHERE deleted_ms IS NULL ORDER BY name, id"
_DELETE_TEMPLATE: Final = "UPDATE plan_template SET deleted_ms = ? WHERE uuid = ? AND deleted_ms IS NULL"


class PlanFaultyError(ValueError):
    """A plan cannot be saved as it stands; `found` says why, row by row."""

    def __init__(self, found: tuple[Found, ...]) -> None:
        self.found = found
        super().__init__(", ".join(each.fault for each in found))


def save_draft(connection: apsw.Connection, person: int, plan: ClinicPlan, by: By) -> None:
    """Keeps the plan that is being written, with whatever is still wrong in it."""
    with transaction(connection):
        connection.execute(_SAVE_DRAFT, (*stamp(person, by.at), plan_text(plan), by.kept_initials))


def draft_of(connection: apsw.Connection, person: int) -> ClinicPlan | None:
    """The plan that is being written for a person, or None. StorageError where it is damaged."""
    document: Any = connection.execute(_DRAFT, (person,)).get
    return None if document is None else _plan(connection, document)


def discard_draft(connection: apsw.Connection, person: int, by: By) -> None:
    """Throws the draft away; `save_draft` with what it was brings it back."""
    with transaction(connection):
        connection.execute(_DISCARD, (by.at.utc_ms, person))


def save_plan(
    connection: apsw.Connection, person: int, plan: ClinicPlan, by: By, reason: str | None, possible: Possible
) -> PlanVersion:
    """Saves a plan as the next version, which never changes again; the draft is gone with it.

    Raises PlanFaultyError for a plan that cannot be played as it stands, or that wants initials.
    """
    found = faults(plan, possible)
    if found:
        raise PlanFaultyError(found)
    why = one_line_or_none(reason, REASON_LETTERS)
    with transaction(connection):
        number = int(connection.execute(_NEXT, (person,)).get)
        version = PlanVersion(
            new_uuid(), number, tidy_plan(plan), by.at.utc_ms, by.at.local_date, by.kept_initials, why
        )
        _add(connection, stamp(person, by.at, uuid_bytes(version.uuid)), version)
        connection.execute(_DISCARD, (by.at.utc_ms, person))
    return version


def accept_plan(connection: apsw.Connection, person: int, version: PlanVersion, by: By) -> bool:
    """Keeps a plan that came in a file as that version; False where it is here already."""
    with transaction(connection):
        if plan_version(connection, version.uuid) is not None:
            return False
        made = (uuid_bytes(version.uuid), person, person, version.saved_ms, by.at.offset_minutes, version.saved_date)
        _add(connection, (*made, by.at.utc_ms), version)
    return True


def plan_of(connection: apsw.Connection, person: int) -> PlanVersion | None:
    """The newest saved plan of a person, or None. StorageError where it is damaged."""
    row: Any = connection.execute(_NEWEST, (person,)).fetchone()
    return None if row is None else _version(connection, row)


def plan_versions(connection: apsw.Connection, person: int) -> tuple[PlanVersion, ...]:
    """All saved plans of a person, the newest first. StorageError where one is damaged."""
    rows: list[Any] = connection.execute(_VERSIONS, (person,)).fetchall()
    return tuple(_version(connection, row) for row in rows)


def plan_version(connection: apsw.Connection, uuid: str) -> PlanVersion | None:
    """The saved plan of that identity, or None."""
    row: Any = connection.execute(_BY_UUID, (uuid_bytes(uuid),)).fetchone()
    return None if row is None else _version(connection, row)


def save_template(connection: apsw.Connection, template: PlanTemplate, by: By) -> str:
    """Keeps a template, in the place of the one of its `uuid` (empty: a new one); its identity. ValueError unnamed."""
    name = one_line(template.name, NAME_LETTERS)
    if not any(letter.isalnum() for letter in name):
        raise ValueError("a template has a name")
    uuid = template.uuid or new_uuid()
    person = default_person(connection, by.at)
    with transaction(connection):
        row = (*stamp(person, by.at, uuid_bytes(uuid)), name, plan_text(template.plan), by.kept_initials)
        connection.execute(_ADD_TEMPLATE, row)
    return uuid


def templates(connection: apsw.Connection) -> tuple[PlanTemplate, ...]:
    """All templates by name. StorageError where one is damaged."""
    rows: list[Any] = connection.execute(_TEMPLATES).fetchall()
    return tuple(PlanTemplate(uuid.hex(), name, _plan(connection, document)) for uuid, name, document in rows)


def delete_template(connection: apsw.Connection, uuid: str, by: By) -> None:
    """Takes a template away; `save_template` with what it was brings it back."""
    with transaction(connection):
        connection.execute(_DELETE_TEMPLATE, (by.at.utc_ms, uuid_bytes(uuid)))


def _add(connection: apsw.Connection, row: Stamp, version: PlanVersion) -> None:
    days = "".join(map(str, version.plan.days))
    columns = (version.version, days, version.plan.start, plan_text(version.plan), version.reason, version.initials)
    connection.execute(_ADD, (*row, *columns, version.sender, version.sent_to))


def _version(connection: apsw.Connection, row: tuple[Any, ...]) -> PlanVersion:
    uuid, number, document, *rest = row
    return PlanVersion(uuid.hex(), number, _plan(connection, document), *rest)


def _plan(connection: apsw.Connection, document: str) -> ClinicPlan:
    try:
        return read_plan_text(document)
    except OutsideError as error:
        raise damaged(connection, ValueError(str(error))) from error
