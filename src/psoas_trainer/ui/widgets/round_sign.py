# SPDX-License-Identifier: GPL-3.0-or-later
"""A round sign beside a headline: how something ended."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import rounded

_SIZE = 64


class RoundSign(QWidget):
    """64 px; says nothing to a screen reader, the headline beside it does."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = "check-circle-fill"
        self._role = "ok"
        self.setFixedSize(_SIZE, _SIZE)

    def show_sign(self, icon: str, role: str) -> None:
        """Another icon in the colour of that role, on its tint."""
        self._icon, self._role = icon, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, _SIZE / 2, theme.colour(f"{self._role}-tint"), border, 1.5)
        inner = rect.adjusted(16.0, 16.0, -16.0, -16.0)
        self._look.icons.paint(painter, inner, self._icon, theme.colour(self._role))
        painter.end()
