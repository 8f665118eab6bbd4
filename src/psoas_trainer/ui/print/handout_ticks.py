# SPDX-License-Identifier: GPL-3.0-or-later
"""The boxes to tick under an exercise: a box for each day of each week."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from psoas_trainer.ui.print.handout import HandoutWords, WeekTicks
from psoas_trainer.ui.print.handout_marks import Manner

_GAP: Final = 6.0
_MOST_APART: Final = 9.0


def tick_line(manner: Manner) -> float:
    """The height of a row of boxes."""
    return manner.body * 1.75


def _tick_widths(manner: Manner, words: HandoutWords) -> tuple[float, float, float, float]:
    """Of the words before all weeks, of a week's name, of one day, and of a whole week.

    What a row has left of its room goes behind the letters, so that each stands by its own box.
    """
    metrics = QFontMetricsF(manner.paper.font(manner.small))
    tick = QFontMetricsF(manner.paper.font(manner.small, bold=True)).horizontalAdvance(words.tick) + 2 * _GAP
    name = max(metrics.horizontalAdvance(week.name) for week in words.weeks) + _GAP
    letters = max(metrics.horizontalAdvance(day) for week in words.weeks for day in week.days)
    day = manner.body * 1.1 + letters + 6.0
    days, room = len(words.weeks[0].days), manner.paper.width - tick + _GAP
    week = name + days * day + _GAP
    fit = min(len(words.weeks), max(1, int(room // week)))
    more = max(0.0, min(_MOST_APART, (room - fit * week) / (fit * days)))
    return tick, name, day + more, week + days * more


def tick_rows(manner: Manner, words: HandoutWords) -> tuple[tuple[WeekTicks, ...], ...]:
    """As many weeks in a row as fit."""
    if not words.weeks:
        return ()
    tick, _, _, week = _tick_widths(manner, words)
    fit = max(1, int((manner.paper.width - tick + _GAP) // week))
    return tuple(words.weeks[first : first + fit] for first in range(0, len(words.weeks), fit))


def paint_ticks(
    painter: QPainter, manner: Manner, words: HandoutWords, rows: tuple[tuple[WeekTicks, ...], ...], top: float
) -> None:
    """Draws the rows, that far down: the box of a day, and its letter behind it."""
    if not rows:
        return
    paper, font, line = manner.paper, manner.paper.font(manner.small), tick_line(manner)
    tick, name, day, whole = _tick_widths(manner, words)
    paper.write(painter, QRectF(0.0, top, tick, line), words.tick, paper.font(manner.small, bold=True))
    size = manner.body * 1.1
    for row, weeks in enumerate(rows):
        y = top + row * line
        for place, week in enumerate(weeks):
            x = tick + place * whole
            paper.write(painter, QRectF(x, y, name, line), week.name, font)
            for number, letter in enumerate(week.days):
                left = x + name + number * day
                manner.marks.box(painter, paper.box(QRectF(left, y + (line - size) / 2, size, size)))
                paper.write(painter, QRectF(left + size + 2.0, y, day, line), letter, font)
