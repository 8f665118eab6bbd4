# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the cards of what is offered after a stop for pain."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from psoas_trainer.core.pain import NextStep, PainAdvice, PainLevel
from psoas_trainer.core.words import VariantWords
from psoas_trainer.ui.pain_request import NextCard


class Stopped(NamedTuple):
    """Where the session stopped: the exercise, its easier version, what comes next, what was counted here.

    `next_id` and `next_name` are of the next exercise that is played when this one is skipped, both empty where there
    is none. `left` and `right` are the counts of the sides, None where both sides work together.
    """

    exercise_id: str
    easier: VariantWords | None = None
    next_id: str = ""
    next_name: str = ""
    left: int | None = None
    right: int | None = None


class PainWriter(QObject):
    """One card for each step that the table offers, in its order."""

    def cards(self, advice: PainAdvice, stopped: Stopped) -> tuple[NextCard, ...]:
        """The cards. The easier version must be known where it is offered."""
        return tuple(self._card(step, advice.level, stopped) for step in advice.offered)

    def _card(self, step: NextStep, level: PainLevel, stopped: Stopped) -> NextCard:
        if step is NextStep.EASIER and stopped.easier is not None:
            text = f"{stopped.easier.name}\n{stopped.easier.instruction}"
            return NextCard(step, self.tr("Do the easier one"), text, self.tr("Switch to easier"), stopped.exercise_id)
        if step is NextStep.SKIP:
            text = self._skip(level, stopped.next_name)
            return NextCard(step, self.tr("Skip to the next"), text, self.tr("Skip it"), stopped.next_id)
        if step is NextStep.RESUME:
            text = self.tr("Take the exercise up again where you stopped.")
            return NextCard(step, self.tr("Go on"), text, self.tr("Go on"), stopped.exercise_id)
        return NextCard(step, self.tr("Finish here"), self._kept(stopped), self.tr("End session"))

    def _skip(self, level: PainLevel, next_name: str) -> str:
        if level is PainLevel.AMBER:
            if next_name:
                text = self.tr("Skip this exercise and those like it today. %1 is next.")
                return text.replace("%1", next_name)
            return self.tr("Skip this exercise and those like it today. Nothing comes after them.")
        if next_name:
            return self.tr("Leave this exercise for today. %1 is next.").replace("%1", next_name)
        return self.tr("Leave this exercise for today. It is the last one.")

    def _kept(self, stopped: Stopped) -> str:
        if stopped.left is None or stopped.right is None:
            return self.tr("What you did is kept.")
        text = self.tr("What you did is kept, here %1 on the left and %2 on the right.")
        return text.replace("%1", str(stopped.left)).replace("%2", str(stopped.right))
