# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that gives a session another day, and takes that back."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.changes import Change
from psoas_trainer.core.planned_days import days_to_move_to
from psoas_trainer.core.schedule import Move, Schedule, move_of
from psoas_trainer.core.today import Coming, Known, persons_schedule
from psoas_trainer.storage.session_moves import save_move
from psoas_trainer.ui.models.moving_text import MovingText
from psoas_trainer.ui.models.today_text import TodayText

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.coming_card import ComingValue
    from psoas_trainer.ui.widgets.day_menu import DayMenu
    from psoas_trainer.ui.widgets.toast import Toast


class TodayMoves(QObject):
    """What is moved is kept at once; what follows from it is worked out when it was read again."""

    def __init__(
        self, ground: Ground, texts: TodayText, toast: "Callable[[], Toast]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._texts = texts
        self._toast = toast
        self._words = MovingText(self)
        self._known: Known | None = None
        self.menu: DayMenu | None = None

    def look(self, known: Known) -> None:
        """What is known now."""
        self._known = known

    def days(self, on: date) -> tuple[date, ...]:
        """The days that the session of that day can have; none where nothing is planned on it."""
        assert self._known is not None
        return days_to_move_to(self._schedule(), self._known.trained, on, self._known.today)

    def coming(self, coming: Coming) -> "ComingValue":
        """A session to come in words, with its button where it can have another day."""
        day = self._words.planned(coming.planned)
        name = self._texts.routine(coming.routine_id)
        return self._texts.coming(coming, day, self._words.move(name, day) if self.days(coming.planned.on) else "")

    def ask(self, on: date, routine_id: str, button: QWidget) -> None:
        """Shows the days below a button."""
        from psoas_trainer.ui.widgets.day_menu import DayMenu

        if self.menu is not None:
            self.menu.deleteLater()
        days = [(day, self._words.day(day)) for day in self.days(on)]
        self.menu = DayMenu(self._words.move(self._texts.routine(routine_id), self._words.day(on)), days, button)
        self.menu.setFont(self._ground.look.fonts.font("label"))
        self.menu.chosen.connect(lambda to: self._move(on, to, routine_id))
        self.menu.destroyed.connect(self._forget)
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _move(self, on: date, to: date, routine_id: str) -> None:
        schedule = self._schedule()
        move = move_of(schedule, on, to)
        before = next((each for each in schedule.moves if each.on == move.on), Move(move.on, move.on))
        self._keep(move)
        text = self._words.moved(self._texts.routine(routine_id), to)
        self._toast().show_message(text, self.tr("Undo"), lambda: self._keep(before))

    def _keep(self, move: Move) -> None:
        store = self._ground.store
        person, now = store.person, store.now()
        store.write(lambda connection: save_move(connection, person, move, now), Change.PLANNED_DAYS)

    def _schedule(self) -> Schedule:
        assert self._known is not None
        return persons_schedule(self._known, self._ground.content.catalogue)

    def _forget(self) -> None:
        self.menu = None
