# SPDX-License-Identifier: GPL-3.0-or-later
"""The real clocks: they run forward, tell sleep apart, and the stored moment is the local day."""

import itertools
from datetime import date

from psoas_trainer.ui.clock import engine_clock, now


def test_the_engine_clock_runs_forward_and_tells_sleep_apart():
    clock = engine_clock()
    readings = [clock() for _ in range(1000)]
    assert all(later.awake >= earlier.awake for earlier, later in itertools.pairwise(readings))
    drift = max(reading.suspended for reading in readings) - min(reading.suspended for reading in readings)
    assert drift < 0.5, "two clocks read one after the other are not a sleep"


def test_a_moment_has_the_local_date_and_offset():
    moment = now()
    assert date.fromisoformat(moment.local_date)
    assert -14 * 60 <= moment.offset_minutes <= 14 * 60
    assert moment.utc_ms > 1_700_000_000_000
