# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays the player's states side by side without colour: they must differ in word and layout alone.

Called by shots.py, with the pictures that it has just taken.
"""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import write

STATES = (
    ("get ready", "player-01-get-ready"),
    ("work, right", "player-07-raise-right"),
    ("work, both sides", "player-03-tilt-both"),
    ("hold, left", "player-10-hold-left"),
    ("switch", "player-11-switch"),
    ("rest", "player-05-rest"),
    ("move", "player-06-position"),
    ("paused", "player-09-paused"),
    ("waiting", "player-21-waiting-ready"),
    ("hold, full screen", "player-17-full-screen-biggest"),
    ("switch, full screen", "player-17-full-screen-biggest-switch"),
    ("rest, full screen", "player-17-full-screen-biggest-rest"),
)
ACROSS, WIDE, HIGH, LABEL = 3, 640, 400, 32


def write_grey_sheets(look: Look, folder: Path) -> int:
    """One sheet for each theme whose pictures are all there; returns how many."""
    themes = [
        theme
        for theme in look.theme.names()[1:]
        if all((folder / f"{name}-{theme}.png").exists() for _state, name in STATES)
    ]
    for theme in themes:
        _sheet(look, folder, theme).save(str(folder / f"player-states-grey-{theme}.png"))
    return len(themes)


def _sheet(look: Look, folder: Path, theme: str) -> QImage:
    rows = -(-len(STATES) // ACROSS)
    sheet = QImage(ACROSS * WIDE, rows * (HIGH + LABEL), QImage.Format.Format_Grayscale8)
    sheet.fill(255)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, (state, name) in enumerate(STATES):
        left, top = number % ACROSS * WIDE, number // ACROSS * (HIGH + LABEL)
        look.theme.apply("light")
        write(
            painter, QRectF(left + 8, top, WIDE - 16, LABEL), look.fonts.font("label"), look.theme.colour("ink"), state
        )
        picture = QImage(str(folder / f"{name}-{theme}.png")).convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(QRectF(left + 4, top + LABEL, WIDE - 8, HIGH - 4), picture)
    painter.end()
    return sheet
