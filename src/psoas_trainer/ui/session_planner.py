# SPDX-License-Identifier: GPL-3.0-or-later
"""What would be played of a request now: the person's own doses and length, and whatever holds something back."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from psoas_trainer.core.choose import Circumstances, choose, choose_single
from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.held_after_pain import held_after_pain
from psoas_trainer.core.own_doses import taken
from psoas_trainer.core.own_session import Person, own_session
from psoas_trainer.core.plan import Reason, SessionPlan
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.core.screening import Bounds, Screening, Since, bounds, comes_before, held_back, to_ask
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.store import Store

if TYPE_CHECKING:
    from psoas_trainer.ui.plan_in_hand import PlanInHand


class SessionPlanner:
    """Asks the disk just before a session; where it does not answer, what it would have said is taken as nothing."""

    def __init__(
        self,
        content: Content,
        store: Store,
        preferences: Preferences,
        moment: Callable[[], Moment],
        screenings: Mapping[str, ScreeningRecord],
        person: Callable[[], Person],
        plans: "PlanInHand | None" = None,
    ) -> None:
        """`screenings` holds the newest answers by questionnaire; `person` tells what is known of the person now.

        `plans` has the plan that a clinician made.
        """
        self._content = content
        self._store = store
        self._preferences = preferences
        self._moment = moment
        self._screenings = dict(screenings)
        self._person = person
        self._plans = plans

    def note_screening(self, record: ScreeningRecord) -> None:
        """Newer answers; they count from the next session on."""
        self._screenings[record.screening_id] = record

    def missing_screening(self, request: PlayRequest) -> Screening | None:
        """The questionnaire that has to be answered before this request, or None.

        First the one that comes before all strengthening, where it is due; then that of an exercise of its own, where
        it was not answered in its present version and its answers are all that the exercise waits for.
        """
        catalogue = self._content.catalogue
        exercises = [catalogue.exercises[each] for each in self._exercise_ids(request)]
        person = self._person()
        since = Since(date.fromisoformat(self._moment().local_date), person.last_trained, person.red)
        for screening in catalogue.screenings.values():
            if comes_before(screening, exercises) and to_ask(screening, self._screenings.get(screening.id), since):
                return screening
        released = self._released(request)
        for exercise in exercises:
            if exercise.id in released or exercise.screening is None:
                continue
            missing = self.held_back(exercise.screening) is Reason.SCREENING_MISSING
            if missing and self._hangs_on_answers(exercise, request):
                return catalogue.screenings[exercise.screening]
        return None

    def plan(self, request: PlayRequest) -> SessionPlan:
        """What would be played today. Raises KeyError for what the catalogue does not know."""
        catalogue, person = self._content.catalogue, self._person()
        today = self._circumstances(easier=request.easier)
        if request.routine_id == CLINIC_PLAN and self._plans is not None:
            return self._plans.session(today)
        if request.routine_id is not None:
            own = own_session(catalogue.routines[request.routine_id], catalogue, person, request.wish)
            return choose(own.routine, catalogue, today, never_cold=True)
        if request.exercise_id is None:
            raise KeyError("neither a routine nor an exercise")
        own_dose = taken(catalogue.exercises[request.exercise_id], person.doses)
        dose = own_dose.dose if own_dose is not None and own_dose.variant_id == request.variant_id else None
        return choose_single(request.exercise_id, catalogue, today, variant_id=request.variant_id, dose=dose)

    def held(self) -> Mapping[str, Reason]:
        """What earlier stops for pain and the answers to questions hold back."""
        return {**self._bounds().held, **self._after_pain()}

    def held_back(self, screening_id: str) -> Reason | None:
        """Why what is behind that questionnaire may not be played, or None."""
        return held_back(self._content.catalogue.screenings[screening_id], self._screenings.get(screening_id))

    def _circumstances(self, *, easier: bool) -> Circumstances:
        left = self._bounds()
        held, have = {**left.held, **self._after_pain()}, self._preferences.settings.have
        hips = self._person().hips
        return Circumstances(self._screenings, self._seconds_today(), have, held, easier, left.eased, hips)

    def _bounds(self) -> Bounds:
        catalogue = self._content.catalogue
        return bounds(catalogue.screenings, self._screenings, catalogue.exercises)

    def _after_pain(self) -> Mapping[str, Reason]:
        try:
            stops = self._store.pain_stops_today_and_yesterday()
        except StorageError:
            return {}
        return held_after_pain(stops, self._content.catalogue.exercises, self._moment())

    def _released(self, request: PlayRequest) -> frozenset[str]:
        """What a clinician allowed with their initials."""
        version = self._plans.version if request.routine_id == CLINIC_PLAN and self._plans is not None else None
        rows = () if version is None else version.plan.rows
        return frozenset(row.exercise_id for row in rows if row.released is not None)

    def _hangs_on_answers(self, exercise: Exercise, request: PlayRequest) -> bool:
        """Whether it has a place in the session, the equipment is there, and nothing else holds it back."""
        plan, have = self.plan(request), self._preferences.settings.have
        ways = (None, *(variant.id for variant in exercise.variants))
        if have is not None and not any(have.issuperset(exercise.needs(way)) for way in ways):
            return False
        reasons = [(item.planned.exercise_id, item.reason) for item in plan.items]
        return (exercise.id, Reason.SCREENING_MISSING) in (*reasons, *plan.left_out)

    def _exercise_ids(self, request: PlayRequest) -> list[str]:
        catalogue = self._content.catalogue
        if request.routine_id is None:
            return [request.exercise_id or ""]
        added = [each.exercise_id for each in request.wish.added]
        return [item.exercise_id for item in catalogue.routines[request.routine_id].items] + added

    def _seconds_today(self) -> dict[str, int]:
        """Seconds done today of what has a limit for a day."""
        limited = tuple(one.id for one in self._content.catalogue.exercises.values() if one.day_limit is not None)
        try:
            return self._store.seconds_today(limited)
        except StorageError:
            return {}
