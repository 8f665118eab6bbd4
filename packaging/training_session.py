# SPDX-License-Identifier: GPL-3.0-or-later
"""One session on a clock that runs in no time: the real engine, and each rep kept as the program keeps it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import apsw

from psoas_trainer.core.bookmark import Bookmark
from psoas_trainer.core.events import Event, PauseReason, RepCounted, SecondHeld, StepStarted
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.step import Step
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import begin_session, end_session


class Manner(NamedTuple):
    """How the person trains this time. `left_lacks` is the share of a last set that the left side does not do.

    `hurts_after` is the number of counts after which they stop for pain, None: not this time.
    """

    uuid: str
    person: int
    left_lacks: float = 0.0
    hurts_after: int | None = None


class Hurt(NamedTuple):
    """Where it was when they stopped."""

    exercise_id: str
    side: Side | None


class Played(NamedTuple):
    """A session as it was kept."""

    uuid: str
    began: Moment
    ended: Moment
    state: SessionState
    hurt: Hurt | None


def play(
    connection: apsw.Connection,
    plan: SessionPlan,
    exercises: Mapping[str, Exercise],
    timing: Timing,
    manner: Manner,
    at: Moment,
    zone: ZoneInfo,
) -> Played:
    """Begins the session at `at`, plays it to its end or to the stop, and keeps every count of it."""
    steps = unfold(plan, exercises, timing)
    begin_session(connection, manner.uuid, manner.person, plan, timing, at)
    playing = _Playing(connection, Session(steps), manner, at, zone)
    state, hurt = playing.run()
    end_session(connection, manner.uuid, state, playing.moment, playing.session.active_seconds)
    return Played(manner.uuid, at, playing.moment, state, hurt)


class _Playing:
    def __init__(
        self, connection: apsw.Connection, session: Session, manner: Manner, at: Moment, zone: ZoneInfo
    ) -> None:
        self.session = session
        self._connection = connection
        self._manner = manner
        self._began = at
        self._zone = zone
        self._passed = 0.0
        self._sent: dict[SetKey, Tally] = {}
        self._counts = 0

    @property
    def moment(self) -> Moment:
        """The clock on the wall where the person is."""
        utc_ms = self._began.utc_ms + round(self._passed * 1000)
        local = datetime.fromtimestamp(utc_ms / 1000, UTC).astimezone(self._zone)
        offset = local.utcoffset() or timedelta()
        return Moment(utc_ms, round(offset.total_seconds() / 60), local.date().isoformat())

    def run(self) -> tuple[SessionState, Hurt | None]:
        """Plays on until it is over."""
        self._keep(self.session.start(self._now))
        while not self.session.over:
            step = self._step()
            hurt = self._hurt(step)
            if hurt is not None:
                events = self.session.pause(self._now, PauseReason.PAIN)
                self._keep([*events, *self.session.stop(self._now)], all_of_it=True)
                return SessionState.STOPPED, hurt
            if self._leaves(step):
                self._keep(self.session.skip(self._now), all_of_it=True)
            # A hair later than the boundary: what ends there has ended then.
            self._passed += self.session.seconds_ahead() + 1e-6
            self._keep(self.session.advance(self._now))
        return SessionState.FINISHED, None

    @property
    def _now(self) -> Instant:
        return Instant(1000.0 + self._passed)

    def _step(self) -> Step | None:
        index = self.session.cursor.index
        return self.session.steps[index] if index < len(self.session.steps) else None

    def _hurt(self, step: Step | None) -> Hurt | None:
        after = self._manner.hurts_after
        if after is None or self._counts < after or step is None or step.work is None:
            return None
        return Hurt(step.work.exercise_id, self.session.position().side)

    def _leaves(self, step: Step | None) -> bool:
        """The left side comes last, and is done when it has had enough; nothing else of the line is left then."""
        if step is None or step.work is None or step.work.side is not Side.LEFT or self.session.skip_ends:
            return False
        work = step.work
        follows = self.session.steps[self.session.cursor.index + 1 :]
        if work.rule is not SideRule.EACH_SIDE or any(each.item == step.item and each.work for each in follows):
            return False
        done = self.session.tallies.get(SetKey(step.item, step.set_number, Side.LEFT), Tally())
        enough = work.amount - round(work.amount * self._manner.left_lacks)
        return (done.reps or done.seconds or 0) >= enough < work.amount

    def _keep(self, events: list[Event], *, all_of_it: bool = False) -> None:
        """Each rep is a write of its own; seconds, of which only their sum is kept, are written where a step ends."""
        reps = sum(isinstance(event, RepCounted) for event in events)
        self._counts += reps + sum(isinstance(event, SecondHeld) for event in events)
        ends = self.session.over or any(isinstance(event, StepStarted) for event in events)
        if not (reps or ends or all_of_it):
            return
        changed = {key: tally for key, tally in self.session.tallies.items() if self._sent.get(key) != tally}
        self._sent.update(changed)
        sets = tuple(SetRecord(key, self._variant(key), tally) for key, tally in changed.items())
        place = Bookmark(self.session.cursor, self.session.edits).to_text()
        save_progress(
            self._connection,
            self._manner.uuid,
            Progress(self.moment, self.session.active_seconds, place, sets),
        )

    def _variant(self, key: SetKey) -> str | None:
        works = (step.work for step in self.session.steps if (step.item, step.set_number) == (key.item, key.set_number))
        return next((work.variant_id for work in works if work is not None and work.side in (None, key.side)), None)
