# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps that a person took in the dose of an exercise, and the answers to what was offered."""

from typing import Final

import apsw

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.record import Moment
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.storage.errors import damaged
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

OF_A_PLAN: Final = "plan:"
"""So begins the reason of a step within a clinic's plan: it counts in that plan only (clinic_amounts)."""
_NEWEST = """
SELECT exercise_id, variant_id, kind, amount, sets FROM dose_step
WHERE person_id = ? AND deleted_ms IS NULL AND reason NOT GLOB 'plan:*' ORDER BY at_ms, id"""
_ADD = """
INSERT INTO dose_step (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  exercise_id, variant_id, kind, amount, sets, reason)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_TAKE_BACK = """
UPDATE dose_step SET deleted_ms = ? WHERE id = (
  SELECT id FROM dose_step WHERE person_id = ? AND exercise_id = ? AND deleted_ms IS NULL
    AND reason NOT GLOB 'plan:*'
  ORDER BY at_ms DESC, id DESC LIMIT 1)"""
_ANSWER = """
INSERT INTO offer_answer (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, offer, answer)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ANSWERS = """
SELECT offer, max(local_date) FROM offer_answer
WHERE person_id = ? AND answer = 'not_now' AND deleted_ms IS NULL GROUP BY offer"""


def current_doses(connection: apsw.Connection, person: int) -> dict[str, ItemDose]:
    """The newest dose that the person took, by exercise; one that never changed is not in it. Raises StorageError."""
    doses: dict[str, ItemDose] = {}
    for exercise_id, variant_id, kind, amount, sets in connection.execute(_NEWEST, (person,)):
        try:
            doses[exercise_id] = ItemDose(exercise_id, variant_id, Dose(DoseKind(kind), amount, sets))
        except ValueError as error:
            raise damaged(connection, error) from error
    return doses


def take_step(connection: apsw.Connection, person: int, to: ItemDose, reason: str, at: Moment) -> None:
    """Keeps a dose that counts from now on; `reason` names the offer that led to it."""
    dose = (to.exercise_id, to.variant_id, to.dose.kind, to.dose.amount, to.dose.sets, reason)
    with transaction(connection):
        connection.execute(_ADD, (*stamp(person, at), *dose))


def take_step_back(connection: apsw.Connection, person: int, exercise_id: str, at: Moment) -> None:
    """Takes the newest step of an exercise back; where there is none, nothing changes."""
    with transaction(connection):
        connection.execute(_TAKE_BACK, (at.utc_ms, person, exercise_id))


def answer_offer(connection: apsw.Connection, person: int, offer: str, at: Moment, *, taken: bool) -> None:
    """Keeps how an offer was answered."""
    with transaction(connection):
        connection.execute(_ANSWER, (*stamp(person, at), offer, "taken" if taken else "not_now"))


def put_off(connection: apsw.Connection, person: int) -> dict[str, str]:
    """The local date (YYYY-MM-DD) on which each offer was last answered with 'not now'."""
    return dict(connection.execute(_ANSWERS, (person,)))
