# SPDX-License-Identifier: GPL-3.0-or-later
"""The place where the figure stands: a rounded panel, a little lighter in its middle, tinted by the working side."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPixmap, QPixmapCache, QRadialGradient
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_CARD
from psoas_trainer.ui.theme import Theme
from psoas_trainer.ui.widgets.painting import mix, rounded

_CENTRE = (0.5, 0.42)
_REACH = 0.75
"""Where the gradient ends, in widths of the panel."""


def paint_stage(painter: QPainter, rect: QRectF, theme: Theme, radius: float, side: Side | None = None) -> None:
    """Draws the panel; its picture is kept by Qt, so that many panels of one size cost one gradient."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    size = (rect.size() * ratio).toSize()
    key = f"stage {theme.name} {side} {radius} {size.width()}x{size.height()} {ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        canvas = QPainter(picture)
        canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_anew(canvas, QRectF(0.0, 0.0, rect.width(), rect.height()), theme, radius, side)
        canvas.end()
        QPixmapCache.insert(key, picture)
    painter.drawPixmap(rect.topLeft(), picture)


def _paint_anew(painter: QPainter, rect: QRectF, theme: Theme, radius: float, side: Side | None) -> None:
    if theme.high_contrast:
        rounded(painter, rect, radius, theme.colour("stage"), theme.colour("outline"), OUTLINE)
        return
    middle, edge = _shades(theme, side)
    centre = QPointF(rect.width() * _CENTRE[0], rect.height() * _CENTRE[1])
    gradient = QRadialGradient(centre, max(rect.width(), rect.height()) * _REACH)
    gradient.setColorAt(0.0, middle)
    gradient.setColorAt(1.0, edge)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(rect, radius, radius)


def _shades(theme: Theme, side: Side | None) -> tuple[QColor, QColor]:
    """The colours of middle and edge."""
    light = QColor(255, 255, 255)
    if side is None:
        stage = theme.colour("stage")
        return (stage if theme.is_dark else mix(stage, light, 0.6)), theme.colour("stage-edge")
    tint = theme.side_colour(side, "tint")
    if theme.is_dark:
        return mix(tint, light, 0.09), mix(tint, theme.colour("stage"), 0.45)
    return mix(tint, light, 0.72), mix(tint, theme.side_colour(side), 0.03)


class StagePanel(QWidget):
    """A container; what the caller lays on it is drawn over the panel, which comes from a kept picture."""

    def __init__(
        self,
        look: Look,
        side: Side | None = None,
        radius: float = RADIUS_CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._side = side
        self._radius = radius

    def set_side(self, side: Side | None) -> None:
        """Tints the panel for that side, or for none."""
        if side != self._side:
            self._side = side
            self.update()

    def set_radius(self, radius: float) -> None:
        """Rounder or squarer corners."""
        if radius != self._radius:
            self._radius = radius
            self._kept = None
            self.update()

    @property
    def side(self) -> Side | None:
        """The side whose tint it has."""
        return self._side

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint_stage(painter, QRectF(self.rect()), self._look.theme, self._radius, self._side)
        painter.end()
