# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of the time that is told counts: what was missed while the computer slept or hung does not."""

from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.step import MICROS

CATCH_UP = 5 * MICROS
"""A shorter gap between two tellings of the time is caught up; a longer one pauses (trust-and-experience.md R19)."""
ASLEEP = MICROS // 2
"""More suspended time than this is a suspension; less is the two clocks being read one after the other."""


class Timekeeper:
    """Remembers the last instant that was told. `pace` is how many seconds pass for each real one: a rehearsal's."""

    def __init__(self, pace: int = 1) -> None:
        """Begins with the first instant that it is told."""
        self.pace = pace
        self._last: tuple[int, int] | None = None

    def tell(self, now: Instant) -> int | PauseReason:
        """The microseconds that pass, at least 0; or why the session has to stand still instead."""
        awake, suspended = round(now.awake * MICROS), round(now.suspended * MICROS)
        last_awake, last_suspended = self._last or (awake, suspended)
        gap, slept = awake - last_awake, suspended - last_suspended
        self._last = (max(awake, last_awake), max(suspended, last_suspended))
        if slept > ASLEEP:
            return PauseReason.ASLEEP
        return PauseReason.STALLED if gap > CATCH_UP else max(0, gap) * self.pace
