# SPDX-License-Identifier: GPL-3.0-or-later
"""Every half hour the program runs, what was written since the last backup is backed up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 30 * 60_000


class BackupClock(QObject):
    """Ticks from the moment it is made; where nothing was written, nothing is made."""

    def __init__(self, back_up: Callable[[], None], parent: QObject | None = None) -> None:
        """`back_up` makes the backup."""
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(back_up)
        self.timer.start()
