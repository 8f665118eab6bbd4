# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of the keyboard: whether single letters do something in the player, and which."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.core.player_keys import (
    STANDARD_KEYS,
    KeyTakenError,
    change_key,
    is_character,
    keys_in_force,
    letter_of,
    letters,
)
from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_1, SPACE_3, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.views.player_keys import WORDS
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.key_field import shown_key
from psoas_trainer.ui.widgets.key_row import KeyRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch


class KeyboardSection(Card):
    """A row for each letter that can be changed; a key that is taken is refused with the name of what it does."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._preferences = preferences
        title = self.tr("Single letters do something in the player")
        self.letter_keys = Switch(look, title)
        self.letter_keys.toggled.connect(lambda on: preferences.change(letter_keys=on))
        self.rows = {action: self._make_row(look, action) for action in letters()}
        self.reset_all = PillButton(look, self.tr("All keys back to the standard"), "outline", height=HIT)
        self.reset_all.clicked.connect(self._reset_all)
        self._lay_out(look, title)
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set, and a way back where it is not the standard."""
        self.letter_keys.setChecked(settings.letter_keys)
        every = keys_in_force(settings.letter_keys, settings.keys)
        standard = letters()
        for action, row in self.rows.items():
            key = letter_of(settings.keys, action)
            row.show_key(key, standard=key == standard[action], in_force=key in every[action])
        self.reset_all.setEnabled(settings.keys is not None)

    def _make_row(self, look: Look, action: str) -> KeyRow:
        always = [shown_key(key) for key in STANDARD_KEYS[action] if not is_character(key)]
        text = self.tr("Always: %1").replace("%1", always[0]) if always else ""
        row = KeyRow(look, _words(action), text)
        row.pressed_key.connect(lambda key: self._change(action, key))
        row.reset_wanted.connect(lambda: self._change(action, letters()[action]))
        return row

    def _change(self, action: str, key: str) -> None:
        for row in self.rows.values():
            row.refuse("")
        try:
            keys = change_key(self._preferences.settings.keys, action, key)
        except KeyTakenError as taken:
            text = self.tr("%1 is taken by “%2”.")
            self.rows[action].refuse(fill(text, shown_key(key), _words(taken.action)))
        except ValueError:
            self.rows[action].refuse(self.tr("Only a letter, a digit, a sign or one of F1 to F12 can be the key."))
        else:
            self._preferences.change(keys=keys or None)

    def _reset_all(self) -> None:
        # The button is out of use when the standard is back, so the focus moves on before it.
        next(reversed(self.rows.values())).field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._preferences.change(keys=None)

    def _lay_out(self, look: Look, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_4)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Keyboard")))
        text = self.tr(
            "Switched off, Space, the arrow keys, Esc and what is marked “Always” go on working; %1 stops for pain."
        ).replace("%1", shown_key("Backspace"))
        column.addWidget(SettingRow(look, title, text, self.letter_keys, resettable=False))
        column.addWidget(Hairline(look))
        column.addSpacing(SPACE_3)
        column.addWidget(TextLabel(look, "body-strong", "ink", self.tr("Keys in the player")))
        help_text = self.tr("Press a key's field, then the key you want. Esc leaves it as it is.")
        column.addWidget(TextLabel(look, "small", "ink-2", help_text, wrap=True))
        column.addSpacing(SPACE_1)
        for row in self.rows.values():
            column.addWidget(row)
        column.addSpacing(SPACE_3)
        column.addWidget(self.reset_all, 0, Qt.AlignmentFlag.AlignLeading)


def _words(action: str) -> str:
    return QCoreApplication.translate("PlayerKeys", str(WORDS[action]))
