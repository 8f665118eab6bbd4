# SPDX-License-Identifier: GPL-3.0-or-later
"""How something stands, in a pill: quiet, or in the colour of what is still to be done."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write

_HEIGHT = 28
_PADDING = 12


class StatePill(QWidget):
    """The words say it; the colour only helps."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text, self._open = "", False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_state(self, text: str, *, is_open: bool) -> None:
        """Says that; `is_open`: something is still to be done."""
        self._text, self._open = text, is_open
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._look.fonts.font("small-strong"), self._text) + 2 * _PADDING + 1), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        fill, ink = ("warn-tint", "warn") if self._open else ("sunken", "ink-2")
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, _HEIGHT / 2, theme.colour(fill), border, OUTLINE)
        inner = rect.adjusted(_PADDING, 0.0, -_PADDING, 0.0)
        write(painter, inner, self._look.fonts.font("small-strong"), theme.colour(ink), self._text, CENTRE)
        painter.end()
