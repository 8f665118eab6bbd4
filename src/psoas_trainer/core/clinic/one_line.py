# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts as they are kept and handed over: one line, nothing in it that cannot be seen."""

from typing import Final

_JOINERS: Final = "\u200c\u200d"
"""They are letters in some scripts."""


def one_line(text: str, most: int) -> str:
    """The text in one line of at most so many letters, blanks made single, invisible signs left out."""
    seen = "".join(letter if letter.isprintable() or letter in _JOINERS else " " for letter in text)
    return " ".join(seen.split())[:most].strip()


def one_line_or_none(text: str | None, most: int) -> str | None:
    """The same, or None where there is nothing to read in it."""
    found = "" if text is None else one_line(text, most)
    return found if any(letter.isalnum() for letter in found) else None
