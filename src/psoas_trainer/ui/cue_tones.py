# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tone belongs to which moment, as cues; at one moment there is only one."""

import math

from psoas_trainer.core.cue import Cue, CueKind, Topic
from psoas_trainer.core.events import (
    AwaitingConfirmation,
    CountdownTick,
    CuePointReached,
    Event,
    PhaseStarted,
    StepStarted,
)
from psoas_trainer.core.position import Position, counts_reps
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import Counting, Step, StepKind
from psoas_trainer.ui.sound import cue_for


def tone(event: Event, session: Session, step: Step | None) -> tuple[Cue, ...]:
    """The tone of an event that happened in `step`."""
    if isinstance(event, PhaseStarted):
        return _of_phase(event, step)
    name = _at_zero(event, session) or cue_for(event, session)
    if name is None:
        return ()
    cue = Cue(CueKind.TONE, name, Topic.STATE)
    if isinstance(event, CountdownTick):
        cue = cue._replace(topic=Topic.SECONDS, seconds=event.seconds_left)
    elif isinstance(event, CuePointReached):
        cue = cue._replace(topic=Topic.SECONDS)
    elif isinstance(event, StepStarted) and session.steps[event.index].kind is StepKind.SWITCH:
        cue = cue._replace(side=session.steps[event.index].side)
    return (cue,)


def lead_in_tone(before: Position, now: Position, whole: int | None, told: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Before work goes on after a pause: the same ticks as before it begins, then its tone.

    `whole` is the number that the lead-in has just come to, or None between two; `told` is what was told just now.
    """
    if now.step is None or now.step.kind is not StepKind.WORK:
        return ()
    if now.lead_in > 0:
        sounded = any(cue.kind is CueKind.TONE for cue in told)
        ticks = whole is not None and math.ceil(before.lead_in) != whole and not sounded
        return (Cue(CueKind.TONE, "tick", Topic.SECONDS, seconds=whole),) if ticks else ()
    over = before.lead_in > 0 and before.index == now.index and not now.awaiting and not told
    return (Cue(CueKind.TONE, "go", Topic.STATE),) if over else ()


def only_last_tone(cues: list[Cue]) -> tuple[Cue, ...]:
    """What is told at one moment: after a moment's delay several tones would sound as one."""
    last = max((at for at, cue in enumerate(cues) if cue.kind is CueKind.TONE), default=-1)
    return tuple(cue for at, cue in enumerate(cues) if cue.kind is not CueKind.TONE or at == last)


def _at_zero(event: Event, session: Session) -> str | None:
    """Where ticks led to a rest, to a change of position or to the person's word."""
    kind = session.steps[event.index].kind if isinstance(event, StepStarted) else None
    if kind is StepKind.REST:
        return "go"
    return "rest_over" if kind is StepKind.POSITION_CHANGE or isinstance(event, AwaitingConfirmation) else None


def _of_phase(event: PhaseStarted, step: Step | None) -> tuple[Cue, ...]:
    """The soft tick that leads paced reps, phase by phase; and the end of a hold, whose last seconds had ticks."""
    work = step.work if step is not None else None
    if work is None:
        return ()
    if counts_reps(work) and work.counting is not Counting.SELF_PACED:
        return (Cue(CueKind.TONE, "beat", Topic.PHASE, side=event.side, phase_id=event.phase_id),)
    ids = [phase.id for phase in work.phases]
    before = work.phases[max(0, ids.index(event.phase_id) - 1)]
    return (Cue(CueKind.TONE, "go", Topic.STATE),) if before.held and before.id != event.phase_id else ()
