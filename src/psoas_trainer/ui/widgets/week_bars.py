# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes a week as bars: strengthening solid below, stretching hatched above, the goal a dashed line."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.chart import Chart, Mark
from psoas_trainer.ui.widgets.hatch import hatched
from psoas_trainer.ui.widgets.painting import CENTRE, pen, rounded, text_width, write

_AXIS = 32.0
_TOP, _BOTTOM = 12.0, 26.0
_LEAST_PITCH = 6.0
_BAR_SHARE = 0.6
_CORNER = 4.0
_LABEL_GAP = 14.0
_TICKS = (10, 20, 30, 60, 120, 300, 600, 1200)
_MOST_TICKS = 4
_GAP = 1.5
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WeekBar(NamedTuple):
    """One week: seconds below and above, the words under the bar, and what says all of it in words."""

    strengthen: int
    stretch: int
    label: str
    say: Callable[[], str]


class WeekBarsValue(NamedTuple):
    """The weeks, oldest first; the last one is now. `goal` is in minutes, 0 for none."""

    bars: tuple[WeekBar, ...]
    goal: int
    goal_text: str
    summary: str


class WeekBars(Chart):
    """As many bars as there are weeks; where they are many, the words under them are fewer."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._value = WeekBarsValue((), 0, "", "")

    @property
    def value(self) -> WeekBarsValue:
        """What is shown."""
        return self._value

    def set_value(self, value: WeekBarsValue) -> None:
        """Shows these weeks."""
        self._value = value
        self.value_changed(value.summary)

    def sizeHint(self) -> QSize:
        return QSize(480, 190)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(max(200.0, 2 * _AXIS + _LEAST_PITCH * len(self._value.bars))), 150)

    def marks(self, area: QRectF) -> tuple[Mark, ...]:
        plot = self._plot(area)
        pitch = plot.width() / max(1, len(self._value.bars))
        return tuple(
            Mark(QRectF(plot.left() + number * pitch, plot.top(), pitch, plot.height()), bar.say)
            for number, bar in enumerate(self._value.bars)
        )

    def draw(self, painter: QPainter, area: QRectF) -> None:
        plot, theme = self._plot(area), self._look.theme
        font = self._look.fonts.font("micro")
        step, top = self._scale()
        for minutes in range(0, top + 1, step):
            y = self._y(plot, minutes * 60, top)
            painter.setPen(pen(theme.colour("line"), 1.0))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            place = QRectF(area.left(), y - 9.0, _AXIS - 10.0, 18.0)
            write(painter, place, font, theme.colour("ink-2"), str(minutes), _END)
        pitch = plot.width() / max(1, len(self._value.bars))
        for number, bar in enumerate(self._value.bars):
            left = plot.left() + number * pitch
            if self.is_seen(QRectF(left, plot.top(), pitch, plot.height())):
                self._draw_bar(painter, plot, left, pitch, bar, top)
        self._draw_goal(painter, plot, top)
        self._draw_labels(painter, plot, pitch)

    def _draw_bar(self, painter: QPainter, plot: QRectF, left: float, pitch: float, bar: WeekBar, top: int) -> None:
        theme = self._look.theme
        wide = max(2.0, pitch * _BAR_SHARE)
        left += (pitch - wide) / 2
        corner = min(_CORNER, wide / 4)
        middle = self._y(plot, bar.strengthen, top)
        gap = _GAP if bar.strengthen and bar.stretch else 0.0
        if bar.strengthen:
            solid = QRectF(left, middle, wide, plot.bottom() - middle)
            rounded(painter, solid, corner, theme.colour("cat-strengthen"))
        if bar.stretch:
            upper = self._y(plot, bar.strengthen + bar.stretch, top)
            high = max(1.0, middle - upper - gap)
            rect = QRectF(left, middle - gap - high, wide, high)
            hatched(painter, rect, corner, theme.colour("cat-stretch"), theme.colour("cat-stretch-tint"))

    def _draw_goal(self, painter: QPainter, plot: QRectF, top: int) -> None:
        if not self._value.goal:
            return
        theme, font = self._look.theme, self._look.fonts.font("micro-strong")
        y = self._y(plot, self._value.goal * 60, top)
        line = pen(theme.colour("ink"), 1.5)
        line.setDashPattern([5.0, 3.0])
        painter.setPen(line)
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        wide = text_width(font, self._value.goal_text) + 8.0
        place = QRectF(self._room_for(plot, wide, y - 21.0, top), y - 21.0, wide, 18.0)
        rounded(painter, place, 4.0, theme.colour("surface"))
        write(painter, place, font, theme.colour("ink"), self._value.goal_text, CENTRE)

    def _room_for(self, plot: QRectF, wide: float, above: float, top: int) -> float:
        """Where words over the goal cover no bar; at the start where every place has one that is so high."""
        pitch = plot.width() / max(1, len(self._value.bars))
        highs = [self._y(plot, bar.strengthen + bar.stretch, top) for bar in self._value.bars]
        places = [plot.left() + 8.0, *(plot.left() + number * pitch for number in range(1, len(highs)))]
        for left in places:
            first, last = int((left - plot.left()) / pitch), int((left + wide - plot.left()) / pitch)
            if left + wide <= plot.right() and all(high >= above + 18.0 for high in highs[first : last + 1]):
                return left
        return places[0]

    def _draw_labels(self, painter: QPainter, plot: QRectF, pitch: float) -> None:
        """From the last bar on towards the first, as many as have room."""
        theme, bars = self._look.theme, self._value.bars
        limit = plot.right() + _AXIS
        for number in range(len(bars) - 1, -1, -1):
            now = number == len(bars) - 1
            font = self._look.fonts.font("micro-strong" if now else "micro")
            wide = text_width(font, bars[number].label) + 1.0
            middle = plot.left() + (number + 0.5) * pitch
            left = min(middle - wide / 2, plot.right() + 3.0 - wide)
            if left + wide > limit or left < plot.left() - 12.0:
                continue
            limit = left - _LABEL_GAP
            place = QRectF(left, plot.bottom() + 6.0, wide, 18.0)
            write(painter, place, font, theme.colour("ink" if now else "ink-2"), bars[number].label, CENTRE)

    def _scale(self) -> tuple[int, int]:
        """The minutes from line to line, and those of the uppermost line."""
        most = max((bar.strengthen + bar.stretch for bar in self._value.bars), default=0) / 60
        most = max(most, float(self._value.goal), 1.0)
        step = next((each for each in _TICKS if most <= each * _MOST_TICKS), _TICKS[-1])
        return step, step * int(-(-most // step))

    def _y(self, plot: QRectF, seconds: int, top: int) -> float:
        return plot.bottom() - plot.height() * seconds / (60.0 * top)

    def _plot(self, area: QRectF) -> QRectF:
        return area.adjusted(_AXIS, _TOP, -4.0, -_BOTTOM)
