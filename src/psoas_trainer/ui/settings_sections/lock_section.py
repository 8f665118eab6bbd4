# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of the lock: whether there is one, when it falls, the passphrase and the recovery key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.settings import RULES, Settings
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.stepper import Stepper

_Row = tuple[str, str, QWidget]
"""What it is called, a line of help, and what is pressed."""


class LockSection(Card):
    """It only asks: what is asked for needs the passphrase. On plain data it offers to encrypt it, and nothing else."""

    encrypt_requested = Signal()
    plain_requested = Signal()
    """The encryption is to be taken away."""
    lock_requested = Signal()
    passphrase_requested = Signal()
    """Another passphrase is wanted."""
    recovery_key_requested = Signal()
    """Another recovery key is wanted."""

    def __init__(self, look: Look, preferences: Preferences, *, encrypted: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self.encrypt = PillButton(look, self.tr("Encrypt the data"), "outline", "lock")
        self.plain = PillButton(look, self.tr("Take it away"), "outline")
        self.encrypt.clicked.connect(self.encrypt_requested)
        self.plain.clicked.connect(self.plain_requested)
        least, most = RULES["lock_minutes"].choices[0], RULES["lock_minutes"].choices[-1]
        title = self.tr("Lock after")
        suffix = self.tr(" min", "minutes, behind a number")
        now = preferences.settings.lock_minutes
        self.minutes = Stepper(look, title, int(least), int(most), now, suffix=suffix)
        self.minutes.changed.connect(lambda minutes: preferences.change(lock_minutes=minutes))
        self.lock = PillButton(look, self.tr("Lock now"), "outline", "lock")
        self.passphrase = PillButton(look, self.tr("Change the passphrase"), "outline")
        self.recovery_key = PillButton(look, self.tr("New recovery key"), "outline")
        self.lock.clicked.connect(self.lock_requested)
        self.passphrase.clicked.connect(self.passphrase_requested)
        self.recovery_key.clicked.connect(self.recovery_key_requested)
        on = (*self._rows(title), self._row_off())
        self._lay_out(on if encrypted else (self._row_on(),))
        for part in (self.minutes, self.lock, self.passphrase, self.recovery_key, self.plain, self.encrypt):
            if part.parent() is None:
                part.setParent(self)
                part.hide()
        preferences.changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set."""
        self.minutes.set_value(settings.lock_minutes)

    def _rows(self, title: str) -> tuple[_Row, ...]:
        return (
            (
                title,
                self.tr("Without a key or a movement of the mouse. A warning comes 20 seconds before."),
                self.minutes,
            ),
            (
                self.tr("Lock now"),
                self.tr("Ctrl+L does it too, and so do sleep and the lock of this computer."),
                self.lock,
            ),
            (
                self.tr("Passphrase"),
                self.tr("The data and the backups in its folder then open with the new one only."),
                self.passphrase,
            ),
            (
                self.tr("Recovery key"),
                self.tr("A new one is printed when the page with the old one was lost, or seen by somebody."),
                self.recovery_key,
            ),
        )

    def _row_on(self) -> _Row:
        text = self.tr("Nobody then sees people and sessions here without the passphrase.")
        return self.tr("Passphrase"), text, self.encrypt

    def _row_off(self) -> _Row:
        text = self.tr("Everybody who can use this computer can then read the data, and nothing is locked.")
        return self.tr("Encryption"), text, self.plain

    def _lay_out(self, rows: tuple[_Row, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        column.setSpacing(0)
        column.addWidget(TextLabel(self._look, "card-title", "ink", self.tr("Lock")))
        for number, (name, text, control) in enumerate(rows):
            if number:
                column.addWidget(Hairline(self._look))
            column.addWidget(SettingRow(self._look, name, text, control, resettable=False))
