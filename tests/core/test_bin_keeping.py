# SPDX-License-Identifier: GPL-3.0-or-later
"""Thirty whole days, told as the local date on which a deleted session is not kept any more."""

from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.bin_keeping import DAYS, deleted_before, goes_on
from psoas_trainer.core.record import Moment

DAY_MS = 86_400_000
NOON = Moment(1_777_896_000_000, 120, "2026-05-04")


def test_it_goes_on_the_thirtieth_day_after() -> None:
    assert DAYS == 30
    assert goes_on(NOON.utc_ms, NOON) == "2026-06-03"


def test_the_date_is_that_of_where_the_person_is() -> None:
    late = 1_777_932_000_000  # 22:00 UTC on 4 May
    assert goes_on(late, NOON) == "2026-06-04"
    assert goes_on(late, NOON._replace(offset_minutes=-480)) == "2026-06-03"


@given(st.integers(0, 60 * DAY_MS), st.integers(-720, 840))
def test_nothing_goes_before_the_day_that_was_told(passed: int, offset: int) -> None:
    now = NOON._replace(utc_ms=NOON.utc_ms + passed, offset_minutes=offset)
    told = goes_on(NOON.utc_ms, now)
    today = goes_on(now.utc_ms - DAYS * DAY_MS, now)
    assert NOON.utc_ms >= deleted_before(now, now.utc_ms) or told <= today


def test_a_clock_that_is_far_ahead_is_believed_for_one_day() -> None:
    years_ahead = NOON._replace(utc_ms=NOON.utc_ms + 5 * 365 * DAY_MS)
    assert deleted_before(years_ahead, NOON.utc_ms) == NOON.utc_ms - (DAYS - 1) * DAY_MS
    assert deleted_before(NOON, NOON.utc_ms + 400 * DAY_MS) == NOON.utc_ms - DAYS * DAY_MS, "never more than now"
    assert deleted_before(NOON, None) < 0, "where nothing is known of the time, nothing goes"


@given(st.integers(-(2**63), 2**63 - 1))
def test_a_time_that_makes_no_sense_is_no_fault(deleted_ms: int) -> None:
    assert "1970" <= goes_on(deleted_ms, NOON) < "9999"
