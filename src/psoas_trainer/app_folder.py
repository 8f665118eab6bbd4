# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for another data folder, prepares it and keeps the choice: from the pages at the start, and from the window."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.place import Place, choose, prepared


def ask_for_folder(parent: QWidget) -> str:
    """The folder that the person points at, empty for none."""
    title = QCoreApplication.translate("FolderChoice", "Where to keep your history")
    return QFileDialog.getExistingDirectory(parent, title)


def choose_folder(parent: QWidget, place: Place) -> Place | StorageError | None:
    """The place from now on; None where nothing was chosen, a StorageError where the folder will not do."""
    chosen = ask_for_folder(parent)
    return take_folder(place, Path(chosen)) if chosen else None


def return_to_former(place: Place) -> Place | StorageError:
    """The folder that was in use before, as it is; the choice is undone by this, and can be so itself."""
    try:
        return choose(place, place.before) if place.before is not None else place
    except StorageError as error:
        return error


def take_folder(place: Place, chosen: Path) -> Place | StorageError:
    """The same for a folder that is known."""
    try:
        folder = prepared(chosen)
        # The folder itself, pointed at again, is no other one to go back from.
        return place if folder == place.folder.path else choose(place, folder)
    except StorageError as error:
        return error
