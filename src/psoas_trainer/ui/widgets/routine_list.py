# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of routines: a person's own first, then those of the program, then own exercises."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.library_switch import ROUTINES, LibrarySwitch
from psoas_trainer.ui.widgets.own_card import OwnCard, OwnCardValue
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.rehearse_menu import RehearseMenu

RING = 6
"""Room at the edges for focus rings."""


class _Section(QWidget):
    def __init__(self, look: Look, title: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cards: dict[str, OwnCard] = {}
        self._empty = TextLabel(look, "body", "ink-2", empty, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_2)
        self._column.addWidget(TextLabel(look, "heading", text=title))
        self._column.addWidget(self._empty)

    def show_values(self, values: Sequence[OwnCardValue]) -> list[OwnCard]:
        """Shows these; the cards that are new."""
        made = []
        kept = {each.id: each for each in values}
        for key in [key for key, card in self.cards.items() if kept.get(key) != card.value]:
            card = self.cards.pop(key)
            card.hide()
            self._column.removeWidget(card)
            card.deleteLater()
        for place, value in enumerate(values):
            if value.id not in self.cards:
                self.cards[value.id] = OwnCard(self._look, value)
                made.append(self.cards[value.id])
            self._column.insertWidget(place + 2, self.cards[value.id])
        self._empty.setVisible(not values and bool(self._empty.text()))
        return made


class RoutineList(QWidget):
    """What the buttons of the cards mean is the page's."""

    routine_acted = Signal(str, str)
    """A routine's id, and what shall be done: "start", "edit", "copy", "export", "delete"."""
    rehearsal_requested = Signal(str, int)
    """A routine's id, and so many times as fast it shall be rehearsed."""
    exercise_acted = Signal(str, str)
    """The same of an own exercise."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.switch = LibrarySwitch(look, ROUTINES)
        self.take = PillButton(look, self.tr("Take in a file…"), "outline", "download-simple", HIT)
        self.new_exercise = PillButton(look, self.tr("New exercise"), "outline", "plus", HIT)
        self.new = PillButton(look, self.tr("New routine"), "primary", "plus", HIT)
        self.own = _Section(
            look,
            self.tr("Your own routines"),
            self.tr("None yet. Copy one of the program's and change it, make a new one, or drop a pack on this page."),
        )
        self.shipped = _Section(look, self.tr("Routines of the program"), "")
        self.exercises = _Section(
            look, self.tr("Your own exercises"), self.tr("None yet. They stand among the others once you make one.")
        )
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(RING, SPACE_2, RING, SPACE_4)
        column.setSpacing(SPACE_4)
        for section in (self.own, self.shipped, self.exercises):
            column.addWidget(section)
        column.addStretch(1)
        self.scroll = PaneScroll(look, inner)
        top = QHBoxLayout()
        top.setContentsMargins(RING, 0, RING, 0)
        top.setSpacing(SPACE_3)
        top.addWidget(self.switch)
        top.addStretch(1)
        for button in (self.take, self.new_exercise, self.new):
            top.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE_3)
        whole.addLayout(top)
        whole.addWidget(self.scroll, 1)

    def show_routines(self, own: Sequence[OwnCardValue], shipped: Sequence[OwnCardValue]) -> None:
        """Shows these routines."""
        for card in (*self._show(self.own, own), *self._show(self.shipped, shipped)):
            card.acted.connect(lambda act, each=card.value.id: self._act(each, act))

    def show_exercises(self, own: Sequence[OwnCardValue]) -> None:
        """Shows these own exercises."""
        for card in self._show(self.exercises, own):
            card.acted.connect(lambda act, each=card.value.id: self.exercise_acted.emit(each, act))

    def _show(self, section: _Section, values: Sequence[OwnCardValue]) -> list[OwnCard]:
        """The keyboard stays in its place: a card that is deleted leaves it to the next one."""
        focused = self.window().focusWidget()
        before = list(section.cards.values())
        place = next((n for n, card in enumerate(before) if focused is not None and card.isAncestorOf(focused)), None)
        made = section.show_values(values)
        if place is not None and before[place] not in section.cards.values():
            near = section.cards[values[min(place, len(values) - 1)].id].buttons.values() if values else (self.new,)
            next(iter(near)).setFocus(Qt.FocusReason.OtherFocusReason)
        return made

    def _act(self, routine_id: str, act: str) -> None:
        if act != "more":
            self.routine_acted.emit(routine_id, act)
            return
        button = self.card(routine_id).buttons["more"]
        menu = button.findChild(RehearseMenu)
        if menu is None:
            menu = RehearseMenu(button)
            menu.setFont(self._look.fonts.font("label"))
            menu.setAccessibleName(button.accessibleName())
            menu.chosen.connect(lambda pace: self.rehearsal_requested.emit(routine_id, pace))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def card(self, each: str) -> OwnCard:
        """The card of that routine or exercise. Raises KeyError."""
        return {**self.own.cards, **self.shipped.cards, **self.exercises.cards}[each]
