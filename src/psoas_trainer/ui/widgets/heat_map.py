# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of many weeks as squares in five steps: a column a week, today outlined, a stop for pain as a ring."""

from collections.abc import Callable, Sequence
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
_LEAST_ROW = 15.0
_GAP_SHARE = 0.2
_CORNER = 4.0
_LEGEND = 28.0
_LEGEND_GAP, _LEAST_GAP = 15.0, 7.0
_LINE = 20.0
_SIGN, _BESIDE = 14.0, 5.0
_ROWS = 7


class HeatCell(NamedTuple):
    """One day: its step 0 to 4, whether there was a stop for pain, and what says all of it in words."""

    level: int
    stopped: bool
    say: Callable[[], str]


class HeatMapValue(NamedTuple):
    """Columns of seven days, the last up to today. `months` and `days` are words at a column and at a row."""

    columns: Sequence[tuple[HeatCell, ...]]
    months: tuple[tuple[int, str], ...]
    days: tuple[tuple[int, str], ...]
    summary: str
    unit: str
    steps: tuple[str, ...]
    stop: str


class _Grid(NamedTuple):
    """Where the squares are; of thousands of them, so it is computed once for all."""

    left: float
    top: float
    pitch: float
    row: float

    def square(self, x: int, y: int) -> QRectF:
        """The place of a day."""
        side = min(self.pitch, self.row) * (1.0 - _GAP_SHARE)
        # Rows keep their distance, so that the weekdays' names stay in their places while columns become narrow.
        return QRectF(self.left + x * self.pitch, self.top + y * self.row + (self.row - side) / 2 - 2.0, side, side)

    def column(self, x: int) -> QRectF:
        """The place of a week, with room for what lies round its squares."""
        return QRectF(self.left + x * self.pitch - 4.0, self.top - 6.0, self.pitch + 8.0, _ROWS * self.row + 8.0)


class _Key(NamedTuple):
    """How the words below stand: the widths of the unit and the steps, what is between them, and in how many rows."""

    unit: float
    steps: tuple[float, ...]
    gap: float
    rows: int


