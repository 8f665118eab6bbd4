# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of settings with preferences that note what is saved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.settings import Settings
from psoas_trainer.ui.about_texts import AboutTexts
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.views.settings_view import SettingsView
from psoas_trainer.ui.voice.voice_names import VoiceName

ABOUT = AboutTexts("1.2.3", "Shows <b>exercises</b>.", "Based on an article.", "First line\nof one.\n\nSecond.")
LICENCES = {"Inter": "SIL Open Font License\n" * 200, "apsw": "Any use is fine."}
FOLDER = Path("/home/someone/data")
VOICES = (VoiceName("anna-id", "Anna", "en-GB"), VoiceName("b", "A voice with a very long name & <b>signs</b>", "en"))


def open_settings(
    qtbot,
    look,
    saved: list[Settings],
    settings: Settings | None = None,
    size: tuple[int, int] = (1192, 800),
    *,
    shown: bool = True,
) -> SettingsView:
    """The page, open; `saved` notes each change, `page.preferences` are its preferences."""
    preferences = Preferences(settings or Settings(), saved.append)
    page = SettingsView(look, preferences, FOLDER, ABOUT, LICENCES)
    page.preferences = preferences
    qtbot.addWidget(page)
    page.resize(*size)
    if shown:
        page.show()
    return page


def tab_stops(first: QWidget) -> list[QWidget]:
    """Where the Tab key stops, from that widget round to it again."""
    chain, each = [first], first.nextInFocusChain()
    while each is not first:
        chain.append(each)
        each = each.nextInFocusChain()
    tab = Qt.FocusPolicy.TabFocus
    return [each for each in chain if each.isVisible() and each.focusPolicy() & tab and each.focusProxy() is None]
