# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a routine into the plan of one session: what it says, and what is played today instead where it must differ."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.easier import easier_variant
from psoas_trainer.core.exercise import Exercise, Level
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.screening import held_back


class Circumstances(NamedTuple):
    """What decides today.

    `screenings` holds the newest answers by questionnaire, `seconds_today` the seconds done today by exercise,
    `have` the equipment at hand (None: not asked, everything counts as there), `held` what earlier pain or the answers
    to questions hold back, `eased` the versions that the answers leave of an exercise; with `easier` the person wants
    the easier version of everything.
    """

    screenings: Mapping[str, ScreeningRecord]
    seconds_today: Mapping[str, int]
    have: frozenset[str] | None = None
    held: Mapping[str, Reason] = MappingProxyType({})
    easier: bool = False
    eased: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def choose(routine: Routine, catalogue: Catalogue, circumstances: Circumstances) -> SessionPlan:
    """The plan of a session with that routine: its warm-up first, then its items. Without items where all are held."""
    chooser = _Chooser(catalogue, circumstances)
    warm_up = catalogue.warm_ups[routine.warm_up].items if routine.warm_up is not None else ()
    lines = [chooser.choose(item, warm_up=True) for item in warm_up]
    played = routine.items * routine.rounds
    work = [line for line in (chooser.choose(item, warm_up=False) for item in played) if line is not None]
    items = (*(line for line in lines if line is not None), *work) if work else ()
    return SessionPlan(routine.id, items, tuple(chooser.left_out))


def choose_single(
    exercise_id: str,
    catalogue: Catalogue,
    circumstances: Circumstances,
    *,
    variant_id: str | None = None,
    dose: Dose | None = None,
) -> SessionPlan:
    """The plan for trying one exercise, without a warm-up. Raises KeyError for an unknown exercise or variant.

    It has no items where the exercise is held back and nothing stands in for it.
    """
    chooser = _Chooser(catalogue, circumstances)
    line = chooser.choose(RoutineItem(exercise_id, dose, variant_id), warm_up=False)
    return SessionPlan(None, () if line is None else (line,), tuple(chooser.left_out))


class _Chooser:
    """Chooses the lines of one session; it remembers what this session already adds to the day."""

    def __init__(self, catalogue: Catalogue, circumstances: Circumstances) -> None:
        self._exercises = catalogue.exercises
        self._screenings = catalogue.screenings
        self._circumstances = circumstances
        self._seconds = dict(circumstances.seconds_today)
        self.left_out: list[tuple[str, Reason]] = []

    def choose(self, item: RoutineItem, *, warm_up: bool) -> PlanItem | None:
        """The line for one item, or None where it is left out today."""
        exercise = self._exercises[item.exercise_id]
        planned = planned_dose(exercise, item)
        held, reason = self._circumstances.held, self._forbidden(exercise, planned)
        if reason is not None and (exercise.stand_in is None or exercise.stand_in in held):
            self.left_out.append((exercise.id, reason))
            return None
        chosen, reason = (self._stand_in(exercise), reason) if reason is not None else self._allowed(exercise, planned)
        if chosen.dose.kind is DoseKind.TIME:
            done = self._seconds.get(chosen.exercise_id, 0)
            self._seconds[chosen.exercise_id] = done + chosen.dose.amount * chosen.dose.sets
        return PlanItem(planned, chosen, warm_up, reason)

    def _allowed(self, exercise: Exercise, planned: ItemDose) -> tuple[ItemDose, Reason | None]:
        """What is played of an exercise that may be played, and why it is not as planned."""
        if exercise.id in self._circumstances.eased:
            chosen = self._suited(exercise, planned) or planned
            return chosen, Reason.ANSWER_EASED if chosen != planned else None
        chosen = self._with_what_is_there(exercise, planned)
        if chosen != planned:
            return chosen, Reason.MISSING_EQUIPMENT
        chosen = self._eased(exercise, planned) if self._circumstances.easier else planned
        return chosen, Reason.EASIER_TODAY if chosen != planned else None

    def _suited(self, exercise: Exercise, planned: ItemDose) -> ItemDose | None:
        """The planned one in a version that the answers leave and that can be done; None where there is none."""
        left, have = self._circumstances.eased[exercise.id], self._circumstances.have
        at_hand = [each for each in left if have is None or have.issuperset(_equipment(exercise, each))]
        if not at_hand:
            return None
        if planned.variant_id in at_hand:
            return planned
        variant = exercise.variant(at_hand[0])
        own = variant.dose if variant is not None else None
        return planned._replace(variant_id=at_hand[0], dose=own or planned.dose)

    def _forbidden(self, exercise: Exercise, planned: ItemDose) -> Reason | None:
        """Why the exercise may not be played at all today."""
        if exercise.id in self._circumstances.held:
            return self._circumstances.held[exercise.id]
        if exercise.id in self._circumstances.eased and self._suited(exercise, planned) is None:
            return Reason.ANSWER_EASED
        if exercise.screening is not None:
            screening = self._screenings[exercise.screening]
            reason = held_back(screening, self._circumstances.screenings.get(screening.id))
            if reason is not None:
                return reason
        seconds = self._seconds.get(exercise.id, 0) + planned.dose.amount * planned.dose.sets
        if exercise.day_limit is not None and seconds > exercise.day_limit:
            return Reason.DAY_LIMIT
        return None

    def _with_what_is_there(self, exercise: Exercise, planned: ItemDose) -> ItemDose:
        """What is planned, or an easier variant or the stand-in where equipment is missing for it."""
        have = self._circumstances.have
        if have is None or have.issuperset(_equipment(exercise, planned.variant_id)):
            return planned
        for variant in exercise.variants:
            if variant.level is Level.EASIER and have.issuperset(_equipment(exercise, variant.id)):
                return planned._replace(variant_id=variant.id, dose=variant.dose or planned.dose)
        return planned if exercise.stand_in is None else self._stand_in(exercise)

    def _eased(self, exercise: Exercise, planned: ItemDose) -> ItemDose:
        variant = easier_variant(exercise, self._circumstances.have)
        if variant is None or planned.variant_id is not None:
            return planned
        return planned._replace(variant_id=variant.id, dose=variant.dose or planned.dose)

    def _stand_in(self, exercise: Exercise) -> ItemDose:
        assert exercise.stand_in is not None  # the reader of exercise files sees to it
        return ItemDose(exercise.stand_in, None, self._exercises[exercise.stand_in].dose.default_dose)


def planned_dose(exercise: Exercise, item: RoutineItem) -> ItemDose:
    """What a line of a routine asks for: its own dose, else the variant's, else the exercise's default."""
    variant = exercise.variant(item.variant_id)
    own = variant.dose if variant is not None else None
    return ItemDose(exercise.id, item.variant_id, item.dose or own or exercise.dose.default_dose, item.first_side)


def _equipment(exercise: Exercise, variant_id: str | None) -> tuple[str, ...]:
    variant = exercise.variant(variant_id)
    return exercise.equipment if variant is None or variant.equipment is None else variant.equipment
