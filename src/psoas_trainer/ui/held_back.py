# SPDX-License-Identifier: GPL-3.0-or-later
"""Told where an exercise may not be played."""

from psoas_trainer.core.plan import Reason


class HeldBackError(Exception):
    """That exercise is held back now: its questions are not answered or were with a yes, or it hurt."""

    def __init__(self, exercise_id: str, reason: Reason = Reason.SCREENING_YES) -> None:
        super().__init__(exercise_id)
        self.reason = reason

    @property
    def after_pain(self) -> bool:
        """Whether an earlier stop for pain is why."""
        return self.reason in (Reason.PAIN_LOCK, Reason.PAIN_TODAY)
