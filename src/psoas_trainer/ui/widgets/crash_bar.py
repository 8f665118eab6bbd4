# SPDX-License-Identifier: GPL-3.0-or-later
"""The quiet line above the pages when the program failed in an earlier run: show what happened, or dismiss it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel


class CrashBar(QWidget):
    """Takes no focus: nothing that the person came for waits for it."""

    show_requested = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = self.tr("Something went wrong in the program the last time. Your data is safe.")
        self.line = TextLabel(look, "small", "ink-2", text, wrap=True)
        self.look_at = PillButton(look, self.tr("Show"), kind="outline", height=44)
        self.look_at.setAccessibleName(self.tr("Show what went wrong"))
        self.dismiss = PillButton(look, self.tr("Dismiss"), kind="plain", height=44)
        self.dismiss.clicked.connect(self.hide)
        self.dismiss.clicked.connect(self.dismissed)
        self.look_at.clicked.connect(self.show_requested)
        self.setAccessibleName(text)
        self._lay_out(look)
        announce(self, text)

    def _lay_out(self, look: Look) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, SPACE_4, PAGE_MARGIN, 0)
        card = Card(look)
        outer.addWidget(card)
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_6, SPACE_2, SPACE_4, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(self.line, 1)
        for button in (self.look_at, self.dismiss):
            row.addWidget(button)
