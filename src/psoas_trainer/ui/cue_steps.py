# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said when a step or a phase begins: as much as fits into its time, and nothing twice that is known."""

from psoas_trainer.core.cue import Cue, CueKind, Priority, Topic
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.events import PhaseStarted
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.position import Position, counts_reps
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import MICROS, Counting, Step, StepKind, TimedPhase, Work
from psoas_trainer.ui.cue_words import CueWords
from psoas_trainer.ui.screen_writer import whole_seconds
from psoas_trainer.ui.speaking_time import speaking_time

SAID_FROM = MICROS
"""Microseconds: a shorter phase is over before its word is."""


class StepCues:
    """One session's; it remembers which exercise, side and tempo were told. `rate` is how fast the voice is."""

    def __init__(self, plan: SessionPlan, texts: CueWords) -> None:
        self.rate = 1.0
        self._plan = plan
        self._texts = texts
        self._item: int | None = None
        self._side: Side | None = None
        self._tempo: set[tuple[int, str, int]] = set()

    def begun(self, session: Session, index: int, came: int | None) -> tuple[Cue, ...]:
        """The start of a step, after the one with the index `came`."""
        step = session.steps[index]
        named, self._item = self._item == step.item, step.item
        seconds = round(step.seconds)
        exercise_id = self._exercise_id(step)
        if step.kind in (StepKind.REST, StepKind.POSITION_CHANGE):
            self._side = None
        match step.kind:
            case StepKind.REST:
                told = exercise_id if step.set_number == 1 else None
                rest = said(
                    self._texts.rest(step, seconds), Topic.NEXT_UP, Priority.SIDE, exercise_id=told, seconds=seconds
                )
                return (rest, *self._set_up(session, index, seconds, rest))
            case StepKind.POSITION_CHANGE:
                named = named and came == index - 1
                text = self._texts.move(step, seconds, named=named)
                move = said(
                    text, Topic.NEXT_UP, Priority.SIDE, exercise_id=None if named else exercise_id, seconds=seconds
                )
                return (move,) if named else (move, *self._set_up(session, index, seconds, move))
            case StepKind.GET_READY:
                known = came == index - 1 and session.steps[came].work is None
                return self._get_ready(session, index, seconds, known=known)
            case StepKind.SWITCH:
                return self._switch(step, seconds)
            case StepKind.WORK:
                return self._work(step, named=named)

    def timed(self, step: Step) -> tuple[Cue, ...]:
        """The length of timed work that begins, or begins anew."""
        work = step.work
        if work is None or work.kind is not DoseKind.TIME:
            return ()
        self._side = work.side or self._side
        text = self._longest(self._texts.timed(step, work.amount), work.cycle_micros / MICROS)
        return (said(text, Topic.SECONDS, Priority.SIDE, side=work.side, seconds=work.amount),)

    def phase(self, step: Step, event: PhaseStarted, spent: float, *, begins: bool) -> tuple[Cue, ...]:
        """The phase and, where it has changed or the work `begins`, the side.

        `spent` seconds of its time are taken by what is said already.
        """
        work = step.work
        phase = next((each for each in work.phases if each.id == event.phase_id), None) if work is not None else None
        if work is None or phase is None:
            return ()
        begins = begins and work.kind is not DoseKind.TIME
        known = event.side is self._side
        named = event.side if begins or not known else None
        self._side = event.side
        cue = said("", Topic.PHASE, Priority.PHASE, side=event.side)
        if begins:
            cue = cue._replace(topic=Topic.SIDE, priority=Priority.SIDE)
        if work.counting is Counting.SELF_PACED and counts_reps(work):
            text = self._texts.name(step) if begins else ""
            text = text if named is None else self._texts.side(named)
            return (cue._replace(text=text),) if text else ()
        return self._paced(step, phase, named, cue, phase.micros / MICROS - spent, known=known)

    def place(self, now: Position, steps: tuple[Step, ...]) -> Cue:
        """Where the session stands: the exercise, the side that works or comes, and the phase of paced work."""
        step = now.step if now.step is not None else steps[-1]
        side, work, phase_id = now.side, step.work, None
        if work is not None and not (work.counting is Counting.SELF_PACED and counts_reps(work)):
            phase = next(each for each in work.phases if each.id == now.phase_id)
            phase_id = phase.id if phase.micros >= SAID_FROM else None
        if step.kind is StepKind.GET_READY:
            side = _side_ahead(steps, now.index)
        self._item, self._side = step.item, side
        text, exercise_id = self._texts.place(step, side, phase_id), self._exercise_id(step)
        return said(text, Topic.STATE, Priority.STATE, exercise_id=exercise_id, side=side, phase_id=phase_id)

    def _exercise_id(self, step: Step) -> str:
        return self._plan.items[step.item].chosen.exercise_id

    def _get_ready(self, session: Session, index: int, seconds: int, *, known: bool) -> tuple[Cue, ...]:
        step = session.steps[index]
        self._side = _side_ahead(session.steps, index)
        ready = said(
            "",
            Topic.NEXT_UP,
            Priority.SIDE,
            exercise_id=self._exercise_id(step),
            side=self._side,
            seconds=seconds,
        )
        calls = [ready._replace(text=text) for text in self._texts.get_ready(step, self._side, seconds)]
        if known:
            return (calls[0],)
        ways = [(call, *self._set_up(session, index, seconds, call)) for call in calls]
        longest = max(len(way[-1].text) for way in ways)
        # A shorter call may leave the time to say how to begin, and not the position alone.
        return next(way for way in ways if len(way[-1].text) * 2 > longest)

    def _set_up(self, session: Session, index: int, seconds: int, first: Cue) -> tuple[Cue, ...]:
        """How to begin, as far as there is time for it: before a first set, also of an easier version."""
        step, work = session.steps[index], _work_ahead(session.steps, index)
        chosen = self._plan.items[step.item].chosen
        if work is None or (step.set_number > 1 and step.set_number <= chosen.dose.sets):
            return ()
        time = seconds - speaking_time(first.text, self.rate)
        text = next((each for each in self._texts.set_up(step, work.variant_id) if self._fits(each, time)), None)
        return () if text is None else (said(text, Topic.GET_READY, Priority.INFO),)

    def _switch(self, step: Step, seconds: int) -> tuple[Cue, ...]:
        self._side = step.side
        text = self._longest(self._texts.switch(step, seconds), seconds)
        return (said(text, Topic.SIDE, Priority.SIDE, side=step.side, seconds=seconds),)

    def _work(self, step: Step, *, named: bool) -> tuple[Cue, ...]:
        """What was not told before, and the length of timed work; side and phase are told with the first phase."""
        timed = self.timed(step)
        if named:
            return timed
        self._side = None
        name = said(self._texts.name(step), Topic.NEXT_UP, Priority.SIDE, exercise_id=self._exercise_id(step))
        return (name, *timed)

    def _paced(
        self, step: Step, phase: TimedPhase, named: Side | None, cue: Cue, time: float, *, known: bool
    ) -> tuple[Cue, ...]:
        """The first text that can be said in that time; with a slow voice the side was `known` before, if need be."""
        if phase.micros < SAID_FROM:
            return () if named is None else (cue._replace(text=self._texts.side(named)),)
        seconds = phase.micros // MICROS if step.work is not None and _counts_down(step.work) else None
        tempo = (step.item, phase.id, phase.micros)
        plain = self._texts.phase(step, phase.id, named)
        told: tuple[str, ...] = ()
        if seconds is not None and (phase.held or (seconds > 1 and tempo not in self._tempo)):
            told = self._texts.phase_with_seconds(step, phase.id, named, seconds)
            told += self._texts.phase_with_seconds(step, phase.id, None, seconds) if known and named else ()
        text = self._longest((*told, *plain), time)
        if text in told:
            self._tempo.add(tempo)
        sure = seconds == 1 or tempo in self._tempo
        return (cue._replace(text=text, phase_id=phase.id, seconds=seconds if sure else None),)

    def _longest(self, texts: tuple[str, ...], seconds: float) -> str:
        """The first that fits, or else the last."""
        return next((each for each in texts if self._fits(each, seconds)), texts[-1])

    def _fits(self, text: str, seconds: float) -> bool:
        return speaking_time(text, self.rate) <= seconds


def said(
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
    """A cue of words."""
    return Cue(CueKind.SPEECH, text, topic, priority, exercise_id, side, phase_id, seconds, reps)


def _work_ahead(steps: tuple[Step, ...], index: int) -> Work | None:
    return next((step.work for step in steps[index:] if step.work is not None), None)


def _side_ahead(steps: tuple[Step, ...], index: int) -> Side | None:
    """The side on which the work begins that comes next."""
    work = _work_ahead(steps, index)
    return None if work is None else work.side or work.first_side


def _counts_down(work: Work) -> bool:
    """Whether the seconds of its phases are on the screen."""
    return work.kind is DoseKind.HOLD or (work.kind is DoseKind.REPS and whole_seconds(work))
