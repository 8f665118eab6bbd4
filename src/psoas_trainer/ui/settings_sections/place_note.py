# SPDX-License-Identifier: GPL-3.0-or-later
"""Below the data folder's path: why it is this folder, whether it is a risky place, and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel


class PlaceNote(QWidget):
    """Hidden where the folder is the usual one and no risk: then there is nothing to say."""

    move_requested = Signal()
    """All data is to be moved to this computer."""
    return_requested = Signal()
    """The folder that was in use before is wanted again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.origin = TextLabel(look, "small", "ink-2", wrap=True)
        self.risk = TextLabel(look, "small", "warn", wrap=True)
        self.said = TextLabel(look, "body", "ink", wrap=True)
        self.move_data = PillButton(look, self.tr("Move to this computer"), "outline", height=HIT)
        self.former = PillButton(look, self.tr("Use the former folder again"), "outline", height=HIT)
        self.move_data.clicked.connect(self.move_requested)
        self.former.clicked.connect(self.return_requested)
        self.buttons = FlowRow((self.move_data, self.former), SPACE_3, SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_3)
        column.setSpacing(SPACE_2)
        for part in (self.origin, self.risk, self.said):
            column.addWidget(part)
            part.hide()
        column.addWidget(self.buttons)
        self.move_data.hide()
        self.former.hide()
        self._settle()

    def show_origin(self, text: str, *, can_return: bool) -> None:
        """Why it is this folder, empty for the usual one; whether there is a former one to go back to."""
        self._show(self.origin, text)
        self.former.setVisible(can_return)
        self._settle()

    def show_risk(self, text: str, *, can_move: bool) -> None:
        """Why the folder is no good place, empty where it is one."""
        self._show(self.risk, text)
        self.move_data.setVisible(can_move)
        self._settle()

    def say(self, text: str) -> None:
        """What came of what was asked for."""
        self._show(self.said, text)
        self._settle()
        announce(self, text)

    def _show(self, label: TextLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _settle(self) -> None:
        buttons = not (self.move_data.isHidden() and self.former.isHidden())
        self.buttons.setVisible(buttons)
        self.buttons.updateGeometry()
        self.setVisible(buttons or not all(part.isHidden() for part in (self.origin, self.risk, self.said)))
