# SPDX-License-Identifier: GPL-3.0-or-later
"""How long to wait after wrong passphrases, whatever is done to the clock."""

from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_trainer.core.lock_tries import FIRST_MS, LONGEST_MS, Tries, looked_at, noted, seconds_left, wait_after

NOW = 1_777_900_000_000


def wrong(times: int, now_ms: int = NOW) -> Tries:
    tries = Tries(seen_ms=now_ms)
    for _ in range(times):
        tries = noted(tries, now_ms)
    return tries


def test_the_fifth_begins_the_wait_and_each_after_it_doubles_it() -> None:
    assert [wait_after(number) // 1000 for number in range(12)] == [0] * 5 + [30, 60, 120, 240, 480, 900, 900]
    assert wait_after(10**9) == LONGEST_MS
    assert [seconds_left(wrong(times), NOW) for times in range(8)] == [0, 0, 0, 0, 0, 30, 60, 120]


def test_the_wait_passes_with_the_clock() -> None:
    tries = wrong(5)
    assert seconds_left(tries, NOW + 1) == 30
    assert seconds_left(tries, NOW + 29_001) == 1
    assert seconds_left(tries, NOW + FIRST_MS) == 0
    assert noted(tries, NOW + FIRST_MS).left_ms == 2 * FIRST_MS


def test_a_clock_set_back_ends_nothing_and_the_wait_goes_on_from_there() -> None:
    tries = looked_at(wrong(5), NOW - 3_600_000)
    assert tries.left_ms == FIRST_MS
    assert seconds_left(tries, NOW - 3_600_000 + 29_000) == 1
    assert seconds_left(tries, NOW - 3_600_000 + FIRST_MS) == 0


@settings(max_examples=30)
@given(st.lists(st.integers(-(10**13), 10**13), max_size=20))
def test_however_the_clock_jumps_nothing_is_longer_than_the_longest_wait(jumps: list[int]) -> None:
    tries = wrong(9)
    left = tries.left_ms
    for jump in jumps:
        tries = looked_at(tries, NOW + jump)
        assert 0 <= tries.left_ms <= left <= LONGEST_MS
        left = tries.left_ms
