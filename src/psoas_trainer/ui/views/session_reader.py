# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one session with all that was said of it, for the page of past sessions."""

from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.feedback import Feedback, PainStop
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.views.session_source import SessionSource

Kind = TypeVar("Kind")


class SessionRead(NamedTuple):
    """A session; `stops` and `feedback` are None where they could not be read."""

    record: SessionRecord
    stops: tuple[PainStop, ...] | None
    feedback: Feedback | None


class SessionReader(QObject):
    """One session at a time: an answer that belongs to an earlier wish is dropped."""

    read = Signal(str, object)
    """The session's uuid, and a SessionRead or the exception that stopped it."""

    def __init__(self, store: SessionSource, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._wish = 0
        self._answers: dict[str, object] = {}
        self.wanted = ""
        """The uuid of the session that was asked for last, or empty."""

    def ask(self, uuid: str) -> None:
        """Asks for that session and what was said of it; it is told once, when all of it is there."""
        self.forget()
        self.wanted, wish = uuid, self._wish
        self._store.session(uuid, lambda outcome: self._note(wish, "record", outcome))
        self._store.pain_stops(uuid, lambda outcome: self._note(wish, "stops", outcome))
        self._store.feedback(uuid, lambda outcome: self._note(wish, "feedback", outcome))

    def forget(self) -> None:
        """No session is wanted."""
        self.wanted = ""
        self._wish += 1
        self._answers = {}

    def _note(self, wish: int, part: str, outcome: object) -> None:
        if wish != self._wish:
            return
        self._answers[part] = outcome
        if len(self._answers) == len(SessionRead._fields):
            record = self._answers["record"]
            stops, feedback = _known(self._answers["stops"], tuple), _known(self._answers["feedback"], Feedback)
            whole = SessionRead(record, stops, feedback) if isinstance(record, SessionRecord) else record
            self.read.emit(self.wanted, whole)


def _known(outcome: object, kind: type[Kind]) -> Kind | None:
    """The answer, or None where the disk did not give one; what is a bug is raised."""
    if isinstance(outcome, kind):
        return outcome
    if isinstance(outcome, Exception) and not isinstance(outcome, StorageError | LookupError):
        raise outcome
    return None
