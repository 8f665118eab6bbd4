# SPDX-License-Identifier: GPL-3.0-or-later
"""What a line of the list shows of a person besides their card, read for the lines that are seen."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.clinic.done import DayDone, newest_days
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.clinic_page import weeks_done
from psoas_trainer.storage.clinic_plans import plan_of
from psoas_trainer.storage.errors import StorageError

DAYS: Final = 7
_WEEKS: Final = 5
_PAIN: Final = """
SELECT strength FROM (
  SELECT local_date, at_ms, strength FROM pain_stop
  WHERE person_id = ?1 AND local_date >= ?2 AND deleted_ms IS NULL AND strength IS NOT NULL
  UNION ALL
  SELECT session.local_date, session.at_ms, feedback.pain_now
  FROM session JOIN feedback ON feedback.session_id = session.id
  WHERE session.person_id = ?1 AND session.local_date >= ?2 AND session.deleted_ms IS NULL
    AND feedback.deleted_ms IS NULL AND feedback.pain_now IS NOT NULL)
ORDER BY local_date DESC, at_ms DESC LIMIT 1"""


class PersonRow(NamedTuple):
    """The newest planned days, the oldest first; the newest number for pain as it was given; the date of review.

    None: there is none.
    """

    days: tuple[DayDone, ...] = ()
    pain: int | None = None
    review: str | None = None


def people_rows(connection: apsw.Connection, people: Iterable[int], now: Moment) -> dict[int, PersonRow]:
    """The lines of these people."""
    return {person: _row(connection, person, now) for person in people}


def _row(connection: apsw.Connection, person: int, now: Moment) -> PersonRow:
    since = (date.fromisoformat(now.local_date) - timedelta(weeks=_WEEKS)).isoformat()
    days = newest_days(weeks_done(connection, person, now, _WEEKS), DAYS)
    pain: Any = connection.execute(_PAIN, (person, since)).get
    return PersonRow(tuple(done for _, done in days), pain, _review(connection, person))


def _review(connection: apsw.Connection, person: int) -> str | None:
    try:
        plan = plan_of(connection, person)
    except StorageError:
        return None  # a damaged plan is told on the person's page
    return None if plan is None else plan.plan.review
