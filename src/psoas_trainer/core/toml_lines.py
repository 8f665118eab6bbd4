# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the line of a key in a TOML text; the standard parser tells values but not where they stand."""

import re

Path = tuple[str | int, ...]
"""Where a value stands: keys, and indexes from 0 inside arrays."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*([\w\-.\"']+)\s*=\s*(.*)")


def line_of(text: str, path: Path) -> int:
    """The line, from 1, of the value at `path`, or of the closest thing around it that has a line of its own.

    Only called once a mistake was found, so reading good files costs nothing. It knows the layouts that the content
    uses: tables, arrays of tables, and arrays with one element a line.
    """
    lines = _Lines()
    for number, line in enumerate(text.split("\n"), start=1):
        lines.read(number, line)
    for length in range(len(path), 0, -1):
        found = lines.known.get(path[:length])
        if found is not None:
            return found
    return 1


class _Lines:
    """The lines seen so far, by path."""

    def __init__(self) -> None:
        self.known: dict[Path, int] = {}
        self._table: Path = ()
        self._array: Path | None = None
        self._elements = 0

    def read(self, number: int, line: str) -> None:
        """Takes the next line of the file."""
        if self._array is not None:
            self._read_element(number, line.strip())
        elif header := _HEADER.match(line):
            parts = _parts(header[2])
            self._table = self._next_element(number, parts) if header[1] == "[[" else parts
            self.known.setdefault(self._table, number)
        elif key := _KEY.match(line):
            path = (*self._table, *_parts(key[1]))
            self.known.setdefault(path, number)
            if key[2].startswith("[") and "]" not in key[2]:
                self._array, self._elements = path, 0

    def _read_element(self, number: int, line: str) -> None:
        if line.startswith("]"):
            self._array = None
        elif line and not line.startswith("#"):
            assert self._array is not None
            self.known.setdefault((*self._array, self._elements), number)
            self._elements += 1

    def _next_element(self, number: int, parts: Path) -> Path:
        """The path of the next table of an array of tables."""
        self.known.setdefault(parts, number)
        index = 0
        while (*parts, index) in self.known:
            index += 1
        return (*parts, index)


def _parts(dotted: str) -> Path:
    return tuple(part.strip(" \"'") for part in dotted.split("."))
