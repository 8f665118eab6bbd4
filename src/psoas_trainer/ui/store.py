# SPDX-License-Identifier: GPL-3.0-or-later
"""The only writer of the Qt layer: hands jobs to the database's thread, then says which kinds of data changed."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, Progress, ScreeningRecord, SessionRecord, SessionState
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.acknowledgements import acknowledge, acknowledged_version
from psoas_trainer.storage.day_totals import seconds_done
from psoas_trainer.storage.favourites import favourites, set_favourite
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.screenings import latest_screenings, save_screening
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session, restore_session
from psoas_trainer.storage.worker import Connection, DatabaseThread

Result = TypeVar("Result")
Job = Callable[[Connection], Result]
Then = Callable[[Any], None]

SAFETY_NOTE = "safety_note"


class Beginning(NamedTuple):
    """What the program must know when it opens, read in one job."""

    person: int
    safety_version: int | None
    unfinished: SessionRecord | None
    favourites: frozenset[str]
    screenings: dict[str, ScreeningRecord]


class Store(QObject):
    """Reads and writes one person's data. Answers come in the thread of the window, never during a call.

    A verb's `then` gets the result, or the exception that stopped it. Failures that nobody waits for go to `failed`.
    """

    changed = Signal(object)
    """A frozenset of Change: what was written."""
    failed = Signal(object)
    """The exception of a write that nobody waits for."""
    _answered = Signal(object, object)

    def __init__(self, thread: DatabaseThread, moment: Callable[[], Moment], parent: QObject | None = None) -> None:
        """`thread` owns the connection and is closed by whoever made it; `moment` tells the time that is stored."""
        super().__init__(parent)
        self._thread = thread
        self._moment = moment
        self._person = 0
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> Beginning:
        """Waits for the database and reads what the start needs. Raises StorageError."""

        def job(connection: Connection) -> Beginning:
            person = default_person(connection, self._moment())
            return Beginning(
                person,
                acknowledged_version(connection, person, SAFETY_NOTE),
                open_session(connection, person),
                favourites(connection, person),
                latest_screenings(connection, person),
            )

        beginning = self._thread.call(job)
        self._person = beginning.person
        return beginning

    def seconds_today(self, exercise_ids: tuple[str, ...]) -> dict[str, int]:
        """Seconds done today of each exercise; waits, so only before a session. Raises StorageError."""
        person, today = self._person, self._moment().local_date
        return self._thread.call(
            lambda connection: {each: seconds_done(connection, person, each, today) for each in exercise_ids}
        )

    def sessions(self, before: tuple[int, int] | None, limit: int, then: Then) -> None:
        """Asks for the next page of the history, newest first: a SessionPage."""
        person = self._person
        self._read(lambda connection: list_sessions(connection, person, before, limit), then)

    def session(self, uuid: str, then: Then) -> None:
        """Asks for one whole session: a SessionRecord."""
        self._read(lambda connection: read_session(connection, uuid), then)

    def unfinished(self, then: Then) -> None:
        """Asks for the newest session that was begun and not ended: a SessionRecord or None."""
        person = self._person
        self._read(lambda connection: open_session(connection, person), then)

    def begin_session(self, uuid: str, plan: SessionPlan, timing: Timing, then: Then) -> None:
        """Keeps a session that starts now."""
        person, at = self._person, self._moment()
        self._write(lambda connection: begin_session(connection, uuid, person, plan, timing, at), Change.SESSIONS, then)

    def save_progress(self, uuid: str, progress: Progress, then: Then) -> None:
        """Makes the progress of a running session durable; announces nothing, for it comes every second."""
        self._read(lambda connection: save_progress(connection, uuid, progress), then)

    def end_session(self, uuid: str, state: SessionState, active_seconds: int, then: Then | None = None) -> None:
        """Ends a session now, as finished or stopped."""
        at = self._moment()
        self._write(lambda connection: end_session(connection, uuid, state, at, active_seconds), Change.SESSIONS, then)

    def delete_session(self, uuid: str) -> None:
        """Takes a session out of the history; `restore_session` brings it back."""
        at = self._moment()
        self._write(lambda connection: delete_session(connection, uuid, at), Change.SESSIONS)

    def restore_session(self, uuid: str) -> None:
        """Brings a deleted session back."""
        at = self._moment()
        self._write(lambda connection: restore_session(connection, uuid, at), Change.SESSIONS)

    def set_favourite(self, exercise_id: str, *, starred: bool) -> None:
        """Stars an exercise, or takes the star away."""
        person, at = self._person, self._moment()
        self._write(
            lambda connection: set_favourite(connection, person, exercise_id, starred=starred, now=at),
            Change.FAVOURITES,
        )

    def save_screening(self, screening_id: str, version: int, answers: tuple[tuple[str, bool], ...]) -> ScreeningRecord:
        """Keeps the answers to a questionnaire and returns them as they are stored."""
        record = ScreeningRecord(screening_id, version, answers, self._moment())
        person = self._person
        self._write(lambda connection: save_screening(connection, person, record), Change.SCREENINGS)
        return record

    def acknowledge_safety_note(self, version: int) -> None:
        """Keeps that the safety note was read."""
        person, at = self._person, self._moment()
        self._write(lambda connection: acknowledge(connection, person, SAFETY_NOTE, version, at), Change.SETTINGS)

    def _read(self, job: Job[Any], then: Then) -> None:
        self._thread.post(job, lambda outcome: self._answered.emit(then, outcome))

    def _write(self, job: Job[Any], change: Change, then: Then | None = None) -> None:
        def told(outcome: object) -> None:
            if isinstance(outcome, Exception):
                if then is None:
                    self.failed.emit(outcome)
            else:
                self.changed.emit(frozenset({change}))
            if then is not None:
                then(outcome)

        self._read(job, told)

    def _deliver(self, then: Then, outcome: object) -> None:
        then(outcome)
