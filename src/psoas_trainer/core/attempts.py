# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise as it was done in one session, set by set: what progression looks at. Pain is no part of it."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.done_counts import CountUnit, sets_of, sides_of, unit_of
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.feedback import Effort, Feedback, Form
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side

EFFORT_FIGURES: Final = MappingProxyType({Effort.EASY: 2, Effort.OK: 4, Effort.HARD: 6, Effort.TOO_HARD: 8})
"""Our four words on the scale of 0 to 10 (training.md 4b: 2 easy, 4 working, 6 hard but tidy, 8 form about to go)."""


class SetDone(NamedTuple):
    """The counts of one set, in the unit of its dose. An exercise has either two sides or `both`; None is not known."""

    left: int | None = None
    right: int | None = None
    both: int | None = None

    def on(self, side: Side | None) -> int | None:
        """The count of a side (None: both together)."""
        return self.both if side is None else self.left if side is Side.LEFT else self.right


class Attempt(NamedTuple):
    """One exercise in one session. `target` is what was chosen for that day; `effort` is 0 to 10.

    `sets` are all that were planned, also in several rounds; one that was not begun has no counts. None is not
    answered: neither a good nor a bad answer.
    """

    on: date
    target: ItemDose
    sets: tuple[SetDone, ...]
    effort: int | None = None
    form: Form | None = None

    @property
    def sides(self) -> tuple[Side | None, ...]:
        """The sides that had something to do; None is both together."""
        if any(one.both is not None for one in self.sets):
            return (None,)
        return tuple(side for side in Side if self.target.dose.on(side))

    @property
    def reached(self) -> bool:
        """Whether every set reached its target on every side: so the weaker side sets the pace (4e.1, 4e.3)."""
        wanted = [(one.on(side), self.target.dose.on(side)) for one in self.sets for side in self.sides]
        return bool(wanted) and all(count is not None and count >= target for count, target in wanted)

    @property
    def lowest(self) -> int | None:
        """The least known count of a set on a side."""
        counts = [one.on(side) for one in self.sets for side in self.sides]
        return min((count for count in counts if count is not None), default=None)

    def fell_below(self, minimum: int) -> bool:
        """Whether a count stayed below that, or below a target that is lower still; never for what was not begun."""
        return any(
            count is not None and count < min(minimum, self.target.dose.on(side))
            for side in self.sides
            for count in (one.on(side) for one in self.sets)
        )

    @property
    def weaker_side(self) -> Side | None:
        """The side with less in all; None where both are equal, not known, or were not meant to be the same."""
        pairs = [(one.left, one.right) for one in self.sets if one.left is not None and one.right is not None]
        left, right = sum(left for left, _ in pairs), sum(right for _, right in pairs)
        if left == right or self.target.dose.uneven:
            return None
        return Side.LEFT if left < right else Side.RIGHT


def attempts_of(
    record: SessionRecord, feedback: Feedback | None, exercises: Mapping[str, Exercise]
) -> tuple[Attempt, ...]:
    """The attempts of a session in the order of its plan: without its warm-up, and without what was not begun.

    Rounds of the same exercise with the same dose are one attempt.
    """
    on = date.fromisoformat(record.summary.started.local_date)
    effort = None if feedback is None or feedback.effort is None else EFFORT_FIGURES[feedback.effort]
    found: dict[ItemDose, Attempt] = {}
    for number, item in enumerate(record.plan.items):
        exercise = exercises.get(item.chosen.exercise_id)
        if exercise is None or item.warm_up:
            continue
        attempt = Attempt(on, item.chosen, _sets(record, number, exercise), effort, _form(feedback, number))
        before = found.get(item.chosen)
        found[item.chosen] = attempt if before is None else _together(before, attempt)
    return tuple(one for one in found.values() if one.lowest is not None)


def _together(one: Attempt, other: Attempt) -> Attempt:
    """Two rounds: a form that slipped in one of them slipped."""
    forms = {one.form, other.form}
    form = Form.SLIPPED if Form.SLIPPED in forms else one.form if len(forms) == 1 else None
    return one._replace(sets=one.sets + other.sets, form=form)


def _sets(record: SessionRecord, number: int, exercise: Exercise) -> tuple[SetDone, ...]:
    chosen, rule = record.plan.items[number].chosen, exercise.side_rule
    kind = chosen.dose.kind
    sides = [side for side in sides_of(rule, kind) if unit_of(rule, kind, side) is not CountUnit.STEPS]
    done: dict[int, dict[Side | None, int]] = {each: {} for each in range(1, chosen.dose.sets + 1)}
    for one in sets_of(record, number):
        # A set that was eased midway says nothing of the version that was meant.
        count = one.tally.reps if kind is DoseKind.REPS else one.tally.seconds
        if one.key.side in sides and one.variant_id == chosen.variant_id and count is not None:
            done.setdefault(one.key.set_number, {})[one.key.side] = count
    return tuple(SetDone(at.get(Side.LEFT), at.get(Side.RIGHT), at.get(None)) for _, at in sorted(done.items()))


def _form(feedback: Feedback | None, number: int) -> Form | None:
    """What was said of the form in that line: where it slipped and no line was named, nothing is known of this one."""
    if feedback is None or feedback.form is not Form.SLIPPED:
        return None if feedback is None else feedback.form
    if not feedback.slipped:
        return None
    return Form.SLIPPED if number in feedback.slipped else Form.HELD
