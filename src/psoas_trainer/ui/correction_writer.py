# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the numbers of a session that can be corrected, each with the name that a screen reader says."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.correction import EditableCount, editable_lines
from psoas_trainer.core.done_counts import CountUnit, rule_of, sets_of
from psoas_trainer.core.fill import fill
from psoas_trainer.core.record import SessionRecord, SetKey
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import Words
from psoas_trainer.ui.dose_text import DoseText


class CorrectionCell(NamedTuple):
    """One number: `side` is None where both sides work together, `value` None where nothing was recorded."""

    key: SetKey
    side: Side | None
    spoken: str
    suffix: str
    step: int
    value: int | None


class CorrectionSet(NamedTuple):
    """One set; its title is empty where there is only one."""

    title: str
    cells: tuple[CorrectionCell, ...]


class CorrectionLine(NamedTuple):
    """One exercise."""

    name: str
    dose: str
    sets: tuple[CorrectionSet, ...]


class CorrectionWriter(QObject):
    """The words for one language."""

    def __init__(self, catalogue: Catalogue, words: Words, doses: DoseText) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._words = words
        self._doses = doses

    def lines(self, record: SessionRecord) -> tuple[CorrectionLine, ...]:
        """Every exercise of the plan, skipped ones too; the warm-up last, as on the page."""
        lines = editable_lines(record, self._catalogue.exercises)
        return tuple(
            self._line(record, line.item, line.exercise_id, line.counts)
            for line in sorted(lines, key=lambda line: line.warm_up)
        )

    def _line(
        self, record: SessionRecord, number: int, exercise_id: str, counts: tuple[EditableCount, ...]
    ) -> CorrectionLine:
        item = record.plan.items[number]
        words = self._words.exercises.get(exercise_id)
        name = words.name if words is not None else exercise_id
        numbers = sorted({each.key.set_number for each in counts})
        sets = []
        for set_number in numbers:
            inside = [each for each in counts if each.key.set_number == set_number]
            title = self.tr("Set %1").replace("%1", str(set_number)) if len(numbers) > 1 else ""
            sets.append(CorrectionSet(title, tuple(self._cell(name, each, len(numbers) > 1) for each in inside)))
        rule = rule_of(item, sets_of(record, number), self._catalogue.exercises)
        return CorrectionLine(name, self._doses.dose(rule, item.chosen.dose), tuple(sets))

    def _cell(self, name: str, count: EditableCount, several: bool) -> CorrectionCell:  # noqa: FBT001
        seconds = count.unit is CountUnit.SECONDS
        spoken = self._spoken_in_set(count) if several else self._spoken(count)
        spoken = fill(spoken, name, str(count.key.set_number))
        suffix = self.tr(" s", "seconds, behind a number") if seconds else ""
        return CorrectionCell(count.key, count.key.side, spoken, suffix, 5 if seconds else 1, count.value)

    def _spoken(self, count: EditableCount) -> str:
        if count.unit is CountUnit.SECONDS:
            if count.key.side is Side.LEFT:
                return self.tr("%1, left, seconds")
            return self.tr("%1, right, seconds") if count.key.side is Side.RIGHT else self.tr("%1, seconds")
        if count.key.side is Side.LEFT:
            return self.tr("%1, left, repetitions")
        return self.tr("%1, right, repetitions") if count.key.side is Side.RIGHT else self.tr("%1, repetitions")

    def _spoken_in_set(self, count: EditableCount) -> str:
        if count.unit is CountUnit.SECONDS:
            if count.key.side is Side.LEFT:
                return self.tr("%1, set %2, left, seconds")
            if count.key.side is Side.RIGHT:
                return self.tr("%1, set %2, right, seconds")
            return self.tr("%1, set %2, seconds")
        if count.key.side is Side.LEFT:
            return self.tr("%1, set %2, left, repetitions")
        if count.key.side is Side.RIGHT:
            return self.tr("%1, set %2, right, repetitions")
        return self.tr("%1, set %2, repetitions")
