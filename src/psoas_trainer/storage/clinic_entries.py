# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clinician enters at once: kept whole or not at all, and taken back whole."""

from collections.abc import Iterable
from typing import Final

import apsw

from psoas_trainer.core.clinic.measure import Measure
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.clinic_notes import add_measure, add_rating, delete_measure, delete_rating
from psoas_trainer.storage.clinic_sessions import follow_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.sessions import delete_session
from psoas_trainer.storage.stamp import uuid_bytes
from psoas_trainer.storage.transaction import transaction
from psoas_trainer.storage.typed_sessions import add_typed_session

_RESTORE_MEASURE: Final = "UPDATE measure SET deleted_ms = NULL, edited_ms = :at WHERE uuid = :uuid"
_RESTORE_RATING: Final = "UPDATE activity_rating SET deleted_ms = NULL, edited_ms = :at WHERE uuid = :uuid"


def add_measures(connection: apsw.Connection, person: int, measures: Iterable[Measure], by: By) -> tuple[str, ...]:
    """Keeps all of them; their identities. ValueError where one cannot be of its kind: then none is kept."""
    with transaction(connection):
        return tuple(add_measure(connection, person, each, by) for each in measures)


def add_ratings(
    connection: apsw.Connection, person: int, ratings: Iterable[tuple[str, int]], by: By
) -> tuple[str, ...]:
    """Keeps how well activities go, all of them; their identities. ValueError for what is no rating: then none."""
    with transaction(connection):
        return tuple(add_rating(connection, person, activity, rating, by) for activity, rating in ratings)


def delete_entries(connection: apsw.Connection, measures: Iterable[str], ratings: Iterable[str], by: By) -> None:
    """Takes measures and ratings away; `restore_entries` brings them back."""
    with transaction(connection):
        for uuid in measures:
            delete_measure(connection, uuid, by)
        for uuid in ratings:
            delete_rating(connection, uuid, by)


def restore_entries(connection: apsw.Connection, measures: Iterable[str], ratings: Iterable[str], by: By) -> None:
    """Brings measures and ratings back."""
    with transaction(connection):
        for statement, uuids in ((_RESTORE_MEASURE, measures), (_RESTORE_RATING, ratings)):
            for uuid in uuids:
                connection.execute(statement, {"at": by.at.utc_ms, "uuid": uuid_bytes(uuid)})


def add_handout(
    connection: apsw.Connection, person: int, sessions: Iterable[TypedSession], version_uuid: str, by: By
) -> None:
    """Keeps the sessions of a filled handout, each with the plan that it followed: all of them or none."""
    with transaction(connection):
        for each in sessions:
            add_typed_session(connection, person, each, by.at)
            follow_plan(connection, each.uuid, version_uuid, By(each.began, by.initials))


def take_handout_back(connection: apsw.Connection, uuids: Iterable[str], by: By) -> None:
    """Takes the sessions of a handout out of the history again; they are in the bin."""
    with transaction(connection):
        for uuid in uuids:
            delete_session(connection, uuid, by.at)
