# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of a report for a referrer as blocks: series differ by line and shape, so grey is enough."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from psoas_trainer.ui.print.paper_text import BLACK, GREY, Paper
from psoas_trainer.ui.print.referral_report import ReferralReport, ReportDays, ReportPain, SideTrend
from psoas_trainer.ui.print.report_charts import Block
from psoas_trainer.ui.widgets.painting import fill, pen

_SMALL = 8
_LINE = 12.0
_AXIS = 26.0
_GAP = 8.0
_DAY, _DAY_PITCH = 12.0, 16.0
_PAIN_HEIGHT, _TREND_HEIGHT = 96.0, 70.0
_DOT = 3.2
_MOST_PAIN = 10
_LEFT, _RIGHT = "#005F96", "#A34400"
_PALE = "#B8B8B8"
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_END = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter


def days_block(paper: Paper, days: ReportDays) -> Block:
    """A square for each planned day in rows, and what the squares mean."""
    columns = int(paper.width / _DAY_PITCH)
    rows = -(-len(days.states) // columns)

    def paint(painter: QPainter, above: float) -> None:
        top = above + _GAP
        for number, state in enumerate(days.states):
            row, column = divmod(number, columns)
            _day(painter, paper, column * _DAY_PITCH, top + row * _DAY_PITCH, state)
        y, small = top + rows * _DAY_PITCH, paper.font(_SMALL)
        ends = QRectF(0.0, y, min(len(days.states), columns) * _DAY_PITCH, _LINE)
        paper.write(painter, ends, days.first, small, colour=GREY)
        if len(days.states) > 6:
            paper.write(painter, ends, days.last, small, Qt.AlignmentFlag.AlignTrailing, GREY)
        x = 0.0
        for state, word in days.legend:
            _day(painter, paper, x, y + _LINE + 4.0, state)
            paper.write(painter, QRectF(x + _DAY + 5.0, y + _LINE + 4.0, 100.0, _LINE), word, paper.font(9))
            x += 116.0

    return Block(rows * _DAY_PITCH + 2 * _LINE + 3 * _GAP, paint)


def pain_block(paper: Paper, pain: ReportPain) -> Block:
    """The numbers in their order on a scale from 0 to 10, the comfort line dashed."""
    plot_top, wide = 6.0, paper.width - _AXIS - 6.0

    def paint(painter: QPainter, top: float) -> None:
        plot = QRectF(_AXIS, top + plot_top, wide, _PAIN_HEIGHT)
        _scale(painter, paper, plot, _MOST_PAIN, 2)
        pitch = wide / max(1, len(pain.dots))
        places = [
            QPointF(plot.left() + pitch * (number + 0.5), plot.bottom() - plot.height() * dot.value / _MOST_PAIN)
            for number, dot in enumerate(pain.dots)
        ]
        if pain.comfort is not None:
            y = plot.bottom() - plot.height() * pain.comfort / _MOST_PAIN
            line = pen(QColor(BLACK), 0.9)
            line.setDashPattern([5.0, 3.0])
            painter.setPen(line)
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        after = [place for place, dot in zip(places, pain.dots, strict=True) if not dot.stop]
        _line(painter, after, BLACK, dashed=False)
        for place, dot in zip(places, pain.dots, strict=True):
            painter.setPen(pen(QColor(BLACK), 1.4 if dot.stop else 0.6))
            painter.setBrush(QColor(Qt.GlobalColor.white) if dot.stop else QColor(BLACK))
            painter.drawEllipse(place, _DOT, _DOT)
        _labels(painter, paper, plot, [dot.label for dot in pain.dots])
        legend = QRectF(0.0, plot.bottom() + _LINE + 4.0, paper.width, _LINE)
        paper.write(painter, legend, pain.legend, paper.font(9), colour=GREY)

    return Block(plot_top + _PAIN_HEIGHT + 2 * _LINE + 2 * _GAP, paint)


def trend_blocks(paper: Paper, report: ReferralReport) -> list[Block]:
    """Two exercises beside each other, the first of them on the left of the page."""
    pairs = [report.trends[number : number + 2] for number in range(0, len(report.trends), 2)]
    return [_trends(paper, report, pair) for pair in pairs]


def _trends(paper: Paper, report: ReferralReport, pair: Sequence[SideTrend]) -> Block:
    half = (paper.width - 2 * _GAP) / 2

    def paint(painter: QPainter, top: float) -> None:
        for number, trend in enumerate(pair):
            _trend(painter, paper, report, trend, QRectF(number * (half + 2 * _GAP), top, half, 0.0))

    return Block(3 * _LINE + _TREND_HEIGHT + 2 * _LINE + _GAP, paint)


def _trend(painter: QPainter, paper: Paper, report: ReferralReport, trend: SideTrend, place: QRectF) -> None:
    name = paper.lines(trend.name, paper.font(10, bold=True), place.width())[0]
    _plain(painter, paper, QRectF(place.left(), place.top(), place.width(), _LINE + 2.0), name, bold=True)
    x = place.left()
    for word, colour, dashed in ((report.left, _LEFT, False), (report.right, _RIGHT, True)):
        y = place.top() + _LINE + 9.0
        _line(painter, [QPointF(x, y), QPointF(x + 18.0, y)], colour, dashed=dashed)
        _dot(painter, QPointF(x + 9.0, y), colour, square=dashed)
        _plain(painter, paper, QRectF(x + 23.0, y - 6.0, 50.0, _LINE), word)
        x += 76.0
    _plain(painter, paper, QRectF(x, place.top() + _LINE + 3.0, place.right() - x, _LINE), trend.unit)
    plot = QRectF(place.left() + _AXIS, place.top() + 3 * _LINE - 2.0, place.width() - _AXIS, _TREND_HEIGHT)
    most = max((*trend.left, *trend.right), default=1)
    step = next((each for each in _STEPS if most <= each * 4), _STEPS[-1])
    top = max(step, step * -(-most // step))
    _scale(painter, paper, plot, top, step)
    pitch = plot.width() / max(1, len(trend.weeks))
    for amounts, colour, dashed in ((trend.left, _LEFT, False), (trend.right, _RIGHT, True)):
        places = [
            QPointF(plot.left() + pitch * (number + 0.5), plot.bottom() - plot.height() * amount / top)
            for number, amount in enumerate(amounts)
        ]
        _line(painter, places, colour, dashed=dashed)
        for each in places:
            _dot(painter, each, colour, square=dashed)
    _labels(painter, paper, plot, trend.weeks)


def _day(painter: QPainter, paper: Paper, x: float, y: float, state: str) -> None:
    box = paper.box(QRectF(x + 0.5, y + 0.5, _DAY - 1.0, _DAY - 1.0))
    if state == "full":
        fill(painter, box, QColor("#202020"))
    if state == "part":
        fill(painter, box.adjusted(0.0, box.height() / 2, 0.0, 0.0), QColor("#202020"))
    painter.setPen(pen(QColor("#404040"), 0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def _scale(painter: QPainter, paper: Paper, plot: QRectF, top: int, step: int) -> None:
    """Time runs from the left of the paper in every language, so nothing of a chart is mirrored."""
    for number in range(0, top + 1, step):
        y = plot.bottom() - plot.height() * number / top
        painter.setPen(pen(QColor(_PALE), 0.5))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        _plain(painter, paper, QRectF(plot.left() - _AXIS, y - 6.0, _AXIS - 5.0, _LINE), str(number), _END)


def _labels(painter: QPainter, paper: Paper, plot: QRectF, labels: Sequence[str]) -> None:
    """As many as have room, the last one always."""
    pitch = plot.width() / max(1, len(labels))
    every = max(1, -(-44 // max(1, int(pitch))))
    for number, label in enumerate(labels):
        if (len(labels) - 1 - number) % every == 0:
            middle = plot.left() + pitch * (number + 0.5)
            _plain(painter, paper, QRectF(middle - 22.0, plot.bottom() + 2.0, 44.0, _LINE), label, _CENTRE)


def _line(painter: QPainter, places: Sequence[QPointF], colour: str, *, dashed: bool) -> None:
    line = pen(QColor(colour), 1.4)
    if dashed:
        line.setDashPattern([3.0, 2.0])
    painter.setPen(line)
    for first, second in pairwise(places):
        painter.drawLine(QLineF(first, second))


def _dot(painter: QPainter, place: QPointF, colour: str, *, square: bool) -> None:
    painter.setPen(pen(QColor(colour), 0.5))
    painter.setBrush(QColor(colour))
    if square:
        painter.drawRect(QRectF(place.x() - _DOT + 0.4, place.y() - _DOT + 0.4, 2 * _DOT - 0.8, 2 * _DOT - 0.8))
    else:
        painter.drawEllipse(place, _DOT, _DOT)


def _plain(
    painter: QPainter,
    paper: Paper,
    rect: QRectF,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    bold: bool = False,
) -> None:
    """Text at its place of the paper, wherever reading begins."""
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setFont(paper.font(10 if bold else _SMALL, bold=bold))
    painter.setPen(QColor(BLACK if bold else GREY))
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), text)
