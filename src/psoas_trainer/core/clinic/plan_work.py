# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan in its editor: each thing that is done to it can be taken back, and what is wrong with it is known."""

from collections.abc import Callable

from psoas_trainer.core.clinic.plan import MOST_ROWS, ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_draft import (
    apart,
    plan_range,
    plan_row,
    same_speed,
    speed_of,
    with_bound,
    with_number,
    with_phase,
    with_range,
    with_release,
    with_tempo,
    with_variant,
)
from psoas_trainer.core.clinic.plan_faults import Found, Possible, faults, is_held
from psoas_trainer.core.draft_history import DraftHistory
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.side import Side


class PlanWork:
    """Rows are named by their place, from 0; a row whose exercise is gone can only be moved and removed."""

    def __init__(self, plan: ClinicPlan, possible: Possible) -> None:
        """Begins with a plan that is kept already, for a person of whom `possible` can be planned."""
        self.possible = possible
        self.history: DraftHistory[ClinicPlan] = DraftHistory(plan)

    @property
    def plan(self) -> ClinicPlan:
        """The plan as it is now."""
        return self.history.now

    @property
    def found(self) -> tuple[Found, ...]:
        """What keeps it from being saved as a version."""
        return faults(self.plan, self.possible)

    @property
    def full(self) -> bool:
        """Whether no further row has room."""
        return len(self.plan.rows) >= MOST_ROWS

    def exercise(self, place: int) -> Exercise | None:
        """The exercise of that row; None where it is gone."""
        return self.possible.exercises.get(self.plan.rows[place].exercise_id)

    def is_held(self, place: int) -> bool:
        """Whether the person's answers hold that row back, with or without initials."""
        return is_held(self.plan.rows[place], self.possible)

    def put(self, plan: ClinicPlan, key: str = "") -> None:
        """Another plan; changes with one `key`, one after the other, are taken back as one."""
        self.history.put(plan, key)

    def add(self, exercise_id: str) -> bool:
        """Puts an exercise at the end; False where there is no room."""
        if self.full:
            return False
        row = plan_row(self.possible.exercises[exercise_id])._replace(tempo=speed_of(self.plan, exercise_id))
        self.put(self.plan._replace(rows=(*self.plan.rows, row)))
        return True

    def remove(self, place: int) -> None:
        """Takes a row away."""
        rows = self.plan.rows
        self.put(self.plan._replace(rows=(*rows[:place], *rows[place + 1 :])))

    def move(self, place: int, to: int, *, by_mouse: bool = False) -> None:
        """Puts a row at another place; what a mouse does until it lets go is one thing."""
        rows = [*self.plan.rows]
        rows.insert(to, rows.pop(place))
        self.put(self.plan._replace(rows=tuple(rows)), "drag" if by_mouse else "")

    def number(self, place: int, part: str, number: int) -> None:
        """Another number in a part of the dose: "sets", "amount", "left" or "right"."""
        self._change(place, lambda row, one: with_number(row, plan_range(one), part, number), part)

    def rest(self, place: int, seconds: int | None) -> None:
        """Other seconds of rest, None: the usual ones."""
        self._change(place, lambda row, _one: row._replace(rest=seconds), "rest")

    def set_apart(self, place: int, *, on: bool) -> None:
        """Each side has its own amount, or both the same again."""
        self._change(place, lambda row, _one: apart(row, on=on))

    def variant(self, place: int, variant_id: str | None) -> None:
        """Another version of the exercise."""

        def other(row: PlanRow, one: Exercise) -> PlanRow:
            return with_variant(row, one, variant_id)._replace(tempo=speed_of(self.plan, one.id, variant_id))

        self._change(place, other)

    def first_side(self, place: int, side: Side | None) -> None:
        """The side that comes first, None: as the exercise has it."""
        self._change(place, lambda row, _one: row._replace(first_side=side))

    def tempo(self, place: int, *, on: bool) -> None:
        """A speed of its own, or the usual one, wherever the exercise stands in that version."""
        self._change(place, lambda row, one: with_tempo(row, one, on=on), speed=True)

    def phase(self, place: int, phase_id: str, tenths: int) -> None:
        """Other seconds, in tenths, for one part of a repetition."""
        self._change(place, lambda row, _one: with_phase(row, phase_id, tenths), f"phase {phase_id}", speed=True)

    def range(self, place: int, *, on: bool) -> None:
        """Whether the person may change the amount."""
        self._change(place, lambda row, _one: with_range(row, on=on))

    def bound(self, place: int, part: str, number: int) -> None:
        """Another "least" or "most" that the person may have."""
        self._change(place, lambda row, one: with_bound(row, plan_range(one), part, number), part)

    def release(self, place: int, initials: str, date: str) -> None:
        """A clinician's initials that allow what is held back."""
        self._change(place, lambda row, _one: with_release(row, initials, date), "initials")

    def _change(
        self, place: int, change: Callable[[PlanRow, Exercise], PlanRow], key: str = "", *, speed: bool = False
    ) -> None:
        exercise = self.exercise(place)
        if exercise is None:
            return
        rows = self.plan.rows
        plan = self.plan._replace(rows=(*rows[:place], change(rows[place], exercise), *rows[place + 1 :]))
        self.put(same_speed(plan, place) if speed else plan, f"{place} {key}" if key else "")
