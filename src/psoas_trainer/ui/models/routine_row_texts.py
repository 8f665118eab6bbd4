# SPDX-License-Identifier: GPL-3.0-or-later
"""The words and limits of the rows of the routine editor, and of the exercises that can be added."""

from PySide6.QtCore import QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.core.routine_draft import dose_of, row_range
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.widgets.exercise_library import LibraryEntry
from psoas_trainer.ui.widgets.rest_chip import USUAL
from psoas_trainer.ui.widgets.routine_row import RoutineRowValue


class RoutineRowTexts(QObject):
    """Makes of each row what the editor shows."""

    def __init__(self, content: Content, doses: DoseText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._words = content.words
        self._doses = doses

    def row(self, item: RoutineItem) -> RoutineRowValue:
        """The row of that item; where its exercise is gone it says so."""
        exercise = self._catalogue.exercises.get(item.exercise_id)
        if exercise is None:
            words = self._words.exercises.get(item.exercise_id)
            name = words.name if words is not None else self.tr("An exercise that is gone")
            gone = self.tr("This exercise is not there any more. The row is left out when the routine is played.")
            return RoutineRowValue(item.exercise_id, name, "strengthen", gone=gone)
        allowed, dose, words = row_range(exercise), dose_of(item, exercise), self._words.exercises[exercise.id]
        apart = allowed.sided and (dose.left is not None or dose.right is not None)
        usual = item.first_side.value if item.first_side is not None else USUAL
        return RoutineRowValue(
            exercise.id,
            words.name,
            exercise.category,
            sets=dose.sets,
            sets_most=allowed.sets_most,
            amount_word=self._counted(exercise),
            suffix="" if allowed.kind is DoseKind.REPS else self.tr(" s", "seconds behind a number"),
            amount=dose.amount,
            least=allowed.least,
            most=allowed.most,
            sides_word=self._doses.order(exercise.side_rule, None) if not allowed.chooses_side else "",
            sided=allowed.sided,
            left=dose.on(Side.LEFT) if apart else None,
            right=dose.on(Side.RIGHT) if apart else None,
            first=usual if allowed.chooses_side else None,
            variants=tuple((each.id, words.variants[each.id].name) for each in exercise.variants),
            variant=item.variant_id or USUAL,
            set_rest=item.set_rest,
            rest=item.rest,
        )

    def entries(self) -> tuple[LibraryEntry, ...]:
        """Everything that can be added, in the order of the catalogue."""
        return tuple(self._entry(each) for each in self._catalogue.exercises.values())

    def categories(self) -> tuple[tuple[str, str], ...]:
        """The kinds of exercises, as pairs of id and word."""
        found = dict.fromkeys(each.category for each in self._catalogue.exercises.values())
        ordered = [each for each in type(next(iter(found))) if each in found] if found else []
        return tuple((each.value, self._words.term("category", each)) for each in ordered)

    def _entry(self, exercise: Exercise) -> LibraryEntry:
        words = self._words.exercises[exercise.id]
        return LibraryEntry(exercise.id, words.name, exercise.category, self._words.term("category", exercise.category))

    def _counted(self, exercise: Exercise) -> str:
        sided = exercise.side_rule is not SideRule.TOGETHER
        match exercise.dose.kind:
            case DoseKind.REPS:
                return self.tr("Reps a side") if sided else self.tr("Reps")
            case DoseKind.HOLD:
                return self.tr("Hold a side") if sided else self.tr("Hold")
            case DoseKind.TIME:
                return self.tr("Time a side") if exercise.side_rule is SideRule.EACH_SIDE else self.tr("Time")
