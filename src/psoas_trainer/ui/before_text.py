# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what differs today from what was planned: what takes a place, what is not played, and why."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.plan import ANSWERED, PlanItem, Reason, SessionPlan

KIT: Final = "kit:"
"""What the name of a set of missing things begins with."""
PAIN: Final = (Reason.PAIN_TODAY, Reason.PAIN_LOCK)
_TOLD: Final = (Reason.MISSING_EQUIPMENT, *PAIN, *sorted(ANSWERED))


class BeforeRow(NamedTuple):
    """One exercise: its name, what is played instead, and why."""

    name: str
    instead: str
    why: str


def after_pain(plan: SessionPlan) -> bool:
    """Whether an earlier stop for pain changes what is played."""
    reasons = (*(item.reason for item in plan.items), *(reason for _, reason in plan.left_out))
    return any(reason in PAIN for reason in reasons)


def missing_kit(plan: SessionPlan, exercises: Mapping[str, Exercise], have: frozenset[str] | None) -> tuple[str, ...]:
    """The ids of the equipment for want of which something else is played, each once, in the order of the plan."""
    wanted = (_missing(item, exercises, have) for item in plan.items if item.reason is Reason.MISSING_EQUIPMENT)
    return tuple(dict.fromkeys(each for kit in wanted for each in kit))


def news_of(what: str, plan: SessionPlan, kit: tuple[str, ...]) -> list[str]:
    """What is told once of a routine or exercise: each set of missing things, each set of what answers change."""
    changed = {item.planned.exercise_id for item in plan.items if item.reason in ANSWERED}
    changed |= {exercise_id for exercise_id, reason in plan.left_out if reason in ANSWERED}
    names = [":".join((f"{KIT}{what}", *sorted(kit)))] if kit else []
    return names + ([":".join((f"answers:{what}", *sorted(changed)))] if changed else [])


def told_each_time(plan: SessionPlan) -> bool:
    """Whether something is left out for another reason than the answers to questions, or nothing is played at all."""
    return not plan.items or any(reason not in ANSWERED for _, reason in plan.left_out)


class BeforeText(QObject):
    """Whole sentences for one plan."""

    def __init__(self, content: Content, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = content

    def rows(self, plan: SessionPlan, have: frozenset[str] | None) -> tuple[BeforeRow, ...]:
        """What is replaced for want of equipment or after pain, then what is not played."""
        replaced = [self._replaced(item, have) for item in plan.items if item.reason in _TOLD]
        out = [
            BeforeRow(self._name(each), self.tr("Not played today"), self._why_not(reason))
            for each, reason in plan.left_out
        ]
        return (*replaced, *out)

    def missing(self, plan: SessionPlan, have: frozenset[str] | None) -> tuple[tuple[str, str], ...]:
        """The equipment that is missing, by id and name, each once."""
        kit = missing_kit(plan, self._content.catalogue.exercises, have)
        return tuple((each, self._content.words.term("equipment", each)) for each in kit)

    def _replaced(self, item: PlanItem, have: frozenset[str] | None) -> BeforeRow:
        chosen = item.chosen
        words = self._content.words.exercises[chosen.exercise_id]
        if chosen.exercise_id == item.planned.exercise_id and chosen.variant_id is not None:
            instead = self.tr("Easier version: %1").replace("%1", words.variants[chosen.variant_id].name)
        else:
            instead = self.tr("Instead: %1").replace("%1", words.name)
        why = self._missing_line(item, have) if item.reason is Reason.MISSING_EQUIPMENT else self._why_not(item.reason)
        return BeforeRow(self._name(item.planned.exercise_id), instead, why)

    def _missing_line(self, item: PlanItem, have: frozenset[str] | None) -> str:
        kit = _missing(item, self._content.catalogue.exercises, have)
        names = [self._content.words.inside(each) for each in kit]
        return self.tr("Missing for it: %1.").replace("%1", QLocale().createSeparatedList(names))

    def _why_not(self, reason: Reason | None) -> str:
        """The term of a reason says what takes the exercise's place; here nothing does."""
        if reason is Reason.DAY_LIMIT:
            return self.tr("It has reached its limit for today.")
        if reason in (Reason.SCREENING_MISSING, Reason.SCREENING_YES):
            return self.tr("Its safety questions hold it back.")
        return self._content.words.term("reason", reason) if reason is not None else ""

    def _name(self, exercise_id: str) -> str:
        return self._content.words.exercises[exercise_id].name


def _missing(item: PlanItem, exercises: Mapping[str, Exercise], have: frozenset[str] | None) -> tuple[str, ...]:
    """What the planned exercise lacks; nothing where nobody told what there is."""
    kit = exercises[item.planned.exercise_id].needs(item.planned.variant_id)
    return tuple(each for each in kit if have is not None and each not in have)
