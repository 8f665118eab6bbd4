# SPDX-License-Identifier: GPL-3.0-or-later
"""The routine that the self-test plays: short, and with everything that can be counted."""

from collections.abc import Mapping
from typing import Final

from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import Dose
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import RoutineItem

ROUTINE: Final = "desk_break"
_EXERCISES: Final = ("march_in_place", "seated_leg_lift", "side_plank")
"""Seconds of both sides together, reps of the sides in turn, a hold on each side."""
_REST: Final = 5


def with_short_routine(content: Content) -> Content:
    """The content, in which the desk break has these exercises in their smallest doses."""
    catalogue = content.catalogue
    items = tuple(_smallest(each, catalogue.exercises) for each in _EXERCISES)
    short = catalogue.routines[ROUTINE]._replace(items=items, exercise_rest=_REST)
    return content._replace(catalogue=catalogue._replace(routines={**catalogue.routines, ROUTINE: short}))


def _smallest(exercise_id: str, exercises: Mapping[str, Exercise]) -> RoutineItem:
    dose = exercises[exercise_id].dose
    return RoutineItem(exercise_id, Dose(dose.kind, dose.minimum if dose.entry is None else dose.entry))
