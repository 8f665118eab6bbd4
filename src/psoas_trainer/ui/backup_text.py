# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup in words: when it was made, why, and what is in it."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale, QObject

from psoas_trainer.storage.backup_files import BackupInfo, Reason

_REASONS = MappingProxyType(
    {
        Reason.ASKED: QT_TRANSLATE_NOOP("BackupText", "Made when you asked for it"),
        Reason.EXIT: QT_TRANSLATE_NOOP("BackupText", "Made when the program was closed"),
        Reason.TIMER: QT_TRANSLATE_NOOP("BackupText", "Made by itself while the program was open"),
        Reason.MIGRATION: QT_TRANSLATE_NOOP("BackupText", "Made before an update of the program"),
        Reason.IMPORT: QT_TRANSLATE_NOOP("BackupText", "Made before an import"),
        Reason.DELETION: QT_TRANSLATE_NOOP("BackupText", "Made before much was deleted"),
        Reason.RESTORE: QT_TRANSLATE_NOOP("BackupText", "Made before a restore"),
    }
)


class BackupText(QObject):
    """Dates and sizes as the person's locale writes them."""

    def when(self, info: BackupInfo) -> str:
        """The local day and time at which it was made."""
        at, locale = QDateTime.fromMSecsSinceEpoch(info.at), QLocale()
        text = self.tr("%1, %2", "the day and the time of a backup")
        time = locale.toString(at.time(), QLocale.FormatType.ShortFormat)
        return text.replace("%2", time).replace("%1", locale.toString(at.date(), QLocale.FormatType.LongFormat))

    def what(self, info: BackupInfo) -> str:
        """What is in it, how large it is, and why it was made."""
        if not info.good:
            return self.tr("Damaged; it cannot be restored")
        size = QLocale().formattedDataSize(info.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        text = self.tr("%n session(s), the newest of %1. %2. %3.", "", info.sessions or 0)
        if info.newest_session_date is None:
            text = self.tr("No session. %2. %3.")
        newest = QLocale().toString(QDate.fromString(info.newest_session_date or "", "yyyy-MM-dd"))
        return text.replace("%3", size).replace("%2", self.reason(info)).replace("%1", newest)

    def reason(self, info: BackupInfo) -> str:
        """Why it was made."""
        return QCoreApplication.translate("BackupText", str(_REASONS[info.reason]))

    def last(self, info: BackupInfo | None) -> str:
        """The line about the newest backup; None where there is none."""
        if info is None:
            return self.tr("No backup yet. One is made when you close the program, and every half hour of changes.")
        text = self.tr("The newest is of %1. More are made when you close the program, and every half hour of changes.")
        return text.replace("%1", self.when(info))
