# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes that never bend (head, hair, ear, hands, bones) as paths of unit size: made once, then only moved."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from psoas_trainer.core.figure.plane import Point

_ENLARGED: Final = 1000.0
"""Line surfaces are made so much larger: they would be too coarse at the size of a body of height 1."""


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

    def mark(self, frame: QTransform, *place: str) -> QPainterPath:
        """A short curved line of that place as a surface in pixels: a line that is drawn anew takes far longer."""
        key = (*place, "mark")
        if key not in self._paths:
            self._paths[key] = _line_surface([self._at(place)])
        return _from_enlarged(frame, self._paths[key])

    def marks(self, frame: QTransform, *place: str) -> QPainterPath:
        """Several of them as one."""
        key = (*place, "marks")
        if key not in self._paths:
            self._paths[key] = _line_surface(self._at(place))
        return _from_enlarged(frame, self._paths[key])

    def toe_lines(self, frame: QTransform) -> QPainterPath:
        """The lines between the toes of a foot that is seen from its front."""
        key = ("toe lines",)
        if key not in self._paths:
            rule = self._plain["foot"]["front"]
            lines = [{"quad": [a, a, b], "width": rule["toe_line_width"]} for a, b in rule["toe_lines"]]
            self._paths[key] = _line_surface(lines)
        return _from_enlarged(frame, self._paths[key])

    def _at(self, place: tuple[str, ...]) -> Any:
        values: Any = self._plain
        for name in place:
            values = values[name]
        return values


def smooth(points: Sequence[Point]) -> QPainterPath:
    """A closed spline through the points, in their own units."""
    path = QPainterPath(QPointF(*points[0]))
    around = [points[-1], *points, points[0], points[1]]
    for index in range(len(around) - 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = around[index : index + 4]
        path.cubicTo(bx + (cx - ax) / 6.0, by + (cy - ay) / 6.0, cx - (dx - bx) / 6.0, cy - (dy - by) / 6.0, cx, cy)
    path.closeSubpath()
    return path


def _from_enlarged(frame: QTransform, path: QPainterPath) -> QPainterPath:
    """The enlarged path in that frame, in pixels."""
    return (QTransform(1.0 / _ENLARGED, 0.0, 0.0, 1.0 / _ENLARGED, 0.0, 0.0) * frame).map(path)


def _line_surface(marks: Sequence[Mapping[str, Any]]) -> QPainterPath:
    surface = QPainterPath()
    stroker = QPainterPathStroker()
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    for mark in marks:
        start, middle, end = (QPointF(x, y) * _ENLARGED for x, y in mark["quad"])
        line = QPainterPath(start)
        line.quadTo(middle, end)
        stroker.setWidth(mark["width"] * _ENLARGED)
        surface.addPath(stroker.createStroke(line))
    surface.setFillRule(Qt.FillRule.WindingFill)
    return surface
