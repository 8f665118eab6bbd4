# SPDX-License-Identifier: GPL-3.0-or-later
"""The list behind a routine's More button: to rehearse it, several times as fast."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

PACES: Final = (4, 10)
"""So many times as fast can be rehearsed."""


class RehearseMenu(QMenu):
    """An entry for each pace."""

    chosen = Signal(int)
    """A rehearsal so many times as fast."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for pace in PACES:
            action = self.addAction(self.tr("Rehearse, %1 times as fast").replace("%1", str(pace)))
            action.triggered.connect(lambda _checked=False, pace=pace: self.chosen.emit(pace))
