# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers to the questions that come before an exercise; a newer set of answers never replaces an older one."""

from typing import Any

import apsw

from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction


def save_screening(connection: apsw.Connection, person: int, answered: ScreeningRecord) -> None:
    """Keeps a questionnaire as it was answered, with its date and the version of its text."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO screening (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
            "questionnaire, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*stamp(person, answered.at), answered.screening_id, answered.version),
        )
        row_id = connection.last_insert_rowid()
        for ordinal, (question_id, yes) in enumerate(answered.answers):
            connection.execute(
                "INSERT INTO screening_answer (uuid, person_id, author_id, at_ms, offset_minutes, local_date, "
                "created_ms, screening_id, ordinal, question_id, yes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*stamp(person, answered.at), row_id, ordinal, question_id, int(yes)),
            )


def latest_screening(connection: apsw.Connection, person: int, screening_id: str) -> ScreeningRecord | None:
    """The newest answers to a questionnaire, or None when it was never answered."""
    row = connection.execute(
        "SELECT id, version, at_ms, offset_minutes, local_date FROM screening "
        "WHERE person_id = ? AND questionnaire = ? AND deleted_ms IS NULL ORDER BY at_ms DESC, id DESC LIMIT 1",
        (person, screening_id),
    ).fetchone()
    if row is None:
        return None
    row_id, version, *at = row
    answers = connection.execute(
        "SELECT question_id, yes FROM screening_answer WHERE screening_id = ? AND deleted_ms IS NULL ORDER BY ordinal",
        (row_id,),
    )
    return ScreeningRecord(
        screening_id, version, tuple((question_id, bool(yes)) for question_id, yes in answers), Moment(*at)
    )


def latest_screenings(connection: apsw.Connection, person: int) -> dict[str, ScreeningRecord]:
    """The newest answers to each questionnaire that was ever answered, by its id."""
    rows: list[Any] = connection.execute(
        "SELECT DISTINCT questionnaire FROM screening WHERE person_id = ? AND deleted_ms IS NULL", (person,)
    ).fetchall()
    found = {screening_id: latest_screening(connection, person, screening_id) for (screening_id,) in rows}
    return {screening_id: record for screening_id, record in found.items() if record is not None}
