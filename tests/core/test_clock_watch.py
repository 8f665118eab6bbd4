# SPDX-License-Identifier: GPL-3.0-or-later
"""A changed clock is noticed, sleep and slow corrections are not, whenever both times are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.clock_watch import NOTICED_MS, ClockWatch
from psoas_trainer.core.instant import Instant

START = 1_777_900_000_000
HOUR = 3_600_000


def told(*readings):
    """What is said after each reading of awake and suspended seconds and the clock's milliseconds since the start."""
    watch = ClockWatch()
    return [watch.tell(Instant(awake, suspended), START + wall) for awake, suspended, wall in readings]


@pytest.mark.parametrize("moved", [HOUR, -HOUR, 24 * HOUR, -24 * HOUR, 87_648 * HOUR, -87_648 * HOUR, NOTICED_MS + 1])
def test_a_move_is_told_with_its_size_from_then_on(moved):
    assert told((5, 0, 0), (6, 0, 1000), (7, 0, 2000 + moved), (99, 0, 94_000 + moved)) == [None, None, moved, moved]


def test_the_widest_move_stays_when_the_clock_is_put_right():
    assert told((0, 0, 0), (1, 0, 1000 - HOUR), (2, 0, 2000), (3, 0, 3000 + 2 * HOUR)) == [
        None,
        -HOUR,
        -HOUR,
        2 * HOUR,
    ]


def test_sleep_is_time_that_passed():
    assert told((5, 0, 0), (6, 8 * 3600, 8 * HOUR + 1000)) == [None, None]


def test_a_day_of_slow_correction_moves_nothing():
    seconds = 24 * 3600
    assert told((0, 0, 0), (seconds, 0, round(seconds * 1000 * 1.0005))) == [None, None]


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e6), st.integers(-NOTICED_MS // 2, NOTICED_MS // 2 - 1))))
def test_a_clock_that_keeps_time_is_never_said_to_have_moved(readings):
    assert set(told(*((a, s, round((a + s) * 1000) + wobble) for a, s, wobble in readings))) <= {None}
