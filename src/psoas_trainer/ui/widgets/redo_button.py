# SPDX-License-Identifier: GPL-3.0-or-later
"""The button that does again what was taken back."""

from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.button import IconButton


class RedoButton(IconButton):
    """The arrow of taking back, the other way round."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "arrow-counter-clockwise", name, parent=parent)

    def draw(self, painter: QPainter) -> None:
        painter.setTransform(QTransform(-1.0, 0.0, 0.0, 1.0, self.width(), 0.0), True)
        super().draw(painter)
