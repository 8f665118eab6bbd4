# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of a session: how reps are counted and steps go on, and the seconds between the work."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.settings import Settings, setting_rules
from psoas_trainer.core.step import Counting
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_2, SPACE_4
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.stepper import Stepper
from psoas_trainer.ui.widgets.switch import Switch


class PlayerSection(Card):
    """Ranges and steps are those of the settings' own rules."""

    def __init__(self, look: Look, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._preferences = preferences
        self.steppers: dict[str, Stepper] = {}
        self.rows: dict[str, SettingRow] = {}
        counting_title = self.tr("How reps are counted")
        self.counting = ChoiceRows(look, self._ways(), counting_title)
        self.counting.chosen.connect(lambda way: preferences.change(counting=Counting(way)))
        gate_title = self.tr("Wait until you are in position")
        self.form_gate = Switch(look, gate_title)
        self.form_gate.toggled.connect(lambda on: preferences.change(form_gate=on))
        gate_help = self.tr("Before the first set of each exercise, “I'm in position” starts it; nothing else does.")
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_1)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", counting_title))
        column.addSpacing(SPACE_1)
        column.addWidget(self.counting)
        column.addSpacing(SPACE_2)
        column.addWidget(Hairline(look))
        column.addWidget(SettingRow(look, gate_title, gate_help, self.form_gate, resettable=False))
        for name, title, text in self._texts():
            column.addWidget(Hairline(look))
            column.addWidget(self._seconds_row(name, title, text))
        self.show_settings(preferences.settings)

    def show_settings(self, settings: Settings) -> None:
        """Shows what is set, and a way back where it is not the standard."""
        self.counting.set_current(settings.counting)
        self.form_gate.setChecked(settings.form_gate)
        for name, stepper in self.steppers.items():
            value = getattr(settings, name)
            stepper.set_value(value)
            self.rows[name].set_standard(standard=value == getattr(Settings(), name))

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

    def _ways(self) -> tuple[ChoiceRow, ...]:
        return (
            ChoiceRow(
                Counting.PACED,
                self.tr("Paced"),
                self.tr("The session leads: each phase takes its seconds, and its end counts the rep."),
            ),
            ChoiceRow(
                Counting.SELF_PACED,
                self.tr("Self-paced"),
                self.tr("You lead: you confirm each rep. Holds still run by the clock."),
            ),
            ChoiceRow(
                Counting.WAITING,
                self.tr("Wait for me"),
                self.tr("As paced, but at the end of each step the session waits until you go on."),
            ),
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
