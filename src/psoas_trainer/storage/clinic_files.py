# SPDX-License-Identifier: GPL-3.0-or-later
"""Plan files and record files on the disk: written whole for their owner's eyes only, read within the limits."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import apsw

from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.clinic.plan_file import HandedTo, PlanFile, read_plan_file, write_plan_file
from psoas_trainer.core.clinic.seal import ClinicFileError, FileFault
from psoas_trainer.core.outside import limits
from psoas_trainer.storage.clinic_people import card_of
from psoas_trainer.storage.clinic_plans import accept_plan, plan_version
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.export_file import TargetExistsError, troubles, unfinished
from psoas_trainer.storage.outside_file import read_outside

_UUID: Final = "SELECT lower(hex(uuid)) FROM person WHERE id = ?"
_OWNER: Final = """
SELECT version.person_id FROM plan_version AS version JOIN person ON person.id = version.person_id
WHERE version.sent_to = ? AND version.deleted_ms IS NULL AND person.deleted_ms IS NULL
ORDER BY version.id DESC LIMIT 1"""
_OTHERS: Final = """
SELECT EXISTS (SELECT 1 FROM plan_version WHERE person_id = ? AND sent_to IS NOT NULL AND deleted_ms IS NULL)"""
_NEWEST: Final = """
SELECT ifnull(max(version), 0) FROM plan_version WHERE person_id = ? AND sent_to = ? AND deleted_ms IS NULL"""


class Arrival(StrEnum):
    """What a plan file is to a person here, before it is accepted."""

    FIRST = "first"
    """The first plan that comes for this person."""
    NEXT = "next"
    OLDER = "older"
    """There is a newer one of this clinic here."""
    SAME = "same"
    """It is here already."""
    OTHER_PERSON = "other_person"
    """It is for another person: of this computer, or than the plans that came for this one."""


def plan_file_of(
    connection: apsw.Connection, person: int, version: PlanVersion, clinic: str | None, made_by: str
) -> bytes:
    """The bytes of a plan file for that person. LookupError for who has no card."""
    card, uuid = card_of(connection, person), connection.execute(_UUID, (person,)).get
    if card is None:
        raise LookupError(f"no person {person}")
    return write_plan_file(PlanFile(version, HandedTo(str(uuid), card.full_name, card.birth_date), clinic, made_by))


def open_plan_file(path: Path, possible: Possible) -> PlanFile:
    """The plan in that file, to be shown before it is accepted. Raises ClinicFileError, OutsideError."""
    return read_plan_file(read_outside(path, limits.JSON_BYTES), possible)


def open_record_file(path: Path) -> bytes:
    """The bytes of that record file, for `read_record_head` and `merge_record_file`. Raises OutsideError."""
    return read_outside(path, limits.PACKED_BYTES)


def owner_of(connection: apsw.Connection, file: PlanFile) -> int | None:
    """Who of this computer had a plan of the clinic for that person before; None: nobody."""
    found: Any = connection.execute(_OWNER, (file.person.uuid,)).get
    return None if found is None else int(found)


def arrival(connection: apsw.Connection, person: int, file: PlanFile) -> Arrival:
    """What that file is to the person."""
    if plan_version(connection, file.plan.uuid) is not None and owner_of(connection, file) == person:
        return Arrival.SAME
    owner = owner_of(connection, file)
    if owner is None:
        return Arrival.OTHER_PERSON if connection.execute(_OTHERS, (person,)).get else Arrival.FIRST
    if owner != person:
        return Arrival.OTHER_PERSON
    newest = int(connection.execute(_NEWEST, (person, file.person.uuid)).get)
    return Arrival.NEXT if file.plan.version > newest else Arrival.OLDER


def take_plan_file(
    connection: apsw.Connection, person: int, file: PlanFile, by: By, *, although_other: bool = False
) -> Arrival:
    """Accepts a plan for that person; what it was to them. Again it changes nothing.

    Raises ClinicFileError (OTHER_PERSON) unless `although_other`: the person said that they moved to another clinic.
    """
    found = arrival(connection, person, file)
    if found is Arrival.OTHER_PERSON and (not although_other or owner_of(connection, file) is not None):
        raise ClinicFileError(FileFault.OTHER_PERSON)
    accept_plan(connection, person, file.plan, by)
    return found


def save_clinic_file(connection: apsw.Connection, path: Path, data: bytes, *, replace: bool = False) -> Path:
    """Writes a file whole or not at all; its path. Raises StorageError, TargetExistsError unless `replace`."""
    with troubles(connection, path):
        if not replace and os.path.lexists(path):
            raise TargetExistsError(path)
        with unfinished(path) as new:
            with new.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if not replace and os.path.lexists(path):
                raise TargetExistsError(path)
            new.replace(path)
    return path
