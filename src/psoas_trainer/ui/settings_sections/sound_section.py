# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of what is heard: tones, voice, how loud; and what this computer lacks for it."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.core.settings import VOICE_RATES, Settings, setting_rules
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_1, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.settings_sections.note import Note
from psoas_trainer.ui.voice.voice_names import VoiceName
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.stepper import Stepper
from psoas_trainer.ui.widgets.switch import Switch

_WIDEST_VOICE: Final = 320
"""In pixels: some computers give their voices long names."""


class SoundSection(Card):
    """What is missing is told by whoever knows: `show_sound`, `show_speech`, `show_voices`, `show_lost`."""

    test_requested = Signal()
    """Somebody wants to hear whether there is sound: tones, then a sentence."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._preferences = preferences
        self._has_sound = self._has_speech = True
        self._voices: dict[str, str] | None = None
        self.switches: dict[str, Switch] = {}
        self.no_sound = Note(look, self._no_sound_text())
        self.no_speech = Note(look, self._no_speech_text())
        self.no_voices = Note(look, self.tr("No other voice for this language was found on this computer."), "ink-2")
        self.lost = Note(look, self.tr("The last tone could not be played: is a sound device connected?"))
        self.volume = self._make_volume()
        self.voice = MenuChip(look, "")
        self.voice.changed.connect(lambda: preferences.change(voice=next(iter(self.voice.chosen), "")))
        self.voice.setMaximumWidth(_WIDEST_VOICE)
        self.voice.setEnabled(False)
        self.speed = Segmented(look, self._rates(), self.tr("Speed of the voice"))
        self.speed.changed.connect(lambda rate: preferences.change(voice_rate=float(rate)))
        self.test_sound = PillButton(look, self.tr("Test sound"), "outline", "speaker-high", HIT)
        self.test_sound.clicked.connect(self.test_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        self._column.setSpacing(0)
        self._column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Sound and voice")))
        self._add_rows()
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set, and a way back where it is not the standard."""
        for name, switch in self.switches.items():
            switch.setChecked(getattr(settings, name))
        self.volume.set_value(settings.volume)
        self.volume_row.set_standard(standard=settings.volume == Settings().volume)
        self.speed.set_current(str(settings.voice_rate))
        self._show_voice(settings.voice)

    def sample(self) -> str:
        """The sentence that a voice is tried with."""
        return self.tr("Left leg: raise. Hold, twenty seconds.")

    def show_sound(self, *, available: bool) -> None:
        """Says what is missing where this computer has nothing that plays tones."""
        self._has_sound = available
        self._show_missing()

    def show_speech(self, *, available: bool) -> None:
        """Says what is missing where this computer has nothing that speaks."""
        self._has_speech = available
        self._show_missing()

    def show_voices(self, voices: Iterable[VoiceName]) -> None:
        """The voices that can be chosen, beside what the computer takes by itself; says so where there is none."""
        named = self.tr("%1 (%2)", "a voice's name and its language")
        self._voices = {each.id: fill(named, each.name, each.language) for each in voices}
        self.voice.set_choices((("", self._own_voice()), *self._voices.items()))
        self._show_voice(self._preferences.settings.voice)
        self._show_missing()

    def show_lost(self, *, lost: bool) -> None:
        """Says that a tone could not be played, or no more."""
        self.lost.setVisible(lost)

    def _show_missing(self) -> None:
        self.no_sound.setVisible(not self._has_sound)
        self.no_speech.setVisible(not self._has_speech)
        self.no_voices.setVisible(self._has_speech and self._voices == {})
        self.voice.setEnabled(self._has_speech and bool(self._voices))
        self.test_sound.setEnabled(self._has_sound or self._has_speech)

    def _show_voice(self, voice: str) -> None:
        voices = self._voices or {}
        known = voice if voice in voices else ""
        words = voices.get(known, self._own_voice())
        self.voice.set_chosen((known,))
        self.voice.setText(words)
        self.voice.setAccessibleName(self.tr("Voice: %1").replace("%1", words))

    def _add_rows(self) -> None:
        heard = self.tr("Everything that is heard. Switched off, everything is shown only.")
        tones = self.tr("Ticks before the end, two tones at a change of sides. Everything is shown too.")
        says = self.tr("Says the side, the phase and what comes next.")
        self._add_switch("sound", self.tr("Sound"), heard)
        self._add_switch("tones", self.tr("Tones"), tones, self.no_sound, self.lost)
        self._add_switch("speech", self.tr("Voice"), says, self.no_speech)
        self._add_switch("counts_spoken", self.tr("The voice counts the reps"), self.tr("Each rep at its end."))
        self.volume_row = SettingRow(
            self._look, self.tr("Volume"), self.tr("Of tones and voice, within the computer's own volume."), self.volume
        )
        self.volume_row.reset_wanted.connect(self._reset_volume)
        self._add(self.volume_row)
        own = self.tr("Those that this computer has for the program's language.")
        self._add(self._row(self.tr("Which voice"), own, self.voice), self.no_voices)
        fast = self.tr("How fast it speaks; the pace of the exercises stays the same.")
        self._add(self._row(self.tr("Speed of the voice"), fast, self.speed, below=True))
        test = self.tr("Tones and a sentence, as in a session. Works with the sound switched off too.")
        self._add(self._row(self.tr("Test sound"), test, self.test_sound))
        for name, title, text in self._calls():
            self._add_switch(name, title, text)

    def _add_switch(self, name: str, title: str, text: str, *notes: QWidget) -> None:
        switch = Switch(self._look, title)
        switch.toggled.connect(lambda on: self._preferences.change(**{name: on}))
        self.switches[name] = switch
        self._add(self._row(title, text, switch), *notes)

    def _add(self, row: QWidget, *notes: QWidget) -> None:
        if self._column.count() > 1:
            self._column.addWidget(Hairline(self._look))
        for each in (row, *notes):
            self._column.addWidget(each)

    def _row(self, title: str, text: str, control: QWidget, *, below: bool = False) -> SettingRow:
        return SettingRow(self._look, title, text, control, resettable=False, below=below)

    def _make_volume(self) -> Stepper:
        rule, now = dict(setting_rules())["volume"], self._preferences.settings.volume
        suffix = self.tr(" %", "percent, behind a number")
        name = self.tr("Volume")
        made = Stepper(self._look, name, rule.minimum, rule.maximum, now, step=rule.step, suffix=suffix)
        made.changed.connect(lambda percent: self._preferences.change(volume=percent))
        return made

    def _reset_volume(self) -> None:
        # The button goes when the standard is back, so the focus moves on before it.
        self.volume.setFocus()
        self._preferences.change(volume=Settings().volume)

    def _own_voice(self) -> str:
        return self.tr("As the computer has it")

    def _rates(self) -> tuple[tuple[str, str], ...]:
        words = (self.tr("Slow"), self.tr("Usual"), self.tr("Quick"), self.tr("Very quick"))
        return tuple(zip(map(str, VOICE_RATES), words, strict=True))

    def _no_sound_text(self) -> str:
        return self.tr(
            "No program that plays sounds was found, so no tone is heard. On Debian and Ubuntu one comes with the "
            "package pipewire-bin, pulseaudio-utils or alsa-utils."
        )

    def _no_speech_text(self) -> str:
        return self.tr(
            "No program that speaks was found, so everything is shown and written only. On Debian and Ubuntu one comes "
            "with the package speech-dispatcher or espeak-ng."
        )

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
