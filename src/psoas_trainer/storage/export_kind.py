# SPDX-License-Identifier: GPL-3.0-or-later
"""What one kind of record is in the exported document, and the statements that read and write it."""

from enum import Enum, auto
from typing import Final, NamedTuple


class FieldKind(Enum):
    """What a field holds."""

    TEXT = auto()
    NUMBER = auto()
    YES = auto()
    """true or false; 1 or 0 in the database."""
    BYTES = auto()
    """Base64 in the document."""


class FieldType(NamedTuple):
    """A kind, and whether the field may be left out, which is unknown."""

    kind: FieldKind
    optional: bool = False


TEXT: Final = FieldType(FieldKind.TEXT)
MAYBE_TEXT: Final = FieldType(FieldKind.TEXT, optional=True)
NUMBER: Final = FieldType(FieldKind.NUMBER)
MAYBE_NUMBER: Final = FieldType(FieldKind.NUMBER, optional=True)
YES: Final = FieldType(FieldKind.YES)
MAYBE_YES: Final = FieldType(FieldKind.YES, optional=True)
MAYBE_BYTES: Final = FieldType(FieldKind.BYTES, optional=True)


class Field(NamedTuple):
    """A field of a record; its name is that of the column too."""

    name: str
    type: FieldType


class Kind(NamedTuple):
    """A kind of record. `parent` is the column that names what it stands in, None where it stands alone.

    `read` gives number, parent, the stamp and the fields; `add` takes them by name. `by_uuid` and `by_key` find one
    that is there already (number, when it was last changed, when it was deleted); `erase` takes it out.
    """

    name: str
    parent: str | None
    fields: tuple[Field, ...]
    add: str
    read: str = ""
    by_uuid: str = ""
    by_key: str = ""
    erase: str = ""


STAMP: Final = (
    "uuid",
    "person_id",
    "author_id",
    "at_ms",
    "offset_minutes",
    "local_date",
    "created_ms",
    "edited_ms",
    "deleted_ms",
)
"""The columns that every record begins with."""
