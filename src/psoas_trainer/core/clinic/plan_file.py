# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan file (.psoasplan) that a clinic saves for a person's home computer: docs/clinic-files.md."""

import json
import re
from typing import Any, Final, NamedTuple

from psoas_trainer.core.clinic.one_line import one_line_or_none
from psoas_trainer.core.clinic.person import INITIALS_LETTERS, NAME_LETTERS
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.clinic.plan_faults import PlanFault, Possible, faults
from psoas_trainer.core.clinic.plan_json import plan_values, read_date, read_plan
from psoas_trainer.core.clinic.seal import VERSION, ClinicFileError, FileFault, look_at_seal, sealed
from psoas_trainer.core.outside.json_reader import read_json
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

PLAN_SUFFIX: Final = ".psoasplan"
PLAN_FORMAT: Final = "psoas-trainer-plan"
REASON_LETTERS: Final = 400
_LATEST_MS: Final = 253_402_300_799_999
_UUID: Final = re.compile(r"[0-9a-f]{32}")
_MOST_VERSIONS: Final = 100_000


class HandedTo(NamedTuple):
    """Whom a file is about. `uuid` is the clinic's identity of the person, by which a record finds its way back."""

    uuid: str
    name: str
    birth_date: str | None = None


class PlanFile(NamedTuple):
    """What a plan file holds: the saved plan, whom it is for, and the clinic's name."""

    plan: PlanVersion
    person: HandedTo
    clinic: str | None = None
    made_by: str = ""


def write_plan_file(file: PlanFile) -> bytes:
    """The bytes of a plan file; the same file gives the same bytes."""
    version = file.plan
    saved = {
        "uuid": version.uuid,
        "version": version.version,
        "at_ms": version.saved_ms,
        "on": version.saved_date,
        "by": version.initials,
        "why": version.reason,
    }
    values = {
        "made_by": file.made_by,
        "clinic": one_line_or_none(file.clinic, NAME_LETTERS),
        "person": person_values(file.person),
        "saved": _known(saved),
        "plan": plan_values(version.plan),
    }
    lines = ",\n".join(f"{_json(name)}:{_json(value)}" for name, value in _known(values).items())
    return sealed(f'{{"format":"{PLAN_FORMAT}","version":{VERSION},\n{lines}')


def read_plan_file(data: bytes, possible: Possible | None = None) -> PlanFile:
    """The plan in those bytes, all of it. Raises ClinicFileError for what it names, else OutsideError.

    With `possible` a plan that cannot be played here is refused too. What is held back here its own questions decide.
    """
    look_at_seal(data, PLAN_FORMAT)
    value = read_json(data)
    if not isinstance(value, dict):
        raise ClinicFileError(FileFault.NOT_OURS)
    values = OutsideValues(value)
    values.expect(("format", "version", "made_by", "person", "saved", "plan", "digest"), ("clinic",))
    if type(value["made_by"]) is not str or len(value["made_by"]) > NAME_LETTERS:
        raise values.error(Refusal.WRONG_KIND, "made_by")
    plan = _read_version(values.inside("saved"), values.inside("plan"))
    file = PlanFile(
        plan=plan,
        person=read_handed_to(values.inside("person")),
        clinic=values.optional_words("clinic", NAME_LETTERS) or None,
        made_by=value["made_by"],
    )
    for found in faults(plan.plan, possible._replace(held=frozenset(), eased={})) if possible is not None else ():
        place = ("plan",) if found.row is None else ("plan", "rows", found.row)
        refusal = Refusal.ID_UNKNOWN if found.fault in (PlanFault.EXERCISE, PlanFault.WARM_UP) else Refusal.DOES_NOT_FIT
        raise OutsideError(refusal, place=place, detail=found.fault)
    return file._replace(plan=plan._replace(sender=file.clinic, sent_to=file.person.uuid))


def person_values(person: HandedTo) -> dict[str, Any]:
    """Whom a file is about, as values for JSON."""
    return _known({"uuid": person.uuid, "name": person.name, "born": person.birth_date})


def read_handed_to(values: OutsideValues) -> HandedTo:
    """Whom a file is about. Raises OutsideError."""
    values.expect(("uuid", "name"), ("born",))
    born = read_date(values, "born") if values.has("born") else None
    return HandedTo(_read_uuid(values), values.words("name", NAME_LETTERS), born)


def _read_version(saved: OutsideValues, plan: OutsideValues) -> PlanVersion:
    saved.expect(("uuid", "version", "at_ms", "on"), ("by", "why"))
    return PlanVersion(
        uuid=_read_uuid(saved),
        version=saved.integer("version", 1, _MOST_VERSIONS),
        plan=read_plan(plan),
        saved_ms=saved.integer("at_ms", 0, _LATEST_MS),
        saved_date=read_date(saved, "on"),
        initials=saved.optional_words("by", INITIALS_LETTERS) or None,
        reason=saved.optional_words("why", REASON_LETTERS) or None,
    )


def _read_uuid(values: OutsideValues) -> str:
    found = values.words("uuid", 32)
    if not _UUID.fullmatch(found):
        raise values.error(Refusal.WRONG_KIND, "uuid")
    return found


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
