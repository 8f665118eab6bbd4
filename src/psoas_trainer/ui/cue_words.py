# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that are said in a session: short, and whole sentences in every language."""

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Step
from psoas_trainer.core.words import ExerciseWords, Words


class CueWords(QObject):
    """One plan's sentences; names in their short form."""

    def __init__(self, plan: SessionPlan, catalogue: Catalogue, words: Words) -> None:
        super().__init__()
        self._plan = plan
        self._catalogue = catalogue
        self._words = words

    def rest(self, step: Step, seconds: int) -> str:
        """What comes after the rest."""
        if step.set_number > 1:
            text = self.tr("Rest, %n second(s). Then set %1.", "", seconds)
            return text.replace("%1", str(step.set_number))
        return self.tr("Rest, %n second(s). Next: %1.", "", seconds).replace("%1", self._named(step).short)

    def move(self, step: Step) -> str:
        """The new position."""
        position = self._words.term("position", self._exercise(step).position)
        return self.tr("Change position: %1.").replace("%1", position)

    def get_ready(self, step: Step, side: Side | None) -> str:
        """The exercise and its first side."""
        words = self._named(step)
        if side is None:
            return self.tr("Get ready: %1.").replace("%1", words.short)
        return self.tr("Get ready: %1. %2 first.").replace("%1", words.short).replace("%2", words.side(side))

    def set_up(self, step: Step) -> str:
        """Equipment, position and how to begin."""
        exercise, words = self._exercise(step), self._named(step)
        item = self._plan.items[step.item].chosen
        variant = exercise.variant(item.variant_id)
        kit = variant.equipment if variant is not None and variant.equipment is not None else exercise.equipment
        position = self._words.term("position", exercise.position)
        text = self.tr("%1. %2", "position, how to begin")
        if kit:
            text = self.tr("%1. %2 Within reach: %3.", "position, how to begin, equipment")
            names = [self._words.term("equipment", each) for each in kit]
            text = text.replace("%3", QLocale().createSeparatedList(names))
        return text.replace("%1", position).replace("%2", words.set_up)

    def switch(self, step: Step) -> str:
        """The side that comes, and how to change."""
        words = self._named(step)
        if step.side is None:
            return self.tr("Switch sides.")
        text = self.tr("Switch sides: %1. %2", "a side, how to change to it").replace("%1", words.side(step.side))
        return text.replace("%2", words.change_to(step.side)).strip()

    def work(self, step: Step, *, timed_seconds: int | None) -> str:
        """What begins: the side, or the exercise where both sides work together."""
        words = self._named(step)
        name = words.side(step.work.side) if step.work is not None and step.work.side is not None else words.short
        if timed_seconds is None:
            return self.tr("%1.", "what begins now").replace("%1", name)
        return self.tr("%1, %n second(s).", "", timed_seconds).replace("%1", name)

    def phase(self, step: Step, phase_id: str, side: Side | None, seconds: int | None) -> str:
        """The phase, with the side where it has just changed and the seconds where it is held."""
        word = self._named(step).phases.get(phase_id, phase_id)
        if seconds is not None:
            return self.tr("%1, %n second(s).", "", seconds).replace("%1", word)
        if side is None:
            return word
        text = self.tr("Left: %1") if side is Side.LEFT else self.tr("Right: %1")
        return text.replace("%1", word)

    def half(self) -> str:
        """Half of a long hold is done."""
        return self.tr("Half-time.")

    def last_ten(self) -> str:
        """Ten seconds are left."""
        return self.tr("Last ten seconds.")

    def paused(self) -> str:
        """The session stands still."""
        return self.tr("Paused.")

    def stopped(self) -> str:
        """It was stopped for pain."""
        return self.tr("Stopped. Rest.")

    def going_on(self, seconds: int) -> str:
        """The session goes on, after a lead-in where there is one."""
        return self.tr("Going on in %n second(s).", "", seconds) if seconds else self.tr("Going on.")

    def waiting(self) -> str:
        """The program waits for the person."""
        return self.tr("Ready when you are.")

    def done(self) -> str:
        """The session was played to its end."""
        return self.tr("Session done.")

    def ended(self) -> str:
        """The session was stopped."""
        return self.tr("Session ended.")

    def _named(self, step: Step) -> ExerciseWords:
        return self._words.exercises[self._plan.items[step.item].chosen.exercise_id]

    def _exercise(self, step: Step) -> Exercise:
        return self._catalogue.exercises[self._plan.items[step.item].chosen.exercise_id]
