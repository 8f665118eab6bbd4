# SPDX-License-Identifier: GPL-3.0-or-later
"""The alarm by the clock on the wall: it rings, it can be taken away, it tells that the clock was set."""

from datetime import date, datetime, time

import pytest

from psoas_trainer.ui.clock import now
from psoas_trainer.ui.reminders import wall_here
from psoas_trainer.ui.wall_alarm import WallAlarm, read_ring


@pytest.mark.parametrize("by_timer", [False, True])
def test_the_real_alarm_rings_once_and_can_be_taken_away(qtbot, by_timer):
    alarm = WallAlarm(by_timer=by_timer)
    assert not alarm.waits
    with qtbot.waitSignal(alarm.rang, timeout=5000):
        alarm.set(now().utc_ms + 30)
    assert not alarm.waits
    with qtbot.waitSignal(alarm.rang, timeout=5000):
        alarm.set(now().utc_ms - 5000)  # what is past rings at once
    alarm.set(now().utc_ms + 3_600_000)
    assert alarm.waits
    alarm.stop()
    assert not alarm.waits
    alarm.close()
    alarm.close()


def test_a_clock_that_was_set_is_a_reason_to_look():
    def cancelled():
        raise OSError(125, "ECANCELED")

    def nothing_there():
        raise BlockingIOError

    assert read_ring(cancelled)
    assert read_ring(lambda: b"12345678")
    assert not read_ring(nothing_there)


def test_a_time_here_is_the_time_that_clocks_here_show():
    at = wall_here(date(2026, 11, 23), time(18, 30))
    assert datetime.fromtimestamp(at / 1000).strftime("%Y-%m-%d %H:%M") == "2026-11-23 18:30"  # noqa: DTZ006
