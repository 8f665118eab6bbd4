# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for several people at one computer: loaded only where that is turned on.

Each page is made when it is first wanted, by one line in `makers`, and goes when the person changes or the window is
locked: it is made anew then, so a page never has to forget anything.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_people import PEOPLE
from psoas_trainer.app_person import PersonChange
from psoas_trainer.app_person_ready import ReadyPage, read_page
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.ui.own_clipboard import OwnClipboard
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.widgets.whose_bar import WhoseBar

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.app_start_here import AppStartHere
    from psoas_trainer.ui.views.person_view import PersonView

OF_A_PERSON = frozenset({"today", "exercises", "routines", "history", "summary"})
"""Pages that are of somebody: while nobody is chosen, the list is in front instead."""
_NAMED: Final = ("person", "plan")
"""Pages that have the person's name on them."""


class AppClinic(QObject):
    """The rooms of a clinic, and the ways between them. Persons are known by their number in the database."""

    def __init__(self, ground: Ground, program: "App") -> None:
        super().__init__(program)
        self.ground = ground
        self.program = program
        self.window = program.window
        self.rooms = program.rooms
        self.people = PeopleDesk(ground.store, ground.folder.path, self)
        self.change = PersonChange(ground, program, self)
        self._clipboard = OwnClipboard(self)
        self.bar = WhoseBar(ground.look)
        self.ready = ReadyPage(self._make_empty_page, self._beside_list, self.window)
        self._coming: tuple[object, ...] = ()
        """Who is to be shown on their page, and what was read for it."""
        self.is_open = False
        self._starting: AppStartHere | None = None
        self.window.add_bar(self.bar)
        self.window.add_pages(self.makers)
        self.window.page_shown.connect(self._on_page_shown)
        self.bar.leave_requested.connect(self.leave)
        self.change.before = self._keep_unfinished
        self.change.changed.connect(self._show_whose)
        self.change.refused.connect(self._tell_busy)

    @property
    def starting(self) -> "AppStartHere":
        """Training at this computer; made when it is first wanted."""
        if self._starting is None:
            from psoas_trainer.app_start_here import AppStartHere

            self._starting = AppStartHere(self)
        return self._starting

    @property
    def makers(self) -> dict[str, Callable[[], Any]]:
        """What makes each page, by its id."""
        return {
            PEOPLE: self._make_people,
            "person": self._make_person,
            "plan": self._make_plan,
        }

    def turn(self, *, on: bool) -> None:
        """Opens the rooms, or closes them: then the data is that of the first person again."""
        self.is_open = on
        self.window.rail.show_item(PEOPLE, shown=on)
        self.window.instead = self._instead if on else lambda page_id: page_id
        self.program.starter.refuses = self._refuses
        self.program.unfinished.quiet = lambda: self._nobody
        if on:
            self.change.mend_settings()
        else:
            self.change.leave()
            self.ready.drop()
            self.bar.show_name("")

    def show_people(self) -> None:
        """The list, with the keyboard in its search."""
        self.window.show_page(PEOPLE)
        self.window.page(PEOPLE).search.edit.setFocus()

    def open_person(self, person: int) -> None:
        """That person is chosen, and their page is in front, with its words: it is laid out and painted once."""
        now, read = self.ground.store.now(), list[object]()

        def show() -> None:
            self._coming = (person, *read)
            page = self._opened(self.window.page("person"))
            self._bring("person", page)
            page.settle()
            _paint()

        self.change.choose(person, show, lambda connection: read.append(read_page(connection, person, now)))

    def open_plan(self, person: int) -> None:
        """That person is chosen, and their plan is in the editor."""

        def show() -> None:
            page = self.window.page("plan")
            page.open_person(person)
            self._bring("plan", page)

        self.change.choose(person, show)

    def start_here(self, person: int) -> None:
        """Asks whether it is that person; then they are chosen, and train here now."""
        self.starting.ask(person)

    def leave(self) -> None:
        """Nobody is chosen any more; the list is in front."""
        self.change.leave(self.show_people)

    def _opened(self, page: Any) -> Any:
        """The page with who is to come on it, if they are not there yet."""
        coming, self._coming = self._coming, ()
        if coming:
            page.open_person(*coming)
        return page

    def _bring(self, page_id: str, page: QWidget) -> None:
        self.window.show_page(page_id)
        focused = self.window.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            page.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt moves it to the rail, and there it is on the lock

    def _on_page_shown(self, page_id: str) -> None:
        """Whoever comes to the list by a click on the rail types a name next. Pages about a person have their name."""
        self.bar.setVisible(self.change.card is not None and page_id not in _NAMED)
        self.ready.rest()
        if page_id == PEOPLE:
            self.ready.wait()
            if self.window.alone is None:
                self.window.page(PEOPLE).search.edit.setFocus()

    def _show_session(self, person: int, uuid: str) -> None:
        """The history is that person's: it has the session in full, and can correct it."""

        def show() -> None:
            self.window.page("history").part.select_when_read(uuid)
            self.window.show_page("history")

        self.change.choose(person, show)

    def _keep_unfinished(self) -> None:
        from psoas_trainer.app_unfinished_routine import keep_unfinished

        keep_unfinished(self.program)

    @property
    def _nobody(self) -> bool:
        """Whether somebody is still to be chosen."""
        return self.is_open and self.change.card is None

    def _refuses(self) -> bool:
        if self._nobody:
            self.show_people()
            self.window.toast.show_message(self.tr("Choose first who is to train."), icon="users-three")
        return self._nobody

    def _instead(self, page_id: str) -> str:
        return PEOPLE if page_id in OF_A_PERSON and self.change.card is None else page_id

    def _show_whose(self, card: PersonCard | None) -> None:
        self._clipboard.clear()
        # With no page in front the next one is about to come: it would be laid out for less room than it gets.
        shown = self.window.current not in ("", *_NAMED)
        self.bar.show_name("" if card is None else card.given_name, shown=shown)

    def _on_card(self, person: int, card: PersonCard) -> None:
        if person == self.change.person:
            self.change.note_card(card)

    def _on_gone(self, person: int) -> None:
        """Nothing is shown of somebody who is in the bin."""
        if person == self.change.person:
            self.leave()

    def _tell_busy(self) -> None:
        text = self.tr("The last session is not saved yet. Choose somebody else when it is.")
        self.window.toast.show_message(text, icon="warning")

    def _make_people(self) -> Any:
        from psoas_trainer.ui.views.people_view import PeopleView

        page = PeopleView(self.ground.look, self.people, lambda: self.window.toast)
        page.person_requested.connect(self.open_person)
        page.start_requested.connect(self.starting.ask)
        page.flow.card_changed.connect(self._on_card)
        page.flow.gone.connect(self._on_gone)
        page.take_in.clicked.connect(self.program.files.ask)
        page.search.changed.connect(lambda _text: self.ready.wait())
        return page

    def _make_person(self) -> Any:
        return self._opened(self.ready.take())  # the window shows it at once

    def _beside_list(self) -> QWidget | None:
        """Where pages are shown, while the list is in front."""
        found: QWidget | None = self.window.page(PEOPLE).parentWidget() if self.window.current == PEOPLE else None
        return found

    def _make_empty_page(self) -> "PersonView":
        from psoas_trainer.app_person_page import make_person_page

        page = make_person_page(self.ground, self.people, lambda: self.window.toast)
        page.file_requested.connect(self.starting.save_plan)
        page.left.connect(self.leave)
        page.plan_requested.connect(self.open_plan)
        page.start_requested.connect(self.start_here)
        page.session_requested.connect(self._show_session)
        return page

    def _make_plan(self) -> Any:
        from psoas_trainer.app_plan_editor import make_plan_editor

        page = make_plan_editor(self.ground, self.people, self.window.toast, self.window)
        page.left.connect(self.open_person)
        page.start_requested.connect(self.start_here)
        return page


def _paint() -> None:
    """What is to be seen is painted; what else was asked for, for pages that nobody sees yet, comes behind that."""
    for kind in (QEvent.Type.UpdateLater, QEvent.Type.UpdateRequest):
        QCoreApplication.sendPostedEvents(None, kind.value)
