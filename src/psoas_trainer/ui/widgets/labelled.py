# SPDX-License-Identifier: GPL-3.0-or-later
"""A field with its name above it, which is also what a screen reader says."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1
from psoas_trainer.ui.widgets.label import TextLabel


class Labelled(QWidget):
    """The name stands above the field."""

    def __init__(self, look: Look, name: str, frame: QWidget, field: QWidget, parent: QWidget | None = None) -> None:
        """`frame` is what is shown, `field` what takes the keys inside it."""
        super().__init__(parent)
        self.label = TextLabel(look, "label", "ink-2", name)
        self.label.setBuddy(field)
        field.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.label)
        column.addWidget(frame)
