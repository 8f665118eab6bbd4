# SPDX-License-Identifier: GPL-3.0-or-later
"""The words, choices and limits of the form of an own exercise."""

from typing import Any

from PySide6.QtCore import QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Focus
from psoas_trainer.core.exercise_draft import ExerciseDraft, StockWords
from psoas_trainer.core.exercise_file import STRETCH_HOLD_MOST
from psoas_trainer.core.exercise_unfinished import Stopgap
from psoas_trainer.core.outside.pack_caps import ROLLER_SECONDS
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.pack_text import PackText
from psoas_trainer.ui.widgets.exercise_form import Choices, DoseGroup, ExerciseForm, KindGroup, TextGroup
from psoas_trainer.ui.widgets.figure_choice import FigureChoice
from psoas_trainer.ui.widgets.side_mark import side_word

_ROLLER = "roller"
_ANY = 600


class ExerciseFormTexts(QObject):
    """Made of the content that ships."""

    def __init__(self, shipped: Content, movements: tuple[str, ...], parent: QObject | None = None) -> None:
        """`movements` are the exercises that have a figure."""
        super().__init__(parent)
        self._catalogue, self._words = shipped.catalogue, shipped.words
        self._movements = movements
        self._packs = PackText(self)

    def make_form(self, look: Look) -> ExerciseForm:
        """The form with everything that can be chosen."""
        kinds = [
            (DoseKind.REPS.value, self.tr("Reps")),
            (DoseKind.HOLD.value, self.tr("Seconds of a hold")),
            (DoseKind.TIME.value, self.tr("Seconds in all")),
        ]
        rules = [
            (SideRule.TOGETHER.value, self.tr("both together")),
            (SideRule.EACH_SIDE.value, self.tr("one after the other")),
            (SideRule.ALTERNATING.value, self.tr("in turn, rep by rep")),
        ]
        kind = KindGroup(
            look,
            [(each.value, self._words.term("category", each)) for each in Category],
            [(each.value, self._words.term("focus", each)) for each in Focus],
            self._terms("position"),
            self._terms("equipment"),
            self._terms("muscle"),
        )
        dose = DoseGroup(look, kinds, rules, [(each.value, side_word(each)) for each in Side])
        return ExerciseForm(kind, TextGroup(look), dose, FigureChoice(look, self.tr("Figure"), self._figures()), look)

    def new_draft(self) -> ExerciseDraft:
        """A new exercise before anything was said of it."""
        draft = ExerciseDraft(
            cues=self.tr("Move slowly and keep breathing."),
            errors=self.tr("Going on although it hurts."),
            position=next(iter(self._words.terms["position"])),
        )
        return draft._replace(**self.usual_dose(DoseKind.REPS))

    def stopgap(self) -> Stopgap:
        """What stands where nothing was written yet."""
        return Stopgap(self.tr("My exercise"), self.tr("Not written yet."), self.new_draft())

    def with_usual_dose(self, draft: ExerciseDraft) -> ExerciseDraft:
        """The draft with the numbers and phases that its kind of dose begins with, as far as they may go in it."""
        usual, most = draft._replace(**self.usual_dose(draft.kind)), self.most(draft)
        return usual._replace(least=min(usual.least, most), most=min(usual.most, most), usual=min(usual.usual, most))

    def usual_dose(self, kind: DoseKind) -> dict[str, Any]:
        """The numbers and phases of that kind of dose to begin with."""
        go, hold, back = self.tr("Go"), self.tr("Hold"), self.tr("Return")
        match kind:
            case DoseKind.REPS:
                phases = (("go", go, 2.0), ("hold", hold, 1.0), ("return", back, 3.0))
                return {"kind": kind, "least": 5, "most": 15, "usual": 10, "sets": 1, "phases": phases}
            case DoseKind.HOLD:
                open_phases = (("go", go, 2.0), ("hold", hold, None), ("return", back, 2.0))
                return {"kind": kind, "least": 10, "most": 30, "usual": 20, "sets": 1, "phases": open_phases}
            case DoseKind.TIME:
                phase = (("move", self.tr("Move"), None),)
                return {"kind": kind, "least": 20, "most": 60, "usual": 30, "sets": 1, "phases": phase}

    def drawn(self, figure: str) -> dict[str, Any]:
        """What comes with the movement of an exercise."""
        exercise, words = self._catalogue.exercises[figure], self._words.exercises[figure]
        dose = exercise.dose
        return {
            "side_rule": exercise.side_rule,
            "first_side": exercise.first_side or Side.RIGHT,
            "kind": dose.kind,
            "least": dose.minimum,
            "most": dose.maximum,
            "usual": dose.default,
            "sets": dose.sets,
            "phases": tuple((each.id, words.phases[each.id], each.seconds) for each in exercise.phases),
        }

    def stock(self) -> StockWords:
        """What is said where the person said nothing."""
        return StockWords(
            self.tr("Left side"),
            self.tr("Right side"),
            self.tr("Left and right are your own sides."),
            self.tr("Both sides work together."),
            self.tr("Breathe calmly all the way."),
            self.tr("Change to the left side."),
            self.tr("Change to the right side."),
        )

    def most(self, draft: ExerciseDraft) -> int:
        """The largest amount that may be set."""
        if _ROLLER in draft.equipment:
            return ROLLER_SECONDS
        held = draft.category is Category.STRETCH and draft.kind is not DoseKind.REPS
        return STRETCH_HOLD_MOST if held else _ANY

    def suffix(self, kind: DoseKind) -> str:
        """What stands behind an amount."""
        return "" if kind is DoseKind.REPS else self.tr(" s", "seconds behind a number")

    def picture_hint(self, draft: ExerciseDraft) -> str:
        """What is shown, and what comes with it."""
        if draft.figure is not None:
            return self.tr("Sides, phases and how it is counted are those of the movement.")
        if draft.picture is not None:
            return self.tr("Your picture stands still where else the figure moves.")
        return self.tr("With a movement come its sides, its phases and how it is counted.")

    def refusal(self, error: OutsideError) -> str:
        """Why a picture is not taken."""
        return self._packs.refusal(error)

    def problem(self, error: OutsideError, place: list[str]) -> str:
        """What has to be put right in the form."""
        most = str(error.most or 0)
        if error.refusal is Refusal.STRETCH_TOO_LONG:
            return self.tr("A stretch is held for no more than 30 s, and one hip for no more than 120 s a session.")
        if error.refusal is Refusal.ROLLER_TOO_LONG:
            return self.tr("The roller is used for no more than 60 s at a time and 90 s a day.")
        said = {
            "name": self.tr("Give the exercise a name with a letter or a digit."),
            "short": self.tr("The name needs a letter or a digit near its beginning."),
            "set_up": self.tr("Write at least one step."),
            "steps": self.tr("Write one to five steps, each of no more than 400 characters."),
            "cues": self.tr("Write at least one cue, each of no more than 400 characters."),
            "errors": self.tr("Write at least one mistake, each of no more than 400 characters."),
            "muscles": self.tr("Choose at least one muscle."),
            "side_rule": self.tr("A hold goes one side after the other, or with both together."),
            "phases": self.tr("The tempo does not fit: each phase lasts from 1 to 60 s, and one of them at least."),
            "kind": self.tr("With a roller it is counted in seconds in all."),
            "figure": self.tr("That movement goes another way. Choose another one, or none."),
        }
        found = next((said[each] for each in reversed(place) if each in said), "")
        return found or self.tr("That is not from 1 to %1.").replace("%1", most)

    def _terms(self, kind: str) -> Choices:
        return list(self._words.terms[kind].items())

    def _figures(self) -> list[tuple[str, str, str]]:
        known, words = self._catalogue.exercises, self._words.exercises
        return [(each, known[each].category, words[each].short) for each in known if each in self._movements]
