# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON from outside that is too large to be held as a whole: an object whose long lists come entry by entry.

How it is laid out in lines does not matter. No entry may be longer than the limit, whatever the whole is.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NoReturn

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

ENTRY_LETTERS: Final = 48_000_000
"""Of one entry: a picture of the largest size in letters, or 500,000 reps of one session."""
_SPACE = re.compile(r"[ \t\n\r]*")
_NO_NUMBER: Final = math.inf


def read_entries(pieces: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """Each member of the outermost object as (name, value); of a list each entry by itself, under the list's name.

    `pieces` are the text of the file in order. Raises OutsideError where it is not such an object: cut off (MISSING,
    with "end"), something behind its end, a name twice, no number that can be reckoned with.
    """
    reader = _Reader(iter(pieces))
    reader.expect("{")
    seen = set[str]()
    while not reader.taken("}"):
        if seen:
            reader.expect(",")
        name = reader.value()
        if not isinstance(name, str):
            reader.refuse("a name")
        if name in seen:
            raise OutsideError(Refusal.NAME_TWICE, place=(name,))
        seen.add(name)
        reader.expect(":")
        if reader.taken("["):
            yield from _entries(reader, name)
        else:
            yield name, reader.value()
    if reader.more():
        reader.refuse("the end")


def _entries(reader: "_Reader", name: str) -> Iterator[tuple[str, Any]]:
    first = True
    while not reader.taken("]"):
        if not first:
            reader.expect(",")
        first = False
        yield name, reader.value()


class _Reader:
    """The text from its present place on; what was read is forgotten."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._text = ""
        self._at = 0
        self._line = 1
        self._over = False
        # Whole numbers are read by the decoder itself: a million of them come through here.
        self._decoder = json.JSONDecoder(object_pairs_hook=_object, parse_float=_number, parse_constant=_number)

    def more(self) -> bool:
        """Whether anything but space follows."""
        while True:
            match = _SPACE.match(self._text, self._at)
            self._at = match.end() if match else self._at
            if self._at < len(self._text):
                return True
            if not self._read(1):
                return False

    def taken(self, sign: str) -> bool:
        """Whether that sign comes next; then it is behind."""
        if not self.more():
            self.cut_off()
        if self._text[self._at] != sign:
            return False
        self._at += 1
        return True

    def expect(self, sign: str) -> None:
        """Goes behind that sign. Raises OutsideError where another follows."""
        if not self.taken(sign):
            self.refuse(sign)

    def value(self) -> Any:
        """The value that follows, whole."""
        if not self.more():
            self.cut_off()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                # It may only not be all there yet: twice as much each time, so that it is not tried too often.
                if not self._read(max(1, len(self._text) - self._at)):
                    if error.pos >= len(self._text.rstrip()) or "Unterminated" in error.msg:
                        self.cut_off()
                    self.refuse(error.msg)
                continue
            except RecursionError as error:
                raise OutsideError(Refusal.TOO_DEEP, most=limits.JSON_DEPTH) from error
            except ValueError as error:  # a number of thousands of digits
                raise OutsideError(Refusal.NUMBER, detail=str(error)) from error
            if end == len(self._text) and self._read(1):
                continue  # a number may go on
            self._at = end
            return value

    def refuse(self, expected: str) -> NoReturn:
        """Raises OutsideError, with the line."""
        line = self._line + self._text.count("\n", 0, self._at)
        raise OutsideError(Refusal.NOT_JSON, least=line, detail=f"expected {expected}")

    def cut_off(self) -> NoReturn:
        """Raises OutsideError for a text that ends too early."""
        raise OutsideError(Refusal.MISSING, place=("end",), detail="cut off")

    def _read(self, letters: int) -> bool:
        """Reads on; False at the end of the text."""
        if len(self._text) - self._at > ENTRY_LETTERS:
            raise OutsideError(Refusal.FILE_TOO_LARGE, most=ENTRY_LETTERS, detail="one entry")
        self._line += self._text.count("\n", 0, self._at)
        parts = [self._text[self._at :]]
        self._at = 0
        while letters > 0 and not self._over:
            piece = next(self._pieces, "")
            self._over = not piece
            parts.append(piece)
            letters -= len(piece)
        self._text = "".join(parts)
        return bool(len(parts) > 1 and parts[1])


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen = set[str]()
    for name, _ in pairs:
        if name in seen:
            raise OutsideError(Refusal.NAME_TWICE, place=(name,))
        seen.add(name)
    return found


def _number(letters: str) -> float:
    """There are no broken numbers in what is read this way; a reader of whole numbers refuses them."""
    return float(letters) if len(letters) <= limits.NUMBER_LETTERS else _NO_NUMBER
