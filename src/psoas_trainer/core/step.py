# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps a session is made of: waiting times, and one set of work at a time."""

from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.side import Side, SideRule, of_side

MICROS = 1_000_000
"""The engine counts whole microseconds, so that phases of 0.6 s add up without rounding."""


class StepKind(StrEnum):
    """What happens in a step."""

    GET_READY = "get_ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"
    POSITION_CHANGE = "position_change"


class Counting(StrEnum):
    """How the repetitions of a work step are counted and how it ends."""

    PACED = "paced"
    """The phases lead; the end of a cycle counts the rep."""
    SELF_PACED = "self_paced"
    """The person confirms each rep; the phases only show the movement."""
    WAITING = "waiting"
    """As paced, but at its end the step waits until it is confirmed."""


class TimedPhase(NamedTuple):
    """A phase whose length is settled, in microseconds; `held` marks the phase whose seconds are credited as a hold."""

    id: str
    micros: int
    held: bool = False


class Work(NamedTuple):
    """One set of one exercise: what is done, how often and on which side.

    `amount` is reps a side, seconds of one hold, or seconds in all, by `kind`; `left` and `right` are the reps of an
    alternating set on a side that has another number (None: `amount`). `side` is the side of an each-side
    set and None otherwise; `first_side` is where an alternating set begins.
    """

    exercise_id: str
    variant_id: str | None
    rule: SideRule
    kind: DoseKind
    amount: int
    phases: tuple[TimedPhase, ...]
    first_side: Side | None
    side: Side | None
    counting: Counting = Counting.PACED
    done_before: int = 0
    """Reps of this set that were done before the person changed sides; the pass begins at this count."""
    left: int | None = None
    right: int | None = None

    def amount_on(self, side: Side | None) -> int:
        """The amount of that side (None: both together)."""
        own = of_side(side, self.left, self.right, None)
        return self.amount if own is None else own

    @property
    def cycle_micros(self) -> int:
        """The length of one cycle of all phases."""
        return sum(phase.micros for phase in self.phases)

    @property
    def total_micros(self) -> int:
        """The planned length of the whole set (training.md 4d, time formula)."""
        if self.kind is DoseKind.TIME:
            return self.amount * MICROS
        sides = tuple(Side) if self.rule is SideRule.ALTERNATING else (self.side,)
        if self.kind is DoseKind.HOLD:
            return self.cycle_micros * len(sides)
        return self.cycle_micros * sum(max(0, self.amount_on(side) - self.done_before) for side in sides)


class Step(NamedTuple):
    """One step of a session.

    `item` is the line of the plan that the step belongs to; a rest, a change of position and a get-ready belong to
    the line they lead to. `side` is the side that works or, in a switch, comes next. `micros` is the planned length.
    A wait with a `gate` ends only when the person says that they are in position.
    """

    kind: StepKind
    item: int
    set_number: int
    micros: int
    side: Side | None = None
    work: Work | None = None
    gate: bool = False

    @property
    def seconds(self) -> float:
        """The planned length in seconds."""
        return self.micros / MICROS
