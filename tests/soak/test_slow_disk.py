# SPDX-License-Identifier: GPL-3.0-or-later
"""Each flush of the disk takes 500 ms: measured in real time, the countdown never stalls by more than 100 ms."""

import threading
import time
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from slow_session import SlowSession

from busy_computer import waited_since, waits
from psoas_trainer.ui.clock import engine_clock

SECONDS = 15


@pytest.fixture
def one(qapp, tmp_path):
    one = SlowSession(tmp_path, engine_clock(), 400_000)
    yield one
    one.close()


class Beats(NamedTuple):
    """Of a beat of 10 ms, in seconds: how late the latest came, and how late but for a busy computer."""

    late: float
    stalled: float


def listened(seconds):
    """Lets the event loop run for that long with a beat."""
    seen, loop, beat = [], QEventLoop(), QTimer()
    last = [time.monotonic(), waits()]

    def came():
        seen.append((time.monotonic() - last[0] - 0.010, waited_since(last[1])))
        last[:] = time.monotonic(), waits()

    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(came)
    beat.start(10)
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec()
    beat.stop()
    return Beats(max(late for late, _ in seen), max(late - busy for late, busy in seen))


@pytest.mark.alone
def test_a_disk_of_500_ms_stalls_no_countdown(one, note_figure):
    idle = listened(3)
    one.begin()
    slow = threading.Event()
    one.disk.before_sync = lambda: slow.wait(0.5)
    beats = listened(SECONDS)
    one.disk.before_sync = lambda: None
    slow.set()
    one.settle()
    more = (
        f"longest stall {beats.stalled * 1000:.0f} ms; with the processors busy {beats.late * 1000:.0f} ms, "
        f"without a session {idle.late * 1000:.0f} ms"
    )
    note_figure("Counts on a disk that answers after half a second", one.counted, one.counted - one.kept, more)
    assert one.marks, "the disk was slow enough to be seen"
    assert one.kept == one.counted
    assert beats.stalled <= 0.100
