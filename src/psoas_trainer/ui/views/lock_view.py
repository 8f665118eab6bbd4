# SPDX-License-Identifier: GPL-3.0-or-later
"""The page in place of the program while the data is locked: the passphrase, or the recovery key on paper.

It knows nothing of the data, so nothing of it can be seen here.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.recovery_key import LENGTH
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, RADIUS_HERO, RADIUS_TILE, SPACE_2, SPACE_3, SPACE_4, SPACE_8
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.new_passphrase import NewPassphrase
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.passphrase_field import PassphraseField
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 56
_WIDTH = 760
_ROOM = 2 * LENGTH
"""Signs and what people put between them."""


class LockView(QWidget):
    """Enter opens. Whoever shows it tries what was typed, and says what came of it."""

    passphrase_given = Signal(str)
    recovery_key_given = Signal(str)
    new_passphrase_given = Signal(str)
    """After the recovery key: from now on it is this one."""
    later_requested = Signal()
    """After the recovery key: the passphrase stays as it is."""
    closed = Signal()
    """The person closes the page and opens nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._busy = False
        self._waiting = False
        self.setWindowTitle(self.tr("Psoas Trainer"))
        self.title = TextLabel(look, "title", "ink", self.tr("Psoas Trainer is locked"), wrap=True)
        self.line = TextLabel(look, "body", "ink-2", "", wrap=True)
        self.passphrase = PassphraseField(look, self.tr("Passphrase"))
        self.recovery = LineField(look, self.tr("Recovery key"), _ROOM)
        self.recovery.shares_undo = False
        self.fresh = NewPassphrase(look)
        self.passphrase.entered.connect(self._give)
        self.recovery.edit.returnPressed.connect(self._give)
        self.fresh.entered.connect(self._give)
        self._make_buttons()
        self._lay_out()
        self._ask_passphrase()

    def show_busy(self, *, busy: bool) -> None:
        """While what was typed is tried, or the data opens."""
        self._busy = busy
        if busy:
            self.say(self.tr("One moment…"))
        self._enable()

    def show_problem(self, text: str) -> None:
        """What was typed does not open it; the field is empty for the next try."""
        self.say("")
        self.passphrase.clear()
        field = self._field()
        field.show_problem(text)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wait(self, text: str) -> None:
        """How long nothing is tried; an empty text where something is tried again. A screen reader hears it once."""
        begins = bool(text) and not self._waiting
        self._waiting = bool(text)
        if begins or not text:
            self._field().show_problem(text)
        else:
            field = self._field()
            line = field.field if isinstance(field, PassphraseField) else field
            line.problem.setText(text)
            line.edit.setAccessibleDescription(text)
        self._enable()

    def say(self, text: str) -> None:
        """A sentence above the buttons; an empty one takes it away."""
        self.said.setText(text or " ")
        announce(self, text)

    def ask_new_passphrase(self) -> None:
        """The recovery key has opened it: whoever used it does not know the passphrase."""
        self._clear()
        self.say("")
        self._show(self.fresh)
        self.title.setText(self.tr("Set a new passphrase"))
        line = self.tr("The recovery key fits. The passphrase that nobody knows any more can be replaced now.")
        self.line.setText(line)
        self.unlock.setText(self.tr("Use this passphrase"))
        self.other.setText(self.tr("Later"))
        self.fresh.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.text()}. {line}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating):
            self._keep_below(below=True)  # a window that comes without the keyboard lies over the others all the same
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.text()}. {self.line.text()}")

    def changeEvent(self, event: QEvent) -> None:
        """Whoever chooses the window has it in front from then on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._keep_below(below=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._clear()
        self.closed.emit()

    def _keep_below(self, *, below: bool) -> None:
        window = self.windowHandle()
        if window is not None and bool(window.flags() & Qt.WindowType.WindowStaysOnBottomHint) is not below:
            window.setFlag(Qt.WindowType.WindowStaysOnBottomHint, below)
            if not below:
                self.raise_()

    def _make_buttons(self) -> None:
        look = self._look
        self.unlock = PillButton(look, self.tr("Unlock"), height=BUTTON_HEIGHT)
        self.other = PillButton(look, self.tr("Use the recovery key"), "outline", height=BUTTON_HEIGHT)
        self.close_button = PillButton(look, self.tr("Close the program"), "plain", height=BUTTON_HEIGHT)
        self.unlock.clicked.connect(self._give)
        self.other.clicked.connect(self._change)
        self.close_button.clicked.connect(self.close)
        self.said = TextLabel(look, "body-strong", "ink", " ", wrap=True)

    def _ask_passphrase(self) -> None:
        self._show(self.passphrase)
        self.line.setText(self.tr("Type the passphrase of this computer's data. Nothing of it can be seen meanwhile."))
        self.unlock.setText(self.tr("Unlock"))
        self.other.setText(self.tr("Use the recovery key"))

    def _ask_recovery_key(self) -> None:
        self._show(self.recovery)
        line = self.tr("Type the 30 signs of the printed recovery key. Dashes, spaces and capitals do not matter.")
        self.line.setText(line)
        self.unlock.setText(self.tr("Unlock"))
        self.other.setText(self.tr("Use the passphrase"))

    def _change(self) -> None:
        if not self.fresh.isHidden():
            self.later_requested.emit()
            return
        self._clear()
        if self.recovery.isHidden():
            self._ask_recovery_key()
        else:
            self._ask_passphrase()
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.line.text())

    def _give(self) -> None:
        if self._busy or self._waiting:
            return
        if not self.fresh.isHidden():
            if taken := self.fresh.taken():
                self.new_passphrase_given.emit(taken)
        elif not self.recovery.isHidden():
            self.recovery_key_given.emit(self.recovery.text)
        elif self.passphrase.text:
            self.passphrase_given.emit(self.passphrase.text)

    def _field(self) -> "PassphraseField | LineField":
        return self.passphrase if self.recovery.isHidden() else self.recovery

    def _show(self, shown: QWidget) -> None:
        for part in (self.passphrase, self.recovery, self.fresh):
            part.setVisible(part is shown)
        self._enable()

    def _clear(self) -> None:
        """What was typed is nowhere any more."""
        self.passphrase.clear()
        self.recovery.edit.clear()
        self.fresh.clear()
        for field in (self.passphrase, self.recovery):
            field.show_problem("")

    def _enable(self) -> None:
        self.unlock.setEnabled(not self._busy and not self._waiting)
        for part in (self.passphrase, self.recovery, self.fresh, self.other):
            part.setEnabled(not self._busy)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_3)
        for part in (self.title, self.line, self.passphrase, self.recovery, self.fresh, self.said):
            words.addWidget(part)
        words.addWidget(FlowRow((self.unlock, self.other, self.close_button), SPACE_3, SPACE_2))
        card = Card(self._look, level=2, radius=RADIUS_HERO)
        card.setMaximumWidth(_WIDTH)
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_8, SPACE_8, SPACE_8, SPACE_8)
        row.setSpacing(SPACE_4)
        row.addWidget(Sign(self._look, "lock", _SIGN, RADIUS_TILE), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        content = QWidget()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 8)
        across.addStretch(1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, SPACE_8, 0, SPACE_8)
        column.addStretch(1)
        column.addLayout(across)
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PaneScroll(self._look, content))
