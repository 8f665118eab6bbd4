# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cards of the exercise page show, and what would be played: made from the content as it is now."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.models.exercise_texts import ExerciseTexts
from psoas_trainer.ui.widgets.exercise_card import ExerciseCardValue
from psoas_trainer.ui.widgets.routine_strip import RoutineCardValue


class ExerciseValues(QObject):
    """Between the texts and the page; marks what a person made."""

    def __init__(
        self, content: Content, texts: ExerciseTexts, is_own: Callable[[str], bool], parent: QObject | None = None
    ) -> None:
        """`is_own` tells of an exercise's id whether a person made it."""
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._texts = texts
        self._is_own = is_own

    def card(self, exercise: Exercise, favourites: frozenset[str]) -> ExerciseCardValue:
        """The card of that exercise."""
        value = self._texts.card(exercise, starred=exercise.id in favourites)
        return value._replace(mark=self.tr("Your own")) if self._is_own(exercise.id) else value

    def cards(self, favourites: frozenset[str]) -> list[ExerciseCardValue]:
        """The cards of all exercises in their order."""
        return [self.card(each, favourites) for each in self._catalogue.exercises.values()]

    def routines(self, now: Circumstances, timing: Timing) -> list[RoutineCardValue]:
        """The default routine first, then the others in their order; as they would be played now."""
        first = self._catalogue.default_routine
        routines = sorted(self._catalogue.routines.values(), key=lambda each: each is not first)
        return [self._texts.routine(each, now, each.timing(timing)) for each in routines]


def add_find(page: QWidget, find: Callable[[], None]) -> None:
    """The key that searches; after the first picture, which need not wait for it."""
    from PySide6.QtGui import QKeySequence, QShortcut

    QShortcut(QKeySequence(QKeySequence.StandardKey.Find), page).activated.connect(find)
