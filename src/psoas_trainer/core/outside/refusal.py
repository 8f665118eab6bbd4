# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a file from outside is refused: a kind that the user interface has a whole sentence for, and the place."""

from enum import StrEnum

Place = tuple[str | int, ...]
"""The way from the file's outermost value: names, and numbers of list entries counted from 0."""

_LONGEST_NAME = 60
_UNSHOWN = "\ufffd"


class Refusal(StrEnum):
    """What is wrong. `OutsideError` says of each which numbers and texts come with it."""

    UNREADABLE = "unreadable"
    """The system does not give the file; `detail` is what it says."""
    NOT_A_FILE = "not_a_file"
    """A folder, a device, a pipe, or a chain of links that leads nowhere."""
    FILE_TOO_LARGE = "file_too_large"
    """More than `most` bytes."""
    CHANGING = "changing"
    """It was changed while it was read."""
    FOREIGN_KIND = "foreign_kind"
    """By its first bytes it is something else."""

    ARCHIVE_DAMAGED = "archive_damaged"
    ARCHIVE_UNUSUAL = "archive_unusual"
    """Sound perhaps, but packed in a way that is not read: encrypted, split, with gaps, overlapping."""
    TOO_MANY_MEMBERS = "too_many_members"
    UNPACKED_TOO_LARGE = "unpacked_too_large"
    PACKED_TOO_TIGHT = "packed_too_tight"
    """More than `most` bytes come out of one: a bomb."""
    MEMBER_NAME = "member_name"
    """A name that is not one of those that the format has, or one of them twice."""
    MEMBER_LINK = "member_link"
    """Not an ordinary file: a link, a folder, a device."""
    MEMBER_MISSING = "member_missing"
    MEMBER_UNUSED = "member_unused"

    PICTURE_KIND = "picture_kind"
    """No PNG, JPEG or WebP, whatever its name says."""
    PICTURE_DAMAGED = "picture_damaged"
    PICTURE_TOO_LARGE = "picture_too_large"
    """More than `most` pixels."""

    NOT_UTF_8 = "not_utf_8"
    NOT_JSON = "not_json"
    """`least` is the line."""
    TOO_DEEP = "too_deep"
    TOO_MANY_VALUES = "too_many_values"
    TEXT_TOO_LONG = "text_too_long"
    """More than `most` letters."""
    LETTERS = "letters"
    """A text holds signs that cannot be seen or that turn its direction round."""
    NUMBER = "number"
    """Not a number that can be reckoned with."""
    NAME_TWICE = "name_twice"
    """An object has that name twice."""

    NEWER_VERSION = "newer_version"
    """Written by a newer program; `least` is the version that it needs, `most` the newest one known here."""
    MISSING = "missing"
    UNKNOWN = "unknown"
    """A name that the format does not have."""
    WRONG_KIND = "wrong_kind"
    """Text where a number belongs, a list where a text belongs ..."""
    NOT_A_CHOICE = "not_a_choice"
    """None of the words that are possible there."""
    OUT_OF_RANGE = "out_of_range"
    """A number, or a count of entries, that is not from `least` to `most`."""

    ID_TAKEN = "id_taken"
    """An id that stands twice, or that the program uses itself."""
    ID_UNKNOWN = "id_unknown"
    """An exercise, muscle, movement ... that neither the file nor this program has."""
    DOES_NOT_FIT = "does_not_fit"
    """Right by itself, but not together with the rest of the exercise or row."""
    STRETCH_TOO_LONG = "stretch_too_long"
    """Held for more than `most` seconds; for a routine, on one hip in one session."""
    ROLLER_TOO_LONG = "roller_too_long"
    """On the roller for more than `most` seconds."""


class OutsideError(Exception):
    """A file from outside is refused, whole. Nothing of it was used.

    `file` is the archive's member, or empty; `place` the way to the value in it; `least` and `most` are the limits
    that were broken, where the refusal has any. `detail` is technical English for the log.
    """

    def __init__(
        self,
        refusal: Refusal,
        file: str = "",
        place: Place = (),
        *,
        least: int | None = None,
        most: int | None = None,
        detail: str = "",
    ) -> None:
        self.refusal = refusal
        self.file = shown(file)
        self.place = place
        self.least = least
        self.most = most
        self.detail = shown(detail)
        super().__init__(f"{refusal}: {self.where or 'the file'}" + (f": {self.detail}" if detail else ""))

    @property
    def where(self) -> str:
        """File and place as one text that can be shown as it is: "pack.json#/exercises/0/dose" (RFC 6901)."""
        steps = [shown(str(step)).replace("~", "~0").replace("/", "~1") for step in self.place]
        return f"{self.file}#{''.join(f'/{step}' for step in steps)}" if steps else self.file


def shown(text: str) -> str:
    """A text from outside as it can be shown and logged: short, one line, nothing in it that cannot be seen."""
    cut = text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"
    return "".join(letter if letter.isprintable() else _UNSHOWN for letter in cut)
