# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the recovery page: what happened, what it means for the data, and what a backup would bring back."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale, QObject

from psoas_trainer.storage.backup_files import BackupInfo
from psoas_trainer.storage.damage import Damage
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.salvage import Salvaged

_OTHER = QT_TRANSLATE_NOOP("RecoveryText", "In the place of your history is something that this program did not write.")
_HAPPENED = MappingProxyType(
    {
        Trouble.DAMAGED: QT_TRANSLATE_NOOP("RecoveryText", "The file with your history is damaged."),
        Trouble.NOT_A_DATABASE: _OTHER,
        Trouble.FOREIGN_DATABASE: _OTHER,
        Trouble.FOREIGN_JOURNAL: QT_TRANSLATE_NOOP(
            "RecoveryText", "Beside the file with your history lies the journal of another file."
        ),
        Trouble.JOURNAL_MISSING: QT_TRANSLATE_NOOP(
            "RecoveryText",
            "The program was cut off, and the journal beside your history is gone since. "
            "The last counts before that may be missing.",
        ),
        Trouble.EMPTY_BUT_HAD_DATA: QT_TRANSLATE_NOOP("RecoveryText", "The file with your history is empty or gone."),
        Trouble.GONE: QT_TRANSLATE_NOOP("RecoveryText", "The file with your history is gone."),
        Trouble.WRONG_KEY: QT_TRANSLATE_NOOP(
            "RecoveryText", "In the place of your history is a file that is encrypted with another key."
        ),
        Trouble.NEWER_VERSION: QT_TRANSLATE_NOOP(
            "RecoveryText",
            "The file with your history was written by a newer Psoas Trainer. It needs a program that reads data of "
            "version %1; this one reads data up to version %2.",
        ),
    }
)


class RecoveryText(QObject):
    """Whole sentences; nothing technical."""

    def happened(self, damage: Damage) -> str:
        """The first sentence."""
        text = QCoreApplication.translate("RecoveryText", str(_HAPPENED[damage.kind]))
        return text.replace("%1", str(damage.needed_version)).replace("%2", str(Ladder().top))

    def title(self, damage: Damage) -> str:
        """The heading."""
        if damage.kind is Trouble.NEWER_VERSION:
            return self.tr("Your history needs a newer Psoas Trainer")
        return self.tr("Your history cannot be opened")

    def kept(self, damage: Damage) -> str:
        """What it means for the data."""
        if damage.kind is Trouble.NEWER_VERSION:
            return self.tr(
                "Nothing was changed. Install the newer program to go on where you were. "
                "Whatever you choose here, the newer file is kept as it is."
            )
        return self.tr(
            "Nothing was changed. Whatever you choose here, the file as it is now is kept, with all that belongs to it."
        )

    def backup(self, info: BackupInfo) -> str:
        """What a backup holds."""
        if not info.sessions:
            return self.tr("Backup of %1. There is no session in it.").replace("%1", self.when(info))
        text = self.tr("Backup of %1 with %n sessions, the newest of %2.", "", info.sessions)
        return text.replace("%1", self.when(info)).replace("%2", self._day(info.newest_session_date))

    def newest(self, info: BackupInfo) -> str:
        """The same of the newest one."""
        if not info.sessions:
            return self.tr("Newest good backup: %1. There is no session in it.").replace("%1", self.when(info))
        text = self.tr("Newest good backup: %1, with %n sessions, the newest of %2.", "", info.sessions)
        return text.replace("%1", self.when(info)).replace("%2", self._day(info.newest_session_date))

    def missing(self, count: int | None, *, newer: bool = False) -> str:
        """What would not be there; `count` sessions of later days are seen in the damaged file, None: nothing is."""
        if count is None:
            return self.tr("What you did after that backup is missing in it.")
        if newer and count == 0:
            return self.tr("The newer file shows no session of a later day.")
        if newer:
            return self.tr("The newer file shows %n sessions of later days. They are missing in the backup.", "", count)
        if count == 0:
            return self.tr("The damaged file shows no session of a later day.")
        return self.tr("The damaged file shows %n sessions of later days. They are missing in the backup.", "", count)

    def no_backup(self, damage: Damage) -> str:
        """Where there is nothing to restore."""
        if damage.kind is Trouble.NEWER_VERSION:
            return self.tr("There is no backup in the data folder that this program can read.")
        return self.tr("There is no backup in the data folder. Export what can be read, and keep the whole folder.")

    def when(self, info: BackupInfo) -> str:
        """Day and time of a backup here and now."""
        return QLocale().toString(
            QDateTime.fromMSecsSinceEpoch(info.at), self.tr("d MMMM yyyy, HH:mm", "a backup's time, in Qt's letters")
        )

    def restored(self, folder: str, *, newer: bool = False) -> str:
        """After a restore."""
        if newer:
            return self.tr("The backup is in place. The newer file is kept in the folder %1.").replace("%1", folder)
        return self.tr("The backup is in place. The damaged file is kept in the folder %1.").replace("%1", folder)

    def gone_on(self, folder: str) -> str:
        """After the file was taken as it is."""
        return self.tr("The next start takes the file as it is. A copy is kept in the folder %1.").replace("%1", folder)

    def exported(self, found: Salvaged) -> str:
        """After an export."""
        if not found.rows:
            return self.tr("Nothing in the file can be read any more.")
        text = self.tr("%n sessions could be read. They are in the file %1.", "", found.sessions)
        return text.replace("%1", str(found.path))

    def refused(self, error: Exception) -> str:
        """When one of the steps did not work."""
        if isinstance(error, StorageError):
            if error.kind is Trouble.DISK_FULL:
                return self.tr("The disk is full. Nothing was changed. Free some space and try again.")
            if error.kind is Trouble.NEWER_VERSION:
                return self.tr("This backup needs the newer program too. Nothing was changed. Choose another one.")
            if error.kind in (Trouble.DAMAGED, Trouble.NOT_A_DATABASE, Trouble.FOREIGN_DATABASE):
                return self.tr("This backup is damaged too. Nothing was changed. Choose another one.")
        return self.tr("This did not work, and nothing was changed. Check the disk and the folder, then try again.")

    def _day(self, date: str | None) -> str:
        return QLocale().toString(
            QDate.fromString(date or "", "yyyy-MM-dd"), self.tr("d MMMM yyyy", "a date, in Qt's letters")
        )
