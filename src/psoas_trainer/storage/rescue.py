# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done about a damaged database, each in one step that a power cut leaves whole: nothing is destroyed."""

from pathlib import Path
from typing import NamedTuple

import apsw

from psoas_trainer.storage.backup_files import BackupInfo, list_backups, open_to_read
from psoas_trainer.storage.damage import Damage, go_on_without_journal, put_aside
from psoas_trainer.storage.errors import StorageError, from_os
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.restore import restore_file
from psoas_trainer.storage.salvage import Salvaged, readable_sessions, salvage
from psoas_trainer.storage.vault_key import DataKey


class Rescue(NamedTuple):
    """Works on one damaged database; the verbs take as long as the disk does, and raise StorageError."""

    damage: Damage
    today: str
    key: DataKey | None = None
    """What encrypted data was opened with; the restored data is encrypted with it too."""

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.damage.path.parent

    def backups(self) -> tuple[BackupInfo, ...]:
        """The backups that this program can open, newest first; none where their folder cannot be read."""
        try:
            backups = list_backups(self.folder, self.key)
            return tuple(info for info in backups if info.good and _is_for_us(info.path, self.key))
        except StorageError:
            return ()

    def missing(self, backup: BackupInfo) -> int | None:
        """How many sessions of later days the damaged file still shows, or None where it shows nothing."""
        return readable_sessions(self.damage.path, self.folder, backup.newest_session_date or "", self.key)

    def restore(self, backup: BackupInfo) -> Path:
        """Puts a backup in the place of the damaged file, which goes whole into the folder that is returned.

        The backup is read to its last row before anything is moved.
        """
        path = self.damage.path
        new = path.with_name(f"{path.stem}-restored.tmp")
        try:
            new.unlink(missing_ok=True)
            restore_file(backup.path, new, self.key)
            aside = put_aside(self.damage, self.today)
            new.replace(path)
        except OSError as error:
            raise from_os(error, path) from error
        return aside

    def go_on(self) -> Path:
        """Lets the next start take the file without the journal that is missing; the folder with a copy of it."""
        return go_on_without_journal(self.damage, self.today)

    def export(self, folder: Path) -> Salvaged:
        """Writes what can be read into a file in `folder`."""
        return salvage(self.damage.path, folder, self.key)


def _is_for_us(backup: Path, key: DataKey | None) -> bool:
    """A newer program has made backups too; none of them helps here."""
    try:
        connection = open_to_read(backup, key)
        try:
            return int(connection.pragma("user_version")) <= Ladder().top
        finally:
            connection.close()
    except (apsw.Error, StorageError):
        return False
