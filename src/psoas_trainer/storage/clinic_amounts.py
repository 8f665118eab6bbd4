# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person chose within the ranges of a plan: steps of a dose whose reason names the plan and the row."""

from typing import Final

import apsw

from psoas_trainer.core.clinic.own_amounts import AmountKey, OwnAmounts
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side
from psoas_trainer.storage.dose_steps import OF_A_PLAN
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_WHOLE: Final = "row"
_CHOSEN: Final = """
SELECT reason, amount FROM dose_step
WHERE person_id = ? AND deleted_ms IS NULL AND substr(reason, 1, length(?2)) = ?2 ORDER BY at_ms, id"""
_ADD: Final = """
INSERT INTO dose_step (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  exercise_id, variant_id, kind, amount, sets, reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def own_amounts(connection: apsw.Connection, person: int, version: PlanVersion) -> dict[AmountKey, int]:
    """What the person chose of that version of a plan; another version begins as it is planned."""
    begin = _begin(version)
    found: dict[AmountKey, int] = {}
    for reason, amount in connection.execute(_CHOSEN, (person, begin)):
        key = _key(reason[len(begin) :])
        if key is not None:
            found[key] = amount
    return found


def choose_amounts(
    connection: apsw.Connection, person: int, version: PlanVersion, chosen: OwnAmounts, at: Moment
) -> None:
    """Keeps what the person chooses from now on: all of it or nothing. KeyError for a row that is not there."""
    with transaction(connection):
        for key, amount in chosen.items():
            if not 0 <= key.row < len(version.plan.rows):
                raise KeyError(key)
            row = version.plan.rows[key.row]
            reason = f"{_begin(version)}{key.row}:{_WHOLE if key.side is None else key.side.value}"
            dose = (row.exercise_id, row.variant_id, row.dose.kind.value, amount, row.dose.sets, reason)
            connection.execute(_ADD, (*stamp(person, at), *dose))


def _begin(version: PlanVersion) -> str:
    return f"{OF_A_PLAN}{version.uuid}:"


def _key(text: str) -> AmountKey | None:
    """None for what another program wrote there."""
    place, _, part = text.partition(":")
    if not (place.isascii() and place.isdigit()) or part not in (_WHOLE, *(side.value for side in Side)):
        return None
    return AmountKey(int(place), None if part == _WHOLE else Side(part))
