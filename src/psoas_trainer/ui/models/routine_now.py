# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a routine takes as the person would play it now, where that is not what it takes as it is written."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from psoas_trainer.core.choose import choose
from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise_now import Now
from psoas_trainer.core.own_session import Wish, own_session
from psoas_trainer.core.routine import Routine
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.dose_text import DoseText

_NOTICED = 90
"""Seconds from which the difference is worth a line."""


class RoutineNow(QObject):
    """In their length and with their doses; without what answers and earlier pain hold back."""

    def __init__(
        self,
        content: Content,
        doses: DoseText,
        timing: Callable[[], Timing],
        now: Callable[[], Now],
        parent: QObject | None = None,
    ) -> None:
        """`timing` has the person's rests, `now` tells what decides now."""
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._doses = doses
        self._timing = timing
        self._now = now

    def line(self, routine: Routine, planned: float) -> str:
        """A sentence where it takes clearly more or less than the `planned` seconds, else an empty text."""
        there = self._catalogue.routines.get(routine.id)
        if there is None:
            return ""
        now, exercises = self._now(), self._catalogue.exercises
        fitted = own_session(there, self._catalogue, now.person, Wish()).routine
        plan = choose(fitted, self._catalogue, now.circumstances, never_cold=True)
        if not plan.items:
            return self.tr("Not now: your answers or earlier pain hold all of it back.")
        seconds = sum(step.seconds for step in unfold(plan, exercises, there.timing(self._timing())))
        if abs(seconds - planned) < _NOTICED:
            return ""
        return self.tr("As you play it now: %1.", "about so many minutes").replace("%1", self._doses.minutes(seconds))
