# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of the page with the routines: what each says, and what can be done with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.pack import PackExercise, PackRoutine
from psoas_trainer.core.own_training import uses
from psoas_trainer.core.routine import CLINIC_PLAN, Routine
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.own_desk import OwnDesk
from psoas_trainer.ui.routine_text import RoutineText
from psoas_trainer.ui.widgets.own_card import CardAction, OwnCardValue

if TYPE_CHECKING:
    from psoas_trainer.ui.models.routine_now import RoutineNow


class OwnCards(QObject):
    """Makes the values of all cards, as the content is now."""

    def __init__(
        self,
        content: Content,
        desk: OwnDesk,
        text: RoutineText,
        doses: DoseText,
        now: "RoutineNow | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """Without `now` the cards say only what the routines are as they are written."""
        super().__init__(parent)
        self._now = now
        self.may_change: Callable[[], bool] = lambda: False
        """Whether the plan leaves the person a range of anything."""
        self.ranges: Callable[[], tuple[str, ...]] = lambda: ()
        """What may be changed of the plan, a sentence for each exercise."""
        self._content = content
        self._desk = desk
        self._text = text
        self._doses = doses

    def own_routines(self) -> list[OwnCardValue]:
        """The plan that a clinician made, then a person's own routines, the newest first."""
        own = [self._own_routine(each) for each in reversed(self._desk.own.routines.values())]
        plan = self._content.catalogue.routines.get(CLINIC_PLAN)
        return own if plan is None else [self._plan(plan), *own]

    def shipped_routines(self) -> list[OwnCardValue]:
        """The routines that came with the program."""
        catalogue, words = self._content.catalogue, self._content.words
        own = self._desk.own.routines
        found = []
        for key, routine in catalogue.routines.items():
            if key in own or key == CLINIC_PLAN:
                continue
            name, note = words.routines[key].name, words.routines[key].note
            actions = (
                CardAction("copy", "copy", self.tr("Copy %1", "a routine").replace("%1", name)),
                self._handout(name),
                CardAction("export", "upload-simple", self.tr("Export %1", "a routine").replace("%1", name)),
                self._more(name),
            )
            found.append(self._card(routine, name, note, "", actions))
        return found

    def own_exercises(self) -> list[OwnCardValue]:
        """A person's own exercises, the newest first."""
        return [self._exercise(each) for each in reversed(self._desk.own.exercises.values())]

    def _plan(self, routine: Routine) -> OwnCardValue:
        words = self._content.words.routines[routine.id]
        mark = self.tr("Made for you, played as it is")
        actions: tuple[CardAction, ...] = ()
        if self.may_change():
            mark = self.tr("Made for you; some amounts are yours to choose")
            choose = fill(self.tr("Choose your amounts of %1", "a plan"), words.name)
            actions = (CardAction("amounts", "sliders-horizontal", choose),)
        actions = (*actions, CardAction("copy", "copy", self.tr("Copy %1", "a routine").replace("%1", words.name)))
        record = self.tr("Save the record of %1 for the clinic", "a plan").replace("%1", words.name)
        record_too = CardAction("record", "upload-simple", record)
        actions = (*actions, self._handout(words.name), record_too, self._more(words.name))
        card = self._card(routine, words.name, words.note, mark, actions)
        return card._replace(now="\n".join(each for each in (card.now, *self.ranges()) if each))

    def _own_routine(self, each: PackRoutine) -> OwnCardValue:
        name, routine = each.words.name, each.routine
        there = self._content.catalogue.exercises
        gone = sum(item.exercise_id not in there for item in routine.items)
        actions = (
            CardAction("edit", "pencil-simple", self.tr("Edit %1", "a routine").replace("%1", name)),
            CardAction("copy", "copy", self.tr("Copy %1", "a routine").replace("%1", name)),
            *((self._handout(name),) if gone < len(routine.items) else ()),
            CardAction("export", "upload-simple", self.tr("Export %1", "a routine").replace("%1", name)),
            CardAction("delete", "trash", self.tr("Delete %1", "a routine").replace("%1", name)),
            *((self._more(name),) if gone < len(routine.items) else ()),
        )
        note = self._text.note_with_gone(each.words.note, gone)
        value = self._card(routine, name, note, self.tr("Your own"), actions)
        return value if gone < len(routine.items) else value._replace(start="")

    def _handout(self, name: str) -> CardAction:
        return CardAction("handout", "printer", self.tr("Handout of %1", "a routine").replace("%1", name))

    def _more(self, name: str) -> CardAction:
        return CardAction("more", "caret-down", self.tr("More about %1", "a routine").replace("%1", name))

    def _card(self, routine: Routine, name: str, note: str, mark: str, actions: tuple[CardAction, ...]) -> OwnCardValue:
        exercises = self._content.catalogue.exercises
        first = next((each.exercise_id for each in routine.items if each.exercise_id in exercises), "")
        return OwnCardValue(
            routine.id,
            name,
            self._text.line(routine),
            self._text.names(routine),
            mark,
            (first, exercises[first].category if first else "strengthen"),
            actions,
            note,
            self.tr("Start %1", "a routine").replace("%1", name),
            "" if self._now is None else self._now.line(routine, self._text.seconds(routine)),
        )

    def _exercise(self, each: PackExercise) -> OwnCardValue:
        name, exercise, term = each.words.name, each.exercise, self._content.words.term
        text = self.tr("%1 · %2 · %3", "dose, category and position of an exercise")
        line = text.replace("%3", term("position", exercise.position)).replace(
            "%2", term("category", exercise.category)
        )
        line = line.replace("%1", self._doses.dose(exercise.side_rule, exercise.dose.default_dose))
        used = uses(self._desk.own, exercise.id)
        more = self.tr("In %n of your routines", "", len(used)) if used else ""
        actions = (
            CardAction("edit", "pencil-simple", self.tr("Edit %1", "an exercise").replace("%1", name)),
            CardAction("export", "upload-simple", self.tr("Export %1", "an exercise").replace("%1", name)),
            CardAction("delete", "trash", self.tr("Delete %1", "an exercise").replace("%1", name)),
        )
        return OwnCardValue(
            exercise.id, name, line, more, self.tr("Your own"), (exercise.id, exercise.category), actions
        )
