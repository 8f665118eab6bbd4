# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine while it is edited: its values, what may be set in a row, and what keeps a session within the caps."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.outside.pack_caps import check_session
from psoas_trainer.core.outside.pack_exercise import least_of
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.words import RoutineWords


class RoutineDraft(NamedTuple):
    """All that can be set of a routine; None for a rest is the person's own."""

    name: str = ""
    note: str = ""
    warm_up: str | None = None
    rows: tuple[RoutineItem, ...] = ()
    rounds: int = 1
    set_rest: int | None = None
    exercise_rest: int | None = None

    def with_row(self, row: RoutineItem) -> "RoutineDraft":
        """With one more row, the last."""
        return self._replace(rows=(*self.rows, row))

    def without(self, place: int) -> "RoutineDraft":
        """Without the row at that place."""
        return self._replace(rows=(*self.rows[:place], *self.rows[place + 1 :]))

    def moved(self, place: int, to: int) -> "RoutineDraft":
        """With the row of one place at another, the others in their order."""
        rest = [*self.rows]
        rest.insert(to, rest.pop(place))
        return self._replace(rows=tuple(rest))

    def changed(self, place: int, row: RoutineItem) -> "RoutineDraft":
        """With another row at that place."""
        return self._replace(rows=(*self.rows[:place], row, *self.rows[place + 1 :]))


class Problem(StrEnum):
    """Why a draft cannot be kept as it is."""

    NO_NAME = "no_name"
    NAME_SIGNS = "name_signs"
    """The name has nothing to read in it, or signs that cannot be seen."""
    NAME_TAKEN = "name_taken"
    NO_ROWS = "no_rows"
    NOTE_SIGNS = "note_signs"


class RowRange(NamedTuple):
    """What may be set in the row of an exercise. `sided`: left and right may have amounts of their own."""

    kind: DoseKind
    least: int
    most: int
    sets_most: int
    sided: bool
    chooses_side: bool


def draft_of(each: PackRoutine) -> RoutineDraft:
    """What can be edited of a routine."""
    routine = each.routine
    return RoutineDraft(
        each.words.name,
        each.words.note,
        routine.warm_up,
        routine.items,
        routine.rounds,
        routine.set_rest,
        routine.exercise_rest,
    )


def routine_of(draft: RoutineDraft, routine_id: str, summary: str = "") -> PackRoutine:
    """The routine of a draft, under that id."""
    routine = Routine(
        routine_id,
        draft.warm_up,
        draft.rows,
        set_rest=draft.set_rest,
        exercise_rest=draft.exercise_rest,
        rounds=draft.rounds,
    )
    return PackRoutine(routine, RoutineWords(one_line(draft.name), summary, one_line(draft.note)))


def problems(draft: RoutineDraft, taken: Sequence[str]) -> tuple[Problem, ...]:
    """All that is wrong with it; `taken` are the names of the other routines."""
    found = []
    name = one_line(draft.name)
    if not name:
        found.append(Problem.NO_NAME)
    elif not readable(name):
        found.append(Problem.NAME_SIGNS)
    elif name in taken:
        found.append(Problem.NAME_TAKEN)
    note = one_line(draft.note)
    if note and not readable(note):
        found.append(Problem.NOTE_SIGNS)
    if not draft.rows:
        found.append(Problem.NO_ROWS)
    return tuple(found)


def one_line(text: str) -> str:
    """The text in one line, without blanks at its ends and without signs that cannot be seen."""
    shown = "".join(" " if letter in "\n\r\t\u2028\u2029" else letter for letter in text)
    return " ".join("".join(letter for letter in shown if not _turns(letter)).split())


def readable(text: str) -> bool:
    """Whether there is something to read in it: a letter or a digit of any writing."""
    return any(letter.isalnum() for letter in text)


def row_range(exercise: Exercise) -> RowRange:
    """What may be set in a row with that exercise."""
    allowed, rule = exercise.dose, exercise.side_rule
    as_one = rule is SideRule.TOGETHER or (rule is SideRule.ALTERNATING and allowed.kind is DoseKind.TIME)
    return RowRange(
        allowed.kind,
        least_of(allowed),
        allowed.maximum,
        allowed.sets_maximum,
        not as_one,
        rule is not SideRule.TOGETHER,
    )


