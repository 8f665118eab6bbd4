# SPDX-License-Identifier: GPL-3.0-or-later
"""The moments inside a long hold or timed work that a trainer would call out: half of it, and the last ten seconds."""

from enum import StrEnum
from typing import Final

SHORTEST: Final = 20
"""Seconds: in less than this the calls would follow each other too fast (trust-and-experience.md P4)."""
LAST: Final = 10


class CuePoint(StrEnum):
    """What is called out."""

    HALF = "half"
    TEN_SECONDS = "ten_seconds"


def cue_point(left: int, total: int) -> CuePoint | None:
    """What is called out when `left` of `total` whole seconds are to go; half-time where both fall together."""
    if total < SHORTEST:
        return None
    if left == total // 2:
        return CuePoint.HALF
    return CuePoint.TEN_SECONDS if left == LAST else None


def cue_shown(left: float, total: float) -> CuePoint | None:
    """What is to be read at that moment: each call stays for two seconds."""
    whole = round(total)
    for point in (whole // 2, LAST):
        if point - 2.0 < left <= point and (found := cue_point(point, whole)) is not None:
            return found
    return None
