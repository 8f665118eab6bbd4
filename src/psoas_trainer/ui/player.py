# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the session engine with a timer and a clock, and tells what happens. It owns no widget and keeps nothing."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from psoas_trainer.core.attention import Attention
from psoas_trainer.core.events import Event, PauseReason
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.position import Position
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import Counting, Step

FRAME_MS = 33
"""Between two pictures of the running ring: 30 a second (DESIGN.md section 3, motion)."""
_AFTER_A_FAULT_MS = 1000


class Player(QObject):
    """Runs one session at a time.

    The timer is single-shot and armed for the next moment at which something changes, against the monotonic clock: a
    late or lost timeout is caught up and never adds up.
    """

    happened = Signal(object)
    """What happened since the last time: a list of core events, never empty."""
    ticked = Signal(object)
    """The Position now; comes after `happened`."""
    replanned = Signal()
    """The steps ahead are others now: that is to be kept."""

    def __init__(self, clock: Callable[[], Instant], parent: QObject | None = None) -> None:
        """`clock` tells the engine's time; tests hand in one that they move."""
        super().__init__(parent)
        self._clock = clock
        self._session: Session | None = None
        self._attention = Attention.PICTURES
        self._told = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def session(self) -> Session | None:
        """The session that runs or has just run."""
        return self._session

    def seconds(self) -> float:
        """The clock's awake seconds, for whoever needs to tell how far two presses are apart."""
        return self._clock().awake

    def load(self, session: Session) -> None:
        """Takes a session and starts it where it stands."""
        self._session = session
        self._do(session.start)

    def unload(self) -> None:
        """Lets the session go; the timer rests."""
        self._timer.stop()
        self._session = None

    def set_attention(self, attention: Attention) -> None:
        """How often the time is to be told from now on; more attention is told it at once."""
        more, self._attention = attention > self._attention, attention
        if more:
            self.tick()
        else:
            self._arm()

    @property
    def attended(self) -> bool:
        """Whether what happens reaches anybody now."""
        return self._attention is not Attention.NONE

    def tick(self) -> None:
        """Lets the time pass; called by the timer, and by tests."""
        if self._session is not None:
            # Armed first: a fault on the way must not leave the session standing still.
            self._timer.start(_AFTER_A_FAULT_MS)
            self._do(self._session.advance)

    def toggle(self) -> None:
        """The step's main action: pause and go on (paced), or confirm where the person sets the pace."""
        self._press(lambda session, at: session.main_action(at))

    def take_back_press(self) -> None:
        """The main action was not meant: stands still, and nothing of it is left."""
        self._press(lambda session, at: session.take_back_press(at))

    def pause(self, reason: PauseReason = PauseReason.PERSON) -> None:
        """Stands still at once."""
        self._press(lambda session, at: session.pause(at, reason))

    def resume(self) -> None:
        """Goes on after a lead-in."""
        self._press(lambda session, at: session.resume(at))

    def skip(self) -> None:
        """Leaves the wait or the exercise."""
        self._press(lambda session, at: session.skip(at))

    def leave_exercise(self) -> None:
        """Out of the exercise that runs or comes next; the last one's ends the session."""
        self._press(lambda session, at: session.skip(at, whole=True))

    def back(self) -> None:
        """To the start of this exercise, or the one before."""
        self._press(lambda session, at: session.back(at))

    def add_rep(self) -> None:
        """One rep more on the working side."""
        self._press(lambda session, at: session.add_rep(at))

    def remove_rep(self) -> None:
        """One rep less on the working side."""
        self._press(lambda session, at: session.remove_rep(at))

    def switch_side(self) -> None:
        """To the other side now."""
        self._press(lambda session, at: session.switch_side(at))

    def restart(self) -> None:
        """This hold, or this rep, from its start."""
        self._press(lambda session, at: session.restart(at))

    def leave_set_for(self, steps: tuple[Step, ...]) -> None:
        """Ends this set; other steps take the place of all that is ahead."""
        self._press(lambda session, at: session.leave_set_for(at, steps))
        self.replanned.emit()

    def replace_ahead(self, steps: tuple[Step, ...], *, here: bool = False) -> None:
        """Other steps take the place of all that is ahead; this one goes on, `here` as the first of them."""
        if self._session is not None:
            self._session.replace_ahead(steps, here=here)
            self.replanned.emit()

    def set_manner(self, counting: Counting, *, gate: bool) -> None:
        """How reps are counted from here on, and whether each exercise waits for the person."""
        if self._session is not None:
            self._session.set_manner(counting, gate=gate)
            self.replanned.emit()
            self.tick()

    def extend(self, seconds: int) -> None:
        """A longer wait."""
        self._press(lambda session, at: session.extend(at, seconds))

    def undo(self) -> None:
        """Takes the last action back."""
        self._press(lambda session, at: session.undo(at))

    def stop(self) -> None:
        """Ends the session; what was done is kept."""
        self._press(lambda session, at: session.stop(at))

    def _press(self, verb: Callable[[Session, Instant], list[Event]]) -> None:
        session = self._session
        if session is not None:
            self._do(lambda at: verb(session, at))

    def _do(self, verb: Callable[[Instant], list[Event]]) -> None:
        at = self._clock()
        self._told = at.awake
        events = verb(at)
        if events:
            self.happened.emit(events)
        if self._session is not None:
            self.ticked.emit(self.position())
            self._arm()

    def position(self) -> Position:
        """Where the session stands. Raises ValueError without a session."""
        if self._session is None:
            raise ValueError("no session is loaded")
        return self._session.position()

    def _arm(self) -> None:
        ahead = self._session.seconds_ahead(self._attention) if self._session is not None else 0.0
        if ahead <= 0:
            self._timer.stop()
            return
        late = self._clock().awake - self._told
        milliseconds = max(0, math.ceil((ahead - late) * 1000))
        # Evenly spread: a picture just before the second would still be painted when the second is full.
        pictures = round(milliseconds / FRAME_MS) if self._attention is Attention.PICTURES else 1
        self._timer.start(milliseconds // max(1, pictures))
