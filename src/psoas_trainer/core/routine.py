# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine: which exercises in which order, behind which warm-up (training.md 4d-3)."""

from typing import Final, NamedTuple

from psoas_trainer.core.dose import Dose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing

CLINIC_PLAN: Final = "clinic_plan"
"""The id of the plan that a clinician made for the person: it is played as it is entered."""


class ItemDose(NamedTuple):
    """An exercise in one variant (None: the exercise itself) with a dose.

    `first_side` is where the sides begin, None: as the exercise has it.
    """

    exercise_id: str
    variant_id: str | None
    dose: Dose
    first_side: Side | None = None


class RoutineItem(NamedTuple):
    """One line of a routine or warm-up; no dose means the exercise's default, no side that of the exercise.

    `set_rest` are its own seconds between its sets, `rest` those behind its last one, None: the routine's.
    """

    exercise_id: str
    dose: Dose | None = None
    variant_id: str | None = None
    first_side: Side | None = None
    set_rest: int | None = None
    rest: int | None = None


class WarmUp(NamedTuple):
    """A block of light movement; its moves follow each other with a short get-ready only."""

    id: str
    items: tuple[RoutineItem, ...]


class Routine(NamedTuple):
    """A routine. `warm_up` is the id of its warm-up or None; `default` marks the one offered first.

    `set_rest` and `exercise_rest` are its own seconds, None: the person's. Its items are played `rounds` times.
    `order` is its place among those that ship, 0 for what a person made.
    """

    id: str
    warm_up: str | None
    items: tuple[RoutineItem, ...]
    default: bool = False
    order: int = 0
    set_rest: int | None = None
    exercise_rest: int | None = None
    rounds: int = 1

    @property
    def ships(self) -> bool:
        """Whether it came with the program, and was not made by a person."""
        return self.order > 0

    @property
    def as_entered(self) -> bool:
        """Whether neither own steps, nor a length, nor a lighter week change anything of it."""
        return self.id == CLINIC_PLAN

    def timing(self, usual: Timing) -> Timing:
        """The seconds between the work of this routine, where the person's usual ones are those."""
        return usual._replace(
            set_rest=usual.set_rest if self.set_rest is None else self.set_rest,
            exercise_rest=usual.exercise_rest if self.exercise_rest is None else self.exercise_rest,
        )
