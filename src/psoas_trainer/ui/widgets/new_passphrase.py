# SPDX-License-Identifier: GPL-3.0-or-later
"""A new passphrase, typed twice, with what it is worth in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.passphrase_strength import Strength, strength_of
from psoas_trainer.ui.lock_text import LockText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_3
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.passphrase_field import PassphraseField


class NewPassphrase(QWidget):
    """Nothing is asked of it but its length, and that it is not found at once."""

    entered = Signal()
    """Enter was pressed in the second field."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = LockText(self)
        hint = self.tr("Four or five words that do not belong together are easy to keep and hard to guess.")
        self.hint = TextLabel(look, "small", "ink-2", hint, wrap=True)
        self.first = PassphraseField(look, self.tr("New passphrase"))
        self.worth = TextLabel(look, "small-strong", "ink", wrap=True)
        self.second = PassphraseField(look, self.tr("The same once more"))
        self.first.changed.connect(self._on_first)
        self.second.changed.connect(lambda _text: self.second.show_problem(""))
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        self.setFocusProxy(self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        for part in (self.hint, self.first, self.worth, self.second):
            column.addWidget(part)
        self.worth.setText(" ")

    def taken(self) -> str:
        """The passphrase; empty where it cannot be one yet, which is then said at the field."""
        typed = self.first.text
        strength = strength_of(typed)
        if not strength.taken:
            self.first.show_problem(self._text.strength(strength, len(typed)))
            self.first.setFocus()
            return ""
        if self.second.text != typed:
            self.second.show_problem(self.tr("The two are not the same. Type it once more."))
            self.second.setFocus()
            return ""
        return typed

    def clear(self) -> None:
        """Empties both fields."""
        self.first.clear()
        self.second.clear()

    def _on_first(self, typed: str) -> None:
        self.first.show_problem("")
        strength = strength_of(typed)
        self.worth.setText(self._text.strength(strength, len(typed)) if typed else " ")
        self.worth.set_role("ok" if strength in (Strength.GOOD, Strength.STRONG) else "ink")
        # A screen reader finds it at the field, when the person stops there.
        self.first.edit.setAccessibleDescription(self.worth.text().strip())
