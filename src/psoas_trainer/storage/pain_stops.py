# SPDX-License-Identifier: GPL-3.0-or-later
"""Stops for pain as the person told them: kept from the moment of the stop, filled in with each answer."""

from collections.abc import Iterable
from typing import Any

import apsw

from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.pain import NextStep, PainAnswer, PainKind, PainPlace
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side
from psoas_trainer.storage.errors import damaged
from psoas_trainer.storage.stamp import stamp, uuid_bytes
from psoas_trainer.storage.transaction import transaction

_SAVE = """
INSERT INTO pain_stop (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed)
VALUES (?, ?, ?, ?, ?, ?, ?,
  (SELECT id FROM session WHERE uuid = ? AND person_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (uuid) DO UPDATE SET
  session_id = ifnull(excluded.session_id, session_id),
  at_ms = excluded.at_ms, offset_minutes = excluded.offset_minutes, local_date = excluded.local_date,
  exercise_id = excluded.exercise_id, variant_id = excluded.variant_id,
  strength = excluded.strength, place = excluded.place, side = excluded.side, kind = excluded.kind,
  unwell = excluded.unwell, followed = excluded.followed, edited_ms = excluded.created_ms"""
_STOPS = """
SELECT stop.uuid, stop.exercise_id, stop.variant_id, stop.strength, stop.place, stop.side, stop.kind,
  stop.at_ms, stop.offset_minutes, stop.local_date, stop.unwell, stop.followed
FROM pain_stop AS stop LEFT JOIN session ON session.id = stop.session_id
WHERE stop.deleted_ms IS NULL """
# Whoever deletes a session is not out of pain: what its stops hold back stays held back.
_SINCE = _STOPS + "AND stop.person_id = ? AND stop.at_ms >= ? ORDER BY stop.at_ms DESC, stop.id DESC"
_OF_SESSION = _STOPS + "AND session.deleted_ms IS NULL AND session.uuid = ? ORDER BY stop.at_ms, stop.id"


def save_pain_stop(
    connection: apsw.Connection, person: int, session_uuid: str | None, stop: PainStop, now: Moment
) -> None:
    """Makes what is kept of a stop equal to `stop`: new under its uuid, or whole in place of what was kept before.

    A stop is never refused for its session: one that is not in the file yet, because its disk was full, is linked
    by the first write that finds it.
    """
    with transaction(connection):
        connection.execute(
            _SAVE,
            (
                *stamp(person, stop.at, uuid_bytes(stop.uuid), written=now),
                None if session_uuid is None else uuid_bytes(session_uuid),
                person,
                stop.exercise_id,
                stop.variant_id,
                *stop.answer,
                int(stop.unwell),
                stop.followed,
            ),
        )


def pain_stops_since(connection: apsw.Connection, person: int, utc_ms: int) -> tuple[PainStop, ...]:
    """The person's stops from that moment on, newest first; those of deleted sessions too, for what they hold back."""
    return _stops(connection, connection.execute(_SINCE, (person, utc_ms)))


def pain_stops_of(connection: apsw.Connection, session_uuid: str) -> tuple[PainStop, ...]:
    """The stops of a session in the order in which they happened; none of a deleted session."""
    return _stops(connection, connection.execute(_OF_SESSION, (uuid_bytes(session_uuid),)))


def _stops(connection: apsw.Connection, rows: Iterable[tuple[Any, ...]]) -> tuple[PainStop, ...]:
    try:
        return tuple(_stop(row) for row in rows)
    except ValueError as error:
        raise damaged(connection, error) from error


def _stop(row: tuple[Any, ...]) -> PainStop:
    uuid, exercise_id, variant_id, strength, place, side, kind, *at, unwell, followed = row
    answer = PainAnswer(
        strength,
        None if place is None else PainPlace(place),
        None if side is None else Side(side),
        None if kind is None else PainKind(kind),
    )
    known = None if followed is None else NextStep(followed)
    return PainStop(uuid.hex(), exercise_id, variant_id, answer, Moment(*at), bool(unwell), known)
