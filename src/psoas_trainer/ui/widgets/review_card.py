# SPDX-License-Identifier: GPL-3.0-or-later
"""When the plan is looked at again, and the newest notes for that day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, CARD_PADDING, SPACE_1, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel

_TOP = 18
NOTES = 2
"""So many notes are shown."""


class ReviewCard(Card):
    """At most two notes, each with its date; all of them stand on the page of the notes."""

    note_requested = Signal()
    """A note shall be written."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.date = TextLabel(look, "lead", "ink", wrap=True)
        self.notes = tuple(TextLabel(look, "body", "ink", wrap=True) for _ in range(NOTES))
        self.dates = tuple(TextLabel(look, "small", "ink-2", wrap=True) for _ in range(NOTES))
        self.add = PillButton(look, self.tr("Add note"), "outline", "pencil-simple", BUTTON_HEIGHT)
        self.add.clicked.connect(self.note_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, _TOP, CARD_PADDING, CARD_PADDING)
        column.setSpacing(SPACE_1)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Plan review")))
        column.addWidget(self.date)
        column.addSpacing(SPACE_3)
        for note, date in zip(self.notes, self.dates, strict=True):
            column.addWidget(note)
            column.addWidget(date)
            column.addSpacing(SPACE_1)
        column.addStretch(1)
        column.addWidget(self.add)

    def show_review(self, date: str, notes: tuple[tuple[str, str], ...]) -> None:
        """`notes` are pairs of the text and when it was written, the newest first."""
        self.date.setText(date)
        shown = (*notes, *[("", "")] * NOTES)[:NOTES]
        for label, when, (text, said) in zip(self.notes, self.dates, shown, strict=True):
            label.setText(text if len(text) <= 120 else text[:117].rstrip() + "…")
            when.setText(said)
            label.setVisible(bool(text))
            when.setVisible(bool(text))
