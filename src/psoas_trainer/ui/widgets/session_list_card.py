# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of the session list: its title, the list, and a sentence where sessions could not be read."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.session_list import SessionList


class SessionListCard(Card):
    """Without sessions the sentence stands where the list would be, else below the list."""

    retry_wanted = Signal()
    """Try again was pressed."""

    def __init__(self, look: Look, model: QAbstractItemModel, line_role: int, parent: QWidget | None = None) -> None:
        """`line_role` is the role under which the model gives a SessionLine."""
        super().__init__(look, parent=parent)
        self.list = SessionList(look, model, line_role)
        self._sentence = TextLabel(look, "body", "ink-2", wrap=True)
        again = PillButton(look, self.tr("Try again"), "outline", "arrow-counter-clockwise", HIT)
        again.clicked.connect(self.retry_wanted)
        self.notice = QWidget()
        below = QVBoxLayout(self.notice)
        below.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
        below.setSpacing(SPACE_3)
        below.addWidget(self._sentence)
        below.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        heading = QVBoxLayout()
        heading.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
        heading.addWidget(TextLabel(look, "card-title", "ink", self.tr("Sessions")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_4, 0, SPACE_4)
        column.setSpacing(10)
        column.addLayout(heading)
        column.addWidget(self.list, 1)
        column.addWidget(self.notice, 0, Qt.AlignmentFlag.AlignTop)
        self.show_notice("")

    @property
    def sentence(self) -> str:
        """What is said about reading, or an empty text."""
        return self._sentence.text()

    def show_notice(self, text: str) -> None:
        """Says that sentence and offers to try again; an empty text takes both away."""
        self._sentence.setText(text)
        self.notice.setVisible(bool(text))
