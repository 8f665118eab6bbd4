# SPDX-License-Identifier: GPL-3.0-or-later
"""How hard a passphrase is to find by trying, roughly: what people like to type is worth little."""

import math
import re
from enum import StrEnum
from typing import Final

from psoas_trainer.core.passphrase import FEWEST, can_be_passphrase

_EASY: Final = 28.0
_WEAK: Final = 45.0
_GOOD: Final = 65.0
_WORDS: Final = (
    "password", "passphrase", "passwort", "motdepasse", "kennwort", "secret", "clinic", "klinik", "physio", "praxis",
    "psoas", "trainer", "admin", "welcome", "letmein", "iloveyou", "monkey", "dragon", "football", "summer", "winter",
)  # fmt: skip
"""What is tried first."""
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "1234567890")
_IN_A_WORD: Final = 2.2
"""Bits of a letter that follows another one of its kind."""
_LETTER: Final = 4.7
_DIGIT: Final = 3.3
_OTHER: Final = 4.5
_EXPECTED: Final = 0.3
"""Bits of a sign that follows by itself: the same again, or the next of a row."""


class Strength(StrEnum):
    """What can be said of a new passphrase."""

    SHORT = "short"
    """It has too few signs and is not taken."""
    EASY = "easy"
    """It is soon found and is not taken."""
    WEAK = "weak"
    GOOD = "good"
    STRONG = "strong"

    @property
    def taken(self) -> bool:
        """Whether it may be used."""
        return self not in (Strength.SHORT, Strength.EASY)


def strength_of(typed: str) -> Strength:
    """What a passphrase is worth; nothing is looked up and nothing is kept."""
    if len(typed) < FEWEST:
        return Strength.SHORT
    bits = _bits(typed)
    if not can_be_passphrase(typed) or bits < _EASY:
        return Strength.EASY
    if bits < _WEAK:
        return Strength.WEAK
    return Strength.GOOD if bits < _GOOD else Strength.STRONG


def _bits(typed: str) -> float:
    rest, bits = typed, 0.0
    for word in _WORDS:
        rest, times = re.subn(word, " ", rest, flags=re.IGNORECASE)
        if times:
            bits += math.log2(len(_WORDS)) + 0.5 * times
    # What stands twice is found once.
    halves = rest[: len(rest) // 2]
    if len(halves) >= FEWEST // 2 and rest == halves * 2:
        rest = halves
    return bits + sum(_worth(rest[at - 1] if at else "", sign) for at, sign in enumerate(rest))


def _worth(before: str, sign: str) -> float:
    if before and (before == sign or _follows(before.lower(), sign.lower())):
        return _EXPECTED
    if sign.isspace():
        return 0.5
    if sign.isalpha():
        return _IN_A_WORD if before.isalpha() and before.isupper() == sign.isupper() else _LETTER
    return _DIGIT if sign.isdigit() else _OTHER


def _follows(before: str, sign: str) -> bool:
    if sign.isalnum() and len(before) == len(sign) == 1 and abs(ord(sign) - ord(before)) == 1:
        return True
    return any(before + sign in row or sign + before in row for row in _ROWS)
