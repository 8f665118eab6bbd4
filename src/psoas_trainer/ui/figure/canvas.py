# SPDX-License-Identifier: GPL-3.0-or-later
"""Between the figure's world and the painter: paths are mapped to pixels first, then filled with opaque colours.

FIGURE.md section 11: filling a path of unit size through a scaled painter takes fifteen times as long.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from psoas_trainer.core.figure.plane import Point
from psoas_trainer.ui.figure.kept_state import KeptState

DARK_SHIFT, LIGHT_SHIFT = 0.014, 0.010
"""How far a shape is moved up and down to find its lower and its upper rim (figure-shapes.json, shading)."""


_WIDEST_EDGE, _ONE_LINE = 3.6, 0.2
"""Pixels: from the first on an edge is one wide line, below the second it is one hairline."""


class Tones(NamedTuple):
    """One surface in three opaque tones."""

    light: QBrush
    base: QBrush
    dark: QBrush


class Canvas:
    """A painter with the place of the figure. `scale` is in pixels per body height, `across` that of the x axis.

    `across` is negative where the figure is mirrored, and runs through 0 while it turns round.
    """

    def __init__(
        self, painter: QPainter, floor: QPointF, scale: float, across: float, ratio: float = 1.0, *, vector: bool
    ) -> None:
        """`ratio` is device pixels to each pixel; `vector` is for print, where no picture may be used."""
        self.painter = painter
        self.ratio = ratio
        self.scale = scale
        self.across = across
        self.vector = vector
        self._x, self._y = floor.x(), floor.y()
        self.rims = True

    def on(self, painter: QPainter) -> "Canvas":
        """The same place on another painter."""
        other = Canvas(painter, QPointF(self._x, self._y), self.scale, self.across, self.ratio, vector=self.vector)
        other.rims = self.rims
        return other

    @property
    def place(self) -> tuple[float, float, float, float]:
        """Where it is: the same numbers mean the same mapping."""
        return self._x, self._y, self.scale, self.across

    def px(self, point: Point) -> QPointF:
        """Where that point of the world is drawn."""
        return QPointF(self._x + point[0] * self.across, self._y - point[1] * self.scale)

    def box(self, left: float, bottom: float, right: float, top: float) -> QRectF:
        """A rectangle of the world."""
        return QRectF(self.px((left, top)), self.px((right, bottom))).normalized()

    def outline(self, points: Sequence[Point], *, closed: bool = True, bulge: Point | None = None) -> QPainterPath:
        """A smooth path through the points. An open one is closed by a curve to `bulge`, where that is given.

        Uniform Catmull-Rom splines as cubic Bezier (figure-shapes.json, curve).
        """
        x0, y0, across, up = self._x, self._y, self.across, self.scale
        spots = [(x0 + x * across, y0 - y * up) for x, y in points]
        path = QPainterPath()
        path.moveTo(*spots[0])
        curve = path.cubicTo
        around = [spots[-1], *spots, spots[0], spots[1]] if closed else [spots[0], *spots, spots[-1]]
        four = zip(around, around[1:], around[2:], around[3:], strict=False)
        for (ax, ay), (bx, by), (cx, cy), (dx, dy) in four:
            curve(bx + (cx - ax) / 6.0, by + (cy - ay) / 6.0, cx - (dx - bx) / 6.0, cy - (dy - by) / 6.0, cx, cy)
        if bulge is not None:
            path.quadTo(self.px(bulge), QPointF(*spots[0]))
        if closed or bulge is not None:
            path.closeSubpath()
        return path

    def straight(self, points: Iterable[Point]) -> QPainterPath:
        """A closed path of straight lines."""
        path = QPainterPath()
        for number, point in enumerate(points):
            if number == 0:
                path.moveTo(self.px(point))
            else:
                path.lineTo(self.px(point))
        path.closeSubpath()
        return path

    def frame(self, origin: Point, x_axis: Point, y_axis: Point, stretch: float = 1.0) -> QTransform:
        """Maps a rigid shape in that frame to pixels; `stretch` is a factor for its x axis."""
        at = self.px(origin)
        return QTransform(
            x_axis[0] * self.across * stretch,
            -x_axis[1] * self.scale * stretch,
            y_axis[0] * self.across,
            -y_axis[1] * self.scale,
            at.x(),
            at.y(),
        )

    def fill(self, path: QPainterPath, brush: QBrush) -> None:
        """One colour."""
        self.painter.fillPath(path, brush)

    def stroke(self, path: QPainterPath, colour: QColor, width: float, dash: Sequence[float] = ()) -> None:
        """A line of that width in body heights, at least half a pixel."""
        pen = round_pen(colour, max(0.5, width * self.scale))
        if dash:
            pen.setDashPattern(list(dash))
        self.painter.strokePath(path, pen)

    def edge(self, path: QPainterPath, colour: QColor, width: float) -> None:
        """A line round a shape that is painted over it right after: only its outer half will be seen.

        Four hairlines beside each other take a third of the time of one wide line.
        """
        thick = width * self.scale
        if self.vector or thick > _WIDEST_EDGE:
            self.painter.strokePath(path, round_pen(colour, thick))
            return
        pen, away = round_pen(colour, 1.0), max(0.0, (thick - 1.0) / 2.0)
        for dx, dy in ((away, 0.0), (-away, 0.0), (0.0, away), (0.0, -away)) if away > _ONE_LINE else ((0.0, 0.0),):
            self.painter.strokePath(path.translated(dx, dy), pen)

    def veil(self, bounds: QRectF, opacity: float, paint: Callable[[QPainter], None]) -> None:
        """Paints on a picture of its own, then lays that over what is there. Not for print.

        A see-through path takes four times as long as an opaque one; a see-through picture takes next to nothing.
        """
        box = bounds.adjusted(-1.0, -1.0, 1.0, 1.0).toAlignedRect()
        if box.isEmpty():
            return
        picture = QPixmap(box.size() * self.ratio)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as inner:
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.translate(-box.topLeft())
            paint(inner)
        before = self.painter.opacity()
        self.painter.setOpacity(before * opacity)
        self.painter.drawPixmap(box.topLeft(), picture)
        self.painter.setOpacity(before)

    def shade(self, path: QPainterPath, tones: Tones) -> None:
        """Three tones: a light upper rim, the base, a dark lower rim; the light comes from above in the world.

        Where the shape is as thin as both rims, the dark one wins.
        """
        painter = self.painter
        if not self.rims:
            painter.fillPath(path, tones.base)
            return
        painter.fillPath(path, tones.light)
        with KeptState(painter):
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.fillPath(path.translated(0.0, LIGHT_SHIFT * self.scale), tones.base)
            raised = path.translated(0.0, -DARK_SHIFT * self.scale)
            painter.fillPath(self._outside(raised, path.boundingRect()), tones.dark)

    def shade_two(self, path: QPainterPath, tones: Tones) -> None:
        """Two tones: the base and a dark lower rim."""
        painter = self.painter
        if not self.rims:
            painter.fillPath(path, tones.base)
            return
        painter.fillPath(path, tones.dark)
        with KeptState(painter):
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.fillPath(path.translated(0.0, -DARK_SHIFT * self.scale), tones.base)

    def shade_together(self, one: QPainterPath, other: QPainterPath, tones: Tones) -> None:
        """Two shapes that overlap as one: no rim where they meet. Both outlines must turn the same way."""
        both = QPainterPath(one)
        both.addPath(other)
        both.setFillRule(Qt.FillRule.WindingFill)
        painter = self.painter
        if not self.rims:
            painter.fillPath(both, tones.base)
            return
        painter.fillPath(both, tones.dark)
        with KeptState(painter):
            painter.setClipPath(both, Qt.ClipOperation.IntersectClip)
            painter.setClipPath(both.translated(0.0, -DARK_SHIFT * self.scale), Qt.ClipOperation.IntersectClip)
            painter.fillPath(both, tones.light)
            painter.fillPath(both.translated(0.0, LIGHT_SHIFT * self.scale), tones.base)

    @staticmethod
    def _outside(path: QPainterPath, around: QRectF) -> QPainterPath:
        """Everything near `around` that is not inside the path."""
        hole = QPainterPath()
        hole.addRect(around.adjusted(-2.0, -2.0, 2.0, 2.0).united(path.boundingRect()))
        hole.addPath(path)
        hole.setFillRule(Qt.FillRule.OddEvenFill)
        return hole


def round_pen(colour: QColor, width: float) -> QPen:
    """A pen of that width in pixels with round ends and corners."""
    pen = QPen(colour)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
