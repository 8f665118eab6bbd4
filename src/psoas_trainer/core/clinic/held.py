# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person's answers hold back of a plan, until a clinician allows it with initials."""

from collections.abc import Mapping

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.screening import bounds, held_back


def possible_for(catalogue: Catalogue, screenings: Mapping[str, ScreeningRecord]) -> Possible:
    """What a plan for the person with these answers can name, and what of it wants initials."""
    left = bounds(catalogue.screenings, screenings, catalogue.exercises)
    behind = {
        exercise.id
        for exercise in catalogue.exercises.values()
        if exercise.screening is not None
        and held_back(catalogue.screenings[exercise.screening], screenings.get(exercise.screening)) is not None
    }
    return Possible(catalogue.exercises, catalogue.warm_ups.keys(), frozenset({*left.held, *behind}), left.eased)
