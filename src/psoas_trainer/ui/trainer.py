# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts, takes up and ends sessions: brings the plan, the engine, the player and the recorder together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.after_pain import hurting_step, steps_without
from psoas_trainer.core.bookmark import place, read_bookmark
from psoas_trainer.core.changes import Change
from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.content import Content
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.fill import fill
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.own_rests import own_rests
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import Reason, SessionPlan
from psoas_trainer.core.plan_title import plan_title
from psoas_trainer.core.record import Moment, ScreeningRecord, SessionRecord, SessionState
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.core.screening import Screening
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import Counting
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.held_back import HeldBackError
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.recorder import Recorder
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.session_planner import SessionPlanner
from psoas_trainer.ui.store import Store

if TYPE_CHECKING:
    from psoas_trainer.core.clinic.plan import PlanVersion
    from psoas_trainer.core.exercise import Exercise
    from psoas_trainer.ui.plan_in_hand import PlanInHand


@dataclass(frozen=True, slots=True)
class Staff:
    """Who the trainer works with; `person` tells what is known of the person now, `plans` has a clinician's plan.

    `pull` tells how strong the stretch was last time, where that was too strong.
    """

    content: Content
    store: Store
    player: Player
    recorder: Recorder
    preferences: Preferences
    new_uuid: Callable[[], str]
    moment: Callable[[], Moment]
    person: Callable[[], Person] = Person
    plans: "PlanInHand | None" = None
    pull: Callable[[], int | None] = lambda: None


