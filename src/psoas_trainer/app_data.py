# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that keeps all data safe: backups by themselves, and what the data card asks for."""

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.data_desk import DataDesk, DataNews


class AppData(QObject):
    """Made at the first backup, at the end at the latest, or when somebody opens the settings: not for the start."""

    restored = Signal(object)
    """The Beginning of other data, which is now in the place of what was there."""
    trouble = Signal(str)
    """A backup that nobody asked for did not work: the sentence."""

    def __init__(self, ground: Ground, parent: QObject) -> None:
        super().__init__(parent)
        self._closed = False
        self._within: float | None = None
        self.desk = DataDesk(ground.store, ground.preferences, ground.folder.path, now, self)
        self.desk.restored.connect(self.restored)
        self.desk.news.connect(self._tell)

    def hurry(self, seconds: float) -> None:
        """The last backup may take no longer than that; where it would, it is left out."""
        self._within = seconds

    def close(self) -> None:
        """Asks for the last backup, once; the database's thread makes it before it ends."""
        if not self._closed:
            self._closed = True
            self.desk.close(self._within)

    def _tell(self, news: DataNews) -> None:
        if news.trouble:
            self.trouble.emit(news.text)
