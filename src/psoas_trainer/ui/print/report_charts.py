# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of a report as blocks of lines and shapes: series differ by pattern and words, so grey is enough."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from psoas_trainer.ui.print.paper_text import BLACK, GREY, Paper
from psoas_trainer.ui.print.report import HeatChart, SideBar, SideChart, WeekBar, WeekChart
from psoas_trainer.ui.widgets.painting import fill, pen

Paint = Callable[[QPainter, float], None]
"""Paints a block whose top is that far down."""


class Block(NamedTuple):
    """A piece of the report that is never split; `keep` holds it on the page of the next one."""

    height: float
    paint: Paint
    keep: bool = False


_WEEKS_A_ROW: Final = 26
_HEAT_WEEKS_A_ROW: Final = 53
_BAR_HEIGHT = 64.0
_SMALL = 8
_LABEL = 9
_LINE = 13.0
_HEADING = 30.0
_GAP = 8.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_END = Qt.AlignmentFlag.AlignTrailing
_STEPS: Final = (0.0, 0.4, 0.6, 0.8, 1.0)
"""The size of a day's square in its cell; its grey grows with it."""
_GREYS: Final = ("#FFFFFF", "#B0B0B0", "#808080", "#505050", "#000000")


def heading(paper: Paper, text: str) -> Block:
    """The title of a part, which stands with what follows."""

    def paint(painter: QPainter, top: float) -> None:
        rect = QRectF(0.0, top + _GAP, paper.width, _HEADING - _GAP)
        paper.write(painter, rect, text, paper.font(14, bold=True))

    return Block(_HEADING, paint, keep=True)


def heat_blocks(paper: Paper, chart: HeatChart) -> list[Block]:
    """The days of at most a year in one block, and its legend below the last."""
    rows = range(0, len(chart.weeks), _HEAT_WEEKS_A_ROW)
    blocks = [_heat_row(paper, chart, first) for first in rows]
    return [heading(paper, chart.title), *blocks, _heat_legend(paper, chart)]


def week_blocks(paper: Paper, chart: WeekChart) -> list[Block]:
    """The bars of at most half a year in one block, all to the same scale, under a legend."""
    most = max((week.strengthen + week.stretch for week in chart.weeks), default=0)
    rows = range(0, len(chart.weeks), _WEEKS_A_ROW)
    blocks = [_week_row(paper, chart.weeks[first : first + _WEEKS_A_ROW], max(1, most)) for first in rows]
    return [heading(paper, chart.title), _week_legend(paper, chart), *blocks]


def side_blocks(paper: Paper, chart: SideChart) -> list[Block]:
    """An exercise in one block: a bar for the left side, a bar with stripes for the right, and the sentence."""
    return [heading(paper, chart.title), *(_side(paper, chart, bar) for bar in chart.bars)]


def _heat_row(paper: Paper, chart: HeatChart, first: int) -> Block:
    names = 30.0
    cell = min(9.0, (paper.width - names) / _HEAT_WEEKS_A_ROW)
    weeks = chart.weeks[first : first + _HEAT_WEEKS_A_ROW]
    months = [(number - first, word) for number, word in chart.months if first <= number < first + len(weeks)]

    def paint(painter: QPainter, top: float) -> None:
        small = paper.font(_SMALL)
        end = -100.0
        for column, word in months:
            if column * cell >= end:
                paper.write(painter, QRectF(names + column * cell, top, 60.0, _LINE), word, small, colour=GREY)
                end = column * cell + 34.0
        for number in (0, 2, 4):
            rect = QRectF(0.0, top + _LINE + number * cell - 2.0, names, cell + 4.0)
            paper.write(painter, rect, chart.days[number], small, colour=GREY)
        for column, week in enumerate(weeks):
            for number, level in enumerate(week):
                _day(painter, paper, names + column * cell, top + _LINE + number * cell, cell, level)

    return Block(_LINE + 7 * cell + _GAP, paint)


