# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage of the detail pane: an exercise that can be watched, from either side, at its pace or at half of it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.movement_parts import EDGE, HEADROOM, MovementParts, MovementValue
from psoas_trainer.ui.widgets.painting import faint
from psoas_trainer.ui.widgets.stage_panel import StagePanel
from psoas_trainer.ui.widgets.tag import STYLES, CategoryStyle


class MovementStage(StagePanel):
    """Nothing moves until somebody plays it, or chooses another exercise: then it is shown once."""

    side_chosen = Signal(object)
    """Another Side was chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, radius=16)
        self._value: MovementValue | None = None
        self.parts = MovementParts(look, self)
        self.parts.side_chosen.connect(self._on_side)
        look.figures.changed.connect(self._fill)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes to on it, in reading order."""
        return self.parts.stops

    def show_exercise(self, value: MovementValue) -> None:
        """Shows that exercise, at rest in its end pose, seen from its first side."""
        if value == self._value:
            return
        self._value = value
        self._fill()

    def demonstrate(self) -> None:
        """Plays it once, as for somebody who has just chosen it."""
        self.parts.play_once()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.parts.rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A kept picture until somebody plays it; where the exercise has no figure, the sign of its category."""
        super().paintEvent(event)
        value = self._value
        if value is None or (self.parts.figure is not None and not self.parts.figure.isHidden()):
            return
        painter = QPainter(self)
        place = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        side = self.shown_side
        wanted = Thumbnail(
            value.exercise_id,
            place.width(),
            place.height(),
            self.devicePixelRatioF(),
            side,
            neutral=side is None,
            headroom=HEADROOM,
        )
        picture = self._look.figures.thumbnail(wanted)
        if picture is not None:
            painter.drawPixmap(place.topLeft(), picture)
        elif self._look.figures.lacks(value.exercise_id):
            self._draw_sign(painter, STYLES[value.category])
        painter.end()

    def _draw_sign(self, painter: QPainter, style: CategoryStyle) -> None:
        size = self.height() * 0.42
        glyph = QRectF(0.0, 0.0, size, size)
        glyph.moveCenter(QRectF(self.rect()).center())
        self._look.icons.paint(painter, glyph, style.icon, faint(self._look.theme.colour(style.role), 0.4))

    @property
    def shown_side(self) -> Side | None:
        """The side whose colours the figure wears; None for an exercise of both."""
        return self.parts.side

    def _fill(self) -> None:
        """Another exercise, or the figure looks different, or nothing may move any more."""
        if self._value is not None:
            self.parts.show_exercise(self._value)
            self._dress()

    def _dress(self) -> None:
        """The tint of the side that is shown."""
        self.set_side(self.shown_side)
        self.parts.place()
        self.update()

    def _on_side(self, side: Side) -> None:
        self._dress()
        self.side_chosen.emit(side)
