# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the exercises: what decides now, links to them, and adding to a routine."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.exercise_now import Now
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.today_desk import TodayDesk
from psoas_trainer.ui.views.exercises_view import ExercisesView

if TYPE_CHECKING:
    from psoas_trainer.app_add_to_routine import AddToRoutine
    from psoas_trainer.ui.own_desk import OwnDesk

_PAGE = "exercises"


def exercise_now(ground: Ground, desk: TodayDesk, screenings: Mapping[str, ScreeningRecord]) -> Now:
    """What decides now for each exercise: answers, earlier pain, equipment, what was done today, the person's doses."""
    have = ground.preferences.settings.have
    return Now(desk.circumstances(ground.content.catalogue, screenings, have), desk.person())


class AppExercises(QObject):
    """Follows links to exercises and back, and adds them to routines."""

    def __init__(
        self,
        ground: Ground,
        page: ExercisesView,
        window: MainWindow,
        desk: TodayDesk,
        own: "Callable[[], OwnDesk]",
        edited: Callable[[], str],
    ) -> None:
        """`own` gives what the person made when it is needed; `edited` is the id of the routine in the editor."""
        super().__init__(page)
        self._ground, self._page, self._window = ground, page, window
        self._desk, self._own, self._edited = desk, own, edited
        self._origin = _PAGE
        self._adding: AddToRoutine | None = None
        desk.changed.connect(page.show_now)
        page.returned.connect(lambda: window.show_page(self._origin))
        page.add_requested.connect(self._add)

    def open(self, exercise_id: str) -> None:
        """Shows that exercise; where it is alone on its page, the way back leads to the page that is in front now."""
        self._origin = self._window.current
        self._page.show_exercise(exercise_id, opened=True)
        self._window.show_page(_PAGE)

    def _add(self, exercise_id: str, variant_id: str | None) -> None:
        if self._adding is None:
            from psoas_trainer.app_add_to_routine import AddToRoutine

            self._adding = AddToRoutine(
                self._ground, self._own(), self._window.toast, lambda: self._desk.person().doses, self._edited, self
            )
        self._adding.open(self._page.detail.footer.add, exercise_id, variant_id)
