# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that turns several people on and off; what they need is loaded only then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_rooms import HOME
from psoas_trainer.core.settings import Settings

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.app_clinic import AppClinic

PEOPLE = "people"


class People(QObject):
    """Who uses the program alone has nothing of this: no item on the rail, no page, no line for whom it is."""

    def __init__(self, ground: Ground, program: "App") -> None:
        super().__init__(program)
        self._ground = ground
        self._program = program
        self._clinic: AppClinic | None = None
        self._dressed: object = None
        program.window.page_shown.connect(self._dress)
        ground.preferences.changed.connect(self._follow)
        self._follow(ground.preferences.settings)

    @property
    def on(self) -> bool:
        """Whether several people use this computer."""
        return self._ground.preferences.settings.several_people

    @property
    def first_page(self) -> str:
        """The page that the program opens with."""
        return PEOPLE if self.on else HOME

    @property
    def clinic(self) -> "AppClinic | None":
        """The rooms, or None while nobody has wanted them in this run."""
        return self._clinic

    def note_other_data(self) -> None:
        """A backup or an import is in the place of what was there: nobody is chosen any more."""
        if self._clinic is not None:
            self._clinic.change.note_other_data()

    def _dress(self, page_id: str) -> None:
        """The settings get the switch, each time that they are made anew."""
        if page_id == "settings" and (page := self._program.window.page("settings")) is not self._dressed:
            from psoas_trainer.ui.settings_sections.people_section import PeopleSection
            from psoas_trainer.ui.widgets.section_list import SectionItem

            self._dressed = page
            section = PeopleSection(self._ground.look, self._ground.preferences)
            section.turned_on.connect(self._offer_lock)
            page.add_section(SectionItem(PEOPLE, self.tr("People"), "users-three"), section, before="data")

    def _offer_lock(self) -> None:
        """A clinic has the people's data encrypted at once; a household may do without."""
        if self._ground.key is not None:
            return
        from psoas_trainer.ui.widgets.overlay import Answer, Overlay

        def answered(answer: str) -> None:
            if answer == "encrypt":
                self._program.locking.lock.turn_on()

        Overlay(
            self._ground.look,
            self._program.window,
            self.tr("Encrypt the data now?"),
            (
                self.tr("A clinic needs this: nobody then sees people and sessions here without the passphrase."),
                self.tr("At home a list without a lock may be enough. The settings offer the encryption at any time."),
            ),
            (
                Answer("encrypt", self.tr("Encrypt the data"), "primary"),
                Answer("without", self.tr("Without a lock")),
            ),
            answered,
            safe="without",
        )

    def _follow(self, _settings: Settings) -> None:
        if self.on and self._clinic is None:
            from psoas_trainer.app_clinic import AppClinic

            self._clinic = AppClinic(self._ground, self._program)
        if self._clinic is not None and self._clinic.is_open is not self.on:
            self._clinic.turn(on=self.on)
