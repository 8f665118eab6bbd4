# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of an exercise: reps, holds or seconds, and the range that is allowed."""

from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.side import Side, of_side


class DoseKind(StrEnum):
    """What the amount of a dose counts."""

    REPS = "reps"
    """Repetitions: on each side, or in all where the sides move together."""
    HOLD = "hold"
    """Seconds of one hold on each side; the sets are the holds."""
    TIME = "time"
    """Seconds of continuous movement or stillness; where sides alternate, of both together."""


class Dose(NamedTuple):
    """A planned or chosen amount: `amount` is reps or whole seconds, by `kind`; `sets` is at least 1.

    `left` and `right` are the amounts where a person has another one for a side (None: `amount`, 0: not this side).
    They mean something where the sides are counted apart.
    """

    kind: DoseKind
    amount: int
    sets: int = 1
    left: int | None = None
    right: int | None = None

    def on(self, side: Side | None) -> int:
        """The amount for that side (None: both together)."""
        own = of_side(side, self.left, self.right, None)
        return self.amount if own is None else own

    @property
    def uneven(self) -> bool:
        """Whether the sides have different amounts."""
        return self.on(Side.LEFT) != self.on(Side.RIGHT)


class DoseRange(NamedTuple):
    """What an exercise allows; amounts in the unit of `kind` (training.md 4b and 7).

    `entry` is the lowest amount of the easy entry below the range ('building up'), or None.
    `set_rest` is the rest in seconds between two sets (rounds) of this exercise, or None for the person's setting.
    """

    kind: DoseKind
    minimum: int
    maximum: int
    default: int
    sets: int = 1
    sets_maximum: int = 3
    entry: int | None = None
    set_rest: int | None = None

    @property
    def default_dose(self) -> Dose:
        """The dose that a routine uses when it names none."""
        return Dose(self.kind, self.default, self.sets)

    def builds_up(self, dose: Dose) -> bool:
        """Whether a dose is the easy entry: below the range on each side that is worked (training.md 4b)."""
        return self.entry is not None and 0 < max(dose.on(side) for side in Side) < self.minimum
