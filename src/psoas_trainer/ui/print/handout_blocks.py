# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout as blocks, each of which stays on one page: head, warm-up, the exercises, the rule for stopping."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from psoas_trainer.ui.print.handout import ExercisePart, HandoutWords, StopPart
from psoas_trainer.ui.print.handout_marks import Manner
from psoas_trainer.ui.print.handout_ticks import paint_ticks, tick_line, tick_rows
from psoas_trainer.ui.print.paper_text import BLACK, GREY
from psoas_trainer.ui.print.report_charts import Block, Paint
from psoas_trainer.ui.print.text_column import LINE, TextColumn

_TILE: Final = (128.0, 79.0)
_LARGE_TILE: Final = (150.0, 128.0)
_GAP: Final = 6.0
_BESIDE: Final = 14.0
_PAD: Final = 8.0
_LONGEST_LINE: Final = 70
"""Letters: longer lines are hard to follow."""
_LETTER_WIDE: Final = 0.5


def handout_blocks(manner: Manner, words: HandoutWords) -> list[Block]:
    """All of it in its order."""
    blocks = [_head(manner, words)]
    if words.warm_up:
        blocks.append(_warm_up(manner, words))
    if words.again:
        blocks.append(_paragraphs(manner, (words.again,), bold=True)._replace(keep=True))
    blocks += [_exercise(manner, words, part) for part in words.exercises]
    blocks.append(_stop(manner, words.stop))
    if words.review:
        blocks.append(_paragraphs(manner, (words.review,), bold=True))
    if words.by_hand:
        blocks.append(_paragraphs(manner, (words.by_hand,)))
    blocks.append(_paragraphs(manner, words.closing, small=True))
    return blocks


def _head(manner: Manner, words: HandoutWords) -> Block:
    paper, column = manner.paper, TextColumn(manner.paper, 0.0, manner.paper.width)
    column.add(words.title, manner.body * 2, bold=True)
    column.space(2.0)
    for line in words.lines:
        column.add(line, manner.body, colour=GREY)

    def paint(painter: QPainter, top: float) -> None:
        column.paint(painter, top)
        foot = QRectF(0.0, top + column.height + _PAD, paper.width, 1.2)
        painter.fillRect(paper.box(foot), manner.marks.colour("ink"))

    return Block(column.height + 2 * _PAD, paint, keep=True)


def _warm_up(manner: Manner, words: HandoutWords) -> Block:
    column = TextColumn(manner.paper, 0.0, manner.paper.width)
    column.add(words.warm_up_title, manner.name, bold=True)
    dose = TextColumn(manner.paper, manner.paper.width / 2, manner.paper.width / 2)
    dose.height = column.height
    for name, amount in words.warm_up:
        column.add(name, manner.body)
        dose.add(amount, manner.body)
        column.height = dose.height = max(column.height, dose.height)

    def paint(painter: QPainter, top: float) -> None:
        column.paint(painter, top)
        dose.paint(painter, top)

    return _lined(manner, column.height, paint)


def _exercise(manner: Manner, words: HandoutWords, part: ExercisePart) -> Block:
    marks, paper = manner.marks, manner.paper
    poses = marks.poses(part.exercise_id, part.side)
    tiles = _tiles(manner, 1 if marks.has_picture(part.exercise_id) else len(poses))
    width = max((tile.right() + _BESIDE for tile in tiles), default=0.0)
    high = max((tile.bottom() for tile in tiles), default=0.0)
    head = TextColumn(paper, width, _readable(manner, paper.width - width))
    _write_head(manner, head, part)
    steps = TextColumn(paper, 0.0, _readable(manner, paper.width)) if manner.large else head
    _write_steps(manner, steps, part)
    upper = max(high, head.height)
    text = upper + _GAP + steps.height if manner.large else upper
    rows = tick_rows(manner, words)

    def paint(painter: QPainter, top: float) -> None:
        for number, tile in enumerate(tiles):
            rect = paper.box(tile.translated(0.0, top))
            marks.tile(painter, rect, poses[number] if poses else None, part.exercise_id)
            if len(poses) > 1:
                line = QRectF(tile.left() + _GAP, top + tile.top() + 3.0, tile.width(), manner.small * LINE)
                label, font = words.end if number else words.start, paper.font(manner.small, bold=True)
                paper.write(painter, line, label, font, colour=marks.colour("ink-2").name())
        head.paint(painter, top)
        if manner.large:
            steps.paint(painter, top + upper + _GAP)
        paint_ticks(painter, manner, words, rows, top + text + _PAD)

    return _lined(manner, text + (_PAD + len(rows) * tick_line(manner) if rows else 0.0), paint)


