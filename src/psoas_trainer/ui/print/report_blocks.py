# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a report as blocks: its head, its figures, and each session whole."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from psoas_trainer.ui.print.paper_text import BLACK, GREY, Paper
from psoas_trainer.ui.print.report import ReportFrame, SessionBlock, SessionRow
from psoas_trainer.ui.print.report_charts import Block, Paint, heading, heat_blocks, side_blocks, week_blocks
from psoas_trainer.ui.widgets.painting import fill

_BODY, _SMALL = 11, 9
_LINE, _SMALL_LINE = 15.0, 12.0
_COLUMN = 82.0
"""Of left, right and both: one beside the other, at the end of the line."""
_GAP = 10.0
_END = Qt.AlignmentFlag.AlignTrailing


def frame_blocks(paper: Paper, frame: ReportFrame) -> list[Block]:
    """All that stands before the sessions."""
    blocks = [_head(paper, frame), _figures(paper, frame)]
    if frame.heat is not None:
        blocks += heat_blocks(paper, frame.heat)
    if frame.weeks is not None:
        blocks += week_blocks(paper, frame.weeks)
    if frame.sides is not None:
        blocks += side_blocks(paper, frame.sides)
    if frame.balance:
        blocks += [heading(paper, frame.balance_title), *(_paragraph(paper, text) for text in frame.balance)]
    if frame.heat is None:
        blocks.append(_paragraph(paper, frame.nothing))
    else:
        blocks.append(heading(paper, frame.sessions_title))
    return blocks


def session_block(paper: Paper, frame: ReportFrame, session: SessionBlock) -> Block:
    """One session: never on two pages."""
    name_width = paper.width - 2 * _COLUMN
    title = paper.lines(session.title, paper.font(12, bold=True), name_width)
    line = paper.lines(session.line, paper.font(_SMALL), paper.width)
    rows = [(row, *_row_lines(paper, row, name_width)) for row in session.rows]
    said = [part for text in session.said for part in paper.lines(text, paper.font(_SMALL), paper.width)]
    height = len(title) * _LINE + len(line) * _SMALL_LINE + _GAP + 4.0 + len(said) * _SMALL_LINE
    height += sum(len(names) * _LINE + len(notes) * _SMALL_LINE for _, names, notes in rows)

    def paint(painter: QPainter, top: float) -> None:
        fill(painter, paper.box(QRectF(0.0, top, paper.width, 0.5)), QColor(BLACK))
        y = top + 4.0
        _columns(painter, paper, y, (frame.left, frame.right), _SMALL, GREY)
        y = _written(painter, paper, y, title, 12, _LINE, bold=True, width=name_width)
        y = _written(painter, paper, y, line, _SMALL, _SMALL_LINE, colour=GREY)
        for row, names, notes in rows:
            cells = (row.left, row.right) if not row.both else (f"{frame.both} {row.both}",)
            _columns(painter, paper, y, cells, _BODY, BLACK)
            y = _written(painter, paper, y, names, _BODY, _LINE, width=name_width)
            y = _written(painter, paper, y, notes, _SMALL, _SMALL_LINE, colour=GREY, width=name_width)
        _written(painter, paper, y, said, _SMALL, _SMALL_LINE)

    return Block(height, paint)


def _row_lines(paper: Paper, row: SessionRow, width: float) -> tuple[list[str], list[str]]:
    notes = paper.lines(row.notes, paper.font(_SMALL), width) if row.notes else []
    return paper.lines(row.name, paper.font(_BODY), width), notes


def _head(paper: Paper, frame: ReportFrame) -> Block:
    def paint(painter: QPainter, top: float) -> None:
        paper.write(painter, QRectF(0.0, top, paper.width, 30.0), frame.title, paper.font(24, bold=True))
        paper.write(painter, QRectF(0.0, top + 32.0, paper.width, 16.0), frame.period, paper.font(12), colour=GREY)

    return Block(56.0, paint, keep=True)


def _figures(paper: Paper, frame: ReportFrame) -> Block:
    width = paper.width / max(4, len(frame.figures))

    def paint(painter: QPainter, top: float) -> None:
        for number, (figure, word) in enumerate(frame.figures):
            x = number * width
            paper.write(painter, QRectF(x, top, width, 26.0), figure, paper.font(20, bold=True))
            for line, part in enumerate(paper.lines(word, paper.font(_SMALL), width - 6.0)[:2]):
                rect = QRectF(x, top + 26.0 + line * _SMALL_LINE, width, _SMALL_LINE)
                paper.write(painter, rect, part, paper.font(_SMALL), colour=GREY)

    return Block(52.0, paint)


def _paragraph(paper: Paper, text: str) -> Block:
    lines = paper.lines(text, paper.font(_BODY), paper.width)

    def paint(painter: QPainter, top: float) -> None:
        _written(painter, paper, top, lines, _BODY, _LINE)

    return Block(len(lines) * _LINE + 2.0, paint)


def _columns(painter: QPainter, paper: Paper, top: float, cells: tuple[str, ...], size: int, colour: str) -> None:
    """Cells at the end of the line; a single one takes the room of both. Left is left, wherever reading begins."""
    font = paper.font(size)
    width = 2 * _COLUMN / len(cells)
    mirrored = paper.direction == Qt.LayoutDirection.RightToLeft
    for number, text in enumerate(reversed(cells) if mirrored else cells):
        rect = QRectF(paper.width - 2 * _COLUMN + number * width, top, width, _LINE)
        paper.write(painter, rect, text, font, _END, colour)


def _written(
    painter: QPainter,
    paper: Paper,
    top: float,
    lines: list[str],
    size: int,
    height: float,
    *,
    bold: bool = False,
    colour: str = BLACK,
    width: float | None = None,
) -> float:
    """Lines below each other; where they end."""
    font = paper.font(size, bold=bold)
    for number, line in enumerate(lines):
        rect = QRectF(0.0, top + number * height, paper.width if width is None else width, height)
        paper.write(painter, rect, line, font, colour=colour)
    return top + len(lines) * height


def scaled(block: Block, room: float) -> Block:
    """A block that is higher than a page, made as small as the page is high."""
    share = room / block.height
    inner: Paint = block.paint

    def paint(painter: QPainter, top: float) -> None:
        painter.save()
        painter.translate(0.0, top)
        painter.scale(share, share)
        inner(painter, 0.0)
        painter.restore()

    return Block(room, paint)
