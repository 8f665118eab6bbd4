# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of past sessions: the list, and of the chosen one what was planned, done and said, sides apart."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QDate, QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.changes import Change
from psoas_trainer.core.record import SessionRecord, SessionSummary
from psoas_trainer.core.words import Words
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.session_queries import Cursor, SessionPage
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, PAGE_MARGIN, SPACE_6
from psoas_trainer.ui.models.history_model import LINE_ROLE, SESSION_ROLE, HistoryModel
from psoas_trainer.ui.models.session_detail_text import SessionDetailText
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.repeat_request import repeat_request
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.views.session_reader import SessionRead, SessionReader
from psoas_trainer.ui.views.session_source import SessionSource
from psoas_trainer.ui.widgets.empty_state import EmptyState
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.session_detail import SessionDetail
from psoas_trainer.ui.widgets.session_list_card import SessionListCard
from psoas_trainer.ui.widgets.toast import Toast

PAGE_SIZE = 50
"""Sessions read at a time; more than any window shows at once."""
_LIST_SHARE = 2
_DETAIL_SHARE = 3
_LIST_LEAST = 376
"""The width at which day, minutes and state of a session fit beside each other."""


class HistoryView(Page):
    """Reads the first sessions when it is shown and older ones while one scrolls."""

    WATCHES: ClassVar[frozenset[Change]] = frozenset({Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK})

    play_requested = Signal(object)
    """A PlayRequest: the shown session again, or the first session of all."""
    edit_requested = Signal(str)
    """The uuid of a session whose counts and answers the person wants to correct."""

    def __init__(
        self,
        look: Look,
        store: SessionSource,
        catalogue: Catalogue,
        words: Words,
        doses: DoseText,
        parent: QWidget | None = None,
        *,
        toast: Toast | None = None,
        today: Callable[[], QDate] = QDate.currentDate,
    ) -> None:
        """`toast` is the window's own; without it the page makes one over its window. `today` is for years in dates."""
        super().__init__(parent)
        self._look, self._store, self._catalogue = look, store, catalogue
        self._toast = toast
        self._texts = SessionText(words, today)
        self._details = SessionDetailText(self._texts, catalogue, words, doses)
        self._reader = SessionReader(store, self)
        self._generation = 0
        self._older: Cursor | None = None
        self._deleted = ""
        self._undoable = ""
        self._list_wants_keys = False
        self._record: SessionRecord | None = None
        self.model = HistoryModel(self._texts, self)
        self.sessions = SessionListCard(look, self.model, LINE_ROLE)
        self.list = self.sessions.list
        self.detail = SessionDetail(look)
        self.empty = self._make_empty(words)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Reads as many sessions as are shown, at least a page, and what is selected."""
        self._generation += 1
        generation = self._generation
        limit = max(PAGE_SIZE, self.model.rowCount())
        self._store.sessions(None, limit, lambda outcome: self._on_newest(generation, outcome))

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes to the list: at once, or when its sessions have been read."""
        super().showEvent(event)
        if not event.spontaneous():
            self._list_wants_keys = True
            self._focus_list()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
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
        self._store.failed.connect(self.refresh)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self._play_first)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(lambda: self._bring_back(self._undoable))

    # What the store answers

    def _on_newest(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, SessionPage):
            self.sessions.show_notice(self._trouble(outcome))
            self._show_part()
            return
        self._older = outcome.older
        self.sessions.show_notice("")
        current = self._current_uuid()
        self._reader.forget()
        self.model.set_rows(outcome.sessions, more=outcome.older is not None)
        self._show_part()
        self._select(self._came_back() or current)
        self._focus_list()
        self._list_wants_keys = False
        self._store.stopped_sessions(lambda stopped: self._on_stopped(generation, stopped))

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

    def _read_older(self) -> None:
        generation = self._generation
        self._store.sessions(self._older, PAGE_SIZE, lambda outcome: self._on_older(generation, outcome))

    def _on_older(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, SessionPage):
            self.sessions.show_notice(self._trouble(outcome))
            return
        self._older = outcome.older
        self.model.append_rows(outcome.sessions, more=outcome.older is not None)

    def _on_detail(self, uuid: str, outcome: object) -> None:
        self._record = outcome.record if isinstance(outcome, SessionRead) else None
        row = self.model.row_of(uuid)
        if isinstance(outcome, SessionRead):
            self.detail.show_session(self._details.value(*outcome))
        elif row >= 0:
            session = self.model.index(row).data(SESSION_ROLE)
            self.detail.show_session(self._details.unread(session, self._trouble(outcome)))

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
            self._reader.ask(current.data(SESSION_ROLE).uuid)

    def _delete(self, uuid: str) -> None:
        """At once, with ten seconds to undo, by the keyboard all the visit; the neighbour is selected."""
        if self.model.row_of(uuid) < 0:
            return
        self._generation += 1  # an answer that is on its way still has the session in it
        self._deleted = self._undoable = uuid
        self.model.remove(uuid)
        self._show_part()
        if self.model.rowCount() == 0:  # Undo by the keyboard works from the page's own parts
            (self.empty.button or self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._select(self._current_uuid())
        self._store.delete_session(uuid)
        if self._toast is None:
            self._toast = Toast(self._look, self.window())
        self._toast.show_message(self._deleted_text(), self.tr("Undo"), lambda: self._bring_back(uuid))

    def _bring_back(self, uuid: str) -> None:
        """Undoes that deletion, once; an empty id does nothing."""
        if not uuid:
            return
        if uuid == self._undoable:
            self._undoable = ""
            self._end_offer()
        self._list_wants_keys = self.isVisible()
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

    def _play_first(self) -> None:
        routine = self._catalogue.default_routine
        if routine is not None:
            self.play_requested.emit(PlayRequest(routine_id=routine.id))

    # What is shown

    def _select(self, uuid: str) -> None:
        """Makes that session the current one, or the newest where it is not there, and shows it."""
        if self.model.rowCount() == 0:
            self._reader.forget()
            self._record = None
            self.detail.clear()
            return
        self.list.setCurrentIndex(self.model.index(max(0, self.model.row_of(uuid))))
        if self._reader.wanted != self._current_uuid():
            self._reader.ask(self._current_uuid())

    def _focus_list(self) -> None:
        if self._list_wants_keys and self.isVisible() and self.model.rowCount() > 0:
            self._list_wants_keys = False
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current_uuid(self) -> str:
        session = self.list.currentIndex().data(SESSION_ROLE)
        return session.uuid if isinstance(session, SessionSummary) else ""

    def _show_part(self) -> None:
        """The two cards; or, when it is known that there is no session, the empty state."""
        nothing = self.model.rowCount() == 0
        self.list.setVisible(not nothing)
        self.detail.setVisible(not nothing)
        if nothing and not self.sessions.sentence:
            self._parts.setCurrentWidget(self.empty)
        else:
            self._parts.setCurrentWidget(self._cards)

    def _lay_out(self) -> None:
        self._cards = QWidget()
        row = QHBoxLayout(self._cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.sessions.setMinimumWidth(_LIST_LEAST)
        row.addWidget(self.sessions, _LIST_SHARE)
        row.addWidget(self.detail, _DETAIL_SHARE)
        self._parts = QStackedWidget()
        for part in (QWidget(), self._cards, self.empty):  # the first is blank: nothing is known yet
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 26, PAGE_MARGIN, SPACE_6)
        column.setSpacing(22)
        column.addWidget(TextLabel(self._look, "title", "ink", self.tr("History")))
        column.addWidget(self._parts, 1)

    def _make_empty(self, words: Words) -> EmptyState:
        routine = self._catalogue.default_routine
        action = ""
        if routine is not None and routine.id in words.routines:
            action = self.tr("Start %1", "the name of a routine").replace("%1", words.routines[routine.id].name)
        return EmptyState(
            self._look,
            "chart-bar",
            self.tr("Your first session will show up here"),
            self.tr("Day, minutes, and what you did left and right. One session is enough to start."),
            action,
        )
