# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices that the computer's clock was changed: it is compared with the time that really passed. Pure, told both."""

from psoas_trainer.core.instant import Instant

NOTICED_MS = 60_000
"""A smaller difference is none.

The history shows minutes, so less cannot be seen in it; and a clock that is corrected slowly over the network, by
0.05 % at most, needs more than a day to move so far. Clocks change at once by an hour or more.
"""


class ClockWatch:
    """Watches one session; a new one for each, and after each start of the program."""

    def __init__(self) -> None:
        """Compares with the first time that it is told."""
        self._start: int | None = None
        self._widest: int | None = None

    def tell(self, now: Instant, utc_ms: int) -> int | None:
        """By how many milliseconds the clock was moved since the first telling, forward (+) or back (-).

        It is the widest move so far, so that a clock that was put right again stays noticed; None where there was none.
        Sleep is time that passed, and another time zone moves no clock.
        """
        start = utc_ms - round((now.awake + now.suspended) * 1000)
        if self._start is None:
            self._start = start
        moved = start - self._start
        if abs(moved) > max(NOTICED_MS, abs(self._widest or 0)):
            self._widest = moved
        return self._widest
