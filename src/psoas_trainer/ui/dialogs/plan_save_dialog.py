# SPDX-License-Identifier: GPL-3.0-or-later
"""Before a plan becomes a version: who saves it, and why."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.person import INITIALS_LETTERS
from psoas_trainer.core.clinic.plan_file import REASON_LETTERS
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField

_INITIALS = 200


class PlanSaveDialog(StopDialog):
    """Enter saves from either field; Esc goes on editing."""

    def __init__(
        self, parent: QWidget, look: Look, number: int, initials: str, save: Callable[[str, str], None]
    ) -> None:
        """`number` is that of the version; `save` gets initials and reason."""
        super().__init__(parent, look)
        self._save = save
        title = self.tr("Save as version %1").replace("%1", str(number))
        self.title = TextLabel(look, "title", "ink", title, wrap=True)
        self.setAccessibleName(title)
        text = self.tr("A version never changes again. Older ones can be read at any time.")
        self.line = TextLabel(look, "body", "ink-2", text, wrap=True)
        self.initials = LineField(look, self.tr("Your initials"), INITIALS_LETTERS)
        self.initials.setFixedWidth(_INITIALS)
        self.initials.set_text(initials)
        self.reason = LineField(look, self.tr("Why, in a few words, or empty"), REASON_LETTERS)
        for field in (self.initials, self.reason):
            field.shares_undo = False
            field.edit.returnPressed.connect(self._on_save)
        self.save = PillButton(look, self.tr("Save plan"), icon="check", height=BUTTON_HEIGHT)
        self.cancel = PillButton(look, self.tr("Go on editing"), "outline", height=BUTTON_HEIGHT)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        buttons = FlowRow((self.save, self.cancel), SPACE_3, SPACE_2)
        self.lay_out([self.title, self.line], [self.initials, self.reason], [buttons])

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, number: int, initials: str, save: Callable[[str, str], None]
    ) -> "PlanSaveDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, number, initials, save)
        dialog.lay(dialog.reason.edit if initials else dialog.initials.edit)
        dialog.settle(dialog.reason)
        dialog.fit()
        announce(dialog, dialog.accessibleName())
        return dialog

    def _on_save(self) -> None:
        initials = self.initials.text.strip()
        named = any(letter.isalnum() for letter in initials)
        self.initials.show_problem("" if named else self.tr("Type your initials: a plan says who saved it."))
        self.settle(self.initials)
        self.fit()
        if not named:
            self.initials.edit.setFocus()
            return
        self.lift()
        self._save(initials, self.reason.text)
