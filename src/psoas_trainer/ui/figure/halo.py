# SPDX-License-Identifier: GPL-3.0-or-later
"""The soft light round a psoas that works or is stretched."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPixmap, QRadialGradient, QTransform

from psoas_trainer.core.figure.movement import PsoasState
from psoas_trainer.core.figure.psoas_outline import PsoasOutline
from psoas_trainer.ui.figure.scene import Scene
from psoas_trainer.ui.widgets.painting import faint, mix

_WHITE = "#FFFFFF"
_TURNS, _LENGTH = 2.0, 4.0
"""Degrees and pixels: halos that differ less are one picture. A gradient drawn anew takes longer than the whole leg."""


def paint_halo(scene: Scene, muscle: PsoasOutline, trunk: QPainterPath, thigh: QPainterPath) -> None:
    """An ellipse along the muscle, clipped to trunk and thigh; nothing at rest and where it would be too small."""
    rule, level = scene.plain["psoas"]["halo"], scene.frame.level
    at_rest = scene.frame.state is PsoasState.REST
    if at_rest or level < rule["from_level"] or scene.size < rule["from_px"] or scene.colours.flat:
        return
    canvas = scene.canvas
    start, end = (canvas.px(point) for point in muscle.halo)
    along, middle = end - start, (start + end) / 2.0
    distance = math.hypot(along.x(), along.y())
    turned = round(math.degrees(math.atan2(along.y(), along.x())) / _TURNS) * _TURNS % 180.0
    long = round((distance / 2.0 + rule["beyond"] * canvas.scale) / _LENGTH) * _LENGTH
    wide = rule["radius"] * canvas.scale
    key = f"halo {turned} {long} {wide:.1f} {canvas.ratio}"
    picture = scene.colours.picture(key, lambda: _glow(scene, turned, long, wide))
    inside = QPainterPath(trunk)
    inside.addPath(thigh)
    inside.setFillRule(Qt.FillRule.WindingFill)
    size = picture.deviceIndependentSize()
    box = QRectF(middle.x() - size.width() / 2.0, middle.y() - size.height() / 2.0, size.width(), size.height())

    def paint(painter: QPainter) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        brush = QBrush(picture)
        brush.setTransform(QTransform.fromTranslate(box.left(), box.top()))
        painter.fillPath(inside, brush)

    canvas.veil(box.intersected(inside.boundingRect()), level, paint)


def _glow(scene: Scene, turned: float, long: float, wide: float) -> QPixmap:
    """Strongest in its middle, 0.62 of it at 0.55 of the way out, nothing at the rim (figure-shapes.json, psoas)."""
    rule, ratio = scene.plain["psoas"]["halo"], scene.canvas.ratio
    radians = math.radians(turned)
    across, down = math.cos(radians), math.sin(radians)
    width = 2.0 * math.hypot(long * across, wide * down)
    height = 2.0 * math.hypot(long * down, wide * across)
    picture = QPixmap(max(1, math.ceil(width * ratio)), max(1, math.ceil(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    colour = mix(scene.colours.plain["psoas"], QColor(_WHITE), rule["to_white"])
    gradient = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    for place, strength in ((0.0, 1.0), (0.55, 0.62), (1.0, 0.0)):
        gradient.setColorAt(place, faint(colour, rule["alpha"] * strength))
    size = picture.deviceIndependentSize()
    frame = QTransform(across * long, down * long, -down * wide, across * wide, size.width() / 2.0, size.height() / 2.0)
    path = QPainterPath()
    path.addEllipse(QPointF(0.0, 0.0), 1.0, 1.0)
    with QPainter(picture) as painter:
        painter.setTransform(frame, True)
        painter.fillPath(path, gradient)
    return picture
