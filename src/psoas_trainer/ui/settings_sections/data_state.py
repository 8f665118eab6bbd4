# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being done with the data, and what came of it: a line that is there only where there is something to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.alert_sign import AlertSign
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 32


class DataState(QWidget):
    """Hidden until the first thing is done. Good news and bad differ by their sign, not by colour alone."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextLabel(look, "body", "ink", wrap=True)
        self.good = Sign(look, "check", _SIGN, _SIGN / 2)
        self.bad = AlertSign(look, "warning", _SIGN)
        self.stop = PillButton(look, self.tr("Stop"), "outline", height=HIT)
        self.undo = PillButton(look, self.tr("Undo restore"), "outline", height=HIT)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(self.good, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.bad, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.stop)
        row.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_2)
        column.setSpacing(SPACE_3)
        column.addWidget(Hairline(look))
        column.addLayout(row)
        for part in (self.good, self.bad, self.stop, self.undo):
            part.hide()
        self.hide()  # never shown alone: it would be a window of its own for a moment

    def show_busy(self, text: str) -> None:
        """Something is on its way; it can be stopped."""
        if not self.stop.isVisibleTo(self):
            announce(self, text)
        self._show(text, self.stop)

    def show_news(self, text: str, *, trouble: bool, undo: bool) -> None:
        """It is over; with `undo` it can be taken back."""
        self._show(text, self.bad if trouble else self.good, *([self.undo] if undo else []))
        announce(self, text, urgent=trouble)

    def _show(self, text: str, *parts: QWidget) -> None:
        for part in (self.good, self.bad, self.stop, self.undo):
            part.setVisible(part in parts)
        self.text.setText(text)
        self.show()
