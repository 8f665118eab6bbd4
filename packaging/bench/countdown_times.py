# SPDX-License-Identifier: GPL-3.0-or-later
"""What one countdown gave: how late each second was, and what it cost."""

import statistics
from typing import NamedTuple


class Countdown(NamedTuple):
    """Milliseconds after each second until it was there, in their order, and the processor's seconds for all."""

    late: list[float]
    processor: float


def median(late: list[float]) -> float:
    """Of how far off they are, early or late."""
    return statistics.median(map(abs, late))


def p99(late: list[float]) -> float:
    """What 99 of 100 are within."""
    ordered = sorted(map(abs, late))
    return ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
