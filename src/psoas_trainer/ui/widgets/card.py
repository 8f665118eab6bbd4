# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet that groups what belongs together."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_CARD
from psoas_trainer.ui.theme import Theme
from psoas_trainer.ui.widgets.painting import faint, rounded

_SHADOWS: Final = MappingProxyType({1: (0.05, 1.0), 2: (0.09, 1.5), 3: (0.14, 2.0)})
"""By level: how dark, and how many pixels below the sheet; drawn inside the widget, so nothing is clipped."""


def paint_sheet(painter: QPainter, rect: QRectF, theme: Theme, fill: QColor, radius: float, level: int = 1) -> QRectF:
    """A sheet with what lifts it: a shadow, a line, or in high contrast a border. Returns the sheet's rectangle."""
    if theme.high_contrast:
        rounded(painter, rect, radius, fill, theme.colour("outline"), OUTLINE)
        return rect
    if not theme.shadows or not level:
        rounded(painter, rect, radius, fill, theme.colour("line") if level else None, 1.0)
        return rect
    alpha, drop = _SHADOWS[level]
    black = QColor(0, 0, 0)
    rounded(painter, rect, radius, faint(black, alpha / 2))
    rounded(painter, rect.adjusted(0.5, 0.5, -0.5, 0.0), radius, faint(black, alpha / 2))
    sheet = rect.adjusted(1.0, 0.5, -1.0, -drop)
    rounded(painter, sheet, radius, fill)
    return sheet


class Card(QWidget):
    """A container on a sheet; the caller gives it a layout with the padding it wants (metrics.CARD_PADDING)."""

    def __init__(
        self,
        look: Look,
        level: int = 1,
        radius: float = RADIUS_CARD,
        role: str = "surface",
        parent: QWidget | None = None,
    ) -> None:
        """`level` is how far it lifts from the page, 0 (flat: no shadow, no line) to 3."""
        super().__init__(parent)
        self._look = look
        self._level = level
        self._radius = radius
        self._role = role

    def set_role(self, role: str) -> None:
        """Another colour of the sheet ("ok-tint")."""
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        paint_sheet(painter, QRectF(self.rect()), theme, theme.colour(self._role), self._radius, self._level)
        painter.end()
