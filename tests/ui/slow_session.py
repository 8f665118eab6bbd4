# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with the real player, recorder, store and thread on a disk that the test makes slow or full."""

from fakes import fake_moment
from PySide6.QtCore import QCoreApplication
from watched_disk import watched_disk

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.step import MICROS, Step, StepKind, TimedPhase, Work
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.recorder import Recorder
from psoas_trainer.ui.store import Store

UUID = "ab" * 16
DOSE = ItemDose("bridge", None, Dose(DoseKind.REPS, 30))
PLAN = SessionPlan(None, (PlanItem(DOSE, DOSE),))


class SlowSession:
    """Reps of `micros`; `disk` can be made to wait or fail, `log` is in the folder `elsewhere`."""

    def __init__(self, folder, clock, micros=MICROS):
        self._watched = watched_disk()
        self.disk = self._watched.__enter__()
        data = folder / "data"
        data.mkdir(exist_ok=True)
        self.path = data / "psoas-trainer.sqlite3"
        self.thread = DatabaseThread(lambda: open_database(self.path, had_data=False))
        self.store = Store(self.thread, fake_moment)
        self.person = self.store.begin().person
        self.log = EmergencyLog(self.path, lambda: (folder / "elsewhere",))
        self.player = Player(clock)
        self.recorder = Recorder(self.store, fake_moment, None, self.log)
        self.marks, self.troubles, self.recoveries = [], [], []
        self.recorder.unsaved_changed.connect(self.marks.append)
        self.recorder.trouble.connect(self.troubles.append)
        self.recorder.recovered.connect(lambda: self.recoveries.append(True))
        self.player.happened.connect(self.recorder.note)
        work = Work("bridge", None, SideRule.TOGETHER, DoseKind.REPS, 30, (TimedPhase("lift", micros),), None, None)
        self.session = Session((Step(StepKind.WORK, 0, 1, work.total_micros, None, work),))

    def begin(self):
        self.recorder.begin(UUID, PLAN, Timing(), self.session)
        self.player.load(self.session)

    def settle(self):
        for _ in range(3):
            self.thread.wait_open()
            QCoreApplication.processEvents()

    @property
    def counted(self):
        return next((tally.reps for tally in self.session.tallies.values()), 0)

    @property
    def kept(self):
        sets = self.thread.call(lambda connection: read_session(connection, UUID)).sets
        return sets[0].tally.reps if sets else 0

    def close(self):
        self.player.unload()
        self.recorder.close()
        self.thread.close()
        self.log.close()
        self._watched.__exit__(None, None, None)
