# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a running session: sends each counted rep and held second to the store, and knows which are not saved yet."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from psoas_trainer.core.bookmark import Bookmark
from psoas_trainer.core.clock_watch import ClockWatch
from psoas_trainer.core.events import Event, PhaseStarted
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import Step
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unsaved import Begun, Unsaved
from psoas_trainer.ui.clock import engine_clock
from psoas_trainer.ui.last_write import RETRY_MS, Answer, FirstWrite, LastWrite, Post

MARK_AFTER_MS = 250
"""A write that takes longer shows as 'not saved yet' (the issue's number)."""


class Keeper(Protocol):
    """What the recorder needs of the store; answers come later, with None or the exception that stopped it."""

    def begin_session(self, uuid: str, plan: SessionPlan, timing: Timing, then: Answer) -> None:
        """Keeps a session that starts now."""

    def save_progress(self, uuid: str, progress: Progress, then: Answer) -> None:
        """Makes the progress durable."""

    def end_session(self, uuid: str, state: SessionState, active_seconds: int, then: Answer) -> None:
        """Ends the session."""


class Refuge(Protocol):
    """Where counts are held that the store does not take; they outlive the program there."""

    def hold(self, unsaved: Unsaved) -> None:
        """Holds the session's whole state."""

    def release(self, uuid: str) -> None:
        """The session is in the store; one that is not held is no matter."""


