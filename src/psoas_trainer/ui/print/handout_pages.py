# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays a handout out on pages and paints them: the same on a printer, in a PDF file and in the preview."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.print.handout import HandoutWords, plain_text
from psoas_trainer.ui.print.handout_blocks import handout_blocks
from psoas_trainer.ui.print.handout_marks import HandoutMarks, Manner
from psoas_trainer.ui.print.page_printer import PrintJob
from psoas_trainer.ui.print.paper_text import GREY, Paper
from psoas_trainer.ui.print.report_file import Pages, paginate

SIZES: Final = (14, 13, 12)
"""Points: the largest that needs no more pages than the smallest does."""
LARGE_SIZES: Final = (18,)
_FOOTER: Final = 9
_LARGE_FOOTER: Final = 14
_LINE: Final = 1.28
_GAP: Final = 10.0
_NUMBER_WIDTH: Final = 7.4
"""Of the page's number, in sizes of its letters."""


class Foot(NamedTuple):
    """What stands at the foot of every page: what the program is for, and the number of a page of so many."""

    purpose: str
    number: Callable[[int, int], str]


class HandoutPages:
    """A handout on pages whose printable part has `size`, in points."""

    def __init__(
        self, words: HandoutWords, foot: Foot, look: Look, size: QSizeF, direction: Qt.LayoutDirection, *, large: bool
    ) -> None:
        self._words = words
        self._foot = foot
        self._size = size
        self._marks = HandoutMarks(look)
        self._paper = Paper(look.fonts.family, size.width(), direction)
        self._small = _LARGE_FOOTER if large else _FOOTER
        self._line, self._number = self._small * _LINE, self._small * _NUMBER_WIDTH
        purpose = self._paper.font(self._small)
        self._purpose = self._paper.lines(foot.purpose, purpose, size.width() - self._number)
        tried = [self._lay_out(body) for body in (LARGE_SIZES if large else SIZES)]
        fewest = min(len(pages) for _, pages in tried)
        self.body, self._pages = next(each for each in tried if len(each[1]) == fewest)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, counted from 0; the painter's unit is the point, its origin the corner of the margins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, top in self._pages[page]:
            block.paint(painter, top)
        self._paint_foot(painter, page)

    def _lay_out(self, body: int) -> tuple[int, Pages]:
        blocks = handout_blocks(Manner(self._paper, self._marks, body), self._words)
        return body, paginate(blocks, self._size.height() - self._foot_height(body))

    def _foot_height(self, body: int) -> float:
        return _GAP + body * 1.5 + len(self._purpose) * self._line

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        paper, width = self._paper, self._size.width()
        top = self._size.height() - len(self._purpose) * self._line
        line = self.body * 1.5
        stop = QRectF(0.0, top - line - 3.0, width - self._number, line)
        paper.write(painter, stop, self._words.stop_line, paper.font(self.body, bold=True))
        self._marks.line(painter, paper.box(QRectF(0.0, top - 3.0, width, 0.8)))
        small = paper.font(self._small)
        for number, text in enumerate(self._purpose):
            rect = QRectF(0.0, top + number * self._line, width - self._number, self._line)
            paper.write(painter, rect, text, small, colour=GREY)
        rect = QRectF(width - self._number, self._size.height() - self._line, self._number, self._line)
        text = self._foot.number(page + 1, self.count)
        paper.write(painter, rect, text, small, Qt.AlignmentFlag.AlignTrailing, GREY)


def handout_job(words: HandoutWords, foot: Foot, look: Look, direction: Qt.LayoutDirection, *, large: bool) -> PrintJob:
    """What is handed to a printer or a preview."""

    def lay_out(size: QSizeF) -> HandoutPages:
        return HandoutPages(words, foot, look, size, direction, large=large)

    return PrintJob(words.title, lay_out, plain_text(words))
