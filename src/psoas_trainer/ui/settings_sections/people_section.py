# SPDX-License-Identifier: GPL-3.0-or-later
"""The one switch that turns the list of people on: for a household, and for a clinic."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.settings import CLINIC_LETTERS, Settings
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch

_FIELD: Final = 280


class PeopleSection(Card):
    """Off until somebody turns it on. Nothing that is kept goes when it is turned off again."""

    turned_on = Signal()
    """Somebody has turned it on here."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        title = self.tr("Several people at this computer")
        self.switch = Switch(look, title)
        self.switch.toggled.connect(lambda on: preferences.change(several_people=on))
        self.switch.clicked.connect(lambda on: self.turned_on.emit() if on else None)
        named = self.tr("Name of the clinic")
        self.clinic = LineField(look, named, CLINIC_LETTERS, caption=False)
        self.clinic.shares_undo = False
        self.clinic.setMinimumWidth(_FIELD)
        self.clinic.edit.editingFinished.connect(lambda: preferences.change(clinic_name=self.clinic.text.strip()))
        self._below = (
            Hairline(look),
            SettingRow(
                look,
                named,
                self.tr("Stands in plan files and on reports, so that people see who wrote them. Empty at home."),
                self.clinic,
                resettable=False,
            ),
        )
        line = self.tr(
            "A list of people, each with training, plan and history of their own: for a household or a clinic's front "
            "desk. Nobody is kept out by it; a lock is a setting of its own."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("People")))
        column.addWidget(SettingRow(look, title, line, self.switch, resettable=False))
        for part in self._below:
            column.addWidget(part)
        self.show_settings(preferences.settings)
        preferences.changed.connect(self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set."""
        self.switch.setChecked(settings.several_people)
        self.clinic.set_text(settings.clinic_name)
        for part in self._below:
            part.setVisible(settings.several_people)