class Trainer(QObject):
    """One session at a time. `started` comes before the player runs, so that a page can be ready for it."""

    started = Signal(object)
    """The ScreenWriter of the session that begins."""
    ended = Signal(str)
    """The session's uuid, once it is stored as ended, or once that has failed and is tried again."""
    rehearsed = Signal()
    """A rehearsal is over. Nothing of it was kept."""
    not_finished = Signal()
    """An open session could not be ended; it is open still."""

    def __init__(self, staff: Staff, screenings: dict[str, ScreeningRecord], parent: QObject | None = None) -> None:
        """`screenings` holds the newest answers by questionnaire."""
        super().__init__(parent)
        self._staff = staff
        self._planner = SessionPlanner(
            staff.content, staff.store, staff.preferences, staff.moment, screenings, staff.person, staff.plans
        )
        self._uuid = ""
        self._plan: SessionPlan | None = None
        self._rehearses = False
        self._unmarked: tuple[str, str | None] | None = None
        staff.player.happened.connect(staff.recorder.note)

    @property
    def current_plan(self) -> SessionPlan | None:
        """The plan of the session that was started last."""
        return self._plan

    @property
    def uuid(self) -> str | None:
        """The session that was started last, or None where nothing is kept of it."""
        return None if self._rehearses else self._uuid

    @property
    def rehearses(self) -> bool:
        """Whether what runs is a rehearsal."""
        return self._rehearses

    @property
    def running(self) -> bool:
        """Whether a session is loaded and not over."""
        session = self._staff.player.session
        return session is not None and not session.over

    def missing_screening(self, request: PlayRequest) -> Screening | None:
        """The questionnaire that has to be answered before this request, or None."""
        return self._planner.missing_screening(request)

    def note_screening(self, record: ScreeningRecord) -> None:
        """Newer answers; they count from the next session on."""
        self._planner.note_screening(record)

    def plan(self, request: PlayRequest) -> SessionPlan:
        """What would be played today. Raises KeyError for what the catalogue does not know."""
        return self._planner.plan(request)

    def start(self, request: PlayRequest) -> None:
        """Starts a new session with its get-ready count; a rehearsal at its pace, and without keeping it.

        ValueError where nothing of it can be played today.
        """
        plan = self.plan(request)
        settings = self._staff.preferences.settings
        routine = self._staff.content.catalogue.routines.get(request.routine_id or "")
        timing = settings.timing if routine is None else routine.timing(settings.timing)
        plans = self._staff.plans if request.routine_id == CLINIC_PLAN else None
        exercises = self._exercises(plans.version if plans is not None else None)
        steps, edits = unfold(plan, exercises, timing), own_rests(plan, exercises, timing)
        session = Session(steps, edits=edits, pace=request.pace)
        if (settings.counting, settings.form_gate) != (Counting.PACED, False):
            session.set_manner(settings.counting, gate=settings.form_gate)
        self._rehearses = request.pace > 1
        if not self._rehearses:
            self._uuid = self._staff.new_uuid()
            self._staff.recorder.begin(self._uuid, plan, timing, session)
            if plans is not None:
                plans.follow(self._uuid)
            skipped = routine is not None and routine.warm_up is not None and not any(i.warm_up for i in plan.items)
            if request.wish.already_warm and skipped:
                self._mark_warm(self._uuid, request.warm_note)
        self._run(plan, session, request.pace)

    def _mark_warm(self, uuid: str, note: str | None) -> None:
        """Keeps that the warm-up was left out (training.md M6); where it cannot be kept yet, again at the end."""
        from psoas_trainer.storage.session_marks import Mark, mark_session

        at, store = self._staff.moment(), self._staff.store
        self._unmarked = (uuid, note)

        def told(outcome: object) -> None:
            if not isinstance(outcome, Exception) and self._unmarked == (uuid, note):
                self._unmarked = None

        store.write(
            lambda connection: mark_session(connection, uuid, Mark.ALREADY_WARM, at, note), Change.SESSIONS, then=told
        )

    def _exercises(self, version: "PlanVersion | None") -> "Mapping[str, Exercise]":
        plans = self._staff.plans
        return self._staff.content.catalogue.exercises if plans is None else plans.exercises(version)

    def resume(self, record: SessionRecord, version: "PlanVersion | None" = None) -> None:
        """Takes an open session up where it stood; it waits for the person. `version` is the plan that it follows.

        KeyError if the content lacks a part, HeldBackError if something ahead may not be played any more.
        """
        exercises = self._exercises(version)
        steps = unfold(record.plan, exercises, record.timing)
        tallies = {each.key: each.tally for each in record.sets}
        steps, cursor, edits = place(steps, read_bookmark(record.bookmark), tallies)
        session = Session(
            steps,
            cursor=cursor,
            tallies=tallies,
            edits=edits,
            paused=PauseReason.RESUMED,
            active_seconds=record.summary.active_seconds,
        )
        if session.over:
            self._end_stored(record, SessionState.FINISHED)
            return
        self._hold_back(record.plan, session, version)
        self._uuid, self._rehearses = record.summary.uuid, False
        self._staff.recorder.follow(self._uuid, session)
        self._run(record.plan, session)

    def _hold_back(self, plan: SessionPlan, session: Session, version: "PlanVersion | None") -> None:
        """What a screening or earlier pain holds back now is not played; HeldBackError where nothing may go on."""
        exercises = self._exercises(version)
        line = session.steps[session.cursor.index].item
        for item in plan.items[line:]:
            wanted = exercises[item.chosen.exercise_id].screening
            if wanted is not None and (reason := self._planner.held_back(wanted)) is not None:
                raise HeldBackError(item.chosen.exercise_id, reason)
        held = self._planner.held()
        if version is not None:
            from psoas_trainer.core.clinic.plan_play import allowed_by_plan

            held = allowed_by_plan(version.plan, Circumstances({}, {}, held=held)).held
        session.replace_ahead(steps_without(session, plan, held))
        chosen, hurt = plan.items[line].chosen, hurting_step(session)
        reason = held.get(chosen.exercise_id)
        eased = hurt.work is not None and hurt.work.variant_id != chosen.variant_id
        if reason is None or (eased and reason is not Reason.PAIN_LOCK):
            return
        if reason is Reason.PAIN_LOCK or all(step.item <= line for step in session.steps):
            raise HeldBackError(chosen.exercise_id, reason)
        session.skip(Instant(0.0), whole=True)

    def finish(self, record: SessionRecord) -> None:
        """Ends an open session as it is, without playing on; nothing of it is lost."""
        self._end_stored(record, SessionState.STOPPED)

    def _end_stored(self, record: SessionRecord, state: SessionState) -> None:
        uuid, seconds = record.summary.uuid, record.summary.active_seconds

        def told(outcome: object) -> None:
            if isinstance(outcome, Exception):
                self._staff.store.failed.emit(outcome)
                self.not_finished.emit()
            else:
                self.ended.emit(uuid)

        self._staff.store.end_session(uuid, state, seconds, told)

    def end(self, *, completed: bool) -> None:
        """Ends the running session; `ended` follows when that is stored, or was tried once: the recorder goes on."""
        if self._rehearses:
            self._end_rehearsal()
            return
        uuid = self._uuid
        state = SessionState.FINISHED if completed else SessionState.STOPPED
        self._staff.player.unload()
        self._staff.recorder.end(state, lambda _outcome: self._ended(uuid))

    def _ended(self, uuid: str) -> None:
        if self._unmarked is not None and self._unmarked[0] == uuid:
            self._mark_warm(*self._unmarked)
        if self._staff.plans is not None:
            self._staff.plans.catch_up(uuid)
        self.ended.emit(uuid)

    def leave(self) -> None:
        """Puts the running session aside; it stays open in the store. A rehearsal just ends."""
        if self._rehearses:
            self._end_rehearsal()
            return
        self._staff.player.unload()
        self._staff.recorder.leave()

    def _end_rehearsal(self) -> None:
        self._staff.player.unload()
        self.rehearsed.emit()

    def _run(self, plan: SessionPlan, session: Session, pace: int = 1) -> None:
        self._plan = plan
        content, title = self._staff.content, self._shown_title(plan, pace)
        self.started.emit(ScreenWriter(plan, content.catalogue, content.words, title, self._staff.pull()))
        self._staff.player.load(session)

    def _shown_title(self, plan: SessionPlan, pace: int) -> str:
        if pace == 1:
            return self._whose(plan)
        text = self.tr("Rehearsal, %1 times as fast: %2", "pace, name of the routine")
        return fill(text, str(pace), self.title(plan))

    def _whose(self, plan: SessionPlan) -> str:
        """Where several people train here, it is seen whose session it is: by a first name at most."""
        plans = self._staff.plans
        if plans is None or not plans.given_name:
            return self.title(plan)
        text = self.tr("%1: %2", "a first name, name of the routine")
        return fill(text, plans.given_name, self.title(plan))

    def title(self, plan: SessionPlan) -> str:
        """The name of the routine, or of the one exercise."""
        return plan_title(plan, self._staff.content.words)
