# SPDX-License-Identifier: GPL-3.0-or-later
"""An exercise as data: what it trains, in which position, with which phases and dose. No words."""

from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.dose import Dose, DoseRange
from psoas_trainer.core.side import Side, SideRule


class Category(StrEnum):
    """What an exercise is for; the order is the order of the filter chips."""

    STRENGTHEN = "strengthen"
    STRETCH = "stretch"
    RELEASE = "release"
    WARM_UP = "warm_up"
    BALANCE = "balance"


class Focus(StrEnum):
    """Which neglected partner of the psoas a balance exercise trains (the article's mistakes M4 and M5)."""

    GLUTE = "glute"
    CORE = "core"


class Level(StrEnum):
    """Whether a variant asks less or more than the exercise itself."""

    EASIER = "easier"
    HARDER = "harder"


class Phase(NamedTuple):
    """One part of a repetition, named as in the figure's keyframes; `seconds` is None where the dose sets it."""

    id: str
    seconds: float | None


class Variant(NamedTuple):
    """An easier or harder way; None means 'as in the exercise itself'."""

    id: str
    level: Level
    dose: Dose | None = None
    phases: tuple[Phase, ...] | None = None
    equipment: tuple[str, ...] | None = None


class Exercise(NamedTuple):
    """One exercise of the catalogue; ids of muscles, equipment and positions have their words in the language files.

    `equipment` is needed, `optional_equipment` only helps. `screening` names the questionnaire that must be answered
    before it is played, and `stand_in` the exercise that is played until then. `day_limit` is the most seconds in one
    day, or None; beyond it the stand-in is played too.
    """

    id: str
    category: Category
    position: str
    equipment: tuple[str, ...]
    muscles: tuple[str, ...]
    side_rule: SideRule
    dose: DoseRange
    phases: tuple[Phase, ...]
    first_side: Side | None = None
    focus: Focus | None = None
    optional_equipment: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    screening: str | None = None
    stand_in: str | None = None
    day_limit: int | None = None
    order: int = 0

    def variant(self, variant_id: str | None) -> Variant | None:
        """The variant of that id, or None for the exercise itself. Raises KeyError for an unknown id."""
        if variant_id is None:
            return None
        for variant in self.variants:
            if variant.id == variant_id:
                return variant
        raise KeyError(variant_id)

    def needs(self, variant_id: str | None = None) -> tuple[str, ...]:
        """The ids of the equipment for that variant, or for the exercise itself. Raises KeyError for an unknown id."""
        variant = self.variant(variant_id)
        return variant.equipment if variant is not None and variant.equipment is not None else self.equipment

    def phases_of(self, variant_id: str | None) -> tuple[Phase, ...]:
        """The phases of one repetition in that variant."""
        variant = self.variant(variant_id)
        return variant.phases if variant is not None and variant.phases is not None else self.phases
