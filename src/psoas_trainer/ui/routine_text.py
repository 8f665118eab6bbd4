# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine in words: how long it takes, how strengthening stands against stretch, and what is wrong with a draft."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from psoas_trainer.core.balance import BalanceReason, Light
from psoas_trainer.core.balance_addition import planned_balance
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.content import Content
from psoas_trainer.core.outside import limits
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.routine import Routine
from psoas_trainer.core.routine_draft import Problem
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold
from psoas_trainer.core.warm_first import begins_cold, shortest_warm_up
from psoas_trainer.ui.dose_text import DoseText


class RoutineText(QObject):
    """Sentences about routines, as they are planned: nothing of today comes in."""

    def __init__(
        self,
        content: Content,
        doses: DoseText,
        timing: Callable[[], Timing],
        thresholds: Callable[[], Thresholds] = Thresholds,
        parent: QObject | None = None,
    ) -> None:
        """`timing` has the person's rests, `thresholds` their lines for the balance."""
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._words = content.words
        self._doses = doses
        self._timing = timing
        self._thresholds = thresholds

    def minutes(self, routine: Routine) -> str:
        """'about 14 min'."""
        return self._doses.minutes(self.seconds(routine))

    def seconds(self, routine: Routine) -> float:
        """How long it takes; rows whose exercise is gone take no time."""
        steps = unfold(self._plan(routine), self._catalogue.exercises, routine.timing(self._timing()))
        return sum(step.seconds for step in steps)

    def line(self, routine: Routine) -> str:
        """Exercises, minutes and balance in one line."""
        count = self.tr("%n exercise(s)", "", len(self._there(routine).items))
        text = self.tr("%1 · %2 · %3", "exercises, minutes and balance of a routine")
        return text.replace("%3", self.balance(routine)).replace("%2", self.minutes(routine)).replace("%1", count)

    def balance(self, routine: Routine) -> str:
        """'strengthen 55 %, stretch and release 45 %'."""
        found = planned_balance(self._there(routine), self._catalogue, self._thresholds()).short
        if found.strengthen_percent is None:
            return self.tr("nothing to weigh yet")
        text = self.tr("strengthen %1 %, stretch and release %2 %")
        whole = text.replace("%1", str(found.strengthen_percent)).replace("%2", str(found.stretch_percent))
        return whole.replace(" %", "\u00a0%")  # a line never ends between a number and its sign

    def advice(self, routine: Routine) -> str:
        """What the routine alone leaves out, kindly; empty where nothing is to be said."""
        if not self._there(routine).items:
            return ""
        found = planned_balance(self._there(routine), self._catalogue, self._thresholds())
        said = {
            BalanceReason.LITTLE_STRENGTH: self.tr("A little more strengthening would balance it."),
            BalanceReason.TOO_LITTLE_STRENGTH: self.tr("It stretches more than it strengthens."),
            BalanceReason.NO_STRENGTH: self.tr("Nothing in it strengthens: it does not replace strengthening."),
            BalanceReason.FEW_GLUTES: self.tr("The glutes could have one more set."),
            BalanceReason.NO_GLUTES: self.tr("The glutes are not in it."),
            BalanceReason.NO_CORE: self.tr("The core is not in it."),
        }
        cold = self.tr("A stretch never comes first, cold: a short warm-up is played before it.")
        sentences = [cold] if begins_cold(routine, self._catalogue.exercises) else []
        if found.short.light is not Light.NOTHING:
            sentences += [said[reason] for reason in found.findings if reason in said]
        return " ".join(sentences)

    def names(self, routine: Routine) -> str:
        """The exercises by name, in their order."""
        known = self._words.exercises
        text = self.tr(", ", "between the names of the exercises of a routine")
        return text.join(known[item.exercise_id].name for item in self._there(routine).items)

    def gone(self, count: int) -> str:
        """That rows are left out when the routine is played; empty for none."""
        if not count:
            return ""
        return self.tr("%n exercise(s) of it are not there any more and are left out.", "", count)

    def note_with_gone(self, note: str, count: int) -> str:
        """What is said with a routine: its own note, and how many of its exercises are left out."""
        return " ".join(each for each in (note, self.gone(count)) if each)

    def problem(self, problem: Problem) -> str:
        """What has to be put right before the routine can be kept."""
        match problem:
            case Problem.NO_NAME:
                return self.tr("Give the routine a name.")
            case Problem.NAME_SIGNS:
                return self.tr("The name needs a letter or a digit.")
            case Problem.NAME_TAKEN:
                return self.tr("Another routine has this name. Choose one that tells them apart.")
            case Problem.NO_ROWS:
                return self.tr("Add an exercise from the list.")
            case Problem.NOTE_SIGNS:
                return self.tr("The note needs a letter or a digit, or stays empty.")

    def full(self) -> str:
        """That no further row has room."""
        text = self.tr("A routine has no more than %1 exercises. Nothing was added.")
        return text.replace("%1", str(limits.ROWS))

    def _there(self, routine: Routine) -> Routine:
        exercises = self._catalogue.exercises
        return routine._replace(items=tuple(item for item in routine.items if item.exercise_id in exercises))

    def _plan(self, routine: Routine) -> SessionPlan:
        exercises = self._catalogue.exercises
        warm_up = self._catalogue.warm_ups[routine.warm_up].items if routine.warm_up in self._catalogue.warm_ups else ()
        if begins_cold(routine, exercises):
            warm_up = shortest_warm_up(self._catalogue)
        lines = [(item, True) for item in warm_up]
        lines += [(item, False) for item in self._there(routine).items * routine.rounds]
        items = []
        for item, warm in lines:
            planned = planned_dose(exercises[item.exercise_id], item)
            items.append(PlanItem(planned, planned, warm, None, item.set_rest, item.rest))
        return SessionPlan(routine.id, tuple(items))
