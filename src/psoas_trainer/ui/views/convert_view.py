# SPDX-License-Identifier: GPL-3.0-or-later
"""The page in place of the program while all data is encrypted, or made readable again; and what came of it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, PAGE_MARGIN, RADIUS_HERO, RADIUS_TILE, SPACE_3, SPACE_4, SPACE_8
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 56
_STEP = 25
"""A screen reader hears how far it is each time that so many percent more are done."""


class ConvertView(QWidget):
    """It cannot be closed while it lasts; then its one button leads on."""

    closed = Signal()

    def __init__(self, look: Look, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._over = False
        self._told = 0
        self.setWindowTitle(self.tr("Psoas Trainer"))
        self.title = TextLabel(look, "title", "ink", title, wrap=True)
        self.line = TextLabel(look, "body", "ink-2", line, wrap=True)
        self.progress = TextLabel(look, "body-strong", "ink", " ", wrap=True)
        self.news: tuple[TextLabel, ...] = ()
        self.go_on = PillButton(look, self.tr("Go on"), height=BUTTON_HEIGHT)
        self.go_on.hide()
        self.go_on.clicked.connect(self.close)
        self.sign = Sign(look, "lock", _SIGN, RADIUS_TILE)
        self._lay_out()

    def show_percent(self, percent: int, text: str) -> None:
        """How far it is."""
        self.progress.setText(text)
        if percent >= self._told + _STEP:
            self._told = percent
            announce(self, text)

    def show_end(self, title: str, lines: Iterable[str], *, well: bool) -> None:
        """What came of it."""
        self._over = True
        self.title.setText(title)
        self.sign.set_icon("lock" if well else "warning")
        self.line.hide()
        self.progress.hide()
        self.news = tuple(TextLabel(self._look, "body", "ink", line, wrap=True) for line in lines)
        for label in self.news:
            self._lines.addWidget(label)
        self.go_on.show()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, " ".join((title, *(label.text() for label in self.news))))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._over:
            super().closeEvent(event)
            self.closed.emit()
        else:
            event.ignore()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_3)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_3)
        for part in (self.title, self.line, self.progress):
            words.addWidget(part)
        words.addLayout(self._lines)
        words.addSpacing(SPACE_3)
        words.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeading)
        card = Card(self._look, level=2, radius=RADIUS_HERO)
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_8, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_4)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, PAGE_MARGIN, 0, PAGE_MARGIN)
        column.addWidget(card)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addSpacing(PAGE_MARGIN)
        whole.addWidget(PaneScroll(self._look, content, reserve=PAGE_MARGIN), 1)
