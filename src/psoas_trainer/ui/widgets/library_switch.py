# SPDX-License-Identifier: GPL-3.0-or-later
"""The control at the head of two pages that lie side by side: the exercises and the routines."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.segmented import Segmented

EXERCISES: Final = "exercises"
ROUTINES: Final = "routines"


class LibrarySwitch(QWidget):
    """Stands in the place of the page's title, on both pages alike; it always shows the page that it stands on."""

    other_wanted = Signal()
    """The person wants the other page."""

    def __init__(self, look: Look, shown: str, parent: QWidget | None = None) -> None:
        """`shown` is EXERCISES or ROUTINES."""
        super().__init__(parent)
        self._shown = shown
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        choices = [(EXERCISES, self.tr("Exercises")), (ROUTINES, self.tr("Routines"))]
        self.choice = Segmented(look, choices, self.tr("What is shown"))
        self.choice.set_current(shown)
        self.choice.changed.connect(self._on_choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)
        self.setFocusProxy(self.choice.button(shown))

    def _on_choice(self, chosen: str) -> None:
        if chosen != self._shown:
            self.choice.set_current(self._shown)
            self.other_wanted.emit()
