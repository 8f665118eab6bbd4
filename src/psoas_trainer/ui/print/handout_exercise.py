# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise of a handout as a block: its pictures, beside them its words, below them the boxes to tick."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from psoas_trainer.ui.print.handout import ExercisePart, HandoutWords
from psoas_trainer.ui.print.handout_manner import Manner, lined
from psoas_trainer.ui.print.handout_ticks import TickRows, paint_ticks, tick_line
from psoas_trainer.ui.print.paper_text import GREY
from psoas_trainer.ui.print.report_charts import Block
from psoas_trainer.ui.print.text_column import LINE, Said, TextColumn

_LARGE_TILE: Final = (150.0, 128.0)
_WIDE_TILE: Final = (104.0, 88.0)
_TILE: Final = (112.0, 72.0)
_LOWEST: Final = 58.0
_LOWEST_JOINED: Final = 54.0
"""Below that a figure is hard to make out."""
_HIGHEST: Final = 104.0
_GAP: Final = 6.0
_BESIDE: Final = 14.0
_LONGEST_LINE: Final = 70
"""Letters: longer lines are hard to follow."""
_LETTER_WIDE: Final = 0.5
_LABEL: Final = 3.0


def exercise_block(manner: Manner, words: HandoutWords, part: ExercisePart, rows: TickRows) -> Block:
    """All of it, to be kept on one page. In large print the steps have the whole width below the pictures."""
    count = 1 if manner.marks.has_picture(part.exercise_id) else len(manner.marks.poses(part.exercise_id, part.side))
    width = _tiles_wide(manner, count)
    head = TextColumn(manner.paper, width, _readable(manner, manner.paper.width - width), manner.line)
    _write_head(manner, head, part)
    steps = head
    if manner.large:
        steps = TextColumn(manner.paper, 0.0, _readable(manner, manner.paper.width), manner.line)
    _write_steps(manner, steps, part)
    tiles = _tiles(manner, count, head.height)
    upper = max(head.height, max((tile.bottom() for tile in tiles), default=0.0))
    text = upper + _GAP + steps.height if manner.large else upper

    def paint(painter: QPainter, top: float) -> None:
        _paint_tiles(painter, manner, words, part, [tile.translated(0.0, top) for tile in tiles])
        head.paint(painter, top)
        if manner.large:
            steps.paint(painter, top + upper + _GAP)
        paint_ticks(painter, manner, words, rows, top + text + manner.pad)

    return lined(manner, text + (manner.pad + len(rows) * tick_line(manner) if rows else 0.0), paint)


def _tiles_wide(manner: Manner, count: int) -> float:
    """How much of the width the pictures take."""
    if not count:
        return 0.0
    if manner.large:
        return count * (_LARGE_TILE[0] + _GAP) - _GAP + _BESIDE
    return (2 * _WIDE_TILE[0] + _GAP if manner.beside else _TILE[0]) + _BESIDE


def _tiles(manner: Manner, count: int, text: float) -> list[QRectF]:
    """The places of the pictures: as high as a text beside them that is so high, as far as that suits a figure."""
    if manner.large:
        wide, high = _LARGE_TILE
        return [QRectF(number * (wide + _GAP), 0.0, wide, high) for number in range(count)]
    if manner.beside:
        wide, least = _WIDE_TILE
        high = max(least, min(_HIGHEST, text))
        wide = wide if count > 1 else 2 * wide + _GAP
        return [QRectF(number * (wide + _GAP), 0.0, wide, high) for number in range(count)]
    wide, most = _TILE
    least = _LOWEST_JOINED if manner.joined else _LOWEST
    high = most if count == 1 else max(least, min(most, (text - _GAP) / 2))
    return [QRectF(0.0, number * (high + _GAP), wide, high) for number in range(count)]


def _paint_tiles(
    painter: QPainter, manner: Manner, words: HandoutWords, part: ExercisePart, tiles: list[QRectF]
) -> None:
    marks, paper = manner.marks, manner.paper
    poses = marks.poses(part.exercise_id, part.side)
    font, grey = paper.font(manner.small, bold=True), marks.colour("ink-2").name()
    for number, tile in enumerate(tiles):
        marks.tile(painter, paper.box(tile), poses[number] if poses else None, part.exercise_id)
        if len(poses) > 1:
            line = QRectF(tile.left() + _GAP, tile.top() + _LABEL, tile.width(), manner.small * LINE)
            paper.write(painter, line, words.end if number else words.start, font, colour=grey)


def _write_head(manner: Manner, column: TextColumn, part: ExercisePart) -> None:
    marks, body = manner.marks, manner.body
    size = manner.name * manner.line
    column.add_marked(part.name, manner.name, lambda at, box: marks.number(at, box, part.number), size, bold=True)
    column.space(2.0)
    column.add(part.version, body, bold=True)
    column.add(part.note, body, colour=GREY)
    if manner.large:
        column.add(part.dose, body, bold=True)
    else:
        column.add_row((Said(part.dose, bold=True), Said(part.manner, colour=GREY)), body, body)
    pair = tuple(
        (
            dose.text,
            lambda at, box, side=dose.side: marks.side(at, box, side),
            marks.colour(f"{dose.side.value}-text").name(),
        )
        for dose in part.sides
    )
    if pair:
        column.space(2.0)
        column.add_pair(pair, body, body * manner.line)
    column.add(part.may, body)
    column.space(2.0)


def _write_steps(manner: Manner, column: TextColumn, part: ExercisePart) -> None:
    if manner.joined:
        column.add(" ".join(part.steps), manner.body)
    else:
        for number, step in enumerate(part.steps, start=1):
            column.add(step, manner.body, indent=manner.body * 1.2, lead=str(number))
    column.space(2.0)
    if manner.large:
        column.add(part.manner, manner.body, colour=GREY)
        column.space(2.0)
    marks, size = manner.marks, manner.body * manner.line
    column.add_marked(part.cue, manner.body, lambda at, box: marks.icon(at, box, "lightbulb", "ink-2"), size, bold=True)


def _readable(manner: Manner, width: float) -> float:
    return min(width, manner.body * _LETTER_WIDE * _LONGEST_LINE)
