# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes that never bend (head, hair, ear, hands, bones) as paths of unit size: made once, then only moved."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from psoas_trainer.core.figure.plane import Point


class Rigid:
    """Paths in the frames of figure-shapes.json, by the place of their numbers in that file."""

    def __init__(self, plain: Mapping[str, Any]) -> None:
        self._plain = plain
        self._paths: dict[tuple[str, ...], QPainterPath] = {}

    def outline(self, *place: str) -> QPainterPath:
        """The closed smooth outline that stands there. Raises KeyError."""
        if place not in self._paths:
            self._paths[place] = smooth(self._at(place))
        return self._paths[place]

    def polygon(self, *place: str) -> QPainterPath:
        """The closed straight outline that stands there."""
        key = (*place, "straight")
        if key not in self._paths:
            path = QPainterPath()
            for number, (x, y) in enumerate(self._at(place)):
                if number == 0:
                    path.moveTo(x, y)
                else:
                    path.lineTo(x, y)
            path.closeSubpath()
            self._paths[key] = path
        return self._paths[key]

    @staticmethod
    def quad(points: Sequence[Point]) -> QPainterPath:
        """A line curved by its middle point."""
        path = QPainterPath(QPointF(*points[0]))
        path.quadTo(QPointF(*points[1]), QPointF(*points[2]))
        return path

    def _at(self, place: tuple[str, ...]) -> Sequence[Point]:
        values: Any = self._plain
        for name in place:
            values = values[name]
        found: Sequence[Point] = values
        return found


def smooth(points: Sequence[Point]) -> QPainterPath:
    """A closed spline through the points, in their own units."""
    path = QPainterPath(QPointF(*points[0]))
    around = [points[-1], *points, points[0], points[1]]
    for index in range(len(around) - 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = around[index : index + 4]
        path.cubicTo(
            bx + (cx - ax) / 6.0, by + (cy - ay) / 6.0, cx - (dx - bx) / 6.0, cy - (dy - by) / 6.0, cx, cy
        )
    path.closeSubpath()
    return path


def moved(path: QPainterPath, frame: QTransform) -> QPainterPath:
    """The path in pixels."""
    return frame.map(path)
