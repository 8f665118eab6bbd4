# SPDX-License-Identifier: GPL-3.0-or-later
"""The sessions on a person's page: all of them, read while one scrolls; one that is opened is shown in the history."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.clinic.page import PersonPage
from psoas_trainer.core.words import Words
from psoas_trainer.storage.clinic_sessions_list import PersonSessions as Read
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.session_queries import Cursor
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_3
from psoas_trainer.ui.models.history_model import LINE_ROLE, SESSION_ROLE, HistoryModel
from psoas_trainer.ui.person_desk import PersonDesk
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.session_list import SessionList

_LEAST = 320


class PersonSessions(Card):
    """Reads when it is looked at; Enter or a double click opens the current session."""

    session_requested = Signal(str)
    """The session of that uuid is wanted in full."""

    def __init__(self, look: Look, desk: PersonDesk, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._desk = desk
        self._person: int | None = None
        self._asked = 0
        self._older: Cursor | None = None
        self._texts = SessionText(words)
        self.model = HistoryModel(self._texts, self)
        self.list = SessionList(look, self.model, LINE_ROLE)
        self.list.setMinimumHeight(_LEAST)
        self.line = TextLabel(look, "body", "ink-2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_3, 0, SPACE_3)
        column.setSpacing(SPACE_3)
        for part in (TextLabel(look, "card-title", "ink", self.tr("Sessions")), self.line):
            inset = QVBoxLayout()
            inset.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
            inset.addWidget(part)
            column.addLayout(inset)
        column.addWidget(self.list, 1)
        self.model.older_wanted.connect(self._read_older)
        self.list.activated.connect(self._open)

    def show_person(self, person: int | None) -> None:
        """From now on it is that person's list; nothing of the one before stays."""
        self._person = person
        self._asked += 1
        self._older = None
        self.model.set_rows((), more=False)
        self._say("")

    def show_page(self, _page: PersonPage) -> None:
        """The page is shown, or was read anew: so is the list."""
        if self._person is None:
            return
        self._asked += 1
        asked = self._asked
        self._desk.sessions(self._person, None, lambda outcome: self._on_read(asked, outcome, older=False))

    def _read_older(self) -> None:
        if self._person is not None and self._older is not None:
            asked = self._asked
            self._desk.sessions(self._person, self._older, lambda outcome: self._on_read(asked, outcome, older=True))

    def _on_read(self, asked: int, outcome: object, *, older: bool) -> None:
        if asked != self._asked:
            return  # somebody else is shown meanwhile, or it was read anew
        if isinstance(outcome, StorageError):
            self._say(self.tr("The sessions could not be read just now. Nothing was changed or lost."))
            return
        if isinstance(outcome, Exception):
            raise outcome
        assert isinstance(outcome, Read)
        sessions, self._older = outcome.page
        self.model.set_stopped(outcome.stopped)
        (self.model.append_rows if older else self.model.set_rows)(sessions, more=self._older is not None)
        self.model.set_felt([each.uuid for each in sessions], outcome.felt)
        self._say("" if self.model.rowCount() else self.tr("There are no sessions yet."))
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def _say(self, text: str) -> None:
        self.line.setText(text)
        self.line.setVisible(bool(text))
        self.list.setVisible(not text)

    def _open(self, index: QModelIndex) -> None:
        session = index.data(SESSION_ROLE)
        if session is not None:
            self.session_requested.emit(session.uuid)
