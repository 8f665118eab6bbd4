# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session with one key: what a press means, by when it comes and how long it is held."""

from enum import StrEnum
from typing import Final

AGAIN: Final = 0.4
"""Seconds: a press within this time belongs to the one before."""
HELD: Final = 1.0
"""Seconds: so long a press is the stop for pain."""


class Press(StrEnum):
    """What is to be done at once."""

    MAIN = "main"
    """The main action of the step."""
    TAKE_BACK = "take_back"
    """The main action was not meant: take it back and pause."""
    PAIN = "pain"


class OneKey:
    """Reads presses of the one key. It is told the time in seconds, and that only ever grows."""

    def __init__(self) -> None:
        """Nothing was pressed yet."""
        self._last = float("-inf")
        self._count = 0

    def press(self, at: float) -> Press:
        """The meaning of a press at that time: the second within 0.4 s takes back, the third stops for pain."""
        self._count = self._count + 1 if at - self._last <= AGAIN else 1
        self._last = at
        if self._count == 1:
            return Press.MAIN
        if self._count == 2:
            return Press.TAKE_BACK
        self._count = 0
        return Press.PAIN

    def held(self) -> Press:
        """The key has been down for a second: it was the stop from the first."""
        self._count = 0
        return Press.PAIN
