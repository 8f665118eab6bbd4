# SPDX-License-Identifier: GPL-3.0-or-later
"""Asked before a record is given to a clinic by somebody who has no name on this computer."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.one_line import one_line_or_none
from psoas_trainer.core.clinic.person import NAME_LETTERS
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField


class RecordNameDialog(StopDialog):
    """What is typed goes into that one file and is kept nowhere else. Esc gives nothing away."""

    def __init__(self, parent: QWidget, look: Look, then: Callable[[str], None]) -> None:
        super().__init__(parent, look)
        self._then = then
        title = self.tr("Whose record is it?")
        self.setAccessibleName(title)
        line = self.tr(
            "The clinic reads this name when it takes the record in. It stands in the file and nowhere else."
        )
        self.name = LineField(look, self.tr("Your name, as the clinic knows you"), NAME_LETTERS)
        self.name.shares_undo = False
        self.go_on = PillButton(look, self.tr("Go on"), height=BUTTON_HEIGHT)
        self.leave = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)
        self.go_on.clicked.connect(self._on_name)
        self.name.edit.returnPressed.connect(self._on_name)
        self.leave.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        head = [TextLabel(look, "title", "ink", title, wrap=True), TextLabel(look, "body", "ink-2", line, wrap=True)]
        self.lay_out(head, [self.name], [FlowRow((self.go_on, self.leave), SPACE_3, SPACE_2)])

    @classmethod
    def open(cls, parent: QWidget, look: Look, then: Callable[[str], None]) -> "RecordNameDialog":
        """Lays it over the window of `parent` and returns at once; `then` gets the name."""
        dialog = cls(parent, look, then)
        dialog.lay(dialog.name.edit)
        dialog.refit(dialog.name)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _on_name(self) -> None:
        name = one_line_or_none(self.name.text, NAME_LETTERS)
        if name is None:
            self.name.show_problem(self.tr("Type a name: without one the clinic cannot tell whose record it is."))
            self.refit(self.name)
            self.name.edit.setFocus()
            return
        self.lift()
        self._then(name)
