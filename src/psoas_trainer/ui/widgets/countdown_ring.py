# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring that runs down, with the big digits in its middle."""

import math
from typing import Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.fonts import DIGIT_HEIGHT, TOKENS, TWO_DIGITS_REACH
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RING_DIAMETER, RING_WIDTH
from psoas_trainer.ui.widgets.painting import CENTRE, text_width, write

RingRole = Literal["primary", "left", "right", "warn", "cat-strengthen"]

_FULL_TURN = 360 * 16
_TOP = 90 * 16
_STEP = 2
"""Arcs are compared in these parts of 1/16 degree: a third of a pixel at 296 px."""
_DIGITS_UP = 0.036
_CAPTION_DOWN = 1.25
"""The middle of the caption stands so far below the digits, in sizes of its type."""
_THIN = 3.0
_CLEAR = 2.0
"""The band is never thinner, and stays so far away from the digits."""
_INK = 0.956
"""The part of the width of digits that is not the space around them."""
_SMALLEST_CAPTION = 12.0
_DIM = 0.4


class _Shown(NamedTuple):
    arc: int
    digits: str
    caption: str
    role: RingRole
    dim: bool


class CountdownRing(QWidget):
    """Fits any square; at 296 px its digits are 150 px. It repaints only when what it shows changed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = _Shown(0, "", "", "primary", False)
        self._digits_size = 0.0
        self.setMinimumSize(48, 48)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_value(
        self,
        fraction_left: float,
        digits: str,
        caption: str = "",
        role: RingRole = "primary",
        *,
        dim: bool = False,
    ) -> None:
        """What is left of the whole (0 to 1, from 12 o'clock on), the digits and the words under them.

        `dim` while nothing runs. Without a change of what can be seen this does nothing, so it may be called often.
        """
        clipped = max(0.0, min(1.0, fraction_left))
        shown = _Shown(round(clipped * _FULL_TURN / _STEP) * _STEP, digits, caption, role, dim)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        if before[1:] == shown[1:]:
            self.update(self._arc_region(before.arc, shown.arc))
        else:
            self.update()

    def set_digits_size(self, pixels: float) -> None:
        """The font size of the digits, for which the band becomes thinner; 0 is in proportion to the ring."""
        if pixels != self._digits_size:
            self._digits_size = pixels
            self.update()

    def set_spoken(self, text: str) -> None:
        """What a screen reader finds here; set when something worth hearing happens, not each second."""
        if text != self.accessibleName():
            self.setAccessibleName(text)

    @property
    def digits(self) -> str:
        """The digits that are shown."""
        return self._shown.digits

    @property
    def caption(self) -> str:
        """The words under the digits."""
        return self._shown.caption

    @property
    def fraction_left(self) -> float:
        """The part of the ring that is drawn, 0 to 1."""
        return self._shown.arc / _FULL_TURN

    def sizeHint(self) -> QSize:
        return QSize(RING_DIAMETER, RING_DIAMETER)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ring(painter)
        if event.rect().intersects(self._words_box().toAlignedRect()):
            self._draw_words(painter)
        painter.end()

    def _square(self) -> QRectF:
        side = float(min(self.width(), self.height()))
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _size(self) -> float:
        """The font size of the digits."""
        return self._digits_size or TOKENS["digits"].pixels * self._square().width() / RING_DIAMETER

    def _band(self) -> float:
        """The width of the ring in pixels."""
        side = self._square().width()
        room = side / 2 - TWO_DIGITS_REACH * self._size() - _CLEAR
        return max(_THIN, min(side * RING_WIDTH / RING_DIAMETER, room))

    def _inner(self) -> float:
        """The radius inside the band."""
        return self._square().width() / 2 - self._band()

    def _words_box(self) -> QRectF:
        """What the words may cover; the arc only seldom touches it."""
        fonts, shown, middle = self._look.fonts, self._shown, self._square().center()
        size = self._size() * self._fit()
        half = text_width(fonts.font("digits"), shown.digits) * size / TOKENS["digits"].pixels / 2
        below = text_width(fonts.font("ring-caption"), shown.caption) * self._caption_size()
        half = max(half, below / TOKENS["ring-caption"].pixels / 2)
        above = size / 2 + self._lift()
        return QRectF(middle.x() - half, middle.y() - above, 2 * half, above + self._inner())

    def _caption_size(self) -> float:
        """The font size of the words below the digits, where the circle allows it."""
        usual = TOKENS["ring-caption"].pixels
        return max(_SMALLEST_CAPTION, usual * self._square().width() / RING_DIAMETER)

    def _draw_ring(self, painter: QPainter) -> None:
        theme, shown = self._look.theme, self._shown
        half = self._band() / 2
        circle = self._square().adjusted(half, half, -half, -half)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("sunken"), self._band()))
        painter.drawEllipse(circle)
        if shown.arc:
            pen = QPen(theme.colour(shown.role), self._band())
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setOpacity(_DIM if shown.dim else 1.0)
            painter.drawArc(circle, _TOP, -shown.arc)
            painter.setOpacity(1.0)

    def _draw_words(self, painter: QPainter) -> None:
        theme, fonts, shown = self._look.theme, self._look.fonts, self._shown
        square, size = self._square(), self._size()
        ink = theme.colour("ink-3" if shown.dim else "ink")
        lift = self._lift() if shown.caption else 0.0
        font = fonts.font("digits", round(size * self._fit() / TOKENS["digits"].pixels, 3))
        write(painter, square.translated(0.0, -lift), font, ink, shown.digits, CENTRE)
        if shown.caption:
            self._draw_caption(painter, size * DIGIT_HEIGHT / 2 - lift)

    def _fit(self) -> float:
        """How much the digits shrink: not at all where there are two of them and the band gives way."""
        per_pixel = text_width(self._look.fonts.font("digits"), self._shown.digits) / TOKENS["digits"].pixels
        reach = math.hypot(per_pixel * _INK, DIGIT_HEIGHT) / 2 * self._size()
        return min(1.0, (self._inner() - _CLEAR) / reach)

    def _lift(self) -> float:
        """How far the digits stand above the middle: the same for one and for two of them."""
        side, size, inner = self._square().width(), self._size(), self._inner()
        half = text_width(self._look.fonts.font("digits"), "00") / TOKENS["digits"].pixels * _INK * size / 2
        above = math.sqrt(max(0.0, inner**2 - half**2)) - size * DIGIT_HEIGHT / 2
        return max(0.0, min(_DIGITS_UP * side, above))

    def _draw_caption(self, painter: QPainter, under: float) -> None:
        """The words below the digits, which end `under` the middle: as large as the circle allows there."""
        theme, fonts, square = self._look.theme, self._look.fonts, self._square()
        usual = TOKENS["ring-caption"].pixels
        size = self._caption_size()
        down = under + _CAPTION_DOWN * size
        half = math.sqrt(max(1.0, self._inner() ** 2 - (down + size / 2) ** 2))
        wide = text_width(fonts.font("ring-caption"), self._shown.caption) * size / usual
        size = max(_SMALLEST_CAPTION, size * min(1.0, 2 * half / wide))
        font = fonts.font("ring-caption", round(size / usual, 3))
        centre = square.center()
        place = QRectF(centre.x() - self._inner(), centre.y() + down - size, 2 * self._inner(), 2 * size)
        write(painter, place, font, theme.colour("ink-2"), self._shown.caption, CENTRE)

    def _arc_region(self, before: int, after: int) -> QRect:
        """The rectangle in which the two arcs differ, with their round ends."""
        first, last = sorted((before, after))
        square = self._square()
        if last - first > _FULL_TURN // 12:
            return self.rect()
        half = self._band() / 2
        radius = square.width() / 2 - half
        box = QRectF()
        for part in (first, (first + last) // 2, last):
            box = box.united(_cap(square, radius, part / _FULL_TURN, half + 2.0))
        return box.toAlignedRect()


def _cap(square: QRectF, radius: float, turn: float, reach: float) -> QRectF:
    """The box round the arc's end after `turn` of a full turn, clockwise from the top."""
    angle = math.tau * turn
    x = square.center().x() + radius * math.sin(angle)
    y = square.center().y() - radius * math.cos(angle)
    return QRectF(x - reach, y - reach, 2 * reach, 2 * reach)
