# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of settings: cards on one long page, and beside it the list of its sections."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.about_texts import AboutTexts
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_4, SPACE_6
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.settings_sections.about_section import AboutSection
from psoas_trainer.ui.settings_sections.data_section import DataSection
from psoas_trainer.ui.settings_sections.figure_section import FigureSection
from psoas_trainer.ui.settings_sections.keyboard_section import KeyboardSection
from psoas_trainer.ui.settings_sections.look_section import LookSection
from psoas_trainer.ui.settings_sections.plan_section import PlanSection
from psoas_trainer.ui.settings_sections.player_section import PlayerSection
from psoas_trainer.ui.settings_sections.reminder_section import ReminderSection
from psoas_trainer.ui.settings_sections.sound_section import SoundSection
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.section_list import SectionItem, SectionList


class SettingsView(Page):
    """Every change applies at once, through the preferences."""

    open_folder_requested = Signal()
    """Show the folder of the data in the computer's own file manager."""

    def __init__(
        self,
        look: Look,
        preferences: Preferences,
        data_folder: Path,
        about: AboutTexts,
        licences: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`licences` are full texts by the name of what they are for."""
        super().__init__(parent)
        self.look_section = LookSection(look, preferences)
        self.figure_section = FigureSection(look, preferences)
        self.plan_section = PlanSection(look)
        self.reminder_section = ReminderSection(look, preferences)
        self.player_section = PlayerSection(look, preferences)
        self.sound_section = SoundSection(look, preferences)
        self.keyboard_section = KeyboardSection(look, preferences)
        self.data_section = DataSection(look, data_folder)
        self.about_section = AboutSection(look, about, licences)
        self.data_section.open_folder_requested.connect(self.open_folder_requested)
        self._cards: dict[str, QWidget] = {
            "look": self.look_section,
            "plan": self.plan_section,
            "reminders": self.reminder_section,
            "player": self.player_section,
            "sound": self.sound_section,
            "keyboard": self.keyboard_section,
            "data": self.data_section,
            "about": self.about_section,
        }
        self.sections = SectionList(look, self._items(), self.tr("Sections"))
        self.sections.chosen.connect(self._go_to)
        self._jumping = False
        self._wanted = ""
        self._lay_out(look)
        preferences.changed.connect(self._on_settings)

    def show_section(self, section: str) -> None:
        """Goes to that section (a SectionItem's id), at once or when the page is shown. Raises KeyError."""
        self.sections.set_current(section)
        self._wanted = section
        self._go_to_wanted()

    def add_section(self, item: SectionItem, card: QWidget, before: str) -> None:
        """One more section with its card, above that one. Raises KeyError for an unknown id."""
        self._column.insertWidget(self._column.indexOf(self._cards[before]), card)
        self.sections.insert(item, before)
        ids = list(self._cards)
        ids.insert(ids.index(before), item.id)
        self._cards = {each: self._cards.get(each, card) for each in ids}

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_to_wanted()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page and end keys move the page wherever the focus is."""
        actions = {
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
            Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
            Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
            return
        self.pane.verticalScrollBar().triggerAction(action)

    def _on_settings(self, settings: Settings) -> None:
        self.look_section.show_settings(settings)
        self.figure_section.show_settings(settings)
        self.reminder_section.show_settings(settings)
        self.player_section.show_settings(settings)
        self.sound_section.show_settings(settings)
        self.keyboard_section.show_settings(settings)

    def _go_to_wanted(self) -> None:
        """The places of the cards are known once the page is laid out, at its own size."""
        if self._wanted and self.isVisible():
            for part in (self, self.pane.widget()):
                if layout := part.layout():
                    layout.activate()
            section, self._wanted = self._wanted, ""
            self._go_to(section)
            self.sections.button(section).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, section: str) -> None:
        """Brings the card to the top, as far as the page can be scrolled; the chosen section stays marked."""
        self._jumping = True
        self.pane.verticalScrollBar().setValue(self._cards[section].y())
        self._jumping = False

    def _on_scrolled(self, value: int) -> None:
        """Marks the section that is being read: the last one at the end, else the one at the upper third."""
        if self._jumping:
            return
        if value >= self.pane.verticalScrollBar().maximum() > 0:
            self.sections.set_current(next(reversed(self._cards)))
            return
        line = value + self.pane.height() // 3
        begun = [name for name, card in self._cards.items() if card.y() <= line]
        self.sections.set_current(begun[-1] if begun else next(iter(self._cards)))

    def _items(self) -> tuple[SectionItem, ...]:
        return (
            SectionItem("look", self.tr("Look"), "text-aa"),
            SectionItem("plan", self.tr("Training plan"), "target"),
            SectionItem("reminders", self.tr("Reminders"), "bell"),
            SectionItem("player", self.tr("Player"), "sliders-horizontal"),
            SectionItem("sound", self.tr("Sound and voice"), "speaker-high"),
            SectionItem("keyboard", self.tr("Keyboard"), "keyboard"),
            SectionItem("data", self.tr("Data"), "database"),
            SectionItem("about", self.tr("About"), "info"),
        )

    def _lay_out(self, look: Look) -> None:
        content = QWidget()
        cards = self._column = QVBoxLayout(content)
        cards.setContentsMargins(0, 0, 0, SPACE_6)
        cards.setSpacing(SPACE_4)
        for card in self._cards.values():
            cards.addWidget(card)
            if card is self.look_section:
                cards.addWidget(self.figure_section)  # of the same section
        cards.addStretch(1)
        self.pane = PaneScroll(look, content, reserve=PAGE_MARGIN)
        self.pane.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        # Spaces instead of margins: they change sides with the reading direction.
        title = QHBoxLayout()
        title.addSpacing(PAGE_MARGIN)
        title.addWidget(TextLabel(look, "title", "ink", self.tr("Settings")), 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addSpacing(PAGE_MARGIN)
        row.addWidget(self.sections)
        row.addSpacing(SPACE_6)
        row.addWidget(self.pane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 26, 0, 0)
        column.setSpacing(22)
        column.addLayout(title)
        column.addLayout(row, 1)
