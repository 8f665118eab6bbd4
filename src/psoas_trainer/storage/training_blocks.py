# SPDX-License-Identifier: GPL-3.0-or-later
"""When the weeks of training began that go on today, and how a lighter week was answered."""

from datetime import date
from typing import Any, Final

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.dose_steps import answer_offer
from psoas_trainer.storage.transaction import transaction

LIGHTER_WEEK: Final = "lighter_week:"
"""The name of that offer, before the first day of its week."""

# From day to day in leaps of the longest pause that does not end a block: each is one look into the index.
_BEGIN = """
WITH RECURSIVE back (day) AS (
  SELECT max(local_date) FROM session WHERE person_id = :person AND local_date <= :today AND deleted_ms IS NULL
  UNION
  SELECT (SELECT min(local_date) FROM session
    WHERE person_id = :person AND local_date >= date(back.day, :leap) AND deleted_ms IS NULL)
  FROM back WHERE back.day IS NOT NULL)
SELECT min(day) FROM back"""
_ANSWERS = """
SELECT offer, answer FROM offer_answer
WHERE person_id = ? AND offer >= 'lighter_week:' AND offer < 'lighter_week;' AND deleted_ms IS NULL
ORDER BY at_ms, id"""
_TAKE_BACK = """
UPDATE offer_answer SET deleted_ms = ? WHERE id = (
  SELECT id FROM offer_answer WHERE person_id = ? AND offer = ? AND deleted_ms IS NULL
  ORDER BY at_ms DESC, id DESC LIMIT 1)"""


def block_begin(connection: apsw.Connection, person: int, today: str, pause: int) -> str | None:
    """The first day of training since the newest pause of at least so many days; None before the first session."""
    values = {"person": person, "today": today, "leap": f"-{pause - 1} days"}
    found: str | None = connection.execute(_BEGIN, values).get
    return found


def lighter_weeks(connection: apsw.Connection, person: int) -> dict[str, bool]:
    """By the first day (YYYY-MM-DD) of each lighter week that was offered: whether it was taken."""
    rows: list[Any] = connection.execute(_ANSWERS, (person,)).fetchall()
    return {offer.removeprefix(LIGHTER_WEEK): answer == "taken" for offer, answer in rows}


def answer_lighter_week(connection: apsw.Connection, person: int, first: date, at: Moment, *, taken: bool) -> None:
    """Keeps how the lighter week that begins on that day was answered; the newest answer counts."""
    answer_offer(connection, person, f"{LIGHTER_WEEK}{first.isoformat()}", at, taken=taken)


def take_answer_back(connection: apsw.Connection, person: int, first: date, at: Moment) -> None:
    """Takes the newest answer about that week back; where there is none, nothing changes."""
    with transaction(connection):
        connection.execute(_TAKE_BACK, (at.utc_ms, person, f"{LIGHTER_WEEK}{first.isoformat()}"))
