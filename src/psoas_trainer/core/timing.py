# SPDX-License-Identifier: GPL-3.0-or-later
"""The seconds between the work: get-ready, switch and rests (training.md 4d-2, binding defaults)."""

from typing import NamedTuple


class Timing(NamedTuple):
    """How a routine unfolds, in whole seconds; the defaults are those of training.md 4d-2."""

    get_ready: int = 10
    """Before the first step, and the last part of every rest."""
    switch: int = 8
    """Between the first side and the other."""
    set_rest: int = 60
    """Between two sets of one exercise, where the exercise names no rest of its own."""
    exercise_rest: int = 30
    """Between two exercises."""
    position_change: int = 15
    """Added to the rest when the position changes."""
    warm_up_get_ready: int = 5
    """Between two moves of the warm-up: all there is."""
