# SPDX-License-Identifier: GPL-3.0-or-later
"""The boxes to tick under an exercise: a box for each day of each week."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from psoas_trainer.ui.print.handout import HandoutWords, WeekTicks
from psoas_trainer.ui.print.handout_manner import Manner

_GAP: Final = 6.0
_MOST_APART: Final = 9.0
_BEHIND_A_BOX: Final = 2.0
_APART: Final = 4.0
"""From a letter to the next box: nearer, it might belong to either."""


class _Room(NamedTuple):
    """How large a box is, and how far things are from a week."""

    box: float
    gap: float


_NARROW: Final = _Room(12.0, 4.0)
"""A smaller box is hard to tick."""


class _Widths(NamedTuple):
    """Of the words before all weeks, of a box, of a whole week; where its boxes begin in it, and the weeks in a row."""

    tick: float
    box: float
    week: float
    boxes: tuple[float, ...]
    fit: int


TickRows = tuple[tuple[WeekTicks, ...], ...]
"""The weeks of each row of boxes."""


def tick_line(manner: Manner) -> float:
    """The height of a row of boxes."""
    return manner.body * (1.75 if manner.large else 1.5)


def tick_rows(manner: Manner, words: HandoutWords) -> TickRows:
    """As many weeks in a row as fit."""
    if not words.weeks:
        return ()
    fit = _widths(manner, words).fit
    return tuple(words.weeks[first : first + fit] for first in range(0, len(words.weeks), fit))


def paint_ticks(painter: QPainter, manner: Manner, words: HandoutWords, rows: TickRows, top: float) -> None:
    """Draws the rows, that far down: the box of a day, and its letter behind it."""
    if not rows:
        return
    paper, font, line = manner.paper, manner.paper.font(manner.small), tick_line(manner)
    widths = _widths(manner, words)
    paper.write(painter, QRectF(0.0, top, widths.tick, line), words.tick, paper.font(manner.small, bold=True))
    size = widths.box
    for row, weeks in enumerate(rows):
        y = top + row * line
        for place, week in enumerate(weeks):
            x = widths.tick + place * widths.week
            paper.write(painter, QRectF(x, y, widths.week, line), week.name, font)
            for begin, letter in zip(widths.boxes, week.days, strict=True):
                manner.marks.box(painter, paper.box(QRectF(x + begin, y + (line - size) / 2, size, size)))
                behind = x + begin + size + _BEHIND_A_BOX
                paper.write(painter, QRectF(behind, y, widths.week, line), letter, font)


def _widths(manner: Manner, words: HandoutWords) -> _Widths:
    """The usual ones, or narrower ones where more weeks fit into a row with them."""
    usual = _at(manner, words, _Room(manner.body * 1.1, _GAP))
    narrow = usual if manner.large else _at(manner, words, _NARROW)
    return narrow if _rows(words, narrow) < _rows(words, usual) else usual


def _at(manner: Manner, words: HandoutWords, room: _Room) -> _Widths:
    """What a row has left of its room goes behind the letters, so that each stands by its own box."""
    wide = QFontMetricsF(manner.paper.font(manner.small)).horizontalAdvance
    tick = QFontMetricsF(manner.paper.font(manner.small, bold=True)).horizontalAdvance(words.tick) + 2 * room.gap
    letters = [max(wide(week.days[day]) for week in words.weeks) for day in range(len(words.weeks[0].days))]
    if room is not _NARROW:
        letters = [max(letters)] * len(letters)
    begin = max(wide(week.name) for week in words.weeks) + room.gap
    days = [room.box + _BEHIND_A_BOX + letter + _APART for letter in letters]
    week, free = begin + sum(days) + room.gap, manner.paper.width - tick + room.gap
    fit = max(1, int(free // week))
    shown = min(len(words.weeks), fit)
    more = max(0.0, min(_MOST_APART, (free - shown * week) / (shown * len(days))))
    boxes = tuple(begin + sum(days[:number]) + number * more for number in range(len(days)))
    return _Widths(tick, room.box, week + len(days) * more, boxes, fit)


def _rows(words: HandoutWords, widths: _Widths) -> int:
    return -(-len(words.weeks) // widths.fit)
