# SPDX-License-Identifier: GPL-3.0-or-later
"""What a report of a range of dates is made of: its sessions in full, and the sums of its days."""

from collections.abc import Generator
from typing import NamedTuple

import apsw

from psoas_trainer.core.feedback import Feedback, PainStop
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.storage.day_totals import DayTotal, day_totals
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.feedback import feedback_of
from psoas_trainer.storage.history_days import HistoryDay, first_day, history_days
from psoas_trainer.storage.pain_stops import pain_stops_of
from psoas_trainer.storage.profiles import profile
from psoas_trainer.storage.session_queries import read_row

_SESSIONS = """
SELECT id FROM session WHERE person_id = ? AND local_date BETWEEN ? AND ? AND deleted_ms IS NULL
AND state <> 'running' ORDER BY at_ms, id"""


class ReportSession(NamedTuple):
    """A session that is over, and what was said of it."""

    record: SessionRecord
    feedback: Feedback
    stops: tuple[PainStop, ...]


class ReportData(NamedTuple):
    """The range as it is really told of (`first` is the first day with anything done), and all that is in it.

    `unread` counts the sessions that could not be read, and are left out.
    """

    first: str
    last: str
    sessions: tuple[ReportSession, ...]
    days: tuple[HistoryDay, ...]
    totals: tuple[DayTotal, ...]
    profile: Profile
    unread: int = 0


def read_report(
    connection: apsw.Connection, person: int, which: DateRange, today: str
) -> Generator[int, None, ReportData]:
    """The data of a report, sessions oldest first; yields how far it is, in percent."""
    last = min(which.last, today)
    first = max(which.first, first_day(connection, person) or last)
    numbers = [number for (number,) in connection.execute(_SESSIONS, (person, first, last))]
    sessions: list[ReportSession] = []
    for done, number in enumerate(numbers):
        try:
            record = read_row(connection, number)
            if record is not None:
                uuid = record.summary.uuid
                sessions.append(ReportSession(record, feedback_of(connection, uuid), pain_stops_of(connection, uuid)))
        except StorageError:
            pass
        yield 100 * done // len(numbers)
    try:
        decided = profile(connection, person) or Profile()
    except StorageError:
        decided = Profile()
    return ReportData(
        first,
        max(first, last),
        tuple(sessions),
        history_days(connection, person, first, last),
        day_totals(connection, person, first, last),
        decided,
        len(numbers) - len(sessions),
    )
