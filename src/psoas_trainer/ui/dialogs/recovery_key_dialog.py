# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows a new recovery key, once: to be printed, and typed back in part, so that a copy of it is really there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.recovery_key import GROUP, grouped, reads_as
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.print.page_printer import Outcome
from psoas_trainer.ui.print.sheet import Sheet, SheetPart
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField

_LONGEST = 3 * GROUP
"""A group, and what people put round it."""


class RecoveryKeyDialog(StopDialog):
    """Esc leaves it: the key that was shown then opens nothing."""

    kept = Signal()
    """The person has it on paper."""
    left = Signal()
    """Nothing comes of it."""

    def __init__(
        self, parent: QWidget, look: Look, key: str, groups: tuple[int, int], printer: SheetPrinter, action: str
    ) -> None:
        """`groups` of the key are typed back, counted from 0; `action` is what the last button does."""
        super().__init__(parent, look)
        self._recovery_key = key
        self._printer = printer
        self.title = TextLabel(look, "title", "ink", self.tr("Print the recovery key"), wrap=True)
        self.setAccessibleName(self.title.text())
        lines = (
            self.tr("If the passphrase is forgotten, only this key opens the data. Without both it is lost for good."),
            self.tr("Print it and lock the page away, not beside this computer. It is shown only now."),
        )
        self.shown = TextLabel(look, "card-title", "ink", grouped(key), wrap=True)
        self.shown.setAccessibleName(" ".join(grouped(key)))
        self.print_page = PillButton(look, self.tr("Print"), "outline", "printer", BUTTON_HEIGHT)
        self.save_page = PillButton(look, self.tr("Save as PDF"), "outline", "download-simple", BUTTON_HEIGHT)
        self.print_page.clicked.connect(lambda: self._say(printer.print_sheet(self, self.sheet())))
        self.save_page.clicked.connect(lambda: self._say(printer.save_pdf(self, self.sheet())))
        self.said = TextLabel(look, "body-strong", "ink", " ", wrap=True)
        back = TextLabel(look, "body", "ink-2", self.tr("Now type two of its groups from the page."), wrap=True)
        self.fields = tuple(self._field(number) for number in groups)
        self.action = PillButton(look, action, height=BUTTON_HEIGHT)
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)
        self.action.clicked.connect(self._check)
        self.cancel.clicked.connect(self._leave)
        self.escaped.connect(self._leave)
        words: list[QWidget] = [TextLabel(look, "body", "ink-2", line, wrap=True) for line in lines]
        prints = FlowRow((self.print_page, self.save_page), SPACE_3, SPACE_2)
        body = [*words, self.shown, prints, self.said, back, *(field for _, field in self.fields)]
        self.lay_out([self.title], body, [FlowRow((self.action, self.cancel), SPACE_3, SPACE_2)])

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, key: str, groups: tuple[int, int], printer: SheetPrinter, action: str
    ) -> "RecoveryKeyDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, key, groups, printer, action)
        dialog.lay(dialog.print_page)
        dialog.settle(dialog.fields[-1][1])
        dialog.fit()
        announce(dialog, dialog.title.text())
        return dialog

    def sheet(self) -> Sheet:
        """The page as it is printed."""
        introduction = self.tr("It opens the encrypted data of Psoas Trainer when the passphrase is forgotten.")
        keep = (
            self.tr("Lock this page away, apart from the computer. Who has both can read all data."),
            self.tr("On the locked page choose “Use the recovery key” and type all six groups."),
            self.tr("When a new recovery key is made in the settings, this one opens nothing any more."),
        )
        parts = (
            SheetPart(grouped(self._recovery_key), (), urgent=True),
            SheetPart(self.tr("What to do with it"), keep),
        )
        return Sheet(self.tr("Recovery key"), introduction, parts, "")

    def lift(self) -> None:
        """The key goes with it."""
        self._recovery_key = ""
        self.shown.setText("")
        self.shown.setAccessibleName("")
        for _, field in self.fields:
            field.edit.clear()
        super().lift()

    def _field(self, number: int) -> tuple[int, LineField]:
        name = self.tr("Group %1 of 6").replace("%1", str(number + 1))
        field = LineField(self._look, name, _LONGEST)
        field.shares_undo = False
        field.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        field.changed.connect(lambda _text: field.show_problem(""))
        field.edit.returnPressed.connect(self._check)
        return number, field

    def _check(self) -> None:
        groups = grouped(self._recovery_key).split("-")
        for number, field in self.fields:
            if not reads_as(field.text, groups[number]):
                field.show_problem(self.tr("That is not this group. Look at the printed page."))
                field.setFocus()
                return
        self.lift()
        self.kept.emit()

    def _leave(self) -> None:
        self.lift()
        self.left.emit()

    def _say(self, outcome: Outcome | None) -> None:
        """What became of printing or saving; nothing where the person changed their mind."""
        self.said.setText(outcome.text if outcome is not None else " ")
        if outcome is not None:
            self.said.set_role("ok" if outcome.done else "danger")
            announce(self, outcome.text)
        self.settle(self.said)
        self.fit()
