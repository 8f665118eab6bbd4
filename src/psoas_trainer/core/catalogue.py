# SPDX-License-Identifier: GPL-3.0-or-later
"""All exercises, routines, warm-ups and questionnaires: what can be trained."""

from collections.abc import Mapping
from typing import NamedTuple

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import Routine, WarmUp
from psoas_trainer.core.screening import Screening


class Catalogue(NamedTuple):
    """Everything that can be trained, by id; exercises and routines in the order in which they are shown."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    warm_ups: Mapping[str, WarmUp]
    screenings: Mapping[str, Screening]

    @property
    def default_routine(self) -> Routine | None:
        """The routine that is offered first, or None where there is no routine at all."""
        routines = tuple(self.routines.values())
        return next((routine for routine in routines if routine.default), routines[0] if routines else None)
