# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for a passphrase: dots instead of letters, until the person wants to see what is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from psoas_trainer.core.passphrase import MOST
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import FIELD_HEIGHT, SPACE_1, SPACE_2
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.line_field import LineField

_SECRET = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhHiddenText
)


class PassphraseField(QWidget):
    """Pasting is allowed; nothing that was typed can be copied out of it while it is hidden."""

    changed = Signal(str)
    """Something else stands in it."""
    entered = Signal()
    """Enter was pressed."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` stands above the field and is what a screen reader calls it."""
        super().__init__(parent)
        self.field = LineField(look, name, MOST)
        self.field.shares_undo = False
        self.edit = self.field.edit
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(_SECRET)
        self.shown = PillButton(look, self.tr("Show"), "outline", height=FIELD_HEIGHT)
        self.shown.setCheckable(True)
        self.shown.setAccessibleName(self.tr("Show what is typed in “%1”").replace("%1", name))
        self.shown.toggled.connect(self._show)
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(self.entered)
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.field, 1)
        row.addWidget(self._beside_the_frame(), 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Empties it, also for undo, and hides what is typed next."""
        self.edit.clear()
        self.shown.setChecked(False)

    def show_problem(self, text: str) -> None:
        """Says below the field what is wrong with it; an empty text takes that away."""
        self.field.show_problem(text)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - a signal's value
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.shown.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.shown.updateGeometry()

    def _beside_the_frame(self) -> QWidget:
        """The button below the height of the caption: what is said of the field grows below both."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.field.caption.sizeHint().height() + SPACE_1, 0, 0)
        column.addWidget(self.shown)
        return holder
