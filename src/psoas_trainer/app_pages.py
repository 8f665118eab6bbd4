# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that makes the pages which the start does not show, when they are asked for."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from psoas_trainer import __version__
from psoas_trainer.app_ground import Ground
from psoas_trainer.ui.about_texts import AboutTexts
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.sound import Sounds
from psoas_trainer.ui.views.history_view import HistoryView
from psoas_trainer.ui.views.settings_view import SettingsView
from psoas_trainer.ui.views.summary_view import SummaryView
from psoas_trainer.ui.views.welcome_view import WelcomeView
from psoas_trainer.ui.widgets.toast import Toast


def make_welcome(ground: Ground, accept: Callable[[], None], open_folder: Callable[[], None]) -> WelcomeView:
    """The one screen of the first start."""
    page = WelcomeView(ground.look, str(ground.about["safety"]).strip(), str(ground.folder.path))
    page.accepted.connect(accept)
    page.open_folder_requested.connect(open_folder)
    return page


def make_history(ground: Ground, doses: DoseText, toast: Toast, play: Callable[[PlayRequest], None]) -> HistoryView:
    """The sessions that were."""
    content = ground.content
    page = HistoryView(ground.look, ground.store, content.catalogue, content.words, doses, toast=toast)
    page.play_requested.connect(play)
    return page


def make_settings(ground: Ground, open_folder: Callable[[], None]) -> SettingsView:
    """The settings, with the program's own texts and the licences of what is bundled."""
    texts = {name: str(ground.about[name]) for name in ("intended_purpose", "article", "safety")}
    licences = dict(_licence(ground.resources.text(f"licences/{name}")) for name in ground.resources.names("licences"))
    about = AboutTexts(version=__version__, **texts)
    page = SettingsView(ground.look, ground.preferences, ground.folder.path, about, licences)
    page.open_folder_requested.connect(open_folder)
    sounds = Sounds(ground.resources, page)
    page.player_section.test_requested.connect(sounds.demonstrate)
    QCoreApplication.instance().aboutToQuit.connect(sounds.stop)  # a program that plays a tone is not left behind
    page.player_section.show_sound(available=sounds.available)
    return page


def make_summary(ground: Ground, doses: DoseText, show_page: Callable[[str], None]) -> SummaryView:
    """What was done in the session that has just ended."""
    content = ground.content
    page = SummaryView(ground.look, content.catalogue, content.words, doses)
    page.done_requested.connect(lambda: show_page("exercises"))
    page.history_requested.connect(lambda: show_page("history"))
    return page


def _licence(text: str) -> tuple[str, str]:
    """A licence file's first line, which names what it is for, and the whole text."""
    return text.lstrip("\ufeff").split("\n", 1)[0].strip(), text
