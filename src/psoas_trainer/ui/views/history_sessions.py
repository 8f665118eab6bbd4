# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of past sessions and the chosen one: read while one scrolls, searched, deleted, brought back, repeated."""

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.record import SessionRecord, SessionSummary
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.session_queries import Cursor, SessionPage
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.models.history_model import LINE_ROLE, SESSION_ROLE, HistoryModel
from psoas_trainer.ui.models.session_detail_text import SessionDetailText
from psoas_trainer.ui.repeat_request import repeat_request
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.views.history_source import HistorySource
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.views.session_reader import SessionRead, SessionReader
from psoas_trainer.ui.views.session_source import SessionSource
from psoas_trainer.ui.widgets.session_detail import SessionDetail
from psoas_trainer.ui.widgets.session_list_card import SessionListCard
from psoas_trainer.ui.widgets.toast import Toast

PAGE_SIZE = 50
"""Sessions read at a time; more than any window shows at once."""


class HistorySessions(QObject):
    """Stands behind two cards of the page: `sessions` with the list, and `detail`."""

    play_requested = Signal(object)
    """A PlayRequest: the shown session again."""
    edit_requested = Signal(str)
    """The uuid of a session whose counts and answers the person wants to correct."""
    shown = Signal()
    """Other sessions are listed, or none."""

    def __init__(
        self,
        page: Page,
        look: Look,
        store: SessionSource,
        desk: HistorySource,
        catalogue: Catalogue,
        texts: SessionText,
        details: SessionDetailText,
        toast: Toast | None,
    ) -> None:
        """`page` has the keyboard's Undo, and is asked whether it is in front."""
        super().__init__(page)
        self._look, self._store, self._desk = look, store, desk
        self._catalogue, self._details, self._toast = catalogue, details, toast
        self._reader = SessionReader(store, self)
        self._generation = 0
        self._older: Cursor | None = None
        self._deleted = ""
        self._undoable = ""
        self._wants_keys = False
        self._wished = ""
        self._record: SessionRecord | None = None
        self.model = HistoryModel(texts, self)
        self.sessions = SessionListCard(look, self.model, LINE_ROLE)
        self.list = self.sessions.list
        self.detail = SessionDetail(look)
        self._connect()

    @property
    def _page(self) -> Page:
        # Not kept: page and part would hold each other when the window is long gone.
        page = self.parent()
        assert isinstance(page, Page)
        return page

    @property
    def any(self) -> bool:
        """Whether there are sessions, or may be: some are listed, a search is on, or they could not be read."""
        return self.model.rowCount() > 0 or bool(self.sessions.sentence) or bool(self._sought)

    def refresh(self) -> None:
        """Reads as many sessions as are shown, at least a page, and what is selected."""
        self._generation += 1
        generation = self._generation
        limit = max(PAGE_SIZE, self.model.rowCount())
        self._ask(None, limit, lambda outcome: self._on_newest(generation, outcome))

    def select_when_read(self, uuid: str) -> None:
        """Shows that session as soon as it is listed."""
        self._wished = uuid

    def take_keys(self) -> None:
        """The keyboard goes to the list: at once, or when its sessions have been read."""
        self._wants_keys = True
        self._focus_list()

    def forget_undo(self) -> None:
        """What was deleted is brought back by the bin from now on."""
        self._undoable = ""

    def _connect(self) -> None:
        self._reader.read.connect(self._on_detail)
        self.model.older_wanted.connect(self._read_older)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.delete_pressed.connect(lambda: self._delete(self._current_uuid()))
        self.detail.delete_wanted.connect(lambda: self._delete(self._reader.wanted))
        self.detail.edit_wanted.connect(lambda: self.edit_requested.emit(self._reader.wanted))
        self.detail.repeat_wanted.connect(self._repeat)
        self.sessions.retry_wanted.connect(self.refresh)
        self.sessions.search.changed.connect(self._on_search)
        self._store.failed.connect(self.refresh)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._page)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(lambda: self._bring_back(self._undoable))

    # What the store answers

    def _ask(self, before: Cursor | None, limit: int, then: object) -> None:
        assert callable(then)
        if self._sought:
            self._desk.search(self._sought, before, limit, then)
        else:
            self._store.sessions(before, limit, then)

    @property
    def _sought(self) -> str:
        return self.sessions.search.text().strip()

    def _on_search(self, _text: str) -> None:
        self.list.scrollToTop()
        self.refresh()

    def _on_newest(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, SessionPage):
            self.sessions.show_notice(self._trouble(outcome))
            self.shown.emit()
            return
        self._older = outcome.older
        self.sessions.show_notice("")
        current = self._current_uuid()
        self._reader.forget()
        self.model.set_rows(outcome.sessions, more=outcome.older is not None)
        nothing = self.tr("No session matches. Search looks at routines, exercises and notes.")
        self.sessions.show_nothing(nothing if self._sought and not outcome.sessions else "")
        self.shown.emit()
        self._select(self._came_back() or self._take_wish() or current)
        self._focus_list()
        self._wants_keys = False
        self._store.stopped_sessions(lambda stopped: self._on_stopped(generation, stopped))
        self._ask_felt(outcome)

    def _ask_felt(self, page: SessionPage) -> None:
        """Where the disk does not answer, the faces stay as they were."""
        uuids = tuple(session.uuid for session in page.sessions)
        self._desk.felt(uuids, lambda felt: self.model.set_felt(uuids, felt) if isinstance(felt, dict) else None)

    def _on_stopped(self, generation: int, outcome: object) -> None:
        """Where the disk does not answer, the marks stay as they were."""
        if isinstance(outcome, frozenset):
            self.model.set_stopped(outcome)
        elif generation == self._generation:
            self._trouble(outcome)

    def _came_back(self) -> str:
        """The session that was deleted last, if it is there again: by Undo, or because it could not be deleted."""
        if self.model.row_of(self._deleted) < 0:
            return ""
        uuid, self._deleted, self._undoable = self._deleted, "", ""
        self._end_offer()
        return uuid

    def _take_wish(self) -> str:
        wished = self._wished if self.model.row_of(self._wished) >= 0 else ""
        self._wished = "" if wished else self._wished
        return wished

    def _read_older(self) -> None:
        generation = self._generation
        self._ask(self._older, PAGE_SIZE, lambda outcome: self._on_older(generation, outcome))

    def _on_older(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, SessionPage):
            self.sessions.show_notice(self._trouble(outcome))
            return
        self._older = outcome.older
        self.model.append_rows(outcome.sessions, more=outcome.older is not None)
        self._ask_felt(outcome)

    def _on_detail(self, uuid: str, outcome: object) -> None:
        self._record = outcome.record if isinstance(outcome, SessionRead) else None
        row = self.model.row_of(uuid)
        if isinstance(outcome, SessionRead):
            self.detail.show_session(self._details.value(*outcome))
        elif row >= 0:
            session = self.model.index(row).data(SESSION_ROLE)
            self.detail.show_session(self._details.unread(session, self._trouble(outcome)))

    def _read(self, uuid: str) -> None:
        """The session, and behind it, so that it is told last, where it comes from."""
        self._reader.ask(uuid)
        self._desk.marks(uuid, lambda marks: self._on_marks(uuid, marks))

    def _on_marks(self, uuid: str, outcome: object) -> None:
        if isinstance(outcome, dict) and uuid == self._reader.wanted:
            self.detail.show_origin(self._details.origin(outcome))

    def _trouble(self, outcome: object) -> str:
        """What to say of an answer that is no data; what is a bug is raised."""
        if isinstance(outcome, StorageError | LookupError):
            return self.tr("This could not be read just now. Nothing was changed or lost. Try again in a moment.")
        if isinstance(outcome, Exception):
            raise outcome
        raise TypeError(f"not an answer: {outcome!r}")

    # What the person does

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self._read(current.data(SESSION_ROLE).uuid)

    def _delete(self, uuid: str) -> None:
        """At once, with ten seconds to undo, by the keyboard all the visit; the neighbour is selected."""
        if self.model.row_of(uuid) < 0:
            return
        self._generation += 1  # an answer that is on its way still has the session in it
        self._deleted = self._undoable = uuid
        self.model.remove(uuid)
        self.shown.emit()
        self._select(self._current_uuid())
        self._store.delete_session(uuid)
        if self._toast is None:
            self._toast = Toast(self._look, self._page.window())
        self._toast.show_message(self._deleted_text(), self.tr("Undo"), lambda: self._bring_back(uuid))

    def _bring_back(self, uuid: str) -> None:
        """Undoes that deletion, once; an empty id does nothing."""
        if not uuid:
            return
        if uuid == self._undoable:
            self._undoable = ""
            self._end_offer()
        self._wants_keys = self._page.isVisible()
        self._store.restore_session(uuid)

    def _end_offer(self) -> None:
        """Takes the toast away where it still speaks of the deletion."""
        if self._toast is not None and self._toast.text == self._deleted_text():
            self._toast.dismiss()

    def _deleted_text(self) -> str:
        return self.tr("Session deleted")

    def _repeat(self) -> None:
        request = repeat_request(self._record.plan, self._catalogue) if self._record is not None else None
        if request is not None:
            self.play_requested.emit(request)

    def _select(self, uuid: str) -> None:
        """Makes that session the current one, or the newest where it is not there, and shows it."""
        if self.model.rowCount() == 0:
            self._reader.forget()
            self._record = None
            self.detail.clear()
            return
        self.list.setCurrentIndex(self.model.index(max(0, self.model.row_of(uuid))))
        if self._reader.wanted != self._current_uuid():
            self._read(self._current_uuid())

    def _focus_list(self) -> None:
        busy = self.sessions.search.edit.hasFocus()
        if self._wants_keys and not busy and self._page.isVisible() and self.model.rowCount() > 0:
            self._wants_keys = False
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_uuid(self) -> str:
        session = self.list.currentIndex().data(SESSION_ROLE)
        return session.uuid if isinstance(session, SessionSummary) else ""
