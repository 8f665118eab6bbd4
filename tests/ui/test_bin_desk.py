# SPDX-License-Identifier: GPL-3.0-or-later
"""The bin from the window's side: listed, brought back, emptied; cleared by itself, but never beside a session."""

from datetime import UTC, datetime

import pytest
from fakes import fake_moment
from program import entered
from PySide6.QtCore import QCoreApplication

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.backup_files import Reason, list_backups
from psoas_trainer.storage.bin import list_bin
from psoas_trainer.storage.sessions import begin_session, end_session
from psoas_trainer.ui.bin_desk import FIRST_MS, BinDesk
from psoas_trainer.ui.play_request import PlayRequest

MONTH_MS = 31 * 86_400_000


class Bin:
    """The desk beside a whole program with one session."""

    def __init__(self, one, folder):
        self.one = one
        self.folder = folder
        self.later = 0
        self.store = one.app._ground.store
        self.told = []
        self.store.changed.connect(self.told.append)
        running = lambda: one.app.playing.trainer.running  # noqa: E731
        self.desk = BinDesk(self.store, folder, self.moment, lambda: not running(), one.app)

    def moment(self):
        return later_than(fake_moment(), self.later)

    def train_until(self, later):
        """Another session, a day before that: it shows that so much time has passed indeed."""
        at = later_than(fake_moment(), later - 86_400_000)
        dose = ItemDose("pelvic_tilt", None, Dose(DoseKind.REPS, 10))
        plan = SessionPlan(None, (PlanItem(dose, dose),))

        def job(connection):
            begin_session(connection, "e" * 32, 1, plan, Timing(), at)
            end_session(connection, "e" * 32, SessionState.FINISHED, at, 60)

        self.one.thread.call(job)
        self.later = later

    def settle(self):
        for _ in range(100):
            self.one.settle()
        QCoreApplication.processEvents()

    def entries(self):
        heard = []
        self.desk.entries(heard.append)
        self.settle()
        return heard[0]

    def stored(self):
        return self.one.thread.call(lambda connection: list_bin(connection, 1, self.moment()))


def later_than(at, milliseconds):
    utc_ms = at.utc_ms + milliseconds
    local = datetime.fromtimestamp(utc_ms / 1000 + 60 * at.offset_minutes, UTC)
    return Moment(utc_ms, at.offset_minutes, local.date().isoformat())


@pytest.fixture
def rubbish(program, tmp_path):
    """A program whose one session lies in the bin, not ended."""
    one = entered(program)
    bin_ = Bin(one, tmp_path)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    one.run(30)
    uuid = one.app.playing.trainer.uuid
    view = one.app.playing.view
    view.ask_to_close()
    view.questions.open.answer("later")
    one.settle()
    bin_.store.delete_session(uuid)
    bin_.settle()
    assert not one.window.offers_resume
    yield bin_, uuid
    bin_.desk.close()


def test_it_lists_and_brings_back(rubbish):
    bin_, uuid = rubbish
    (entry,) = bin_.entries()
    assert (entry.session.uuid, entry.goes_on) == (uuid, "2026-12-18")
    bin_.desk.restore(uuid)
    bin_.settle()
    assert bin_.entries() == ()
    bin_.one.window.show_page("exercises")
    assert bin_.one.window.offers_resume, "what was not ended is offered again"


@pytest.mark.rest
def test_emptying_makes_a_backup_and_tells(rubbish):
    bin_, _uuid = rubbish
    bin_.told.clear()
    heard = []
    bin_.desk.empty(heard.append)
    bin_.settle()
    assert heard == [1]
    assert bin_.entries() == ()
    assert [info.reason for info in list_backups(bin_.folder)] == [Reason.DELETION]
    assert bin_.told
    bin_.desk.empty(heard.append)
    bin_.settle()
    assert heard == [1, 0]


@pytest.mark.rest
def test_it_is_cleared_by_itself_after_a_month(rubbish):
    bin_, _uuid = rubbish
    assert bin_.desk.timer.isActive()
    assert bin_.desk.timer.interval() == FIRST_MS
    bin_.desk.timer.timeout.emit()
    bin_.settle()
    assert len(bin_.stored()) == 1
    bin_.train_until(MONTH_MS)
    bin_.desk.timer.timeout.emit()
    bin_.settle()
    assert bin_.stored() == ()


@pytest.mark.rest
def test_never_while_a_session_runs(rubbish):
    bin_, _uuid = rubbish
    bin_.train_until(MONTH_MS)
    bin_.one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    bin_.one.settle()
    bin_.desk.timer.timeout.emit()
    bin_.settle()
    assert len(bin_.stored()) == 1
    assert bin_.desk.timer.interval() == FIRST_MS, "it is tried again soon"
    bin_.one.app.playing.player.stop()
    bin_.settle()
    bin_.desk.timer.timeout.emit()
    bin_.settle()
    assert bin_.stored() == ()


def test_a_failure_is_quiet_and_nothing_is_lost(rubbish, monkeypatch):
    bin_, _uuid = rubbish
    bin_.train_until(MONTH_MS)
    (bin_.folder / "backups").write_text("a file where the folder should be")
    bin_.desk.tidy()
    bin_.settle()
    assert len(bin_.stored()) == 1
