# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes to choose from: each with its date, chosen by a switch; at first none is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.switch import Switch

_LONGEST = 160


class NoteTicks(QWidget):
    """Only what a clinician chose leaves the page."""

    changed = Signal()
    """Another choice."""

    def __init__(self, look: Look, notes: tuple[tuple[str, str, str], ...], parent: QWidget | None = None) -> None:
        """`notes` are an id, the text, and when it was written."""
        super().__init__(parent)
        self.switches: dict[str, Switch] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(TextLabel(look, "small-strong", "ink", self.tr("Notes to include"), wrap=True))
        if not notes:
            column.addWidget(TextLabel(look, "small", "ink-2", self.tr("There are no notes yet."), wrap=True))
        for uuid, text, when in notes:
            switch = Switch(look, self.tr("Include: %1", "a note").replace("%1", text))
            switch.toggled.connect(lambda _on: self.changed.emit())
            self.switches[uuid] = switch
            words = QVBoxLayout()
            words.setSpacing(0)
            short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
            words.addWidget(TextLabel(look, "small", "ink", short, wrap=True))
            words.addWidget(TextLabel(look, "micro", "ink-2", when, wrap=True))
            row = QHBoxLayout()
            row.setSpacing(SPACE_1)
            row.addLayout(words, 1)
            row.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what was chosen."""
        return tuple(uuid for uuid, switch in self.switches.items() if switch.isChecked())
