# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of a session: sound, and the seconds between the work."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.settings import Settings, setting_rules
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_1, SPACE_3, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.stepper import Stepper
from psoas_trainer.ui.widgets.switch import Switch


class PlayerSection(Card):
    """Ranges and steps are those of the settings' own rules."""

    test_requested = Signal()
    """Somebody wants to hear whether there is sound."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._preferences = preferences
        self.steppers: dict[str, Stepper] = {}
        self.rows: dict[str, SettingRow] = {}
        self.calls: dict[str, Switch] = {}
        self.sound = Switch(look, self.tr("Sound"))
        self.sound.toggled.connect(lambda on: preferences.change(sound=on))
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Player and sound")))
        sound_help = self.tr("Ticks before the end, two tones at a change of sides. Everything is shown too.")
        column.addWidget(SettingRow(look, self.tr("Sound"), sound_help, self.sound, resettable=False))
        self.test_sound = PillButton(look, self.tr("Test sound"), "outline", "speaker-high", HIT)
        self.test_sound.clicked.connect(self.test_requested)
        self.no_sound = TextLabel(look, "small", "warn", wrap=True)
        self.no_sound.hide()
        test_help = self.tr("Three ticks and a start, as in a session. Works with the sound switched off too.")
        column.addWidget(Hairline(look))
        column.addWidget(SettingRow(look, self.tr("Test sound"), test_help, self.test_sound, resettable=False))
        self.no_sound.setContentsMargins(0, 0, 0, SPACE_3)
        column.addWidget(self.no_sound)
        for name, title, text in self._calls():
            column.addWidget(Hairline(look))
            column.addWidget(self._call_row(name, title, text))
        for name, title, text in self._texts():
            column.addWidget(Hairline(look))
            column.addWidget(self._seconds_row(name, title, text))
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set, and a way back where it is not the standard."""
        self.sound.setChecked(settings.sound)
        for name, switch in self.calls.items():
            switch.setChecked(getattr(settings, name))
        for name, stepper in self.steppers.items():
            value = getattr(settings, name)
            stepper.set_value(value)
            self.rows[name].set_standard(standard=value == getattr(Settings(), name))

    def show_sound(self, *, available: bool) -> None:
        """Says what is missing where this computer has nothing that plays sounds."""
        self.test_sound.setEnabled(available)
        self.no_sound.setVisible(not available)
        self.no_sound.setText(
            self.tr(
                "No program that plays sounds was found, so everything is shown only. On Debian and Ubuntu one comes "
                "with the package pipewire-bin, pulseaudio-utils or alsa-utils."
            )
        )

    def _call_row(self, name: str, title: str, text: str) -> SettingRow:
        switch = Switch(self._look, title)
        switch.toggled.connect(lambda on: self._preferences.change(**{name: on}))
        self.calls[name] = switch
        return SettingRow(self._look, title, text, switch, resettable=False)

    def _seconds_row(self, name: str, title: str, text: str) -> SettingRow:
        rule = dict(setting_rules())[name]
        value = getattr(self._preferences.settings, name)
        suffix = self.tr(" s", "seconds, behind a number")
        stepper = Stepper(self._look, title, rule.minimum, rule.maximum, value, step=rule.step, suffix=suffix)
        stepper.changed.connect(lambda seconds: self._preferences.change(**{name: seconds}))
        row = SettingRow(self._look, title, text, stepper)
        row.reset_wanted.connect(lambda: self._reset(name))
        self.steppers[name], self.rows[name] = stepper, row
        return row

    def _reset(self, name: str) -> None:
        # The button goes when the standard is back, so the focus moves on before it.
        self.steppers[name].setFocus()
        self._preferences.change(**{name: getattr(Settings(), name)})

    def _calls(self) -> tuple[tuple[str, str, str], ...]:
        shown = self.tr("A bell in a hold of 20 s or more. The words below the digits say it too.")
        return (
            (
                "flash",
                self.tr("Flash at the edges"),
                self.tr("The edges of the session light up with each tone, with the sound switched off too."),
            ),
            ("half_time", self.tr("Half-time"), shown),
            ("ten_seconds", self.tr("Last ten seconds"), self.tr("Two bells, and the words, likewise.")),
        )

    def _texts(self) -> tuple[tuple[str, str, str], ...]:
        change = self.tr("Between two exercises. A change of position adds %n s.", "", Timing().position_change)
        return (
            ("get_ready", self.tr("Get ready"), self.tr("Before the first exercise, and the last part of every rest.")),
            ("switch", self.tr("Change of sides"), self.tr("Between the first side and the other.")),
            (
                "set_rest",
                self.tr("Rest between sets"),
                self.tr("Between two sets of one exercise, where the exercise names no rest of its own."),
            ),
            ("exercise_rest", self.tr("Rest between exercises"), change),
        )
