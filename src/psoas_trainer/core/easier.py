# SPDX-License-Identifier: GPL-3.0-or-later
"""Which easier version of an exercise can be done with what is there."""

from psoas_trainer.core.exercise import Exercise, Level, Variant


def easier_variant(exercise: Exercise, have: frozenset[str] | None) -> Variant | None:
    """The first easier variant for which everything is there (`have` None: everything is), or None."""
    for variant in exercise.variants:
        if variant.level is Level.EASIER and (have is None or have.issuperset(exercise.needs(variant.id))):
            return variant
    return None
