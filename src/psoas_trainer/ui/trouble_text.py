# SPDX-License-Identifier: GPL-3.0-or-later
"""Trouble with the disk in three plain sentences: what happened, what it means for the data, what to do."""

from PySide6.QtCore import QObject

from psoas_trainer.storage.errors import StorageError, Trouble


class TroubleText(QObject):
    """The words for every kind of trouble; nothing technical in the first lines."""

    def opening(self, error: StorageError) -> str:
        """For the start, where the program cannot go on."""
        path = str(error.path)
        match error.kind:
            case Trouble.FOLDER_NOT_WRITABLE | Trouble.READ_ONLY:
                text = self.tr(
                    "Psoas Trainer cannot write to its data folder, %1. Nothing was changed and nothing is lost. "
                    "Give yourself the right to write there, or start with --data-dir and another folder."
                )
            case Trouble.DISK_FULL:
                text = self.tr(
                    "The disk with %1 is full. Your history is untouched. Free some space and start again."
                )
            case Trouble.LOCKED:
                text = self.tr(
                    "Another program is using %1, perhaps a second Psoas Trainer, a virus scanner or a "
                    "synchronising program. Your history is untouched. Close the other program and start again."
                )
            case Trouble.NOT_A_DATABASE | Trouble.FOREIGN_DATABASE:
                text = self.tr(
                    "The file %1 was not written by Psoas Trainer. It is left exactly as it is. "
                    "Move it elsewhere, or start with --data-dir and another folder."
                )
            case Trouble.DAMAGED:
                text = self.tr(
                    "The file %1 with your history is damaged. It is left exactly as it is. "
                    "Keep a copy of the whole folder, then put back your newest copy of the file."
                )
            case Trouble.NEWER_VERSION:
                text = self.tr(
                    "The file %1 was written by a newer Psoas Trainer. It is left exactly as it is. "
                    "Install the newer version (it reads data of version %2) to open it."
                ).replace("%2", str(error.needed_version))
            case Trouble.EMPTY_BUT_HAD_DATA:
                text = self.tr(
                    "There was a history in %1, but the file is now missing or empty. Nothing was written over it. "
                    "Put back your copy of the file; to begin anew, remove settings.json beside it and start again."
                )
            case _:
                text = self.tr(
                    "The disk with %1 does not answer as it should. Nothing was changed. "
                    "Check the disk, then start again."
                )
        return text.replace("%1", path)

    def in_session(self, error: Exception) -> str:
        """For the quiet line in the player, where everything goes on."""
        if isinstance(error, StorageError) and error.kind is Trouble.DISK_FULL:
            return self.tr("The disk is full. Go on: your counts are held and saved as soon as there is room.")
        return self.tr("Saving does not work just now. Go on: your counts are held and tried again every 2 seconds.")

    def elsewhere(self, error: Exception) -> str:
        """For a write that nobody waited for."""
        if isinstance(error, StorageError) and error.kind is Trouble.DISK_FULL:
            return self.tr("Not saved: the disk is full. Free some space and try again.")
        return self.tr("Not saved: the disk does not answer as it should. Try again.")

    def content(self, files: str) -> str:
        """For content files that had to be left out; `files` lists them, a line each."""
        return self.tr("Left out because of a mistake in its file: %1").replace("%1", files)

    def mishap(self) -> str:
        """For a fault of the program itself."""
        return self.tr("Something went wrong in the program. Your data is safe. The details are in the log file.")
