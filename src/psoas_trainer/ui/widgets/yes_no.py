# SPDX-License-Identifier: GPL-3.0-or-later
"""One question with the answers No and Yes; nothing is chosen beforehand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2, SPACE_4
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.label import TextLabel

_LEAST = 72


class _Answer(Chip):
    """Once chosen it stays chosen; the arrow keys choose the other one."""

    wanted_other = Signal()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(_LEAST, HIT))

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.wanted_other.emit()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)


class YesNo(QWidget):
    """The question at the start of the row, its two answers at the end."""

    answered = Signal()
    """The person chose; `answer` has it."""

    def __init__(self, look: Look, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(TextLabel(look, "body", "ink", question, wrap=True), 1)
        row.addSpacing(SPACE_4)
        self.no = _Answer(look, self.tr("No"))
        self.yes = _Answer(look, self.tr("Yes"))
        self.no.setAccessibleName(self.tr("%1 No").replace("%1", question))
        self.yes.setAccessibleName(self.tr("%1 Yes").replace("%1", question))
        for one, other in ((self.no, self.yes), (self.yes, self.no)):
            row.addWidget(one)
            one.clicked.connect(lambda _checked=False, other=other: self._chose(other))
            one.wanted_other.connect(lambda other=other: self._go_to(other))

    @property
    def answer(self) -> bool | None:
        """True is yes; None while the question is open."""
        if self.yes.isChecked():
            return True
        return False if self.no.isChecked() else None

    def _chose(self, other: Chip) -> None:
        other.setChecked(False)
        self.answered.emit()

    def _go_to(self, other: Chip) -> None:
        other.setFocus(Qt.FocusReason.TabFocusReason)
        other.click()
