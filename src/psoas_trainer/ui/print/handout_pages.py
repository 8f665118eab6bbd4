# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays a handout out on pages and paints them: the same on a printer, in a PDF file and in the preview."""

from collections.abc import Callable
from itertools import accumulate, chain
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.print.handout import HandoutWords, plain_text
from psoas_trainer.ui.print.handout_blocks import closing_blocks, training_blocks
from psoas_trainer.ui.print.handout_manner import Manner
from psoas_trainer.ui.print.handout_marks import HandoutMarks
from psoas_trainer.ui.print.page_printer import PrintJob
from psoas_trainer.ui.print.paper_text import GREY, Paper
from psoas_trainer.ui.print.report_file import Pages, paginate


class Setting(NamedTuple):
    """The size of the letters in points, and what `Manner` knows of how near things are."""

    body: int
    beside: bool = False
    tight: bool = False
    joined: bool = False


ROOMY: Final = tuple(Setting(body, beside) for body in (14, 13, 12) for beside in (True, False))
TIGHT: Final = (
    Setting(12, beside=True, tight=True),
    Setting(12, tight=True),
    Setting(12, tight=True, joined=True),
)
LARGE: Final = Setting(18)
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


class _Tried(NamedTuple):
    """The pages in a setting; `training` are full pages before the one on which the last exercise stands."""

    setting: Setting
    pages: Pages
    training: int

    @property
    def needs(self) -> tuple[int, int]:
        """How many pages, and where the exercises end: the fewer the better."""
        return len(self.pages), self.training


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
        best = self._lay_out(LARGE) if large else self._roomiest()
        self.setting, self._pages = best.setting, best.pages

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def body(self) -> int:
        """The size of the letters, in points."""
        return self.setting.body

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, counted from 0; the painter's unit is the point, its origin the corner of the margins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, top in self._pages[page]:
            block.paint(painter, top)
        self._paint_foot(painter, page)

    def _roomiest(self) -> _Tried:
        """Of all settings the roomiest that needs no more pages than the tight ones do."""
        tight = [self._lay_out(setting) for setting in TIGHT]
        fewest = min(each.needs for each in tight)
        roomy = (self._lay_out(setting) for setting in ROOMY)
        return next(each for each in chain(roomy, tight) if each.needs <= fewest)

    def _lay_out(self, setting: Setting) -> _Tried:
        manner = Manner(self._paper, self._marks, *setting)
        training = training_blocks(manner, self._words)
        blocks = [*training, *closing_blocks(manner, self._words)]
        pages = [] if manner.large else paginate(blocks, self._room(0.0))
        if len(pages) != 1:
            pages = paginate(blocks, self._room(_stop_line(setting)))
        ends = accumulate(len(page) for page in pages)
        return _Tried(setting, pages, sum(end < len(training) for end in ends))

    def _room(self, stop_line: float) -> float:
        return self._size.height() - _GAP - stop_line - len(self._purpose) * self._line

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        paper, width = self._paper, self._size.width()
        top = self._size.height() - len(self._purpose) * self._line
        if self.count > 1 or self.setting == LARGE:  # a single page has the whole rule
            line = _stop_line(self.setting)
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


def _stop_line(setting: Setting) -> float:
    return setting.body * 1.5


def handout_job(words: HandoutWords, foot: Foot, look: Look, direction: Qt.LayoutDirection, *, large: bool) -> PrintJob:
    """What is handed to a printer or a preview."""

    def lay_out(size: QSizeF) -> HandoutPages:
        return HandoutPages(words, foot, look, size, direction, large=large)

    return PrintJob(words.title, lay_out, plain_text(words))
