# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar above the pages while a session is not finished: resume it, finish it, or later."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel


class ResumeBar(QWidget):
    """Hidden until it is offered. None of its answers destroys anything; Esc is Later."""

    resume_requested = Signal()
    finish_requested = Signal()
    later_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(look, "card-title", "ink", elide=True)
        self._line = TextLabel(look, "small", "ink-2", elide=True)
        self.resume = PillButton(look, self.tr("Resume"), kind="primary", icon="play-fill", height=44)
        self.finish = PillButton(look, self.tr("Finish"), kind="outline", height=44)
        self.later = PillButton(look, self.tr("Later"), kind="plain", height=44)
        self._lay_out(look)
        # Hidden first: whoever hears the request may have to offer it again.
        for button in (self.resume, self.finish, self.later):
            button.clicked.connect(self.hide)
        self.resume.clicked.connect(self.resume_requested)
        self.finish.clicked.connect(self.finish_requested)
        self.later.clicked.connect(self.later_requested)
        self.hide()

    def offer(self, title: str, line: str) -> None:
        """Shows the bar; Resume has the focus, so that Enter goes on."""
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(f"{title}. {line}")
        self.show()
        self.resume.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{title}. {line}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the answer that changes nothing."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.later.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, look: Look) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, SPACE_4, PAGE_MARGIN, 0)
        card = Card(look)
        outer.addWidget(card)
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_6, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row.addLayout(words, 1)
        for button in (self.resume, self.finish, self.later):
            row.addWidget(button)
