# SPDX-License-Identifier: GPL-3.0-or-later
"""What the list of people leads to: new and changed cards, whom one could mix up, archive, bin and undo."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.storage.clinic_people import FirstPersonError
from psoas_trainer.storage.clinic_people_list import PersonEntry
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.people_desk import PeopleDesk

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.toast import Toast


class PeopleFlow(QObject):
    """Lies its dialogs over the window of `page`."""

    open_requested = Signal(int)
    """That person's page is wanted."""
    added = Signal(int, str)
    """A new person, and the name."""
    card_changed = Signal(int, object)
    """A person has another PersonCard now."""
    gone = Signal(int)
    """A person is in the bin."""

    def __init__(
        self, look: Look, page: QWidget, desk: PeopleDesk, texts: PersonText, toast: "Callable[[], Toast]"
    ) -> None:
        """`toast` gives the window's short messages."""
        super().__init__(page)
        self._look, self._page, self._desk, self._texts, self._toast = look, page, desk, texts, toast

    def choose(self, entry: PersonEntry, then: Callable[[int], None]) -> None:
        """Asks first where the person could be taken for somebody else; `then` gets who was meant."""

        def told(outcome: object) -> None:
            if isinstance(outcome, tuple) and outcome and self._page.isVisible():
                from psoas_trainer.ui.dialogs.alike_dialog import AlikeDialog

                AlikeDialog.open(self._page, self._look, self._texts, entry, outcome, then)
            elif isinstance(outcome, Exception):
                self.tell_failure(outcome)
            else:
                then(entry.person)

        self._desk.alike(entry.card, entry.person, told)

    def add(self, name: str = "") -> None:
        """A new person; `name` was typed already."""
        typed = name if any(letter.isalpha() for letter in name) else ""
        self._edit(None, PersonCard(typed, ""))

    def act(self, act: str, entry: PersonEntry) -> None:
        """edit, archive, return or delete."""
        match act:
            case "edit":
                self._edit(entry.person, entry.card)
            case "archive":
                self._offer_undo(self.tr("%1 is archived."), entry, self._desk.archive(entry.person))
            case "return":
                back = self._desk.archive(entry.person, archived=False)
                self._offer_undo(self.tr("%1 is among the people again."), entry, back)
            case "delete":
                self._delete(entry)

    def name_first(self, person: int) -> None:
        """Whoever used the program alone gets a card."""
        self._edit(person, PersonCard("", ""))

    def open_bin(self) -> None:
        """Who was deleted in the last thirty days."""

        def told(outcome: object) -> None:
            if isinstance(outcome, tuple):
                from psoas_trainer.ui.dialogs.people_bin_dialog import PeopleBinDialog

                PeopleBinDialog.open(self._page, self._look, self._texts, outcome, self._desk)
            else:
                self.tell_failure(outcome)

        self._desk.bin(told)

    def tell_failure(self, outcome: object) -> None:
        """Has the window say why something was not read or kept."""
        if isinstance(outcome, Exception):
            self._desk.tell_failure(outcome)

    def _edit(self, person: int | None, card: PersonCard) -> None:
        from psoas_trainer.ui.dialogs.person_dialog import PersonDialog

        def kept(outcome: object, new: PersonCard) -> None:
            if isinstance(outcome, Exception):
                self.tell_failure(outcome)
            elif isinstance(outcome, int):
                said = self.tr("%1 is among the people now.").replace("%1", new.full_name)
                self._toast().show_message(said)
                self.added.emit(outcome, new.full_name)
            elif person is not None:
                self.card_changed.emit(person, new)

        def save(new: PersonCard | None) -> None:
            if new is None:
                return
            if person is None:
                self._desk.add(new, lambda outcome: kept(outcome, new))
            else:
                self._desk.save(person, new, lambda outcome: kept(outcome, new))

        today = date.fromisoformat(self._desk.by.at.local_date)
        dialog = PersonDialog.open(
            self._page,
            self._look,
            self._texts,
            card,
            today,
            lambda new, then: self._desk.alike(new, person, then),
            save,
            new=person is None,
        )
        dialog.other_chosen.connect(self.open_requested)

    def _delete(self, entry: PersonEntry) -> None:
        def told(outcome: object) -> None:
            if isinstance(outcome, FirstPersonError):
                text = self.tr("%1 was the first to use this program and cannot be deleted. Archive %1 instead.")
                self._toast().show_message(text.replace("%1", entry.card.full_name), icon="warning")
            elif isinstance(outcome, Exception):
                self.tell_failure(outcome)
            else:
                self.gone.emit(entry.person)
                text = self.tr("%1 is in the bin, with everything that is kept.")
                self._offer_undo(text, entry, lambda: self._desk.restore(entry.person))

        self._desk.delete(entry.person, told)

    def _offer_undo(self, text: str, entry: PersonEntry, undo: Callable[[], None]) -> None:
        said = text.replace("%1", entry.card.full_name)
        self._toast().show_message(said, self.tr("Undo"), undo)
