# SPDX-License-Identifier: GPL-3.0-or-later
"""The rounded frame of a field, round one of Qt's own text parts."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_FIELD, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import rounded


class FieldFrame(QWidget):
    """Paints the border; the focus ring goes round it when what is inside has the focus."""

    def __init__(self, look: Look, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        column.addWidget(inside)
        self.setFocusProxy(inside)

    def focus_outline(self) -> Outline | None:
        """Round the whole field."""
        return Outline(QRectF(self.rect()), RADIUS_FIELD)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        rounded(painter, QRectF(self.rect()), RADIUS_FIELD, theme.colour("surface"), theme.colour("outline"), OUTLINE)
        painter.end()
