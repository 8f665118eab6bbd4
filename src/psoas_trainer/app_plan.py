# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root behind the training plan and the reminders in the settings."""

from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.today import persons_schedule
from psoas_trainer.core.training_calendar import Shifts, shifts
from psoas_trainer.ui.calendar_desk import AskFile, CalendarDesk
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.today_desk import TodayDesk
from psoas_trainer.ui.views.settings_view import SettingsView


def wire_plan(ground: Ground, page: SettingsView, profile: ProfileDesk, desk: TodayDesk) -> None:
    """Shows the profile on the page and keeps what is changed there."""
    section = page.plan_section
    calendar = CalendarDesk(ground.store, ground.preferences, _asking(page), page)
    section.show_profile(profile.profile)
    section.changed.connect(profile.put)
    profile.changed.connect(section.show_profile)
    section.calendar_requested.connect(lambda: calendar.save(profile.profile, _ahead(ground, desk)))
    calendar.said.connect(section.show_saved)
    page.reminder_section.show_tray(available=tray_available())


def _ahead(ground: Ground, desk: TodayDesk) -> Shifts:
    known = desk.known()
    return shifts(persons_schedule(known, ground.content.catalogue), known.trained, known.today)


def tray_available() -> bool:
    """Whether the desktop has a place for the program's sign now."""
    from PySide6.QtWidgets import QSystemTrayIcon

    return QSystemTrayIcon.isSystemTrayAvailable()


def _asking(over: QWidget) -> AskFile:
    def ask(title: str, suggested: str, kind: str) -> str:
        dialog = QFileDialog(over, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kind)
        dialog.setDefaultSuffix("ics")  # the dialog adds it itself, and so asks about the file that is really there
        dialog.selectFile(suggested)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return chosen[0] if chosen else ""

    return ask
