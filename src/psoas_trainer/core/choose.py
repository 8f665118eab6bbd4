# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a routine into the plan of one session: what it says, and what is played today instead where it must differ."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.day_limits import HipRoom, HipSeconds, seconds_of, shares_limit
from psoas_trainer.core.dose import Dose
from psoas_trainer.core.easier import easier_variant
from psoas_trainer.core.exercise import Exercise, Level
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.screening import held_back
from psoas_trainer.core.side import Side
from psoas_trainer.core.warm_first import is_static_stretch, shortest_warm_up


class Circumstances(NamedTuple):
    """What decides today.

    `screenings` holds the newest answers by questionnaire, `seconds_today` the seconds done today by exercise,
    `have` the equipment at hand (None: not asked, everything counts as there), `held` what earlier pain or the answers
    to questions hold back, `eased` the versions that the answers leave of an exercise; with `easier` the person wants
    the easier version of everything. `hips` is how long they were stretched.
    """

    screenings: Mapping[str, ScreeningRecord]
    seconds_today: Mapping[str, int]
    have: frozenset[str] | None = None
    held: Mapping[str, Reason] = MappingProxyType({})
    easier: bool = False
    eased: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    hips: HipSeconds = HipSeconds()


def choose(
    routine: Routine, catalogue: Catalogue, circumstances: Circumstances, *, never_cold: bool = False
) -> SessionPlan:
    """The plan of a session with that routine: its warm-up first, then its items. Without items where all are held.

    With `never_cold` a static stretch is not the first thing: where no warm-up would be played, the shortest is (M6).
    The warm-up begins on the side that the routine names for its first exercise with two sides.
    """
    chooser = _Chooser(catalogue, circumstances, weekly=True)
    first = _side_to_begin(routine, catalogue.exercises)
    warm_up = catalogue.warm_ups[routine.warm_up].items if routine.warm_up is not None else ()
    warm = chooser.lines(_begun_on(first, warm_up, catalogue.exercises), warm_up=True)
    work = chooser.lines(routine.items * routine.rounds, warm_up=False)
    if never_cold and work and not warm and is_static_stretch(catalogue.exercises[work[0].chosen.exercise_id]):
        shortest = _begun_on(first, shortest_warm_up(catalogue), catalogue.exercises)
        warm = chooser.lines(shortest, warm_up=True)
    return SessionPlan(routine.id, (*warm, *work) if work else (), tuple(chooser.left_out))


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
    chooser = _Chooser(catalogue, circumstances, weekly=False)
    line = chooser.choose(RoutineItem(exercise_id, dose, variant_id), warm_up=False)
    return SessionPlan(None, () if line is None else (line,), tuple(chooser.left_out))


class _Chooser:
    """Chooses the lines of one session; it remembers what this session already adds to the day."""

    def __init__(self, catalogue: Catalogue, circumstances: Circumstances, *, weekly: bool) -> None:
        self._exercises = catalogue.exercises
        self._screenings = catalogue.screenings
        self._circumstances = circumstances
        self._seconds = dict(circumstances.seconds_today)
        self._hips = HipRoom(circumstances.hips, weekly=weekly)
        self.left_out: list[tuple[str, Reason]] = []

    def lines(self, items: Iterable[RoutineItem], *, warm_up: bool) -> list[PlanItem]:
        """Those of the items that are played."""
        return [line for item in items if (line := self.choose(item, warm_up=warm_up)) is not None]

    def choose(self, item: RoutineItem, *, warm_up: bool) -> PlanItem | None:
        """The line for one item, or None where it is left out today."""
        exercise = self._exercises[item.exercise_id]
        planned = planned_dose(exercise, item)
        held, reason = self._circumstances.held, self._forbidden(exercise, planned)
        if reason is not None and (exercise.stand_in is None or exercise.stand_in in held):
            self.left_out.append((exercise.id, reason))
            return None
        chosen, reason = (self._stand_in(exercise), reason) if reason is not None else self._allowed(exercise, planned)
        played = self._exercises[chosen.exercise_id]
        self._seconds[played.id] = self._seconds.get(played.id, 0) + seconds_of(played, chosen.dose)
        self._hips.add(played, chosen.dose)
        return PlanItem(planned, chosen, warm_up, reason, item.set_rest, item.rest)

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
        at_hand = [each for each in left if have is None or have.issuperset(exercise.needs(each))]
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
        return Reason.DAY_LIMIT if self._has_had_enough(exercise, planned.dose) else None

    def _has_had_enough(self, exercise: Exercise, dose: Dose) -> bool:
        """Whether its seconds of a day, or those of the hips, would be used up: it and what it shares them with."""
        if exercise.day_limit is not None:
            known = ((self._exercises.get(each), seconds) for each, seconds in self._seconds.items())
            used = sum(seconds for each, seconds in known if each is not None and shares_limit(exercise, each))
            if used + seconds_of(exercise, dose) > exercise.day_limit:
                return True
        return self._hips.enough(exercise, dose)

    def _with_what_is_there(self, exercise: Exercise, planned: ItemDose) -> ItemDose:
        """What is planned, or an easier variant or the stand-in where equipment is missing for it."""
        have = self._circumstances.have
        if have is None or have.issuperset(exercise.needs(planned.variant_id)):
            return planned
        for variant in exercise.variants:
            if variant.level is Level.EASIER and have.issuperset(exercise.needs(variant.id)):
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


def _side_to_begin(routine: Routine, exercises: Mapping[str, Exercise]) -> Side | None:
    """The side that was chosen for the first exercise with two sides, None where none was.

    Of a clinician's plan the rows are chosen one by one: they say nothing of its warm-up.
    """
    if routine.as_entered:
        return None
    sided = (item for item in routine.items if exercises[item.exercise_id].first_side is not None)
    return next((item.first_side for item in sided), None)


def _begun_on(
    first: Side | None, items: tuple[RoutineItem, ...], exercises: Mapping[str, Exercise]
) -> tuple[RoutineItem, ...]:
    if first is None:
        return items
    return tuple(
        item._replace(first_side=first) if exercises[item.exercise_id].first_side is not None else item
        for item in items
    )


def planned_dose(exercise: Exercise, item: RoutineItem) -> ItemDose:
    """What a line of a routine asks for: its own dose, else the variant's, else the exercise's default."""
    variant = exercise.variant(item.variant_id)
    own = variant.dose if variant is not None else None
    return ItemDose(exercise.id, item.variant_id, item.dose or own or exercise.dose.default_dose, item.first_side)
