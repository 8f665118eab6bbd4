# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the countdown ring that stay the same from second to second, each kept as one picture."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.fonts import TokenFont
from psoas_trainer.ui.widgets.painting import CENTRE
from psoas_trainer.ui.widgets.ring_geometry import RingGeometry, RingWords

_DIGITS: Final = "0123456789"


class RingTrack:
    """The ring that the arc runs on, on its ground: a circle is dearer than its picture."""

    __slots__ = ("_key", "_picture")

    def __init__(self) -> None:
        self._key: tuple[RingGeometry, float, QColor, QColor | None] | None = None
        self._picture = QPixmap()

    def picture(self, at: RingGeometry, ring: QWidget, ratio: float, track: QColor, ground: QColor | None) -> QPixmap:
        """As large as `ring`; without a ground it is see-through. The same colours are told by the same objects."""
        key = self._key
        if key is None or key[0] is not at or key[1] != ratio or key[2] is not track or key[3] is not ground:
            self._key = at, ratio, track, ground
            self._picture = QPixmap(ring.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent if ground is None else ground)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(track, at.band))
            painter.drawEllipse(at.circle)
            painter.end()
        return self._picture


class RingDigits:
    """The ten digits in one size, colour and resolution: their outlines are dear, and come again and again."""

    __slots__ = ("_corners", "_pictures", "_placed", "_written")

    def __init__(self) -> None:
        self._placed: tuple[RingWords, float] | None = None
        self._corners: tuple[QPointF, ...] = ()
        self._written: tuple[TokenFont, float, float, QColor] | None = None
        self._pictures: tuple[QPixmap, ...] = ()

    def paint(self, painter: QPainter, words: RingWords, colour: QColor, ratio: float, digits: str) -> None:
        """Paints digits of 0 to 9 into the columns of `words`."""
        placed, written = self._placed, self._written
        if (
            placed is None
            or placed[0] is not words
            or placed[1] != ratio
            or written is None
            or written[3] is not colour
        ):
            self._prepare(words, colour, ratio)
        for corner, digit in zip(self._corners, digits, strict=True):
            painter.drawPixmap(corner, self._pictures[int(digit)])

    def _prepare(self, words: RingWords, colour: QColor, ratio: float) -> None:
        # On pixels of the screen, or the pictures would be blurred.
        top = math.floor(words.top * ratio) / ratio
        lower, high = words.top - top, words.foot - words.top
        self._placed = words, ratio
        self._corners = tuple(QPointF(round(left * ratio) / ratio, top) for left in words.columns[:-1])
        before, self._written = self._written, (words.font, ratio, lower, colour)
        if before != self._written:
            # All at once: the second costs a small part of the first. Each for itself: it lies in few pages of memory.
            column = QRectF(0.0, lower, words.columns[1] - words.columns[0], high)
            self._pictures = tuple(_written(digit, column, words.font, colour, ratio) for digit in _DIGITS)


def _written(digit: str, column: QRectF, font: TokenFont, colour: QColor, ratio: float) -> QPixmap:
    picture = QPixmap(math.ceil(column.width() * ratio), math.ceil(column.bottom() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(column, int(CENTRE), digit)
    painter.end()
    return picture
