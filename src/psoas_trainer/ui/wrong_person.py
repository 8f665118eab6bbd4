# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that was another person's is given to them: it is kept that it was so, and can be taken back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.storage.clinic_sessions import give_session, take_back
from psoas_trainer.ui.dialogs.choose_person import ChoosePersonDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.widgets.overlay import Answer, Overlay
from psoas_trainer.ui.widgets.toast import Toast

_CHANGES = (Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK, Change.PEOPLE)


class WrongPerson(QObject):
    """Asks whose the session is, shows both identifiers of who gets it, and gives it."""

    moved = Signal(str)
    """The uuid of a session that belongs to another person now."""
    returned = Signal(str)
    """The uuid of a session that was taken back."""

    def __init__(self, look: Look, store: Store, desk: PeopleDesk, window: QWidget, toast: Callable[[], Toast]) -> None:
        super().__init__(window)
        self._look, self._store, self._desk = look, store, desk
        self._window, self._toast = window, toast
        self._texts = PersonText(self)

    def ask(self, session_uuid: str) -> None:
        """Asks who really trained."""
        title = self.tr("Whose session is it?")
        ChoosePersonDialog.open(
            self._window,
            self._look,
            self._desk,
            title,
            self._store.person,
            lambda person, card: self._confirm(session_uuid, person, card),
        )

    def _confirm(self, uuid: str, person: int, card: PersonCard) -> None:
        def answered(answer: str) -> None:
            if answer == "give":
                self._give(uuid, person, card)

        title = self.tr("Give the session to %1?", "a name").replace("%1", card.full_name)
        kept = self.tr("All that was done and said in it goes along. That it changed hands is kept, and can be undone.")
        Overlay(
            self._look,
            self._window,
            title,
            (self._texts.known_by(card), kept),
            (Answer("give", self.tr("Give it"), "primary"), Answer("stay", self.tr("Cancel"))),
            answered,
            safe="stay",
        )

    def _give(self, uuid: str, person: int, card: PersonCard) -> None:
        by = self._desk.by

        def told(outcome: Any) -> None:
            if isinstance(outcome, Exception):
                self._store.failed.emit(outcome)
                return
            self.moved.emit(uuid)
            text = self.tr("The session belongs to %1 now.", "a name").replace("%1", card.full_name)
            self._toast().show_message(text, self.tr("Undo"), lambda: self._take_back(uuid))

        self._store.write(lambda connection: give_session(connection, uuid, person, by), *_CHANGES, then=told)

    def _take_back(self, uuid: str) -> None:
        by = self._desk.by

        def told(outcome: Any) -> None:
            if isinstance(outcome, Exception):
                self._store.failed.emit(outcome)
                return
            if outcome:
                self._toast().show_message(self.tr("The session is back where it was."))
                self.returned.emit(uuid)

        self._store.write(lambda connection: take_back(connection, uuid, by), *_CHANGES, then=told)
