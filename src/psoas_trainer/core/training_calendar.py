# SPDX-License-Identifier: GPL-3.0-or-later
"""The sessions of a week for a calendar: always the same event, which a calendar updates and does not double."""

from collections.abc import Collection
from datetime import date, time
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from psoas_trainer.core.calendar_file import CalendarEvent
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.session_length import SessionLength

_MINUTES: Final = MappingProxyType({SessionLength.FULL: 30, SessionLength.FIFTEEN: 15, SessionLength.EIGHT: 8})
"""How long a session takes in a calendar: the longest that its form takes (training.md 4d-3)."""
_BEGIN_2025: Final = 1_735_689_600
MOST_REVISIONS: Final = 2**31 - 1
"""RFC 5545 gives SEQUENCE as an integer of 32 bits."""


def calendar_uid(person_uuid: str) -> str:
    """The same for a person wherever their data is, without giving away how the data names them."""
    return f"{sha256(f'calendar {person_uuid}'.encode()).hexdigest()[:32]}@psoas-trainer"


def next_revision(last: int, utc_ms: int) -> int:
    """A revision above the last one. It follows the time, so that it grows from one computer to another too."""
    return min(MOST_REVISIONS, max(last + 1, utc_ms // 1000 - _BEGIN_2025))


def training_event(
    person_uuid: str, profile: Profile, at: time, first: date, revision: int, summary: str, description: str = ""
) -> CalendarEvent:
    """The event of every week. ValueError where no day is chosen: there is nothing to write then."""
    days: Collection[int] = profile.days
    if not days:
        raise ValueError("no day is chosen")
    return CalendarEvent(
        calendar_uid(person_uuid),
        first,
        at,
        _MINUTES[profile.length],
        summary,
        tuple(sorted(days)),
        description,
        revision=revision,
    )
