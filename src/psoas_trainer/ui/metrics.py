# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes, distances and times of the design in logical pixels and milliseconds."""

from typing import Final

SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
SPACE_5: Final = 20
SPACE_6: Final = 24
SPACE_7: Final = 28
SPACE_8: Final = 32
SPACE_9: Final = 40
PAGE_MARGIN: Final = SPACE_8
CARD_PADDING: Final = SPACE_6
GAP: Final = SPACE_3

RADIUS_FIELD: Final = 14
RADIUS_TILE: Final = 14
RADIUS_CARD: Final = 20
RADIUS_HERO: Final = 24
RADIUS_DIALOG: Final = 28

HIT: Final = 44
"""The least height and width of anything that can be pressed."""
PLAYER_CONTROL: Final = 56
PLAYER_PAUSE: Final = 88
PAIN_WIDTH: Final = 240
PAIN_HEIGHT: Final = 112
BUTTON_HEIGHT: Final = 48
CHIP_HEIGHT: Final = 34
FIELD_HEIGHT: Final = 44
RAIL_WIDTH: Final = 88
TOP_BAR: Final = 64
RING_DIAMETER: Final = 296
RING_WIDTH: Final = 24

OUTLINE: Final = 1.5
"""The border of controls, and of everything in high contrast."""
SELECTED: Final = 3.0
"""The border of what is selected."""
FOCUS_WIDTH: Final = 3.0
FOCUS_GAP: Final = 2.0

TOAST_MS: Final = 5000
TOAST_UNDO_MS: Final = 10000

WINDOW_MINIMUM: Final = (1024, 600)
WINDOW_DESIGN: Final = (1280, 800)
