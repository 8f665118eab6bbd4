# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with the person who is current in the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel


class PersonActions(FlowRow):
    """The name first: a button says to whom it belongs."""

    wanted = Signal(str)
    """open, start, edit, archive, return or delete."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.name = TextLabel(look, "body-strong", "ink", elide=True)
        self.name.setMinimumHeight(HIT)
        self.name.setMaximumWidth(260)
        self.buttons = {
            "open": PillButton(look, self.tr("Open"), "tint", height=HIT),
            "start": PillButton(look, self.tr("Start here"), "outline", "play-fill", HIT),
            "edit": PillButton(look, self.tr("Edit"), "plain", "pencil-simple", HIT),
            "archive": PillButton(look, self.tr("Archive"), "plain", "package", HIT),
            "return": PillButton(look, self.tr("Bring back"), "plain", "arrow-counter-clockwise", HIT),
            "delete": PillButton(look, self.tr("Delete"), "plain", "trash", HIT),
        }
        super().__init__((self.name, *self.buttons.values()), SPACE_2, SPACE_2, parent)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self.wanted.emit(act))

    def show_person(self, name: str, *, archived: bool) -> None:
        """Belongs to that person from now on; to nobody where there is no name."""
        self.setEnabled(bool(name))
        self.name.setText(name)
        self.buttons["archive"].setVisible(not archived)
        self.buttons["return"].setVisible(archived)
        for button in self.buttons.values():
            spoken = self.tr("%1: %2", "what a button does, and for whom")
            button.setAccessibleName(fill(spoken, button.text(), name) if name else button.text())
