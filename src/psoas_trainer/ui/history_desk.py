# SPDX-License-Identifier: GPL-3.0-or-later
"""The history beside the store: one question for each span, computed where the data lies and never by the window."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.changes import Change
from psoas_trainer.core.done_on import rep_seconds
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.history import (
    History,
    Kept,
    PainPoint,
    Range,
    Trend,
    WeekPoint,
    heat_weeks,
    history_of,
)
from psoas_trainer.core.periods import Period, periods_of
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment
from psoas_trainer.core.search import fold
from psoas_trainer.core.side import Side
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.core.weeks import Span, weeks_of
from psoas_trainer.core.words import Words
from psoas_trainer.storage.history_days import first_day, history_days, stops_on
from psoas_trainer.storage.history_weeks import (
    SideInPeriod,
    WorkOf,
    exercises_met,
    recent_sessions,
    sides_of_exercise,
    work_sums,
)
from psoas_trainer.storage.session_queries import Cursor
from psoas_trainer.storage.session_search import MOST_WORDS, WordSought, search_sessions
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.store import Store, Then

LOOKED_AT = 16
"""So many of the last sessions are read for left and right: in four times four each exercise comes up four times."""


class Question(NamedTuple):
    """Who asks for what, taken in the window's thread."""

    person: int
    today: date
    first_weekday: int
    profile: Profile


class HistoryDesk(QObject):
    """Reads spans, trends and searches, and keeps what is typed in; answers come later, in the window's thread."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        words: Words,
        profile: Callable[[], Profile] = Profile,
        parent: QObject | None = None,
    ) -> None:
        """`profile` tells what the person decided by now."""
        super().__init__(parent)
        self._store = store
        self._catalogue = catalogue
        self._words = words
        self._profile = profile
        self._known: dict[tuple[Span, Question], History] = {}
        self._changes = 0
        store.changed.connect(self._forget)

    def now(self) -> Moment:
        """The present moment, as it would be stored."""
        return self._store.now()

    def history(self, span: Span, then: Then, *, anew: bool = False) -> None:
        """Asks for a span: a History. What was read is kept until something is written, or is wanted `anew`."""
        if anew:  # whoever hears of a change before this desk does must not get what was before it
            self._known.clear()
        question, catalogue = self._question(), self._catalogue
        if (known := self._known.get((span, question))) is not None:
            self._store.ask(lambda _connection: known, then)
            return
        since = self._changes

        def read(outcome: object) -> None:
            if isinstance(outcome, History) and since == self._changes:
                self._known[span, question] = outcome
            then(outcome)

        self._store.ask(lambda connection: read_history(connection, span, question, catalogue), read)

    def trend(self, exercise_id: str, span: Span, then: Then) -> None:
        """Asks for an exercise over the weeks of a span: a Trend. KeyError for an exercise that is not there."""
        question, exercise = self._question(), self._catalogue.exercises[exercise_id]

        def job(connection: Connection) -> Trend:
            return read_trend(connection, exercise_id, exercise.dose.kind, span, question)

        self._store.ask(job, then)

    def search(self, text: str, before: Cursor | None, limit: int, then: Then) -> None:
        """Asks for the sessions in which each typed word is found: a SessionPage."""
        person, words = self._store.person, sought(text, self._words)
        self._store.ask(lambda connection: search_sessions(connection, person, words, before, limit), then)

    def felt(self, uuids: Sequence[str], then: Then) -> None:
        """Asks how these sessions felt: a dict of Felt by uuid."""
        from psoas_trainer.storage.session_felt import felt_in

        self._store.ask(lambda connection: felt_in(connection, uuids), then)

    def marks(self, uuid: str, then: Then) -> None:
        """Asks what is to be known of a session besides its counts: a dict of notes by Mark."""
        from psoas_trainer.storage.session_marks import marks_of

        self._store.ask(lambda connection: marks_of(connection, uuid), then)

    def add(self, typed: TypedSession, then: Then) -> None:
        """Keeps a session that was typed in; `then` gets None, or what stopped it."""
        from psoas_trainer.storage.typed_sessions import add_typed_session

        person, now = self._store.person, self._store.now()
        self._store.write(
            lambda connection: add_typed_session(connection, person, typed, now), Change.SESSIONS, then=then
        )

    def _forget(self, _changes: object) -> None:
        """Something was written: what was read may be another now, also what is on its way."""
        self._changes += 1
        self._known.clear()

    def _question(self) -> Question:
        today = date.fromisoformat(self._store.now().local_date)
        return Question(self._store.person, today, QLocale().firstDayOfWeek().value - 1, self._profile())


def read_history(connection: Connection, span: Span, question: Question, catalogue: Catalogue) -> History:
    """All that the page shows of a span besides the list; in the database's thread."""
    person, today = question.person, question.today
    looked_at = _looked_at(connection, span, question)
    first = heat_weeks(looked_at.weeks)[0].isoformat()
    whole = Period(looked_at.weeks[0], today)
    kept = Kept(
        history_days(connection, person, first, today.isoformat()),
        work_sums(connection, person, looked_at.periods.each, map(_work_of, catalogue.exercises.values())),
        exercises_met(connection, person, whole, catalogue.exercises),
        recent_sessions(connection, person, LOOKED_AT),
    )
    return history_of(looked_at, kept, catalogue, question.profile)


def read_trend(connection: Connection, exercise_id: str, kind: DoseKind, span: Span, question: Question) -> Trend:
    """An exercise over the periods of a span; in the database's thread."""
    person, today = question.person, question.today
    periods = _looked_at(connection, span, question).periods
    rows = sides_of_exercise(connection, person, exercise_id, kind, periods.each)
    stops = stops_on(connection, person, periods.each[0].first.isoformat(), today.isoformat())
    return Trend(
        exercise_id,
        kind,
        tuple(period.first for period in periods.each),
        tuple(_point(periods.each[row.period].first, row) for row in rows),
        tuple(
            PainPoint(periods.first_of(on), on, _side(stop.side), stop.strength)
            for stop, on in ((stop, date.fromisoformat(stop.local_date)) for stop in stops)
            if stop.exercise_id == exercise_id
        ),
        periods.monthly,
    )


def _looked_at(connection: Connection, span: Span, question: Question) -> Range:
    known = first_day(connection, question.person)
    since = None if known is None else date.fromisoformat(known)
    weeks = weeks_of(span, question.today, since, question.first_weekday)
    return Range(span, weeks, periods_of(weeks, question.today), question.today, since)


def _work_of(exercise: Exercise) -> WorkOf:
    counted = exercise.dose.kind is DoseKind.REPS
    return WorkOf(exercise.id, exercise.category, rep_seconds(exercise) if counted else None)


def sought(text: str, words: Words) -> tuple[WordSought, ...]:
    """Each typed word with the routines and exercises whose names hold it."""
    found = []
    for word in text.split(maxsplit=MOST_WORDS - 1):
        folded = fold(word) or word
        found.append(
            WordSought(
                tuple(each for each, known in words.routines.items() if folded in fold(known.name)),
                tuple(each for each, known in words.exercises.items() if folded in fold(known.name)),
                word,
            )
        )
    return tuple(found)


def _point(first: date, row: SideInPeriod) -> WeekPoint:
    share = (200 * row.counted + row.target) // (2 * row.target) if row.target else None
    return WeekPoint(first, _side(row.side), row.done, share)


def _side(text: str | None) -> Side | None:
    return Side(text) if text in (Side.LEFT, Side.RIGHT) else None
