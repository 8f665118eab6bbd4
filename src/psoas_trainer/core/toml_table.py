# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads values out of a TOML file strictly: whatever is not exactly as asked for is an error with file and line."""

import re
import tomllib
from collections.abc import Collection
from enum import StrEnum
from typing import Any, TypeVar

from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.toml_lines import Path, line_of

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")
"""An id, as a file name and inside the files."""

_NOT_UTF_8 = "\ufffd"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SYNTAX_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_Choice = TypeVar("_Choice", bound=StrEnum)


class TomlTable:
    """One table of a content file. Every method raises ContentError when the value is not what it promises."""

    __slots__ = ("_data", "_path", "_text", "file")

    def __init__(self, file: str, text: str, data: dict[str, object], path: Path = ()) -> None:
        self.file = file
        self._text = text
        self._data = data
        self._path = path

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def error(self, message: str, *path: str | int) -> ContentError:
        """The error to raise about what stands at `path` in this table, or about the table itself."""
        return ContentError(self.file, line_of(self._text, (*self._path, *path)), message)

    def expect(self, required: Collection[str], optional: Collection[str] = ()) -> None:
        """Makes sure that all the required keys are there and none but the required and optional ones."""
        for key in self._data:
            if key not in required and key not in optional:
                raise self.error(f"unknown key '{key}'", key)
        for key in required:
            if key not in self._data:
                raise self.error(f"'{key}' is missing")

    def ids(self) -> tuple[str, ...]:
        """The keys, in the order of the file."""
        return tuple(self._data)

    def words(self, key: str) -> str:
        """A text for people: one line, not empty, no blanks at its ends."""
        return self._as_words(self._data[key], key)

    def word_list(self, key: str, most: int) -> tuple[str, ...]:
        """Texts for people, at least one and at most `most`."""
        values = self._array(key)
        if not 1 <= len(values) <= most:
            raise self.error(f"'{key}' must hold 1 to {most} texts, not {len(values)}", key)
        return tuple(self._as_words(value, key, index) for index, value in enumerate(values))

    def identifier(self, key: str) -> str:
        """An id: small letters, digits and underscores, a letter first."""
        return self._as_identifier(self._data[key], key)

    def identifiers(self, key: str) -> tuple[str, ...]:
        """Ids, none of them twice; may be empty."""
        found: list[str] = []
        for index, value in enumerate(self._array(key)):
            identifier = self._as_identifier(value, key, index)
            if identifier in found:
                raise self.error(f"'{identifier}' stands twice in '{key}'", key, index)
            found.append(identifier)
        return tuple(found)

    def choice(self, key: str, kind: type[_Choice]) -> _Choice:
        """One of the values of an enumeration."""
        value = self._data[key]
        for member in kind:
            if value == member.value:
                return member
        raise self.error(f"'{key}' must be one of: {', '.join(member.value for member in kind)}", key)

    def integer(self, key: str, least: int, most: int) -> int:
        """A whole number from `least` to `most`."""
        value = self._data[key]
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.error(f"'{key}' must be a whole number from {least} to {most}", key)
        return value

    def seconds(self, key: str, most: int) -> float:
        """A duration in seconds, above 0 and up to `most`."""
        value = self._data[key]
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= most:  # never true of nan
            return float(value)
        raise self.error(f"'{key}' must be a number above 0 and up to {most}", key)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._data[key]
        if not isinstance(value, bool):
            raise self.error(f"'{key}' must be true or false", key)
        return value

    def table(self, key: str) -> "TomlTable":
        """The table below `key`."""
        return self._as_table(self._data[key], key)

    def tables(self, key: str) -> tuple["TomlTable", ...]:
        """The tables of an array, at least one."""
        values = self._array(key)
        if not values:
            raise self.error(f"'{key}' must not be empty", key)
        return tuple(self._as_table(value, key, index) for index, value in enumerate(values))

    def _array(self, key: str) -> list[object]:
        value = self._data[key]
        if not isinstance(value, list):
            raise self.error(f"'{key}' must be an array", key)
        return value

    def _as_table(self, value: object, *path: str | int) -> "TomlTable":
        if not isinstance(value, dict):
            raise self.error(f"'{path[0]}' must be a table", *path)
        return TomlTable(self.file, self._text, value, (*self._path, *path))

    def _as_words(self, value: object, *path: str | int) -> str:
        if not isinstance(value, str):
            raise self.error(f"'{path[0]}' must be text", *path)
        if not value or value != value.strip() or _CONTROL.search(value):
            raise self.error(f"'{path[0]}' must be one line of text without blanks at its ends", *path)
        return value

    def _as_identifier(self, value: object, *path: str | int) -> str:
        if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
            raise self.error(f"'{path[0]}' must be an id of small letters, digits and underscores", *path)
        return value


def read_toml(file: str, text: str) -> TomlTable:
    """The whole file as a table. Raises ContentError where the text is no TOML."""
    return TomlTable(file, text, plain_toml(file, text))


def plain_toml(file: str, text: str) -> dict[str, Any]:
    """The values of the whole file as the standard parser gives them. Raises ContentError where the text is no TOML.

    The text may have been decoded with errors="replace": it is then refused where bytes were no UTF-8.
    """
    if _NOT_UTF_8 in text:
        line = text[: text.index(_NOT_UTF_8)].count("\n") + 1
        raise ContentError(file, line, "the file is not written in UTF-8")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError: also numbers that Python refuses to read
        found = _SYNTAX_LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
        raise ContentError(file, line, f"not readable as TOML: {error}") from error
