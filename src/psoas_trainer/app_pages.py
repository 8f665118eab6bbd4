# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that makes the pages which the start does not show, when they are asked for."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from psoas_trainer import __version__
from psoas_trainer.app_export_pages import connect_history, connect_settings
from psoas_trainer.app_ground import Ground
from psoas_trainer.core.comparison import compared_exercises
from psoas_trainer.core.cue import Cue, CueKind, Priority, Topic
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.record import SessionRecord, SetRecord
from psoas_trainer.ui.about_texts import AboutTexts
from psoas_trainer.ui.data_desk import DataDesk
from psoas_trainer.ui.data_wiring import DataWiring
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.sound import Sounds
from psoas_trainer.ui.views.history_view import HistoryView
from psoas_trainer.ui.views.settings_view import SettingsView
from psoas_trainer.ui.views.summary_view import SummaryView
from psoas_trainer.ui.voice.programs import programs_here
from psoas_trainer.ui.voice.voice import Voice
from psoas_trainer.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from psoas_trainer.core.profile import Profile
    from psoas_trainer.ui.bin_desk import BinDesk
    from psoas_trainer.ui.main_window import MainWindow


def make_history(
    ground: Ground,
    doses: DoseText,
    toast: Toast,
    play: Callable[[PlayRequest], None],
    edit: Callable[[str], None],
    bin_desk: "Callable[[], BinDesk]",
    profile: "Callable[[], Profile]",
) -> HistoryView:
    """The sessions that were; `edit` opens the summary of one of them again."""
    from psoas_trainer.app_history import make_history as made

    page = made(ground, doses, toast, play, edit, bin_desk, profile)
    connect_history(ground, page)
    return page


def make_settings(ground: Ground, desk: DataDesk, show_help: Callable[[SettingsView], object]) -> SettingsView:
    """The settings, with the program's own texts and the licences of what is bundled."""
    texts = {name: str(ground.about[name]) for name in ("intended_purpose", "article", "safety")}
    licences = dict(_licence(ground.resources.text(f"licences/{name}")) for name in ground.resources.names("licences"))
    about = AboutTexts(version=__version__, **texts)
    page = SettingsView(ground.look, ground.preferences, ground.folder.path, about, licences)
    page.open_folder_requested.connect(lambda: _open_folder(ground))
    page.about_section.help_requested.connect(lambda: show_help(page))
    _try_sounds(ground, page)
    DataWiring(ground.look, page.data_section, desk)
    connect_settings(ground, page, desk)
    return page


def make_summary(ground: Ground, doses: DoseText, window: "MainWindow") -> SummaryView:
    """What was done in the session that has just ended. *Done* leads back to the page from which it was begun."""
    content = ground.content
    page = SummaryView(ground.look, content.catalogue, content.words, doses)
    page.done_requested.connect(lambda: window.show_page(window.rail.current or "today"))
    page.history_requested.connect(lambda: window.show_page("history"))
    page.record_shown.connect(partial(_ask_what_was_said, ground, page))
    page.feedback_given.connect(lambda feedback: ground.store.save_feedback(page.uuid, feedback))
    page.correction_given.connect(partial(_correct, ground, page))
    return page


def _open_folder(ground: Ground) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(ground.folder.path)))


def _try_sounds(ground: Ground, page: SettingsView) -> None:
    """Tones and voice to be tried on the page, beside those of the player; they end with the program."""
    section, settings = page.sound_section, ground.preferences
    sounds = Sounds(ground.resources, page)
    voice = Voice(programs_here(), ground.content.words.language, page)

    def demonstrate() -> None:
        now = settings.settings
        sounds.set_volume(now.volume)
        voice.set_manner(now.voice, now.voice_rate, now.volume)
        sounds.demonstrate()
        voice.stop()
        voice.say(Cue(CueKind.SPEECH, section.sample(), Topic.STATE, Priority.INFO))

    section.test_requested.connect(demonstrate)
    section.show_sound(available=sounds.available)
    section.show_speech(available=voice.available)
    voice.voices(section.show_voices)
    voice.lost.connect(lambda: section.show_speech(available=False))
    sounds.lost.connect(lambda: section.show_lost(lost=True))
    sounds.found.connect(lambda: section.show_lost(lost=False))
    application = QCoreApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(sounds.close)  # a program that plays a tone is not left behind
        application.aboutToQuit.connect(voice.stop)


def _ask_what_was_said(ground: Ground, page: SummaryView, record: SessionRecord) -> None:
    """What was said of the session, and its own past; where the disk does not answer, both stay away."""
    uuid = record.summary.uuid

    def said(outcome: object) -> None:
        if isinstance(outcome, Feedback) and page.uuid == uuid:
            page.show_feedback(outcome)

    def past(outcome: object) -> None:
        if isinstance(outcome, dict) and page.uuid == uuid:
            page.show_earlier(outcome)

    def stopped(outcome: object) -> None:
        if isinstance(outcome, tuple) and page.uuid == uuid:
            page.show_stops(outcome)

    ground.store.feedback(uuid, said)
    ground.store.pain_stops(uuid, stopped)
    ground.store.earlier_done(compared_exercises(record), record.summary.started.utc_ms, past)


def _correct(ground: Ground, page: SummaryView, sets: tuple[SetRecord, ...]) -> None:
    """Keeps the correction, then shows the session as it is kept; a failure is told by the window."""
    uuid = page.uuid

    def again(outcome: object) -> None:
        if isinstance(outcome, SessionRecord) and page.uuid == uuid:
            page.show_record(outcome)

    def corrected(outcome: object) -> None:
        if isinstance(outcome, Exception):
            ground.store.failed.emit(outcome)
        else:
            ground.store.session(uuid, again)

    ground.store.correct_session(uuid, sets, corrected)


def _licence(text: str) -> tuple[str, str]:
    """A licence file's first line, which names what it is for, and the whole text."""
    return text.lstrip("\ufeff").split("\n", 1)[0].strip(), text
