# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of the session list: its title, search, the list, and a sentence where there is nothing to list."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.search_field import SearchField
from psoas_trainer.ui.widgets.session_list import SessionList


class SessionListCard(Card):
    """Without sessions the sentence stands where the list would be, else below the list."""

    retry_wanted = Signal()
    """Try again was pressed."""

    def __init__(self, look: Look, model: QAbstractItemModel, line_role: int, parent: QWidget | None = None) -> None:
        """`line_role` is the role under which the model gives a SessionLine."""
        super().__init__(look, parent=parent)
        self.list = SessionList(look, model, line_role)
        self.search = SearchField(look, self.tr("Search"), self.tr("Search sessions by routine, exercise or note"))
        self._nothing = TextLabel(look, "body", "ink-2", wrap=True)
        self._sentence = TextLabel(look, "body", "ink-2", wrap=True)
        again = PillButton(look, self.tr("Try again"), "outline", "arrow-counter-clockwise", HIT)
        again.clicked.connect(self.retry_wanted)
        self.notice = QWidget()
        below = QVBoxLayout(self.notice)
        below.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
        below.setSpacing(SPACE_3)
        below.addWidget(self._sentence)
        below.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        heading = QHBoxLayout()
        heading.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
        heading.setSpacing(SPACE_4)
        heading.addWidget(TextLabel(look, "card-title", "ink", self.tr("Sessions")))
        heading.addWidget(self.search, 1)
        nothing = QVBoxLayout()
        nothing.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
        nothing.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, SPACE_4)
        column.setSpacing(6)
        column.addLayout(heading)
        column.addLayout(nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.notice, 0, Qt.AlignmentFlag.AlignTop)
        self.show_notice("")
        self.show_nothing("")

    @property
    def sentence(self) -> str:
        """What is said about reading, or an empty text."""
        return self._sentence.text()

    def show_notice(self, text: str) -> None:
        """Says that sentence and offers to try again; an empty text takes both away."""
        self._sentence.setText(text)
        self.notice.setVisible(bool(text))

    def show_nothing(self, text: str) -> None:
        """Says why no session is listed; an empty text takes it away."""
        self._nothing.setText(text)
        self._nothing.setVisible(bool(text))
