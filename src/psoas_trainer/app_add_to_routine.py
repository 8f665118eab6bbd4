# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root behind *Add to routine*: own routines grow, the program's are copied first."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.own_training import copy_name
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.routine_addition import row_of, with_row, without_row
from psoas_trainer.core.routine_draft import draft_of, excess, is_full
from psoas_trainer.core.words import RoutineWords
from psoas_trainer.ui.own_desk import OwnDesk
from psoas_trainer.ui.widgets.routine_menu import RoutineChoice, RoutineMenu

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.toast import Toast

_WARM_UP = "full"


class AddToRoutine(QObject):
    """Opens the list at a button, keeps what is chosen, and offers to take it back."""

    def __init__(
        self,
        ground: Ground,
        desk: OwnDesk,
        toast: "Toast",
        doses: Callable[[], Mapping[str, ItemDose]],
        edited: Callable[[], str],
        parent: QObject,
    ) -> None:
        """`doses` are those that the person took; `edited` is the id of the routine in the editor, or empty."""
        super().__init__(parent)
        self._content, self._font = ground.content, ground.look.fonts.font("label")
        self._desk, self._toast, self._doses, self._edited = desk, toast, doses, edited
        self._menu: RoutineMenu | None = None

    def open(self, button: QWidget, exercise_id: str, variant_id: str | None) -> RoutineMenu:
        """Shows the routines below that button; the exercise goes into the one that is chosen."""
        exercise, edited = self._content.catalogue.exercises[exercise_id], self._edited()
        row = row_of(exercise, variant_id, self._doses())
        own = [RoutineChoice(key, each.words.name, key == edited) for key, each in self._desk.own.routines.items()]
        shipped = self._desk.shipped
        copied = [RoutineChoice(key, shipped.words.routines[key].name) for key in shipped.catalogue.routines]
        self._drop()
        menu = self._menu = RoutineMenu(own, copied, button)
        menu.setFont(self._font)
        menu.destroyed.connect(self._forget)
        menu.own_chosen.connect(lambda key: self._grow(key, row))
        menu.new_chosen.connect(lambda: self._begin(row))
        menu.copy_chosen.connect(lambda key: self._copy(key, row))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        return menu

    def _drop(self) -> None:
        """The last list goes when the next is made: it hides before its line acts, and the line needs it then."""
        if self._menu is not None:
            self._menu.destroyed.disconnect(self._forget)
            self._menu.deleteLater()
            self._menu = None

    def _forget(self) -> None:
        self._menu = None

    def _grow(self, routine_id: str, row: RoutineItem) -> None:
        before = self._desk.own.routines.get(routine_id)
        if before is not None:
            text = self.tr("“%1” is in “%2” now.", "an exercise, a routine")
            self._keep(before, row, text, lambda: self._take_back(routine_id, row))

    def _begin(self, row: RoutineItem) -> None:
        name = copy_name(self.tr("My routine"), self._names())
        warm_up = _WARM_UP if _WARM_UP in self._content.catalogue.warm_ups else None
        new = PackRoutine(Routine(self._desk.next_id(), warm_up, ()), RoutineWords(name, "", ""))
        text = self.tr("“%2” is a new routine with “%1”.", "an exercise, a routine")
        self._keep(new, row, text, lambda: self._desk.delete(routines=(new.routine.id,)))

    def _copy(self, routine_id: str, row: RoutineItem) -> None:
        shipped = self._desk.shipped
        routine, words = shipped.catalogue.routines[routine_id], shipped.words.routines[routine_id]
        new = PackRoutine(
            routine._replace(id=self._desk.next_id(), default=False, order=0),
            words._replace(name=copy_name(words.name, self._names())),
        )
        text = self.tr("Your own copy “%2” was made, with “%1”.", "an exercise, a routine")
        self._keep(new, row, text, lambda: self._desk.delete(routines=(new.routine.id,)))

    def _keep(self, each: PackRoutine, row: RoutineItem, text: str, undo: Callable[[], object]) -> None:
        """Keeps the routine with the row, and says so; a cap that it would break is said instead."""
        exercises = self._content.catalogue.exercises
        grown = with_row(each, row, exercises)
        refused = self._refused(each, grown)
        if refused:
            self._toast.show_message(refused, icon="warning")
            return
        name = self._content.words.exercises[row.exercise_id].name
        said = fill(text, name, each.words.name)

        def take_back() -> None:
            undo()

        def kept(outcome: object) -> None:
            if isinstance(outcome, Exception):
                self._desk.tell_failure(outcome)
            else:
                self._toast.show_message(said, self.tr("Undo"), take_back)

        self._desk.save_routine(grown, kept)

    def _refused(self, before: PackRoutine, grown: PackRoutine) -> str:
        if is_full(draft_of(before)):
            return self._full()
        broken = excess(draft_of(grown), self._content.catalogue.exercises)
        if broken is None:
            return ""
        from psoas_trainer.ui.pack_text import PackText

        return PackText(self).cap(broken)

    def _full(self) -> str:
        from psoas_trainer.core.outside.limits import ROWS

        return self.tr("A routine has no more than %1 exercises. Nothing was added.").replace("%1", str(ROWS))

    def _take_back(self, routine_id: str, row: RoutineItem) -> None:
        now = self._desk.own.routines.get(routine_id)
        if now is not None:
            self._desk.save_routine(without_row(now, row), self._desk.tell_failure)

    def _names(self) -> tuple[str, ...]:
        shipped = self._desk.shipped.words.routines.values()
        own = self._desk.own.routines.values()
        return (*(each.name for each in shipped), *(each.words.name for each in own))
