# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays a report for a referrer out on pages: whose it is and the page's number on each, a line to sign at the end."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from psoas_trainer.ui.print.page_printer import PrintJob
from psoas_trainer.ui.print.paper_text import BLACK, GREY, Paper
from psoas_trainer.ui.print.referral_report import ReferralReport, ReportPart
from psoas_trainer.ui.print.referral_report_charts import days_block, pain_block, trend_blocks
from psoas_trainer.ui.print.report_charts import Block, heading
from psoas_trainer.ui.print.report_file import paginate
from psoas_trainer.ui.widgets.painting import fill

_BODY, _FOOTER = 11, 8
_LINE, _FOOTER_LINE = 15.5, 11.0
_GAP: Final = 10.0
_NUMBER_WIDTH: Final = 80.0
_SIGNATURE: Final = 84.0
_INDENT: Final = 10.0


class ReferralPages:
    """The report on pages whose printable part has `size`, in points."""

    def __init__(
        self, report: ReferralReport, number: Callable[[int, int], str], family: str, size: QSizeF,
        direction: Qt.LayoutDirection,
    ) -> None:  # fmt: skip
        self._report, self._number, self._size = report, number, size
        self._paper = Paper(family, size.width(), direction)
        small = self._paper.font(_FOOTER)
        self._purpose = self._paper.lines(report.purpose, small, size.width() - _NUMBER_WIDTH)
        whose = "  ·  ".join((report.name, *report.identity[:2]))  # on every page: pages come apart
        self._whose = self._paper.lines(whose, small, size.width() - _NUMBER_WIDTH)
        foot = (len(self._purpose) + len(self._whose)) * _FOOTER_LINE + _GAP
        self._pages = paginate(_blocks(self._paper, report), size.height() - foot)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, counted from 0; the painter's unit is the point, its origin the corner of the margins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, top in self._pages[page]:
            block.paint(painter, top)
        paper, small = self._paper, self._paper.font(_FOOTER)
        lines = (*self._whose, *self._purpose)
        top = self._size.height() - len(lines) * _FOOTER_LINE
        fill(painter, QRectF(0.0, top - 4.0, self._size.width(), 0.5), QColor(BLACK))
        for place, line in enumerate(lines):
            rect = QRectF(0.0, top + place * _FOOTER_LINE, self._size.width() - _NUMBER_WIDTH, _FOOTER_LINE)
            paper.write(painter, rect, line, small, colour=BLACK if place < len(self._whose) else GREY)
        rect = QRectF(self._size.width() - _NUMBER_WIDTH, top, _NUMBER_WIDTH, _FOOTER_LINE)
        number = self._number(page + 1, self.count)
        paper.write(painter, rect, number, small, Qt.AlignmentFlag.AlignTrailing)


def report_job(
    report: ReferralReport, number: Callable[[int, int], str], family: str, direction: Qt.LayoutDirection
) -> PrintJob:
    """What is handed to a printer or a preview."""

    def lay_out(size: QSizeF) -> ReferralPages:
        return ReferralPages(report, number, family, size, direction)

    return PrintJob(report.title, lay_out, report.text)


def _blocks(paper: Paper, report: ReferralReport) -> list[Block]:
    blocks = [_head(paper, report), heading(paper, report.done.heading), *_lines(paper, report.done)]
    if report.days is not None:
        blocks.append(days_block(paper, report.days))
    blocks.append(heading(paper, report.pain.heading))
    if report.pain_chart is not None:
        blocks.append(pain_block(paper, report.pain_chart))
    blocks += _lines(paper, report.pain)
    if report.trends:
        blocks += [heading(paper, report.sides.heading), *trend_blocks(paper, report), *_lines(paper, report.sides)]
    for part in report.parts:
        blocks += [heading(paper, part.heading), *_lines(paper, part)]
    blocks.append(_signature(paper, report))
    return blocks


def _head(paper: Paper, report: ReferralReport) -> Block:
    names = paper.lines(report.name, paper.font(16, bold=True), paper.width)
    identity = paper.lines("  ·  ".join(report.identity), paper.font(_BODY), paper.width)

    def paint(painter: QPainter, top: float) -> None:
        paper.write(painter, QRectF(0.0, top, paper.width, 28.0), report.title, paper.font(22, bold=True))
        y = top + 36.0
        for lines, size, bold, high in ((names, 16, True, 21.0), (identity, _BODY, False, _LINE)):
            for line in lines:
                paper.write(painter, QRectF(0.0, y, paper.width, high), line, paper.font(size, bold=bold))
                y += high
        fill(painter, QRectF(0.0, y + 4.0, paper.width, 1.0), QColor(BLACK))

    return Block(36.0 + len(names) * 21.0 + len(identity) * _LINE + _GAP, paint, keep=True)


def _lines(paper: Paper, part: ReportPart) -> list[Block]:
    """Each line is a block of its own, broken where it must be; a long one is never cut off."""
    return [block for line in part.lines for block in _paragraph(paper, line)]


def _paragraph(paper: Paper, text: str) -> list[Block]:
    lines = paper.lines(text, paper.font(_BODY), paper.width - _INDENT)
    return [_line(paper, line, 0.0 if number == 0 else _INDENT) for number, line in enumerate(lines)]


def _line(paper: Paper, text: str, indent: float) -> Block:
    def paint(painter: QPainter, top: float) -> None:
        paper.write(painter, QRectF(indent, top, paper.width - indent, _LINE), text, paper.font(_BODY))

    return Block(_LINE, paint)


def _signature(paper: Paper, report: ReferralReport) -> Block:
    share = paper.width * 0.6

    def paint(painter: QPainter, top: float) -> None:
        y = top + _SIGNATURE - 20.0
        for start, width, word in (
            (0.0, share, report.signature),
            (share + 24.0, paper.width - share - 24.0, report.date),
        ):
            fill(painter, paper.box(QRectF(start, y, width, 0.8)), QColor(BLACK))
            paper.write(painter, QRectF(start, y + 3.0, width, 13.0), word, paper.font(9), colour=GREY)

    return Block(_SIGNATURE, paint)
