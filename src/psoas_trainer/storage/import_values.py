# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects of an exported document as rows: nothing is taken that the document does not have, or that cannot be kept."""

import base64
import binascii
import re
from collections.abc import Collection, Mapping
from typing import Any, Final

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.export_kind import FieldKind, FieldType, Kind
from psoas_trainer.storage.row_checks import checked_moment

Values = dict[str, Any]
"""The columns of a row by name."""
People = Mapping[str, int]
"""The number of each person in the database, by the identity in the document."""

TEXT_LETTERS: Final = 5_000_000
MOST: Final = 253_402_300_799_999
"""The end of the year 9999 in milliseconds; no number of the document is larger."""
UUID: Final = re.compile("[0-9a-f]{32}")
"""An identity as it stands in the document."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_STAMP: Final = frozenset(
    {
        "uuid",
        "at_ms",
        "person",
        "author",
        "offset_minutes",
        "local_date",
        "created_ms",
        "edited_ms",
        "deleted_ms",
    }
)


def names_of(kind: Kind, more: Collection[str] = ()) -> frozenset[str]:
    """All names that an object may have; `more` are those of what stands in it."""
    return _STAMP.union((field.name for field in kind.fields), more)


def row_of(
    kind: Kind, given: Any, people: People, parent: Values | None = None, names: frozenset[str] | None = None
) -> Values:
    """The row of an object, without its number; `parent` is the row that it stands in, `names` those it may have.

    Raises OutsideError for what is no such object; the place in it is that within the object.
    """
    if not isinstance(given, dict):
        raise OutsideError(Refusal.WRONG_KIND, place=(kind.name,))
    row = _stamp(kind, given, people, parent)
    for name, wanted in kind.fields:
        value = given.get(name)
        usual = wanted.kind is FieldKind.NUMBER and type(value) is int and -MOST <= value <= MOST
        row[name] = value if usual else _value(given, name, wanted)
    allowed = names or names_of(kind)
    if not given.keys() <= allowed:
        unknown = next(name for name in given if name not in allowed)
        raise OutsideError(Refusal.UNKNOWN, place=(kind.name, unknown))
    return row


def changed_ms(row: Values) -> int:
    """When a row was written, changed or deleted last."""
    latest: int = max(row["created_ms"], row["edited_ms"] or 0, row["deleted_ms"] or 0)
    return latest


def uuid_of(given: Any, kind: str) -> str:
    """The identity of an object as it stands there. Raises OutsideError where it has none."""
    uuid = given.get("uuid") if isinstance(given, dict) else None
    if not isinstance(uuid, str) or not UUID.fullmatch(uuid):
        raise OutsideError(Refusal.WRONG_KIND, place=(kind, "uuid"))
    return uuid


def list_of(given: Values, name: str) -> list[Any]:
    """The list of that name in an object; none is an empty one. Raises OutsideError where it is no list."""
    found = given.get(name, [])
    if not isinstance(found, list):
        raise OutsideError(Refusal.WRONG_KIND, place=(name,))
    return found


def _stamp(kind: Kind, given: Values, people: People, parent: Values | None) -> Values:
    above = parent or {}
    at, offset, date = _moment(kind, given, above)
    person = _person(kind, given, "person", people, above.get("person_id"))
    author = _person(kind, given, "author", people, above.get("author_id") if parent else person)
    return {
        "id": None,
        "uuid": bytes.fromhex(uuid_of(given, kind.name)),
        "person_id": person,
        "author_id": author,
        "at_ms": at,
        "offset_minutes": offset,
        "local_date": date,
        "created_ms": at if "created_ms" not in given else _number(given["created_ms"], kind.name, "created_ms"),
        "edited_ms": None if "edited_ms" not in given else _number(given["edited_ms"], kind.name, "edited_ms"),
        "deleted_ms": None if "deleted_ms" not in given else _number(given["deleted_ms"], kind.name, "deleted_ms"),
    }


def _moment(kind: Kind, given: Values, above: Values) -> tuple[int, int, str]:
    at = given.get("at_ms")
    offset: Any = given.get("offset_minutes", above.get("offset_minutes"))
    date: Any = given.get("local_date", above.get("local_date"))
    looked_at = above and offset is above["offset_minutes"] and date is above["local_date"]
    if looked_at and type(at) is int and -MOST <= at <= MOST:
        return at, offset, date
    if isinstance(at, bool) or isinstance(offset, bool):
        raise OutsideError(Refusal.WRONG_KIND, place=(kind.name, "at_ms"))
    try:
        moment = checked_moment(at, offset, date)
    except ValueError as error:
        raise OutsideError(Refusal.WRONG_KIND, place=(kind.name, "at_ms"), detail=str(error)) from error
    return moment.utc_ms, moment.offset_minutes, moment.local_date


def _person(kind: Kind, given: Values, name: str, people: People, otherwise: int | None) -> int:
    uuid = given.get(name)
    if uuid is None and otherwise is not None:
        return otherwise
    if not isinstance(uuid, str) or uuid not in people:
        raise OutsideError(Refusal.ID_UNKNOWN, place=(kind.name, name))
    return people[uuid]


def _value(given: Values, name: str, wanted: FieldType) -> Any:
    value = given.get(name)
    if value is None:
        if wanted.optional and name not in given:
            return None
        raise OutsideError(Refusal.MISSING if name not in given else Refusal.WRONG_KIND, place=(name,))
    match wanted.kind:
        case FieldKind.NUMBER:
            return _number(value, name)
        case FieldKind.YES:
            if isinstance(value, bool):
                return int(value)
        case FieldKind.TEXT:
            if isinstance(value, str):
                return _text(value, name)
        case FieldKind.BYTES:
            if isinstance(value, str):
                return _bytes(value, name)
    raise OutsideError(Refusal.WRONG_KIND, place=(name,))


def _number(value: Any, *place: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise OutsideError(Refusal.WRONG_KIND, place=place)
    if not -MOST <= value <= MOST:
        raise OutsideError(Refusal.OUT_OF_RANGE, place=place, least=-MOST, most=MOST)
    return value


def _text(value: str, name: str) -> str:
    if len(value) > TEXT_LETTERS:
        raise OutsideError(Refusal.TEXT_TOO_LONG, place=(name,), most=TEXT_LETTERS)
    if _SURROGATE.search(value):
        raise OutsideError(Refusal.LETTERS, place=(name,))
    return value


def _bytes(value: str, name: str) -> bytes:
    try:
        found = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise OutsideError(Refusal.WRONG_KIND, place=(name,), detail=str(error)) from error
    if len(found) > limits.PICTURE_BYTES:
        raise OutsideError(Refusal.FILE_TOO_LARGE, place=(name,), most=limits.PICTURE_BYTES)
    return found
