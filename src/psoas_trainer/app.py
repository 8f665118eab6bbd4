# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root: builds every object and makes every connection between them. Nothing else does."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from psoas_trainer import __version__
from psoas_trainer.core.changes import Change
from psoas_trainer.core.content import Content, read_content
from psoas_trainer.core.events import Event
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.ui.clock import engine_clock, now
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.recorder import Recorder
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.screen_writer import ScreenWriter
from psoas_trainer.ui.sound import Sounds, cue_for
from psoas_trainer.ui.store import Beginning, Store
from psoas_trainer.ui.trainer import Staff, Trainer
from psoas_trainer.ui.trouble_text import TroubleText
from psoas_trainer.ui.views.exercises_view import ExercisesView
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.widgets.rail import RailItem, logo_pixmap


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands before the window is built."""

    look: Look
    resources: Resources
    language: str
    folder: DataFolder
    preferences: Preferences
    store: Store
    beginning: Beginning
    mishaps: Mishaps


class App(QObject):
    """Holds the parts together while the program runs. Pages are built when they are first in front."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self._ground = ground
        self._content: Content = read_content(ground.resources.content_texts(), (ground.language,))
        self._about = _about(ground.resources, ground.language)
        self._doses = DoseText()
        self._trouble = TroubleText()
        self._unfinished = ground.beginning.unfinished
        self._player = Player(engine_clock(), self)
        self._recorder = Recorder(ground.store, now, self)
        self._sounds = Sounds(ground.resources, self)
        staff = Staff(self._content, ground.store, self._player, self._recorder, ground.preferences, new_uuid)
        self._trainer = Trainer(staff, ground.beginning.screenings, self)
        makers = {
            "exercises": self._make_exercises,
            "history": self._make_history,
            "settings": self._make_settings,
            "summary": self._make_summary,
        }
        self.window = MainWindow(ground.look, self._rail_items(), makers)
        self._alone: dict[str, QWidget] = {}
        self._connect()

    def open(self) -> None:
        """Shows the window: the welcome at the very first start, else the exercises, and an open session if any."""
        self.window.place_as(self._ground.preferences.settings.window_geometry)
        seen = self._ground.beginning.safety_version
        if seen is None or seen < int(self._about["safety_version"]):
            self.window.show_alone(self._make_welcome())
        else:
            self._enter()
        self.window.show()

    def after_first_paint(self) -> None:
        """What nobody waits for: the window's icon, and the content that had to be left out."""
        self.window.setWindowIcon(QIcon(logo_pixmap(128, self._ground.look)))
        if self._content.errors:
            self.window.toast.show_message(self._trouble.content(str(self._content.errors[0])), icon="warning")

    def close(self) -> None:
        """Keeps what is running; the store writes it before it closes."""
        if self._trainer.running:
            self._trainer.leave()
        self._sounds.stop()
        self._ground.preferences.change(window_geometry=self.window.geometry_text())

    def _connect(self) -> None:
        ground, window, trainer = self._ground, self.window, self._trainer
        self._player.happened.connect(self._sound)
        ground.store.changed.connect(self._tell_pages)
        ground.store.failed.connect(lambda error: self._warn(self._trouble.elsewhere(error)))
        ground.preferences.failed.connect(lambda error: self._warn(self._trouble.elsewhere(error)))
        ground.preferences.changed.connect(lambda settings: ground.look.theme.apply_or_system(settings.theme))
        ground.mishaps.told.connect(lambda: self._warn(self._trouble.mishap()))
        trainer.started.connect(self._show_player)
        trainer.ended.connect(self._show_end)
        window.resume_bar.resume_requested.connect(self._resume)
        window.resume_bar.finish_requested.connect(self._finish)
        window.may_close = self._may_close
        window.close_asked.connect(lambda: self._train_view().ask_to_close())

    def _rail_items(self) -> tuple[RailItem, ...]:
        return (
            RailItem("exercises", self.tr("Exercises"), "barbell"),
            RailItem("history", self.tr("History"), "chart-bar"),
            RailItem("settings", self.tr("Settings"), "gear-six", pinned=True),
        )

    def _enter(self) -> None:
        self.window.show_page("exercises")
        self._offer_unfinished()

    def _accept_safety_note(self) -> None:
        self._ground.store.acknowledge_safety_note(int(self._about["safety_version"]))
        self._enter()

    def _play(self, request: PlayRequest) -> None:
        """Starts what a page asked for; a questionnaire that belongs to it comes first, but only once by itself."""
        wanted = self._trainer.missing_screening(request)
        offered = self._ground.preferences.settings.offered or ()
        if wanted is None or wanted in offered:
            self._trainer.start(request)
            return
        self._ground.preferences.change(offered=(*offered, wanted))
        self._ask(wanted, lambda: self._trainer.start(request))

    def _ask(self, screening_id: str, then: Any) -> None:
        from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog

        words = self._content.words
        screening = self._content.catalogue.screenings[screening_id]
        held = next(each for each in self._content.catalogue.exercises.values() if each.screening == screening_id)
        stand_in = words.exercises[held.stand_in].name if held.stand_in is not None else ""

        def answered(answers: tuple[tuple[str, bool], ...] | None) -> None:
            if answers is not None:
                record = self._ground.store.save_screening(screening_id, screening.version, answers)
                self._trainer.note_screening(record)
                page = self.window.built("exercises")
                if isinstance(page, ExercisesView):
                    page.set_screenings(self._trainer.screenings)
            then()

        ScreeningDialog.open(
            self.window, self._ground.look, words.screenings[screening_id], screening, stand_in, answered
        )

    def _show_player(self, writer: ScreenWriter) -> None:
        view = self._train_view()
        view.load(writer)
        self.window.show_alone(view)

    def _show_end(self, uuid: str) -> None:
        """The session is stored: the page with what was done."""
        if self._unfinished is not None and self._unfinished.summary.uuid == uuid:
            self._unfinished = None
        self._ground.store.session(uuid, self._show_summary)

    def _show_summary(self, outcome: object) -> None:
        if not isinstance(outcome, SessionRecord):
            self.window.show_page("history")
            return
        self.window.page("summary").show_record(outcome)
        self.window.show_page("summary")

    def _put_aside(self) -> None:
        self._trainer.leave()
        self.window.show_page("exercises")
        self._ground.store.unfinished(self._note_unfinished)

    def _note_unfinished(self, outcome: object) -> None:
        self._unfinished = outcome if isinstance(outcome, SessionRecord) else None
        self._offer_unfinished()

    def _offer_unfinished(self) -> None:
        record = self._unfinished
        if record is None:
            self.window.resume_bar.hide()
            return
        title = self.tr("Not finished: %1").replace("%1", self._trainer.title(record.plan))
        line = self.tr("%n min done. Nothing is lost, whatever you choose.", "", record.summary.active_seconds // 60)
        self.window.resume_bar.offer(title, line)

    def _resume(self) -> None:
        record, self._unfinished = self._unfinished, None
        self.window.resume_bar.hide()
        if record is None:
            return
        try:
            self._trainer.resume(record)
        except KeyError:
            self._warn(self.tr("An exercise of this session is missing now. It is kept; you can finish it instead."))
            self._unfinished = record
            self._offer_unfinished()

    def _finish(self) -> None:
        record = self._unfinished
        self.window.resume_bar.hide()
        if record is not None:
            self._trainer.finish(record)

    def _may_close(self) -> bool:
        """A running session asks once; a second try, or the end of the desktop session, closes, and nothing is lost."""
        view = self._alone.get("train")
        asked = view is None or view.questions.open is not None
        return not self._trainer.running or asked or QGuiApplication.isSavingSession()

    def _sound(self, events: list[Event]) -> None:
        session = self._player.session
        if session is None or not self._ground.preferences.settings.sound:
            return
        for name in filter(None, (cue_for(event, session) for event in events)):
            self._sounds.play(name)

    def _tell_pages(self, changes: frozenset[Change]) -> None:
        for page_id in ("exercises", "history", "settings", "summary"):
            page = self.window.built(page_id)
            if isinstance(page, Page):
                page.note_change(changes)

    def _warn(self, text: str) -> None:
        self.window.toast.show_message(text, icon="warning")

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._ground.folder.path)))

    def _make_exercises(self) -> ExercisesView:
        ground = self._ground
        page = ExercisesView(
            ground.look,
            self._content,
            ground.preferences,
            ground.store,
            ground.beginning.favourites,
            self._doses,
            self._trainer.screenings,
        )
        page.play_requested.connect(self._play)
        page.screening_requested.connect(lambda screening_id: self._ask(screening_id, lambda: None))
        return page

    def _make_history(self) -> QWidget:
        from psoas_trainer.ui.views.history_view import HistoryView

        ground, content = self._ground, self._content
        page = HistoryView(
            ground.look, ground.store, content.catalogue, content.words, self._doses, toast=self.window.toast
        )
        page.play_requested.connect(self._play)
        return page

    def _make_settings(self) -> QWidget:
        from psoas_trainer.ui.about_texts import AboutTexts
        from psoas_trainer.ui.views.settings_view import SettingsView

        ground = self._ground
        texts = {name: str(self._about[name]) for name in ("intended_purpose", "article", "safety")}
        names = ground.resources.names("licences")
        licences = {Path(name).stem: ground.resources.text(f"licences/{name}") for name in names}
        about = AboutTexts(version=__version__, **texts)
        page = SettingsView(ground.look, ground.preferences, ground.folder.path, about, licences)
        page.open_folder_requested.connect(self._open_folder)
        return page

    def _make_summary(self) -> QWidget:
        from psoas_trainer.ui.views.summary_view import SummaryView

        content = self._content
        page = SummaryView(self._ground.look, content.catalogue, content.words, self._doses)
        page.done_requested.connect(lambda: self.window.show_page("exercises"))
        page.history_requested.connect(lambda: self.window.show_page("history"))
        return page

    def _make_welcome(self) -> QWidget:
        from psoas_trainer.ui.views.welcome_view import WelcomeView

        page = WelcomeView(self._ground.look, str(self._about["safety"]).strip(), str(self._ground.folder.path))
        page.accepted.connect(self._accept_safety_note)
        page.open_folder_requested.connect(self._open_folder)
        self._alone["welcome"] = page
        return page

    def _train_view(self) -> Any:
        from psoas_trainer.ui.views.train_view import TrainView

        view = self._alone.get("train")
        if view is None:
            advice = tuple(str(self._about["stop_advice"]).strip().split("\n\n"))
            view = TrainView(self._ground.look, self._player, self._ground.preferences, advice)
            self._recorder.unsaved_changed.connect(view.mark_unsaved)
            self._recorder.trouble.connect(lambda error: view.show_trouble(self._trouble.in_session(error)))
            self._recorder.recovered.connect(lambda: view.show_trouble(""))
            view.finished.connect(lambda completed: self._trainer.end(completed=completed))
            view.left.connect(self._put_aside)
            self._alone["train"] = view
        return view


def _about(resources: Resources, language: str) -> Mapping[str, Any]:
    """The texts about the program itself, in the language or in English."""
    names = (f"lang/{language}/about.toml", "lang/en/about.toml")
    known = next(name for name in names if Path(name).name in resources.names(str(Path(name).parent)))
    return tomllib.loads(resources.text(known))
