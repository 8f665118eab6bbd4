# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the parts of the player stand in full screen: plain arithmetic on the screen's size."""

from dataclasses import replace

from PySide6.QtCore import QRect

from psoas_trainer.core.settings import FAR_TEXT
from psoas_trainer.ui.fonts import TWO_DIGITS_REACH
from psoas_trainer.ui.views.player_geometry import (
    COMPACT_TRACKER,
    DESIGN_HEIGHT,
    DESIGN_WIDTH,
    GAP,
    TOAST_BELOW,
    TRANSPORT,
    PlayerGeometry,
    fitting_digits,
    font_size,
    readable,
)

_DIGITS, _LARGEST_DIGITS = 0.202, 0.353
"""The height of the digits as a share of the screen's, at the usual and at the largest text."""
_PAIN_WIDTH, _PAIN_HEIGHT = 200, 60
_SHEET, _LOW_SHEET = 124, 100
"""The height of the sheet under the controls, and the least."""


def in_full_screen(width: int, height: int, far_text: float = 1.0) -> PlayerGeometry:
    """Only the stage, the ring, the trackers and the pain button; everything grows with the screen.

    With a larger `far_text` (1.0 to 1.3) the digits come first: the ring has the whole trailing side, its band becomes
    thinner, and the trackers stand in the stage under a smaller figure.
    """
    usual = _usual(width, height)
    if far_text <= 1.0:
        return usual
    return _beside_large_digits(_with_large_digits(usual, width, height, far_text), height, far_text)


def _usual(width: int, height: int) -> PlayerGeometry:
    scale = min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT)

    def rect(x: float, y: float, w: float, h: float) -> QRect:
        """Of the design's 1280 x 800, kept to the trailing and the lower edge."""
        left = width - (DESIGN_WIDTH - x) * scale if x > DESIGN_WIDTH / 2 else x * scale
        top = height - (DESIGN_HEIGHT - y) * scale if y > DESIGN_HEIGHT / 2 else y * scale
        return QRect(round(left), round(top), round(w * scale), round(h * scale))

    ring, segments = rect(789, 121, 422, 422), rect(40, 752, 664, 10)
    wider = round(60 * scale)
    pain_top = min(height - round(124 * scale), segments.top() - 68)
    pain = QRect(round(704 * scale) - _PAIN_WIDTH, pain_top, _PAIN_WIDTH, _PAIN_HEIGHT)
    return PlayerGeometry(
        scale=scale,
        stage_scale=scale,
        tracker_scale=scale * 196 / 168,
        digits=fitting_digits(max(226 * scale, font_size(_DIGITS, height)), ring.width()),
        stage=QRect(0, 0, width, height),
        phase=QRect(ring.left() - wider, round(18 * scale), ring.width() + 2 * wider, round(96 * scale)),
        ring=ring,
        left=rect(760, 556, 236, 196),
        right=rect(1008, 556, 236, 196),
        card=rect(760, 556, 484, 196),
        next_up=rect(44, 700, 430, 36),
        # Only while somebody moves the mouse, over the figure's feet: what a press leads to is told below it.
        transport=QRect(GAP, pain_top - 8 - _SHEET, TRANSPORT, _SHEET),
        pain=pain,
        segments=segments,
        hint=rect(760, 758, 484, 32),
        # Beside the pain button, over the line of what comes next: the figure stays in view.
        toast=QRect(0, 0, pain.left(), pain_top + _PAIN_HEIGHT + TOAST_BELOW),
        veil=QRect(0, 0, round(704 * scale), pain_top),
        ground=pain_top - round(12 * scale),
        words_end=round(width * 0.56),
        readable=readable(width, height),
        cue=False,
    )


def _with_large_digits(usual: PlayerGeometry, width: int, height: int, far_text: float) -> PlayerGeometry:
    """The trailing side: the phase, the ring, and the pain button in the corner below it."""
    unit, large = usual.scale, _largeness(far_text)
    edge = round(36 * unit)
    pain = QRect(width - edge - _PAIN_WIDTH, height - _PAIN_HEIGHT - 10, _PAIN_WIDTH, _PAIN_HEIGHT)
    wanted = font_size(_DIGITS * (_LARGEST_DIGITS / _DIGITS) ** large, height)
    band = 34 * unit * (1 - 0.6 * large)
    size = min(round(2 * (TWO_DIGITS_REACH * wanted + 2.0 + band)), width // 2 - edge)
    room = pain.top() - 10 - size  # for the word of the phase
    scale = min(unit * far_text, room / 98)
    left, tall = width - edge - size, round(98 * scale)
    ring = QRect(left, 4 + tall + (room - tall) // 2, size, size)
    aside = round(16 * unit)
    return replace(
        usual,
        scale=scale,
        digits=fitting_digits(wanted, size),
        phase=QRect(left - aside, 4, size + 2 * aside, tall),
        ring=ring,
        pain=pain,
        hint=QRect(left, pain.top(), size - _PAIN_WIDTH - 12, _PAIN_HEIGHT),
        words_end=left - aside,
    )


def _beside_large_digits(at: PlayerGeometry, height: int, far_text: float) -> PlayerGeometry:
    """The leading side: words, the figure, the trackers below it, and the line of what comes next."""
    unit, end = at.stage_scale, at.ring.left() - round(16 * at.stage_scale)
    edge, gap = round(40 * unit), round(12 * unit)
    counts = unit * (196 / 168 + 0.233 * _largeness(far_text))
    tall = round(COMPACT_TRACKER * counts)
    half = min((end - edge - gap) // 2, round(236 * unit * far_text))
    over = at.next_up.top() - round(8 * unit) - tall
    below = height - over - tall - 8 >= _LOW_SHEET
    sheet = QRect(GAP, height - 4 - _LOW_SHEET, TRANSPORT, _LOW_SHEET)
    aside = sheet.right() + 8 if below else 0
    return replace(
        at,
        tracker_scale=counts,
        left=QRect(edge, over, half, tall),
        right=QRect(edge + half + gap, over, half, tall),
        card=QRect(edge, over, 2 * half + gap, tall),
        next_up=QRect(at.next_up.left(), at.next_up.top(), end - at.next_up.left(), at.next_up.height()),
        segments=QRect(edge, at.segments.top(), end - edge, at.segments.height()),
        transport=sheet if below else QRect(GAP, over - 8 - _SHEET, TRANSPORT, _SHEET),
        toast=QRect(aside, 0, at.pain.left() - 8 - aside, height - 10 + TOAST_BELOW),
        veil=QRect(0, 0, at.ring.left(), over),
        ground=over - gap,
    )


def _largeness(far_text: float) -> float:
    """From 0 for the usual to 1 for the largest text."""
    return (far_text - FAR_TEXT[0]) / (FAR_TEXT[-1] - FAR_TEXT[0])
