# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminds while the program runs: one alarm for the next moment there is something to say, nothing otherwise."""

from collections.abc import Callable, Collection
from datetime import UTC, date, datetime, time
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication

from psoas_trainer.core.planned_days import DueKind, due
from psoas_trainer.core.record import Moment
from psoas_trainer.core.reminder import (
    SNOOZE_MS,
    Reminder,
    ReminderKind,
    Told,
    Wall,
    Wishes,
    next_reminder,
    slept_through,
    wishes_of,
    with_date,
)
from psoas_trainer.core.schedule import Schedule, Trained
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.preferences import Preferences

SETTLED_MS: Final = 60_000
"""By then what a session has brought is read again."""

Known = Callable[[], tuple[Schedule, Collection[Trained]]]
"""The person's week, and what was trained of late."""


class Alarm(Protocol):
    """What `WallAlarm` does."""

    @property
    def rang(self) -> SignalInstance: ...
    def set(self, utc_ms: int) -> None: ...
    def stop(self) -> None: ...


class Reminders(QObject):
    """Decides when; how it is shown is for whoever hears `told`. It tells kinds, never anything about a person."""

    told = Signal(object)
    """A ReminderKind: now. Of sessions at most once a day, and again an hour after `snooze`."""
    over = Signal(object)
    """A ReminderKind that was told makes no sense any more: the session is done or under way, or the day is over."""

    def __init__(
        self,
        preferences: Preferences,
        known: Known,
        busy: Callable[[], bool],
        moment: Callable[[], Moment],
        alarm: Alarm,
        wall: Wall,
        parent: QObject | None = None,
    ) -> None:
        """`busy` says whether a session is in front: nobody is reminded of anything then."""
        super().__init__(parent)
        self._preferences = preferences
        self._known = known
        self._busy = busy
        self._moment = moment
        self._alarm = alarm
        self._wall = wall
        self._running = False
        self._wishes = Wishes()
        self._told_on: dict[ReminderKind, str] = {}
        self._again_ms: int | None = None
        self._since_ms = self._seated_ms = 0
        alarm.rang.connect(self.look)

    def begin(self) -> None:
        """From now on, until `close`. What was due earlier today is past: whoever opens the program sees it."""
        if self._running:
            return
        self._running = True
        self._wishes = wishes_of(self._preferences.settings)
        self._since_ms = self._seated_ms = self._moment().utc_ms
        self._preferences.changed.connect(self._on_settings)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state)
        self.look()

    def close(self) -> None:
        """Waits for nothing any more."""
        self._running = False
        self._alarm.stop()

    def look(self) -> None:
        """Looks at the clock, tells what is due, and waits for what comes next; call it when anything has changed."""
        if not self._running:
            return
        now = self._moment()
        if not self._wishes.anything:
            self._alarm.stop()
            self._withdraw_all()
            return
        self._since_ms, self._seated_ms = min(self._since_ms, now.utc_ms), min(self._seated_ms, now.utc_ms)
        self._withdraw(now)
        reminder = self._next(now)
        if reminder is not None and reminder.at_ms <= now.utc_ms:
            if self._busy():
                self._alarm.stop()  # the end of the session is heard, and looks again
                return
            self._tell(reminder, now)
            reminder = self._next(now)
        if reminder is None:
            self._alarm.stop()
        else:
            self._alarm.set(reminder.at_ms)

    def note_session(self) -> None:
        """A session begins or is over: nobody sat, and what was told of it makes no sense any more.

        Whether it is done is known when it has been read again, so that is looked at after a moment.
        """
        self._seated_ms = self._moment().utc_ms
        self._withdraw_all()
        if self._running and self._wishes.anything:
            self._alarm.set(self._seated_ms + SETTLED_MS)

    def note_stood(self) -> None:
        """The person got up, or says so."""
        self._seated_ms = self._moment().utc_ms
        self._forget(ReminderKind.SITTING)
        self.look()

    def snooze(self) -> None:
        """The session is told again in an hour, where that is today."""
        self._again_ms = self._moment().utc_ms + SNOOZE_MS
        self._forget(ReminderKind.SESSION)
        self.look()

    def put_away(self, kind: ReminderKind) -> None:
        """The person has seen it and wants no more of it for now."""
        self._forget(kind)
        self.look()

    def _next(self, now: Moment) -> Reminder | None:
        schedule, trained = self._known()
        dates = self._preferences.settings.reminded or ()
        told = Told(dates, self._again_ms, self._since_ms, self._seated_ms)
        return next_reminder(now, self._wishes, schedule, trained, told, self._wall)

    def _tell(self, reminder: Reminder, now: Moment) -> None:
        """Noted first, so that nothing that hears it can make it come twice."""
        if reminder.kind is ReminderKind.SITTING:
            self._seated_ms = now.utc_ms
            if slept_through(reminder, now):
                return
        else:
            self._again_ms = None
            self._preferences.change(reminded=with_date(self._preferences.settings.reminded or (), now.local_date))
        self._told_on[reminder.kind] = now.local_date
        self.told.emit(reminder.kind)

    def _withdraw(self, now: Moment) -> None:
        wished = {ReminderKind.SESSION: self._wishes.sessions, ReminderKind.SITTING: self._wishes.sitting}
        for kind, on in tuple(self._told_on.items()):
            if not wished[kind] or on != now.local_date or (kind is ReminderKind.SESSION and not self._still_due(now)):
                self._forget(kind)

    def _still_due(self, now: Moment) -> bool:
        schedule, trained = self._known()
        return due(schedule, trained, date.fromisoformat(now.local_date)).kind is DueKind.SESSION

    def _withdraw_all(self) -> None:
        for kind in tuple(self._told_on):
            self._forget(kind)

    def _forget(self, kind: ReminderKind) -> None:
        if self._told_on.pop(kind, None) is not None:
            self.over.emit(kind)

    def _on_settings(self, settings: Settings) -> None:
        """A time of day that is set to one that has passed means tomorrow's."""
        wishes = wishes_of(settings)
        if wishes != self._wishes:
            self._wishes = wishes
            self._since_ms = self._seated_ms = self._moment().utc_ms
            self._again_ms = None
            self.look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Coming back after a sleep, or in another time zone, shows here at the latest."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()


def wall_here(day: date, at: time) -> int:
    """When clocks show that time on that day where the computer is now (core.reminder.Wall)."""
    return round(datetime.combine(day, at).astimezone(UTC).timestamp() * 1000)
