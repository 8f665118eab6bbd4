# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what differs today from what was planned: what takes a place, what is not played, and why."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan


class BeforeRow(NamedTuple):
    """One exercise: its name, what is played instead, and why."""

    name: str
    instead: str
    why: str


class BeforeText(QObject):
    """Whole sentences for one plan."""

    def __init__(self, content: Content, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = content

    def rows(self, plan: SessionPlan) -> tuple[BeforeRow, ...]:
        """What is replaced for want of equipment, then what is not played."""
        replaced = [self._replaced(item) for item in plan.items if item.reason is Reason.MISSING_EQUIPMENT]
        out = [
            BeforeRow(self._name(each), self.tr("Not played today"), self._content.words.term("reason", reason))
            for each, reason in plan.left_out
        ]
        return (*replaced, *out)

    def missing(self, plan: SessionPlan, have: frozenset[str] | None) -> tuple[tuple[str, str], ...]:
        """The equipment that is missing, by id and name, each once."""
        exercises, words = self._content.catalogue.exercises, self._content.words
        wanted: dict[str, str] = {}
        for item in plan.items:
            if item.reason is Reason.MISSING_EQUIPMENT:
                exercise = exercises[item.planned.exercise_id]
                variant = exercise.variant(item.planned.variant_id)
                kit = variant.equipment if variant is not None and variant.equipment is not None else exercise.equipment
                wanted |= {each: words.term("equipment", each) for each in kit if have is not None and each not in have}
        return tuple(wanted.items())

    def _replaced(self, item: PlanItem) -> BeforeRow:
        why = self._content.words.term("reason", Reason.MISSING_EQUIPMENT)
        chosen = item.chosen
        words = self._content.words.exercises[chosen.exercise_id]
        if chosen.exercise_id == item.planned.exercise_id and chosen.variant_id is not None:
            instead = self.tr("Easier version: %1").replace("%1", words.variants[chosen.variant_id].name)
        else:
            instead = self.tr("Instead: %1").replace("%1", words.name)
        return BeforeRow(self._name(item.planned.exercise_id), instead, why)

    def _name(self, exercise_id: str) -> str:
        return self._content.words.exercises[exercise_id].name
