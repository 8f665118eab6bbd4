# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups, restores and checks in words: what happened, what it means for the data, what to do."""

from collections import Counter
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QObject

from psoas_trainer.core.fill import fill
from psoas_trainer.storage.check import Fault, Finding, Report
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.pieces import StoppedError
from psoas_trainer.storage.restore import Restored

_NOT_OURS = QT_TRANSLATE_NOOP(
    "DataText", "%1 is no backup of Psoas Trainer. Your data is as it was. Choose another file."
)
_REFUSED = MappingProxyType(
    {
        Trouble.NOT_A_DATABASE: _NOT_OURS,
        Trouble.FOREIGN_DATABASE: _NOT_OURS,
        Trouble.DAMAGED: QT_TRANSLATE_NOOP(
            "DataText", "%1 is damaged and was not restored. Your data is as it was. Choose another backup."
        ),
        Trouble.NEWER_VERSION: QT_TRANSLATE_NOOP(
            "DataText",
            "%1 was made by a newer Psoas Trainer, with data of version %2. Your data is as it was. "
            "Install the newer program to restore it.",
        ),
        Trouble.LOCKED_BY_PASSPHRASE: QT_TRANSLATE_NOOP(
            "DataText", "%1 is encrypted with another key. Your data is as it was. Give the passphrase of that backup."
        ),
        Trouble.KEYS_MISSING: QT_TRANSLATE_NOOP(
            "DataText",
            "%1 is encrypted, and its keys are not beside it. Your data is as it was. Put the file %1.keys there.",
        ),
        Trouble.LOCKED: QT_TRANSLATE_NOOP(
            "DataText", "%1 is in use. Your data is as it was. Choose a backup, not the file that is open."
        ),
        Trouble.DISK_FULL: QT_TRANSLATE_NOOP(
            "DataText", "Nothing was restored: the disk is full. Your data is as it was. Free some space and try again."
        ),
    }
)
_FINDINGS = MappingProxyType(
    {
        Fault.STRUCTURE: QT_TRANSLATE_NOOP("DataText", "The file is damaged."),
        Fault.LINK: QT_TRANSLATE_NOOP("DataText", "Something in the file points to what is not there."),
        Fault.SESSION: QT_TRANSLATE_NOOP("DataText", "A session of %1 is not as it was written."),
        Fault.PERSON: QT_TRANSLATE_NOOP("DataText", "A star, an answer or a stop for pain is not as it was written."),
        Fault.DAY_TOTAL: QT_TRANSLATE_NOOP("DataText", "The totals of %1 are not what its sessions give."),
    }
)


class DataText(QObject):
    """Every text is whole sentences; nothing technical in it."""

    def sound(self, report: Report) -> str:
        """For a check that found nothing."""
        return self.tr("All is well: %n session(s) read and compared with the checksums.", "", report.sessions)

    def unsound(self, report: Report) -> str:
        """For a check that found something; what exactly: `findings`."""
        return self.tr(
            "%n thing(s) turned out not to be as written. Nothing was changed. Restore a backup from before, "
            "or export what is there.",
            "",
            len(report.findings),
        )

    def findings(self, report: Report) -> tuple[str, ...]:
        """What was found, a line each; the same line only once."""
        return tuple(Counter(self._finding(finding) for finding in report.findings))

    def backed_up(self) -> str:
        """For a backup in the folder of the backups."""
        return self.tr("The backup is made, and was read back.")

    def backed_up_to(self, path: Path) -> str:
        """For a backup under a name of the person's own."""
        return self.tr("The backup is made, and was read back: %1").replace("%1", str(path))

    def restored(self, restored: Restored) -> str:
        """For a restore; what in the backup itself was not as written is told too."""
        if restored.findings:
            return self.tr("The backup is restored, but something in it is not as it was written: check your data now.")
        return self.tr("The backup is restored, with %n session(s).", "", restored.sessions)

    def not_backed_up(self, error: Exception) -> str:
        """For a backup that did not come about."""
        if isinstance(error, StoppedError):
            return self.tr("The backup was stopped. Your data and earlier backups are as they were.")
        if _is(error, Trouble.DISK_FULL):
            return self.tr("No backup was made: the disk is full. Your data is safe. Free some space and try again.")
        if _is(error, Trouble.DAMAGED):
            return self.tr(
                "The backup could not be read back and is not counted. Earlier backups are kept. Check your data now."
            )
        return self.tr("No backup was made: the folder cannot be written to. Your data is safe. Check the disk.")

    def not_restored(self, error: Exception, source: Path) -> str:
        """For a restore that was refused or failed; everything is as it was then."""
        if isinstance(error, StoppedError):
            return self.tr("The restore was stopped. Your data is as it was.")
        known = _REFUSED.get(error.kind) if isinstance(error, StorageError) else None
        if known is None or not isinstance(error, StorageError):
            return self.tr("Nothing was restored: the disk does not answer. Your data is as it was. Try again.")
        text = QCoreApplication.translate("DataText", str(known))
        return fill(text, source.name, str(error.needed_version))

    def not_checked(self, error: Exception) -> str:
        """For a check that did not come to its end."""
        if isinstance(error, StoppedError):
            return self.tr("The check was stopped. Nothing was changed.")
        return self.tr("The check could not be finished: the disk does not answer. Nothing was changed. Try again.")

    def _finding(self, finding: Finding) -> str:
        text = QCoreApplication.translate("DataText", str(_FINDINGS[finding.fault]))
        date = QDate.fromString(finding.where, "yyyy-MM-dd")
        day = QLocale().toString(date, QLocale.FormatType.LongFormat) if date.isValid() else self.tr("an unknown day")
        return text.replace("%1", day)


def _is(error: Exception, kind: Trouble) -> bool:
    return isinstance(error, StorageError) and error.kind is kind
