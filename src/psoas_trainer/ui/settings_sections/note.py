# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence below a setting that is there only while it holds."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_3
from psoas_trainer.ui.widgets.label import TextLabel


class Note(QWidget):
    """Hidden at first; its owner shows it."""

    def __init__(self, look: Look, text: str, role: str = "warn", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = TextLabel(look, "small", role, text, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_3)
        column.addWidget(self._label)
        self.hide()

    def say(self, text: str) -> None:
        """Another sentence."""
        self._label.setText(text)

    def text(self) -> str:
        """The sentence."""
        return self._label.text()
