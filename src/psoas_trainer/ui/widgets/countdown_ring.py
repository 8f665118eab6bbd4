# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring that runs down, with the big digits in its middle."""

import math
from typing import Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.fonts import TOKENS
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RING_DIAMETER, RING_WIDTH
from psoas_trainer.ui.widgets.painting import CENTRE, text_width, write

RingRole = Literal["primary", "left", "right"]

_FULL_TURN = 360 * 16
_TOP = 90 * 16
_STEP = 2
"""Arcs are compared in these parts of 1/16 degree: a third of a pixel at 296 px."""
_DIGITS_UP = 0.036
_CAPTION_DOWN = 0.257
_DIGITS_ROOM = 0.78
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
        if event.rect().intersects(self._middle().toAlignedRect()):
            self._draw_words(painter)
        painter.end()

    def _square(self) -> QRectF:
        side = float(min(self.width(), self.height()))
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _band(self) -> float:
        """The width of the ring in pixels."""
        return self._square().width() * RING_WIDTH / RING_DIAMETER

    def _middle(self) -> QRectF:
        """The square inside the ring that no arc touches."""
        square = self._square()
        inset = square.width() * 0.2
        return square.adjusted(inset, inset, -inset, -inset)

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
        square = self._square()
        scale = square.width() / RING_DIAMETER
        ink = theme.colour("ink-3" if shown.dim else "ink")
        lift = _DIGITS_UP * square.height() if shown.caption else 0.0
        room = (square.width() - 2 * self._band()) * _DIGITS_ROOM
        wide = text_width(fonts.font("digits"), shown.digits) * scale
        font = fonts.font("digits", round(scale * min(1.0, room / wide) if wide else scale, 3))
        write(painter, square.translated(0.0, -lift), font, ink, shown.digits, CENTRE)
        if shown.caption:
            caption = fonts.font("ring-caption", round(max(scale, 12 / TOKENS["ring-caption"].pixels), 3))
            below = square.translated(0.0, _CAPTION_DOWN * square.height())
            chord = below.adjusted(2 * self._band(), 0.0, -2 * self._band(), 0.0)
            write(painter, chord, caption, theme.colour("ink-2"), shown.caption, CENTRE)

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
