# SPDX-License-Identifier: GPL-3.0-or-later
"""A stage with a figure that stands still: in the welcome and where a page is empty."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import faint
from psoas_trainer.ui.widgets.stage_panel import StagePanel

_EDGE = 12.0


class FigurePlace(StagePanel):
    """Shows an exercise's end pose; where there is no figure, an icon keeps its place."""

    def __init__(
        self,
        look: Look,
        exercise_id: str,
        icon: str,
        radius: float = 16.0,
        parent: QWidget | None = None,
        *,
        edge: float = _EDGE,
    ) -> None:
        """`edge` stays free round the figure."""
        super().__init__(look, radius=radius, parent=parent)
        self._exercise_id = exercise_id
        self._icon = icon
        self._edge = edge
        look.figures.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        figures = self._look.figures
        edge = self._edge
        place = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if place.width() < _EDGE or place.height() < _EDGE:
            return
        wanted = Thumbnail(self._exercise_id, place.width(), place.height(), self.devicePixelRatioF())
        picture = figures.thumbnail(wanted)
        painter = QPainter(self)
        if picture is not None:
            painter.drawPixmap(place.topLeft(), picture)
        elif figures.lacks(self._exercise_id):
            size = self.height() * 0.42
            glyph = QRectF(0.0, 0.0, size, size)
            glyph.moveCenter(QRectF(self.rect()).center())
            self._look.icons.paint(painter, glyph, self._icon, faint(self._look.theme.colour("primary"), 0.45))
        painter.end()
