# SPDX-License-Identifier: GPL-3.0-or-later
"""The session engine: it is told the time and what people press, and returns what happened. It owns no clock."""

from collections.abc import Callable, Mapping

from psoas_trainer.core import moves
from psoas_trainer.core.attention import Attention, micros_ahead
from psoas_trainer.core.clockwork import Clockwork
from psoas_trainer.core.cursor import Cursor, enter
from psoas_trainer.core.edits import Edit, Manner, replacement
from psoas_trainer.core.events import Action, Event, Finished, Paused, PauseReason, Resumed
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.position import Position, counts_reps, locate
from psoas_trainer.core.record import SetKey, Tally
from psoas_trainer.core.step import MICROS, Counting, Step
from psoas_trainer.core.timekeeper import Timekeeper
from psoas_trainer.core.travel import backwards
from psoas_trainer.core.undo import UndoEntry, UndoStack, correct, count_by_press, take_back


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
        pace: int = 1,
    ) -> None:
        """At its start or a cursor; `pace` of its seconds pass in one. Raises ValueError without steps."""
        if not steps:
            raise ValueError("a session needs at least one step")
        self._works = Clockwork(steps, cursor or enter(steps, 0), dict(tallies or {}), edits)
        self._paused = paused
        self._lead_in = 0
        self._time = Timekeeper(pace)
        self._undo = UndoStack()
        self._stopped = False
        self._pressed: UndoEntry | None = None
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
        return moves.skip_ends(self._works)

    @property
    def can_switch(self) -> bool:
        """Whether there is another side to go to."""
        return not self.over and moves.can_switch(self._works)

    @property
    def counting(self) -> Counting:
        """How the set that runs or comes next is counted; paced behind the last one."""
        ahead = (step.work.counting for step in self.steps[self.cursor.index :] if step.work is not None)
        return next(ahead, Counting.PACED)

    def position(self) -> Position:
        """The position as of the last instant that was told."""
        return locate(self.steps, self.cursor, self._works.micros_behind, self._lead_in, self._paused)

    def seconds_ahead(self, attention: Attention = Attention.SECONDS) -> float:
        """Real seconds until the time has to be told to somebody so attentive; 0 where nothing runs."""
        if self.over or self._paused is not None or self.cursor.awaiting:
            return 0.0
        ahead = (self._lead_in - 1) % MICROS + 1 if self._lead_in else micros_ahead(self._works, attention)
        return ahead / MICROS / self._time.pace

    def start(self, now: Instant) -> list[Event]:
        """Tells the first instant; returns the start of the current step."""
        self._time.tell(now)
        return self._works.announce()

    def advance(self, now: Instant) -> list[Event]:
        """Lets the time since the last call pass; a gap of more than 5 s, or any suspension, pauses uncredited."""
        passed = self._time.tell(now)
        if self.over or self._paused is not None:
            return []
        return self._pause(passed) if isinstance(passed, PauseReason) else self._run(passed)

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

    def main_action(self, now: Instant) -> list[Event]:
        """What one key does: goes on after a pause, confirms where the person sets the pace, else pauses."""
        self._pressed = None
        if self._paused is not None:
            return self.resume(now)
        if not moves.is_confirmed_here(self._works):
            return self.pause(now)
        events = self.confirm(now)
        self._pressed = self._undo.last
        return events

    def take_back_press(self, now: Instant) -> list[Event]:
        """The main action was not meant: side, place and count are as before it, and the session stands still."""
        events, pressed = self.advance(now), self._pressed
        if pressed is not None and pressed is self._undo.last and not self.over:
            self._undo.pop()
            events += take_back(self._works, pressed, exactly=True)[0]
        self._pressed = None
        return [*events, *self.pause(now)]

    def confirm(self, now: Instant) -> list[Event]:
        """The person's press: counts a self-paced rep, or lets a waiting step go on."""

        def press() -> list[Event]:
            if self._paused is not None or not moves.is_confirmed_here(self._works):
                return []
            if self.cursor.awaiting:
                return self._remember(Action.GO_ON, lambda: self._works.go_to(self.cursor.index + 1))
            events, entry = count_by_press(self._works)
            self._undo.push(entry)
            return events

        return self._act(now, press)

    def skip(self, now: Instant, *, whole: bool = False) -> list[Event]:
        """Out of a wait: straight to the work. Out of work: the rest is left out; the last one's ends the session.

        `whole` leaves the exercise out of a wait too.
        """

        def leave() -> list[Event]:
            self._stopped = moves.skip_ends(self._works, whole=whole)
            return moves.skip(self._works, whole=whole)

        return self._move(now, Action.SKIP, leave)

    def restart(self, now: Instant) -> list[Event]:
        """This hold, or this rep, from its start; what was held stays counted."""
        return self._move(now, Action.RESTART, lambda: moves.restart(self._works))

    def back(self, now: Instant) -> list[Event]:
        """To the start of this exercise; within its first 3 s, or before its work, to the exercise before.

        What was counted stays counted: it was done.
        """
        return self._move(now, Action.BACK, lambda: self._works.go_to(backwards(self.steps, self.cursor)))

    def switch_side(self, now: Instant) -> list[Event]:
        """Works on the other side now; where each side has its own set, what this side still lacks follows after it."""
        return self._move(now, Action.SWITCH, lambda: moves.switch_side(self._works))

    def add_rep(self, now: Instant) -> list[Event]:
        """One rep more on the working side; ends its turn where its dose is then complete."""
        return self._act(now, lambda: self._correct(Action.ADD_REP, 1))

    def remove_rep(self, now: Instant) -> list[Event]:
        """One rep less on the working side, if this pass has one; it is done again at the end of the set."""
        return self._act(now, lambda: self._correct(Action.REMOVE_REP, -1))

    def extend(self, now: Instant, seconds: int) -> list[Event]:
        """Makes the current wait longer by whole seconds; does nothing during work."""
        return self._act(now, lambda: moves.lengthen(self._works, seconds))

    def replace_ahead(self, steps: tuple[Step, ...], *, here: bool = False) -> None:
        """Puts other steps behind the current one, `here` in its place too; nothing once over. Lets no time pass.

        It is kept across a restart; undo does not take it back. Raises ValueError where a line lacks its work.
        """
        edit = None if self.over else replacement(self.steps, self.cursor.index - here, steps)
        if edit is not None:
            self._works.edit(edit)
            self._undo.replaced_behind(edit.index)

    def leave_set_for(self, now: Instant, steps: tuple[Step, ...]) -> list[Event]:
        """Ends this set where it stands; `steps` take the place of all that is ahead, and the first of them begins."""
        events = self.advance(now)
        self.replace_ahead(steps)
        return events if self.over else [*events, *self._works.go_to(self.cursor.index + 1)]

    def set_manner(self, counting: Counting, *, gate: bool) -> None:
        """From here on sets are counted so, and with a `gate` each exercise waits for the person; kept as above."""
        if not self.over:
            self._works.set_manner(Manner(0, counting, gate))
            self._undo.replaced_behind(len(self.steps))

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
        return self._act(now, lambda: self._remember(action, move))

    def _remember(self, action: Action, move: Callable[[], list[Event]]) -> list[Event]:
        before, shape = self.cursor, (self.steps, self.edits)
        events = move()
        if events:
            self._lead_in = 0
            self._undo.push(UndoEntry(action, before, self.cursor, shape if self.edits != shape[1] else None))
        return events

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
