# SPDX-License-Identifier: GPL-3.0-or-later
"""The store that does not give up what a person said: what the database refuses is held elsewhere and tried again."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer

from psoas_trainer.core.changes import Change
from psoas_trainer.core.record import Moment, SetRecord
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.worker import Connection, DatabaseThread
from psoas_trainer.ui.store import Store, Then

if TYPE_CHECKING:
    from psoas_trainer.core.feedback import Feedback, PainStop
    from psoas_trainer.core.unsaved_words import Said, UnsavedWord

_LATE_MS = 250
"""A write that takes longer is held elsewhere too: the program may be ended before the answer comes."""
_AGAIN_MS = 2500
"""Behind the recorder's own try (2 s): a session that could not be begun is there before what was said of it."""


class HeldError(Exception):
    """A write has failed and is made up for: what it was to keep is held, and tried again. `cause` is the failure."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause


class WordRefuge(Protocol):
    """Where it is held meanwhile; it outlives the program there. Called from any thread."""

    def hold(self, held: "UnsavedWord") -> None:
        """Holds a word, whole."""

    def release(self, uuid: str) -> None:
        """It is in the database; one that is not held is no matter."""


class FaithfulStore(Store):
    """Stops for pain, answers and corrections end in the database or in the refuge, whatever the disk does.

    Who waits for an answer, or listens to `failed`, gets a HeldError for a write that is made up for.
    """

    def __init__(
        self, thread: DatabaseThread, moment: Callable[[], Moment], refuge: WordRefuge, parent: QObject | None = None
    ) -> None:
        """`refuge` is the emergency log."""
        super().__init__(thread, moment, parent)
        self._refuge = refuge
        self._newest: dict[str, UnsavedWord] = {}
        self._failed: dict[str, UnsavedWord] = {}
        self._stopped = False
        self._late = self._timer(_LATE_MS, self.hold_late)
        self._again = self._timer(_AGAIN_MS, self.try_again)

    @property
    def owed(self) -> frozenset[str]:
        """What was said and is not in the database, under the names that the refuge has for it."""
        return frozenset(self._failed)

    def save_pain_stop(self, session_uuid: str | None, stop: "PainStop", then: Then | None = None) -> None:
        """Keeps a stop for pain, whole; the same uuid again takes the place of what was kept."""
        self._keep(session_uuid, stop, then)

    def save_feedback(self, session_uuid: str, feedback: "Feedback", then: Then | None = None) -> None:
        """Keeps what was said after a session, whole."""
        self._keep(session_uuid, feedback, then)

    def correct_session(self, uuid: str, sets: tuple[SetRecord, ...], then: Then | None = None) -> None:
        """Makes the sets of an ended session equal to those given, and marks it as corrected."""
        from psoas_trainer.core.unsaved_words import Correction

        self._keep(uuid, Correction(sets), then)

    def save_next_day(self, session_uuid: str, worse: bool | None, then: Then | None = None) -> None:  # noqa: FBT001
        """Keeps that this was asked, so that it is not asked again, and the answer, None while there is none."""
        from psoas_trainer.core.unsaved_words import NextDay

        self._keep(session_uuid, NextDay(worse), then)

    def stop(self) -> None:
        """What has failed is held by the refuge, and comes in at the next start."""
        self.hold_late()
        self._late.stop()
        self._again.stop()
        self._stopped = True

    def hold_late(self) -> None:
        """Holds what has no answer yet; called by the timer, and by tests."""
        for word in self._newest.values():
            self._refuge.hold(word)

    def try_again(self) -> None:
        """Sends all that has failed; called by the timer, and by tests."""
        for word in self._failed.values():
            self._send(word, lambda _outcome: None)

    def _keep(self, session: str | None, said: "Said", then: Then | None) -> None:
        from psoas_trainer.core.unsaved_words import UnsavedWord

        def told(outcome: object) -> None:
            if then is not None:
                then(outcome)
            elif isinstance(outcome, Exception):
                self.failed.emit(outcome)

        word = UnsavedWord(session, said, self.now(), self.person or None)
        self._newest[word.uuid] = word
        self._failed.pop(word.uuid, None)
        if not self._late.isActive():
            self._late.start()
        self._send(word, told)

    def _send(self, word: "UnsavedWord", told: Then) -> None:
        from psoas_trainer.storage.unsaved_words import write_word

        person, refuge = word.person or self.person, self._refuge

        def job(connection: Connection) -> None:
            try:
                write_word(connection, person, word)
            except Exception:
                # Here, and not where the answer is heard: at the end of the program nobody hears it any more.
                refuge.hold(word)
                raise

        self.write(job, _change(word.said), then=lambda outcome: self._answered(word, outcome, told))

    def _answered(self, word: "UnsavedWord", outcome: object, told: Then) -> None:
        if not isinstance(outcome, StorageError | LookupError):
            self._settle(word)
            told(outcome)
            return
        if self._newest.get(word.uuid, word) is word:
            self._newest.pop(word.uuid, None)
            self._failed[word.uuid] = word
            self._refuge.hold(word)
            if not self._stopped:
                self._again.start()
        told(HeldError(outcome))

    def _settle(self, word: "UnsavedWord") -> None:
        """It is kept, or can never be: unless something newer of the same was said meanwhile, it is done."""
        for waiting in (self._newest, self._failed):
            if waiting.get(word.uuid) is word:
                del waiting[word.uuid]
        if word.uuid not in self._newest and word.uuid not in self._failed:
            self._refuge.release(word.uuid)
        if not self._newest:
            self._late.stop()

    def _timer(self, milliseconds: int, call: Callable[[], Any]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer


def _change(said: "Said") -> Change:
    from psoas_trainer.core.feedback import PainStop
    from psoas_trainer.core.unsaved_words import Correction

    if isinstance(said, PainStop):
        return Change.PAIN_STOPS
    return Change.SESSIONS if isinstance(said, Correction) else Change.FEEDBACK
