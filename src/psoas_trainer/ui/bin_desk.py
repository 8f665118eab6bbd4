# SPDX-License-Identifier: GPL-3.0-or-later
"""The bin for the Qt layer: what is in it, bringing back, emptying, and clearing what is thirty days old."""

import logging
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer

from psoas_trainer.core.changes import Change
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.store import Store, Then

FIRST_MS = 60_000
"""After the start: whatever the person opened the program for comes first."""
EVERY_MS = 6 * 3_600_000
_CHANGED: Final = frozenset({Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK, Change.PEOPLE})


class BinDesk(QObject):
    """Beside the store, and made behind the first picture. Nothing is erased without a backup before it."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        moment: Callable[[], Moment],
        quiet: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`folder` is the data folder. `quiet` says whether no session runs: only then is old data cleared away."""
        super().__init__(parent)
        self._store = store
        self._folder = folder
        self._moment = moment
        self._quiet = quiet
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self.timer.timeout.connect(self.tidy)
        self.timer.start(FIRST_MS)

    def entries(self, then: Then) -> None:
        """Asks for what is in the bin, the newest first: a tuple of BinEntry."""
        from psoas_trainer.storage.bin import list_bin

        now, person = self._moment(), self._store.person

        def job(connection: Connection) -> Generator[int, None, Any]:
            yield 0
            return list_bin(connection, person, now)

        def told(outcome: object) -> None:
            if person == self._store.person:  # else somebody else is in front by now
                then(outcome)

        self._store.in_pieces(job, told)

    def restore(self, uuid: str) -> None:
        """Brings a session back; one that was not ended is offered again."""
        self._store.restore_session(uuid)

    def empty(self, then: Then) -> None:
        """Erases all that is in the bin now, for good; `then` gets how many sessions went, or what stopped it."""
        from psoas_trainer.storage.bin import empty_bin

        now, person = self._moment(), self._store.person
        self._store.in_pieces(
            lambda connection: empty_bin(connection, person, self._folder, now),
            lambda outcome: self._erased(outcome, then),
        )

    def tidy(self) -> None:
        """Erases what has been in the bin for thirty days; while a session runs it waits for another time."""
        from psoas_trainer.storage.clinic_people_bin import purge_all

        if not self._quiet():
            self.timer.start(FIRST_MS)
            return
        self.timer.start(EVERY_MS)
        now = self._moment()
        self._store.in_pieces(
            lambda connection: purge_all(connection, self._folder, now),
            lambda outcome: self._erased(outcome, _note),
        )

    def close(self) -> None:
        """Nothing is cleared away any more."""
        self.timer.stop()

    def _erased(self, outcome: object, then: Then) -> None:
        if outcome and not isinstance(outcome, Exception):
            self._store.changed.emit(_CHANGED)
        then(outcome)


def _note(outcome: object) -> None:
    """Nobody waits for it: what could not be cleared away stays, and it is tried again."""
    if isinstance(outcome, Exception):
        logging.getLogger(__name__).info("The bin was not cleared: %s", type(outcome).__name__)
