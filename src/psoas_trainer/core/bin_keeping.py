# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a deleted session can be brought back (trust-and-experience.md R04): thirty days, counted in whole days."""

from datetime import UTC, datetime, timedelta

from psoas_trainer.core.record import Moment

DAYS = 30
_DAY_MS = 86_400_000
_LAST_MS = 253_000_000_000_000
"""Behind it are no dates (the year 9987)."""


def deleted_before(now: Moment, newest_ms: int | None) -> int:
    """What was deleted before that moment (UTC milliseconds) has been in the bin for its thirty days.

    `newest_ms` is the last moment before today at which the person is known to have trained, None for none. A clock
    that is set far ahead must not empty the bin: no later time than a day after it is believed. So what is deleted
    stays longer where nobody trains, and never shorter.
    """
    believed = 0 if newest_ms is None else min(now.utc_ms, newest_ms + _DAY_MS)
    return believed - DAYS * _DAY_MS


def goes_on(deleted_ms: int, now: Moment) -> str:
    """The first local date (YYYY-MM-DD) on which what was deleted then is not kept any more, where the person is now.

    Where the computer's clock was ahead at the deletion the date is later, never sooner.
    """
    known = max(0, min(_LAST_MS, deleted_ms))
    local = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=known, minutes=now.offset_minutes, days=DAYS)
    return local.date().isoformat()
