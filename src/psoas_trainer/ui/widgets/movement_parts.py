# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies on the stage of the detail pane: the figure, the switch of its sides, and what plays it."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.side_mark import side_word
from psoas_trainer.ui.widgets.stage_panel import StagePanel

if TYPE_CHECKING:
    from psoas_trainer.ui.figure.motion import FigureMotion
    from psoas_trainer.ui.widgets.figure_view import FigureView

_HEIGHT = 36
_TOP = 6
_HALF = 0.5


EDGE = 12
HEADROOM = 36
"""Pixels: around the figure, and above it where its movement is wide, for the controls."""


class MovementValue(NamedTuple):
    """An exercise to watch. `first_side` is None where both sides move; `phases` are pairs of id and word."""

    exercise_id: str
    category: str
    name: str
    first_side: Side | None
    phases: tuple[tuple[str, str], ...]


class MovementParts(QObject):
    """The controls stand over the figure, at the top of the stage."""

    side_chosen = Signal(object)
    """Another Side was chosen."""

    def __init__(self, look: Look, stage: StagePanel) -> None:
        super().__init__(stage)
        self._look = look
        self._stage = stage
        self._value: MovementValue | None = None
        self.motion: FigureMotion | None = None
        self.figure: FigureView | None = None
        self.sides = Segmented.of_sides(look, self.tr("Which side the picture shows"), stage)
        self.play = PillButton(look, self.tr("Play"), "outline", "play-fill", _HEIGHT, parent=stage)
        self.slow = Chip(look, self.tr("0.5×", "half speed"), parent=stage)
        self.slow.setCheckable(True)
        self.slow.setAccessibleName(self.tr("Half speed"))
        self.play.setAccessibleDescription(self.tr("The movement in the picture"))
        self.play.clicked.connect(self.toggle)
        self.slow.toggled.connect(self._set_speed)
        self.sides.changed.connect(self._on_side)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes to, in reading order; of the two sides only the chosen one is a stop."""
        return *(self.sides.button(side.value) for side in Side), self.play, self.slow

    @property
    def side(self) -> Side | None:
        """The side whose colours the figure wears; None for an exercise of both."""
        value = self._value
        return Side(self.sides.current) if value is not None and value.first_side is not None else None

    def show_exercise(self, value: MovementValue) -> None:
        """Shows it at rest; the exercise that is shown already goes on as it is."""
        if self._value != value:
            self._value = value
            if value.first_side is not None:
                self.sides.set_current(value.first_side.value)
            if self.motion is not None:
                self.motion.pause()
        still = self._look.figures.reduced
        if self.motion is not None or still:
            motion = self._moving()
            if still:
                motion.rest()
            self._turn(motion)
        self._name_stage()
        figures = self._look.figures
        known = not (figures.lacks(value.exercise_id) or figures.has_picture(value.exercise_id))
        self.sides.setVisible(known and value.first_side is not None)
        self.play.setVisible(known and not still)
        self.slow.setVisible(known and not still)
        self._show_button()

    def _name_stage(self) -> None:
        """Until it plays there is only the kept picture, which the stage itself shows."""
        if self._value is not None:
            self._stage.setAccessibleName(self._picture_name(self._value))

    def play_once(self) -> None:
        """From the end pose back to it; a picture stands still."""
        if self._value is not None and self._look.figures.has_picture(self._value.exercise_id):
            return
        self._moving().play(once=True)
        self._show_button()

    def toggle(self) -> None:
        """Plays on and on, or stands still."""
        motion = self._moving()
        if motion.running:
            motion.pause()
        else:
            motion.play(once=False)
        self._show_button()

    def rest(self) -> None:
        """Nobody looks any more."""
        if self.motion is not None:
            self.motion.rest()
            self._show_button()

    def _moving(self) -> "FigureMotion":
        """What moves the figure, made when it is first needed: until then a kept picture is shown."""
        if self.motion is None:
            from psoas_trainer.ui.figure.motion import FigureMotion
            from psoas_trainer.ui.widgets.figure_view import FigureView

            self.figure = FigureView(self._look, self._stage)
            self.figure.set_headroom(HEADROOM)
            self.motion = FigureMotion(self._look.figures, self)
            self.motion.moved.connect(self._show)
            self.motion.stopped.connect(self._show_button)
            self._set_speed(slow=self.slow.isChecked())
            self._turn(self.motion)
            self.place()
        return self.motion

    def place(self) -> None:
        """Left and right keep their places in every language, and so does what plays."""
        whole = self._stage.rect()
        sides, right = self.sides.sizeHint(), whole.width() - EDGE
        self.sides.setGeometry(QRect(EDGE, _TOP, sides.width(), sides.height()))
        for part in (self.slow, self.play):
            size = part.sizeHint()
            rect = QRect(
                right - size.width(), _TOP + (sides.height() - size.height()) // 2, size.width(), size.height()
            )
            part.setGeometry(rect)
            right = rect.left() - 8
        if self.figure is not None:
            self.figure.setGeometry(whole.adjusted(EDGE, EDGE, -EDGE, -EDGE))
            stage = QRect(-EDGE, -EDGE, whole.width(), whole.height())
            self.figure.set_stage(stage, self._stage.side, self._stage.radius)
            self.figure.lower()

    def _words(self, value: MovementValue) -> tuple[str, str]:
        """What the two stills are called."""
        from psoas_trainer.core.figure.moment import phases_of_stills

        movement = self._look.figures.movement(value.exercise_id)
        if movement is None:
            return "", ""
        words = dict(value.phases)
        start, end = phases_of_stills(movement)
        return words.get(start, ""), words.get(end, "")

    def _turn(self, motion: "FigureMotion") -> None:
        value, side = self._value, self.side
        if value is not None and self.figure is not None:
            self.figure.set_words(*self._words(value))
            self.figure.setAccessibleName(self._picture_name(value))
            motion.show(value.exercise_id, side, neutral=side is None)

    def _picture_name(self, value: MovementValue) -> str:
        """The picture in words: exercise and side."""
        side = self.side
        if side is None:
            return value.name
        text = self.tr("%1, %2", "name of the exercise, side: what a picture shows")
        return fill(text, value.name, side_word(side))

    def _show(self) -> None:
        if self.motion is None or self.figure is None:
            return
        if self._stage.window().isMinimized():
            self.motion.pause()  # a minimised window hides no widget
            self._show_button()
        self.figure.set_moment(self.motion.moment)

    def _show_button(self) -> None:
        running = self.motion is not None and self.motion.running
        self.play.set_icon("pause-fill" if running else "play-fill")
        self.play.setText(self.tr("Pause") if running else self.tr("Play"))
        self.place()

    def _set_speed(self, slow: bool) -> None:  # noqa: FBT001 - a signal's value
        if self.motion is not None:
            self.motion.set_speed(_HALF if slow else 1.0)

    def _on_side(self, side: str) -> None:
        self._turn(self._moving())
        self._name_stage()
        self.side_chosen.emit(Side(side))
