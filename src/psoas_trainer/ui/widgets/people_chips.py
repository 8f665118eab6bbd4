# SPDX-License-Identifier: GPL-3.0-or-later
"""Which people are shown: all, due today, those with something to look at, archived; with how many there are."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.flow_row import FlowRow

ALL: Final = "here"


class PeopleChips(FlowRow):
    """One is always chosen."""

    changed = Signal(str)
    """Which people are wanted: here, due, looks or archived."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.chips = {
            "here": Chip(look, ""),
            "due": Chip(look, ""),
            "looks": Chip(look, "", "warning-circle"),
            "archived": Chip(look, ""),
        }
        super().__init__(tuple(self.chips.values()), SPACE_2, SPACE_2, parent)
        self._group = QButtonGroup(self)
        self._shown = ALL
        for shown, chip in self.chips.items():
            self._group.addButton(chip)
            chip.clicked.connect(lambda _checked=False, shown=shown: self._choose(shown))
        self.chips[ALL].setChecked(True)
        self.setAccessibleName(self.tr("Which people"))
        self.set_counts(None)

    @property
    def shown(self) -> str:
        """What is chosen."""
        return self._shown

    def set_shown(self, shown: str) -> None:
        """Chooses that, without `changed`."""
        self._shown = shown
        self.chips[shown].setChecked(True)

    def set_counts(self, counts: Mapping[str, int] | None) -> None:
        """Says how many there are of each, as far as that is known."""
        texts = (
            ("here", self.tr("All"), self.tr("All %1")),
            ("due", self.tr("Due today"), self.tr("Due today %1")),
            ("looks", self.tr("Needs a look"), self.tr("Needs a look %1")),
            ("archived", self.tr("Archived"), self.tr("Archived %1")),
        )
        for shown, plain, counted in texts:
            chip, count = self.chips[shown], (counts or {}).get(shown)
            chip.setText(counted.replace("%1", str(count)) if count else plain)
            chip.setAccessibleName(chip.text())
            chip.updateGeometry()

    def _choose(self, shown: str) -> None:
        if shown != self._shown:
            self._shown = shown
            self.changed.emit(shown)
