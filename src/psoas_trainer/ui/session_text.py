# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions in words: their names, days, times and how they stand."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, QTimeZone

from psoas_trainer.core.feedback import Effort, Felt
from psoas_trainer.core.fill import fill
from psoas_trainer.core.record import Moment, SessionState, SessionSummary
from psoas_trainer.core.words import Words

_MINUTE_MS = 60_000


class SessionLine(NamedTuple):
    """One line of the history: plain words, the icon of its state, and all of it as one phrase for a screen reader."""

    name: str
    day: str
    length: str
    state: str
    """Empty for a session that was played to its end."""
    icon: str
    spoken: str
    stopped: bool = False
    """Whether there was a stop for pain in it; `spoken` says so too."""
    effort: Effort | None = None
    """Its face stands in the line instead of the icon."""
    felt: str = ""
    """How hard it was in a word; empty where it was not said."""
    title: str = ""
    """The name, with how it stands before it where it was not played to its end."""
    pain: str = ""
    """The pain as it was given: of a stop where there was one, else of the answer after the session."""


class SessionText(QObject):
    """Whole phrases in the program's language; days and times as the person's locale writes them."""

    def __init__(self, words: Words, today: Callable[[], QDate] = QDate.currentDate) -> None:
        """`today` decides which dates are shown without their year."""
        super().__init__()
        self._words = words
        self._today = today

    def line(self, session: SessionSummary, *, stopped: bool = False, felt: Felt | None = None) -> SessionLine:
        """The session as a line of the list; `stopped` tells whether there was a stop for pain in it."""
        name, day, length = self.name(session), self.day(session.started), self.length(session.active_seconds)
        state = self.state(session.state)
        spoken = (
            self.tr("%1, %2, %3, %4", "name, day, length and state of a session")
            if state
            else self.tr("%1, %2, %3", "name, day and length of a session")
        )
        spoken = _filled(spoken, name, day, length, state)
        felt = felt or Felt()
        effort, pain = self._effort(felt.effort), self._pain(felt, stopped=stopped)
        if effort:
            spoken = _filled(self.tr("%1, effort: %2", "a session and how hard it was"), spoken, effort)
        if pain:
            spoken = _filled(self.tr("%1, %2", "a session and its pain"), spoken, pain)
        if stopped:
            spoken = _filled(self.tr("%1, stopped for pain", "name, day, length and state of a session"), spoken)
        title, icon = self._title(session.state, name), _icon(session.state)
        return SessionLine(name, day, length, state, icon, spoken, stopped, felt.effort, effort, title, pain)

    def stopped(self) -> str:
        """What the hand in a line means."""
        return self.tr("There was a stop for pain")

    def _title(self, state: SessionState, name: str) -> str:
        if state is SessionState.RUNNING:
            return _filled(self.tr("Not finished: %1", "the name of a session"), name)
        return _filled(self.tr("Stopped early: %1", "the name of a session"), name) if self.state(state) else name

    def _effort(self, effort: Effort | None) -> str:
        words = {
            Effort.EASY: self.tr("Easy", "how hard a session was"),
            Effort.OK: self.tr("OK", "how hard a session was"),
            Effort.HARD: self.tr("Hard", "how hard a session was"),
            Effort.TOO_HARD: self.tr("Too hard", "how hard a session was"),
        }
        return "" if effort is None else words[effort]

    def _pain(self, felt: Felt, *, stopped: bool) -> str:
        """What was not answered is left out, never a 0."""
        given = felt.pain_at_stop if stopped and felt.pain_at_stop is not None else felt.pain_now
        return "" if given is None else self.tr("pain %1", "0 to 10").replace("%1", str(given))

    def name(self, session: SessionSummary) -> str:
        """The routine's name, or that of the exercise that was tried; what is no longer known keeps its id."""
        if session.routine_id is not None:
            routine = self._words.routines.get(session.routine_id)
            return routine.name if routine is not None else session.routine_id
        if session.first_exercise_id is not None:
            exercise = self._words.exercises.get(session.first_exercise_id)
            return exercise.name if exercise is not None else session.first_exercise_id
        return self.tr("Session")

    def state(self, state: SessionState) -> str:
        """How the session stands, or an empty text when it was played to its end."""
        if state is SessionState.RUNNING:
            return self.tr("Not finished")
        return self.tr("Stopped early") if state is SessionState.STOPPED else ""

    def length(self, seconds: int) -> str:
        """'14 min'; below a minute '40 s'."""
        if seconds < 60:
            return self.tr("%n s", "", seconds)
        return self.tr("%n min", "", round(seconds / 60))

    def day(self, moment: Moment) -> str:
        """'Sun 22 Nov', with the year where it is not this one; the day is the local one of then."""
        date = QDate.fromString(moment.local_date, "yyyy-MM-dd")
        if date.year() == self._today().year():
            return QLocale().toString(date, self.tr("ddd d MMM", "a date of this year, in Qt's letters"))
        return QLocale().toString(date, self.tr("ddd d MMM yyyy", "a date of another year, in Qt's letters"))

    def time(self, moment: Moment) -> str:
        """'08:12': the local time of then, wherever the person is now."""
        shifted = moment.utc_ms + moment.offset_minutes * _MINUTE_MS
        time = QDateTime.fromMSecsSinceEpoch(shifted, QTimeZone.utc()).time()
        return QLocale().toString(time, QLocale.FormatType.ShortFormat)

    def span(self, session: SessionSummary) -> str:
        """When it was, how long it ran, how it stands, as in 'Sun 22 Nov, 08:12 to 08:26. 14 min. Stopped early.'."""
        day, start = self.day(session.started), self.time(session.started)
        length, state = self.length(session.active_seconds), self.state(session.state)
        if session.ended is None:
            return _filled(self.tr("%1, started %2. %3. %4."), day, start, length, state)
        end = self.time(session.ended)
        if session.ended.local_date != session.started.local_date:
            end = _filled(self.tr("%1, %2", "a day and a time"), self.day(session.ended), end)
        if state:
            return _filled(self.tr("%1, %2 to %3. %4. %5."), day, start, end, length, state)
        return _filled(self.tr("%1, %2 to %3. %4."), day, start, end, length)


def _icon(state: SessionState) -> str:
    return {SessionState.FINISHED: "check-circle", SessionState.STOPPED: "flag"}.get(state, "clock")


def _filled(sentence: str, *parts: str) -> str:
    """The sentence with %1, %2 ... replaced by the parts."""
    return fill(sentence, *parts)
