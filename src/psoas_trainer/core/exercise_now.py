# SPDX-License-Identifier: GPL-3.0-or-later
"""How one exercise stands for a person now: the dose they do, what holds it back, and what is offered in its place."""

from typing import Final, NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances, choose_single, planned_dose
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.own_doses import taken
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import ANSWERED, Reason
from psoas_trainer.core.routine import ItemDose, RoutineItem
from psoas_trainer.core.screening import caution_of

_OFFERED: Final = (None, Reason.ANSWER_EASED)


class Now(NamedTuple):
    """What decides now: what holds something back, and the person with the doses that they took."""

    circumstances: Circumstances
    person: Person = Person()


class Standing(NamedTuple):
    """`wanted` is what was asked for, `chosen` what would be played, None: nothing; `reason` is why they differ.

    `screening` is the questionnaire whose answers are that reason, `instead` another exercise where nothing is played.
    """

    wanted: ItemDose
    chosen: ItemDose | None
    reason: Reason | None = None
    screening: str | None = None
    instead: str | None = None


def usual(exercise: Exercise, person: Person) -> ItemDose:
    """What the person does of an exercise wherever a routine says nothing else: in the version that they took."""
    own = taken(exercise, person.doses)
    return own if own is not None else planned_dose(exercise, RoutineItem(exercise.id))


def in_variant(exercise: Exercise, variant_id: str | None, person: Person) -> ItemDose:
    """What the person does of it in that version. Raises KeyError for an unknown one."""
    own = taken(exercise, person.doses)
    if own is not None and own.variant_id == variant_id:
        return own
    return planned_dose(exercise, RoutineItem(exercise.id, None, variant_id))


def standing(wanted: ItemDose, catalogue: Catalogue, now: Now) -> Standing:
    """What would be played of that. Raises KeyError for an unknown exercise or version."""
    exercise, circumstances = catalogue.exercises[wanted.exercise_id], now.circumstances
    plan = choose_single(exercise.id, catalogue, circumstances, variant_id=wanted.variant_id, dose=wanted.dose)
    if plan.items:
        chosen, reason, instead = plan.items[0].chosen, plan.items[0].reason, None
    else:
        chosen, reason, instead = None, plan.left_out[0][1], _instead(exercise, catalogue, now)
    screening = None
    if reason in ANSWERED:
        screening = caution_of(exercise, catalogue.screenings, circumstances.screenings)
    elif reason in (Reason.SCREENING_MISSING, Reason.SCREENING_YES):
        screening = exercise.screening
    return Standing(wanted, chosen, reason, screening, instead if reason in ANSWERED else None)


def _instead(exercise: Exercise, catalogue: Catalogue, now: Now) -> str | None:
    """One of the same kind for the same muscles that nothing holds back; the more muscles they share, the better."""
    best, most = None, 0
    for each in catalogue.exercises.values():
        shared = len({*exercise.muscles} & {*each.muscles})
        if each.id == exercise.id or each.category is not exercise.category or shared <= most:
            continue
        items = choose_single(each.id, catalogue, now.circumstances).items
        if items and items[0].reason in _OFFERED and _at_hand(each, items[0].chosen, now.circumstances):
            best, most = each.id, shared
    return best


def _at_hand(exercise: Exercise, chosen: ItemDose, circumstances: Circumstances) -> bool:
    """Whether all is there; without a stand-in it would be played all the same, but not offered."""
    have = circumstances.have
    return have is None or have.issuperset(exercise.needs(chosen.variant_id))
