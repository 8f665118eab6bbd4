# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the parts of the countdown ring lie, worked out once for a size and once for its words."""

import math
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF

from psoas_trainer.ui.fonts import DIGIT_HEIGHT, TOKENS, TWO_DIGITS_REACH, Fonts, TokenFont
from psoas_trainer.ui.metrics import RING_DIAMETER, RING_WIDTH
from psoas_trainer.ui.widgets.painting import text_width

_INK = 0.956
"""The part of the width of digits that is not the space around them."""
_CLEAR = 2.0
"""The band stays so far away from the digits."""
_THIN = 3.0
"""The band is never thinner."""
_CAPTION_DOWN = 1.25
"""The middle of the caption stands so far below the digits, in sizes of its type."""
_EDGE = 2.0
"""Letters reach so far over the box that they are written in."""
_DIGIT_ROOM = 0.8
"""The height that is kept for a digit, as a share of its font size."""
_LINE = 0.62
"""Half the height that is kept for the caption, likewise."""
_DIGITS_UP = 0.036
_SMALLEST_CAPTION = 12.0


class RingGeometry(NamedTuple):
    """All in pixels."""

    square: QRectF
    circle: QRectF
    """The middle of the band."""
    middle: tuple[float, float]
    radius: float
    """Of the circle."""
    size: float
    """The font size of the digits."""
    band: float
    """The width of the ring."""
    inner: float
    """The radius inside it."""
    lift: float
    """How far the digits stand above the middle: the same for one and for two of them."""
    caption: float
    """The font size of the words below the digits, where the circle allows it."""


def ring_geometry(width: int, height: int, digits_size: float, digits: TokenFont) -> RingGeometry:
    """For a ring of that size; a `digits_size` of 0 is in proportion to it. `digits` is the font of the design."""
    side = float(min(width, height))
    size = digits_size or TOKENS["digits"].pixels * side / RING_DIAMETER
    room = side / 2 - TWO_DIGITS_REACH * size - _CLEAR
    band = max(_THIN, min(side * RING_WIDTH / RING_DIAMETER, room))
    inner = side / 2 - band
    half = text_width(digits, "00") / TOKENS["digits"].pixels * _INK * size / 2
    above = math.sqrt(max(0.0, inner**2 - half**2)) - size * DIGIT_HEIGHT / 2
    lift = max(0.0, min(_DIGITS_UP * side, above))
    caption = max(_SMALLEST_CAPTION, TOKENS["ring-caption"].pixels * side / RING_DIAMETER)
    square, half_band = QRectF((width - side) / 2, (height - side) / 2, side, side), band / 2
    return RingGeometry(
        square,
        square.adjusted(half_band, half_band, -half_band, -half_band),
        (width / 2, height / 2),
        side / 2 - half_band,
        size,
        band,
        inner,
        lift,
        caption,
    )


class RingWords(NamedTuple):
    """The digits and the caption: where and in which font, and all the pixels that they may touch."""

    area: QRect
    columns: tuple[float, ...]
    """The left edge of each character of the digits, which are equally wide, and the right edge of the last."""
    top: float
    """A little over the top of the digits."""
    foot: float
    """A little under their foot."""
    digits: QRectF
    font: TokenFont
    caption: QRectF
    caption_font: TokenFont
    caption_area: QRect
    """All the pixels that the caption may touch."""


def ring_words(at: RingGeometry, fonts: Fonts, digits: str, caption: str) -> RingWords:
    """Those words in that ring. Digits that are too long shrink: two of them do not, the band gives way to them."""
    usual, small = TOKENS["digits"].pixels, TOKENS["ring-caption"].pixels
    per_pixel = text_width(fonts.font("digits"), digits) / usual
    reach = math.hypot(per_pixel * _INK, DIGIT_HEIGHT) / 2 * at.size
    size = at.size * min(1.0, (at.inner - _CLEAR) / reach)
    wide = text_width(fonts.font("ring-caption"), caption) / small
    half, middle = max(per_pixel * size, wide * at.caption) / 2, at.square.center()
    above = size / 2 + at.lift
    box = QRectF(middle.x() - half, middle.y() - above, 2 * half, above + at.inner)
    lift = at.lift if caption else 0.0
    down = at.size * DIGIT_HEIGHT / 2 - lift + _CAPTION_DOWN * at.caption
    room = 2 * math.sqrt(max(1.0, at.inner**2 - (down + at.caption / 2) ** 2))
    below = max(_SMALLEST_CAPTION, at.caption * min(1.0, room / (wide * at.caption)) if wide else at.caption)
    column, high = per_pixel * size / max(1, len(digits)), _DIGIT_ROOM * size
    start, top = middle.x() - per_pixel * size / 2, middle.y() - lift - high / 2
    line = QRectF(middle.x() - half, middle.y() + down - _LINE * below, 2 * half, 2 * _LINE * below)
    return RingWords(
        _with_edge(box),
        tuple(start + place * column for place in range(len(digits) + 1)),
        top,
        top + high,
        at.square.translated(0.0, -lift),
        fonts.font("digits", round(size / usual, 3)),
        QRectF(middle.x() - at.inner, middle.y() + down - below, 2 * at.inner, 2 * below),
        fonts.font("ring-caption", round(below / small, 3)),
        _with_edge(line),
    )


def _with_edge(box: QRectF) -> QRect:
    return box.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).toAlignedRect()
