# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with the real engine, recorder, store and database, on a clock on the wall that the test changes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import make
from fakes import FakeClock
from PySide6.QtCore import QCoreApplication

from psoas_trainer.core.events import PhaseStarted, RepCounted
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.session import Session
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.check import check
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.day_totals import day_totals, rebuild_day_totals
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.recorder import Recorder
from psoas_trainer.ui.store import Store

HOLD, REPS = 20, 4
PLAN = SessionPlan("test", (make.item("lunge", HOLD), make.item("bridge", REPS)))
"""A hold on each side, then reps of 5 s."""
_TICK = 0.1


class WallClock:
    """Shows what passed since it was set; tests move it (`moved`, in seconds) and take it to another time zone."""

    def __init__(self, clock: FakeClock, start: datetime, zone: str) -> None:
        self._clock = clock
        self._zero = clock.now + clock.suspended
        self.start = start
        self.zone = zone
        self.moved = 0.0
        self.shown: dict[int, set[str]] = {}
        """The zones in which each moment was read."""

    def __call__(self) -> Moment:
        passed = self._clock.now + self._clock.suspended - self._zero
        utc_ms = round((self.start.timestamp() + passed + self.moved) * 1000)
        self.shown.setdefault(utc_ms, set()).add(self.zone)
        return in_zone(utc_ms, self.zone)


def in_zone(utc_ms: int, zone: str) -> Moment:
    """The moment as the system's own time zones have it."""
    local = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=utc_ms)
    local = local.astimezone(ZoneInfo(zone))
    offset = local.utcoffset()
    assert offset is not None
    return Moment(utc_ms, round(offset.total_seconds() / 60), local.date().isoformat())


class ClockRig:
    """`run` lets time pass; `holds` and `reps` are how long each of them really took, in seconds."""

    def __init__(self, folder: Path, start: datetime, zone: str = "Europe/Berlin") -> None:
        self.clock = FakeClock()
        self.wall = WallClock(self.clock, start, zone)
        path = folder / "psoas-trainer.sqlite3"
        self.thread = DatabaseThread(lambda: open_database(path, had_data=False))
        self.store = Store(self.thread, self.wall)
        self.person = self.store.begin().person
        self.player = Player(self.clock)
        self.recorder = Recorder(self.store, self.wall, clock=self.clock)
        self.player.happened.connect(self.recorder.note)
        self.player.happened.connect(self._note)
        self.holds: list[float] = []
        self.reps: list[float] = []
        self._since = 0.0

    def begin(self, uuid: str = "ab" * 16) -> Session:
        session = Session(make.steps_of(*PLAN.items))
        self.uuid = uuid
        self.recorder.begin(uuid, PLAN, Timing(), session)
        self.player.load(session)
        return session

    @property
    def session(self) -> Session:
        assert self.player.session is not None
        return self.player.session

    def run(self, seconds: float) -> None:
        end = self.clock.now + seconds
        while self.clock.now < end - 1e-9 and not self.session.over:
            self.clock.now = round(min(end, self.clock.now + _TICK), 6)
            self.player.tick()

    def run_to(self, phase: str, after: float = 0.0) -> None:
        """Into the next phase of that name, and so many seconds on."""
        while (work := self.session.position().step.work) is None or self._phase(work) != phase:
            self.run(_TICK)
        self.run(after)

    def finish(self) -> None:
        """Plays to the last step, ends the session, and waits until all of it is stored."""
        while not self.session.over:
            self.run(10)
        self.end(SessionState.FINISHED)

    def end(self, state: SessionState) -> None:
        self.player.unload()
        self.recorder.end(state, lambda outcome: outcome)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.thread.wait_open()
            QCoreApplication.processEvents()

    @property
    def record(self):
        return self.thread.call(lambda connection: read_session(connection, self.uuid))

    def rows(self, question: str):
        return self.thread.call(lambda connection: connection.execute(question).fetchall())

    def totals(self):
        """The sums of all days, which are the same when they are made anew, in a file that is sound."""

        def job(connection):
            kept = day_totals(connection, self.person, "0000-01-01", "9999-12-31")
            rebuild_day_totals(connection)
            assert day_totals(connection, self.person, "0000-01-01", "9999-12-31") == kept
            assert check(connection).findings == ()
            return kept

        return self.thread.call(job)

    def listed(self, limit: int) -> list[str]:
        """The whole list, page by page; a list that goes round in circles fails."""

        def job(connection):
            found, page = [], list_sessions(connection, self.person, limit=limit)
            found += [each.uuid for each in page.sessions]
            while page.older is not None:
                assert len(found) <= 100
                page = list_sessions(connection, self.person, page.older, limit)
                found += [each.uuid for each in page.sessions]
            return found

        return self.thread.call(job)

    def close(self) -> None:
        self.player.unload()
        self.recorder.close()
        self.settle()
        self.thread.close()
        QCoreApplication.processEvents()

    def _phase(self, work) -> str:
        return work.phases[self.session.cursor.phase].id

    def _note(self, events) -> None:
        for event in events:
            if isinstance(event, RepCounted):
                self.reps.append(self.clock.now - self._since)
                self._since = self.clock.now
            elif isinstance(event, PhaseStarted) and event.phase_id in ("hold", "lift"):
                self._since = self.clock.now
            elif isinstance(event, PhaseStarted) and event.phase_id == "out":
                self.holds.append(self.clock.now - self._since)
