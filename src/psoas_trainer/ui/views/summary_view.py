# SPDX-License-Identifier: GPL-3.0-or-later
"""The page after a session: what was done, left and right apart, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.record import SessionRecord, SessionState
from psoas_trainer.core.words import Words
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, PAGE_MARGIN, SPACE_3, SPACE_4, SPACE_5
from psoas_trainer.ui.session_done import DoneWriter
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.done_table import DoneTable
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import ClearScroll, SheetBar
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 64


class SummaryView(Page):
    """Shows one session that is stored already: nothing has to be saved here."""

    done_requested = Signal()
    history_requested = Signal()

    def __init__(self, look: Look, catalogue: Catalogue, words: Words, doses: DoseText) -> None:
        super().__init__()
        self._look = look
        self._rows = DoneWriter(catalogue, words, doses)
        self._texts = SessionText(words)
        self._uuid = ""
        self.sign = Sign(look, "check", _SIGN, _SIGN / 2)
        self.headline = TextLabel(look, "title", "ink", wrap=True)
        self.line = TextLabel(look, "body", "ink-2", wrap=True)
        self.done = PillButton(look, self.tr("Done"), height=56)
        self.history = PillButton(look, self.tr("See it in the history"), kind="outline", icon="chart-bar", height=56)
        self._scroll = ClearScroll(QWidget())
        self._scroll.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out(look)
        self.done.clicked.connect(self.done_requested)
        self.history.clicked.connect(self.history_requested)

    @property
    def table(self) -> DoneTable | None:
        """The rows that are shown."""
        table = self._scroll.widget()
        return table if isinstance(table, DoneTable) else None

    @property
    def uuid(self) -> str:
        """The session that is shown."""
        return self._uuid

    def show_record(self, record: SessionRecord) -> None:
        """Shows what was done in that session, as far as it is kept."""
        self._uuid = record.summary.uuid
        minutes = round(record.summary.active_seconds / 60)
        if record.summary.state is SessionState.FINISHED:
            self.sign.set_icon("check")
            text = self.tr("Session done. Your hips had a good %n minute(s).", "", minutes)
            self.headline.setText(text if minutes else self.tr("Session done."))
        elif record.summary.state is SessionState.RUNNING:
            self.sign.set_icon("warning")
            self.headline.setText(self.tr("Session ended. Its last counts are not saved yet; saving is tried again."))
        else:
            self.sign.set_icon("flag")
            self.headline.setText(self.tr("Session ended. What you did is kept."))
        line = self.tr("%1 · %2").replace("%1", self._texts.name(record.summary))
        self.line.setText(line.replace("%2", self._texts.span(record.summary)))
        work, warm_up = (self._rows.rows(record, warm_up=each) for each in (False, True))
        table = DoneTable(self._look, work, warm_up, bars=True)
        self._scroll.setWidget(table)
        table.setAutoFillBackground(False)
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, look: Look) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        page.setSpacing(SPACE_5)
        head = QHBoxLayout()
        head.setSpacing(SPACE_5)
        head.addWidget(self.sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        words.addWidget(self.line)
        head.addLayout(words, 1)
        page.addLayout(head)
        card = Card(look)
        column = QVBoxLayout(card)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_4)
        column.addWidget(TextLabel(look, "heading", "ink", self.tr("What you did")))
        column.addWidget(self._scroll, 1)
        page.addWidget(card, 1)
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_3)
        actions.addWidget(self.done)
        actions.addWidget(self.history)
        actions.addStretch(1)
        page.addLayout(actions)
