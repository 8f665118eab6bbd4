# SPDX-License-Identifier: GPL-3.0-or-later
"""The words and limits of the rows of the plan editor."""

from PySide6.QtCore import QObject

from psoas_trainer.core.clinic.plan import PlanRow, played
from psoas_trainer.core.clinic.plan_draft import plan_range, timed_phases
from psoas_trainer.core.clinic.plan_work import PlanWork
from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.widgets.plan_row import PhaseValue, PlanRowValue

_TENTHS = 10


class PlanRowTexts(QObject):
    """Makes of each row what the editor shows."""

    def __init__(self, content: Content, rows: RoutineRowTexts, parent: QObject | None = None) -> None:
        """`rows` has the words that rows of plans and of routines have in common."""
        super().__init__(parent)
        self._words = content.words
        self._rows = rows

    def values(self, work: PlanWork) -> tuple[PlanRowValue, ...]:
        """All rows of a plan, in their order."""
        return tuple(self._value(work, place, row) for place, row in enumerate(work.plan.rows))

    def _value(self, work: PlanWork, place: int, row: PlanRow) -> PlanRowValue:
        exercise = work.exercise(place)
        known = exercise is not None and row.variant_id in {None, *(each.id for each in exercise.variants)}
        variant = row.variant_id if known else None
        base = self._rows.row(RoutineItem(row.exercise_id, row.dose, variant, row.first_side))
        if exercise is None:
            gone = self.tr("This exercise is not there any more. Remove the row, or put another one in its place.")
            return PlanRowValue(base._replace(gone=gone))
        allowed, amounts = plan_range(exercise), played(row.dose)
        base = base._replace(
            sets_most=allowed.sets_most,
            least=allowed.least,
            most=allowed.most,
            first=(row.first_side or base.first) if allowed.chooses_side else None,
        )
        return PlanRowValue(
            base,
            row.rest,
            bool(row.tempo),
            self._phases(row._replace(variant_id=variant), exercise),
            row.least,
            row.most,
            min(amounts, default=1),
            max(amounts, default=1),
            self._held(work, place),
            "" if row.released is None else row.released.initials,
        )

    def _phases(self, row: PlanRow, exercise: Exercise) -> tuple[PhaseValue, ...]:
        words, typed = self._words.exercises[exercise.id].phases, dict(row.tempo)
        return tuple(
            PhaseValue(
                phase.id, words.get(phase.id, phase.id), round(typed.get(phase.id, phase.seconds or 0) * _TENTHS)
            )
            for phase in timed_phases(row, exercise)
        )

    def _held(self, work: PlanWork, place: int) -> str:
        if not work.is_held(place):
            return ""
        row = work.plan.rows[place]
        if row.exercise_id in work.possible.held:
            return self.tr("The answers to the safety questions hold this exercise back. Your initials allow it.")
        return self.tr("The answers to the safety questions leave another version of it. Your initials allow this one.")
