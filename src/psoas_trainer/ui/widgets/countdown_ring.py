# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring that runs down, with the big digits in its middle."""

import math
from typing import Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RING_DIAMETER
from psoas_trainer.ui.widgets.painting import CENTRE, write
from psoas_trainer.ui.widgets.ring_geometry import RingGeometry, RingWords, ring_geometry, ring_words

RingRole = Literal["primary", "left", "right", "warn", "cat-strengthen"]

_FULL_TURN = 360 * 16
_TOP = 90 * 16
_STEP = 2
"""Arcs are compared in these parts of 1/16 degree: a third of a pixel at 296 px."""
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
        self._laid: tuple[tuple[int, int, float], RingGeometry] | None = None
        self._written: tuple[tuple[RingGeometry, str, str], RingWords] | None = None
        self._track: tuple[tuple[object, ...], QPixmap] | None = None
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
        words, before, self._shown = self._words.area, self._shown, shown
        if before[3:] != shown[3:]:
            self.update()
            return
        area = self._arc_region(before.arc, shown.arc) if before.arc != shown.arc else QRect()
        if before[1:3] != shown[1:3]:
            # In one rectangle: clipped by two, Qt paints span by span, and wakes threads for it.
            area = area.united(words).united(self._words.area)
        self.update(area)

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
        if event.rect().intersects(self._words.area):
            self._draw_words(painter)
        painter.end()

    @property
    def _at(self) -> RingGeometry:
        key = self.width(), self.height(), self._digits_size
        if self._laid is None or self._laid[0] != key:
            self._laid = key, ring_geometry(*key, self._look.fonts.font("digits"))
        return self._laid[1]

    def _inner(self) -> float:
        """The radius inside the band."""
        return self._at.inner

    @property
    def _words(self) -> RingWords:
        shown = self._shown
        # All digits are equally wide, so a countdown has one place for its numbers of two digits.
        digits = "0" * len(shown.digits) if shown.digits.isdecimal() else shown.digits
        key = self._at, digits, shown.caption
        if self._written is None or self._written[0] != key:
            self._written = key, ring_words(self._at, self._look.fonts, digits, shown.caption)
        return self._written[1]

    def _draw_ring(self, painter: QPainter) -> None:
        theme, shown, at = self._look.theme, self._shown, self._at
        half = at.band / 2
        circle = at.square.adjusted(half, half, -half, -half)
        painter.drawPixmap(0, 0, self._track_picture(circle))
        if shown.arc:
            pen = QPen(theme.colour(shown.role), at.band)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setOpacity(_DIM if shown.dim else 1.0)
            painter.drawArc(circle, _TOP, -shown.arc)
            painter.setOpacity(1.0)

    def _track_picture(self, circle: QRectF) -> QPixmap:
        """The ring that the arc runs on, kept: a circle is dearer than its picture."""
        track, ratio = self._look.theme.colour("sunken"), self.devicePixelRatioF()
        key = self._at, track.rgba(), ratio
        if self._track is None or self._track[0] != key:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(track, self._at.band))
            painter.drawEllipse(circle)
            painter.end()
            self._track = key, picture
        return self._track[1]

    def _draw_words(self, painter: QPainter) -> None:
        theme, shown, words = self._look.theme, self._shown, self._words
        painter.setFont(words.font)
        painter.setPen(theme.colour("ink-3" if shown.dim else "ink"))
        painter.drawText(words.digits, int(CENTRE), shown.digits)  # they are made to fit, so nothing is shortened
        if shown.caption:
            write(painter, words.caption, words.caption_font, theme.colour("ink-2"), shown.caption, CENTRE)

    def _arc_region(self, before: int, after: int) -> QRect:
        """The rectangle in which the two arcs differ, with their round ends."""
        first, last = sorted((before, after))
        square = self._at.square
        if last - first > _FULL_TURN // 12:
            return self.rect()
        half = self._at.band / 2
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
