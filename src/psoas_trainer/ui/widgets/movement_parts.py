# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies on the stage of the detail pane: the figure, the switch of its sides, and what plays it."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.figure.moment import FigureMoment, phases_of_stills
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.motion import FigureMotion
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.figure_view import FigureView
from psoas_trainer.ui.widgets.movement_stage import MovementValue
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.stage_panel import StagePanel

_EDGE = 12
_HEIGHT = 36
_HEADROOM = 36
_TOP = 6
_HALF = 0.5


class MovementParts(QObject):
    """The controls stand over the figure, at the top of the stage."""

    side_chosen = Signal(object)
    """Another Side was chosen."""

    def __init__(self, look: Look, stage: StagePanel) -> None:
        super().__init__(stage)
        self._look = look
        self._stage = stage
        self._value: MovementValue | None = None
        self.motion = FigureMotion(look.figures, self)
        self.figure = FigureView(look, stage)
        self.figure.set_headroom(_HEADROOM)
        self.sides = Segmented.of_sides(look, self.tr("Which side the picture shows"), stage)
        self.play = PillButton(look, self.tr("Play"), "outline", "play-fill", _HEIGHT, parent=stage)
        self.slow = Chip(look, self.tr("0.5×", "half speed"), parent=stage)
        self.slow.setCheckable(True)
        self.slow.setAccessibleName(self.tr("Half speed"))
        self.motion.moved.connect(self._show)
        self.motion.stopped.connect(self._show_button)
        self.play.clicked.connect(self.toggle)
        self.slow.toggled.connect(lambda on: self.motion.set_speed(_HALF if on else 1.0))
        self.sides.changed.connect(self._on_side)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes to, in reading order; of the two sides only the chosen one is a stop."""
        return *(self.sides.button(side.value) for side in Side), self.play, self.slow

    @property
    def moment(self) -> FigureMoment | None:
        """What the picture shows."""
        return self.figure.moment

    def show_exercise(self, value: MovementValue) -> Side | None:
        """Shows it and gives the side whose colours it wears; the exercise that is shown already goes on as it is."""
        if self._value != value:
            self._value = value
            self.motion.pause()
            self.figure.set_words(*self._words(value))
            if value.first_side is not None:
                self.sides.set_current(value.first_side.value)
        known = not self._look.figures.lacks(value.exercise_id)
        still = self._look.figures.reduced
        self.sides.setVisible(known and value.first_side is not None)
        self.play.setVisible(known and not still)
        self.slow.setVisible(known and not still)
        if still:
            self.motion.rest()
        self._turn()
        return self._side

    def play_once(self) -> None:
        """From the end pose back to it."""
        self.motion.play(once=True)
        self._show_button()

    def toggle(self) -> None:
        """Plays on and on, or stands still."""
        if self.motion.running:
            self.motion.pause()
        else:
            self.motion.play(once=False)
        self._show_button()

    def rest(self) -> None:
        """Nobody looks any more."""
        self.motion.rest()
        self._show_button()

    def place(self) -> None:
        """Left and right keep their places in every language, and so does what plays."""
        stage, whole = self._stage, self._stage.rect()
        sides, right = self.sides.sizeHint(), whole.width() - _EDGE
        self.sides.setGeometry(QRect(_EDGE, _TOP, sides.width(), sides.height()))
        for part in (self.slow, self.play):
            size = part.sizeHint()
            rect = QRect(
                right - size.width(), _TOP + (sides.height() - size.height()) // 2, size.width(), size.height()
            )
            part.setGeometry(rect)
            right = rect.left() - 8
        self.figure.setGeometry(whole.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
        self.figure.set_stage(QRect(-_EDGE, -_EDGE, whole.width(), whole.height()), stage.side, stage.radius)
        self.figure.lower()

    def _words(self, value: MovementValue) -> tuple[str, str]:
        """What the two stills are called."""
        movement = self._look.figures.movement(value.exercise_id)
        if movement is None:
            return "", ""
        words = dict(value.phases)
        start, end = phases_of_stills(movement)
        return words.get(start, ""), words.get(end, "")

    @property
    def _side(self) -> Side | None:
        value = self._value
        return Side(self.sides.current) if value is not None and value.first_side is not None else None

    def _turn(self) -> None:
        if self._value is not None:
            self.motion.show(self._value.exercise_id, self._side, neutral=self._side is None)
        self._show_button()

    def _show(self) -> None:
        self.figure.set_moment(self.motion.moment)
        if self._value is not None:
            self.figure.setAccessibleName(self._value.name)

    def _show_button(self) -> None:
        running = self.motion.running
        self.play.set_icon("pause-fill" if running else "play-fill")
        self.play.setText(self.tr("Pause") if running else self.tr("Play"))
        self.play.setAccessibleDescription(self.tr("The movement in the picture"))
        self.place()

    def _on_side(self, side: str) -> None:
        self._turn()
        self.side_chosen.emit(Side(side))