class Recorder(QObject):
    """Writes what changed since the last write, as whole tallies: after a failure the next write makes up for it."""

    unsaved_changed = Signal(object)
    """The set of SetKeys whose last count is not durable yet."""
    trouble = Signal(object)
    """A write failed, for the first time since one succeeded: the exception."""
    recovered = Signal()
    """Writing works again, and all that had failed is sent once more."""
    owing = Signal(object)
    """A session was left, and its last write failed: the exception. It is tried until it succeeds."""
    caught_up = Signal(str)
    """The uuid of a session whose last write had failed: now all of it is durable."""

    def __init__(
        self,
        keeper: Keeper,
        moment: Callable[[], Moment],
        parent: QObject | None = None,
        refuge: Refuge | None = None,
        clock: Callable[[], Instant] | None = None,
        person: Callable[[], int | None] = lambda: None,
    ) -> None:
        """`moment` tells the time that is stored; `refuge` gets what the keeper refuses or keeps waiting for.

        `clock` tells the time that passes, whatever the clock on the wall does; tests hand in one that they move.
        `person` says whose session it is.
        """
        super().__init__(parent)
        self._clock = clock or engine_clock()
        self._watch = ClockWatch()
        self._keeper = keeper
        self._moment = moment
        self._person = person
        self._refuge = refuge
        self._begun: Begun | None = None
        self._uuid = ""
        self._session: Session | None = None
        self._first: FirstWrite | None = None
        self._last: dict[str, LastWrite] = {}
        self._sent: dict[SetKey, Tally] = {}
        self._pending: dict[int, frozenset[SetKey]] = {}
        self._failed: frozenset[SetKey] = frozenset()
        self._shown: frozenset[SetKey] = frozenset()
        self._ticket = self._late_up_to = 0
        self._in_trouble = False
        self.hurries: Callable[[], bool] = lambda: True
        """Whether what was counted is sent before anything else: it is shown or heard. If not, right after it all.

        Then the two threads do not hand Python over to each other for each statement, which wakes both every time.
        """
        self._soon = self._timer(0, self.write)
        self._late = self._timer(MARK_AFTER_MS, self.mark_late)
        self._again = self._timer(RETRY_MS, self.write)

    def _timer(self, wait_ms: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait_ms)
        timer.timeout.connect(then)
        return timer

    def begin(self, uuid: str, plan: SessionPlan, timing: Timing, session: Session) -> None:
        """Begins to keep a new session; where that fails it is tried again, and the counts wait."""
        self.follow(uuid, session)
        self._begun = Begun(plan, timing, self._moment(), self._person())
        self._first = FirstWrite(lambda answer: self._keeper.begin_session(uuid, plan, timing, answer))
        self._first.send(self._not_begun)

    def follow(self, uuid: str, session: Session) -> None:
        """Goes on keeping a session that the store knows; what it has counted so far is taken as kept."""
        self._uuid, self._session = uuid, session
        self._watch = ClockWatch()
        self._watch.tell(self._clock(), self._moment().utc_ms)
        self._first = None
        self._begun = None
        self._sent = dict(session.tallies)
        self._pending.clear()
        self._failed = frozenset()
        self._in_trouble = False
        self._show(frozenset())

    def note(self, events: list[Event]) -> None:
        """Writes, unless the events change nothing that is kept (a phase)."""
        if any(not isinstance(event, PhaseStarted) for event in events):
            if self.hurries():
                self.write()
            else:
                self._soon.start()

    def write(self) -> None:
        """Sends everything that is not sent yet, with the place of the session."""
        session = self._session
        if session is None:
            return
        if self._first is not None:
            self._first.send(self._not_begun)
        changed = {key: tally for key, tally in session.tallies.items() if self._sent.get(key) != tally}
        self._sent.update(changed)
        self._ticket += 1
        ticket = self._ticket
        self._pending[ticket] = frozenset(changed)
        progress = self._progress(session, changed)
        if not self._late.isActive():
            self._wait_for(ticket)
        self._keeper.save_progress(self._uuid, progress, lambda outcome: self._answered(ticket, outcome))

    def end(self, state: SessionState, then: Answer) -> None:
        """Writes what is left and the end, and lets go; `then` gets the first try's None or exception."""
        uuid, seconds = self._uuid, self._session.active_seconds if self._session is not None else 0
        self._part(then, state, lambda answer: self._keeper.end_session(uuid, state, seconds, answer))

    def leave(self) -> None:
        """Writes what is left, and lets go; the session stays open."""
        self._part(lambda _outcome: None, None)

    @property
    def owed(self) -> frozenset[str]:
        """The uuids of sessions that were left and whose last write has failed so far."""
        return frozenset(uuid for uuid, last in self._last.items() if last.failed)

    def close(self) -> None:
        """Tries nothing again: the program closes."""
        self.let_go()
        for last in self._last.values():
            last.stop()

    def let_go(self) -> None:
        """Keeps no session any more; what is on its way still arrives."""
        self._session = None
        self._in_trouble = False
        self._failed = frozenset()
        for timer in (self._soon, self._late, self._again):
            timer.stop()
        self._pending.clear()
        self._show(frozenset())

    def mark_late(self) -> None:
        """Marks what is on its way for so long; called by the timer, and by tests."""
        late = [keys for ticket, keys in self._pending.items() if ticket <= self._late_up_to]
        self._show(self._failed.union(*late))
        if any(late):
            self._take_refuge()
        newest = max(self._pending, default=0)
        if newest > self._late_up_to and not self._late.isActive():
            self._wait_for(newest)

    def _wait_for(self, ticket: int) -> None:
        self._late_up_to = ticket
        self._late.start()

    def _part(self, then: Answer, state: SessionState | None, *more: Post) -> None:
        session, uuid = self._session, self._uuid
        if session is None:
            return
        progress = self._progress(session, dict(session.tallies))
        unsaved = self._unsaved(session, state)
        failures: list[Exception] = []

        def told(outcome: object) -> None:
            if isinstance(outcome, Exception):
                failures.append(outcome)
                self.owing.emit(outcome)
            then(outcome)

        def settled() -> None:
            self._last.pop(uuid).deleteLater()
            self._leave_refuge(uuid)
            if failures:
                self.caught_up.emit(uuid)

        posts = (lambda answer: self._keeper.save_progress(uuid, progress, answer), *more)
        last = self._last[uuid] = LastWrite(self._first, posts, told, self)
        last.settled.connect(settled)
        if self._refuge is not None:
            last.refused.connect(lambda: self._take_refuge(unsaved))
        self.let_go()
        last.send()

    def _progress(self, session: Session, tallies: dict[SetKey, Tally]) -> Progress:
        at = self._moment()
        return Progress(
            at=at,
            active_seconds=session.active_seconds,
            bookmark=Bookmark(session.cursor, session.edits).to_text(),
            sets=tuple(SetRecord(key, self._variant(key), tally) for key, tally in tallies.items()),
            clock_moved_ms=self._watch.tell(self._clock(), at.utc_ms),
        )

    def _not_begun(self, error: Exception) -> None:
        if self._session is not None:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        self._take_refuge()
        self._again.start()
        if not self._in_trouble:
            self._in_trouble = True
            self.trouble.emit(error)

    def _take_refuge(self, unsaved: Unsaved | None = None) -> None:
        """What is not durable is held elsewhere, as it is now or as it was at its end."""
        if self._refuge is None:
            return
        if unsaved is None and self._session is not None:
            unsaved = self._unsaved(self._session, None)
        if unsaved is not None:
            self._refuge.hold(unsaved)

    def _leave_refuge(self, uuid: str) -> None:
        begun = self._first is None or self._first.kept or uuid != self._uuid
        if self._refuge is not None and begun and uuid not in self._last:
            self._refuge.release(uuid)

    def _unsaved(self, session: Session, end: SessionState | None) -> Unsaved:
        # With its begin, kept or not: the file that takes it one day may be an older one.
        return Unsaved(self._uuid, self._progress(session, dict(session.tallies)), self._begun, end)

    def _answered(self, ticket: int, outcome: object) -> None:
        keys = self._pending.pop(ticket, None)
        if keys is None or self._session is None:
            return
        if isinstance(outcome, Exception):
            self._failed |= keys
            for key in keys:
                self._sent.pop(key, None)
            self.mark_late()
            self._fail(outcome)
            return
        if self._in_trouble:
            self._in_trouble = False
            self.recovered.emit()
        self._failed -= keys
        if not self._pending:
            self._late.stop()
            self._leave_refuge(self._uuid)
        self._show(self._shown & self._failed.union(*self._pending.values()))

    def _show(self, unsaved: frozenset[SetKey]) -> None:
        if unsaved != self._shown:
            self._shown = unsaved
            self.unsaved_changed.emit(unsaved)

    def _variant(self, key: SetKey) -> str | None:
        """The variant that is done in that set: an easier one may have taken the planned one's place."""
        works = (step.work for step in self._steps(key) if step.work is not None and step.work.side in (None, key.side))
        return next((work.variant_id for work in works), None)

    def _steps(self, key: SetKey) -> tuple[Step, ...]:
        steps = self._session.steps if self._session is not None else ()
        return tuple(step for step in steps if (step.item, step.set_number) == (key.item, key.set_number))
