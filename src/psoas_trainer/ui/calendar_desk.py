# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves the sessions of the week for a calendar: asks where, writes the file, says what came of it."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.calendar_file import calendar_text
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment
from psoas_trainer.core.training_calendar import Shifts, next_revision, training_event
from psoas_trainer.storage.calendar_copy import write_calendar
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.store import Store

AskFile = Callable[[str, str, str], str]
"""Asks for a path: the title, the name that is suggested, the kind of file. Empty: none."""


class CalendarDesk(QObject):
    """Each file has a higher revision than the last, so that a calendar takes it for the same sessions, changed."""

    said = Signal(str)
    """The sentence about what came of it; an empty one while it is not known."""

    def __init__(self, store: Store, preferences: Preferences, ask: AskFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._ask = ask

    def save(self, profile: Profile, ahead: Shifts) -> None:
        """Asks for a file and writes it; nothing where no day is chosen, or the person changed their mind.

        `ahead` is how the next days differ from those of every week.
        """
        if not profile.days:
            return
        chosen = self._ask(self.tr("Save to calendar"), self.tr("psoas-trainer.ics"), self.tr("Calendar (*.ics)"))
        if not chosen:
            return
        settings, now, person = self._preferences.settings, self._store.now(), self._store.person
        revision = next_revision(settings.calendar_revision, now.utc_ms)
        at, made = time(settings.reminder_hour, settings.reminder_minute), _made(now)
        # It stands in calendars that others may see: neither an exercise nor what it is for is named.
        summary = self.tr("Training", "the title of a session in a calendar")
        name = self.tr("Psoas Trainer")

        def text_for(uuid: str) -> str:
            return calendar_text([training_event(uuid, profile, at, ahead, revision, summary)], name, made)

        self.said.emit("")
        path = Path(chosen)
        self._store.ask(
            lambda connection: write_calendar(connection, person, path, text_for),
            lambda outcome: self._tell(outcome, path, revision),
        )

    def _tell(self, outcome: object, path: Path, revision: int) -> None:
        if not isinstance(outcome, Exception):
            self._preferences.change(calendar_revision=revision)
            told = self.tr("Saved as %1. Open that file, and your calendar program takes the sessions in.")
            self.said.emit(told.replace("%1", path.name))
        elif isinstance(outcome, StorageError) and outcome.kind is Trouble.DISK_FULL:
            self.said.emit(self.tr("Nothing was saved: the disk is full. Free some space and try again."))
        else:
            self.said.emit(self.tr("Nothing was saved: that folder cannot be written to. Choose another one."))


def _made(now: Moment) -> datetime:
    zone = timezone(timedelta(minutes=now.offset_minutes))
    return datetime.fromtimestamp(now.utc_ms // 1000, UTC).astimezone(zone)
