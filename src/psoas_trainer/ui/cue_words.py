# SPDX-License-Identifier: GPL-3.0-or-later
"""The words that are said in a session: short, and whole sentences in every language.

Where there may be too little time for all, the words come as several texts, the longest first.
"""

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.fill import fill
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Step, StepKind
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

    def move(self, step: Step, seconds: int, *, named: bool) -> str:
        """The new position; with the exercise where it was not named before."""
        position = self._words.term("position", self._exercise(step).position)
        if named:
            return self.tr("Change position, %n second(s): %1.", "", seconds).replace("%1", position)
        text = self.tr("Next: %1. Change position, %n second(s): %2.", "", seconds)
        return fill(text, self._named(step).short, position)

    def get_ready(self, step: Step, side: Side | None, seconds: int) -> tuple[str, ...]:
        """The exercise and its first side."""
        words, number = self._named(step), QLocale().toString(seconds)
        if side is None:
            texts = (
                self.tr("Get ready, %n second(s): %1.", "", seconds),
                self.tr("Get ready, %3: %1.", "exercise, seconds"),
                self.tr("%1, %3.", "exercise, seconds"),
            )
            return tuple(fill(text, words.short, "", number) for text in texts)
        texts = (
            self.tr("Get ready, %n second(s): %1. %2 first.", "", seconds),
            self.tr("Get ready, %3: %1. %2 first.", "exercise, side, seconds"),
            self.tr("%1, %3. %2 first.", "exercise, side, seconds"),
        )
        return tuple(fill(text, words.short, words.side(side), number) for text in texts)

    def set_up(self, step: Step, variant_id: str | None) -> tuple[str, ...]:
        """Position, how to begin and equipment; where it is not done as usual, that too."""
        exercise, words = self._exercise(step), self._named(step)
        position = self._words.term("position", exercise.position)
        own = words.variants.get(variant_id) if variant_id is not None else None
        begin = words.set_up
        if own is not None:
            text = self.tr("%1 %2", "how to begin, what is done otherwise than usual")
            begin = fill(text, begin, own.instruction)
        texts = [
            fill(self.tr("%1. %2", "position, how to begin"), position, begin),
            begin,
            fill(self.tr("%1.", "position"), position),
        ]
        if kit := exercise.needs(variant_id):
            names = QLocale().createSeparatedList([self._words.inside(each) for each in kit])
            text = self.tr("%1. %2 Within reach: %3.", "position, how to begin, equipment")
            texts.insert(0, fill(text, position, begin, names))
        return tuple(texts)

    def switch(self, step: Step, seconds: int) -> tuple[str, ...]:
        """The side that comes, and how to change."""
        words = self._named(step)
        if step.side is None:
            return (self.tr("Switch sides."),)
        text = self.tr("Switch sides, %n second(s): %1. %2", "", seconds)
        texts = (
            text,
            self.tr("Switch sides, %n second(s): %1.", "", seconds),
            self.tr("Switch, %3: %1.", "side, seconds"),
        )
        values = words.side(step.side), words.change_to(step.side), QLocale().toString(seconds)
        return tuple(fill(text, *values).strip() for text in texts)

    def name(self, step: Step) -> str:
        """The exercise."""
        return self.tr("%1.", "what begins now").replace("%1", self._named(step).short)

    def timed(self, step: Step, seconds: int) -> tuple[str, ...]:
        """What begins, and how long it takes; where sides take turns the side is said by itself."""
        words, work = self._named(step), step.work
        if work is not None and work.first_side is not None and work.side is None:
            return (self.seconds(seconds), self.tr("%1.", "seconds").replace("%1", QLocale().toString(seconds)))
        name = words.side(work.side) if work is not None and work.side is not None else words.short
        return (self.tr("%1, %n second(s).", "", seconds).replace("%1", name),)

    def phase(self, step: Step, phase_id: str, side: Side | None) -> tuple[str, ...]:
        """The phase, with the side where that is to be said."""
        word = self._phase(step, phase_id)
        if side is None:
            return (word,)
        text = self.tr("Left: %1") if side is Side.LEFT else self.tr("Right: %1")
        return (text.replace("%1", word), self.side(side))

    def phase_with_seconds(self, step: Step, phase_id: str, side: Side | None, seconds: int) -> tuple[str, ...]:
        """The same with the seconds that it takes."""
        match side:
            case Side.LEFT:
                texts = (self.tr("Left: %1, %n second(s).", "", seconds), self.tr("Left: %1, %2.", "phase, seconds"))
            case Side.RIGHT:
                texts = (self.tr("Right: %1, %n second(s).", "", seconds), self.tr("Right: %1, %2.", "phase, seconds"))
            case None:
                texts = (self.tr("%1, %n second(s).", "", seconds), self.tr("%1, %2.", "phase, seconds"))
        word, number = self._phase(step, phase_id), QLocale().toString(seconds)
        return tuple(fill(text, word, number) for text in texts)

    def side(self, side: Side) -> str:
        """The side, as short as can be."""
        return self.tr("Left.") if side is Side.LEFT else self.tr("Right.")

    def seconds(self, seconds: int) -> str:
        """How long it still takes."""
        return self.tr("%n second(s).", "", seconds)

    def more(self, seconds: int) -> str:
        """A wait was made longer."""
        return self.tr("%n second(s) more.", "", seconds)

    def place(self, step: Step, side: Side | None, phase_id: str | None) -> str:
        """Where the session stands, after something was taken back."""
        words = self._named(step)
        sided = "" if side is None else words.side(side)
        phase = "" if phase_id is None else self._phase(step, phase_id)
        if step.kind is StepKind.SWITCH:
            text = self.tr("%1. Switch sides: %2.", "exercise, side")
        elif step.kind is not StepKind.WORK:
            text = self.tr("Get ready: %1. %2 first.") if sided else self.tr("Get ready: %1.")
        elif sided:
            text = self.tr("%1. %2: %3.", "exercise, side, phase") if phase else self.tr("%1. %2.", "exercise, side")
        else:
            text = self.tr("%1: %3.", "exercise, phase") if phase else self.tr("%1.", "what begins now")
        return fill(text, words.short, sided, phase)

    def half(self) -> str:
        """Half of a long hold is done."""
        return self.tr("Half-time.")

    def last_ten(self) -> str:
        """Ten seconds are left."""
        return self.tr("Last ten seconds.")

    def paused(self) -> str:
        """The session stands still."""
        return self.tr("Paused.")

    def paused_at(self, place: str) -> str:
        """The session is taken up again and stands still; `place` is where."""
        return self.tr("Paused. %1", "where").replace("%1", place)

    def stopped(self) -> str:
        """It was stopped for pain."""
        return self.tr("Stopped. Rest.")

    def going_on(self, seconds: int) -> str:
        """The session goes on, after a lead-in where there is one."""
        return self.tr("Going on in %n second(s).", "", seconds) if seconds else self.tr("Going on.")

    def going_on_at(self, seconds: int, place: str) -> str:
        """Something was taken back, and the session goes on there after a lead-in."""
        return self.tr("%1 Going on in %n second(s).", "where", seconds).replace("%1", place)

    def waiting(self) -> str:
        """The program waits for the person."""
        return self.tr("Ready when you are.")

    def done(self) -> str:
        """The session was played to its end."""
        return self.tr("Session done.")

    def ended(self) -> str:
        """The session was stopped."""
        return self.tr("Session ended.")

    def _phase(self, step: Step, phase_id: str) -> str:
        return self._named(step).phases.get(phase_id, phase_id)

    def _named(self, step: Step) -> ExerciseWords:
        return self._words.exercises[self._plan.items[step.item].chosen.exercise_id]

    def _exercise(self, step: Step) -> Exercise:
        return self._catalogue.exercises[self._plan.items[step.item].chosen.exercise_id]
