# SPDX-License-Identifier: GPL-3.0-or-later
"""A column of texts on paper, one below the other: broken into lines when it is made, drawn when it is painted."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from psoas_trainer.ui.print.paper_text import BLACK, Paper

LINE: Final = 1.3
"""The height of a line as a share of its letters' size."""

Mark = Callable[[QPainter, QRectF], None]
"""Draws something into a square that is laid out already."""


class Said(NamedTuple):
    """A text in a row of texts."""

    text: str
    bold: bool = False
    colour: str = BLACK


class _Line(NamedTuple):
    text: str
    pixels: int
    bold: bool
    colour: str
    start: float
    top: float
    height: float


class TextColumn:
    """Texts between `start` and `start + width`, counted from the edge where reading begins.

    `line` is the height of a line as a share of its letters' size.
    """

    def __init__(self, paper: Paper, start: float, width: float, line: float = LINE) -> None:
        self._paper = paper
        self._share = line
        self._start = start
        self._width = width
        self._lines: list[_Line] = []
        self._marks: list[tuple[QRectF, Mark]] = []
        self.height = 0.0
        """How high all of it is by now."""

    def space(self, height: float) -> None:
        """Free room below what is there."""
        self.height += height if self.height else 0.0

    def add(
        self, text: str, pixels: int, *, bold: bool = False, colour: str = BLACK, indent: float = 0.0, lead: str = ""
    ) -> None:
        """A text below what is there, none where it is empty; `lead` stands in its indent, on the first line."""
        if not text:
            return
        font, height = self._paper.font(pixels, bold=bold), pixels * self._share
        if lead:
            self._lines.append(_Line(lead, pixels, bold, colour, self._start, self.height, height))
        for line in self._paper.lines(text, font, self._width - indent):
            self._lines.append(_Line(line, pixels, bold, colour, self._start + indent, self.height, height))
            self.height += height

    def add_marked(
        self, text: str, pixels: int, mark: Mark, size: float, *, bold: bool = False, colour: str = BLACK
    ) -> None:
        """A text with a mark before its first line."""
        if not text:
            return
        height = max(pixels * self._share, size)
        self._marks.append((QRectF(self._start, self.height + (height - size) / 2, size, size), mark))
        top = self.height
        self.height += (height - pixels * self._share) / 2
        self.add(text, pixels, bold=bold, colour=colour, indent=size + pixels * 0.5)
        self.height = max(self.height, top + height)

    def add_row(self, texts: Sequence[Said], pixels: int, gap: float) -> None:
        """Texts beside one another, so far apart; what does not fit beside those before it stands below them."""
        taken = 0.0
        for text, bold, colour in texts:
            width = QFontMetricsF(self._paper.font(pixels, bold=bold)).horizontalAdvance(text)
            if taken and taken + gap + width <= self._width and "\n" not in text:
                top, height = self._lines[-1].top, self._lines[-1].height
                self._lines.append(_Line(text, pixels, bold, colour, self._start + taken + gap, top, height))
                taken += gap + width
            elif text:
                self.add(text, pixels, bold=bold, colour=colour)
                taken = width

    def add_pair(self, marked: tuple[tuple[str, Mark, str], ...], pixels: int, size: float) -> None:
        """Bold texts with a mark each, beside one another; below each other where they are too wide.

        The first stands on the left of the paper, wherever reading begins.
        """
        font = self._paper.font(pixels, bold=True)
        gap, share = pixels * 0.5, self._width / max(1, len(marked))
        widest = max((QFontMetricsF(font).horizontalAdvance(text) for text, _, _ in marked), default=0.0)
        if widest + size + 2 * gap > share:
            for text, mark, colour in marked:
                self.add_marked(text, pixels, mark, size, bold=True, colour=colour)
            return
        height = max(pixels * self._share, size)
        mirrored = self._paper.direction == Qt.LayoutDirection.RightToLeft
        for number, (text, mark, colour) in enumerate(reversed(marked) if mirrored else marked):
            start = self._start + number * share
            self._marks.append((QRectF(start, self.height + (height - size) / 2, size, size), mark))
            self._lines.append(_Line(text, pixels, True, colour, start + size + gap, self.height, height))
        self.height += height

    def paint(self, painter: QPainter, top: float) -> None:
        """Draws all of it, that far down."""
        paper = self._paper
        for line in self._lines:
            width = self._start + self._width - line.start
            rect = QRectF(line.start, top + line.top, width, line.height)
            paper.write(painter, rect, line.text, paper.font(line.pixels, bold=line.bold), colour=line.colour)
        for square, mark in self._marks:
            mark(painter, paper.box(square.translated(0.0, top)))
