# SPDX-License-Identifier: GPL-3.0-or-later
"""What the detail of an exercise shows, as plain words."""

from typing import NamedTuple

from psoas_trainer.core.side import Side


class VariantValue(NamedTuple):
    """An easier or harder way in words; `tiles` and `equipment` are those of the exercise done that way."""

    id: str
    level: str
    harder: bool
    name: str
    instruction: str
    tiles: tuple[tuple[str, str], ...]
    equipment: str


class ExerciseDetailValue(NamedTuple):
    """All words of one exercise, in the person's language; `tiles` are pairs of a big and a small word.

    `muscles` and `helpers` are pairs of id and word. `variant_id` is the version that the person does.
    """

    id: str
    name: str
    category: str
    category_word: str
    equipment: str
    tiles: tuple[tuple[str, str], ...]
    note: str
    sides: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    errors: tuple[str, ...]
    variants: tuple[VariantValue, ...]
    muscles: tuple[tuple[str, str], ...]
    helpers: tuple[tuple[str, str], ...]
    breathing: str
    cautions: tuple[str, ...]
    first_side: Side | None = None
    phases: tuple[tuple[str, str], ...] = ()
    variant_id: str | None = None
