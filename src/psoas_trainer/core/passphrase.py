# SPDX-License-Identifier: GPL-3.0-or-later
"""What a passphrase is: the same words give the same bytes on every keyboard, and a short one is none."""

import unicodedata
from typing import Final

FEWEST: Final = 10
"""Signs that a passphrase has at least; a number of six digits is tried out in hours."""
MOST: Final = 1_000


def passphrase_bytes(typed: str) -> bytes:
    """What the key is made from: one form for letters that can be written in several, nothing else changed."""
    return unicodedata.normalize("NFKC", typed).encode("utf-8", "surrogatepass")


def can_be_passphrase(typed: str) -> bool:
    """Whether it is long enough for a new one, and not one sign over and over."""
    return FEWEST <= len(typed) <= MOST and len(set(typed)) > 2
