# SPDX-License-Identifier: GPL-3.0-or-later
"""Each flush of the disk takes 500 ms: measured in real time, the countdown never stalls by more than 100 ms."""

import threading
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from slow_session import SlowSession

from psoas_trainer.ui.clock import engine_clock

SECONDS = 15


@pytest.fixture
def one(qapp, tmp_path):
    one = SlowSession(tmp_path, engine_clock(), 400_000)
    yield one
    one.close()


def longest_stall(seconds):
    """Lets the event loop run for that long with a beat of 10 ms; the seconds that the latest beat came too late."""
    seen, loop, beat = [], QEventLoop(), QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(lambda: seen.append(time.monotonic()))
    beat.start(10)
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec()
    beat.stop()
    return max(later - earlier for earlier, later in pairwise(seen)) - 0.010


@pytest.mark.soak
def test_a_disk_of_500_ms_stalls_no_countdown(one, record_property):
    idle = longest_stall(3)
    one.begin()
    slow = threading.Event()
    one.disk.before_sync = lambda: slow.wait(0.5)
    longest = longest_stall(SECONDS)
    one.disk.before_sync = lambda: None
    slow.set()
    one.settle()
    record_property("longest stall of the countdown with a disk of 500 ms, ms", round(longest * 1000))
    record_property("longest stall of the same computer without a session, ms", round(idle * 1000))
    assert one.marks, "the disk was slow enough to be seen"
    assert one.kept == one.counted
    # What stalls without a session too is not the disk's.
    assert longest <= 0.100 + idle
