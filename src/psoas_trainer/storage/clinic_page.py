# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the page of one person at the clinic shows."""

from datetime import date, timedelta
from typing import Any, Final

import apsw

from psoas_trainer.core.clinic.done import PlannedDays, PlayedSession, WeekDone, done_of_planned
from psoas_trainer.core.clinic.page import ClinicNote, PainGiven, PainSource, PersonPage, SideWeek
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.clinic_notes import clinic_notes, measures, ratings
from psoas_trainer.storage.clinic_people import card_of
from psoas_trainer.storage.clinic_plans import draft_of, plan_of, plan_versions, templates

WEEKS: Final = 12
_PLANNED: Final = """
SELECT start_date, days FROM plan_version WHERE person_id = ? AND deleted_ms IS NULL ORDER BY start_date, version, id"""
_PLAYED: Final = """
SELECT session.local_date, session.state = 'finished' FROM followed_plan AS followed
JOIN session ON session.id = followed.session_id
WHERE followed.person_id = ? AND followed.local_date >= ? AND followed.deleted_ms IS NULL
  AND session.deleted_ms IS NULL AND session.state <> 'running' ORDER BY session.at_ms"""
_STOPS: Final = """
SELECT local_date, strength FROM pain_stop WHERE person_id = ? AND local_date >= ? AND deleted_ms IS NULL
  AND (session_id IS NULL OR session_id IN (SELECT id FROM session WHERE person_id = ? AND deleted_ms IS NULL))
ORDER BY at_ms"""
_AFTER: Final = """
SELECT session.local_date, feedback.pain_now FROM session JOIN feedback ON feedback.session_id = session.id
WHERE session.person_id = ? AND session.local_date >= ? AND session.deleted_ms IS NULL
  AND feedback.deleted_ms IS NULL AND feedback.pain_now IS NOT NULL ORDER BY session.at_ms"""
_SIDES: Final = """
SELECT exercise_id, date(local_date, 'weekday 0', '-6 days') AS monday,
  sum(iif(side = 'left', reps, 0)), sum(iif(side = 'right', reps, 0)),
  sum(iif(side = 'left', seconds, 0)), sum(iif(side = 'right', seconds, 0))
FROM day_total WHERE person_id = ? AND local_date >= ? AND side <> 'both'
GROUP BY exercise_id, monday ORDER BY exercise_id, monday"""
_SAID: Final = """
SELECT feedback.uuid, session.local_date, feedback.note FROM session
JOIN feedback ON feedback.session_id = session.id
WHERE session.person_id = ? AND session.local_date >= ? AND session.deleted_ms IS NULL
  AND feedback.deleted_ms IS NULL AND feedback.note IS NOT NULL ORDER BY session.at_ms DESC LIMIT 100"""


def person_page(connection: apsw.Connection, person: int, now: Moment, weeks: int = WEEKS) -> PersonPage:
    """The page of a person over the newest weeks. LookupError for who has no card, StorageError for what is damaged."""
    card = card_of(connection, person)
    if card is None:
        raise LookupError(f"no person {person}")
    since = _since(now, weeks)
    said = tuple(
        ClinicNote(uuid.hex(), local_date, note, None, of_person=True)
        for uuid, local_date, note in connection.execute(_SAID, (person, since))
    )
    notes = sorted((*clinic_notes(connection, person), *said), key=lambda note: note.local_date, reverse=True)
    return PersonPage(
        card,
        plan_of(connection, person),
        weeks_done(connection, person, now, weeks),
        _pain(connection, person, since),
        tuple(SideWeek(*row) for row in connection.execute(_SIDES, (person, since))),
        tuple(notes),
        measures(connection, person),
        ratings(connection, person),
    )


def weeks_done(connection: apsw.Connection, person: int, now: Moment, weeks: int = WEEKS) -> tuple[WeekDone, ...]:
    """Done of planned, by week, the oldest first: for the page, and for a line of the list."""
    plans = tuple(PlannedDays(start, tuple(map(int, days))) for start, days in connection.execute(_PLANNED, (person,)))
    rows: list[Any] = connection.execute(_PLAYED, (person, _since(now, weeks))).fetchall()
    played = (PlayedSession(local_date, bool(whole)) for local_date, whole in rows)
    return done_of_planned(plans, played, date.fromisoformat(now.local_date), weeks)


def look_at_clinic(connection: apsw.Connection, person: int) -> None:
    """Reads all that a clinic keeps of a person. Raises StorageError where any of it cannot be read."""
    plan_versions(connection, person)
    draft_of(connection, person)
    measures(connection, person)
    templates(connection)


def _since(now: Moment, weeks: int) -> str:
    today = date.fromisoformat(now.local_date)
    return (today - timedelta(days=today.weekday(), weeks=weeks - 1)).isoformat()


def _pain(connection: apsw.Connection, person: int, since: str) -> tuple[PainGiven, ...]:
    stops = [
        PainGiven(local_date, PainSource.STOP, strength)
        for local_date, strength in connection.execute(_STOPS, (person, since, person))
    ]
    after = [
        PainGiven(local_date, PainSource.AFTER, strength)
        for local_date, strength in connection.execute(_AFTER, (person, since))
    ]
    return tuple(sorted((*stops, *after), key=lambda each: each.local_date))
