# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cards and the detail of the exercise page show: made from the content and the person as they are now."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.exercise_now import Now, in_variant, standing, usual
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.models.exercise_texts import ExerciseTexts
from psoas_trainer.ui.models.held_texts import HeldTexts
from psoas_trainer.ui.widgets.exercise_card import ExerciseCardValue
from psoas_trainer.ui.widgets.exercise_detail import ExerciseDetail


class ExerciseValues(QObject):
    """Between the texts and the page; marks what a person made, and what is held back."""

    def __init__(
        self,
        content: Content,
        texts: ExerciseTexts,
        now: Callable[[], Now],
        is_own: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        """`now` tells what decides now; `is_own` tells of an exercise's id whether a person made it."""
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._texts = texts
        self._held = HeldTexts(content, self)
        self._now = now
        self._is_own = is_own

    def card(self, exercise: Exercise, favourites: frozenset[str]) -> ExerciseCardValue:
        """The card of that exercise."""
        return self._card(exercise, favourites, self._now())

    def cards(self, favourites: frozenset[str]) -> list[ExerciseCardValue]:
        """The cards of all exercises in their order."""
        now = self._now()
        return [self._card(each, favourites, now) for each in self._catalogue.exercises.values()]

    def fill(self, detail: ExerciseDetail, exercise_id: str, timing: Timing) -> None:
        """Shows that exercise in the detail, with what holds it back."""
        exercise = self._catalogue.exercises[exercise_id]
        detail.show_exercise(self._texts.detail(exercise, timing, self._now().person))
        self.fill_held(detail)

    def fill_held(self, detail: ExerciseDetail) -> None:
        """Whether what the detail shows is held back, and what would be played in its place."""
        if detail.value is None:
            return
        exercise, now = self._catalogue.exercises[detail.value.id], self._now()
        found = standing(in_variant(exercise, detail.variant_id, now.person), self._catalogue, now)
        detail.footer.set_instead(self._held.played(found))
        detail.held.show_value(self._held.notice(exercise, found))

    def _card(self, exercise: Exercise, favourites: frozenset[str], now: Now) -> ExerciseCardValue:
        found = standing(usual(exercise, now.person), self._catalogue, now)
        played = found.chosen if found.chosen is not None and found.chosen.exercise_id == exercise.id else found.wanted
        value = self._texts.card(exercise, played.dose, starred=exercise.id in favourites)
        mark = self.tr("Your own") if self._is_own(exercise.id) else ""
        return value._replace(mark=mark, held=self._held.mark(found))


def add_find(page: QWidget, find: Callable[[], None]) -> None:
    """The key that searches; after the first picture, which need not wait for it."""
    from PySide6.QtGui import QKeySequence, QShortcut

    QShortcut(QKeySequence(QKeySequence.StandardKey.Find), page).activated.connect(find)
