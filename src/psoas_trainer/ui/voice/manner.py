# SPDX-License-Identifier: GPL-3.0-or-later
"""How something is said, and the line that a program is given: no part of it can be taken for a command."""

import re
import unicodedata
from typing import NamedTuple

_MARKS = re.compile(r"\[{2,}")


class Manner(NamedTuple):
    """The language, the voice in it (empty: whichever fits), the speed as a factor, the volume in percent."""

    language: str
    voice: str = ""
    rate: float = 1.0
    volume: int = 100


def plain_line(text: str) -> str:
    """The text as one line without control characters, and without the "[[" that eSpeak and macOS act upon."""
    letters = (" " if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} else letter for letter in text)
    return _MARKS.sub("[", " ".join("".join(letters).split()))
