# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays a sheet of words out on pages and paints them; the same on a printer, in a PDF file and on a picture.

Everything is measured in points, so a page breaks in the same place whatever resolution its device has.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QTextLayout, QTextLine, QTextOption

from psoas_trainer.ui.print.sheet import Sheet, SheetPart
from psoas_trainer.ui.widgets.direction import visual_alignment
from psoas_trainer.ui.widgets.painting import fill

MARGIN_MM: Final = 15.0
POINTS: Final = 72.0
"""In an inch."""

_TYPES = ((14, 1.3), (13, 1.25), (12, 1.3), (12, 1.22))
"""Size and line height of the text: the first that keeps all on one page; where none does, the first of all."""
_TITLE = 24
_FOOTER = 9
_FOOTER_LINE = 1.3
_INDENT = 18.0
_BAR = 3.0
_GAP = 12.0
_NEW_LINE = "\u2028"


class PageText(NamedTuple):
    """What surrounds the sheet on every page."""

    footer: str
    number: Callable[[int, int], str]
    """Of a page and of how many."""


class _Placed(NamedTuple):
    """One line of text where it stands; its layout is kept because the line lives in it."""

    layout: QTextLayout
    line: QTextLine
    place: QPointF
    height: float
    bullet: bool
    urgent: bool


class _Paragraph(NamedTuple):
    text: str
    font: QFont
    before: float = 0.0
    """The free space above it, unless it begins a page."""
    listed: bool = False
    urgent: bool = False


class PlainPages:
    """A sheet on pages whose printable part has `size`, in points."""

    def __init__(
        self, sheet: Sheet, around: PageText, family: str, size: QSizeF, direction: Qt.LayoutDirection
    ) -> None:
        self._around = around
        self._family = family
        self._size = size
        self._direction = direction
        self._line = _FOOTER_LINE
        self._footer = self._lines(_Paragraph(around.footer, self._font(_FOOTER)), self._size.width() * 0.8)
        self._room = size.height() - sum(line.height for line in self._footer) - _GAP
        self._pages: list[list[_Placed]] = []
        for pixels, line in (*_TYPES, _TYPES[0]):
            self._line = line
            self._pages = [[]]
            self._top = 0.0
            self._fill(sheet, pixels)
            if len(self._pages) == 1:
                break

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, counted from 0; the painter's unit is the point, its origin the corner of the margins."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        black = QColor(Qt.GlobalColor.black)
        painter.setPen(black)
        for line in self._pages[page]:
            if line.urgent:
                bar = QRectF(self._leading(0.0, _BAR), line.place.y(), _BAR, line.height)
                fill(painter, bar, black)
                painter.setPen(black)
            if line.bullet:
                self._dot(painter, line)
            line.line.draw(painter, line.place)
        self._paint_footer(painter, page)

    def _fill(self, sheet: Sheet, pixels: int) -> None:
        body, strong = self._font(pixels), self._font(pixels + 2, QFont.Weight.Bold)
        title = _Paragraph(sheet.title, self._font(_TITLE, QFont.Weight.Bold))
        self._place((title, _Paragraph(sheet.introduction, body, 4.0)))
        for part in sheet.parts:
            self._fill_part(part, body, strong)
        self._place((_Paragraph(sheet.closing, body, _GAP),))

    def _fill_part(self, part: SheetPart, body: QFont, strong: QFont) -> None:
        heading = _Paragraph(part.heading, strong, _GAP, urgent=part.urgent)
        lines = [_Paragraph(text, body, listed=True, urgent=part.urgent) for text in part.lines]
        self._place((heading, *lines[:1]))  # a heading never stands alone at the foot of a page
        for line in lines[1:]:
            self._place((line,))

    def _place(self, together: tuple[_Paragraph, ...]) -> None:
        """Puts paragraphs below what is there: together on one page where they fit on one."""
        blocks = [(each, self._lines(each, self._size.width())) for each in together if each.text]
        height = sum(each.before + sum(line.height for line in lines) for each, lines in blocks)
        if self._top + height > self._room and height <= self._room:
            self._turn()
        for each, lines in blocks:
            self._top += each.before if self._pages[-1] else 0.0
            for line in lines:
                if self._top + line.height > self._room and self._pages[-1]:
                    self._turn()
                self._pages[-1].append(line._replace(place=line.place + QPointF(0.0, self._top)))
                self._top += line.height

    def _turn(self) -> None:
        self._pages.append([])
        self._top = 0.0

    def _lines(self, paragraph: _Paragraph, width: float) -> list[_Placed]:
        """The lines of a paragraph, each as if it stood at the top of the page."""
        indent = _INDENT if paragraph.listed or paragraph.urgent else 0.0
        indent += _INDENT if paragraph.listed and paragraph.urgent else 0.0
        # A layout takes a line feed for no character at all: what stands on two lines would be glued together.
        layout = QTextLayout(paragraph.text.replace("\n", _NEW_LINE), paragraph.font)
        layout.setTextOption(self._option())
        height = paragraph.font.pixelSize() * self._line
        found: list[_Placed] = []
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width - indent)
            place = QPointF(self._leading(indent, width - indent), (height - line.height()) / 2)
            found.append(_Placed(layout, line, place, height, paragraph.listed and not found, paragraph.urgent))
            line = layout.createLine()
        layout.endLayout()
        return found

    def _paint_footer(self, painter: QPainter, page: int) -> None:
        top = self._size.height() - sum(line.height for line in self._footer)
        fill(painter, QRectF(0.0, top - 4.0, self._size.width(), 0.5), QColor(Qt.GlobalColor.black))
        painter.setPen(QColor(Qt.GlobalColor.black))
        for each in self._footer:
            each.line.draw(painter, each.place + QPointF(0.0, top))
            top += each.height
        painter.setFont(self._font(_FOOTER))
        end = visual_alignment(self._direction, Qt.AlignmentFlag.AlignTrailing) | Qt.AlignmentFlag.AlignBottom
        number = self._around.number(page + 1, self.count)
        painter.drawText(QRectF(0.0, 0.0, self._size.width(), self._size.height()), int(end), number)

    def _dot(self, painter: QPainter, line: _Placed) -> None:
        painter.setBrush(QColor(Qt.GlobalColor.black))
        middle = line.place.y() + line.line.ascent() * 0.65
        edge = line.place.x() - _INDENT / 2 if not self._mirrored else line.place.x() + line.line.width() + _INDENT / 2
        painter.drawEllipse(QPointF(edge, middle), 2.0, 2.0)

    @property
    def _mirrored(self) -> bool:
        return self._direction == Qt.LayoutDirection.RightToLeft

    def _leading(self, start: float, width: float) -> float:
        """Where something of that width stands that begins `start` from the edge where reading begins."""
        return self._size.width() - start - width if self._mirrored else start

    def _option(self) -> QTextOption:
        option = QTextOption(visual_alignment(self._direction, Qt.AlignmentFlag.AlignLeading))
        option.setTextDirection(self._direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        return option

    def _font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(pixels)  # the painter's unit is the point
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("liga"), 0)  # a joined "fl" is not found when the file is searched
        return font


def page_layout(size: QPageSize) -> QPageLayout:
    """An upright page of that size with our margins."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