def dose_of(row: RoutineItem, exercise: Exercise) -> Dose:
    """The dose that the row has, its own or the usual one."""
    return planned_dose(exercise, row).dose


def with_variant(row: RoutineItem, variant_id: str | None) -> RoutineItem:
    """The row with another variant and that variant's own dose."""
    return row._replace(variant_id=variant_id, dose=None)


def apart(row: RoutineItem, exercise: Exercise, *, on: bool) -> RoutineItem:
    """The row with an amount for each side, at first the same; or with one for both again."""
    dose = dose_of(row, exercise)
    if on:
        return row._replace(dose=dose._replace(left=dose.on(Side.LEFT), right=dose.on(Side.RIGHT)))
    return row._replace(dose=dose._replace(left=None, right=None))


def with_number(row: RoutineItem, exercise: Exercise, part: str, number: int) -> RoutineItem:
    """The row with another number in a part of its dose ("sets", "amount", "left", "right"), within what is allowed.

    0 leaves a side out, but never both; between 0 and the least that is allowed there is nothing.
    """
    allowed, dose = row_range(exercise), dose_of(row, exercise)
    if part == "sets":
        return row._replace(dose=dose._replace(sets=max(1, min(number, allowed.sets_most))))
    if part == "amount":
        return row._replace(dose=dose._replace(amount=max(allowed.least, min(number, allowed.most))))
    side = Side(part)
    before = dose.on(side)
    if number < allowed.least:
        number = 0 if number < before and dose.on(side.other) > 0 else allowed.least
    number = min(number, allowed.most)
    left, right = (number if each is side else dose.on(each) for each in (Side.LEFT, Side.RIGHT))
    return row._replace(dose=dose._replace(left=left, right=right))


def with_rests(row: RoutineItem, part: str, seconds: int | None) -> RoutineItem:
    """The row with other seconds between its sets ("set_rest") or behind its last one ("rest"), None: the routine's."""
    return row._replace(set_rest=seconds) if part == "set_rest" else row._replace(rest=seconds)


def with_first_side(draft: RoutineDraft, first: Side | None, exercises: Mapping[str, Exercise]) -> RoutineDraft:
    """The draft with that side first wherever there are sides; None: as each exercise has it."""
    rows = []
    for row in draft.rows:
        exercise = exercises.get(row.exercise_id)
        sided = exercise is not None and exercise.side_rule is not SideRule.TOGETHER
        rows.append(row._replace(first_side=first) if sided else row)
    return draft._replace(rows=tuple(rows))


def first_side_of(draft: RoutineDraft, exercises: Mapping[str, Exercise]) -> Side | None:
    """The side that comes first in all rows that have sides; None where that is not so."""
    found = {
        row.first_side
        for row in draft.rows
        if row.exercise_id in exercises and exercises[row.exercise_id].side_rule is not SideRule.TOGETHER
    }
    return next(iter(found)) if len(found) == 1 else None


def excess(draft: RoutineDraft, exercises: Mapping[str, Exercise]) -> OutsideError | None:
    """Which cap of a session the draft breaks (training.md 4b), or None; rows whose exercise is gone do not count."""
    rows = tuple(row for row in draft.rows if row.exercise_id in exercises)
    try:
        check_session(OutsideValues({}), Routine("", None, rows, rounds=draft.rounds), exercises)
    except OutsideError as error:
        return error
    return None


def is_full(draft: RoutineDraft) -> bool:
    """Whether no further row has room."""
    return len(draft.rows) >= limits.ROWS


def _turns(letter: str) -> bool:
    """Signs that cannot be seen or that turn the direction of a text round; they could not be kept."""
    number = ord(letter)
    return (
        number < 0x20
        or 0x7F <= number <= 0x9F
        or 0x202A <= number <= 0x202E
        or 0x2060 <= number <= 0x206F
        or 0xD800 <= number <= 0xDFFF
        or number in (0xFEFF, 0xFFFE, 0xFFFF)
        or 0xFFF9 <= number <= 0xFFFB
        or 0xE0000 <= number <= 0xE007F
    )
