# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said while data is encrypted or made readable again, and what came of it."""

from PySide6.QtCore import QObject

from psoas_trainer.storage.encrypt import Converted
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.overwrite import OldFile
from psoas_trainer.ui.trouble_text import TroubleText


class ConvertText(QObject):
    """`on` is True where the data is encrypted, False where that is taken back."""

    def title(self, *, on: bool) -> str:
        """While it lasts."""
        return self.tr("Your data is being encrypted") if on else self.tr("Your data is being made readable again")

    def meanwhile(self) -> str:
        """What may happen meanwhile."""
        return self.tr(
            "Your data was backed up first. If the computer stops now, the next start finds one whole file and goes on."
        )

    def percent(self, percent: int) -> str:
        """How far it is."""
        return self.tr("%1 percent").replace("%1", str(percent))

    def done(self, *, on: bool) -> str:
        """The title when it is done."""
        return self.tr("Your data is encrypted") if on else self.tr("Your data is readable without a passphrase")

    def failed(self, *, encrypted: bool) -> str:
        """The title where it was not done; how the data is now."""
        if encrypted:
            return self.tr("Not all was done: your data is encrypted")
        return self.tr("Not all was done: your data is not encrypted")

    def why(self, error: Exception) -> str:
        """What stopped it."""
        if isinstance(error, StorageError):
            return TroubleText(self).elsewhere(error)
        return self.tr("Something went wrong in the program. Nothing of your data is lost.")

    def lines(self, done: Converted, *, on: bool) -> list[str]:
        """What was done, what became of the old files, and what this does not reach."""
        if not on:
            return [
                self.tr("%n backup(s) in the data folder are readable too.", "", done.backups),
                self.tr("The passphrase and the recovery key are not needed any more."),
            ]
        lines = [self.tr("%n backup(s) in the data folder are encrypted too.", "", done.backups), self.old(done.old)]
        lines.append(self.tr("Copies and exports that are kept elsewhere stay as they are: anybody can read them."))
        if done.left:
            count = len(done.left)
            lines.append(
                self.tr("%n damaged file(s) cannot be encrypted. Delete them when nobody needs them:", "", count)
            )
            lines += [str(path) for path in done.left]
        return lines

    def old(self, old: OldFile) -> str:
        """What became of the plain files."""
        match old:
            case OldFile.OVERWRITTEN:
                return self.tr(
                    "The old files were written over. A drive that spreads its writes, as an SSD or a USB stick does, "
                    "may still hold parts of them."
                )
            case OldFile.MAY_BE_KEPT:
                return self.tr(
                    "The old files were written over and removed. This file system writes elsewhere, so it may still "
                    "hold what stood in them, and so may its snapshots."
                )
            case OldFile.ONLY_REMOVED:
                return self.tr(
                    "The old files were removed and could not be written over. Parts of them stay on the disk until "
                    "something else is written there."
                )