def _day(painter: QPainter, paper: Paper, x: float, y: float, cell: float, level: int) -> None:
    inner = cell - 1.5
    if level == 0:
        painter.setPen(pen(QColor("#A0A0A0"), 0.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper.box(QRectF(x + 0.75, y + 0.75, inner, inner)))
        return
    side = inner * _STEPS[level]
    free = (cell - side) / 2
    fill(painter, paper.box(QRectF(x + free, y + free, side, side)), QColor(_GREYS[level]))


def _heat_legend(paper: Paper, chart: HeatChart) -> Block:
    def paint(painter: QPainter, top: float) -> None:
        x = 30.0
        font = paper.font(_LABEL)
        for level, word in enumerate(chart.legend):
            _day(painter, paper, x, top + 2.0, 9.0, level)
            width = 90.0
            paper.write(painter, QRectF(x + 13.0, top, width, _LINE), word, font)
            x += width

    return Block(_LINE + _GAP, paint)


def _week_legend(paper: Paper, chart: WeekChart) -> Block:
    def paint(painter: QPainter, top: float) -> None:
        font = paper.font(_LABEL)
        half = paper.width / 2
        for x, word, striped in ((0.0, chart.strengthen, False), (half, chart.stretch, True)):
            _bar(painter, paper.box(QRectF(x, top + 2.0, 14.0, 9.0)), striped=striped)
            paper.write(painter, QRectF(x + 20.0, top, half - 20.0, _LINE), word, font)

    return Block(_LINE + _GAP, paint, keep=True)


def _week_row(paper: Paper, weeks: tuple[WeekBar, ...], most: int) -> Block:
    slot = paper.width / _WEEKS_A_ROW
    wide = max(1, round(34.0 / slot))

    def paint(painter: QPainter, top: float) -> None:
        foot = top + _LINE + _BAR_HEIGHT
        fill(painter, paper.box(QRectF(0.0, foot, slot * len(weeks), 0.5)), QColor(BLACK))
        small = paper.font(_SMALL)
        for number, week in enumerate(weeks):
            x = number * slot
            lower = _BAR_HEIGHT * week.strengthen / most
            upper = _BAR_HEIGHT * week.stretch / most
            bar = QRectF(x + slot * 0.15, foot - lower, slot * 0.7, lower)
            if lower:
                _bar(painter, paper.box(bar), striped=False)
            if upper:
                _bar(painter, paper.box(bar.adjusted(0.0, -upper, 0.0, -lower)), striped=True)
            total = week.strengthen + week.stretch
            if total:
                rect = QRectF(x - 4.0, foot - lower - upper - _LINE, slot + 8.0, _LINE)
                paper.write(painter, rect, str(total), small, _CENTRE)
            if number % wide == 0:
                paper.write(painter, QRectF(x, foot, 60.0, _LINE), week.label, small, colour=GREY)

    return Block(_LINE + _BAR_HEIGHT + _LINE + _GAP, paint)


def _side(paper: Paper, chart: SideChart, bar: SideBar) -> Block:
    font, words, room = paper.font(_LABEL), 60.0, paper.width - 110.0

    def paint(painter: QPainter, top: float) -> None:
        paper.write(painter, QRectF(0.0, top, paper.width, 15.0), bar.name, paper.font(11, bold=True))
        for row, (word, percent, striped) in enumerate(((chart.left, bar.left, False), (chart.right, bar.right, True))):
            y = top + 17.0 + row * 14.0
            paper.write(painter, QRectF(0.0, y, words, 11.0), word, font)
            whole = QRectF(words, y + 1.0, room, 9.0)
            painter.setPen(pen(QColor("#A0A0A0"), 0.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(paper.box(whole))
            if percent:
                part = QRectF(whole.left(), whole.top(), room * min(100, percent) / 100, whole.height())
                _bar(painter, paper.box(part), striped=striped)
            rect = QRectF(words + room, y, paper.width - words - room, 11.0)
            paper.write(painter, rect, f"{percent} %", font, _END)
        paper.write(painter, QRectF(0.0, top + 45.0, paper.width, 13.0), bar.sentence, font, colour=GREY)

    return Block(66.0, paint)


def _bar(painter: QPainter, rect: QRectF, *, striped: bool) -> None:
    """A full bar, or one with stripes: lines of the drawing and no pattern, which would be made of dots."""
    if not striped:
        fill(painter, rect, QColor("#404040"))
        return
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(pen(QColor("#404040"), 0.6))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += 3.0
    painter.restore()
    painter.setPen(pen(QColor("#404040"), 0.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)
