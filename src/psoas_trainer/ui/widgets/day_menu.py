# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of days, one of which is chosen."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


class DayMenu(QMenu):
    """An entry for each day, in their order."""

    chosen = Signal(object)
    """The day, a date."""

    def __init__(self, name: str, days: Iterable[tuple[date, str]], parent: QWidget) -> None:
        """`name` is what the list is about; `days` are the days with their words."""
        super().__init__(parent)
        self.setAccessibleName(name)
        for day, words in days:
            action = self.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, day=day: self.chosen.emit(day))
