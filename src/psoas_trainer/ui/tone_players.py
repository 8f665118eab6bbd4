# SPDX-License-Identifier: GPL-3.0-or-later
"""Which program plays the tones: the first that can, and after all have failed each in turn, now and then."""

import math
from collections.abc import Callable, Sequence
from typing import Final

_FAILURES: Final = 2
"""After so many in a row the next program is tried."""
_AGAIN_S: Final = 5.0
"""A device that was pulled out may come back: so often one tone is tried."""


class TonePlayers:
    """Asks for the programs at the first question. `lost`: none of them can play just now."""

    def __init__(self, installed: Callable[[], Sequence[tuple[str, ...]]], clock: Callable[[], float]) -> None:
        self._installed = installed
        self._clock = clock
        self._programs: Sequence[tuple[str, ...]] | None = None
        self._at = 0
        self._failures = 0
        self._given_up = 0
        self._tried = -math.inf
        self.lost = False

    def current(self) -> tuple[str, ...]:
        """The command that plays a file, without it; empty where there is none."""
        if self._programs is None:
            self._programs = self._installed()
        return self._programs[self._at] if self._programs else ()

    def may_try(self) -> bool:
        """Whether a tone may be played now; where all have failed, one every few seconds."""
        now = self._clock()
        if self.lost and now - self._tried < _AGAIN_S:
            return False
        self._tried = now
        return True

    def try_now(self) -> None:
        """The next tone may be tried, whatever has failed."""
        self._tried = -math.inf

    def went_well(self, path: str) -> None:
        """That program played its tone to the end."""
        if path in self.current()[:1]:
            self._failures, self._given_up, self.lost = 0, 0, False

    def failed(self, path: str) -> None:
        """That program could not; what one says that is not asked any more does not count."""
        if path not in self.current()[:1] or not self._programs:
            return
        self._failures += 1
        if self.lost or self._failures >= _FAILURES:
            self._failures = 0
            self._given_up += 1
            self._at = (self._at + 1) % len(self._programs)
            self.lost = self._given_up >= len(self._programs)
