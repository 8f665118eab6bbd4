# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns what happened in a session into cues for the ears: tones by name, and words to be said."""

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.cue import Cue, CueKind, Priority, Topic
from psoas_trainer.core.cue_points import CuePoint
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.events import (
    AwaitingConfirmation,
    CountCorrected,
    CountdownTick,
    CuePointReached,
    Event,
    Finished,
    Paused,
    PauseReason,
    PhaseStarted,
    RepCounted,
    Resumed,
    StepStarted,
    Undone,
)
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.position import counts_reps
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import MICROS, Counting, Step, StepKind, Work
from psoas_trainer.core.words import Words
from psoas_trainer.ui.cue_words import CueWords
from psoas_trainer.ui.sound import cue_for

SAID_FROM = MICROS
"""Microseconds: a shorter phase is over before its word is, so its rep is said instead."""


class CueWriter(QObject):
    """One session's cues. What is said is also on the screen; from the cues alone a listener can follow."""

    def __init__(self, plan: SessionPlan, catalogue: Catalogue, words: Words) -> None:
        super().__init__()
        self._plan = plan
        self._texts = CueWords(plan, catalogue, words)
        self._index = 0

    def cues(self, events: list[Event], session: Session) -> tuple[Cue, ...]:
        """The cues of a batch of events, in the order in which they are heard."""
        cues: list[Cue] = []
        before: Event | None = None
        for event in events:
            if isinstance(event, StepStarted):
                self._index = event.index
            elif isinstance(event, Undone):
                self._index = session.cursor.index
            if not (isinstance(event, PhaseStarted) and isinstance(before, StepStarted)):
                cues += self._tone(event, session)  # a first phase has the tone of the start
            cues += self._said(event, session)
            before = event
        return tuple(cues)

    def _step_of(self, session: Session) -> Step | None:
        """The step in which the event happened; a batch can go on beyond it."""
        return session.steps[self._index] if self._index < len(session.steps) else None

    def _tone(self, event: Event, session: Session) -> tuple[Cue, ...]:
        if isinstance(event, PhaseStarted):
            step = self._step_of(session)
            return _beat(event, step.work) if step is not None and step.work is not None else ()
        name = cue_for(event, session)
        if name is None:
            return ()
        tone = Cue(CueKind.TONE, name, Topic.STATE)
        if isinstance(event, CountdownTick):
            tone = tone._replace(topic=Topic.SECONDS, seconds=event.seconds_left)
        elif isinstance(event, CuePointReached):
            tone = tone._replace(topic=Topic.SECONDS)
        elif isinstance(event, StepStarted):
            tone = tone._replace(side=session.steps[event.index].side)
        return (tone,)

    def _said(self, event: Event, session: Session) -> tuple[Cue, ...]:
        match event:
            case StepStarted(index):
                return self._step(session, index)
            case PhaseStarted():
                return self._phase(event, session)
            case RepCounted(key, reps) | CountCorrected(key, reps):
                text = QLocale().toString(reps)
                return (_said(text, Topic.COUNT, Priority.PHASE, side=key.side, reps=reps),)
            case CuePointReached(point):
                half = point is CuePoint.HALF
                return (_said(self._texts.half() if half else self._texts.last_ten(), Topic.SECONDS, Priority.PHASE),)
            case Paused(reason):
                pain = reason is PauseReason.PAIN
                return (_said(self._texts.stopped() if pain else self._texts.paused(), Topic.STATE, Priority.STATE),)
            case Resumed(lead_in):
                text = self._texts.going_on(round(lead_in))
                return (_said(text, Topic.STATE, Priority.STATE, seconds=round(lead_in)),)
            case AwaitingConfirmation():
                return (_said(self._texts.waiting(), Topic.STATE, Priority.STATE),)
            case Finished(completed):
                return (_said(self._texts.done() if completed else self._texts.ended(), Topic.STATE, Priority.STATE),)
        return ()

    def _step(self, session: Session, index: int) -> tuple[Cue, ...]:
        step = session.steps[index]
        exercise_id = self._plan.items[step.item].chosen.exercise_id
        seconds = round(step.seconds)
        match step.kind:
            case StepKind.REST:
                text = self._texts.rest(step, seconds)
                coming = _said(text, Topic.NEXT_UP, Priority.SIDE, exercise_id=exercise_id, seconds=seconds)
                return (coming, *self._set_up(step))
            case StepKind.POSITION_CHANGE:
                text = self._texts.move(step)
                return (_said(text, Topic.NEXT_UP, Priority.SIDE, exercise_id=exercise_id, seconds=seconds),)
            case StepKind.GET_READY:
                return self._get_ready(session, index, exercise_id, seconds)
            case StepKind.SWITCH:
                text = self._texts.switch(step)
                return (_said(text, Topic.SIDE, Priority.SIDE, side=step.side, seconds=seconds),)
            case StepKind.WORK:
                return self._work(step, exercise_id)

    def _get_ready(self, session: Session, index: int, exercise_id: str, seconds: int) -> tuple[Cue, ...]:
        step = session.steps[index]
        work = next((each.work for each in session.steps[index:] if each.work is not None), None)
        side = None if work is None else work.side or work.first_side
        text = self._texts.get_ready(step, side)
        ready = _said(text, Topic.GET_READY, Priority.SIDE, exercise_id=exercise_id, side=side, seconds=seconds)
        told = index > 0 and session.steps[index - 1].work is None
        return (ready,) if told else (ready, *self._set_up(step))

    def _set_up(self, step: Step) -> tuple[Cue, ...]:
        """Position, equipment and how to begin: before the first set of an exercise, where there is time for it."""
        if step.set_number > 1:
            return ()
        return (_said(self._texts.set_up(step), Topic.GET_READY, Priority.INFO),)

    def _work(self, step: Step, exercise_id: str) -> tuple[Cue, ...]:
        """The side of a set of its own, with its seconds where it is timed; alternating sides are said rep by rep."""
        work = step.work
        if work is None or (work.rule is SideRule.ALTERNATING and work.kind is not DoseKind.TIME):
            return ()
        timed = work.kind is DoseKind.TIME
        seconds = work.amount if timed else None
        text = self._texts.work(step, timed_seconds=seconds)
        return (_said(text, Topic.SIDE, Priority.SIDE, exercise_id=exercise_id, side=work.side, seconds=seconds),)

    def _phase(self, event: PhaseStarted, session: Session) -> tuple[Cue, ...]:
        step = self._step_of(session)
        work = step.work if step is not None else None
        if step is None or work is None or work.kind is DoseKind.TIME:
            return ()
        phase = next((each for each in work.phases if each.id == event.phase_id), None)
        if phase is None or (work.counting is Counting.SELF_PACED and counts_reps(work) and not _first(work, event)):
            return ()
        seconds = phase.micros // MICROS if phase.held else None
        named = event.side if work.rule is SideRule.ALTERNATING and _first(work, event) else None
        if phase.micros < SAID_FROM and named is None:
            return ()
        text = self._texts.phase(step, event.phase_id, named, seconds)
        return (_said(text, Topic.PHASE, Priority.PHASE, side=event.side, phase_id=event.phase_id, seconds=seconds),)


def _beat(event: PhaseStarted, work: Work) -> tuple[Cue, ...]:
    """The soft tick that leads paced reps, phase by phase."""
    if not counts_reps(work) or work.counting is Counting.SELF_PACED:
        return ()
    return (Cue(CueKind.TONE, "beat", Topic.PHASE, side=event.side, phase_id=event.phase_id),)


def _first(work: Work, event: PhaseStarted) -> bool:
    return work.phases[0].id == event.phase_id


def _said(
    text: str,
    topic: Topic,
    priority: Priority,
    *,
    exercise_id: str | None = None,
    side: Side | None = None,
    phase_id: str | None = None,
    seconds: int | None = None,
    reps: int | None = None,
) -> Cue:
    return Cue(CueKind.SPEECH, text, topic, priority, exercise_id, side, phase_id, seconds, reps)
