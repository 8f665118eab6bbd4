# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the parts of the player stand, in the window and in full screen: plain arithmetic on the window's size."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

DESIGN_WIDTH, DESIGN_HEIGHT = 1280, 800
TOP_BAR, BOTTOM_BAR, MARGIN, GAP = 64, 112, 24, 16
TRANSPORT = 440
"""Five round buttons with their gaps; they stand in the middle of the window."""
_TOAST_BELOW = 38
"""A message stands so far above the lower edge of its place (see Toast)."""


@dataclass(frozen=True, slots=True)
class PlayerGeometry:
    """Rectangles in the player's own coordinates. `scale` is the far type's size against the design's."""

    scale: float
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
    """The lower edge of the figure's place in the stage, where trackers lie over it."""
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
    phase = QRect(left, top - round(14 * scale), column, round(104 * scale))
    ring = min(round(usual.ring.width() * far_text), column - 24, top + body - phase.bottom())
    trackers = round(168 * scale)
    stage = QRect(MARGIN, top, wide, body - trackers - GAP)
    below, half = stage.bottom() + 1 + GAP, (wide - 12) // 2
    ring_top = phase.bottom() + (top + body - phase.bottom() - ring) // 2
    return replace(
        usual,
        scale=scale,
        stage=stage,
        phase=phase,
        ring=QRect(left + (column - ring) // 2, ring_top, ring, ring),
        left=QRect(MARGIN, below, half, trackers),
        right=QRect(MARGIN + wide - half, below, half, trackers),
        card=QRect(MARGIN, below, wide, trackers),
        toast=stage,
        cue=False,
    )


def _usual(width: int, height: int) -> PlayerGeometry:
    body = height - TOP_BAR - GAP - BOTTOM_BAR - 2 * MARGIN + 8
    column = round(width * 0.3375)
    scale = min(body / 568, column / 432)
    stage = QRect(MARGIN, TOP_BAR + GAP, width - column - 3 * MARGIN, body)
    left = width - MARGIN - column
    phase = QRect(left, stage.top() - round(14 * scale), column, round(104 * scale))
    trackers = round(168 * scale)
    below = stage.top() + body - trackers
    room = below - phase.bottom() - round(14 * scale)
    ring = min(room, column - 24)
    ring_top = phase.bottom() + (below - phase.bottom() - ring) // 2
    half = (column - 12) // 2
    bottom = height - MARGIN - BOTTOM_BAR
    return PlayerGeometry(
        scale=scale,
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
    )


def in_full_screen(width: int, height: int, far_text: float = 1.0) -> PlayerGeometry:
    """Only the stage, the ring, the trackers and the pain button; everything grows with the screen.

    With a larger `far_text` (1.0 to 1.3) the ring has the whole trailing side, and the trackers stand in the stage.
    """
    usual = _usual_full(width, height)
    if far_text <= 1.0:
        return usual
    unit = usual.scale
    scale, edge, gap = unit * far_text, round(40 * unit), round(12 * unit)
    size = round(422 * scale)
    ring = QRect(width - round(36 * unit) - size, round(24 * unit + 96 * scale), size, size)
    half, tall = round(236 * scale), round(196 * scale)
    over = usual.pain.top() - gap - tall
    return replace(
        usual,
        scale=scale,
        phase=QRect(ring.left(), round(18 * unit), size, round(96 * scale)),
        ring=ring,
        left=QRect(edge, over, half, tall),
        right=QRect(edge + half + gap, over, half, tall),
        card=QRect(edge, over, 2 * half + gap, tall),
        pain=QRect(round(686 * unit) - 200, usual.pain.top(), 200, 60),
        toast=QRect(0, 0, round(686 * unit) - 200, usual.toast.height()),
        veil=QRect(0, 0, ring.left(), over),
        ground=over - gap,
    )


def _usual_full(width: int, height: int) -> PlayerGeometry:
    scale = min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT)

    def rect(x: float, y: float, w: float, h: float) -> QRect:
        """Of the design's 1280 x 800, kept to the trailing and the lower edge."""
        left = width - (DESIGN_WIDTH - x) * scale if x > DESIGN_WIDTH / 2 else x * scale
        top = height - (DESIGN_HEIGHT - y) * scale if y > DESIGN_HEIGHT / 2 else y * scale
        return QRect(round(left), round(top), round(w * scale), round(h * scale))

    ring, segments = rect(789, 121, 422, 422), rect(40, 752, 664, 10)
    wider = round(60 * scale)
    pain_top = min(height - round(124 * scale), segments.top() - 68)
    return PlayerGeometry(
        scale=scale,
        stage=QRect(0, 0, width, height),
        phase=QRect(ring.left() - wider, round(18 * scale), ring.width() + 2 * wider, round(96 * scale)),
        ring=ring,
        left=rect(760, 556, 236, 196),
        right=rect(1008, 556, 236, 196),
        card=rect(760, 556, 484, 196),
        next_up=rect(44, 700, 430, 36),
        # Only while somebody moves the mouse: over the line of what comes next, beside the pain button.
        transport=QRect(GAP, height - 124 - GAP, min(TRANSPORT, round(704 * scale) - 216 - GAP), 124),
        pain=QRect(round(704 * scale) - 200, pain_top, 200, 60),
        segments=segments,
        hint=rect(760, 758, 484, 32),
        # Beside the pain button, over the line of what comes next: the figure stays in view.
        toast=QRect(0, 0, round(704 * scale) - 200, pain_top + 60 + _TOAST_BELOW),
        veil=QRect(0, 0, round(704 * scale), pain_top),
    )
