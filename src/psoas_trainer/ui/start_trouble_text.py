# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the page that waits at the start: what happened, what may be behind it, what it means for the data."""

from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from psoas_trainer.storage.errors import StorageError, Trouble


class _Words(NamedTuple):
    """Texts to be translated; %1 is the file or the folder."""

    title: object
    happened: object
    causes: tuple[object, ...]
    kept: object


_CANNOT_WRITE = _Words(
    QT_TRANSLATE_NOOP("StartTroubleText", "Nothing can be kept in your data folder"),
    QT_TRANSLATE_NOOP("StartTroubleText", "Psoas Trainer cannot write to %1."),
    (
        QT_TRANSLATE_NOOP("StartTroubleText", "The folder belongs to another user of this computer."),
        QT_TRANSLATE_NOOP("StartTroubleText", "The disk is protected against writing, or was taken out."),
        QT_TRANSLATE_NOOP("StartTroubleText", "A security program keeps other programs out of the folder."),
    ),
    QT_TRANSLATE_NOOP(
        "StartTroubleText",
        "Nothing was changed and nothing is lost. Choose another folder, or wait: "
        "the program opens by itself as soon as it can write.",
    ),
)
_WORDS = MappingProxyType(
    {
        Trouble.LOCKED: _Words(
            QT_TRANSLATE_NOOP("StartTroubleText", "Your history is in use"),
            QT_TRANSLATE_NOOP("StartTroubleText", "Another program holds %1 at the moment."),
            (
                QT_TRANSLATE_NOOP("StartTroubleText", "A second Psoas Trainer is open, perhaps of another user."),
                QT_TRANSLATE_NOOP("StartTroubleText", "A virus scanner is reading the file."),
                QT_TRANSLATE_NOOP("StartTroubleText", "A program such as OneDrive or Dropbox is synchronising it."),
                QT_TRANSLATE_NOOP("StartTroubleText", "A copy or a backup of it is being made."),
            ),
            QT_TRANSLATE_NOOP(
                "StartTroubleText",
                "Nothing is lost and nothing was changed. The program opens by itself as soon as the file is free.",
            ),
        ),
        Trouble.DISK_FULL: _Words(
            QT_TRANSLATE_NOOP("StartTroubleText", "The disk is full"),
            QT_TRANSLATE_NOOP("StartTroubleText", "There is no room left on the disk with %1."),
            (
                QT_TRANSLATE_NOOP("StartTroubleText", "Other files have filled the disk."),
                QT_TRANSLATE_NOOP("StartTroubleText", "What you may use of it is limited, and the limit is reached."),
            ),
            QT_TRANSLATE_NOOP(
                "StartTroubleText",
                "Your history is untouched. The program opens by itself as soon as there is room.",
            ),
        ),
        Trouble.GONE: _Words(
            QT_TRANSLATE_NOOP("StartTroubleText", "Your data folder is not there"),
            QT_TRANSLATE_NOOP("StartTroubleText", "The folder that you have chosen is missing: %1"),
            (
                QT_TRANSLATE_NOOP("StartTroubleText", "Its disk or memory stick is not plugged in."),
                QT_TRANSLATE_NOOP("StartTroubleText", "It lies on a network disk that is not connected."),
                QT_TRANSLATE_NOOP("StartTroubleText", "It was moved, renamed or deleted."),
            ),
            QT_TRANSLATE_NOOP(
                "StartTroubleText",
                "Nothing was made in its place. The program opens by itself as soon as the folder is there again.",
            ),
        ),
        Trouble.IO: _Words(
            QT_TRANSLATE_NOOP("StartTroubleText", "The disk does not answer"),
            QT_TRANSLATE_NOOP("StartTroubleText", "The disk with %1 does not answer as it should."),
            (
                QT_TRANSLATE_NOOP("StartTroubleText", "A cable or a network connection is interrupted."),
                QT_TRANSLATE_NOOP("StartTroubleText", "The disk is failing: copy what is on it to another one."),
            ),
            QT_TRANSLATE_NOOP(
                "StartTroubleText",
                "Nothing was changed. The program opens by itself as soon as the disk answers.",
            ),
        ),
        Trouble.LOCKED_BY_PASSPHRASE: _Words(
            QT_TRANSLATE_NOOP("StartTroubleText", "Your data is encrypted"),
            QT_TRANSLATE_NOOP("StartTroubleText", "The file %1 opens with a passphrase."),
            (
                QT_TRANSLATE_NOOP(
                    "StartTroubleText", "Clinic mode was turned on here, or the file comes from a clinic."
                ),
            ),
            QT_TRANSLATE_NOOP("StartTroubleText", "Nothing is lost and nothing was changed."),
        ),
        Trouble.KEYS_MISSING: _Words(
            QT_TRANSLATE_NOOP("StartTroubleText", "The keys of your data are not there"),
            QT_TRANSLATE_NOOP(
                "StartTroubleText", "The file %1 is encrypted, and the small files with its keys are gone."
            ),
            (
                QT_TRANSLATE_NOOP("StartTroubleText", "The data was copied here without the files that end in .keys."),
                QT_TRANSLATE_NOOP("StartTroubleText", "Those files were deleted or damaged."),
            ),
            QT_TRANSLATE_NOOP(
                "StartTroubleText",
                "Nothing was changed. Put those files back, from a copy of the folder or from beside a backup: "
                "the program opens by itself then.",
            ),
        ),
        Trouble.FOLDER_NOT_WRITABLE: _CANNOT_WRITE,
        Trouble.READ_ONLY: _CANNOT_WRITE,
    }
)


class StartTroubleText(QObject):
    """Whole sentences; nothing technical. Any other kind of trouble is told as a disk that does not answer."""

    def title(self, error: StorageError) -> str:
        """The heading."""
        return _translated(_words(error).title)

    def happened(self, error: StorageError) -> str:
        """What happened, with the file or the folder."""
        return _translated(_words(error).happened).replace("%1", str(error.path))

    def causes(self, error: StorageError) -> tuple[str, ...]:
        """What is likely to be behind it, a sentence each."""
        return tuple(_translated(cause) for cause in _words(error).causes)

    def kept(self, error: StorageError) -> str:
        """What it means for the data, and what happens next."""
        return _translated(_words(error).kept)

    def same(self) -> str:
        """When it was tried and nothing is better."""
        return self.tr("Tried again: nothing has changed yet.")

    def this_run_only(self) -> str:
        """Where the folder was named from outside."""
        return self.tr(
            "This folder was named when the program was started. Another one holds for this run; "
            "to keep it, name it in the shortcut or the command that starts the program."
        )

    def refused_folder(self, error: StorageError) -> str:
        """When another folder was chosen that will not do."""
        if error.kind is Trouble.DISK_FULL:
            return self.tr("The disk with %1 is full. Choose another folder.").replace("%1", str(error.path))
        text = self.tr("Nothing can be written to %1. Choose another folder.")
        return text.replace("%1", str(error.path))


def _words(error: StorageError) -> _Words:
    return _WORDS.get(error.kind, _WORDS[Trouble.IO])


def _translated(text: object) -> str:
    return QCoreApplication.translate("StartTroubleText", str(text))
