# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a session stands inside its steps: an immutable value, so that undo is putting an older one back."""

from dataclasses import dataclass, replace

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.side import Side, SideRule, of_side
from psoas_trainer.core.step import MICROS, Step, TimedPhase, Work


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the session. Times are microseconds.

    `phase_micros` counts from the start of the phase (of the step, where it is a wait), `work_micros` from the start of
    timed work. `left`, `right` and `together` are the reps of this pass through the step, `held` its whole seconds;
    a step that is done once more begins at 0 again, while the session's tallies add up. `awaiting` is True while a
    waiting step has run its time and is not yet confirmed.
    """

    index: int = 0
    phase: int = 0
    phase_micros: int = 0
    work_micros: int = 0
    side: Side | None = None
    left: int = 0
    right: int = 0
    together: int = 0
    held: int = 0
    awaiting: bool = False

    def after(self, micros: int, *, timed: bool) -> "Cursor":
        """So many microseconds later in the same phase; `timed` where they are of timed work too."""
        # Written out, for this is made with every tick: replace() looks every field up first.
        return Cursor(
            self.index,
            self.phase,
            self.phase_micros + micros,
            self.work_micros + micros if timed else self.work_micros,
            self.side,
            self.left,
            self.right,
            self.together,
            self.held,
            self.awaiting,
        )

    def count(self, side: Side | None) -> int:
        """The reps of this pass on that side (None: both together)."""
        return of_side(side, self.left, self.right, self.together)

    def with_count(self, side: Side | None, reps: int) -> "Cursor":
        """The same place with another count; a count never goes below 0."""
        reps = max(0, reps)
        if side is None:
            return replace(self, together=reps)
        return replace(self, left=reps) if side is Side.LEFT else replace(self, right=reps)


def enter(steps: tuple[Step, ...], index: int) -> Cursor:
    """The start of the step at `index`; behind the last step: the end of the session."""
    if index >= len(steps):
        return Cursor(index=len(steps))
    step = steps[index]
    work = step.work
    side = step.side if work is None or work.rule is not SideRule.ALTERNATING else work.first_side
    return Cursor(index=index, side=side).with_count(side, work.done_before if work is not None else 0)


def current_phase(work: Work, cursor: Cursor) -> TimedPhase:
    """The phase that runs."""
    return work.phases[cursor.phase]


def cycle_elapsed(work: Work, cursor: Cursor) -> int:
    """Microseconds since the cycle began."""
    return sum(phase.micros for phase in work.phases[: cursor.phase]) + cursor.phase_micros


def missing(work: Work, cursor: Cursor, side: Side | None) -> int:
    """The reps that this side still lacks in this pass, at least 0."""
    return max(0, work.amount_on(side) - cursor.count(side))


def side_after_rep(work: Work, cursor: Cursor) -> tuple[bool, Side | None]:
    """Whether the set goes on after a rep, and on which side.

    An alternating set goes to the other side while that lacks reps, then stays where reps are missing: a rep that was
    taken off is done again on its own side. Timed work goes on until its time is over.
    """
    side = cursor.side
    if work.kind is DoseKind.TIME:
        return True, side.other if side is not None and work.rule is SideRule.ALTERNATING else side
    if work.rule is SideRule.ALTERNATING and side is not None and missing(work, cursor, side.other) > 0:
        return True, side.other
    return missing(work, cursor, side) > 0, side


def to_go(step: Step, cursor: Cursor) -> int:
    """Planned microseconds that are left of the step, from the reps and seconds that are still missing."""
    work = step.work
    if work is None:
        return max(0, step.micros - cursor.phase_micros)
    if work.kind is DoseKind.TIME:
        return max(0, work.amount * MICROS - cursor.work_micros)
    if work.kind is DoseKind.HOLD:
        return max(0, work.cycle_micros - cycle_elapsed(work, cursor))
    sides = tuple(Side) if work.rule is SideRule.ALTERNATING else (cursor.side,)
    reps = sum(missing(work, cursor, side) for side in sides)
    return max(0, reps * work.cycle_micros - cycle_elapsed(work, cursor))
