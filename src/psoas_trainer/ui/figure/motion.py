# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a movement by itself, at the pace of its keyframes: once, or until it is stopped."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from psoas_trainer.core.figure.moment import FigureMoment, at_end, moment
from psoas_trainer.core.figure.timeline import HELD_IN_DEMONSTRATION, at_second, cycle_seconds, end_second
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.figures import Figures

FRAME_MS = 33


class FigureMotion(QObject):
    """It rests in the end pose, goes back to the start and comes to the end pose again: so nothing ever jumps."""

    moved = Signal()
    """There is another moment to show."""
    stopped = Signal()
    """It has come to the end pose again and rests."""

    def __init__(self, figures: Figures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._exercise_id = ""
        self._side: Side | None = None
        self._neutral = True
        self._second = 0.0
        self._told = 0.0
        self._left: float | None = None
        self._speed = 1.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether it moves."""
        return self._timer.isActive()

    def show(self, exercise_id: str, side: Side | None, *, neutral: bool) -> None:
        """Takes an exercise and a side, at rest in the end pose; `neutral` without the side's colours.

        Another side of the same exercise keeps its place and goes on if it was moving.
        """
        if exercise_id != self._exercise_id:
            self.pause()
            self._second = 0.0
        self._exercise_id, self._side, self._neutral = exercise_id, side, neutral
        self.moved.emit()

    def play(self, *, once: bool) -> None:
        """Moves on from where it stands: through one cycle, or on and on. Nothing moves where the person wants that."""
        seconds = self._cycle_seconds()
        if self._figures.reduced or seconds <= 0.0:
            return
        self._left = seconds - self._second if once else None
        self._told = self._figures.clock()
        self._timer.start()

    def pause(self) -> None:
        """Stands still where it is."""
        self._timer.stop()

    def rest(self) -> None:
        """Back in the end pose at once."""
        self._timer.stop()
        if self._second:
            self._second = 0.0
            self.moved.emit()

    def set_speed(self, speed: float) -> None:
        """1 is the pace of the keyframes."""
        self._speed = speed

    def tick(self) -> None:
        """Lets the time pass; called by the timer, and by tests. Where nothing is to move any more, it rests."""
        if self._figures.reduced:
            self.rest()
            self.stopped.emit()
            return
        now = self._figures.clock()
        ahead = (now - self._told) * self._speed
        self._told = now
        seconds = self._cycle_seconds()
        if self._left is not None:
            self._left -= ahead
        if seconds <= 0.0 or (self._left is not None and self._left <= 0.0):
            self._timer.stop()
            self._second = 0.0
            self.moved.emit()
            self.stopped.emit()
            return
        self._second = (self._second + ahead) % seconds
        self.moved.emit()

    @property
    def moment(self) -> FigureMoment | None:
        """What is to be seen now; None for an exercise without a figure."""
        movement = self._figures.movement(self._exercise_id) if self._exercise_id else None
        if movement is None:
            return None
        rest = at_end(self._exercise_id, movement, self._side, neutral=self._neutral)
        if not self._second and not self.running:
            return rest
        cycle = rest.heading.cycle
        second = end_second(movement, cycle, HELD_IN_DEMONSTRATION) + self._second
        length = cycle_seconds(movement, cycle, HELD_IN_DEMONSTRATION)
        frame = at_second(movement, cycle, second % length, HELD_IN_DEMONSTRATION)
        return moment(self._exercise_id, movement, frame, self._side, mirror=True, neutral=self._neutral, at_end=True)

    def _cycle_seconds(self) -> float:
        movement = self._figures.movement(self._exercise_id) if self._exercise_id else None
        return cycle_seconds(movement, movement.first_cycle, HELD_IN_DEMONSTRATION) if movement is not None else 0.0
