# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person may change of an exercise in their plan, in whole sentences: on paper and in the program alike."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from psoas_trainer.core.clinic.plan import ClinicPlan
from psoas_trainer.core.clinic.plan_handout import spans_of
from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.handout import Span, sides_apart
from psoas_trainer.core.side import Side, SideRule


class RangeText(QObject):
    """One sentence where all of it is alike, else one for each side."""

    def sentence(self, rule: SideRule, kind: DoseKind, may: Sequence[Span]) -> str:
        """Empty where nothing may be changed."""
        alike = len({(each.least, each.most) for each in may}) == 1
        if alike and (len(may) > 1 or (may[0].side is None and sides_apart(rule, kind))):
            return self._filled(self._on_each_side(kind), may[0])
        return " ".join(self._filled(self._form(kind, each.side), each) for each in may)

    def lines(self, plan: ClinicPlan, content: Content) -> tuple[str, ...]:
        """Of each exercise of a plan that leaves a range, with its name."""
        text, found = self.tr("%1. %2", "an exercise, and a sentence with what may be changed of it"), []
        for row, may in zip(plan.rows, spans_of(plan), strict=True):
            exercise = content.catalogue.exercises.get(row.exercise_id)
            if may and exercise is not None:
                name = content.words.exercises[row.exercise_id].name
                found.append(fill(text, name, self.sentence(exercise.side_rule, row.dose.kind, may)))
        return tuple(found)

    def _filled(self, text: str, span: Span) -> str:
        return fill(text, str(span.least), str(span.most))

    def _on_each_side(self, kind: DoseKind) -> str:
        if kind is DoseKind.REPS:
            return self.tr("You may change this: %1 to %2 reps on each side.")
        return self.tr("You may change this: %1 to %2 s on each side.")

    def _form(self, kind: DoseKind, side: Side | None) -> str:
        reps = kind is DoseKind.REPS
        if side is Side.LEFT:
            text = self.tr("You may change the left side: %1 to %2 reps.")
            return text if reps else self.tr("You may change the left side: %1 to %2 s.")
        if side is Side.RIGHT:
            text = self.tr("You may change the right side: %1 to %2 reps.")
            return text if reps else self.tr("You may change the right side: %1 to %2 s.")
        return self.tr("You may change this: %1 to %2 reps.") if reps else self.tr("You may change this: %1 to %2 s.")
