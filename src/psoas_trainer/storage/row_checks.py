# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a value from the file is one that the program could have written; what is not was changed from outside.

A disk that flips a bit makes a number huge or a date impossible, and nothing that counts or draws is made for that.
"""

import re
from datetime import date
from typing import Any, Final

from psoas_trainer.core.record import Moment

MOST_SETS: Final = 100_000
MOST_REPS: Final = 1_000_000
MOST_SECONDS: Final = 10_000_000
"""Of one session: 115 days."""
_LAST_MS: Final = 253_402_300_799_999
"""The end of the year 9999."""
_MOST_OFFSET: Final = 18 * 60
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def checked_number(value: Any, most: int, least: int = 0) -> int:
    """The number. ValueError where it is none or out of range."""
    if not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"not a number from {least} to {most}")
    return value


def checked_optional(value: Any, most: int) -> int | None:
    """The number, or None for None. ValueError likewise."""
    return None if value is None else checked_number(value, most)


def checked_moment(utc_ms: Any, offset_minutes: Any, local_date: Any) -> Moment:
    """The moment. ValueError where a part of it is impossible."""
    if not isinstance(local_date, str) or not _DATE.fullmatch(local_date):
        raise ValueError("not a date")
    date.fromisoformat(local_date)
    return Moment(
        checked_number(utc_ms, _LAST_MS, -_LAST_MS),
        checked_number(offset_minutes, _MOST_OFFSET, -_MOST_OFFSET),
        local_date,
    )
