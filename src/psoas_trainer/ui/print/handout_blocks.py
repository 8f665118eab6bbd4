# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout as blocks, each of which stays on one page: head, warm-up, the exercises, the rule for stopping."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from psoas_trainer.ui.print.handout import HandoutWords, StopPart
from psoas_trainer.ui.print.handout_exercise import exercise_block
from psoas_trainer.ui.print.handout_manner import Manner, lined
from psoas_trainer.ui.print.handout_ticks import tick_rows
from psoas_trainer.ui.print.paper_text import BLACK, GREY
from psoas_trainer.ui.print.report_charts import Block
from psoas_trainer.ui.print.text_column import Said, TextColumn

_GAP: Final = 16.0
_PAD: Final = 8.0


def training_blocks(manner: Manner, words: HandoutWords) -> list[Block]:
    """What is to be done, in its order; `closing_blocks` follow."""
    blocks = [_head(manner, words)]
    if words.warm_up:
        blocks.append(_warm_up(manner, words))
    if words.again:
        blocks.append(_paragraphs(manner, (words.again,), bold=True)._replace(keep=True))
    rows = tick_rows(manner, words)
    return blocks + [exercise_block(manner, words, part, rows) for part in words.exercises]


def closing_blocks(manner: Manner, words: HandoutWords) -> list[Block]:
    """What is said behind the exercises."""
    blocks = [_stop(manner, words.stop)]
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
    if manner.large:
        for line in words.lines:
            column.add(line, manner.body, colour=GREY)
    else:
        column.add_row(tuple(Said(line, colour=GREY) for line in words.lines), manner.body, _GAP)

    def paint(painter: QPainter, top: float) -> None:
        column.paint(painter, top)
        foot = QRectF(0.0, top + column.height + manner.pad, paper.width, 1.2)
        painter.fillRect(paper.box(foot), manner.marks.colour("ink"))

    return Block(column.height + 2 * manner.pad, paint, keep=True)


def _warm_up(manner: Manner, words: HandoutWords) -> Block:
    """Names and their amounts; in two halves beside one another where there is room."""
    title = TextColumn(manner.paper, 0.0, manner.paper.width, manner.line)
    title.add(words.warm_up_title, manner.name, bold=True)
    half, pairs = manner.paper.width / 2, words.warm_up
    names, amounts = (_widest(manner, texts) + _GAP for texts in zip(*pairs, strict=True))
    if manner.large or names + amounts > half:
        columns = _names_and_amounts(manner, pairs, (0.0, half, manner.paper.width), title.height)
    else:
        first = -(-len(pairs) // 2)
        columns = _names_and_amounts(manner, pairs[:first], (0.0, names, half), title.height)
        columns += _names_and_amounts(manner, pairs[first:], (half, half + names, 2 * half), title.height)

    def paint(painter: QPainter, top: float) -> None:
        for column in (title, *columns):
            column.paint(painter, top)

    return lined(manner, max(column.height for column in columns), paint)


def _names_and_amounts(
    manner: Manner, pairs: Sequence[tuple[str, str]], edges: tuple[float, float, float], top: float
) -> tuple[TextColumn, TextColumn]:
    """Two columns between these edges, that far down."""
    start, middle, end = edges
    name = TextColumn(manner.paper, start, middle - start, manner.line)
    amount = TextColumn(manner.paper, middle, end - middle, manner.line)
    name.height = amount.height = top
    for text, much in pairs:
        name.add(text, manner.body)
        amount.add(much, manner.body)
        name.height = amount.height = max(name.height, amount.height)
    return name, amount


def _widest(manner: Manner, texts: Sequence[str]) -> float:
    metrics = QFontMetricsF(manner.paper.font(manner.body))
    return max(metrics.horizontalAdvance(text) for text in texts)


def _stop(manner: Manner, stop: StopPart) -> Block:
    paper, marks, pad = manner.paper, manner.marks, manner.pad
    icon = manner.body * 2.2
    column = TextColumn(paper, icon + 3 * _PAD, paper.width - icon - 5 * _PAD, manner.line)
    column.add(stop.heading, manner.name, bold=True, colour=marks.colour("danger").name())
    for line in (" ".join(stop.lines),) if manner.tight else stop.lines:
        column.add(line, manner.body)
    high = column.height + 2 * pad

    def paint(painter: QPainter, top: float) -> None:
        marks.frame(painter, paper.box(QRectF(0.0, top + pad, paper.width, high)))
        square = QRectF(1.5 * _PAD, top + pad + (high - icon) / 2, icon, icon)
        marks.icon(painter, paper.box(square), "hand-palm", "danger")
        column.paint(painter, top + 2 * pad)

    return Block(high + 2 * pad, paint)


def _paragraphs(manner: Manner, texts: tuple[str, ...], *, bold: bool = False, small: bool = False) -> Block:
    column = TextColumn(manner.paper, 0.0, manner.paper.width, manner.line)
    for text in texts:
        column.add(text, manner.small if small else manner.body, bold=bold, colour=GREY if small else BLACK)
    return Block(column.height + manner.pad, column.paint)
