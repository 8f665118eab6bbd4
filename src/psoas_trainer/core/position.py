# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of the running session for whoever shows it: one plain value, nothing to compute any more."""

from dataclasses import dataclass

from psoas_trainer.core.cursor import Cursor, current_phase, to_go
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.side import Side, of_side
from psoas_trainer.core.step import MICROS, Step, Work


@dataclass(frozen=True, slots=True)
class Position:
    """Where the session stands. Times are seconds.

    `seconds_left` of `seconds_total` is the countdown to show: of the phase in reps and holds, of the whole set in
    timed work, of the step in waits. `to_go` is the planned rest of the session. `left`, `right`, `together` and `held`
    count this pass through the set; `rep` is the number of the rep that runs on the working side, from 1.
    `phase_elapsed` of `phase_seconds` is behind us of the phase that runs, or of the wait.
    """

    index: int
    step: Step | None
    phase_id: str | None
    side: Side | None
    seconds_left: float
    seconds_total: float
    to_go: float
    left: int
    right: int
    together: int
    held: int
    rep: int
    lead_in: float
    paused: PauseReason | None
    awaiting: bool
    phase_elapsed: float = 0.0
    phase_seconds: float = 0.0

    @property
    def phase_share(self) -> float:
        """How much of the phase or the wait is behind us, 0 to 1."""
        return min(1.0, self.phase_elapsed / self.phase_seconds) if self.phase_seconds else 0.0

    @property
    def finished(self) -> bool:
        """True behind the last step."""
        return self.step is None

    def count(self, side: Side | None) -> int:
        """The reps of this pass on that side."""
        return of_side(side, self.left, self.right, self.together)


def locate(
    steps: tuple[Step, ...], cursor: Cursor, ahead_micros: int, lead_in_micros: int, paused: PauseReason | None
) -> Position:
    """The position at a cursor; `ahead_micros` is the planned length of all steps behind the current one."""
    step = steps[cursor.index] if cursor.index < len(steps) else None
    left, total = _countdown(step, cursor)
    work = step.work if step is not None else None
    return Position(
        index=cursor.index,
        step=step,
        phase_id=current_phase(work, cursor).id if work is not None else None,
        side=cursor.side,
        seconds_left=left / MICROS,
        seconds_total=total / MICROS,
        to_go=(ahead_micros + (to_go(step, cursor) if step is not None else 0)) / MICROS,
        left=cursor.left,
        right=cursor.right,
        together=cursor.together,
        held=cursor.held,
        rep=cursor.count(cursor.side) + 1,
        lead_in=lead_in_micros / MICROS,
        paused=paused,
        awaiting=cursor.awaiting,
        phase_elapsed=cursor.phase_micros / MICROS,
        phase_seconds=_whole(step, cursor) / MICROS,
    )


def _whole(step: Step | None, cursor: Cursor) -> int:
    """Microseconds of the phase that runs, or of the wait."""
    if step is None:
        return 0
    return current_phase(step.work, cursor).micros if step.work is not None else step.micros


def _countdown(step: Step | None, cursor: Cursor) -> tuple[int, int]:
    if step is None:
        return 0, 0
    if step.work is None:
        return max(0, step.micros - cursor.phase_micros), step.micros
    if step.work.kind is DoseKind.TIME:
        return to_go(step, cursor), step.micros
    phase = current_phase(step.work, cursor)
    return phase.micros - cursor.phase_micros, phase.micros


def counts_reps(work: Work | None) -> bool:
    """Whether plus and minus mean something: the set is counted in reps."""
    return work is not None and work.kind is DoseKind.REPS


def item_progress(steps: tuple[Step, ...], cursor: Cursor) -> tuple[float, ...]:
    """For each line of the plan the share that is behind us, 0 to 1, by planned time."""
    lines = max((step.item for step in steps), default=-1) + 1
    total = [0] * lines
    done = [0] * lines
    for index, step in enumerate(steps):
        total[step.item] += step.micros
        if index < cursor.index:
            done[step.item] += step.micros
        elif index == cursor.index:
            done[step.item] += max(0, step.micros - to_go(step, cursor))
    return tuple(min(1.0, part / whole) if whole else 1.0 for part, whole in zip(done, total, strict=True))


def planned_behind(steps: tuple[Step, ...]) -> tuple[int, ...]:
    """For each step the planned microseconds of all that follow it."""
    behind: list[int] = []
    total = 0
    for step in reversed(steps):
        behind.append(total)
        total += step.micros
    return tuple(reversed(behind))
