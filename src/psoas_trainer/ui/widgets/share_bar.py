# SPDX-License-Identifier: GPL-3.0-or-later
"""Strengthening against stretch: one bar, the first part solid, the other hatched, and the mark of the target."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, pen, rounded, text_width, write

_BAR = 22.0
_GAP = 4.0
_RADIUS = 7.0
_MARK_TOP = _BAR + 6.0
_MARK_HEIGHT = 8.0
_WORD_TOP = _MARK_TOP + 7.0
_HEIGHT = 54
_STRIPE, _EVERY = 3.0, 9.0


def paint_hatched(painter: QPainter, rect: QRectF, look: Look, role: str, radius: float) -> None:
    """A rounded shape with stripes at half of a right angle, 3 px every 9 px (DESIGN.md section 6)."""
    colour = look.theme.colour(role)
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(shape)
    rounded(painter, rect, 0.0, look.theme.colour("surface" if look.theme.high_contrast else f"{role}-tint"))
    painter.setPen(pen(colour, _STRIPE))
    step = _EVERY * math.sqrt(2.0)
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += step
    painter.restore()
    rounded(painter, rect, radius, None, colour, OUTLINE)


class ShareBar(QWidget):
    """Grows from the leading edge; empty where nothing was done."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share: int | None = None
        self._target = 0
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, share: int | None, target: int, word: str, spoken: str) -> None:
        """`share` is the percent of strengthening (None: nothing was done), `target` the least that is aimed at."""
        self._share, self._target, self._word = share, target, word
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(312, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole = self._look.theme, QRectF(0.0, 0.0, float(self.width()), _BAR)
        if self._share is None:
            rounded(painter, whole, _RADIUS, theme.colour("sunken"), theme.colour("line"), 1.0)
        else:
            self._draw_parts(painter, whole, self._share)
        self._draw_target(painter, QRectF(self.rect()))
        painter.end()

    def _draw_parts(self, painter: QPainter, whole: QRectF, share: int) -> None:
        both = 0 < share < 100
        room = whole.width() - (_GAP if both else 0.0)
        solid = QRectF(whole.left(), 0.0, room * share / 100, _BAR)
        if share:
            colour = self._look.theme.colour("cat-strengthen")
            rounded(painter, mirrored(painter, whole, solid), _RADIUS, colour)
        if share < 100:
            start = solid.right() + (_GAP if both else 0.0)
            rest = mirrored(painter, whole, QRectF(start, 0.0, whole.right() - start, _BAR))
            paint_hatched(painter, rest, self._look, "cat-stretch", min(_RADIUS, rest.width() / 2))

    def _draw_target(self, painter: QPainter, whole: QRectF) -> None:
        """From the least share to the whole: a bracket below the bar, and its word."""
        theme, font = self._look.theme, self._look.fonts.font("micro")
        start = whole.width() * self._target / 100
        line = QRectF(start, _MARK_TOP, whole.width() - start - 1.0, 0.0)
        placed = mirrored(painter, whole, line)
        painter.setPen(pen(theme.colour("ink"), 2.0))
        middle = _MARK_TOP + _MARK_HEIGHT / 2 - 2.0
        painter.drawLine(QPointF(placed.left(), middle), QPointF(placed.right(), middle))
        for x in (placed.left(), placed.right()):
            painter.drawLine(QPointF(x, middle - _MARK_HEIGHT / 2), QPointF(x, middle + _MARK_HEIGHT / 2))
        width = text_width(font, self._word) + 4.0
        left = min(max(0.0, placed.center().x() - width / 2), whole.width() - width)
        write(painter, QRectF(left, _WORD_TOP, width, 18.0), font, theme.colour("ink-2"), self._word, CENTRE)
