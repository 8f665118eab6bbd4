# SPDX-License-Identifier: GPL-3.0-or-later
"""The seven days of the week as chips, of which any may be chosen, in the order of the language's week."""

from collections.abc import Collection

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.flow_row import FlowRow

_WEEK = 7


class DayChips(FlowRow):
    """Days are 0 for Monday to 6. Each chip is a Tab stop of its own: they do not exclude each other."""

    toggled = Signal(int, bool)
    """The person chose a day, or took it away. Whoever hears it says by `set_days` what then is chosen."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is what is asked, for a screen reader."""
        first = QLocale().firstDayOfWeek().value - 1
        days = [(first + number) % _WEEK for number in range(_WEEK)]
        chips = {day: Chip(look, QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)) for day in days}
        super().__init__(chips.values(), SPACE_2, 0, parent)
        self._chips = chips
        self.setAccessibleName(name)
        for day, chip in self._chips.items():
            chip.setAccessibleName(long_day_name(day))
            set_tooltip(chip, long_day_name(day))
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(lambda chosen, day=day: self.toggled.emit(day, chosen))

    @property
    def days(self) -> tuple[int, ...]:
        """The days that are shown as chosen, in their order from Monday."""
        return tuple(sorted(day for day, chip in self._chips.items() if chip.isChecked()))

    def set_days(self, days: Collection[int]) -> None:
        """Shows these as chosen, without `toggled`."""
        for day, chip in self._chips.items():
            chip.setChecked(day in days)

    def chip(self, day: int) -> Chip:
        """The chip of a day. Raises KeyError."""
        return self._chips[day]


def long_day_name(day: int) -> str:
    """The whole name of a day of the week, 0 for Monday, as it stands alone."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat)
