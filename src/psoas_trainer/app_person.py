# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that changes the person: nothing of the one before stays in any window."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.personal_settings import with_personal
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.clinic_people import card_of
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.settings_copy import keep_settings, settings_of
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.beginning import Beginning

Then = Callable[[], None]
Read = Callable[[Connection], None]


class Program(Protocol):
    """What shows a person's data."""

    @property
    def busy(self) -> bool:
        """Whether a session runs, or one is not saved yet: the person cannot change now."""

    def take_person(self, beginning: Beginning) -> None:
        """Drops all that is shown, and shows that person's from now on."""


class PersonChange(QObject):
    """Knows who is chosen. What a change takes is over when the call returns: it waits for the disk."""

    changed = Signal(object)
    """The PersonCard of who is chosen now, or None: nobody is."""
    refused = Signal()
    """A session runs, or is not saved yet: it stays with who was before."""

    def __init__(self, ground: Ground, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self._program = program
        self._card: PersonCard | None = None
        self.before: Then = lambda: None
        """Keeps what is being made, while it is still that person's."""

    @property
    def card(self) -> PersonCard | None:
        """Of who is chosen, or None."""
        return self._card

    @property
    def person(self) -> int | None:
        """Who is chosen, or None."""
        return None if self._card is None else self._ground.store.person

    def choose(self, person: int, then: Then = lambda: None, read: Read = lambda _connection: None) -> None:
        """That person's data it is from now on; then `then`. Where it cannot be, a sentence says so.

        `read` has a look at the database before anybody else asks for that person's data, in the database's thread;
        where it was that person's already it is not called.
        """
        if self.person == person or self._go_to(person, read):
            then()

    def leave(self, then: Then = lambda: None) -> None:
        """Nobody is chosen any more."""
        if self._card is None or self._go_to(None):
            then()

    def note_other_data(self) -> None:
        """A backup or an import is in the place of what was there: it is the first person's again."""
        self._show(None)

    def note_card(self, card: PersonCard) -> None:
        """The card of who is chosen was changed."""
        if self._card is not None:
            self._show(card)

    def _go_to(self, person: int | None, read: Read = lambda _connection: None) -> bool:
        store = self._ground.store
        try:
            if not self._program.busy:
                self.before()
            if self._program.busy or not store.catch_breath() or self._program.busy:
                self.refused.emit()
                return False
            card, own = self._swap(person, read)
            beginning = store.begin(person)
            self._take_settings(own, person or 0)
        except StorageError as error:
            store.failed.emit(error)
            return False
        self._program.take_person(beginning)
        self._show(card)
        return True

    def mend_settings(self) -> None:
        """At the start: the program may have ended while somebody was chosen, whose settings these are."""
        whose = self._ground.preferences.settings.settings_of
        if whose:
            with suppress(StorageError):  # where nothing can be kept they stay as they are
                _, own = self._swap(None, whose=whose)
                self._take_settings(own, 0)

    def _swap(
        self, person: int | None, read: Read = lambda _connection: None, whose: int | None = None
    ) -> tuple[PersonCard | None, Settings | None]:
        """Keeps the settings with who was before, and reads whose they are now, in one job.

        Each job may have to wait for a piece of some long work.
        """
        store, settings, at = self._ground.store, self._ground.preferences.settings, self._ground.store.now()
        before = store.person if whose is None else whose

        def job(connection: Connection) -> tuple[PersonCard | None, Settings | None]:
            keep_settings(connection, before, settings, at)
            if person is None:
                return None, settings_of(connection, default_person(connection, at))
            read(connection)
            return card_of(connection, person), settings_of(connection, person)

        return store.wait_for(job)

    def _take_settings(self, own: Settings | None, chosen: int) -> None:
        preferences = self._ground.preferences
        preferences.change(**with_personal(preferences.settings, own, chosen)._asdict())

    def _show(self, card: PersonCard | None) -> None:
        if card != self._card:
            self._card = card
            self.changed.emit(card)
