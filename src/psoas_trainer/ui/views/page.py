# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of a page that shows kept data: it reads again when it is shown, and only if something changed."""

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.changes import Change


class Page(QWidget):
    """Subclasses name what they show in `WATCHES` and read it in `refresh`."""

    WATCHES: ClassVar[frozenset[Change]] = frozenset()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True

    def note_change(self, changes: frozenset[Change]) -> None:
        """Data was written: read again now if the page is in front, else when it is shown next."""
        if self.WATCHES & changes:
            self._stale = True
            self._refresh_if_stale()

    def refresh(self) -> None:
        """Reads and shows the data as it is now."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()
