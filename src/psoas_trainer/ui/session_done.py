# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what was planned and what was done in a session, exercise by exercise, left and right apart."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.plan import PlanItem
from psoas_trainer.core.record import SessionRecord, SetRecord
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.words import Words
from psoas_trainer.ui.dose_text import DoseText


class DoneCell(NamedTuple):
    """What was done, as shown and as read out; `short` when it is known to be less than was chosen.

    `share` is the part of what was chosen, 0 to 1, or None where nothing is known or nothing was aimed at.
    """

    text: str
    spoken: str
    short: bool = False
    share: float | None = None


class DoneValue(NamedTuple):
    """One exercise of a session. A cell is None where the exercise has no such column."""

    name: str
    notes: tuple[str, ...]
    left: DoneCell | None
    right: DoneCell | None
    both: DoneCell | None
    spoken: str
    exercise_id: str = ""


class DoneWriter(QObject):
    """The words for one language; a number that was never stored is a dash, never 0."""

    def __init__(self, catalogue: Catalogue, words: Words, doses: DoseText) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._words = words
        self._doses = doses

    def rows(self, record: SessionRecord, *, warm_up: bool) -> tuple[DoneValue, ...]:
        """The exercises of the warm-up, or all others, in the order of the plan."""
        return tuple(
            self._row(item, [one for one in record.sets if one.key.item == number])
            for number, item in enumerate(record.plan.items)
            if item.warm_up is warm_up
        )

    def _row(self, item: PlanItem, sets: list[SetRecord]) -> DoneValue:
        rule = self._rule(item.chosen, sets)
        timed_in_turn = rule is SideRule.ALTERNATING and item.chosen.dose.kind is DoseKind.TIME
        # What was stored decides beside the rule: an exercise may have changed its rule since then.
        stored = {one.key.side for one in sets}
        left = right = both = None
        if rule is not SideRule.TOGETHER or stored - {None}:
            left = self._cell(item, sets, Side.LEFT, steps=timed_in_turn)
            right = self._cell(item, sets, Side.RIGHT, steps=timed_in_turn)
        if rule is SideRule.TOGETHER or timed_in_turn or None in stored:
            both = self._cell(item, sets, None)
        name, notes = self._name(item.chosen.exercise_id), self._notes(item, rule, sets)
        spoken = self._spoken(name, notes, left, right, both)
        return DoneValue(name, notes, left, right, both, spoken, item.chosen.exercise_id)

    def _rule(self, dose: ItemDose, sets: Iterable[SetRecord]) -> SideRule:
        exercise = self._catalogue.exercises.get(dose.exercise_id)
        if exercise is not None:
            return exercise.side_rule
        return SideRule.EACH_SIDE if any(one.key.side for one in sets) else SideRule.TOGETHER

    def _cell(self, item: PlanItem, sets: Iterable[SetRecord], side: Side | None, *, steps: bool = False) -> DoneCell:
        """What was done on that side in all sets; a timed exercise's steps have no target."""
        dose = item.chosen.dose
        in_reps = steps or dose.kind is DoseKind.REPS
        tallies = [one.tally for one in sets if one.key.side is side]
        counts = [tally.reps if in_reps else tally.seconds for tally in tallies]
        known = [count for count in counts if count is not None]
        if not known:
            return DoneCell("—", self.tr("not recorded"))
        done, target = sum(known), dose.on(side) * dose.sets
        share = min(1.0, done / target) if target else 1.0
        if steps:
            text = self.tr("%n step(s)", "", done)
            return DoneCell(text, text)
        if in_reps:
            shown = self.tr("%1/%2", "repetitions done of those chosen")
            spoken = self.tr("%1 of %2", "repetitions done of those chosen")
            shown, spoken = (fill(one, str(done), str(target)) for one in (shown, spoken))
            return DoneCell(shown, spoken, done < target, share)
        text = self.tr("%n s", "", done)
        return DoneCell(text, text, done < target, share)

    def _notes(self, item: PlanItem, rule: SideRule, sets: Iterable[SetRecord]) -> tuple[str, ...]:
        """The dose; the variant; and where something else was chosen than planned, what was planned and why."""
        notes = [self._doses.dose(rule, item.chosen.dose)]
        variants = list(dict.fromkeys(one.variant_id for one in sets)) or [item.chosen.variant_id]
        names = [self._variant(item.chosen.exercise_id, each) for each in variants if each is not None]
        if names:
            if None in variants:
                names.append(self.tr("the exercise itself"))
            notes.append(self.tr("Variant: %1").replace("%1", QLocale().createSeparatedList(names)))
        if item.planned != item.chosen:
            notes.append(self._planned(item.planned))
        if item.reason is not None:
            notes.append(self._words.term("reason", item.reason))
        return tuple(notes)

    def _planned(self, planned: ItemDose) -> str:
        dose = self._doses.dose(self._rule(planned, ()), planned.dose)
        name = self._name(planned.exercise_id)
        if planned.variant_id is None:
            return fill(self.tr("Planned: %1, %2"), name, dose)
        variant = self._variant(planned.exercise_id, planned.variant_id)
        sentence = self.tr("Planned: %1 (%2), %3", "exercise, variant, dose")
        return fill(sentence, name, variant, dose)

    def _spoken(
        self, name: str, notes: tuple[str, ...], left: DoneCell | None, right: DoneCell | None, both: DoneCell | None
    ) -> str:
        if left is None or right is None:
            sentence = self.tr("%1, %2. Done: %5.", "exercise, dose, amount done")
        elif both is None:
            sentence = self.tr("%1, %2. Left: %3. Right: %4.", "exercise, dose, amounts done")
        else:
            sentence = self.tr("%1, %2. Left: %3. Right: %4. Together: %5.", "exercise, dose, amounts done")
        cells = (left, right, both)
        parts = [name, notes[0], *("" if cell is None else cell.spoken for cell in cells)]
        for number, part in enumerate(parts, start=1):
            sentence = sentence.replace(f"%{number}", part)
        return sentence

    def _name(self, exercise_id: str) -> str:
        words = self._words.exercises.get(exercise_id)
        return words.name if words is not None else exercise_id

    def _variant(self, exercise_id: str, variant_id: str) -> str:
        words = self._words.exercises.get(exercise_id)
        variant = words.variants.get(variant_id) if words is not None else None
        return variant.name if variant is not None else variant_id
