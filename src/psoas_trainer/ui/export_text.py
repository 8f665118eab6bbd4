# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports and imports in words: what happened, what it means for the data, what to do."""

from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.export_file import TargetExistsError
from psoas_trainer.storage.import_document import Imported
from psoas_trainer.storage.pieces import StoppedError

_CUT_OFF = QT_TRANSLATE_NOOP(
    "ExportText", "%1 is cut off or incomplete. Nothing was imported. Export it anew and try again."
)
_FOREIGN = QT_TRANSLATE_NOOP(
    "ExportText", "%1 is no export of Psoas Trainer. Nothing was imported. Choose a JSON file that this program wrote."
)
_UNREADABLE = QT_TRANSLATE_NOOP("ExportText", "%1 cannot be read. Nothing was imported. Choose another file.")
_DOUBLED = QT_TRANSLATE_NOOP(
    "ExportText", "%1 has the same thing twice. Nothing was imported. Export it anew and try again."
)
_EDITED = QT_TRANSLATE_NOOP(
    "ExportText",
    "%1 was changed after it was exported, and %2 in it is not valid. Nothing was imported. Export it anew.",
)
_REFUSED = MappingProxyType(
    {
        Refusal.UNREADABLE: _UNREADABLE,
        Refusal.NOT_A_FILE: _UNREADABLE,
        Refusal.CHANGING: _UNREADABLE,
        Refusal.FOREIGN_KIND: _FOREIGN,
        Refusal.NOT_JSON: _FOREIGN,
        Refusal.NOT_UTF_8: _FOREIGN,
        Refusal.TOO_DEEP: _FOREIGN,
        Refusal.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
            "ExportText", "%1 is larger than any export can be. Nothing was imported. Choose another file."
        ),
        Refusal.NAME_TWICE: _DOUBLED,
        Refusal.ID_TAKEN: _DOUBLED,
        Refusal.NEWER_VERSION: QT_TRANSLATE_NOOP(
            "ExportText",
            "%1 was written by a newer Psoas Trainer. Nothing was imported. Install the newer program to import it.",
        ),
    }
)


class ExportText(QObject):
    """Every text is whole sentences; nothing technical in it but the place in a file that was edited."""

    def exported(self, path: Path) -> str:
        """For an export that is there."""
        return self.tr("Exported to %1").replace("%1", str(path))

    def not_exported(self, error: Exception, path: Path) -> str:
        """For one that did not come about."""
        if isinstance(error, StoppedError):
            return self.tr("The export was stopped. Nothing was left of it, and your data is as it was.")
        if isinstance(error, TargetExistsError):
            text = self.tr("There is already a file %1. It was left as it is. Choose another name.")
        elif _is(error, Trouble.DISK_FULL):
            text = self.tr("Nothing was exported: the disk of %1 is full. Your data is safe. Free some space.")
        elif _is(error, Trouble.DAMAGED):
            text = self.tr("Nothing was exported: something in your data cannot be read. Check the data in Settings.")
        elif _is(error, Trouble.LOCKED_BY_PASSPHRASE):
            text = self.tr("Nothing was exported: the data is encrypted. Export it in the window, or close that first.")
        elif isinstance(error, StorageError):
            text = self.tr("Nothing was exported: %1 cannot be written. Your data is safe. Choose another folder.")
        else:
            text = self.tr("Nothing was exported: something went wrong in the program. Your data is safe. Try again.")
        return text.replace("%1", str(path))

    def imported(self, done: Imported) -> tuple[str, ...]:
        """For an import, a sentence a line: what is new, and whose state was kept where both had changed."""
        if done.nothing:
            lines = [self.tr("All of it was here already. Nothing was changed.")]
        else:
            lines = [self.tr("%n session(s) came in.", "", done.added)]
        if done.changed:
            lines.append(self.tr("%n session(s) took the later state from the file.", "", done.changed))
        if done.others:
            lines.append(
                self.tr(
                    "%n other thing(s) came in or took the state from the file: answers, stars, own exercises.",
                    "",
                    done.others,
                )
            )
        if done.kept:
            lines.append(self.tr("%n session(s) kept the later state from here.", "", done.kept))
        if done.deleted:
            lines.append(self.tr("%n session(s) stayed deleted, as here.", "", done.deleted))
        return tuple(lines)

    def not_imported(self, error: Exception, path: Path) -> str:
        """For one that was refused or failed; everything is as it was then."""
        if isinstance(error, StoppedError):
            return self.tr("The import was stopped. Nothing was imported, and your data is as it was.")
        if isinstance(error, OutsideError):
            return self._refused(error, path)
        if _is(error, Trouble.DISK_FULL):
            return self.tr(
                "Nothing was imported: the disk is full. Your data is as it was. Free some space and try again."
            )
        if _is(error, Trouble.LOCKED):
            return self.tr("Nothing was imported: a session is being written. Try again when no session runs.")
        if _is(error, Trouble.READ_ONLY) or _is(error, Trouble.FOLDER_NOT_WRITABLE):
            return self.tr("Nothing was imported: your data folder cannot be written to. Your data is as it was.")
        return self.tr("Nothing was imported: the disk does not answer. Your data is as it was. Try again.")

    def undone(self) -> str:
        """For an import that was taken back."""
        return self.tr("The import is undone. Your data is as it was before it.")

    def not_undone(self) -> str:
        """For one that could not be; the backup of before is still there."""
        return self.tr("The import could not be undone just now. Restore the backup from before it in Settings, Data.")

    def _refused(self, error: OutsideError, path: Path) -> str:
        if error.refusal is Refusal.MISSING and error.place[:1] == ("end",):
            text = str(_CUT_OFF)
        else:
            text = str(_REFUSED.get(error.refusal, _EDITED))
        place = "/".join(str(step) for step in error.place)
        return fill(QCoreApplication.translate("ExportText", text), path.name, place)


def _is(error: Exception, kind: Trouble) -> bool:
    return isinstance(error, StorageError) and error.kind is kind
