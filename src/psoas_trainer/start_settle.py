# SPDX-License-Identifier: GPL-3.0-or-later
"""Behind the first picture: what an earlier run of the program owes, and what one has left that was killed."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.vault_key import key_of
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.store import Store


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
