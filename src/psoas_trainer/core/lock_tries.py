# SPDX-License-Identifier: GPL-3.0-or-later
"""How long to wait after wrong passphrases: nothing for four of them, 30 seconds at the fifth, then twice as long each.

A wait passes with the time that the clock shows. A clock that was set back stops it for that moment and ends nothing.
"""

from typing import Final, NamedTuple

FREE: Final = 5
"""So many wrong tries are answered at once; the last of them begins the first wait."""
FIRST_MS: Final = 30_000
LONGEST_MS: Final = 15 * 60_000


class Tries(NamedTuple):
    """What is known of wrong tries: how many in a row, how long is still to be waited, and when that was so."""

    wrong: int = 0
    left_ms: int = 0
    seen_ms: int = 0


def looked_at(tries: Tries, now_ms: int) -> Tries:
    """The same as it is now; `now_ms` is the clock's time, in milliseconds."""
    passed = max(0, now_ms - tries.seen_ms)
    return tries._replace(left_ms=max(0, tries.left_ms - passed), seen_ms=now_ms)


def noted(tries: Tries, now_ms: int) -> Tries:
    """One more try, counted as a wrong one before it is made: who ends the program meanwhile has used it up."""
    tries = looked_at(tries, now_ms)
    wrong = tries.wrong + 1
    return tries._replace(wrong=wrong, left_ms=max(tries.left_ms, wait_after(wrong)))


def wait_after(wrong: int) -> int:
    """How long to wait after so many wrong tries in a row, in milliseconds."""
    if wrong < FREE:
        return 0
    # Past the longest wait the number grows without end, and need not be worked out.
    return min(LONGEST_MS, FIRST_MS << min(wrong - FREE, 16))


def seconds_left(tries: Tries, now_ms: int) -> int:
    """Whole seconds until the next try is taken, 0 where it is taken now."""
    return -(-looked_at(tries, now_ms).left_ms // 1000)
