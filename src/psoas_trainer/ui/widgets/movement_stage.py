# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage of the detail pane: an exercise that can be watched, from either side, at its pace or at half of it.

Its parts are made when the first picture of the window stands: the start does not wait for them.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import faint
from psoas_trainer.ui.widgets.stage_panel import StagePanel
from psoas_trainer.ui.widgets.tag import STYLES

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.movement_parts import MovementParts


class MovementValue(NamedTuple):
    """An exercise to watch. `first_side` is None where both sides move; `phases` are pairs of id and word."""

    exercise_id: str
    category: str
    name: str
    first_side: Side | None
    phases: tuple[tuple[str, str], ...]


class MovementStage(StagePanel):
    """Nothing moves until somebody plays it, or chooses another exercise: then it is shown once."""

    side_chosen = Signal(object)
    """Another Side was chosen."""
    filled = Signal()
    """The controls on it are made: they take their place in the order of Tab."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, radius=16)
        self._value: MovementValue | None = None
        self.parts: MovementParts | None = None
        look.figures.changed.connect(self._on_figures)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes to on it, in reading order."""
        return self.parts.stops if self.parts is not None else ()

    def show_exercise(self, value: MovementValue) -> None:
        """Shows that exercise, at rest in its end pose, seen from its first side."""
        if value == self._value:
            return
        self._value = value
        if self._look.figures.awake:
            self._fill()
        self.update()

    def demonstrate(self) -> None:
        """Plays it once, as for somebody who has just chosen it."""
        if self.parts is not None:
            self.parts.play_once()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.parts is not None:
            self.parts.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.parts is not None:
            self.parts.rest()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where the exercise has no figure, the sign of its category keeps the place."""
        super().paintEvent(event)
        value = self._value
        if value is None or not self._look.figures.lacks(value.exercise_id):
            return
        style = STYLES[value.category]
        painter = QPainter(self)
        size = self.height() * 0.42
        glyph = QRectF(0.0, 0.0, size, size)
        glyph.moveCenter(QRectF(self.rect()).center())
        self._look.icons.paint(painter, glyph, style.icon, faint(self._look.theme.colour(style.role), 0.4))
        painter.end()

    def _on_figures(self) -> None:
        """Figures may be drawn now, or nothing may move any more."""
        if self._look.figures.awake and self._value is not None:
            self._fill()

    def _fill(self) -> None:
        if self.parts is None:
            from psoas_trainer.ui.widgets.movement_parts import MovementParts

            self.parts = MovementParts(self._look, self)
            self.parts.side_chosen.connect(self._on_side)
            self.filled.emit()
        if self._value is not None:
            self.set_side(self.parts.show_exercise(self._value))
            self.parts.place()

    def _on_side(self, side: Side) -> None:
        self.set_side(side)
        if self.parts is not None:
            self.parts.place()
        self.side_chosen.emit(side)
