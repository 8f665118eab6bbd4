# SPDX-License-Identifier: GPL-3.0-or-later
"""Trouble with the disk in three plain sentences: what happened, what it means for the data, what to do."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from psoas_trainer.core.fill import fill
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.faithful_store import HeldError

_CANNOT_WRITE = QT_TRANSLATE_NOOP(
    "TroubleText",
    "Psoas Trainer cannot write to its data folder, %1. Nothing was changed and nothing is lost. "
    "Give yourself the right to write there, or start with --data-dir and another folder.",
)
_NOT_OURS = QT_TRANSLATE_NOOP(
    "TroubleText",
    "The file %1 was not written by Psoas Trainer. It is left exactly as it is. "
    "Move it elsewhere, or start with --data-dir and another folder.",
)
_CUT_OFF = QT_TRANSLATE_NOOP(
    "TroubleText",
    "The program was cut off, and the journal beside %1 is not there or not its own. "
    "Everything is left exactly as it is. Start the program with its window to bring your history back.",
)
_OPENING = MappingProxyType(
    {
        Trouble.FOLDER_NOT_WRITABLE: _CANNOT_WRITE,
        Trouble.READ_ONLY: _CANNOT_WRITE,
        Trouble.DISK_FULL: QT_TRANSLATE_NOOP(
            "TroubleText", "The disk with %1 is full. Your history is untouched. Free some space and start again."
        ),
        Trouble.LOCKED: QT_TRANSLATE_NOOP(
            "TroubleText",
            "Another program is using %1, perhaps a second Psoas Trainer, a virus scanner or a synchronising program. "
            "Your history is untouched. Close the other program and start again.",
        ),
        Trouble.NOT_A_DATABASE: _NOT_OURS,
        Trouble.FOREIGN_DATABASE: _NOT_OURS,
        Trouble.DAMAGED: QT_TRANSLATE_NOOP(
            "TroubleText",
            "The file %1 with your history is damaged. It is left exactly as it is. "
            "Keep a copy of the whole folder, then put back your newest copy of the file.",
        ),
        Trouble.NEWER_VERSION: QT_TRANSLATE_NOOP(
            "TroubleText",
            "The file %1 was written by a newer Psoas Trainer. It is left exactly as it is. "
            "Install the newer program, one that reads data of version %2, to open it.",
        ),
        Trouble.EMPTY_BUT_HAD_DATA: QT_TRANSLATE_NOOP(
            "TroubleText",
            "There was a history in %1, but the file is now missing or empty. Nothing was written over it. "
            "Put back your copy of the file; to begin anew, remove settings.json beside it and start again.",
        ),
        Trouble.JOURNAL_MISSING: _CUT_OFF,
        Trouble.FOREIGN_JOURNAL: _CUT_OFF,
        Trouble.GONE: QT_TRANSLATE_NOOP(
            "TroubleText",
            "The file %1 with your history is gone: deleted, moved, or on a disk that was taken out. "
            "Nothing was written in its place. Put it back, then start again.",
        ),
        Trouble.LOCKED_BY_PASSPHRASE: QT_TRANSLATE_NOOP(
            "TroubleText",
            "The file %1 is encrypted. Nothing is wrong with it. Give the passphrase or the recovery key to open it.",
        ),
        Trouble.WRONG_KEY: QT_TRANSLATE_NOOP(
            "TroubleText",
            "The file %1 is encrypted with another key than the one kept beside it. It is left exactly as it is. "
            "Put back the file that belongs here, or restore a backup.",
        ),
        Trouble.KEYS_MISSING: QT_TRANSLATE_NOOP(
            "TroubleText",
            "The file %1 is encrypted, and the small files with its keys are gone. It is left exactly as it is. "
            "Put back the files whose names end in .keys, from a copy of this folder or from beside a backup.",
        ),
        Trouble.IO: QT_TRANSLATE_NOOP(
            "TroubleText",
            "The disk with %1 does not answer as it should. Nothing was changed. Check the disk, then start again.",
        ),
    }
)


class TroubleText(QObject):
    """The words for every kind of trouble; nothing technical in the first lines."""

    def opening(self, error: StorageError) -> str:
        """For the start, where the program cannot go on."""
        text = QCoreApplication.translate("TroubleText", str(_OPENING[error.kind]))
        return fill(text, str(error.path), str(error.needed_version))

    def in_session(self, error: Exception) -> str:
        """For the quiet line in the player, where everything goes on."""
        if isinstance(error, StorageError) and error.kind is Trouble.DISK_FULL:
            return self.tr("The disk is full. Go on: your counts are held and saved as soon as there is room.")
        if isinstance(error, StorageError) and error.kind is Trouble.GONE:
            return self.tr("The file with your history is gone. Go on: your counts are held. Put the file back.")
        if isinstance(error, StorageError) and error.kind is Trouble.READ_ONLY:
            return self.tr("Nothing can be saved here. Go on: your counts are held apart.")
        if isinstance(error, StorageError) and error.kind is Trouble.DAMAGED:
            return self.tr("The history's file is damaged. Go on: your counts are held apart.")
        return self.tr("Saving does not work just now. Go on: your counts are held and tried again every 2 seconds.")

    def settings(self) -> str:
        """For a settings file that had to be put aside."""
        return self.tr(
            "Your settings could not be read; the usual ones hold. The old file is kept as settings.json.bad."
        )

    def owed(self, error: Exception, *, held: bool = False) -> str:
        """For a session that is over and not saved; `held` where it outlives the program in the emergency log."""
        if isinstance(error, StorageError) and error.kind in (Trouble.READ_ONLY, Trouble.DAMAGED):
            return self.tr("The session is not in your history yet. It is held apart until it can be saved.")
        full = isinstance(error, StorageError) and error.kind is Trouble.DISK_FULL
        if held:
            if full:
                return self.tr("The session is not saved yet: the disk is full. It is held apart until there is room.")
            return self.tr("The session is not saved yet: the disk does not answer. It is held apart until it does.")
        if full:
            return self.tr("The session is not saved yet: the disk is full. Leave the program open; make room.")
        return self.tr("The session is not saved yet: the disk does not answer. Leave the program open.")

    def closing(self, *, held: bool = False) -> str:
        """For somebody who closes while something is not saved; `held` where the next start brings it in."""
        if held:
            return self.tr("A session is not saved yet. It is held apart for the next start. Close again to leave.")
        return self.tr("A session is not saved yet. Free the disk and wait, or close again to give it up.")

    def elsewhere(self, error: Exception) -> str:
        """For a write that nobody waited for."""
        if isinstance(error, HeldError):
            return self._made_up_for(error.cause)
        if isinstance(error, StorageError) and error.kind is Trouble.DISK_FULL:
            return self.tr("Not saved: the disk is full. Free some space and try again.")
        if isinstance(error, StorageError) and error.kind is Trouble.READ_ONLY:
            return self.tr("Not saved: nothing can be kept in the data folder.")
        if isinstance(error, StorageError) and error.kind is Trouble.DAMAGED:
            return self.tr("Not saved: the file with your history is damaged.")
        return self.tr("Not saved: the disk does not answer as it should. Try again.")

    def _made_up_for(self, cause: Exception) -> str:
        if isinstance(cause, StorageError) and cause.kind is Trouble.DISK_FULL:
            return self.tr("Not saved yet: the disk is full. It is held, and saved as soon as there is room.")
        return self.tr("Not saved yet. It is held, and saved as soon as that is possible.")

    def content(self, files: str) -> str:
        """For content files that had to be left out; `files` lists them, a line each."""
        return self.tr("Left out because of a mistake in its file: %1").replace("%1", files)

    def not_resumed(self, *, held: bool, after_pain: bool = False) -> str:
        """For an open session that cannot go on; `held` where an exercise is held back, by its questions or by pain."""
        if after_pain:
            return self.tr("It was stopped for pain, so it does not go on now. All of it is kept; you can finish it.")
        if held:
            return self.tr("Its safety questions hold an exercise back now. The session is kept; you can finish it.")
        return self.tr("An exercise of this session is missing now. The session is kept; you can finish it.")

    def mishap(self) -> str:
        """For a fault of the program itself."""
        return self.tr("Something went wrong in the program. Your data is safe. The details are in the log file.")
