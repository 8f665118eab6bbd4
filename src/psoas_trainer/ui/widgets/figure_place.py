# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage of an exercise that stands still: a quiet sign where the figure belongs."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import faint
from psoas_trainer.ui.widgets.stage_panel import StagePanel
from psoas_trainer.ui.widgets.tag import STYLES


class FigurePlace(StagePanel):
    """Where the figure stands; the sign of the category keeps its place."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, radius=16)
        self._category = ""

    def set_category(self, category: str) -> None:
        if category != self._category:
            self._category = category
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        style = STYLES.get(self._category)
        if style is None:
            return
        painter = QPainter(self)
        size = self.height() * 0.42
        glyph = QRectF(0.0, 0.0, size, size)
        glyph.moveCenter(QRectF(self.rect()).center())
        self._look.icons.paint(painter, glyph, style.icon, faint(self._look.theme.colour(style.role), 0.4))
        painter.end()
