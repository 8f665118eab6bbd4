# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips of which any number may be on: equipment at hand, what to go easy on."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.flow_row import FlowRow


class PickChips(FlowRow):
    """Each chip is on or off by itself."""

    changed = Signal(object)
    """The person changed what is on: a tuple of ids, in the order of the chips."""

    def __init__(
        self, look: Look, name: str, choices: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`name` says what is asked; `choices` are pairs of id and words."""
        chips = {value: Chip(look, words) for value, words in choices}
        super().__init__(chips.values(), SPACE_2, 0, parent)
        self._chips = chips
        self.setAccessibleName(name)
        for chip in chips.values():
            chip.setAccessibleDescription(name)
            chip.clicked.connect(lambda _checked=False: self.changed.emit(self.picked))

    @property
    def picked(self) -> tuple[str, ...]:
        """The ids of what is on."""
        return tuple(value for value, chip in self._chips.items() if chip.isChecked())

    def set_picked(self, values: Iterable[str]) -> None:
        """Switches these on and all others off, without `changed`."""
        wanted = set(values)
        for value, chip in self._chips.items():
            chip.setChecked(value in wanted)

    def chip(self, value: str) -> Chip:
        """The chip of that id. Raises KeyError."""
        return self._chips[value]
