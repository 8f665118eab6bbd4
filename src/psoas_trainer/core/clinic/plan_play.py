# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan on its way to the player: a routine, the exercises at its speed, and what is played of it today."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.clinic.plan import ClinicPlan, Tempo
from psoas_trainer.core.day_limits import HipSeconds
from psoas_trainer.core.exercise import Exercise, Phase
from psoas_trainer.core.plan import ANSWERED, Reason, SessionPlan
from psoas_trainer.core.routine import CLINIC_PLAN, Routine, RoutineItem
from psoas_trainer.core.side import Side

ROUTINE_ID: Final = CLINIC_PLAN
"""Under it a session that follows a plan is kept; which plan it was, is kept beside."""
_LIFTED: Final = ANSWERED | {Reason.SCREENING_MISSING, Reason.SCREENING_YES}
"""What initials allow. What today's pain or the day's limit holds back they do not."""
_MUCH: Final = 10_000_000


def routine_of(plan: ClinicPlan) -> Routine:
    """The routine that the player plays: exactly these rows, in this order, with these amounts and rests."""
    items = tuple(
        RoutineItem(row.exercise_id, row.dose, row.variant_id, row.first_side, row.rest, row.rest) for row in plan.rows
    )
    return Routine(ROUTINE_ID, plan.warm_up, items)


def session_of(plan: ClinicPlan, catalogue: Catalogue, circumstances: Circumstances) -> SessionPlan:
    """What is played of a plan today, to be unfolded with `played_exercises`: its rows as they are entered.

    Only what today's pain, a lock after pain or an exercise's own limit of a day holds back is left out, and said.
    """
    at_speed = catalogue._replace(exercises=played_exercises(plan, catalogue.exercises))
    return choose(routine_of(plan), at_speed, allowed_by_plan(plan, circumstances))


def played_exercises(plan: ClinicPlan, exercises: Mapping[str, Exercise]) -> dict[str, Exercise]:
    """The exercises as this plan has them played: at its speed, and open where a clinician's initials allow it.

    A session that follows the plan is unfolded with these, when it begins and when it is taken up again.
    """
    played = dict(exercises)
    for row in plan.rows:
        exercise = played.get(row.exercise_id)
        if exercise is None:
            continue
        if row.tempo:
            exercise = _at_tempo(exercise, row.tempo)
        if row.released is not None:
            exercise = exercise._replace(screening=None)
        played[row.exercise_id] = exercise
    return played


def allowed_by_plan(plan: ClinicPlan, circumstances: Circumstances) -> Circumstances:
    """What decides today, without that which the answers hold back or ease and a clinician allowed with initials.

    How long a hip is stretched (training.md M1) is the clinician's to say: what is entered is played.
    """
    released = {row.exercise_id for row in plan.rows if row.released is not None}
    held = {
        each: reason for each, reason in circumstances.held.items() if each not in released or reason not in _LIFTED
    }
    eased = {each: versions for each, versions in circumstances.eased.items() if each not in released}
    return circumstances._replace(held=held, eased=eased, hips=_room())


def _at_tempo(exercise: Exercise, tempo: Tempo) -> Exercise:
    seconds = dict(tempo)
    variants = tuple(
        variant if variant.phases is None else variant._replace(phases=_phases(variant.phases, seconds))
        for variant in exercise.variants
    )
    return exercise._replace(phases=_phases(exercise.phases, seconds), variants=variants)


def _phases(phases: tuple[Phase, ...], seconds: Mapping[str, float]) -> tuple[Phase, ...]:
    return tuple(
        phase if phase.seconds is None else Phase(phase.id, seconds.get(phase.id, phase.seconds)) for phase in phases
    )


def _room() -> HipSeconds:
    """As if the hips had rested for long: more room than any plan takes."""
    rested = MappingProxyType(dict.fromkeys(Side, -_MUCH))
    return HipSeconds(rested, rested)
