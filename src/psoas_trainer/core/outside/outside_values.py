# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes values out of JSON from outside, one by one and strictly: what is not as asked for is refused by its place."""

import re
from collections.abc import Collection
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.refusal import OutsideError, Place, Refusal

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")

_Choice = TypeVar("_Choice", bound=StrEnum)


class OutsideValues(NamedTuple):
    """One object of a file. Every method raises OutsideError when the value is not what it promises.

    `data` comes from `read_json`, so its texts and numbers keep the rules there.
    """

    data: dict[str, Any]
    file: str = ""
    place: Place = ()

    def error(
        self, refusal: Refusal, *steps: str | int, least: int | None = None, most: int | None = None
    ) -> OutsideError:
        """The error to raise about what stands at those steps in this object, or about the object itself."""
        return OutsideError(refusal, self.file, (*self.place, *steps), least=least, most=most)

    def expect(self, required: Collection[str], optional: Collection[str] = ()) -> None:
        """Makes sure that all the required names are there and none but the required and optional ones."""
        for name in self.data:
            if name not in required and name not in optional:
                raise self.error(Refusal.UNKNOWN, name)
        for name in required:
            if name not in self.data:
                raise self.error(Refusal.MISSING, name)

    def has(self, name: str) -> bool:
        """Whether it stands there."""
        return name in self.data

    def words(self, name: str, longest: int) -> str:
        """A text for people: something to read in it, no blanks at its ends, at most so many letters."""
        return self._as_words(self.data[name], longest, name)

    def optional_words(self, name: str, longest: int) -> str:
        """The same, or an empty text where it does not stand there."""
        return self.words(name, longest) if name in self.data else ""

    def word_list(self, name: str, longest: int, most: int) -> tuple[str, ...]:
        """At least one text for people and at most so many."""
        found = self._entries(name, 1, most)
        return tuple(self._as_words(value, longest, name, index) for index, value in enumerate(found))

    def identifier(self, name: str) -> str:
        """An id: small letters, digits and underscores, a letter first."""
        return self._as_identifier(self.data[name], name)

    def optional_identifier(self, name: str) -> str | None:
        """The same, or None where it does not stand there."""
        return self.identifier(name) if name in self.data else None

    def known_identifiers(self, name: str, known: Collection[str], least: int = 0) -> tuple[str, ...]:
        """Ids that are known, none of them twice; none at all where the name does not stand there."""
        if name not in self.data and least == 0:
            return ()
        found: list[str] = []
        for index, value in enumerate(self._entries(name, least, limits.IDS)):
            identifier = self._as_identifier(value, name, index)
            if identifier in found:
                raise self.error(Refusal.ID_TAKEN, name, index)
            if identifier not in known:
                raise self.error(Refusal.ID_UNKNOWN, name, index)
            found.append(identifier)
        return tuple(found)

    def choice(self, name: str, kind: type[_Choice]) -> _Choice:
        """One of the values of an enumeration."""
        value = self.data[name]
        if not isinstance(value, str):
            raise self.error(Refusal.WRONG_KIND, name)
        for member in kind:
            if value == member.value:
                return member
        raise self.error(Refusal.NOT_A_CHOICE, name)

    def optional_choice(self, name: str, kind: type[_Choice]) -> _Choice | None:
        """The same, or None where it does not stand there."""
        return self.choice(name, kind) if name in self.data else None

    def integer(self, name: str, least: int, most: int) -> int:
        """A whole number from `least` to `most`."""
        value = self.data[name]
        if type(value) is not int:
            raise self.error(Refusal.WRONG_KIND, name)
        if not least <= value <= most:
            raise self.error(Refusal.OUT_OF_RANGE, name, least=least, most=most)
        return value

    def optional_integer(self, name: str, least: int, most: int) -> int | None:
        """The same, or None where it does not stand there."""
        return self.integer(name, least, most) if name in self.data else None

    def seconds(self, name: str, most: int) -> float:
        """A duration in seconds, from 0.1 to `most`."""
        value = self.data[name]
        if type(value) not in (int, float):
            raise self.error(Refusal.WRONG_KIND, name)
        if not 0.1 <= value <= most:
            raise self.error(Refusal.OUT_OF_RANGE, name, least=0, most=most)
        return float(value)

    def inside(self, name: str) -> "OutsideValues":
        """The object below `name`."""
        return self._as_object(self.data[name], name)

    def rows(self, name: str, most: int, least: int = 1) -> tuple["OutsideValues", ...]:
        """The objects of a list; none where it may be empty and does not stand there."""
        if name not in self.data and least == 0:
            return ()
        found = self._entries(name, least, most)
        return tuple(self._as_object(value, name, index) for index, value in enumerate(found))

    def _entries(self, name: str, least: int, most: int) -> list[Any]:
        value = self.data[name]
        if not isinstance(value, list):
            raise self.error(Refusal.WRONG_KIND, name)
        if not least <= len(value) <= most:
            raise self.error(Refusal.OUT_OF_RANGE, name, least=least, most=most)
        return value

    def _as_object(self, value: object, *steps: str | int) -> "OutsideValues":
        if not isinstance(value, dict):
            raise self.error(Refusal.WRONG_KIND, *steps)
        return OutsideValues(value, self.file, (*self.place, *steps))

    def _as_words(self, value: object, longest: int, *steps: str | int) -> str:
        if not isinstance(value, str):
            raise self.error(Refusal.WRONG_KIND, *steps)
        if len(value) > longest:
            raise self.error(Refusal.TEXT_TOO_LONG, *steps, most=longest)
        if value != value.strip() or not any(letter.isalnum() for letter in value):
            raise self.error(Refusal.LETTERS, *steps)
        return value

    def _as_identifier(self, value: object, *steps: str | int) -> str:
        if not isinstance(value, str):
            raise self.error(Refusal.WRONG_KIND, *steps)
        if len(value) > limits.ID_LETTERS:
            raise self.error(Refusal.TEXT_TOO_LONG, *steps, most=limits.ID_LETTERS)
        if not IDENTIFIER.fullmatch(value):
            raise self.error(Refusal.LETTERS, *steps)
        return value
