# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the figure on the player's stage where the session stands."""

from psoas_trainer.core.figure.moment import phases_of_stills
from psoas_trainer.core.session import Session
from psoas_trainer.ui.figure.figures import Figures
from psoas_trainer.ui.figure_writer import FigureWriter
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.widgets.stage import Stage


class StageFigure:
    """Between the session and the stage: which moment of which movement, and the words of its two stills."""

    def __init__(self, figures: Figures, stage: Stage) -> None:
        self._figures = figures
        self._stage = stage
        self._words: ScreenWriter | None = None
        self._figure: FigureWriter | None = None

    def load(self, words: ScreenWriter) -> None:
        """Shows the session that this writer has the words of."""
        self._words = words
        self._figure = FigureWriter(self._figures.movement, words.exercise_id)

    def show(self, session: Session) -> None:
        """Puts the figure where the session stands; no figure where the exercise has none."""
        if self._figure is None or self._words is None:
            return
        position = session.position()
        shown = self._figure.write(session, position, mirror=self._figures.mirrors)
        step = position.step
        self._stage.set_picture(self._words.exercise_id(step.item) if step is not None and shown is None else "")
        movement = self._figures.movement(shown.exercise_id) if shown is not None else None
        if movement is None or position.step is None:
            self._stage.set_figure(None)
            return
        item, (start, end) = position.step.item, phases_of_stills(movement)
        self._stage.set_figure(shown, self._words.phase_word(item, start), self._words.phase_word(item, end))
