# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise over the weeks: left a solid line with circles, right a dashed line with squares, pain as rings."""

import math
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.chart import Chart, Mark
from psoas_trainer.ui.widgets.painting import CENTRE, pen, rounded, text_width, write

_AXIS = 44.0
_TOP, _BOTTOM = 10.0, 26.0
_DOT = 9.0
_APART = _DOT / 2 + 0.5
_REACH = 11.0
_STEPS = tuple(digit * 10**zeros for zeros in range(7) for digit in (1, 2, 5))
_MOST_STEPS = 5
_LABEL_GAP = 14.0
_LEAST_PITCH = 4.0
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TrendPoint(NamedTuple):
    """A value in a week (counted from 0) on a side, None for both together; `ring` is a stop for pain."""

    week: int
    value: int
    side: Side | None
    say: Callable[[], str]
    ring: bool = False


class TrendValue(NamedTuple):
    """The points in the order of time; `labels` are words under the weeks, `unit` stands behind the axis' numbers."""

    points: tuple[TrendPoint, ...]
    labels: tuple[str, ...]
    unit: str
    summary: str
    top: int = 0
    """The end of the axis; 0: what the points need."""
    per: int = 1
    """So much of a point's value is one on the axis."""


class TrendChart(Chart):
    """Weeks without a value interrupt nothing: the line goes on to the next one."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._value = TrendValue((), (), "", "")
        self._amounts: dict[tuple[int, Side | None], int] = {}

    @property
    def value(self) -> TrendValue:
        """What is shown."""
        return self._value

    def set_value(self, value: TrendValue) -> None:
        """Shows these points."""
        self._value = value
        self._amounts = {(point.week, point.side): point.value for point in value.points if not point.ring}
        self.value_changed(value.summary)

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(max(200.0, _AXIS + _LEAST_PITCH * len(self._value.labels))), 160)

    def marks(self, area: QRectF) -> tuple[Mark, ...]:
        found = []
        for point in self._value.points:
            x, y = self._place(area, point)
            found.append(Mark(QRectF(x - _REACH, y - _REACH, 2 * _REACH, 2 * _REACH), point.say))
        return tuple(found)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        plot, theme, font = self._plot(area), self._look.theme, self._look.fonts.font("micro")
        step, least, top = self._scale()
        for number in range(least, top + 1, step):
            y = self._y(plot, number)
            painter.setPen(pen(theme.colour("line"), 1.0))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            place = QRectF(area.left(), y - 9.0, _AXIS - 8.0, 18.0)
            write(painter, place, font, theme.colour("ink-2"), f"{number}{self._value.unit}", _END)
        self._draw_labels(painter, plot)
        for side in (*Side, None):
            points = [point for point in self._value.points if point.side is side and not point.ring]
            self._draw_line(painter, area, points, side)
        for point in self._value.points:
            if point.ring:
                self._draw_ring(painter, *self._place(area, point))

    def _draw_line(self, painter: QPainter, area: QRectF, points: list[TrendPoint], side: Side | None) -> None:
        theme = self._look.theme
        colour = theme.colour("primary") if side is None else theme.side_colour(side)
        line = pen(colour, 2.5)
        if side is Side.RIGHT:
            line.setDashPattern([3.0, 2.0])
        painter.setPen(line)
        places = [self._place(area, point) for point in points]
        for (x, y), (to_x, to_y) in pairwise(places):
            painter.drawLine(QLineF(x, y, to_x, to_y))
        for x, y in places:
            dot = QRectF(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)
            rounded(painter, dot, 1.5 if side is Side.RIGHT else _DOT / 2, colour, theme.colour("surface"), 1.0)

    def _draw_ring(self, painter: QPainter, x: float, y: float) -> None:
        ring = QRectF(x - _DOT / 2 - 1.0, y - _DOT / 2 - 1.0, _DOT + 2.0, _DOT + 2.0)
        theme = self._look.theme
        rounded(painter, ring, ring.width() / 2, theme.colour("surface"), theme.colour("danger"), 3.0)

    def _draw_labels(self, painter: QPainter, plot: QRectF) -> None:
        """From the last week on towards the first, as many as have room."""
        theme, labels = self._look.theme, self._value.labels
        font, limit = self._look.fonts.font("micro"), plot.right() + _AXIS
        for number in range(len(labels) - 1, -1, -1):
            wide = text_width(font, labels[number]) + 1.0
            left = min(self._x(plot, number) - wide / 2, plot.right() + 5.0 - wide)
            if left + wide > limit or left < plot.left() - 16.0:
                continue
            limit = left - _LABEL_GAP
            write(
                painter,
                QRectF(left, plot.bottom() + 6.0, wide, 18.0),
                font,
                theme.colour("ink-2"),
                labels[number],
                CENTRE,
            )

    def _scale(self) -> tuple[int, int, int]:
        """The step between two lines of the axis, its beginning, 0 where no number is less, and its end."""
        numbers = [point.value / self._value.per for point in self._value.points]
        most = self._value.top or max((0.0, *numbers))
        least = min((0.0, *numbers))
        step = next((each for each in _STEPS if most - least <= each * _MOST_STEPS), _STEPS[-1])
        first, last = step * math.floor(least / step), step * math.ceil(most / step)
        return step, first, max(last, first + step)

    def _place(self, area: QRectF, point: TrendPoint) -> tuple[float, float]:
        """Where left and right would lie over each other they stand beside each other."""
        plot = self._plot(area)
        x, y = self._x(plot, point.week), self._y(plot, point.value / self._value.per)
        if point.side is None or point.ring:
            return x, y
        other = self._amounts.get((point.week, point.side.other))
        if other is None or abs(y - self._y(plot, other / self._value.per)) >= _DOT:
            return x, y
        return x + (_APART if point.side is Side.RIGHT else -_APART), y

    def _y(self, plot: QRectF, number: float) -> float:
        _, least, top = self._scale()
        return plot.bottom() - plot.height() * (number - least) / (top - least)

    def _x(self, plot: QRectF, week: int) -> float:
        return plot.left() + plot.width() * (week + 0.5) / max(1, len(self._value.labels))

    def _plot(self, area: QRectF) -> QRectF:
        return area.adjusted(_AXIS, _TOP, -6.0, -_BOTTOM)
