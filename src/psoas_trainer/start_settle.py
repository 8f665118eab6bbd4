# SPDX-License-Identifier: GPL-3.0-or-later
"""Behind the first picture: what an earlier run of the program owes, and what one has left that was killed."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.vault_key import key_of
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.store import Store

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.start_data import Data
    from psoas_trainer.ui.mishaps import Mishaps

_LATER_MS: Final = 3000
"""After the first picture: reading all of a file must not take the processor from the figures that are drawn."""


def look_after(program: "App", data: "Data", store: Store, mishaps: "Mishaps") -> None:
    """What an earlier run owes is brought in, and after a moment a large file is read.

    From now on what strikes the process down is written; what others could read of ours is taken back.
    """
    from PySide6.QtCore import QTimer

    from psoas_trainer.app_end import attend_the_end
    from psoas_trainer.storage.emergency import emergency_folders
    from psoas_trainer.storage.paths import log_folder, usual_folder
    from psoas_trainer.storage.private_files import keep_private

    def later() -> None:
        data.check(store, program.trouble.note_settled)
        program.watch_for_update()

    data.settle(store)
    attend_the_end(program, data.close)
    QTimer.singleShot(_LATER_MS, program, later)
    mishaps.report.watch()
    keep_private(data.folder.path, ours=data.folder == usual_folder())
    for folder in emergency_folders(log_folder):
        keep_private(folder, ours=True)


def settle(store: Store, database: Path, logs: Iterable[EmergencyLog]) -> None:
    """Brings in what an earlier run held elsewhere, and ends what was begun of encrypting the data."""

    def tidied(connection: Connection) -> Any:
        from psoas_trainer.storage.encrypt import tidy

        return tidy(database, key_of(connection))

    def told(outcome: object) -> None:
        if isinstance(outcome, StorageError):
            store.failed.emit(outcome)

    for log in logs:
        if held := log.owed():
            uuids = tuple(one.uuid for one in held)
            store.catch_up(held, lambda outcome, log=log, uuids=uuids: _released(log, outcome, uuids))
    if _was_encrypted(database):
        store.in_pieces(tidied, told)


def _was_encrypted(database: Path) -> bool:
    """Whether anything lies beside it that only encrypting leaves there: its keys, or half of what was begun."""
    return any(database.parent.glob(f"{database.name}.*"))


def _released(log: EmergencyLog, outcome: object, uuids: tuple[str, ...]) -> None:
    if not isinstance(outcome, Exception):
        for uuid in uuids:
            log.release(uuid)
