# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of the look: the theme, how large the player writes, and whether anything moves."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.settings import FAR_TEXT, SIDE_COLOURS, Settings
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_3, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.theme import DARK, HIGH_CONTRAST, LIGHT, SYSTEM
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch
from psoas_trainer.ui.widgets.theme_choice import ThemeChoice, ThemeOption


class LookSection(Card):
    """Each change is a change of the preferences; whoever owns the theme follows them."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._preferences = preferences
        self._known = self._options(look.theme.names())
        self.themes = ThemeChoice(look, self._known, self.tr("Theme"))
        self.themes.chosen.connect(lambda theme: preferences.change(theme=theme))
        sizes = zip(FAR_TEXT, (self.tr("Normal"), self.tr("Large"), self.tr("Largest")), strict=True)
        title = self.tr("Text in a session")
        self.far_text = Segmented(look, [(str(size), words) for size, words in sizes], title)
        self.far_text.changed.connect(lambda size: preferences.change(far_text=float(size)))
        help_text = self.tr("To be read from the floor, two or three metres away.")
        sides_title = self.tr("Colours of left and right")
        pairs = zip(SIDE_COLOURS, (self.tr("Blue and orange"), self.tr("Teal and plum")), strict=True)
        self.sides = Segmented(look, tuple(pairs), sides_title)
        self.sides.changed.connect(lambda pair: preferences.change(side_colours=pair))
        sides_help = self.tr("Letter and word are always shown too.")
        motion_title = self.tr("Reduce motion")
        self.reduced_motion = Switch(look, motion_title)
        self.reduced_motion.toggled.connect(lambda on: preferences.change(reduced_motion=on))
        motion_help = self.tr("Two still poses instead of a moving figure; nothing sweeps or glows.")
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Theme")))
        column.addSpacing(10)
        column.addWidget(self.themes)
        column.addSpacing(SPACE_3)
        column.addWidget(Hairline(look))
        column.addWidget(SettingRow(look, title, help_text, self.far_text, resettable=False, below=True))
        column.addWidget(Hairline(look))
        column.addWidget(SettingRow(look, sides_title, sides_help, self.sides, resettable=False, below=True))
        column.addWidget(Hairline(look))
        column.addWidget(SettingRow(look, motion_title, motion_help, self.reduced_motion, resettable=False))
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set."""
        known = (option.id for option in self._known)
        self.themes.set_current(settings.theme if settings.theme in known else SYSTEM)
        self.sides.set_current(settings.side_colours)
        self.far_text.set_current(str(settings.far_text))
        self.reduced_motion.setChecked(settings.reduced_motion)

    def _options(self, names: Iterable[str]) -> tuple[ThemeOption, ...]:
        """The design's themes in its order, then any other there is a file for, under its own name."""
        words = {
            SYSTEM: self.tr("System"),
            LIGHT: self.tr("Light"),
            DARK: self.tr("Dark"),
            HIGH_CONTRAST: self.tr("High contrast"),
        }
        every = [*words, *(name for name in names if name not in words)]
        return tuple(
            ThemeOption(name, words.get(name, name), (LIGHT, DARK) if name == SYSTEM else (name,)) for name in every
        )
