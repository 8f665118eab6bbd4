# SPDX-License-Identifier: GPL-3.0-or-later
"""The time that the engine is told: awake and suspended apart, never the wall clock."""

from typing import NamedTuple


class Instant(NamedTuple):
    """Seconds since an arbitrary point: `awake` stands still while the computer sleeps, `suspended` runs only then."""

    awake: float
    suspended: float = 0.0
