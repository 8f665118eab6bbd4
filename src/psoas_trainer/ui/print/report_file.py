# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays a report out on pages and writes it as a PDF file, in pieces between which the window lives on."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from psoas_trainer.storage.errors import StorageError, Trouble, from_os
from psoas_trainer.storage.export_file import TargetExistsError, unfinished
from psoas_trainer.storage.report_data import ReportData
from psoas_trainer.ui.print.paper_text import BLACK, GREY, Paper
from psoas_trainer.ui.print.plain_page import POINTS, page_layout
from psoas_trainer.ui.print.report_blocks import frame_blocks, scaled, session_block
from psoas_trainer.ui.print.report_charts import Block
from psoas_trainer.ui.print.report_text import ReportText
from psoas_trainer.ui.widgets.painting import fill

_FOOTER, _FOOTER_LINE = 8, 11.0
_GAP = 10.0
_NUMBER_WIDTH = 90.0
_LAID_OUT = 50
"""Percent of the work, when the pages are laid out."""


class Sheet(NamedTuple):
    """What all pages share: the paper, the family of letters, the line at the foot, the direction of reading."""

    paper: QPageSize
    family: str
    footer: str
    direction: Qt.LayoutDirection


Pages = list[list[tuple[Block, float]]]


def write_report(
    path: Path, data: ReportData, text: ReportText, sheet: Sheet, *, replace: bool = False
) -> Iterator[int]:
    """Writes the file; each step gives how far it is, in percent.

    Given up or failed it leaves nothing. Raises StorageError, TargetExistsError unless `replace`.
    """
    try:
        if not replace and os.path.lexists(path):
            raise TargetExistsError(path)
        with unfinished(path) as new:
            yield from _write(new, data, text, sheet)
            _flush(new, path)
            new.replace(path)
    except OSError as error:
        raise from_os(error, path) from error
    except ValueError as error:  # a path that no disk can hold
        raise StorageError(Trouble.FOLDER_NOT_WRITABLE, path, str(error)) from error


def _write(new: Path, data: ReportData, text: ReportText, sheet: Sheet) -> Iterator[int]:
    layout = page_layout(sheet.paper)
    size = layout.paintRect(QPageLayout.Unit.Point).size()
    paper = Paper(sheet.family, size.width(), sheet.direction)
    footer = paper.lines(sheet.footer, paper.font(_FOOTER), size.width() - _NUMBER_WIDTH)
    room = size.height() - len(footer) * _FOOTER_LINE - _GAP
    frame = text.frame(data)
    blocks = frame_blocks(paper, frame)
    for number, session in enumerate(data.sessions):
        blocks.append(session_block(paper, frame, text.session(session)))
        yield _LAID_OUT * number // len(data.sessions)
    pages = paginate(blocks, room)
    writer = QPdfWriter(str(new))
    writer.setTitle(f"{frame.title}, {frame.period}")
    writer.setCreator("Psoas Trainer")
    writer.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(writer):
        raise StorageError(Trouble.IO, new, "the file takes no page")
    try:
        painter.scale(writer.logicalDpiX() / POINTS, writer.logicalDpiY() / POINTS)
        for number, page in enumerate(pages):
            if number and not writer.newPage():
                raise StorageError(Trouble.IO, new, "the file takes no more pages")
            _paint_page(painter, page)
            _paint_footer(painter, paper, size, footer, text.number(number + 1, len(pages)))
            yield _LAID_OUT + _LAID_OUT * number // len(pages)
    finally:
        painter.end()


def paginate(blocks: Sequence[Block], room: float) -> Pages:
    """The blocks of each page with their places: none is split, and what belongs to the next stands with it."""
    pages: Pages = [[]]
    top = 0.0
    number = 0
    while number < len(blocks):
        end = number + 1
        while blocks[end - 1].keep and end < len(blocks):
            end += 1
        together = [block if block.height <= room else scaled(block, room) for block in blocks[number:end]]
        height = sum(block.height for block in together)
        if top + height > room and pages[-1]:
            pages.append([])
            top = 0.0
        for block in together:
            if top + block.height > room and pages[-1]:  # all together are higher than a page
                pages.append([])
                top = 0.0
            pages[-1].append((block, top))
            top += block.height
        number = end
    return pages


def _paint_page(painter: QPainter, page: list[tuple[Block, float]]) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for block, top in page:
        block.paint(painter, top)


def _paint_footer(painter: QPainter, paper: Paper, size: QSizeF, lines: list[str], number: str) -> None:
    top = size.height() - len(lines) * _FOOTER_LINE
    fill(painter, QRectF(0.0, top - 4.0, size.width(), 0.5), QColor(BLACK))
    font = paper.font(_FOOTER)
    for place, line in enumerate(lines):
        rect = QRectF(0.0, top + place * _FOOTER_LINE, size.width() - _NUMBER_WIDTH, _FOOTER_LINE)
        paper.write(painter, rect, line, font, colour=GREY)
    rect = QRectF(size.width() - _NUMBER_WIDTH, size.height() - _FOOTER_LINE, _NUMBER_WIDTH, _FOOTER_LINE)
    paper.write(painter, rect, number, font, Qt.AlignmentFlag.AlignTrailing, GREY)


def _flush(new: Path, path: Path) -> None:
    """Makes the file durable. Raises StorageError for one that a full disk cut off: the writer says nothing of it."""
    with new.open("rb+") as file:
        file.seek(-min(64, new.stat().st_size), os.SEEK_END)
        if b"%%EOF" not in file.read():
            raise StorageError(Trouble.DISK_FULL, path, "the file is cut off")
        os.fsync(file.fileno())
