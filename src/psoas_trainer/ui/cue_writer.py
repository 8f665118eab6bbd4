# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns what happened in a session into cues for the ears: tones by name, and words to be said."""

import math
from typing import Final

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.cue import Cue, CueKind, Priority, Topic
from psoas_trainer.core.cue_points import LAST, CuePoint
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.events import (
    AwaitingConfirmation,
    CountCorrected,
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
from psoas_trainer.core.position import Position, counts_reps
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import Counting, Step, StepKind
from psoas_trainer.core.words import Words
from psoas_trainer.ui.cue_steps import StepCues, said
from psoas_trainer.ui.cue_tones import lead_in_tone, only_last_tone, tone
from psoas_trainer.ui.cue_words import CueWords
from psoas_trainer.ui.speaking_time import speaking_time

_TICKED: Final = 3
"""The last seconds have their ticks, nobody needs to be told them."""
_LATE: Final = 0.1
"""Seconds: a number that was full longer ago is not told any more, but the next one."""


class CueWriter(QObject):
    """One session's cues. What is said is also on the screen; from the cues alone a listener can follow."""

    def __init__(self, plan: SessionPlan, catalogue: Catalogue, words: Words) -> None:
        super().__init__()
        self._texts = CueWords(plan, catalogue, words)
        self._steps = StepCues(plan, self._texts)
        self._index: int | None = None
        self._seen: Position | None = None
        self._owes_seconds = False
        self._told: tuple[Cue, ...] = ()

    def cues(self, events: list[Event], session: Session, rate: float = 1.0) -> tuple[Cue, ...]:
        """The cues of a batch of events, in the order in which they are heard; `rate` is the voice's."""
        self._steps.rate = rate
        if self._index is None and session.paused is not None:
            return self._taken_up(session)
        cues: list[Cue] = []
        before: Event | None = None
        spent = 0.0
        for event, after in zip(events, (*events[1:], None), strict=True):
            came = self._index
            if isinstance(event, StepStarted):
                self._index = event.index
            elif isinstance(event, Undone):
                self._index = session.cursor.index
            if not (isinstance(event, PhaseStarted) and isinstance(before, StepStarted)):
                cues += tone(event, session, self._step_of(session))  # a first phase has the tone of the start
            if isinstance(event, PhaseStarted):
                spoken = self._phase(event, session, spent, begins=isinstance(before, StepStarted), last=after is None)
            else:
                spoken = self._said(event, session, came, after)
            spent = sum(speaking_time(cue.text, rate) for cue in spoken)
            cues += spoken
            before = event
        told = only_last_tone(cues)
        self._note(told)
        return told

    def follow(self, now: Position) -> tuple[Cue, ...]:
        """The cues of a moment at which nothing happened: the lead-in's ticks, and seconds that have to be told anew.

        It is asked with every position that is shown, after `cues` where something happened.
        """
        before, self._seen = self._seen, now
        told, self._told = self._told, ()
        if before is None or now.step is None:
            return ()
        cues = [*self._changed(before, now)]
        if now.paused is not None:
            return tuple(cues)
        cues += lead_in_tone(before, now, _full(now.lead_in), told)
        left = _full(now.seconds_left)
        if self._owes_seconds and left is not None and left > _TICKED and _counts_down(now):
            cues.append(said(self._texts.seconds(left), Topic.SECONDS, Priority.PHASE, seconds=left))
            self._owes_seconds = False
        return tuple(cues)

    def _changed(self, before: Position, now: Position) -> tuple[Cue, ...]:
        """A wait was made longer, or what runs is counted otherwise or goes on for a rep less: that is no event."""
        if now.step is None or now.index != before.index:
            return ()
        cues: list[Cue] = []
        longer = round(now.seconds_total - before.seconds_total)
        if now.step.work is None and longer > 0:
            cues.append(said(self._texts.more(longer), Topic.STATE, Priority.SIDE))
        goes_on = now.step.work is not None and before.awaiting and not now.awaiting
        if goes_on or _counting(now) is not _counting(before):
            cues.append(self._steps.place(now, ()))
        self._owes_seconds = self._owes_seconds or bool(cues)
        return tuple(cues)

    def _note(self, told: tuple[Cue, ...]) -> None:
        self._told = told
        for cue in told:
            if cue.topic is Topic.STATE and cue.kind is CueKind.SPEECH:
                self._owes_seconds = True
            elif cue.seconds is not None:
                self._owes_seconds = False

    def _step_of(self, session: Session) -> Step | None:
        """The step in which the event happened; a batch can go on beyond it."""
        index = self._index if self._index is not None else session.cursor.index
        return session.steps[index] if index < len(session.steps) else None

    def _taken_up(self, session: Session) -> tuple[Cue, ...]:
        """A session that is taken up stands still in the middle."""
        self._index = session.cursor.index
        self._owes_seconds = True
        place = self._steps.place(session.position(), session.steps)
        return (place._replace(text=self._texts.paused_at(place.text)),)

    def _said(self, event: Event, session: Session, came: int | None, after: Event | None) -> tuple[Cue, ...]:
        texts = self._texts
        match event:
            case StepStarted(index):
                return self._steps.begun(session, index, came)
            case RepCounted() | CountCorrected():
                return self._count(event, session, after)
            case CuePointReached(CuePoint.HALF):
                return (said(texts.half(), Topic.SECONDS, Priority.PHASE),)
            case CuePointReached():
                return (said(texts.last_ten(), Topic.SECONDS, Priority.PHASE, seconds=LAST),)
            case Paused(reason):
                text = texts.stopped() if reason is PauseReason.PAIN else texts.paused()
            case Resumed():
                return (self._going_on(session),)
            case Undone():
                return (self._undone(session),)
            case AwaitingConfirmation():
                text = texts.waiting()
            case Finished(completed):
                text = texts.done() if completed else texts.ended()
            case _:
                return ()
        return (said(text, Topic.STATE, Priority.STATE),)

    def _phase(
        self, event: PhaseStarted, session: Session, spent: float, *, begins: bool, last: bool
    ) -> tuple[Cue, ...]:
        step = self._step_of(session)
        if step is None or step.work is None:
            return ()
        anew = last and not begins and session.cursor.work_micros == 0
        timed = self._steps.timed(step) if anew else ()
        return (*timed, *self._steps.phase(step, event, spent, begins=begins))

    def _count(self, event: RepCounted | CountCorrected, session: Session, after: Event | None) -> tuple[Cue, ...]:
        """The count. The last of a set is not cut off by what comes then, and not said where nothing shows it any more.

        In timed work nobody is asked for a count.
        """
        step = self._step_of(session)
        if step is None or (step.work is not None and step.work.kind is DoseKind.TIME):
            return ()
        following = session.steps[after.index].kind if isinstance(after, StepStarted) else None
        if following in (StepKind.GET_READY, StepKind.POSITION_CHANGE):
            return ()
        priority = Priority.PHASE if following is None else Priority.SIDE
        text = QLocale().toString(event.reps)
        return (said(text, Topic.COUNT, priority, side=event.key.side, reps=event.reps),)

    def _going_on(self, session: Session) -> Cue:
        seconds = _lead_in(session)
        return said(self._texts.going_on(seconds or 0), Topic.STATE, Priority.STATE, seconds=seconds)

    def _undone(self, session: Session) -> Cue:
        """Where the session stands again."""
        place, seconds = self._steps.place(session.position(), session.steps), _lead_in(session)
        if session.paused is not None or seconds is None:
            return place
        return place._replace(text=self._texts.going_on_at(seconds, place.text), seconds=seconds)


def _lead_in(session: Session) -> int | None:
    """The seconds until work goes on; that of a wait is no whole number and is over soon."""
    now = session.position()
    return _full(now.lead_in) if now.step is not None and now.step.work is not None else None


def _counts_down(now: Position) -> bool:
    """Whether seconds are shown and run; those of a rep are told with its next phase."""
    work = now.step.work if now.step is not None else None
    return now.lead_in == 0 and not now.awaiting and not counts_reps(work)


def _counting(now: Position) -> Counting | None:
    work = now.step.work if now.step is not None else None
    return work.counting if work is not None else None


def _full(seconds: float) -> int | None:
    """The number of seconds that has just become full, or None between two."""
    number = math.ceil(seconds)
    return number if number > 0 and number - seconds <= _LATE else None
