# SPDX-License-Identifier: GPL-3.0-or-later
"""The real clocks, read nowhere else: time awake and asleep for the engine, the date for the record."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from psoas_trainer.core.instant import Instant
from psoas_trainer.core.record import Moment


def engine_clock() -> Callable[[], Instant]:
    """A function that tells awake and suspended seconds apart, by this system's pair of clocks.

    Linux: CLOCK_MONOTONIC stands still in suspend, CLOCK_BOOTTIME does not. macOS: CLOCK_UPTIME_RAW and
    CLOCK_MONOTONIC_RAW. Windows: the unbiased and the biased interrupt time. Elsewhere sleep shows as a long gap.
    """
    if sys.platform == "win32":
        return _windows_clock()
    if sys.platform == "darwin":
        return _pair(time.CLOCK_UPTIME_RAW, time.CLOCK_MONOTONIC_RAW)
    if hasattr(time, "CLOCK_BOOTTIME"):
        return _pair(time.CLOCK_MONOTONIC, time.CLOCK_BOOTTIME)
    return lambda: Instant(time.monotonic())


def now() -> Moment:
    """The present moment as it is stored: UTC, the local offset and the local date of right now."""
    return moment_of(time.time_ns() // 1_000_000)


def moment_of(utc_ms: int) -> Moment:
    """A moment as it is stored, with the offset and date of the time zone in which the computer is at present."""
    _follow_the_zone()
    # From UTC, never from what the clock on the wall shows: an hour of that comes twice when summer time ends.
    local = datetime.fromtimestamp(utc_ms // 1000, UTC).astimezone()
    offset = local.utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset is not None else 0
    return Moment(utc_ms, minutes, local.date().isoformat())


def _pair(awake_id: int, always_id: int) -> Callable[[], Instant]:
    def read() -> Instant:
        awake = time.clock_gettime(awake_id)
        return Instant(awake, time.clock_gettime(always_id) - awake)

    return read


def _follow_the_zone() -> None:
    """What converts times reads the system's time zone once, and would miss that the person has travelled on."""
    if sys.platform == "win32":
        import ctypes

        ctypes.CDLL("ucrtbase")["_tzset"]()
    elif hasattr(time, "tzset"):
        time.tzset()


def _windows_clock() -> Callable[[], Instant]:
    import ctypes

    kernel = ctypes.WinDLL("kernelbase")  # type: ignore[attr-defined]
    unbiased, biased = ctypes.c_ulonglong(), ctypes.c_ulonglong()

    def read() -> Instant:
        kernel.QueryUnbiasedInterruptTimePrecise(ctypes.byref(unbiased))
        kernel.QueryInterruptTimePrecise(ctypes.byref(biased))
        return Instant(unbiased.value / 1e7, (biased.value - unbiased.value) / 1e7)

    return read