def _tiles(manner: Manner, count: int) -> list[QRectF]:
    """The places of the pictures: below one another, or in large print beside one another."""
    wide, high = _LARGE_TILE if manner.large else _TILE
    steps = [(wide + _GAP, 0.0) if manner.large else (0.0, high + _GAP)] * count
    return [QRectF(number * x, number * y, wide, high) for number, (x, y) in enumerate(steps)]


def _write_head(manner: Manner, column: TextColumn, part: ExercisePart) -> None:
    marks, body = manner.marks, manner.body
    size = manner.name * LINE
    column.add_marked(part.name, manner.name, lambda at, box: marks.number(at, box, part.number), size, bold=True)
    column.space(2.0)
    column.add(part.version, body, bold=True)
    column.add(part.note, body, colour=GREY)
    column.add(part.dose, body, bold=True)
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
        column.add_pair(pair, body, body * LINE)
    column.space(2.0)


def _write_steps(manner: Manner, column: TextColumn, part: ExercisePart) -> None:
    for number, step in enumerate(part.steps, start=1):
        column.add(step, manner.body, indent=manner.body * 1.2, lead=str(number))
    column.space(2.0)
    column.add(part.manner, manner.body, colour=GREY)
    column.space(2.0)
    marks, size = manner.marks, manner.body * LINE
    column.add_marked(part.cue, manner.body, lambda at, box: marks.icon(at, box, "lightbulb", "ink-2"), size, bold=True)


def _readable(manner: Manner, width: float) -> float:
    return min(width, manner.body * _LETTER_WIDE * _LONGEST_LINE)


def _stop(manner: Manner, stop: StopPart) -> Block:
    paper, marks = manner.paper, manner.marks
    icon = manner.body * 2.2
    column = TextColumn(paper, icon + 3 * _PAD, paper.width - icon - 5 * _PAD)
    column.add(stop.heading, manner.name, bold=True, colour=marks.colour("danger").name())
    for line in stop.lines:
        column.add(line, manner.body)
    high = column.height + 2 * _PAD

    def paint(painter: QPainter, top: float) -> None:
        marks.frame(painter, paper.box(QRectF(0.0, top + _PAD, paper.width, high)))
        square = QRectF(1.5 * _PAD, top + _PAD + (high - icon) / 2, icon, icon)
        marks.icon(painter, paper.box(square), "hand-palm", "danger")
        column.paint(painter, top + 2 * _PAD)

    return Block(high + 2 * _PAD, paint)


def _paragraphs(manner: Manner, texts: tuple[str, ...], *, bold: bool = False, small: bool = False) -> Block:
    column = TextColumn(manner.paper, 0.0, manner.paper.width)
    for text in texts:
        column.add(text, manner.small if small else manner.body, bold=bold, colour=GREY if small else BLACK)
    return Block(column.height + _PAD, column.paint)


def _lined(manner: Manner, height: float, inner: Paint) -> Block:
    """A block with room round it and a thin line below."""
    whole = height + 2 * _PAD

    def paint(painter: QPainter, top: float) -> None:
        inner(painter, top + _PAD)
        manner.marks.line(painter, manner.paper.box(QRectF(0.0, top + whole - 0.8, manner.paper.width, 0.8)))

    return Block(whole, paint)
