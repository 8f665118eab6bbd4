# SPDX-License-Identifier: GPL-3.0-or-later
"""Correcting what was counted in a session: which numbers there are, and the sets that a person changed."""

from collections.abc import Mapping
from typing import NamedTuple

from psoas_trainer.core.done_counts import CountUnit, rule_of, sets_of, sides_of, unit_of
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.record import SessionRecord, SetKey, SetRecord, Tally
from psoas_trainer.core.side import Side


class EditableCount(NamedTuple):
    """One number that can be corrected; `value` is None where nothing was recorded, never 0."""

    key: SetKey
    unit: CountUnit
    value: int | None


class EditableLine(NamedTuple):
    """The numbers of one line of the plan, set by set, in each set left before right before both together."""

    item: int
    exercise_id: str
    warm_up: bool
    counts: tuple[EditableCount, ...]


def editable_lines(record: SessionRecord, exercises: Mapping[str, Exercise]) -> tuple[EditableLine, ...]:
    """Every line of the plan, those that were skipped too."""
    lines = []
    for number, item in enumerate(record.plan.items):
        sets = sets_of(record, number)
        kind = item.chosen.dose.kind
        rule = rule_of(item, sets, exercises)
        keys = {
            SetKey(number, each, side) for each in range(1, item.chosen.dose.sets + 1) for side in sides_of(rule, kind)
        }
        stored = {one.key: one.tally for one in sets}
        counts = []
        for key in sorted(keys | set(stored), key=_place):
            unit = unit_of(rule, kind, key.side)
            counts.append(EditableCount(key, unit, unit.of(stored.get(key, Tally()))))
        lines.append(EditableLine(number, item.chosen.exercise_id, item.warm_up, tuple(counts)))
    return tuple(lines)


def corrected_sets(
    record: SessionRecord, exercises: Mapping[str, Exercise], counts: Mapping[SetKey, int | None]
) -> tuple[SetRecord, ...]:
    """The sets whose number is another one in `counts`, whole; all others stay out, and so does what is unknown."""
    stored = {one.key: one for one in record.sets}
    changed = []
    for line in editable_lines(record, exercises):
        for each in line.counts:
            count = counts.get(each.key, each.value)
            if count == each.value:
                continue
            variant_id = record.plan.items[line.item].chosen.variant_id
            before = stored.get(each.key, SetRecord(each.key, variant_id, Tally()))
            changed.append(before._replace(tally=each.unit.put(before.tally, count)))
    return tuple(changed)


def _place(key: SetKey) -> tuple[int, int]:
    return key.set_number, {Side.LEFT: 0, Side.RIGHT: 1, None: 2}[key.side]
