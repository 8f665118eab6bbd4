# SPDX-License-Identifier: GPL-3.0-or-later
"""The real clocks: they run forward, tell sleep apart, and the stored moment is the local day."""

import itertools
import time
from datetime import UTC, date, datetime

import pytest
from clock_rig import in_zone

from psoas_trainer.ui.clock import engine_clock, moment_of, now

# Where the computer's zone can be set by a test; elsewhere only that it is asked is tested below.
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "UTC")
CHANGES = ("2026-03-29T01:00", "2026-10-25T01:00", "2026-03-08T07:00", "2026-11-01T06:00", "2026-04-04T15:00",
           "2026-10-03T15:30", "2011-12-30T10:00", "1970-01-01T00:00", "2036-05-04T22:00")  # fmt: skip


@pytest.fixture
def travel(monkeypatch):
    """Takes the computer to a time zone and back home at the end, without a word to the program."""
    yield lambda zone: monkeypatch.setenv("TZ", zone)
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


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


def test_a_moment_is_what_the_zone_says_also_in_the_hour_that_comes_twice(travel):
    for zone in ZONES if hasattr(time, "tzset") else ():
        travel(zone)
        for change in CHANGES:
            at = round(datetime.fromisoformat(change).replace(tzinfo=UTC).timestamp() * 1000)
            for minutes in (-90, -45, -30, -1, 0, 1, 29, 30, 45, 90):
                utc_ms = at + minutes * 60_000 + 123
                assert moment_of(utc_ms) == in_zone(utc_ms, zone)


def test_the_present_moment_is_the_clock_s(monkeypatch):
    monkeypatch.setattr(time, "time_ns", lambda: 1_777_900_000_123_456_789)
    assert now() == moment_of(1_777_900_000_123)
    assert now().utc_ms == 1_777_900_000_123
