# SPDX-License-Identifier: GPL-3.0-or-later
"""A fact in two lines: a big word over a small one."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_TILE
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write

_HEIGHT = 54
_SIDES = 12


class Tile(QWidget):
    """106 x 54 in the design; read out as "30 s, hold"."""

    def __init__(self, look: Look, big: str = "", small: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(big, small)

    def set_value(self, big: str, small: str) -> None:
        """Shows these words."""
        self._big, self._small = big, small
        self.setAccessibleName(self.tr("%1, %2", "a number and what it counts").replace("%1", big).replace("%2", small))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        fonts = self._look.fonts
        widest = max(text_width(fonts.font("tile"), self._big), text_width(fonts.font("small"), self._small))
        return QSize(max(88, round(widest) + 2 * _SIDES), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts = self._look.theme, self._look.fonts
        rect = QRectF(self.rect())
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, RADIUS_TILE, theme.colour("sunken"), border, OUTLINE)
        middle = rect.center().y()
        upper = QRectF(rect.left() + 6, middle - 22.0, rect.width() - 12, 26.0)
        lower = QRectF(upper.left(), middle + 2.0, upper.width(), 18.0)
        write(painter, upper, fonts.font("tile"), theme.colour("ink"), self._big, CENTRE)
        write(painter, lower, fonts.font("small"), theme.colour("ink-2"), self._small, CENTRE)
        painter.end()
