# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs time through a session: from one boundary to the next, never past one. Pure state, told how much time passed."""

from dataclasses import replace

from psoas_trainer.core.cue_points import cue_point
from psoas_trainer.core.cursor import Cursor, current_phase, enter, side_after_rep, to_go
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.edits import Edit, Manner, applied
from psoas_trainer.core.events import (
    AwaitingConfirmation,
    CountdownTick,
    CuePointReached,
    Event,
    Finished,
    PhaseStarted,
    RepCounted,
    SecondHeld,
    StepStarted,
)
from psoas_trainer.core.position import planned_behind
from psoas_trainer.core.record import SetKey, Tally
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.step import MICROS, Counting, Step, StepKind, Work

LEAD_IN = 3 * MICROS
"""Before the work goes on after a pause (training.md 4d-2)."""
TICK_FROM = 3
"""The countdown is told from 3 s on (DESIGN.md section 4: a soft tick for the last 3 s)."""


class Clockwork:
    """The moving part of a session: steps, the cursor in them, and the tallies. It knows no pause and no clock."""

    def __init__(
        self, steps: tuple[Step, ...], cursor: Cursor, tallies: dict[SetKey, Tally], edits: tuple[Edit, ...] = ()
    ) -> None:
        """Starts at `cursor` with what was done before."""
        self.cursor = cursor
        self.tallies = tallies
        self.edits = edits
        self.set_steps(steps)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Puts other steps in place; the cursor stays where it is."""
        self.steps = steps
        self._behind = planned_behind(steps)

    def edit(self, edit: Edit) -> None:
        """Changes the steps and remembers how. Raises ValueError where the edit does not fit them."""
        self.set_steps(applied(self.steps, edit))
        self.edits = (*self.edits, edit)

    def set_manner(self, manner: Manner) -> None:
        """Counts in that way from now on; of several in a row the last is remembered."""
        if self.edits and isinstance(self.edits[-1], Manner):
            self.edits = self.edits[:-1]
        self.edit(manner)

    @property
    def micros_behind(self) -> int:
        """Planned microseconds of all steps behind the current one."""
        return self._behind[self.cursor.index] if self.cursor.index < len(self._behind) else 0

    @property
    def step(self) -> Step | None:
        """The current step, or None behind the last one."""
        return self.steps[self.cursor.index] if self.cursor.index < len(self.steps) else None

    @property
    def lead_in(self) -> int:
        """Microseconds of lead-in where the session goes on here after a pause; a wait needs one only near its end."""
        step = self.step
        if step is None or step.kind is StepKind.REST or self.cursor.awaiting:
            return 0
        if step.kind is StepKind.WORK:
            return LEAD_IN
        return max(0, LEAD_IN - (step.micros - self.cursor.phase_micros))

    def run(self, micros: int) -> list[Event]:
        """Lets `micros` pass and returns what happened. Stops where a confirmation is awaited or the session ends."""
        events: list[Event] = []
        while micros > 0 and (step := self.step) is not None and not self.cursor.awaiting:
            ahead = self.to_boundary()
            piece = min(micros, ahead)
            micros -= piece
            timed = step.work is not None and step.work.kind is DoseKind.TIME
            self.cursor = self.cursor.after(piece, timed=timed)
            if piece == ahead:
                events += self._at_boundary()
        return events

    def go_to(self, index: int, *, completed: bool = True) -> list[Event]:
        """Enters the step at `index` at its start, or ends the session behind the last one, as completed or not."""
        self.cursor = enter(self.steps, index)
        return self.announce() if self.step is not None else [Finished(completed=completed)]

    def announce(self) -> list[Event]:
        """The start of the current step and phase, told after the cursor was put somewhere."""
        step = self.step
        if step is None:
            return []
        started: list[Event] = [StepStarted(self.cursor.index)]
        if step.work is not None:
            started.append(PhaseStarted(current_phase(step.work, self.cursor).id, self.cursor.side))
        return started

    def count_rep(self) -> list[Event]:
        """Credits a rep to the working side and goes on with the next one."""
        step = self.step
        if step is None or step.work is None:
            raise ValueError("the current step is no work")
        key = SetKey(step.item, step.set_number, self.cursor.side)
        total = self._credit(key, reps=1)
        self.cursor = self.cursor.with_count(self.cursor.side, self.cursor.count(self.cursor.side) + 1)
        return [RepCounted(key, total), *self.next_rep(step.work)]

    def next_rep(self, work: Work) -> list[Event]:
        """Starts the next rep where one is missing, or ends the set."""
        goes_on, side = side_after_rep(work, self.cursor)
        self.cursor = replace(self.cursor, phase=0, phase_micros=0, side=side)
        return [PhaseStarted(work.phases[0].id, side)] if goes_on else self._complete(work)

    def correct(self, key: SetKey, difference: int) -> int:
        """Changes a tally by that many reps, not below 0, and returns the count that stands."""
        return self._credit(key, reps=difference)

    def to_boundary(self) -> int:
        """Microseconds to the next moment at which something happens: a phase's end or a whole second."""
        cursor, step = self.cursor, self.step
        if step is None:
            raise ValueError("behind the last step no time runs")
        second = MICROS - cursor.phase_micros % MICROS
        if step.work is None:
            return min(second, step.micros - cursor.phase_micros)
        end = current_phase(step.work, cursor).micros - cursor.phase_micros
        if step.work.kind is DoseKind.TIME:
            return min(end, MICROS - cursor.work_micros % MICROS)
        return min(end, second)

    def _at_boundary(self) -> list[Event]:
        step = self.step
        if step is None:
            return []
        if step.work is None:
            if self.cursor.phase_micros >= step.micros:
                return self._await() if self._waits(step) else self.go_to(self.cursor.index + 1)
            return self._tick(step.micros - self.cursor.phase_micros)
        return [*self._second(step, step.work), *self._phase_end(step.work)]

    def _second(self, step: Step, work: Work) -> list[Event]:
        """Credits the second that a hold or timed work has just completed."""
        cursor, phase = self.cursor, current_phase(work, self.cursor)
        if work.kind is DoseKind.TIME and cursor.work_micros % MICROS == 0 and cursor.work_micros > 0:
            key = SetKey(step.item, step.set_number, None if work.rule is SideRule.ALTERNATING else work.side)
        elif phase.held and cursor.phase_micros % MICROS == 0 and cursor.phase_micros > 0:
            key = SetKey(step.item, step.set_number, cursor.side)
        else:
            return []
        total = self._credit(key, seconds=1)
        self.cursor = replace(cursor, held=cursor.held + 1)
        left, whole = phase.micros - cursor.phase_micros, phase.micros
        if not phase.held:
            left, whole = to_go(step, cursor), step.micros
        return [SecondHeld(key, total), *self._point(left, whole), *self._tick(left)]

    def _phase_end(self, work: Work) -> list[Event]:
        cursor = self.cursor
        over = work.kind is DoseKind.TIME and cursor.work_micros >= work.amount * MICROS
        if cursor.phase_micros < current_phase(work, cursor).micros:
            return self._complete(work) if over else []
        if cursor.phase + 1 < len(work.phases):
            self.cursor = replace(cursor, phase=cursor.phase + 1, phase_micros=0)
            return self._complete(work) if over else [PhaseStarted(work.phases[cursor.phase + 1].id, cursor.side)]
        events = self._cycle_end(work, last=over)
        return [*events, *self._complete(work)] if over else events

    def _cycle_end(self, work: Work, *, last: bool) -> list[Event]:
        if work.kind is DoseKind.HOLD:
            return self._complete(work)
        if work.kind is DoseKind.REPS and work.counting is not Counting.SELF_PACED:
            return self.count_rep()
        if work.kind is DoseKind.TIME and work.rule is SideRule.ALTERNATING:
            counted = self.count_rep()
            return counted[:1] if last else counted
        self.cursor = replace(self.cursor, phase=0, phase_micros=0)
        return [] if last else [PhaseStarted(work.phases[0].id, self.cursor.side)]

    def _complete(self, work: Work) -> list[Event]:
        """Ends the set; where the program waits for the person it stays until it is confirmed."""
        return self._await() if work.counting is Counting.WAITING else self.go_to(self.cursor.index + 1)

    def _await(self) -> list[Event]:
        self.cursor = replace(self.cursor, awaiting=True)
        return [AwaitingConfirmation(self.cursor.index)]

    def _waits(self, step: Step) -> bool:
        """Whether a wait ends only when the person says so: at a gate, or before work that waits for them."""
        following = self.steps[self.cursor.index + 1] if self.cursor.index + 1 < len(self.steps) else None
        work = following.work if following is not None else None
        return step.gate or (work is not None and work.counting is Counting.WAITING)

    def _point(self, micros_left: int, micros: int) -> list[Event]:
        point = cue_point(micros_left // MICROS, micros // MICROS)
        return [CuePointReached(point)] if point is not None and micros_left % MICROS == 0 else []

    def _tick(self, micros_left: int) -> list[Event]:
        whole, part = divmod(micros_left, MICROS)
        return [CountdownTick(whole)] if part == 0 and 1 <= whole <= TICK_FROM else []

    def _credit(self, key: SetKey, reps: int = 0, seconds: int = 0) -> int:
        before = self.tallies.get(key, Tally())
        if reps:
            after = before._replace(reps=max(0, (before.reps or 0) + reps))
            self.tallies[key] = after
            return after.reps or 0
        after = before._replace(seconds=(before.seconds or 0) + seconds)
        self.tallies[key] = after
        return after.seconds or 0
