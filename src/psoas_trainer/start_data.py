# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the person's data: where it is damaged the recovery page comes first; then what an earlier run still owes."""

import sys
from collections.abc import Callable
from typing import NamedTuple

from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.emergency import EmergencyLog, emergency_folders
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.paths import DataFolder, log_folder
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.store import Beginning, Store


class Data:
    """The thread that owns the database: begun at once, and begun anew after a recovery."""

    def __init__(self, folder: DataFolder, settings: Settings) -> None:
        """The database opens beside Qt's own start."""
        self.folder = folder
        self._had_data = settings.had_data or _has_backups(folder)
        self.thread = self._begin()
        self.log = EmergencyLog(folder.database, lambda: emergency_folders(log_folder))

    def _begin(self) -> DatabaseThread:
        folder, had_data = self.folder, self._had_data
        return DatabaseThread(lambda: open_database(folder.database, had_data=had_data, today=now().local_date))

    def open(self, look: Look) -> "Opened | None":
        """The store and what it begins with; None where the person closes the recovery page. Raises StorageError."""
        while True:
            store = Store(self.thread, now)
            try:
                beginning = store.begin()
            except StorageError as error:
                if not self._recovered(look, error):
                    return None
                self.thread = self._begin()
            else:
                return Opened(store, beginning)

    def check(self, store: Store, then: Callable[[object], None]) -> None:
        """Reads a file that was closed well and is too large to be read when it is opened.

        `then` gets None, or the StorageError of a file that turns out to be damaged.
        """
        store.check_what_is_left(then)

    def settle(self, store: Store) -> None:
        """Brings in what an earlier run held elsewhere."""
        held = self.log.owed()
        if held:
            store.catch_up(held, lambda outcome: self._released(outcome, tuple(one.uuid for one in held)))

    def close(self) -> None:
        """Writes what is queued and ends; what could not be written stays in the emergency log."""
        self.thread.close()
        self.log.close()

    def _released(self, outcome: object, uuids: tuple[str, ...]) -> None:
        if not isinstance(outcome, Exception):
            for uuid in uuids:
                self.log.release(uuid)

    def _recovered(self, look: Look, error: StorageError) -> bool:
        from psoas_trainer.storage.damage import wants_recovery

        if not wants_recovery(error.kind):
            raise error
        from psoas_trainer import app_recovery
        from psoas_trainer.ui.trouble_text import TroubleText

        sys.stderr.write(f"{TroubleText().opening(error)}\n")
        self.thread.close()
        return app_recovery.recover(look, error, now().local_date)


class Opened(NamedTuple):
    """The data, open."""

    store: Store
    beginning: Beginning


def _has_backups(folder: DataFolder) -> bool:
    """A folder with backups held data, whatever the settings file says."""
    try:
        return any((folder.path / "backups").iterdir())
    except OSError:
        return False
