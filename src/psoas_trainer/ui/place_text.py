# SPDX-License-Identifier: GPL-3.0-or-later
"""The words about the folder of the data: where it lies, whether that is wise, and what moving it does."""

from pathlib import Path

from PySide6.QtCore import QObject

from psoas_trainer.core.synced_folder import Service
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.place import Origin, Place
from psoas_trainer.storage.whereabouts import Whereabouts


class PlaceText(QObject):
    """Whole sentences; nothing technical."""

    def view_only(self, error: StorageError, folder: Path) -> str:
        """For the line above the pages where nothing can be written."""
        if error.kind is Trouble.READ_ONLY:
            text = self.tr("Nothing can be kept: the file with your history in %1 is protected against writing.")
        elif error.kind is Trouble.DISK_FULL:
            text = self.tr("Nothing can be kept: the disk with your data folder %1 is full.")
        else:
            text = self.tr("Nothing can be kept: your data folder %1 cannot be written to.")
        return text.replace("%1", str(folder))

    def risky(self, whereabouts: Whereabouts) -> str:
        """Why the folder is no good place, in two sentences; empty where it is one."""
        if whereabouts.network:
            return self.tr(
                "Your data folder lies on a network disk. Saving is slower there, "
                "and a connection that breaks can cost counts."
            )
        if whereabouts.service is None:
            return ""
        if whereabouts.service is Service.OTHER:
            return self.tr(
                "Your data folder is synchronised with other computers. Two that write at once can damage your history."
            )
        text = self.tr(
            "Your data folder lies in a folder of %1. Two computers that write at once can damage your history."
        )
        return text.replace("%1", str(whereabouts.service))

    def origin(self, place: Place) -> str:
        """Why it is this folder, where it is not the usual one, and where the data was before."""
        if place.before is not None and not place.can_be_chosen:
            text = self.tr("You have chosen this folder for this run. What was kept before is still in %1.")
            return text.replace("%1", str(place.before))
        if place.origin is Origin.GIVEN:
            return self.tr("This folder was named when the program was started.")
        if place.origin is Origin.ENVIRONMENT:
            return self.tr("This folder was named by the variable PSOAS_TRAINER_DATA of this computer.")
        if place.before is None:
            return self.tr("You have chosen this folder.") if place.origin is Origin.CHOSEN else ""
        text = self.tr("You have chosen this folder. What was kept before is still in %1.")
        return text.replace("%1", str(place.before))

    def moved(self, before: str) -> str:
        """After a move."""
        return self.tr("Your data is on this computer now. The former file is kept in %1.").replace("%1", before)

    def not_moved(self, error: Exception) -> str:
        """When a move did not come about."""
        if isinstance(error, StorageError) and error.kind is Trouble.DISK_FULL:
            return self.tr("Nothing was moved: this computer's disk is full. Your data is where it was.")
        return self.tr("Nothing was moved: the copy did not succeed. Your data is where it was.")

    def nowhere(self) -> str:
        """Where no folder of this computer is any better."""
        return self.tr("No better folder was found on this computer. Your data is where it was.")

    def damaged(self) -> str:
        """For the line above the pages where the file was found damaged behind the first picture."""
        return self.tr(
            "The file with your history is damaged. Nothing more is written into it; a session is held apart meanwhile."
        )

    def scarce(self) -> str:
        """Before a session on a disk that is nearly full."""
        return self.tr("Less than 50 MB is free on the disk. Go on, and make room later.")
