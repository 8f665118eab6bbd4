# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's page beside the store: asks for it, and keeps what a clinician enters; each entry can be taken back."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.measure import Measure
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.store import Store, Then

if TYPE_CHECKING:
    from psoas_trainer.storage.session_queries import Cursor

TakeBack = Callable[[], None]
Kept = Callable[[object, TakeBack], None]
"""Gets the outcome of an entry, and what takes it back."""


class PersonDesk(QObject):
    """Answers come later, in the window's thread; a failure is the exception in the place of the result."""

    def __init__(self, store: Store, people: PeopleDesk, parent: QObject | None = None) -> None:
        """`people` knows who works here now."""
        super().__init__(parent)
        self._store = store
        self._people = people

    @property
    def today(self) -> str:
        """The local date (YYYY-MM-DD)."""
        return self._store.now().local_date

    @property
    def initials(self) -> str:
        """Of who works here now, as far as they were typed."""
        return self._people.initials or ""

    def work_as(self, initials: str) -> None:
        """Who works here now: what is written from now on carries these initials."""
        self._people.initials = initials.strip() or None

    def page(self, person: int, then: Then) -> None:
        """Asks for a person's page: a PersonPage, or LookupError for who is not there any more."""
        from psoas_trainer.storage.clinic_page import person_page

        now = self._store.now()
        self._store.ask(lambda connection: person_page(connection, person, now), then)

    def sessions(self, person: int, before: "Cursor | None", then: Then) -> None:
        """Asks for a piece of a person's sessions, the latest first: a PersonSessions."""
        from psoas_trainer.storage.clinic_sessions_list import sessions_of

        self._store.ask(lambda connection: sessions_of(connection, person, before), then)

    def versions(self, person: int, then: Then) -> None:
        """Asks for the saved plans of a person, a tuple of PlanVersion."""
        from psoas_trainer.storage.clinic_plans import plan_versions

        self._store.ask(lambda connection: plan_versions(connection, person), then)

    def look(self, person: int, then: Then) -> None:
        """Keeps that the page was looked at."""
        from psoas_trainer.storage.clinic_notes import look_at_person

        by = self._by()
        self._store.write(lambda connection: look_at_person(connection, person, by), Change.PEOPLE, then=then)

    def add_note(self, person: int, text: str, kept: Kept) -> None:
        """Keeps a note of today."""
        from psoas_trainer.storage.clinic_notes import add_note

        by = self._by()
        self._store.write(
            lambda connection: add_note(connection, person, text, by),
            Change.PEOPLE,
            then=lambda outcome: kept(outcome, lambda: self._change_note(outcome, gone=True)),
        )

    def delete_note(self, uuid: str, kept: Kept) -> None:
        """Takes a note away."""
        from psoas_trainer.storage.clinic_notes import delete_note

        by = self._by()
        self._store.write(
            lambda connection: delete_note(connection, uuid, by),
            Change.PEOPLE,
            then=lambda outcome: kept(outcome, lambda: self._change_note(uuid, gone=False)),
        )

    def add_measures(self, person: int, measures: tuple[Measure, ...], kept: Kept) -> None:
        """Keeps numbers of today, all of them or none."""
        from psoas_trainer.storage.clinic_entries import add_measures

        by = self._by()
        self._store.write(
            lambda connection: add_measures(connection, person, measures, by),
            Change.PEOPLE,
            then=lambda outcome: kept(outcome, lambda: self._take_back(outcome, ())),
        )

    def add_ratings(self, person: int, ratings: tuple[tuple[str, int], ...], kept: Kept) -> None:
        """Keeps how well activities go today, all of them or none."""
        from psoas_trainer.storage.clinic_entries import add_ratings

        by = self._by()
        self._store.write(
            lambda connection: add_ratings(connection, person, ratings, by),
            Change.PEOPLE,
            then=lambda outcome: kept(outcome, lambda: self._take_back((), outcome)),
        )

    def delete_measures(self, uuids: tuple[str, ...], kept: Kept) -> None:
        """Takes numbers away."""
        self._delete(uuids, (), kept)

    def delete_ratings(self, uuids: tuple[str, ...], kept: Kept) -> None:
        """Takes ratings away."""
        self._delete((), uuids, kept)

    def add_handout(self, person: int, sessions: tuple[TypedSession, ...], version: str, kept: Kept) -> None:
        """Keeps the sessions of a filled handout, all of them or none."""
        from psoas_trainer.storage.clinic_entries import add_handout, take_handout_back

        by = self._by()
        uuids = tuple(each.uuid for each in sessions)

        def take_back() -> None:
            at = self._by()
            self._store.write(
                lambda connection: take_handout_back(connection, uuids, at), Change.SESSIONS, Change.PEOPLE
            )

        self._store.write(
            lambda connection: add_handout(connection, person, sessions, version, by),
            Change.SESSIONS,
            Change.PEOPLE,
            then=lambda outcome: kept(outcome, take_back),
        )

    def _delete(self, measures: tuple[str, ...], ratings: tuple[str, ...], kept: Kept) -> None:
        from psoas_trainer.storage.clinic_entries import delete_entries, restore_entries

        by = self._by()

        def take_back() -> None:
            at = self._by()
            self._store.write(lambda connection: restore_entries(connection, measures, ratings, at), Change.PEOPLE)

        self._store.write(
            lambda connection: delete_entries(connection, measures, ratings, by),
            Change.PEOPLE,
            then=lambda outcome: kept(outcome, take_back),
        )

    def _take_back(self, measures: object, ratings: object) -> None:
        from psoas_trainer.storage.clinic_entries import delete_entries

        gone = _uuids(measures), _uuids(ratings)
        by = self._by()
        self._store.write(lambda connection: delete_entries(connection, *gone, by), Change.PEOPLE)

    def _change_note(self, uuid: object, *, gone: bool) -> None:
        from psoas_trainer.storage.clinic_notes import delete_note, restore_note

        by, change = self._by(), delete_note if gone else restore_note
        self._store.write(lambda connection: change(connection, str(uuid), by), Change.PEOPLE)

    def _by(self) -> By:
        return self._people.by


def _uuids(outcome: object) -> tuple[str, ...]:
    return tuple(str(each) for each in outcome) if isinstance(outcome, Iterable) else ()
