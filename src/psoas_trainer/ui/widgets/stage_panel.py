# SPDX-License-Identifier: GPL-3.0-or-later
"""The place where the figure stands: a rounded panel, a little lighter in its middle, tinted by the working side."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_CARD
from psoas_trainer.ui.theme import Theme
from psoas_trainer.ui.widgets.kept_picture import kept_picture
from psoas_trainer.ui.widgets.painting import mix, rounded

_CENTRE = (0.5, 0.42)
_REACH = 0.75
"""Where the gradient ends, in widths of the panel."""


def paint_stage(
    painter: QPainter, rect: QRectF, theme: Theme, radius: float, side: Side | None = None, ratio: float = 1.0
) -> None:
    """Draws the panel from a kept picture; `ratio` is how many pixels the device has to each unit."""
    whole = QRectF(0.0, 0.0, rect.width(), rect.height())
    picture = kept_picture(
        f"stage {theme.kept_as} {side} {radius}",
        rect.width(),
        rect.height(),
        ratio,
        lambda canvas: _paint_anew(canvas, whole, theme, radius, side),
    )
    painter.drawPixmap(rect.topLeft(), picture)


def _paint_anew(painter: QPainter, rect: QRectF, theme: Theme, radius: float, side: Side | None) -> None:
    """On a clear picture. The gradient is drawn as discs, in steps that are too small to be seen.

    QRadialGradient and QBrush do the same, but PySide takes 4 ms to make the classes, and the start waits for it.
    """
    if theme.high_contrast:
        rounded(painter, rect, radius, theme.colour("stage"), theme.colour("outline"), OUTLINE)
        return
    middle, edge = _shades(theme, side)
    rounded(painter, rect, radius, edge)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    red, green, blue = middle.red() - edge.red(), middle.green() - edge.green(), middle.blue() - edge.blue()
    steps = max(abs(red), abs(green), abs(blue))  # one for each tone that there is between the two
    centre = QPointF(rect.width() * _CENTRE[0], rect.height() * _CENTRE[1])
    reach = max(rect.width(), rect.height()) * _REACH
    for step in range(steps, 0, -1):
        painter.setBrush(mix(middle, edge, (step - 0.5) / steps))
        painter.drawEllipse(centre, reach * step / steps, reach * step / steps)


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
            self.update()

    @property
    def radius(self) -> float:
        """Of its corners."""
        return self._radius

    @property
    def side(self) -> Side | None:
        """The side whose tint it has."""
        return self._side

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, ratio = QPainter(self), self.devicePixelRatioF()
        paint_stage(painter, QRectF(self.rect()), self._look.theme, self._radius, self._side, ratio)
        painter.end()
