# SPDX-License-Identifier: GPL-3.0-or-later
"""The people of this computer for the Qt layer: found, kept, put away and brought back, beside the store."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.storage.clinic_people import (
    add_person,
    archive_person,
    card_of,
    delete_person,
    people_alike,
    restore_person,
    save_card,
)
from psoas_trainer.storage.clinic_people_index import KnownPeople
from psoas_trainer.storage.clinic_people_list import Shown, list_people, list_people_bin
from psoas_trainer.storage.clinic_people_rows import people_rows
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.session_queries import list_sessions
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.store import Store, Then

PAGE: Final = 200
"""So many people are read at once."""


class PeopleDesk(QObject):
    """Asks and writes; every answer comes later, a failure as the exception in the place of the result."""

    def __init__(self, store: Store, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is the data folder: a backup is made there before anybody is erased."""
        super().__init__(parent)
        self._store = store
        self._folder = folder
        self._known = KnownPeople()
        self.initials: str | None = None
        """Of who works here now, as far as they were typed; they go with each change that is written."""

    @property
    def by(self) -> By:
        """Now, and who writes."""
        return By(self._store.now(), self.initials)

    def find(self, text: str, shown: Shown, then: Then, skip: int = 0) -> None:
        """Asks for the people that a text finds, behind the first `skip`: a PeopleList."""
        now, known = self._store.now(), self._known
        self._store.ask(lambda connection: list_people(connection, now, text, shown, PAGE, skip, known), then)

    def rows(self, people: tuple[int, ...], then: Then) -> None:
        """Asks what the list shows of these people besides their cards: a dict of PersonRow."""
        now = self._store.now()
        self._store.ask(lambda connection: people_rows(connection, people, now), then)

    def card(self, person: int, then: Then) -> None:
        """Asks for a person's card: a PersonCard, or None for who has none."""
        self._store.ask(lambda connection: card_of(connection, person), then)

    def without_card(self, then: Then) -> None:
        """Asks for the first person, who used the program alone, trained, and has no card: their number, or None."""
        now = self._store.now()

        def job(connection: Connection) -> int | None:
            first = default_person(connection, now)
            bare = card_of(connection, first) is None and bool(list_sessions(connection, first, None, 1).sessions)
            return first if bare else None

        self._store.ask(job, then)

    def alike(self, card: PersonCard, person: int | None, then: Then) -> None:
        """Asks who could be taken for that card: a tuple of (person, card, Likeness), the strongest first."""
        self._store.ask(lambda connection: people_alike(connection, card, person), then)

    def add(self, card: PersonCard, then: Then) -> None:
        """Keeps a new person; `then` gets their number, or the exception."""
        by = self.by
        self._store.write(lambda connection: add_person(connection, card, by), Change.PEOPLE, then=then)

    def save(self, person: int, card: PersonCard, then: Then) -> None:
        """Keeps a card in the place of the one before."""
        by = self.by
        self._store.write(lambda connection: save_card(connection, person, card, by), Change.PEOPLE, then=then)

    def archive(self, person: int, *, archived: bool = True) -> Callable[[], None]:
        """Puts a person away among those who do not come any more, or back; what it returns undoes it."""
        by = self.by
        self._write(lambda connection: archive_person(connection, person, by, archived=archived))
        return lambda: self._undo(lambda connection, at: archive_person(connection, person, at, archived=not archived))

    def delete(self, person: int, then: Then) -> None:
        """Puts a person with all that is kept of them into the bin; `then` may get a FirstPersonError."""
        by = self.by
        self._store.write(lambda connection: delete_person(connection, person, by), Change.PEOPLE, then=then)

    def restore(self, person: int) -> None:
        """Brings a person back from the bin."""
        self._undo(lambda connection, by: restore_person(connection, person, by))

    def bin(self, then: Then) -> None:
        """Asks who is in the bin, the newest first: a tuple of BinnedPerson."""
        now = self._store.now()
        self._store.ask(lambda connection: list_people_bin(connection, now), then)

    def erase(self, person: int, then: Then) -> None:
        """Erases somebody who is in the bin, for good and after a backup; `then` gets how many went."""
        from psoas_trainer.storage.clinic_people_bin import erase_person

        now, folder = self._store.now(), self._folder

        def told(outcome: object) -> None:
            if outcome and not isinstance(outcome, Exception):
                self._store.changed.emit(frozenset({Change.PEOPLE}))
            then(outcome)

        self._store.in_pieces(lambda connection: erase_person(connection, person, folder, now), told)

    def tell_failure(self, error: Exception) -> None:
        """Has the window say why something was not read or kept."""
        self._store.failed.emit(error)

    def _undo(self, work: Callable[[Any, By], None]) -> None:
        by = self.by
        self._write(lambda connection: work(connection, by))

    def _write(self, job: Callable[[Any], None]) -> None:
        self._store.write(job, Change.PEOPLE)
