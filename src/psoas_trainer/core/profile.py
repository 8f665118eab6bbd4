# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person decides about their training: the goal, how long, on which days (training.md S14, 4d-3, M8)."""

from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import Thresholds


class Goal(StrEnum):
    """What somebody trains for. It changes words and never a dose."""

    EASE = "ease"
    """Everyday ease: sitting, standing, walking."""
    SPORT = "sport"


class Profile(NamedTuple):
    """One person's decisions. `days` are days of the week, 0 for Monday, in their order.

    `first_side` is where the sides begin, None: as each exercise has it. With `running_days` two days of strengthening
    may follow each other (training.md 4b: not by default).
    """

    goal: Goal = Goal.EASE
    length: SessionLength = SessionLength.FULL
    days: tuple[int, ...] = (0, 2, 4)
    first_side: Side | None = None
    thresholds: Thresholds = Thresholds()
    running_days: bool = False

    @property
    def weekly_goal(self) -> int:
        """Sessions a week."""
        return self.thresholds.weekly_goal
