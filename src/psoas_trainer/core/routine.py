# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine: which exercises in which order, behind which warm-up (training.md 4d-3)."""

from typing import NamedTuple

from psoas_trainer.core.dose import Dose


class ItemDose(NamedTuple):
    """An exercise in one variant (None: the exercise itself) with a dose."""

    exercise_id: str
    variant_id: str | None
    dose: Dose


class RoutineItem(NamedTuple):
    """One line of a routine or warm-up; no dose means the exercise's default."""

    exercise_id: str
    dose: Dose | None = None
    variant_id: str | None = None


class WarmUp(NamedTuple):
    """A block of light movement; its moves follow each other with a short get-ready only."""

    id: str
    items: tuple[RoutineItem, ...]


class Routine(NamedTuple):
    """A ready-made routine. `warm_up` is the id of its warm-up or None; `default` marks the one offered first."""

    id: str
    warm_up: str | None
    items: tuple[RoutineItem, ...]
    default: bool = False
    order: int = 0
