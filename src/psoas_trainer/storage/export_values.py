# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the database as the objects of the exported document, each field once and only where it is known."""

import base64
import json
from collections.abc import Mapping
from typing import Any, Final

from psoas_trainer.storage.export_kind import STAMP, FieldKind, Kind

Row = tuple[Any, ...]
Values = dict[str, Any]
People = Mapping[int, str]
"""The identity of each person, by the number in the database."""

FIRST_FIELD: Final = 2 + len(STAMP)
"""In a row: the number, what it stands in, and the stamp come before the fields."""
_LIKE_PARENT: Final = (("person", 3), ("author", 4), ("offset_minutes", 6), ("local_date", 7))
"""The names of what is left out where it is that of the parent, and their place in a row."""

_OTHERWISE: Final = (FieldKind.YES, FieldKind.BYTES)
"""What stands in JSON otherwise than in the database."""


def object_of(kind: Kind, row: Row, people: People, parent: Row | None = None) -> Values:
    """The object of a row; `parent` is the row that it stands in, from which it has whatever it does not name."""
    values: Values = {"uuid": row[2].hex(), "at_ms": row[5]}
    if parent is None or row[3:5] != parent[3:5] or row[6:8] != parent[6:8]:
        for name, place in _LIKE_PARENT:
            if parent is None or row[place] != parent[place]:
                values[name] = people[row[place]] if place in (3, 4) else row[place]
        if parent is None and values["author"] == values["person"]:
            del values["author"]
    if row[8] != row[5]:
        values["created_ms"] = row[8]
    if row[9] is not None:
        values["edited_ms"] = row[9]
    if row[10] is not None:
        values["deleted_ms"] = row[10]
    for field, value in zip(kind.fields, row[FIRST_FIELD:], strict=True):
        if value is not None:
            values[field.name] = _plain(field.type.kind, value) if field.type.kind in _OTHERWISE else value
    return values


def _plain(kind: FieldKind, value: Any) -> Any:
    match kind:
        case FieldKind.YES:
            return bool(value)
        case FieldKind.BYTES:
            return base64.b64encode(value).decode("ascii")
    return value


def as_json(value: Any) -> str:
    """One line; texts stand in it as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
