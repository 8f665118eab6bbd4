# SPDX-License-Identifier: GPL-3.0-or-later
"""Over midnight, over a change to or from summer time and on a journey: exact durations, whole sums, true dates."""

from datetime import UTC, datetime, timedelta

import pytest
from clock_rig import HOLD, PLAN, REPS, ClockRig, in_zone

from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.regularity import regularity
from psoas_trainer.storage.today_data import trained_between

# When the offset of that zone changes, by how many minutes: what the system's zones say is compared with it.
CHANGES = {
    "Berlin, spring": ("Europe/Berlin", datetime(2026, 3, 29, 1, 0, tzinfo=UTC), 60),
    "Berlin, autumn": ("Europe/Berlin", datetime(2026, 10, 25, 1, 0, tzinfo=UTC), -60),
    "New York, spring": ("America/New_York", datetime(2026, 3, 8, 7, 0, tzinfo=UTC), 60),
    "New York, autumn": ("America/New_York", datetime(2026, 11, 1, 6, 0, tzinfo=UTC), -60),
    "Lord Howe, autumn": ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, 0, tzinfo=UTC), -30),
    "Lord Howe, spring": ("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC), 30),
    "Apia, no 30 December": ("Pacific/Apia", datetime(2011, 12, 30, 10, 0, tzinfo=UTC), 24 * 60),
    "Berlin, midnight": ("Europe/Berlin", datetime(2026, 5, 4, 22, 0, tzinfo=UTC), 0),
    "Honolulu, midnight": ("Pacific/Honolulu", datetime(2026, 5, 4, 10, 0, tzinfo=UTC), 0),
}
JOURNEYS = {
    "Berlin to New York": ("Europe/Berlin", "America/New_York", datetime(2026, 5, 4, 22, 30, tzinfo=UTC)),
    "New York to Berlin": ("America/New_York", "Europe/Berlin", datetime(2026, 5, 4, 22, 30, tzinfo=UTC)),
    "west over the date line": ("Pacific/Honolulu", "Pacific/Apia", datetime(2026, 5, 4, 11, 30, tzinfo=UTC)),
    "east over the date line": ("Pacific/Apia", "Pacific/Honolulu", datetime(2026, 5, 4, 11, 30, tzinfo=UTC)),
}
STAMPED = ("session", "session_item", "set_record", "rep", "held")
EVER = ("0001-01-01", "9999-99-99")
INTO = 30.0
"""Seconds into the session at which it happens: in the first hold."""


@pytest.fixture
def rig(qapp, tmp_path):
    made = []

    def open_rig(start, zone):
        made.append(ClockRig(tmp_path, start, zone))
        return made[-1]

    yield open_rig
    for one in made:
        one.close()


def all_moments(one):
    """Every moment that the file has of the session."""
    found = []
    for table in STAMPED:
        found += one.rows(f"SELECT at_ms, offset_minutes, local_date FROM {table}")
    return [*(Moment(*row) for row in found), one.record.summary.ended]


def is_exact(one, active, seconds):
    """As the engine's clock has it, whatever the date did."""
    assert one.holds == pytest.approx([HOLD, HOLD], abs=0.1)
    assert one.reps == pytest.approx([5.0] * REPS, abs=0.1)
    summary = one.record.summary
    assert summary.active_seconds == active
    assert summary.ended.utc_ms - summary.started.utc_ms == pytest.approx(seconds * 1000, abs=100)
    assert not summary.clock_changed


def days_are_whole(one):
    """Each rep and each held second stands on the date on which it was done, and nothing is left out."""
    kept = one.totals()
    assert sum(each.seconds for each in kept) == 2 * HOLD
    assert sum(each.reps for each in kept) == REPS
    assert sum(each.sets for each in kept) == 3
    reps = dict(one.rows("SELECT local_date, count(*) FROM rep GROUP BY local_date"))
    held = dict(one.rows("SELECT local_date, sum(seconds) FROM held GROUP BY local_date"))
    for date in {each.local_date for each in kept}:
        assert sum(each.reps for each in kept if each.local_date == date) == reps.get(date, 0)
        assert sum(each.seconds for each in kept if each.local_date == date) == held.get(date, 0)
    return kept


