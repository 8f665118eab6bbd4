# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of past sessions: the list, and of the chosen one what was planned and done, left and right apart."""

from collections.abc import Callable
from typing import ClassVar, Protocol

from PySide6.QtCore import QDate, QItemSelectionModel, QModelIndex, Qt, Signal, SignalInstance
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
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.session_done import DoneWriter
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.empty_state import EmptyState
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.session_detail import SessionDetail, SessionDetailValue
from psoas_trainer.ui.widgets.session_list import SessionList
from psoas_trainer.ui.widgets.toast import Toast

PAGE_SIZE = 50
"""Sessions read at a time; more than any window shows at once."""
_LIST_SHARE = 2
_DETAIL_SHARE = 3

Answer = Callable[[object], None]


class SessionSource(Protocol):
    """What the page needs of the store; answers come later, with the result or the exception that stopped it."""

    @property
    def failed(self) -> SignalInstance:
        """A write that nobody waits for did not work."""

    def sessions(self, before: Cursor | None, limit: int, then: Answer) -> None:
        """Asks for a SessionPage."""

    def session(self, uuid: str, then: Answer) -> None:
        """Asks for a SessionRecord."""

    def delete_session(self, uuid: str) -> None:
        """Takes a session out of the history."""

    def restore_session(self, uuid: str) -> None:
        """Brings it back."""


class HistoryView(Page):
    """Reads the first sessions when it is shown and older ones while one scrolls."""

    WATCHES: ClassVar[frozenset[Change]] = frozenset({Change.SESSIONS})

    play_requested = Signal(object)
    """A PlayRequest: the shown session again, or the first session of all."""

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
        self._done = DoneWriter(catalogue, words, doses)
        self._generation = 0
        self._older: Cursor | None = None
        self._wanted = ""
        self._asked_for = ""
        self._record: SessionRecord | None = None
        self.model = HistoryModel(self._texts, self)
        self.list = SessionList(look, self.model, LINE_ROLE)
        self.detail = SessionDetail(look)
        self.empty = self._make_empty(words)
        self.notice = TextLabel(look, "body", "ink-2", wrap=True)
        self.again = PillButton(look, self.tr("Try again"), "outline", "arrow-counter-clockwise", 44)
        self._lay_out()
        self._show_notice("")
        self._connect()

    def refresh(self) -> None:
        """Reads as many sessions as are shown, at least a page, and what is selected."""
        self._generation += 1
        generation = self._generation
        limit = max(PAGE_SIZE, self.model.rowCount())
        self._store.sessions(None, limit, lambda outcome: self._on_newest(generation, outcome))

    def _connect(self) -> None:
        self.model.older_wanted.connect(self._read_older)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.delete_pressed.connect(lambda: self._delete(self._current_uuid()))
        self.detail.delete_wanted.connect(lambda: self._delete(self._asked_for))
        self.detail.repeat_wanted.connect(self._repeat)
        self.again.clicked.connect(self.refresh)
        self._store.failed.connect(self.refresh)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self._play_first)

    # What the store answers

    def _on_newest(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, SessionPage):
            self._show_notice(self._trouble(outcome))
            self._show_part()
            return
        self._older = outcome.older
        self._show_notice("")
        self.model.set_rows(outcome.sessions, more=outcome.older is not None)
        self._show_part()
        self._select(max(0, self.model.row_of(self._wanted or self._current_uuid())))
        if self._wanted and self._toast is not None and self.model.row_of(self._wanted) >= 0:
            self._wanted = ""
        self._ask_detail(self._current_uuid())

    def _read_older(self) -> None:
        generation = self._generation
        self._store.sessions(self._older, PAGE_SIZE, lambda outcome: self._on_older(generation, outcome))

    def _on_older(self, generation: int, outcome: object) -> None:
        if generation != self._generation:
            return
        if not isinstance(outcome, SessionPage):
            self._show_notice(self._trouble(outcome))
            return
        self._older = outcome.older
        self.model.append_rows(outcome.sessions, more=outcome.older is not None)

    def _on_detail(self, uuid: str, outcome: object) -> None:
        if uuid != self._asked_for:
            return
        row = self.model.row_of(uuid)
        if isinstance(outcome, SessionRecord):
            self._record = outcome
            self.detail.show_session(self._value(outcome))
        elif row >= 0:
            self._record = None
            session = self.model.index(row).data(SESSION_ROLE)
            title, when = self._texts.name(session), self._texts.span(session)
            trouble = self._trouble(outcome)
            self.detail.show_session(SessionDetailValue(title, when, can_repeat=False, trouble=trouble))

    def _trouble(self, outcome: object) -> str:
        """What to say of an answer that is no data; what is a bug is raised."""
        if isinstance(outcome, StorageError | LookupError):
            return self.tr("This could not be read just now. Nothing was changed or lost. Try again in a moment.")
        if isinstance(outcome, Exception):
            raise outcome
        raise TypeError(f"not an answer: {outcome!r}")
