# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the parts of the player stand in the window: plain arithmetic on the window's size."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from psoas_trainer.ui.fonts import DIGIT_HEIGHT, TWO_DIGITS_REACH

DESIGN_WIDTH, DESIGN_HEIGHT = 1280, 800
TOP_BAR, BOTTOM_BAR, MARGIN, GAP = 64, 112, 24, 16
TRANSPORT = 440
"""Five round buttons with their gaps; they stand in the middle of the window."""
TOAST_BELOW = 38
"""A message stands so far above the lower edge of its place (see Toast)."""
COMPACT_TRACKER = 146
"""The height of a tracker at its usual size of type where it has no more room than it needs; usually it has 168."""
THIN_BAND = 4.0
"""What is left of the ring, in pixels, where the digits need its room."""
_DIGITS = 0.1425
"""The height of the digits as a share of the window's."""
_READABLE = 82.0
_LOW, _USUAL_HEIGHT = 600, 800
_WIDER = 26
"""The longest words of phases stand over the column's edges by so much."""


@dataclass(frozen=True, slots=True)
class PlayerGeometry:
    """Rectangles in the player's own coordinates. `scale` is the size of the phase's word against the design's."""

    scale: float
    stage_scale: float
    """Of the words on the stage, likewise."""
    tracker_scale: float
    """Of the counts, likewise."""
    digits: float
    """The font size of the ring's digits in pixels."""
    stage: QRect
    phase: QRect
    ring: QRect
    left: QRect
    right: QRect
    card: QRect
    next_up: QRect
    transport: QRect
    pain: QRect
    segments: QRect
    hint: QRect
    toast: QRect
    """Where short messages stand: over its lower edge."""
    veil: QRect | None = None
    """Where a pause is written; None is the stage."""
    ground: int | None = None
    """The lower edge of the figure's place in the stage, where trackers or a line lie over it."""
    words_end: int | None = None
    """Where words and figure end in the stage, where something else lies over the rest of it."""
    readable: float = 82.0
    """So large in pixels is what must be read from the floor (DESIGN.md, far tier)."""
    cue: bool = True
    """Whether the cue has its bar on the stage."""


def in_window(width: int, height: int, far_text: float = 1.0) -> PlayerGeometry:
    """Stage and column fill what the two bars leave.

    With a larger `far_text` (1.0 to 1.3) phase and ring have the whole column, and the trackers stand under the stage
    in the place of the cue: so all of them grow by it.
    """
    usual = _usual(width, height)
    if far_text <= 1.0:
        return usual
    body, scale = usual.stage.height(), usual.scale * far_text
    column = min(round(width * 0.3375 * far_text), round(width * 0.45))
    left, top, wide = width - MARGIN - column, usual.stage.top(), width - column - 3 * MARGIN
    phase = _phase(left, top, column, scale)
    ring = min(round(usual.ring.width() * far_text), column - 24, top + body - phase.bottom())
    trackers, gap = round(COMPACT_TRACKER * scale), usual.next_up.top() - top - body
    stage = QRect(MARGIN, top, wide, body - trackers - gap)
    below, half = stage.bottom() + 1 + gap, (wide - 12) // 2
    ring_top = phase.bottom() + (top + body - phase.bottom() - ring) // 2
    return replace(
        usual,
        scale=scale,
        stage_scale=scale,
        tracker_scale=scale,
        digits=fitting_digits(usual.digits * far_text, ring),
        stage=stage,
        phase=phase,
        ring=QRect(left + (column - ring) // 2, ring_top, ring, ring),
        left=QRect(MARGIN, below, half, trackers),
        right=QRect(MARGIN + wide - half, below, half, trackers),
        card=QRect(MARGIN, below, wide, trackers),
        toast=QRect(width // 4, 0, width // 2, TOP_BAR - 2 + TOAST_BELOW),  # over the bar: here the figure needs all
        cue=False,
    )


def fitting_digits(wanted: float, ring: int) -> float:
    """The font size of digits in a ring of that diameter, at most `wanted`: then a thin band is left."""
    return min(wanted, (ring / 2 - THIN_BAND - 2.0) / TWO_DIGITS_REACH)


def readable(width: int, height: int) -> float:
    """The least font size in pixels of what must be read from the floor: 82 in the design's window."""
    return _READABLE * min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT)


def font_size(share: float, height: int) -> float:
    """The font size whose digits are so high a share of the window's height."""
    return share * height / DIGIT_HEIGHT + 1.0


def _phase(left: int, top: int, column: int, scale: float) -> QRect:
    return QRect(left - _WIDER, top - round(14 * scale), column + 2 * _WIDER, round(104 * scale))


def _usual(width: int, height: int) -> PlayerGeometry:
    roomy = max(0.0, min(1.0, (height - _LOW) / (_USUAL_HEIGHT - _LOW)))
    gap, foot = round(8 + 8 * roomy), round(12 + 12 * roomy)  # a low window gives its gaps to the type
    body = height - TOP_BAR - 2 * gap - BOTTOM_BAR - foot
    column = round(width * 0.3375)
    scale = max(min(body / 568, column / 432), min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT))
    stage = QRect(MARGIN, TOP_BAR + gap, width - column - 3 * MARGIN, body)
    left = width - MARGIN - column
    phase = _phase(left, stage.top(), column, scale)
    trackers = round(168 * scale)
    below = stage.top() + body - trackers
    ring = min(below - phase.bottom() - round(14 * scale), column - 24)
    ring_top = phase.bottom() + (below - phase.bottom() - ring) // 2
    half = (column - 12) // 2
    bottom = height - foot - BOTTOM_BAR
    return PlayerGeometry(
        scale=scale,
        stage_scale=scale,
        tracker_scale=scale,
        digits=fitting_digits(max(150 / 296 * ring, font_size(_DIGITS, height)), ring),
        stage=stage,
        phase=phase,
        ring=QRect(left + (column - ring) // 2, ring_top, ring, ring),
        left=QRect(left, below, half, trackers),
        right=QRect(left + column - half, below, half, trackers),
        card=QRect(left, below, column, trackers),
        next_up=QRect(MARGIN, bottom, min(318, width // 4), BOTTOM_BAR),
        transport=QRect(width // 2 - TRANSPORT // 2, bottom, TRANSPORT, BOTTOM_BAR),
        pain=QRect(width - MARGIN - 240, bottom, 240, BOTTOM_BAR),
        segments=QRect(),
        hint=QRect(),
        toast=stage.adjusted(0, 0, 0, 22),  # over the cue: the figure above it stays in view
        readable=readable(width, height),
    )
