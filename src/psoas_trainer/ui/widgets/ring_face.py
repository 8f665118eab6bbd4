# SPDX-License-Identifier: GPL-3.0-or-later
"""What the countdown ring shows, and where that changes: a plain object, for a widget's own attributes are dear."""

import math
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import CENTRE, write
from psoas_trainer.ui.widgets.ring_geometry import RingGeometry, RingWords, ring_geometry, ring_words
from psoas_trainer.ui.widgets.ring_pictures import RingDigits, RingTrack

RingRole = Literal["primary", "left", "right", "warn", "cat-strengthen"]
Box = tuple[int, int, int, int]
"""Left, top, width and height."""

FULL_TURN: Final = 360 * 16
"""Arcs are counted in sixteenths of a degree, clockwise from the top."""
_TOP: Final = 90 * 16
_RADIANS: Final = math.tau / FULL_TURN
_LARGE_STEP: Final = FULL_TURN // 12
"""A longer step paints all."""
_CLEAR: Final = 2.0
_DIM: Final = 0.4
_SMOOTH: Final = QPainter.RenderHint.Antialiasing


class RingShown(NamedTuple):
    """The values: the length of the arc, the words, whose colour leads, and whether it stands still."""

    arc: int
    digits: str
    caption: str
    role: RingRole
    dim: bool


class RingFace:
    """Paints the values that it took last; `take` tells what a change of them touches."""

    __slots__ = ("_at", "_corner", "_digits", "_end", "_look", "_pen", "_size", "_track", "_words", "ground", "shown")

    def __init__(self, look: Look) -> None:
        self._look = look
        self._corner = QPointF()
        self.shown = RingShown(0, "", "", "primary", False)
        self.ground: str | None = None
        """The role of the plain colour that is under it, if there is one: then the ring paints that too."""
        self._size = (0, 0, 0.0)
        self._at: RingGeometry | None = None
        self._words: tuple[RingShown, str, str, RingWords] | None = None
        self._end = (0.0, 0.0)
        self._pen: tuple[QColor, QPen] | None = None
        self.forget()

    def forget(self) -> None:
        """Gives the pictures back; the next painting makes them anew."""
        self._track, self._digits = RingTrack(), RingDigits()

    def place(self, width: int, height: int, digits_size: float) -> None:
        """Another size."""
        self._size = width, height, digits_size
        self._at = self._words = self._pen = None

    @property
    def at(self) -> RingGeometry:
        """Where the parts lie."""
        at = self._at
        if at is None:
            at = self._at = ring_geometry(*self._size, self._look.fonts.font("digits"))
            self._end = _end(at, self.shown.arc)
        return at

    @property
    def words(self) -> RingWords:
        """Where the words lie."""
        shown, known = self.shown, self._words
        if known is not None and known[0] is shown:
            return known[3]
        digits, caption = shown.digits, shown.caption
        # All digits are equally wide, so a countdown has one place for its numbers of two digits.
        alike = "0" * len(digits) if digits.isdecimal() else digits
        if known is not None and known[1] == alike and known[2] == caption:
            words = known[3]
        else:
            words = ring_words(self.at, self._look.fonts, alike, caption)
        self._words = shown, alike, caption, words
        return words

    def take(self, shown: RingShown) -> Box | None:
        """Shows other values; returns the rectangle in which that can be seen, None for all of it."""
        before, at, words = self.shown, self.at, self.words
        self.shown = shown
        last, step = self._end, abs(shown.arc - before.arc)
        end = last if step == 0 else _end(at, shown.arc)
        self._end = end
        if shown.role != before.role or shown.dim != before.dim or step > _LARGE_STEP:
            return None
        left, top, right, bottom = math.inf, math.inf, -math.inf, -math.inf
        if step:
            # Between its ends the arc bulges by so much at most.
            reach = at.band / 2 + _CLEAR + at.radius * (step * _RADIANS) ** 2 / 8
            left, right = min(end[0], last[0]) - reach, max(end[0], last[0]) + reach
            top, bottom = min(end[1], last[1]) - reach, max(end[1], last[1]) + reach
        if shown.digits != before.digits or shown.caption != before.caption:
            # In one rectangle with the arc: clipped by two, Qt paints span by span, and wakes threads for it.
            x, y, far_x, far_y = self._changed_words(before, words)
            left, right = min(left, x), max(right, far_x)
            top, bottom = min(top, y), max(bottom, far_y)
        across, down = int(left), int(top)
        return across, down, int(right) + 1 - across, int(bottom) + 1 - down

    def paint(self, ring: QWidget, event: QPaintEvent) -> None:
        """Paints what of it the event asks for, on that widget."""
        arc, digits, caption, role, dim = self.shown
        colour, at, words, ground = self._look.theme.colour, self.at, self.words, self.ground
        ratio, under = ring.devicePixelRatioF(), colour(ground) if ground is not None else None
        track = self._track.picture(at, ring, ratio, colour("sunken"), under)
        painter = QPainter(ring)
        painter.drawPixmap(self._corner, track)
        painter.setRenderHint(_SMOOTH)
        if arc:
            painter.setPen(self._arc_pen(colour(role), at.band))
            if dim:
                painter.setOpacity(_DIM)
            painter.drawArc(at.circle, _TOP, -arc)
            if dim:
                painter.setOpacity(1.0)
        ink = colour("ink-3" if dim else "ink")
        if digits.isdecimal() and digits.isascii():
            self._digits.paint(painter, words, ink, ratio, digits)
        elif digits:
            painter.setFont(words.font)
            painter.setPen(ink)
            painter.drawText(words.digits, int(CENTRE), digits)  # they are made to fit, so nothing is shortened
        if caption and event.rect().intersects(words.caption_area):
            write(painter, words.caption, words.caption_font, colour("ink-2"), caption, CENTRE)
        painter.end()

    def _arc_pen(self, colour: QColor, band: float) -> QPen:
        if self._pen is None or self._pen[0] is not colour:
            pen = QPen(colour, band)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._pen = colour, pen
        return self._pen[1]

    def _changed_words(self, before: RingShown, words_before: RingWords) -> tuple[float, float, float, float]:
        words = self.words
        if words is not words_before:
            left, top, wide, high = words.area.united(words_before.area).getRect()
            return left, top, left + wide, top + high
        changed = [place for place, digit in enumerate(self.shown.digits) if digit != before.digits[place]]
        return words.columns[changed[0]] - 1.0, words.top, words.columns[changed[-1] + 1] + 1.0, words.foot


def _end(at: RingGeometry, arc: int) -> tuple[float, float]:
    """The middle of the arc's round end."""
    turn, (x, y) = arc * _RADIANS, at.middle
    return x + at.radius * math.sin(turn), y - at.radius * math.cos(turn)
