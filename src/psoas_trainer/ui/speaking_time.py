# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes to say a text, as far as that can be known before it is said."""

import re
from typing import Final

CHARACTERS: Final = 14
"""So many are said in a second at the usual speed, by the system voices that were tried."""
_DIGIT: Final = re.compile(r"\d")
_SAID: Final = 4
"""So many characters more than it is written with each digit is said with: 7 is seven, 75 is seventy-five."""


def speaking_time(text: str, rate: float = 1.0) -> float:
    """Seconds, for a voice that is `rate` times as fast as usual."""
    characters = len(text) + _SAID * len(_DIGIT.findall(text))
    return characters / CHARACTERS / rate
