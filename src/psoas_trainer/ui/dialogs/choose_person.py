# SPDX-License-Identifier: GPL-3.0-or-later
"""One of the people is chosen: found by what is typed, each with a birth date or number beside the name."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.fill import fill
from psoas_trainer.storage.clinic_people_list import PeopleList, Shown
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.search_field import SearchField

_MOST = 6


class ChoosePersonDialog(StopDialog):
    """Nobody is listed before something is typed: who looks on need not see who else comes here."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        desk: PeopleDesk,
        title: str,
        but: int,
        then: Callable[[int, PersonCard], None],
    ) -> None:
        super().__init__(parent, look)
        self._desk, self._but, self._then = desk, but, then
        self._texts = PersonText(self)
        self.setAccessibleName(title)
        self.search = SearchField(look, self.tr("Name, number or birth date"), self.tr("Search the people"))
        self.search.changed.connect(self._find)
        self.found: list[PillButton] = []
        self.state = TextLabel(look, "body", "ink-2", self.tr("Type who really trained."), wrap=True)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_2)
        self.leave = PillButton(look, self.tr("Cancel"), "plain", height=56)
        self.leave.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        self.search.edit.returnPressed.connect(self._take_only)
        head = TextLabel(look, "title", "ink", title, wrap=True)
        self.lay_out([head, self.search, self.state], [self._list], [self.leave])

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        desk: PeopleDesk,
        title: str,
        but: int,
        then: Callable[[int, PersonCard], None],
    ) -> "ChoosePersonDialog":
        """Lays it over the window of `parent` and returns at once; `then` gets who is chosen, never `but`."""
        dialog = cls(parent, look, desk, title, but, then)
        dialog.lay(dialog.search.edit)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _find(self, text: str) -> None:
        if not text.strip():
            self._show(())
            self.state.setText(self.tr("Type who really trained."))
            return

        def told(outcome: Any) -> None:
            if isinstance(outcome, PeopleList) and self.isVisible() and self.search.text() == text:
                entries = [each for each in outcome.entries if each.person != self._but][:_MOST]
                self._show(tuple((each.person, each.card) for each in entries))
                count = len(entries)
                self.state.setText(self.tr("%n person(s) found", "", count) if count else self.tr("Nobody was found"))
                announce(self, self.state.text())

        self._desk.find(text, Shown.EVERYONE, told)

    def _show(self, people: tuple[tuple[int, PersonCard], ...]) -> None:
        for each in self.found:
            each.hide()
            self._rows.removeWidget(each)
            each.deleteLater()
        self.found = []
        for person, card in people:
            text = self.tr("%1. %2", "a name, birth date or number")
            words = fill(text, card.full_name, self._texts.known_by(card))
            button = PillButton(self._look, words, "outline", height=56)
            button.clicked.connect(lambda _checked=False, who=person, of=card: self._choose(who, of))
            self._rows.addWidget(button)
            button.show()  # by itself Qt shows it later, and the sheet would be too low
            self.found.append(button)
        self.refit(self._list)

    def _take_only(self) -> None:
        """Enter in the search goes to the first one that was found; only one that has the focus is taken."""
        if self.found:
            self.found[0].setFocus()

    def _choose(self, person: int, card: PersonCard) -> None:
        self.lift()
        self._then(person, card)
