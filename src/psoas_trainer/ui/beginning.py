# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be known of a person before their pages are shown, read in one job."""

from typing import Final, NamedTuple

from psoas_trainer.core.record import Moment, ScreeningRecord, SessionRecord
from psoas_trainer.storage.acknowledgements import acknowledged_version
from psoas_trainer.storage.favourites import favourites
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.screenings import latest_screenings
from psoas_trainer.storage.session_queries import open_session
from psoas_trainer.storage.today_data import TodayData, today_data
from psoas_trainer.storage.worker import Connection

SAFETY_NOTE: Final = "safety_note"


class Beginning(NamedTuple):
    """What the program must know when it opens, or when the person changes."""

    person: int
    safety_version: int | None
    unfinished: SessionRecord | None
    favourites: frozenset[str]
    screenings: dict[str, ScreeningRecord]
    today: TodayData = TodayData()


def read_beginning(connection: Connection, at: Moment, person: int | None = None) -> Beginning:
    """The beginning of that person, or of the first one."""
    who = default_person(connection, at) if person is None else person
    return Beginning(
        who,
        acknowledged_version(connection, who, SAFETY_NOTE),
        open_session(connection, who),
        favourites(connection, who),
        latest_screenings(connection, who),
        today_data(connection, who, at),
    )
