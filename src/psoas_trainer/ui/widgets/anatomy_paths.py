# SPDX-License-Identifier: GPL-3.0-or-later
"""The outlines of the anatomy as paths in pixels, for painting and for finding what the pointer is on."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from psoas_trainer.core.anatomy import Anatomy, Curve, Part, Place, Shape, Tissue, bends


class DrawnPart(NamedTuple):
    """A part as it lies in the picture; `area` is all of it."""

    part: Part
    shapes: tuple[tuple[Tissue, QPainterPath], ...]
    fibres: tuple[QPainterPath, ...]
    area: QPainterPath


def drawn_parts(anatomy: Anatomy, square: QRectF) -> tuple[DrawnPart, ...]:
    """All parts in the order in which they are painted, as large as `square`."""
    return tuple(_drawn(part, square) for part in anatomy.parts)


def point_in(square: QRectF, place: Place) -> QPointF:
    """Where a place of the unit square is."""
    return QPointF(square.left() + place[0] * square.width(), square.top() + place[1] * square.height())


def _drawn(part: Part, square: QRectF) -> DrawnPart:
    shapes = tuple((shape.tissue, _shape_path(shape, square)) for shape in part.shapes)
    area = QPainterPath()
    area.setFillRule(Qt.FillRule.WindingFill)
    for _, path in shapes:
        area = area.united(path)
    return DrawnPart(part, shapes, tuple(_open_path(line, square) for line in part.fibres), area)


def _shape_path(shape: Shape, square: QRectF) -> QPainterPath:
    if shape.width:
        stroker = QPainterPathStroker()
        stroker.setWidth(shape.width * square.width())
        stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return stroker.createStroke(_open_path(shape.curve, square)).simplified()
    path = QPainterPath()
    for curve in (shape.curve, *shape.holes):
        _follow(path, curve, square, closed=True)
    return path


def _open_path(curve: Curve, square: QRectF) -> QPainterPath:
    path = QPainterPath()
    _follow(path, curve, square, closed=False)
    return path


def _follow(path: QPainterPath, curve: Curve, square: QRectF, *, closed: bool) -> None:
    path.moveTo(point_in(square, curve[0][:2]))
    for bend in bends(curve, closed=closed):
        path.cubicTo(point_in(square, bend.first), point_in(square, bend.second), point_in(square, bend.end))
    if closed:
        path.closeSubpath()
