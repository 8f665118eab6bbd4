# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence with one or two answers beside it, in the place that it is about; hidden while there is nothing to ask."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel


class PlanAnswer(QWidget):
    """Takes no focus: what was pressed keeps it, and the answers are the next Tab stops."""

    answered = Signal(bool)
    """The first answer, or the second. The question is hidden before."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TextLabel(look, "body", "ink", wrap=True)
        self.yes = PillButton(look, "", "tint", height=HIT)
        self.no = PillButton(look, "", "plain", height=HIT)
        self.yes.clicked.connect(lambda: self._answer(yes=True))
        self.no.clicked.connect(lambda: self._answer(yes=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addWidget(self.line)
        column.addWidget(FlowRow((self.yes, self.no), SPACE_2, SPACE_2))
        self.hide()

    def ask(self, text: str, yes: str, no: str = "") -> None:
        """Shows the sentence and its answers; without `no` there is one."""
        self.line.setText(text)
        for button, label in ((self.yes, yes), (self.no, no)):
            button.setText(label)
            button.setVisible(bool(label))
        self.show()
        announce(self, text)

    def withdraw(self) -> None:
        """Nothing is asked any more."""
        self.hide()

    def _answer(self, *, yes: bool) -> None:
        self.hide()
        self.answered.emit(yes)