def no_day_twice(one):
    """A session is one day's training, also where its reps have two dates."""
    began = one.thread.call(lambda connection: trained_between(connection, one.person, *EVER))
    said = regularity([each.local_date for each in began], one.record.summary.ended.local_date, 1)
    assert sum(week.days for week in said.weeks) == 1
    assert said.run == 1


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", CHANGES)
def test_a_session_over_the_moment_at_which_the_date_or_the_offset_changes(rig, name):
    zone, change, minutes = CHANGES[name]
    at = round(change.timestamp() * 1000)
    before, after = in_zone(at - 1000, zone), in_zone(at, zone)
    assert after.offset_minutes - before.offset_minutes == minutes, "the system's time zones are others"
    one = rig(change - timedelta(seconds=INTO), zone)
    active = round(one.begin().position().to_go)
    one.run_to("hold")
    one.finish()
    is_exact(one, active, active)
    for each in all_moments(one):
        assert each == in_zone(each.utc_ms, zone)
    kept = days_are_whole(one)
    dates = {each.local_date for each in kept}
    assert dates == {before.local_date, after.local_date}
    if name.startswith("Apia"):
        assert dates == {"2011-12-29", "2011-12-31"}
    no_day_twice(one)


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", [name for name, (_, _, minutes) in CHANGES.items() if abs(minutes) in (30, 60)])
def test_a_long_session_over_half_past_two_of_that_night(rig, name):
    """From before the change to behind the hour that is left out or comes twice, with a long pause."""
    zone, change, _ = CHANGES[name]
    one = rig(change - timedelta(minutes=20), zone)
    active = round(one.begin().position().to_go)
    one.run_to("hold", 4)
    one.player.pause()
    one.clock.now += 100 * 60
    one.player.resume()
    one.finish()
    lead_in = 3
    is_exact_but_for_the_pause(one, active, active + 100 * 60 + lead_in)
    for each in all_moments(one):
        assert each == in_zone(each.utc_ms, zone)
    days_are_whole(one)
    no_day_twice(one)


def is_exact_but_for_the_pause(one, active, seconds):
    one.holds[0] -= seconds - active
    is_exact(one, active, seconds)


@pytest.mark.parametrize("name", JOURNEYS)
def test_a_session_in_which_the_computer_comes_to_another_time_zone(rig, name):
    here, there, start = JOURNEYS[name]
    one = rig(start, here)
    active = round(one.begin().position().to_go)
    one.run_to("hold", 9)
    one.wall.zone = there
    one.finish()
    is_exact(one, active, active)
    for each in all_moments(one):
        zones = one.wall.shown[each.utc_ms]
        assert each in [in_zone(each.utc_ms, zone) for zone in zones]
    assert one.record.summary.started == in_zone(one.record.summary.started.utc_ms, here)
    assert one.record.summary.ended == in_zone(one.record.summary.ended.utc_ms, there)
    days_are_whole(one)
    no_day_twice(one)


def test_a_session_that_is_ended_with_nothing_done_is_no_training(rig):
    one = rig(datetime(2026, 5, 4, 10, tzinfo=UTC), "Europe/Berlin")
    one.begin()
    one.run(2)
    one.end(SessionState.STOPPED)
    assert one.thread.call(lambda connection: trained_between(connection, one.person, *EVER)) == ()
    assert len(PLAN.items) == 2


def test_apia_s_missing_day_is_seen_in_what_is_stored(rig):
    """Every day trained, at half past six in the evening: the week has six days."""
    one = rig(datetime(2011, 12, 20, 4, 30, tzinfo=UTC), "Pacific/Apia")
    for number in range(14):
        one.begin(f"{number + 1:032x}")
        one.run_to("hold", 2)
        one.end(SessionState.STOPPED)
        passed = one.clock.now - 1000.0
        one.clock.now += (number + 1) * 86_400 - passed
    began = one.thread.call(lambda connection: trained_between(connection, one.person, *EVER))
    dates = [each.local_date for each in began]
    assert "2011-12-30" not in dates
    said = regularity(dates, "2012-01-01", 6)
    assert [week.days for week in said.weeks] == [7, 6]
    assert (said.run, said.longest) == (2, 2)
