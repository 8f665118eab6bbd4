# SPDX-License-Identifier: GPL-3.0-or-later
"""The person's settings while the program runs: one object that pages read and change."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.errors import StorageError


class Preferences(QObject):
    """Holds the settings; every change is saved at once and told."""

    changed = Signal(object)
    """The new Settings."""
    failed = Signal(object)
    """The StorageError of a save that did not work; the change holds until the program ends."""

    def __init__(self, settings: Settings, save: Callable[[Settings], None], parent: QObject | None = None) -> None:
        """`save` makes settings durable and raises StorageError."""
        super().__init__(parent)
        self._settings = settings
        self._save = save

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, **fields: Any) -> None:
        """Changes fields of the settings, saves, and tells; equal values do nothing."""
        changed = self._settings._replace(**fields)
        if changed == self._settings:
            return
        self._settings = changed
        try:
            self._save(changed)
        except StorageError as error:
            self.failed.emit(error)
        self.changed.emit(changed)
