# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups that are made by themselves: only where something was written since the last one."""

from collections.abc import Generator
from pathlib import Path

import apsw

from psoas_trainer.storage.backup import back_up
from psoas_trainer.storage.backup_files import Reason


class BackupWatch:
    """Used by jobs on the database's thread only. What is written after a backup began counts as not in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._in_backup = 0

    def back_up_changes(
        self, connection: apsw.Connection, reason: Reason, at_ms: int
    ) -> Generator[int, None, Path | None]:
        """A backup in the data folder, or None where nothing was written since the last."""
        if connection.total_changes() == self._in_backup:
            return None
        return (yield from self.back_up(connection, reason, at_ms))

    def back_up(self, connection: apsw.Connection, reason: Reason, at_ms: int) -> Generator[int, None, Path]:
        """A backup in the data folder, whatever was written."""
        changes = connection.total_changes()
        path = yield from back_up(connection, self._folder, reason, at_ms)
        self._in_backup = changes
        return path
