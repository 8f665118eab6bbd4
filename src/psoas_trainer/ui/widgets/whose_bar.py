# SPDX-License-Identifier: GPL-3.0-or-later
"""The line above the pages that says for whom they are, and leads back to the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, PAGE_MARGIN, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.label import TextLabel


class WhoseBar(QWidget):
    """A given name at most: whoever looks over a shoulder learns no more."""

    leave_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TextLabel(look, "body-strong", "ink", elide=True)
        self.leave = PillButton(look, self.tr("Leave"), "outline", "users-three", height=HIT)
        self.leave.setAccessibleName(self.tr("Leave, back to the list of people"))
        self.leave.clicked.connect(self.leave_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, SPACE_3, PAGE_MARGIN, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(self.line, 1)
        row.addWidget(self.leave)
        self.hide()

    def show_name(self, name: str, *, shown: bool = True) -> None:
        """Says that name; nobody is chosen where it is empty. Not `shown` it waits for a page that is to have it."""
        self.line.setText(self.tr("For %1", "a person's first name").replace("%1", name) if name else "")
        self.setAccessibleName(self.line.text())
        self.setVisible(shown and bool(name))
