# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads values out of a parsed figure file strictly: whatever is not exactly as asked for names file and place."""

import math
from collections.abc import Collection
from enum import StrEnum
from typing import Any, TypeVar

from psoas_trainer.core.figure.figure_error import FigureError

_Choice = TypeVar("_Choice", bound=StrEnum)


class PlainValues:
    """One object of a file. Every method raises FigureError when the value is not what it promises."""

    __slots__ = ("_data", "file", "where")

    def __init__(self, file: str, where: str, data: Any) -> None:
        self.file = file
        self.where = where
        if not isinstance(data, dict):
            raise self.error("must be an object")
        self._data: dict[str, Any] = data

    def error(self, message: str) -> FigureError:
        """The error to raise about this object."""
        return FigureError(self.file, self.where, message)

    def expect(self, required: Collection[str], optional: Collection[str] = ()) -> None:
        """Makes sure that all the required keys are there and none but the required and optional ones."""
        for key in self._data:
            if key not in required and key not in optional:
                raise self.error(f"unknown name '{key}'")
        for key in required:
            if key not in self._data:
                raise self.error(f"'{key}' is missing")

    def keys(self) -> tuple[str, ...]:
        """The names, in the order of the file."""
        return tuple(self._data)

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def inside(self, key: str, where: str = "") -> "PlainValues":
        """The object below `key`; its mistakes are told at `where`, or here."""
        return PlainValues(self.file, where or self.where, self._data[key])

    def rows(self, key: str, where: str) -> list["PlainValues"]:
        """The objects of a list that is not empty; a number is put behind `where`."""
        found = self._list(key)
        if not found:
            raise self.error(f"'{key}' must not be empty")
        return [PlainValues(self.file, f"{where} {number}", row) for number, row in enumerate(found, start=1)]

    def number(self, key: str, least: float = -math.inf, most: float = math.inf) -> float:
        """A number in that range."""
        return self._number(key, self._data[key], least, most)

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """Exactly that many numbers."""
        values = self._list(key)
        if len(values) != count:
            raise self.error(f"'{key}' must hold {count} numbers")
        return tuple(self._number(key, value, -math.inf, math.inf) for value in values)

    def text(self, key: str) -> str:
        """A text."""
        value = self._data[key]
        if not isinstance(value, str) or not value:
            raise self.error(f"'{key}' must be a text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, which may be empty."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            raise self.error(f"'{key}' must hold texts")
        return tuple(values)

    def flag(self, key: str) -> bool:
        """True or false; false where it does not stand there."""
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"'{key}' must be true or false")
        return value

    def choice(self, key: str, kind: type[_Choice]) -> _Choice:
        """One of the values of an enumeration."""
        for member in kind:
            if self._data[key] == member.value:
                return member
        raise self.error(f"'{key}' must be one of: {', '.join(member.value for member in kind)}")

    def plain(self) -> dict[str, Any]:
        """The values as they stand in the file."""
        return dict(self._data)

    def _list(self, key: str) -> list[Any]:
        value = self._data[key]
        if not isinstance(value, list):
            raise self.error(f"'{key}' must be a list")
        return value

    def _number(self, key: str, value: object, least: float, most: float) -> float:
        number = plain_number(value)
        if number is None:
            raise self.error(f"'{key}' must be a number")
        if not least <= number <= most:
            raise self.error(f"'{key}' is {number:g}, beyond its range of {least:g} to {most:g}")
        return number


def plain_number(value: object) -> float | None:
    """That value where it is a number that can be reckoned with, else None: a text, a truth value, NaN, 1e999."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except OverflowError:  # JSON has whole numbers of any length
        return None
    return number if math.isfinite(number) else None
