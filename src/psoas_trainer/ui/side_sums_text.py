# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the reps of left and right as numbers, with one plain sentence and no verdict."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from psoas_trainer.core.done_counts import SideSums
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import Words


class SideSumValue(NamedTuple):
    """One side as shown and as read out; `share` of what was planned, 0 to 1, None where nothing was recorded."""

    number: str
    planned: str
    share: float | None
    spoken: str


class SideSumsValue(NamedTuple):
    """Both sides, and the sentence below them."""

    left: SideSumValue
    right: SideSumValue
    sentence: str


class SideSumsText(QObject):
    """The words for one language."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def value(self, sums: SideSums) -> SideSumsValue:
        """Both sides in numbers; a sum that was never recorded is a dash, never 0."""
        left, right = (
            self._side(side, done, sums.planned) for side, done in ((Side.LEFT, sums.left), (Side.RIGHT, sums.right))
        )
        return SideSumsValue(left, right, self._sentence(sums))

    def _side(self, side: Side, done: int | None, planned: int) -> SideSumValue:
        of = self.tr("of %n rep(s)", "how many were chosen; the number that were done stands before it", planned)
        if done is None:
            unknown = self.tr("Left: not recorded") if side is Side.LEFT else self.tr("Right: not recorded")
            return SideSumValue("—", of, None, unknown)
        spoken = (
            self.tr("Left: %1 of %n rep(s)", "", planned)
            if side is Side.LEFT
            else self.tr("Right: %1 of %n rep(s)", "", planned)
        )
        share = min(1.0, done / planned) if planned else 1.0
        return SideSumValue(str(done), of, share, spoken.replace("%1", str(done)))

    def _sentence(self, sums: SideSums) -> str:
        if sums.uneven is not None:
            exercise_id, left, right = sums.uneven
            words = self._words.exercises.get(exercise_id)
            sentence = self.tr("%1: %2 on the left, %3 on the right.", "an exercise and its counts")
            sentence = sentence.replace("%2", str(left)).replace("%3", str(right))
            return sentence.replace("%1", words.name if words is not None else exercise_id)
        if sums.left is None or sums.right is None or sums.left != sums.right:
            return self.tr("Only what was recorded is added up.")
        return self.tr("The counts are the same on both sides.")
