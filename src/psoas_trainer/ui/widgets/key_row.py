# SPDX-License-Identifier: GPL-3.0-or-later
"""One action with its key: what it does, the field, the way back to the standard, and why a key was refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_4
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.key_field import KeyField
from psoas_trainer.ui.widgets.label import TextLabel


class KeyRow(QWidget):
    """The owner shows the key and says why one is refused; the row keeps nothing."""

    pressed_key = Signal(str)
    """The person wants that key."""
    reset_wanted = Signal()
    """Back to the standard key, please."""

    def __init__(self, look: Look, title: str, text: str = "", parent: QWidget | None = None) -> None:
        """`title` says what the key does, `text` is a line of help or empty."""
        super().__init__(parent)
        self.field = KeyField(look, title)
        self.field.pressed_key.connect(self.pressed_key)
        self.refusal = TextLabel(look, "small-strong", "warn", wrap=True)
        self.refusal.hide()
        self.reset = IconButton(
            look, "arrow-counter-clockwise", self.tr("Back to the standard: %1").replace("%1", title)
        )
        self.reset.clicked.connect(self.reset_wanted)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "body", "ink", title, wrap=True))
        if text:
            words.addWidget(TextLabel(look, "small", "ink-2", text, wrap=True))
        words.addWidget(self.refusal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        row.setSpacing(SPACE_4)
        row.addLayout(words, 1)
        row.addWidget(self.reset)
        row.addWidget(self.field)
        self.setTabOrder(self.reset, self.field)

    def show_key(self, key: str, *, standard: bool, in_force: bool) -> None:
        """Shows the key, the way back where it is not the standard, and no refusal any more."""
        self.field.set_key(key)
        self.field.set_in_force(in_force=in_force)
        if standard and self.reset.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reset.setVisible(not standard)
        self.refuse("")

    def refuse(self, text: str) -> None:
        """Says why a key was not taken; an empty text takes it away."""
        self.refusal.setText(text)
        self.refusal.setVisible(bool(text))
        announce(self, text, urgent=True)
