# SPDX-License-Identifier: GPL-3.0-or-later
"""The names beside the drawing: a dot in the part, a line, and the words; what is pointed out is written in bold."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from psoas_trainer.core.anatomy import Anatomy, Label
from psoas_trainer.core.learn import PartWords
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.anatomy_paths import point_in
from psoas_trainer.ui.widgets.painting import faint, pen, text_width, write

_SMALL_BELOW = 430.0
_GAP = 8.0
_DOT, _RIM = 4.0, 1.8
_LINE = 1.4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PALE = 0.35


def paint_labels(
    painter: QPainter,
    square: QRectF,
    anatomy: Anatomy,
    words: Mapping[str, PartWords],
    look: Look,
    shown: tuple[str, ...],
) -> None:
    """Paints the labels of a view; while something is pointed out the others step back."""
    names = {anatomy.part(each).name for each in shown}
    for label in anatomy.labels:
        name = anatomy.part(label.part).name
        _Writer(painter, square, look, pale=bool(names) and name not in names).write(label, words[name])


class _Writer:
    """Paints one label."""

    def __init__(self, painter: QPainter, square: QRectF, look: Look, *, pale: bool) -> None:
        small = square.width() < _SMALL_BELOW
        self._painter = painter
        self._square = square
        self._look = look
        self._font = look.fonts.font("micro-strong" if small else "label")
        self._note = look.fonts.font("micro")
        self._pale = pale and not look.theme.high_contrast
        self._small = small

    def write(self, label: Label, words: PartWords) -> None:
        """Line and dot first, then the words."""
        place, dot = point_in(self._square, label.words), point_in(self._square, label.dot)
        note = text_width(self._note, words.note) if words.note and not self._small else 0.0
        wide = max(text_width(self._font, words.name), note) + 1
        before = place.x() < dot.x()
        left = place.x() if before or label.from_dot else place.x() - wide
        if label.second is not None:
            left = place.x() - wide / 2
            other, end = (point_in(self._square, each) for each in label.second)
            self._join(end, dot)
            self._join(QPointF(2 * place.x() - end.x(), end.y()), other)
        elif before:
            self._join(QPointF(left + text_width(self._font, words.name) + _GAP, place.y()), dot)
        else:
            self._join(QPointF(left - _GAP, place.y()), dot)
        self._words(QRectF(left, place.y() - 10.0, wide, 20.0), words, centred=label.second is not None)

    def _words(self, rect: QRectF, words: PartWords, *, centred: bool) -> None:
        colour = self._look.theme.colour
        align = Qt.AlignmentFlag.AlignCenter if centred else _LEFT
        ink, hint = colour("ink"), colour("ink-2")
        if self._pale:
            ink = hint = colour("ink-3")
        write(self._painter, rect, self._font, ink, words.name, align)
        if words.note and not self._small:
            write(self._painter, rect.translated(0.0, 18.0), self._note, hint, words.note, align)

    def _join(self, start: QPointF, dot: QPointF) -> None:
        painter, colour = self._painter, self._look.theme.colour
        painter.setPen(pen(faint(colour("ink-2"), _PALE if self._pale else 1.0), _LINE))
        painter.drawLine(start, dot)
        painter.setPen(pen(colour("surface"), _RIM))
        painter.setBrush(colour("ink-3" if self._pale else "ink"))
        painter.drawEllipse(dot, _DOT, _DOT)
