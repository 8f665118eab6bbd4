# SPDX-License-Identifier: GPL-3.0-or-later
"""Which backups are kept: all of the last two days, then fewer the older they are; the newest always."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Key = TypeVar("Key")

DAY_MS = 86_400_000
ALL_OF_MS = 2 * DAY_MS
DAILY, WEEKLY, MONTHLY = 12, 10, 9
_MONDAY = 3  # 1 January 1970 was a Thursday


def backups_to_remove(backups: Iterable[tuple[Key, int]], now_ms: int) -> frozenset[Key]:
    """The keys of the backups that may go. `backups` are good ones, each with when it was made (UTC milliseconds).

    Kept are all of the last two days, or of the future where a clock was set back; of what is older the newest of each
    of 12 days, then of 10 weeks, then of 9 months, counting only those that have one. The newest of all is kept.
    """
    newest_first = sorted(backups, key=lambda backup: backup[1], reverse=True)
    older = [(key, at) for number, (key, at) in enumerate(newest_first) if number and at < now_ms - ALL_OF_MS]
    removed: set[Key] = set()
    for period, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        older, dropped = _thinned(older, period, most)
        removed |= dropped
    return frozenset(removed | {key for key, _ in older})


def _thinned(
    newest_first: list[tuple[Key, int]], period: Callable[[int], int], most: int
) -> tuple[list[tuple[Key, int]], set[Key]]:
    """What is older than the newest `most` periods, and the keys of those that are not the newest of theirs."""
    seen: set[int] = set()
    dropped: set[Key] = set()
    for number, (key, at) in enumerate(newest_first):
        if period(at) in seen:
            dropped.add(key)
        elif len(seen) == most:
            return newest_first[number:], dropped
        else:
            seen.add(period(at))
    return [], dropped


def _day(at_ms: int) -> int:
    return at_ms // DAY_MS


def _week(at_ms: int) -> int:
    return (at_ms // DAY_MS + _MONDAY) // 7


def _month(at_ms: int) -> int:
    """Months of equal length do: what counts is that each has one."""
    return at_ms // DAY_MS // 30
