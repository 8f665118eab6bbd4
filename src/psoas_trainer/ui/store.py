# SPDX-License-Identifier: GPL-3.0-or-later
"""The only writer of the Qt layer: hands jobs to the database's thread, then says which kinds of data changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, Progress, ScreeningRecord, SessionState, SetRecord
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.day_totals import seconds_done
from psoas_trainer.storage.favourites import set_favourite
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session, restore_session
from psoas_trainer.storage.worker import Connection, DatabaseThread
from psoas_trainer.ui.beginning import SAFETY_NOTE, Beginning, read_beginning

if TYPE_CHECKING:
    from psoas_trainer.core.feedback import Feedback, PainStop
    from psoas_trainer.core.settings import Settings
    from psoas_trainer.core.unsaved import Unsaved
    from psoas_trainer.storage.pieces import Pieces

Result = TypeVar("Result")
Job = Callable[[Connection], Result]
Then = Callable[[Any], None]

_ROUNDS = 50
PAIN_HOURS = 48
"""So far back a stop for pain can matter to what is played today."""
_OF_A_SESSION = (Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK)


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
        self._asked = 0
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def begin(self, person: int | None = None) -> Beginning:
        """Waits for the database and reads what is to be known of a person, whose data it is from now on.

        None: the first person. Raises StorageError, and then it stays with who was before.
        """
        at = self._moment()
        beginning = self._thread.call(lambda connection: read_beginning(connection, at, person))
        self._person = beginning.person
        return beginning

    def catch_breath(self) -> bool:
        """Waits until every question of before is answered and its answer was heard; False where that does not end."""
        for _ in range(_ROUNDS):
            if not self._asked:
                return True
            self._thread.call(lambda _connection: None)
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return False

    def seconds_today(self, exercise_ids: tuple[str, ...]) -> dict[str, int]:
        """Seconds done today of each exercise; waits, so only before a session. Raises StorageError."""
        person, today = self._person, self._moment().local_date
        return self._thread.call(
            lambda connection: {each: seconds_done(connection, person, each, today) for each in exercise_ids}
        )

    def sessions(self, before: tuple[int, int] | None, limit: int, then: Then) -> None:
        """Asks for the next page of the history, newest first: a SessionPage."""
        person = self._person
        self.ask(lambda connection: list_sessions(connection, person, before, limit), then)

    def session(self, uuid: str, then: Then) -> None:
        """Asks for one whole session: a SessionRecord."""
        self.ask(lambda connection: read_session(connection, uuid), then)

    def unfinished(self, then: Then) -> None:
        """Asks for the newest session that was begun and not ended: a SessionRecord or None."""
        person = self._person
        self.ask(lambda connection: open_session(connection, person), then)

    def begin_session(self, uuid: str, plan: SessionPlan, timing: Timing, then: Then) -> None:
        """Keeps a session that starts now."""
        person, at = self._person, self._moment()
        self.write(
            lambda connection: begin_session(connection, uuid, person, plan, timing, at), Change.SESSIONS, then=then
        )

    def save_progress(self, uuid: str, progress: Progress, then: Then) -> None:
        """Makes the progress of a running session durable; announces nothing, for it comes every second."""
        self.ask(lambda connection: save_progress(connection, uuid, progress), then)

    def end_session(self, uuid: str, state: SessionState, active_seconds: int, then: Then | None = None) -> None:
        """Ends a session now, as finished or stopped."""
        at = self._moment()
        self.write(
            lambda connection: end_session(connection, uuid, state, at, active_seconds), Change.SESSIONS, then=then
        )

    def delete_session(self, uuid: str) -> None:
        """Takes a session out of the history; `restore_session` brings it back."""
        at = self._moment()
        self.write(lambda connection: delete_session(connection, uuid, at), *_OF_A_SESSION)

    def restore_session(self, uuid: str) -> None:
        """Brings a deleted session back."""
        at = self._moment()
        self.write(lambda connection: restore_session(connection, uuid, at), *_OF_A_SESSION)

    def set_favourite(self, exercise_id: str, *, starred: bool) -> None:
        """Stars an exercise, or takes the star away."""
        person, at = self._person, self._moment()
        self.write(
            lambda connection: set_favourite(connection, person, exercise_id, starred=starred, now=at),
            Change.FAVOURITES,
        )

    def save_screening(self, screening_id: str, version: int, answers: tuple[tuple[str, bool], ...]) -> ScreeningRecord:
        """Keeps the answers to a questionnaire and returns them as they are stored."""
        record = ScreeningRecord(screening_id, version, answers, self._moment())
        person = self._person
        self.write(lambda connection: save_screening(connection, person, record), Change.SCREENINGS)
        return record

    def acknowledge_safety_note(self, version: int) -> None:
        """Keeps that the safety note was read."""
        person, at = self._person, self._moment()
        self.write(lambda connection: acknowledge(connection, person, SAFETY_NOTE, version, at), Change.SETTINGS)

    def correct_session(self, uuid: str, sets: tuple[SetRecord, ...], then: Then | None = None) -> None:
        """Makes the sets of an ended session equal to those given, and marks it as corrected."""
        from psoas_trainer.storage.corrections import correct_session

        at = self._moment()
        self.write(lambda connection: correct_session(connection, uuid, sets, at), Change.SESSIONS, then=then)

    def earlier_done(self, exercise_ids: tuple[str, ...], before_ms: int, then: Then) -> None:
        """Asks how each exercise was done the last time before that moment: a dict of EarlierDone by exercise."""
        from psoas_trainer.storage.comparison import earlier_done

        person = self._person
        self.ask(lambda connection: earlier_done(connection, person, exercise_ids, before_ms), then)

    def save_pain_stop(self, session_uuid: str | None, stop: "PainStop", then: Then | None = None) -> None:
        """Keeps a stop for pain, whole; the same uuid again takes the place of what was kept."""
        from psoas_trainer.storage.pain_stops import save_pain_stop

        person, now = self._person, self._moment()
        self.write(
            lambda connection: save_pain_stop(connection, person, session_uuid, stop, now), Change.PAIN_STOPS, then=then
        )

    def pain_stops_today_and_yesterday(self) -> tuple["PainStop", ...]:
        """The stops of the last 48 hours, newest first; waits, so only before a session. Raises StorageError."""
        from psoas_trainer.storage.pain_stops import pain_stops_since

        person, since = self._person, self._moment().utc_ms - PAIN_HOURS * 3_600_000
        return self._thread.call(lambda connection: pain_stops_since(connection, person, since))

    def pain_stops(self, session_uuid: str, then: Then) -> None:
        """Asks for the stops of a session in their order: a tuple of PainStop."""
        from psoas_trainer.storage.pain_stops import pain_stops_of

        self.ask(lambda connection: pain_stops_of(connection, session_uuid), then)

    def stopped_sessions(self, then: Then) -> None:
        """Asks which sessions had a stop for pain: a frozenset of their uuids."""
        from psoas_trainer.storage.stopped_sessions import stopped_sessions

        person = self._person
        self.ask(lambda connection: stopped_sessions(connection, person), then)

    def catch_up(self, held: "tuple[Unsaved, ...]", then: Then) -> None:
        """Brings in what was held elsewhere while the database took nothing; the same twice adds nothing."""
        from psoas_trainer.storage.catch_up import catch_up

        person = self._person
        self.write(lambda connection: catch_up(connection, person, held), *_OF_A_SESSION, then=then)

    def check_what_is_left(self, then: Then) -> None:
        """Reads a file that was too large to be read when it was opened, between other jobs."""
        from psoas_trainer.storage.soundness import check_what_is_left

        self.in_pieces(check_what_is_left, then)

    def save_feedback(self, session_uuid: str, feedback: "Feedback", then: Then | None = None) -> None:
        """Keeps what was said after a session, whole."""
        from psoas_trainer.storage.feedback import save_feedback

        at = self._moment()
        self.write(lambda connection: save_feedback(connection, session_uuid, feedback, at), Change.FEEDBACK, then=then)

    def feedback(self, session_uuid: str, then: Then) -> None:
        """Asks what was said after a session: a Feedback."""
        from psoas_trainer.storage.feedback import feedback_of

        self.ask(lambda connection: feedback_of(connection, session_uuid), then)

    def question_for_today(self, then: Then) -> None:
        """Asks about which session is still to be asked whether it was worse after it: a SessionSummary or None."""
        from psoas_trainer.storage.next_day import session_to_ask_about

        person, today = self._person, self._moment().local_date
        self.ask(lambda connection: session_to_ask_about(connection, person, today), then)

    def save_next_day(self, session_uuid: str, worse: bool | None, then: Then | None = None) -> None:  # noqa: FBT001
        """Keeps that this was asked, so that it is not asked again, and the answer, None while there is none."""
        from psoas_trainer.storage.next_day import save_next_day

        at = self._moment()
        self.write(lambda connection: save_next_day(connection, session_uuid, worse, at), Change.FEEDBACK, then=then)

    def in_pieces(self, work: Any, then: Then, told: Callable[[int], None] = lambda _percent: None) -> "Pieces":
        """Long work between the other jobs: `work` makes a generator of percents; `then` gets its result."""
        from psoas_trainer.storage.pieces import Pieces

        return Pieces(
            self._thread,
            work,
            lambda outcome: self._answered.emit(then, outcome),
            lambda percent: self._answered.emit(told, percent),
        )

    def wait_for(self, job: Job[Result]) -> Result:
        """A job's result, waited for: never while a session runs. Raises StorageError."""
        return self._thread.call(job)

    def at_the_end(self, job: Job[Any]) -> None:
        """The last job before the database closes; nobody is there any more to hear of it."""
        self._thread.post(job, lambda _outcome: None)

    def keep_settings(self, settings: "Settings") -> None:
        """Keeps a copy of the settings beside the history, so that the next backup has them."""
        from psoas_trainer.storage.settings_copy import keep_settings

        person, at = self._person, self._moment()
        self.ask(lambda connection: keep_settings(connection, person, settings, at), lambda _outcome: None)

    @property
    def person(self) -> int:
        """Whose data is read and written, as it is known in the database; 0 before `begin`."""
        return self._person

    def now(self) -> Moment:
        """The moment that would be stored now."""
        return self._moment()

    def stop(self) -> None:
        """The database is about to be closed: nothing is tried again any more."""

    def ask(self, job: Job[Any], then: Then) -> None:
        """Has a job of reading done, for what stands beside the store; `then` gets its result or the exception."""

        def told(outcome: object) -> None:
            self._asked -= 1
            then(outcome)

        self._asked += 1
        self._thread.post(job, lambda outcome: self._answered.emit(told, outcome))

    def write(self, job: Job[Any], *changes: Change, then: Then | None = None) -> None:
        """Has a job of writing done, for what stands beside the store, and says which kinds of data it changed."""

        def told(outcome: object) -> None:
            if isinstance(outcome, Exception):
                if then is None:
                    self.failed.emit(outcome)
            elif not self._thread.closed:  # then nobody can read it anew
                self.changed.emit(frozenset(changes))
            if then is not None:
                then(outcome)

        self.ask(job, told)

    def _deliver(self, then: Then, outcome: object) -> None:
        then(outcome)
