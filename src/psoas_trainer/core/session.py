# SPDX-License-Identifier: GPL-3.0-or-later
"""The session engine: it is told the time and what people press, and returns what happened. It owns no clock."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from psoas_trainer.core.clockwork import Clockwork
from psoas_trainer.core.cursor import Cursor, enter
from psoas_trainer.core.edits import Edit, Longer, OtherSideFirst, other_side_ahead, replacement
from psoas_trainer.core.events import Action, Event, Finished, Paused, PauseReason, Resumed
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.position import Position, counts_reps, item_progress, locate
from psoas_trainer.core.record import SetKey, Tally
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.step import MICROS, Counting, Step, StepKind
from psoas_trainer.core.travel import backwards, past_this_line
from psoas_trainer.core.undo import UndoEntry, UndoStack, correct, take_back

CATCH_UP = 5 * MICROS
"""A shorter gap between two tellings of the time is caught up; a longer one pauses (trust-and-experience.md R19)."""
ASLEEP = MICROS // 2
"""More suspended time than this is a suspension; less is the two clocks being read one after the other."""


class Session:
    """One run through the steps of a routine.

    Every verb takes the time as an `Instant`, first lets the time since the last call pass, and returns the events of
    both. Time only runs forward: an earlier instant than the last one lets nothing pass. Verbs that make no sense where
    the session stands do nothing. `tallies` adds up what was done; nothing is taken off it but by a correction.
    """

    def __init__(
        self,
        steps: tuple[Step, ...],
        *,
        cursor: Cursor | None = None,
        tallies: Mapping[SetKey, Tally] | None = None,
        edits: tuple[Edit, ...] = (),
        paused: PauseReason | None = None,
        active_seconds: int = 0,
    ) -> None:
        """A session at its start or, taken up again, at a cursor. Raises ValueError without steps."""
        if not steps:
            raise ValueError("a session needs at least one step")
        self._works = Clockwork(steps, cursor or enter(steps, 0), dict(tallies or {}), edits)
        self._paused = paused
        self._lead_in = 0
        self._last: tuple[int, int] | None = None
        self._undo = UndoStack()
        self._stopped = False
        self._active = active_seconds * MICROS

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps as they stand; those ahead can have been replaced."""
        return self._works.steps

    @property
    def cursor(self) -> Cursor:
        """Where the session stands."""
        return self._works.cursor

    @property
    def edits(self) -> tuple[Edit, ...]:
        """How the steps differ from the unfolded plan; needed to take the session up again."""
        return self._works.edits

    @property
    def tallies(self) -> Mapping[SetKey, Tally]:
        """What was done so far, by line, set and side."""
        return self._works.tallies

    @property
    def active_seconds(self) -> int:
        """Whole seconds that ran, pauses and sleep left out."""
        return self._active // MICROS

    @property
    def paused(self) -> PauseReason | None:
        """Why the session stands still, or None while it runs."""
        return self._paused

    @property
    def over(self) -> bool:
        """True once the last step is done or the session was stopped."""
        return self._stopped or self._works.step is None

    @property
    def can_undo(self) -> Action | None:
        """The action that `undo` would take back."""
        return None if self.over else self._undo.top

    @property
    def can_correct(self) -> bool:
        """Whether plus and minus mean something here: the set is counted in reps."""
        return not self.over and self._works.step is not None and counts_reps(self._works.step.work)

    @property
    def skip_ends(self) -> bool:
        """Whether a skip would end the session: there is no exercise after this one."""
        step, end = self._works.step, len(self.steps)
        return step is not None and step.work is not None and past_this_line(self.steps, self.cursor.index) == end

    @property
    def can_switch(self) -> bool:
        """Whether there is another side to go to."""
        step = self._works.step
        if self.over or step is None or step.work is None:
            return False
        alternates = step.work.rule is SideRule.ALTERNATING and counts_reps(step.work)
        return alternates or other_side_ahead(self.steps, self.cursor.index) is not None

    def position(self) -> Position:
        """The position as of the last instant that was told."""
        return locate(self.steps, self.cursor, self._works.micros_behind, self._lead_in, self._paused)

    @property
    def seconds_to_boundary(self) -> float:
        """Until something happens or a whole second is full; 0 where nothing runs."""
        if self.over or self._paused is not None or self.cursor.awaiting:
            return 0.0
        return ((self._lead_in - 1) % MICROS + 1 if self._lead_in else self._works.to_boundary()) / MICROS

    def progress(self) -> tuple[float, ...]:
        """The share of each line of the plan that is behind us, 0 to 1."""
        return item_progress(self.steps, self.cursor)

    def start(self, now: Instant) -> list[Event]:
        """Tells the first instant; returns the start of the current step."""
        self._last = _micros(now)
        return self._works.announce()

    def advance(self, now: Instant) -> list[Event]:
        """Lets the time since the last call pass. A gap of more than 5 s, or any suspension, pauses instead.

        Nothing of such a gap is credited: the session stands at the last moment that was seen.
        """
        awake, suspended = _micros(now)
        last_awake, last_suspended = self._last or (awake, suspended)
        gap, slept = awake - last_awake, suspended - last_suspended
        self._last = (max(awake, last_awake), max(suspended, last_suspended))
        if self.over or self._paused is not None:
            return []
        if slept > ASLEEP or gap > CATCH_UP:
            return self._pause(PauseReason.ASLEEP if slept > ASLEEP else PauseReason.STALLED)
        return self._run(max(0, gap))

    def pause(self, now: Instant, reason: PauseReason = PauseReason.PERSON) -> list[Event]:
        """Stands still from now on. A pause for pain replaces any other."""
        events = self.advance(now)
        if self.over or (self._paused is not None and reason is not PauseReason.PAIN):
            return events
        return [*events, *self._pause(reason)]

    def resume(self, now: Instant) -> list[Event]:
        """Goes on; work begins after a lead-in of 3 s, a wait gets one only where less than 3 s of it are left."""
        events = self.advance(now)
        if self.over or self._paused is None:
            return events
        self._paused = None
        self._lead_in = self._works.lead_in
        return [*events, Resumed(self._lead_in / MICROS)]

    def confirm(self, now: Instant) -> list[Event]:
        """The person's press: counts a self-paced rep, or lets a waiting step go on."""

        def press() -> list[Event]:
            work = self._works.step.work if self._works.step is not None else None
            if self._paused is not None or work is None:
                return []
            if self.cursor.awaiting:
                return self._works.go_to(self.cursor.index + 1)
            counted = work.counting is Counting.SELF_PACED and counts_reps(work)
            return self._works.count_rep() if counted else []

        return self._act(now, press)

    def skip(self, now: Instant) -> list[Event]:
        """Out of a wait: straight to the work. Out of work: the rest is left out; the last one's ends the session."""

        def leave() -> list[Event]:
            step = self._works.step
            if step is not None and step.work is not None:
                self._stopped = self.skip_ends
                return self._works.go_to(past_this_line(self.steps, self.cursor.index), completed=not self._stopped)
            work = (i for i in range(self.cursor.index + 1, len(self.steps)) if self.steps[i].kind is StepKind.WORK)
            return self._works.go_to(next(work, len(self.steps)))

        return self._move(now, Action.SKIP, leave)

    def back(self, now: Instant) -> list[Event]:
        """To the start of this exercise; within its first 3 s, or before its work, to the exercise before.

        What was counted stays counted: it was done.
        """
        return self._move(now, Action.BACK, lambda: self._works.go_to(backwards(self.steps, self.cursor)))

    def switch_side(self, now: Instant) -> list[Event]:
        """Works on the other side now; where each side has its own set, what this side still lacks follows after it."""

        def change() -> list[Event]:
            if not self.can_switch:
                return []
            index, side = self.cursor.index, self.cursor.side
            if other_side_ahead(self.steps, index) is not None:
                self._works.edit(OtherSideFirst(index, self.cursor.count(side)))
                return self._works.go_to(index + 1)
            self._works.cursor = replace(self.cursor, phase=0, phase_micros=0, side=side.other if side else None)
            return self._works.announce()[1:]

        return self._move(now, Action.SWITCH, change)

    def add_rep(self, now: Instant) -> list[Event]:
        """One rep more on the working side; ends its turn where its dose is then complete."""
        return self._act(now, lambda: self._correct(Action.ADD_REP, 1))

    def remove_rep(self, now: Instant) -> list[Event]:
        """One rep less on the working side, if this pass has one; it is done again at the end of the set."""
        return self._act(now, lambda: self._correct(Action.REMOVE_REP, -1))

    def extend(self, now: Instant, seconds: int) -> list[Event]:
        """Makes the current wait longer by whole seconds; does nothing during work. Undo of a move leaves it longer."""

        def lengthen() -> list[Event]:
            if self._works.step is not None and self._works.step.work is None and seconds > 0:
                self._works.edit(Longer(self.cursor.index, seconds))
            return []

        return self._act(now, lengthen)

    def replace_ahead(self, steps: tuple[Step, ...]) -> None:
        """Puts other steps behind the current one: an easier variant, a changed dose. Does nothing once it is over.

        It is kept across a restart. Undo does not take it back; actions that could only be taken back with it are
        forgotten. Lets no time pass: `steps` belong behind this one. Raises ValueError where a line lacks its work.
        """
        edit = None if self.over else replacement(self.steps, self.cursor.index, steps)
        if edit is not None:
            self._works.edit(edit)
            self._undo.replaced_behind(edit.index)

    def undo(self, now: Instant) -> list[Event]:
        """Takes the last action back: its place is restored exactly; what was counted since stays counted."""

        def restore() -> list[Event]:
            entry = self._undo.pop()
            if entry is None:
                return []
            events, moved = take_back(self._works, entry)
            if moved and self._paused is None:
                self._lead_in = self._works.lead_in
            return events

        return self._act(now, restore)

    def stop(self, now: Instant) -> list[Event]:
        """Ends the session here; what was done is kept."""
        events = self.advance(now)
        if self.over:
            return events
        self._stopped = True
        return [*events, Finished(completed=False)]

    def _act(self, now: Instant, action: Callable[[], list[Event]]) -> list[Event]:
        events = self.advance(now)
        return events if self.over else [*events, *action()]

    def _move(self, now: Instant, action: Action, move: Callable[[], list[Event]]) -> list[Event]:
        def remembered() -> list[Event]:
            before, shape = self.cursor, (self.steps, self.edits)
            events = move()
            if events:
                self._lead_in = 0
                changed = self.edits != shape[1]
                self._undo.push(UndoEntry(action, before, self.cursor, shape if changed else None))
            return events

        return self._act(now, remembered)

    def _correct(self, action: Action, difference: int) -> list[Event]:
        events, entry = correct(self._works, action, difference) if self.can_correct else ([], None)
        if entry is not None:
            self._undo.push(entry)
        return events

    def _run(self, micros: int) -> list[Event]:
        waiting = min(micros, self._lead_in)
        self._lead_in -= waiting
        self._active += micros - waiting
        return self._works.run(micros - waiting)

    def _pause(self, reason: PauseReason) -> list[Event]:
        self._paused = reason
        self._lead_in = 0
        return [Paused(reason)]


def _micros(now: Instant) -> tuple[int, int]:
    return round(now.awake * MICROS), round(now.suspended * MICROS)
