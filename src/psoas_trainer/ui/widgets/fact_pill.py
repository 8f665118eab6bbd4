# SPDX-License-Identifier: GPL-3.0-or-later
"""One fact in a quiet pill: shown, not pressed."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write

_HEIGHT = 32
_PADDING = 14


class FactPill(QWidget):
    """A word or two; read out as they are."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._look.fonts.font("label"), self._text) + 2 * _PADDING + 1), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, _HEIGHT / 2, theme.colour("sunken"), border, OUTLINE)
        write(painter, rect, self._look.fonts.font("label"), theme.colour("ink"), self._text, CENTRE)
        painter.end()