class HeatMap(Chart):
    """Up and Down move by a day, Left and Right by a week."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._value = HeatMapValue((), (), (), "", "", (), "")
        self._count = 0

    @property
    def value(self) -> HeatMapValue:
        """What is shown."""
        return self._value

    def set_value(self, value: HeatMapValue) -> None:
        """Shows these days; the keyboard begins at today."""
        self._value = value
        self._count = _ROWS * (len(value.columns) - 1) + len(value.columns[-1]) if value.columns else 0
        self.value_changed(value.summary)

    def sizeHint(self) -> QSize:
        return QSize(round(_DAYS + _PITCH * len(self._value.columns)), round(_TOP + _ROWS * _PITCH + _LEGEND))

    def minimumSizeHint(self) -> QSize:
        wide = _DAYS + _LEAST_PITCH * len(self._value.columns)
        return QSize(round(max(wide, 200.0)), round(_TOP + _ROWS * _LEAST_ROW + self._legend(QRectF(self.rect()))))

    def marks(self, area: QRectF) -> tuple[Mark, ...]:
        grid = self._grid(area)
        return tuple(
            Mark(grid.square(x, y), cell.say)
            for x, column in enumerate(self._value.columns)
            for y, cell in enumerate(column)
        )

    def step(self, key: Qt.Key, current: int) -> int | None:
        """By days and weeks; beyond the first and the last day nothing is."""
        days = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -_ROWS, Qt.Key.Key_Right: _ROWS}
        days |= {Qt.Key.Key_PageUp: -4 * _ROWS, Qt.Key.Key_PageDown: 4 * _ROWS}
        if key in days:
            wanted = current + days[key]
            return wanted if 0 <= wanted < self._count or abs(days[key]) > _ROWS else current
        return super().step(key, current)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        grid = self._grid(area)
        self._draw_names(painter, area, grid)
        for x in range(len(self._value.columns)):
            if self.is_seen(grid.column(x)):
                for y, cell in enumerate(self._value.columns[x]):
                    self._draw_cell(painter, grid.square(x, y), cell, today=_ROWS * x + y == self._count - 1)
        self._draw_legend(painter, area, grid)

    def _draw_names(self, painter: QPainter, area: QRectF, grid: _Grid) -> None:
        theme, font = self._look.theme, self._look.fonts.font("micro")
        for column, words in self._value.months:
            place = QRectF(grid.square(column, 0).left(), area.top(), 90.0, 18.0)
            if self.is_seen(place):
                write(painter, place, font, theme.colour("ink-2"), words)
        for row, words in self._value.days:
            middle = grid.square(0, row).center().y()
            place = QRectF(area.left(), middle - 9.0, _DAYS - 4.0, 18.0)
            write(painter, place, font, theme.colour("ink-2"), words)

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

    def _draw_legend(self, painter: QPainter, area: QRectF, grid: _Grid) -> None:
        """Where the window shows it: of ten years most lie outside of it."""
        font, ink = self._look.fonts.font("micro"), self._look.theme.colour("ink-2")
        left, room = self._in_view(area)
        key = self._key(room)
        middle = grid.top + _ROWS * grid.row + _LEGEND / 2 - 1.0
        write(painter, QRectF(left, middle - 9.0, key.unit, 18.0), font, ink, self._value.unit)
        place = left + key.unit + key.gap
        for level, (words, wide) in enumerate(zip(self._value.steps, key.steps, strict=True)):
            self._draw_step(painter, QRectF(place, middle - 7.0, _SIGN, _SIGN), level)
            write(painter, QRectF(place + _SIGN + _BESIDE, middle - 9.0, wide, 18.0), font, ink, words)
            place += _SIGN + _BESIDE + wide + key.gap
        if key.rows > 1:
            place, middle = left, middle + _LINE
        self._draw_stop(painter, QRectF(place, middle - 7.0, _SIGN, _SIGN))
        end = QRectF(place + _SIGN + _BESIDE, middle - 9.0, left + room - place - _SIGN - _BESIDE, 18.0)
        write(painter, end, font, ink, self._value.stop, LEADING)

    def _draw_step(self, painter: QPainter, square: QRectF, level: int) -> None:
        theme = self._look.theme
        border = theme.colour("outline") if theme.high_contrast and level == 0 else None
        rounded(painter, square, _CORNER, theme.colour(f"heat-{level}"), border, 1.0)

    def _key(self, room: float) -> _Key:
        """The words below the squares: in one row closer to each other, before they take a second one."""
        font = self._look.fonts.font("micro")
        unit, *steps, stop = (
            text_width(font, words) + 1.0 for words in (self._value.unit, *self._value.steps, self._value.stop)
        )
        signs = (len(steps) + 1) * (_SIGN + _BESIDE)
        gap = (room - unit - sum(steps) - stop - signs) / (len(steps) + 1)
        if gap >= _LEAST_GAP:
            return _Key(unit, tuple(steps), min(gap, _LEGEND_GAP), 1)
        return _Key(unit, tuple(steps), _LEAST_GAP, 2)

    def _in_view(self, area: QRectF) -> tuple[float, float]:
        """From where and how wide the words below can stand: in a picture all of it, on the screen what it shows."""
        holder = self.parentWidget()
        if holder is None or area != QRectF(self.rect()) or holder.width() >= self.width():
            return area.left(), area.width()
        return max(0.0, -float(self.x())), float(holder.width())

    def _legend(self, area: QRectF) -> float:
        return _LEGEND + _LINE * (self._key(self._in_view(area)[1]).rows - 1)

    def _grid(self, area: QRectF) -> _Grid:
        columns = max(1, len(self._value.columns))
        pitch = max(_LEAST_PITCH, min(_PITCH, (area.width() - _DAYS - OUTLINE * 2) / columns))
        row = max(_LEAST_ROW, min(_PITCH, (area.height() - _TOP - self._legend(area)) / _ROWS))
        return _Grid(area.left() + _DAYS, area.top() + _TOP, pitch, row)
