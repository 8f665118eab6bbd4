# SPDX-License-Identifier: GPL-3.0-or-later
"""Teach mode: the doses of a session are changed while both stand at the screen, and what was changed is told."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.live_dose import live_steps, more_of, more_sets, with_dose
from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.fill import fill
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.position import Position
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.widgets.teach_panel import TeachPanel


class TeachMode(QObject):
    """Lays a panel over the place of what comes next, for the length of one session."""

    changed = Signal(object)
    """The SessionPlan with the doses that hold now."""

    def __init__(
        self,
        look: Look,
        content: Content,
        player: Player,
        place: QWidget,
        plan: SessionPlan,
        exercises: Mapping[str, Exercise],
        timing: Timing,
    ) -> None:
        """`place` is the part of the player's page under the panel; `exercises` are as the plan has them played."""
        super().__init__(place)
        self._words, self._player, self._place = content.words, player, place
        self.plan, self._exercises, self._timing = plan, exercises, timing
        self._line = -1
        self.panel = TeachPanel(look, place.parentWidget())
        self.panel.amount_pressed.connect(lambda presses: self._change(more_of(self._dose, presses)))
        self.panel.sets_pressed.connect(lambda presses: self._change(more_sets(self._dose, presses)))
        place.installEventFilter(self)
        player.ticked.connect(self._show)
        self._follow()

    def end(self) -> None:
        """The session is over: the panel goes."""
        self._player.ticked.disconnect(self._show)
        self._place.removeEventFilter(self)
        self.panel.hide()
        self.panel.deleteLater()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow()
        return False

    @property
    def _dose(self) -> Dose:
        return self.plan.items[self._line].chosen.dose

    def _follow(self) -> None:
        """Where what comes next has no room of its own, in full screen, nobody changes doses."""
        self.panel.setGeometry(self._place.geometry())
        self.panel.setVisible(not self._place.isHidden() and self._line >= 0)
        self.panel.raise_()

    def _change(self, dose: Dose) -> None:
        session = self._player.session
        if session is None or session.over or dose == self._dose:
            return
        self.plan = with_dose(self.plan, self._line, dose)
        live = live_steps(session, unfold(self.plan, self._exercises, self._timing))
        self.changed.emit(self.plan)
        self._player.replace_ahead(live.steps, here=live.here)
        self._show(self._player.position())
        self._player.tick()

    def _show(self, position: Position) -> None:
        """A warm-up is not the plan's."""
        step = position.step
        line = -1 if step is None or self.plan.items[step.item].warm_up else step.item
        if line != self._line:
            self._line = line
            self._follow()
        if line >= 0:
            self._show_dose(self._dose)

    def _show_dose(self, dose: Dose) -> None:
        panel, exercise_id = self.panel, self.plan.items[self._line].chosen.exercise_id
        reps = dose.kind is DoseKind.REPS
        caption, amount = self.tr("Reps") if reps else self.tr("Seconds"), str(dose.amount)
        if dose.uneven:
            text = self.tr("Left %1, right %2", "reps or seconds")
            caption, amount = fill(text, str(dose.on(Side.LEFT)), str(dose.on(Side.RIGHT))), ""
        panel.amount.show_value(caption, amount)
        panel.sets.show_value(self.tr("Sets"), str(dose.sets))
        text = self.tr("Teach mode: %1", "an exercise").replace("%1", self._words.exercises[exercise_id].short)
        if panel.line.text() != text:
            panel.line.setText(text)
