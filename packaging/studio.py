# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program offscreen, on a throw-away folder and with a clock that is moved by hand, to be photographed.

Called by shots.py, so the pictures are the same on every run; the sessions in the history are played. On a folder that
holds data (year_of_training.py makes one) it shows that; on an empty one it is the first start.
"""

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer import app_bin, app_export, app_export_pages, app_history, app_pages, app_player
from psoas_trainer.app import App
from psoas_trainer.app_ground import Ground
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.record import Moment
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import StepKind
from psoas_trainer.start import RESOURCES
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.language import install_language
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.store import Store

TODAY = Moment(1_795_334_400_000, 60, "2026-11-22")
SETTINGS = Settings(sound=False)
SIZES = {"": (1280, 800), "-small": (1024, 600)}


class Clock:
    """The time that this script sets."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> Instant:
        return Instant(self.seconds)


class _Rested:
    """Lets this computer sleep when it wants to."""

    def inhibit(self, reason: str) -> None:
        """Nothing."""

    def release(self) -> None:
        """Nothing."""


class Studio:
    """The program on a throw-away folder, moved and photographed."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        target: Path,
        wanted: frozenset[str] = frozenset(),
        now: Moment = TODAY,
        settings: Settings = SETTINGS,
    ) -> None:
        """Pictures of the scenes that are `wanted` go to `target`; of all where none is named.

        `now` is the time on the wall, and can be set anew between two pictures. `settings` are those of the program.
        """
        self.now = now
        self._wanted = wanted
        self._taking = True
        self._target = target
        self._clock = Clock()
        self.taken = 0
        resources = Resources()
        resources.register(RESOURCES)
        language = install_language(app, resources, "en")
        look = self.look = Look.from_resources(resources)
        look.theme.apply("light")
        app.setFont(look.fonts.font("body"))
        data = DataFolder(folder)
        had_data = data.database.exists()
        self.thread = DatabaseThread(lambda: open_database(data.database, had_data=had_data))
        self.store = Store(self.thread, lambda: self.now)
        self.preferences = Preferences(settings, lambda _settings: None)
        content = self.content = read_shipped_content(resources, language)
        about = read_about(resources, language)
        self.store.begin()
        self._say_no_to_all()
        beginning, mishaps = self.store.begin(), Mishaps(lambda: folder)
        ground = Ground(look, resources, content, about, data, self.preferences, self.store, beginning, mishaps)
        self._take_over()
        look.figures.clock = lambda: self._clock.seconds  # and what moves by itself, stands
        self.program = App(ground)
        self.window = self.program.window

    def close(self) -> None:
        """The program ends, as if its window was closed."""
        self.program.close()
        self.window.hide()
        self.thread.close()

    def _say_no_to_all(self) -> None:
        """The questions before the first session are answered: what is photographed is not held back."""
        general = self.content.catalogue.screenings["general"]
        self.store.save_screening("general", general.version, tuple((each, False) for each in general.questions))

    def _take_over(self) -> None:
        """The clocks of the player's half are the only ones that show in a picture; nothing speaks or wakes."""
        app_player.engine_clock = lambda: self._clock
        for part in (app_player, app_bin, app_export, app_export_pages, app_history):
            part.now = lambda: self.now
        app_player.programs_here = app_pages.programs_here = tuple
        app_player.inhibitor_here = lambda _parent: _Rested()
        app_player.SleepWatch.watch = lambda _self: None

    def begin(self, scene: str) -> None:
        """What follows belongs to that scene: it is photographed or only played through."""
        self._taking = not self._wanted or scene in self._wanted

    def settle(self) -> None:
        """Lets the database answer, what moves arrive, Qt lay out and paint, and thumbnails be made."""
        for _ in range(4):
            self.thread.wait_open()
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was closed is gone
            for moving in self.window.findChildren(QVariantAnimation):
                if moving.state() is moving.State.Running:
                    moving.setCurrentTime(moving.duration())
        for _ in range(200):
            QCoreApplication.processEvents()
            if self.look.figures.thumbnails.waiting:
                continue
            QCoreApplication.processEvents()  # what was made is painted, and may ask for more
            if not self.look.figures.thumbnails.waiting:
                break
        QCoreApplication.processEvents()

    def take(self, name: str, page: QWidget | None = None) -> None:
        """A picture in every theme, at the design's size and at the smallest; in full screen at the screen's own.

        Of the window, or of a `page` that stands alone.
        """
        if not self._taking:
            self.settle()
            return
        shown: QWidget = page or self.window
        full = shown.isFullScreen()
        for suffix, size in SIZES.items():
            if full and suffix:
                break
            if not full:
                shown.resize(*size)
            for theme in self.look.theme.names()[1:]:
                self.look.theme.apply(theme)
                self.settle()
                shown.grab().save(str(self._target / f"{name}-{theme}{suffix}.png"))
                self.taken += 1
        self.look.theme.apply("light")
        if not full:
            shown.resize(*SIZES[""])

    def take_still(self, name: str) -> None:
        """The same for a person who wants nothing to move."""
        self.look.figures.set_manner(1, reduced=True, mirrors=False)
        self.take(name)
        self.look.figures.set_manner(1, reduced=False, mirrors=False)
        self.settle()

    def run(self, seconds: float) -> None:
        """Lets a running session go on by that much."""
        end = self._clock.seconds + seconds
        self.now = self.now._replace(utc_ms=self.now.utc_ms + round(seconds * 1000))
        while self._clock.seconds < end:
            self._clock.seconds = min(end, self._clock.seconds + 0.5)
            self._player.tick()
        self.settle()

    def run_to(self, exercise_id: str | None, kind: StepKind, more: float) -> None:
        """Until `more` seconds into that step of that exercise, or of any."""
        while True:
            step = self._player.position().step if self._player.session is not None else None
            if step is None:
                raise SystemExit(f"the session ended before {kind} of {exercise_id}")
            item = self._plan.items[step.item]
            if exercise_id in (None, item.chosen.exercise_id) and step.kind is kind:
                break
            self.run(0.5)
        self.run(more)

    def play(self, request: PlayRequest) -> SimpleNamespace:
        """Starts a session and returns its page and its verbs."""
        self.program.starter.play(request)
        self.settle()
        return SimpleNamespace(view=self.program.playing.view, player=self._player)

    def play_out(self) -> None:
        """Lets the session go on to its end."""
        while self._player.session is not None:
            self.run(20)
        self.settle()

    def leave(self) -> None:
        """Ends the session that runs, and goes back to the exercises."""
        view = self.program.playing.view
        view.ask_to_close()
        view.questions.open.answer("finish")
        self.settle()
        self.window.show_page("exercises")

    @property
    def _player(self) -> "app_player.Player":
        return self.program.playing.player

    @property
    def _plan(self) -> "app_player.SessionPlan":
        return self.program.playing.trainer.current_plan
