# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person decided about their training: one row for each person."""

import json

import apsw

from psoas_trainer.core.profile import Goal, Profile
from psoas_trainer.core.record import Moment
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import changed_thresholds, read_thresholds
from psoas_trainer.storage.errors import damaged
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_READ = """
SELECT goal, length, days, first_side, thresholds, running_days FROM profile
WHERE person_id = ? AND deleted_ms IS NULL"""
_SAVE = """
INSERT INTO profile (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  goal, length, days, first_side, thresholds, running_days)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id) WHERE deleted_ms IS NULL DO UPDATE SET
  goal = excluded.goal, length = excluded.length, days = excluded.days, first_side = excluded.first_side,
  thresholds = excluded.thresholds, running_days = excluded.running_days, edited_ms = excluded.created_ms"""


def profile(connection: apsw.Connection, person: int) -> Profile | None:
    """What the person decided, or None before the first decision. Raises StorageError for a damaged row."""
    row = connection.execute(_READ, (person,)).fetchone()
    if row is None:
        return None
    goal, length, days, first_side, thresholds, running_days = row
    try:
        changed = json.loads(thresholds)
        return Profile(
            Goal(goal),
            SessionLength(length),
            tuple(sorted({int(day) for day in days})),
            None if first_side is None else Side(first_side),
            read_thresholds(changed if isinstance(changed, dict) else {}),
            bool(running_days),
        )
    except ValueError as error:
        raise damaged(connection, error) from error


def save_profile(connection: apsw.Connection, person: int, decided: Profile, at: Moment) -> None:
    """Keeps what the person decided in the place of what was."""
    days = "".join(str(day) for day in sorted(set(decided.days)))
    thresholds = json.dumps(changed_thresholds(decided.thresholds), sort_keys=True)
    # NULL as long as it was never chosen: an older row, and one that was written with the usual, are alike.
    running = True if decided.running_days else None
    values = (decided.goal, decided.length, days, decided.first_side, thresholds, running)
    with transaction(connection):
        connection.execute(_SAVE, (*stamp(person, at), *values))
