# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of the drawn figure: its skin tone, and whether it turns round."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_3, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch
from psoas_trainer.ui.widgets.tone_choice import ToneChoice


class FigureSection(Card):
    """Each change is a change of the preferences; whoever shows the figure follows them."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        title = self.tr("Figure")
        self.tones = ToneChoice(look, title)
        self.tones.chosen.connect(lambda tone: preferences.change(skin_tone=int(tone)))
        turn_title = self.tr("Turn the figure round at every rep")
        self.mirror = Switch(look, turn_title)
        self.mirror.toggled.connect(lambda on: preferences.change(mirror_every_rep=on))
        turn_help = self.tr("For exercises that go left, right, left. Letter, word and colour are always shown.")
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", title))
        column.addWidget(TextLabel(look, "small", "ink-2", self.tr("How the person in the pictures looks."), wrap=True))
        column.addSpacing(10)
        column.addWidget(self.tones)
        column.addSpacing(SPACE_3)
        column.addWidget(Hairline(look))
        column.addWidget(SettingRow(look, turn_title, turn_help, self.mirror, resettable=False))
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set."""
        self.tones.set_current(str(settings.skin_tone))
        self.mirror.setChecked(settings.mirror_every_rep)
