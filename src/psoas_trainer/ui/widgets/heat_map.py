# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of many weeks as squares in five steps: a column a week, today outlined, a stop for pain as a ring."""

from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.chart import Chart, Mark
from psoas_trainer.ui.widgets.painting import LEADING, rounded, text_width, write

_DAYS = 36.0
"""The room of the weekdays' names before the squares."""
_TOP = 24.0
_PITCH, _LEAST_PITCH = 20.0, 8.0
_LEAST_ROW = 17.0
_GAP_SHARE = 0.2
_CORNER = 4.0
_LEGEND = 28.0
_LEGEND_GAP = 15.0
_ROWS = 7


class HeatCell(NamedTuple):
    """One day: its step 0 to 4, whether there was a stop for pain, and what says all of it in words."""

    level: int
    stopped: bool
    say: Callable[[], str]


class HeatMapValue(NamedTuple):
    """Columns of seven days, the last up to today. `months` and `days` are words at a column and at a row."""

    columns: tuple[tuple[HeatCell, ...], ...]
    months: tuple[tuple[int, str], ...]
    days: tuple[tuple[int, str], ...]
    summary: str
    unit: str
    steps: tuple[str, ...]
    stop: str


class HeatMap(Chart):
    """Up and Down move by a day, Left and Right by a week."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._value = HeatMapValue((), (), (), "", "", (), "")
        self._starts: list[int] = [0]

    @property
    def value(self) -> HeatMapValue:
        """What is shown."""
        return self._value

    def set_value(self, value: HeatMapValue) -> None:
        """Shows these days; the keyboard begins at today."""
        self._value = value
        self._starts = list(accumulate((len(column) for column in value.columns), initial=0))
        self.value_changed(value.summary)

    def sizeHint(self) -> QSize:
        return QSize(round(_DAYS + _PITCH * len(self._value.columns)), round(_TOP + _ROWS * _PITCH + _LEGEND))

    def minimumSizeHint(self) -> QSize:
        wide = _DAYS + _LEAST_PITCH * len(self._value.columns)
        return QSize(round(max(wide, 200.0)), round(_TOP + _ROWS * _LEAST_ROW + _LEGEND))

    def marks(self, area: QRectF) -> tuple[Mark, ...]:
        return tuple(
            Mark(self._square(area, x, y), cell.say)
            for x, column in enumerate(self._value.columns)
            for y, cell in enumerate(column)
        )

    def step(self, key: Qt.Key, current: int) -> int | None:
        """By days and weeks; beyond the first and the last day nothing is."""
        days = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -_ROWS, Qt.Key.Key_Right: _ROWS}
        days |= {Qt.Key.Key_PageUp: -4 * _ROWS, Qt.Key.Key_PageDown: 4 * _ROWS}
        if key in days:
            wanted = current + days[key]
            return wanted if 0 <= wanted < self._starts[-1] or abs(days[key]) > _ROWS else current
        return super().step(key, current)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        theme, font = self._look.theme, self._look.fonts.font("micro")
        for column, words in self._value.months:
            left = self._square(area, column, 0).left()
            write(painter, QRectF(left, area.top(), 90.0, 18.0), font, theme.colour("ink-2"), words)
        for row, words in self._value.days:
            middle = self._square(area, 0, row).center().y()
            place = QRectF(area.left(), middle - 9.0, _DAYS - 4.0, 18.0)
            write(painter, place, font, theme.colour("ink-2"), words)
        last = self._starts[-1] - 1
        for x, column in enumerate(self._value.columns):
            whole = self._square(area, x, 0).united(self._square(area, x, _ROWS - 1)).adjusted(-4.0, -4.0, 4.0, 4.0)
            if not self.is_seen(whole):
                continue
            for y, cell in enumerate(column):
                self._draw_cell(painter, self._square(area, x, y), cell, today=self._starts[x] + y == last)
        self._draw_legend(painter, area)

    def _draw_cell(self, painter: QPainter, square: QRectF, cell: HeatCell, *, today: bool) -> None:
        theme = self._look.theme
        corner = min(_CORNER, square.width() / 4)
        border = theme.colour("outline") if theme.high_contrast and cell.level == 0 else None
        rounded(painter, square, corner, theme.colour(f"heat-{cell.level}"), border, 1.0)
        if today:
            around = square.adjusted(-2.5, -2.5, 2.5, 2.5)
            rounded(painter, around, corner + 2.0, None, theme.colour("ink"), 2.0)
        if cell.stopped:
            self._draw_stop(painter, square)

    def _draw_stop(self, painter: QPainter, square: QRectF) -> None:
        """A ring on a ground of its own, so that it is seen on each of the five steps."""
        theme = self._look.theme
        size = min(9.0, square.width())
        ring = QRectF(square.center().x() - size / 2, square.center().y() - size / 2, size, size)
        rounded(painter, ring, size / 2, theme.colour("surface"), theme.colour("danger"), size * 0.28)

    def _draw_legend(self, painter: QPainter, area: QRectF) -> None:
        theme, font = self._look.theme, self._look.fonts.font("micro")
        middle = area.top() + _TOP + _ROWS * self._row(area) + _LEGEND / 2 - 1.0
        left = area.left()
        wide = text_width(font, self._value.unit) + 1.0
        write(painter, QRectF(left, middle - 9.0, wide, 18.0), font, theme.colour("ink-2"), self._value.unit)
        left += wide + 10.0
        for level, words in enumerate(self._value.steps):
            square = QRectF(left, middle - 7.0, 14.0, 14.0)
            border = theme.colour("outline") if theme.high_contrast and level == 0 else None
            rounded(painter, square, _CORNER, theme.colour(f"heat-{level}"), border, 1.0)
            wide = text_width(font, words) + 1.0
            write(painter, QRectF(square.right() + 5.0, middle - 9.0, wide, 18.0), font, theme.colour("ink-2"), words)
            left = square.right() + 5.0 + wide + _LEGEND_GAP
        ring = QRectF(left + 4.0, middle - 7.0, 14.0, 14.0)
        self._draw_stop(painter, ring)
        place = QRectF(ring.right() + 5.0, middle - 9.0, area.right() - ring.right() - 5.0, 18.0)
        write(painter, place, font, theme.colour("ink-2"), self._value.stop, LEADING)

    def _pitch(self, area: QRectF) -> float:
        columns = max(1, len(self._value.columns))
        return max(_LEAST_PITCH, min(_PITCH, (area.width() - _DAYS - OUTLINE * 2) / columns))

    def _row(self, area: QRectF) -> float:
        return max(_LEAST_ROW, min(_PITCH, (area.height() - _TOP - _LEGEND) / _ROWS))

    def _square(self, area: QRectF, x: int, y: int) -> QRectF:
        pitch = self._pitch(area)
        row = self._row(area)
        side = min(pitch, row) * (1.0 - _GAP_SHARE)
        # Rows keep their distance, so that the weekdays' names stay in their places while columns become narrow.
        top = area.top() + _TOP + y * row + (row - side) / 2 - 2.0
        return QRectF(area.left() + _DAYS + x * pitch, top, side, side)
