# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of being reminded: of a session, of getting up, and whether the program stays for it."""

from datetime import time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.settings import SITTING_MINUTES, Settings
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.settings_sections.note import Note
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch
from psoas_trainer.ui.widgets.time_field import TimeField


class ReminderSection(Card):
    """Everything is off until the person turns it on. Whether the desktop has a tray is told by `show_tray`."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._preferences = preferences
        self.switches: dict[str, Switch] = {}
        self.no_tray = Note(look, self.tr("This desktop shows no tray, so a closed window ends the program."), "ink-2")
        self.no_hours = Note(look, self.tr("Both hours are the same: nothing reminds you to get up."), "ink-2")
        self.at = TimeField(look, self.tr("Time of the reminder"), time())
        self.at.changed.connect(lambda at: preferences.change(reminder_hour=at.hour, reminder_minute=at.minute))
        often = self.tr("How often to get up")
        minutes = [(str(each), self.tr("%n min", "", each)) for each in SITTING_MINUTES]
        self.often = Segmented(look, minutes, often)
        self.often.changed.connect(lambda each: preferences.change(sitting_minutes=int(each)))
        self.hour_from = self._hour(self.tr("From which hour"), "sitting_from")
        self.hour_to = self._hour(self.tr("Until which hour"), "sitting_to")
        self._lay_out()
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set."""
        for name, switch in self.switches.items():
            switch.setChecked(getattr(settings, name))
        self.at.set_value(time(settings.reminder_hour, settings.reminder_minute))
        self.often.set_current(str(settings.sitting_minutes))
        self.hour_from.set_value(time(settings.sitting_from))
        self.hour_to.set_value(time(settings.sitting_to))
        self.no_hours.setVisible(settings.sitting_break and settings.sitting_from == settings.sitting_to)

    def show_tray(self, *, available: bool) -> None:
        """Says why the program cannot stay where the desktop has no place for its sign."""
        self.switches["stay_in_tray"].setEnabled(available)
        self.no_tray.setVisible(not available)

    def _hour(self, name: str, setting: str) -> TimeField:
        field = TimeField(self._look, name, time(), step=60)
        field.changed.connect(lambda at: self._preferences.change(**{setting: at.hour}))
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        column.setSpacing(0)
        column.addWidget(TextLabel(self._look, "card-title", "ink", self.tr("Reminders")))
        rows = (
            self._switch_row(
                "reminders",
                self.tr("Remind me of a session"),
                self.tr("Once, on a day with a planned session, while the program runs. It shows nothing about you."),
            ),
            self._row(self.at, self.tr("Time of day"), self.tr("The calendar gets the sessions at this time too.")),
            self._switch_row(
                "sitting_break",
                self.tr("Remind me to get up"),
                self.tr("For whoever sits for long: a quiet line from time to time."),
            ),
            self._row(self.often, self.tr("How often"), self.tr("Training and a desk break begin the time anew.")),
            self._row(self.hour_from, self.tr("From"), self.tr("The first hour of sitting.")),
            self._row(self.hour_to, self.tr("Until"), self.tr("After this nothing reminds you to get up.")),
            self._switch_row(
                "stay_in_tray",
                self.tr("Keep running in the tray so that reminders come"),
                self.tr("A closed window leaves the program running; “Quit” in the menu of its sign ends it."),
            ),
        )
        for number, row in enumerate(rows):
            if number:
                column.addWidget(Hairline(self._look))
            column.addWidget(row)
            if number == len(rows) - 2:
                column.addWidget(self.no_hours)
        column.addWidget(self.no_tray)

    def _row(self, control: QWidget, title: str, text: str) -> SettingRow:
        return SettingRow(self._look, title, text, control, resettable=False)

    def _switch_row(self, name: str, title: str, text: str) -> SettingRow:
        switch = self.switches[name] = Switch(self._look, title)
        switch.toggled.connect(lambda on: self._preferences.change(**{name: on}))
        return self._row(switch, title, text)
