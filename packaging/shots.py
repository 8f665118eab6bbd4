# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a picture of every page and every state of the player, in every theme: python packaging/dev.py shots DIR.

And the figure's review sheets (figure_sheet.py). The whole program runs offscreen on a throw-away data folder with a
clock that this script moves, so the pictures are the same on every run; the sessions in the history are played.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget

from figure_sheet import Sheets
from psoas_trainer import app_player
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
from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog
from psoas_trainer.ui.language import install_language
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.store import Store

SCREEN = {
    "name": "laptop",
    "x": 0,
    "y": 0,
    "width": 1280,
    "height": 800,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
"""The screen that the offscreen platform is told of: the design's size."""
TODAY = Moment(1_795_334_400_000, 60, "2026-11-22")
SIZES = {"": (1280, 800), "-small": (1024, 600)}
STILL_TOO = ("03-tilt-both", "04-swing-switch", "07-raise-right", "08-lower-left")
"""States of the player that are also taken with reduced motion."""


class Clock:
    """The time that this script sets."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> Instant:
        return Instant(self.seconds)


class Studio:
    """The program on a throw-away folder, moved and photographed."""

    def __init__(self, app: QApplication, folder: Path, target: Path) -> None:
        self._app = app
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
        self.thread = DatabaseThread(lambda: open_database(data.database, had_data=False, today=TODAY.local_date))
        self.store = Store(self.thread, lambda: TODAY)
        preferences = Preferences(Settings(sound=False), lambda _settings: None)
        content = self.content = read_shipped_content(resources, language)
        about = read_about(resources, language)
        ground = Ground(
            look, resources, content, about, data, preferences, self.store, self.store.begin(), Mishaps(lambda: folder)
        )
        # The two clocks of the player's half are the only ones that show in a picture.
        app_player.engine_clock, app_player.now = (lambda: self._clock), (lambda: TODAY)
        look.figures.clock = lambda: self._clock.seconds  # and what moves by itself, stands
        self.program = App(ground)
        self.window = self.program.window

    def settle(self) -> None:
        """Lets the database answer, what moves arrive, Qt lay out and paint, and thumbnails be made."""
        for _ in range(4):
            self.thread.wait_open()
            QCoreApplication.processEvents()
            for moving in self.window.findChildren(QVariantAnimation):
                if moving.state() is moving.State.Running:
                    moving.setCurrentTime(moving.duration())
        for _ in range(200):
            QCoreApplication.processEvents()
            if not self.look.figures.thumbnails.waiting:
                break
        QCoreApplication.processEvents()

    def take(self, name: str) -> None:
        """A picture in every theme, at the design's size and at the smallest; in full screen at the screen's own."""
        full = self.window.isFullScreen()
        for suffix, size in SIZES.items():
            if full and suffix:
                break
            if not full:
                self.window.resize(*size)
            for theme in self.look.theme.names()[1:]:
                self.look.theme.apply(theme)
                self.settle()
                self.window.grab().save(str(self._target / f"{name}-{theme}{suffix}.png"))
                self.taken += 1
        self.look.theme.apply("light")
        if not full:
            self.window.resize(*SIZES[""])

    def take_still(self, name: str) -> None:
        """The same for a person who wants nothing to move."""
        self.look.figures.set_manner(1, reduced=True, mirrors=False)
        self.take(name)
        self.look.figures.set_manner(1, reduced=False, mirrors=False)
        self.settle()

    def run(self, seconds: float) -> None:
        """Lets a running session go on by that much."""
        end = self._clock.seconds + seconds
        while self._clock.seconds < end:
            self._clock.seconds = min(end, self._clock.seconds + 0.5)
            self._player.tick()
        self.settle()

    def run_to(self, exercise_id: str, kind: StepKind, more: float) -> None:
        """Until `more` seconds into that step."""
        while True:
            step = self._player.position().step
            if step is None:
                raise SystemExit(f"the session ended before {kind} of {exercise_id}")
            item = self._plan.items[step.item]
            if item.chosen.exercise_id == exercise_id and step.kind is kind:
                break
            self.run(0.5)
        self.run(more)

    def play(self, request: PlayRequest) -> SimpleNamespace:
        """Starts a session and returns its page and its verbs."""
        self.program.play(request)
        self.settle()
        return SimpleNamespace(view=self.program.playing.view, player=self._player)

    @property
    def _player(self) -> "app_player.Player":
        return self.program.playing.player

    @property
    def _plan(self) -> "app_player.SessionPlan":
        return self.program.playing.trainer.current_plan


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go; made if it is not there")
    target = parser.parse_args().folder
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder, "screens.json")
        screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        app = QApplication(sys.argv[:1])
        app.setStyle("Fusion")
        studio = Studio(app, Path(folder), target)
        try:
            for scene in (first_start, pages, player, ends):
                scene(studio)
            sheets = Sheets(studio.look, studio.content, target).write()
        finally:
            studio.program.close()
            studio.thread.close()
    print(f"{studio.taken} pictures and {sheets} sheets in {target}")
    return 0


def first_start(studio: Studio) -> None:
    """The welcome, then the empty history."""
    studio.program.open()
    studio.program.after_first_paint()
    studio.take("welcome")
    studio.program.accept_safety_note()
    studio.window.show_page("history")
    studio.take("history-empty")


def pages(studio: Studio) -> None:
    """What the rail leads to, and the questions that come before the roller."""
    studio.window.show_page("exercises")
    studio.take("exercises")
    studio.take_still("exercises-reduced-motion")
    page = studio.window.page("exercises")
    page.show_exercise("low_lunge")
    studio.take("exercises-lunge")
    studio.take_still("exercises-lunge-reduced-motion")
    page.browser.search.edit.setText("xylophone")
    studio.take("exercises-nothing")
    page.browser.search.clear()
    studio.window.show_page("settings")
    studio.take("settings")
    studio.window.show_page("exercises")
    studio.program.play(PlayRequest(routine_id="article_order"))
    studio.take("roller-questions")
    studio.window.findChild(ScreeningDialog).not_now.click()
    studio.settle()
    studio.program.playing.view.ask_to_close()
    studio.program.playing.view.questions.open.answer("finish")
    studio.settle()


def player(studio: Studio) -> None:
    """Every state of the article's routine."""
    at = studio.play(PlayRequest(routine_id="article_order"))
    studio.run(5)
    studio.take("player-01-get-ready")
    for name, exercise, kind, more in (
        ("02-march-right", "march_in_place", StepKind.WORK, 2.8),
        ("03-tilt-both", "pelvic_tilt", StepKind.WORK, 10.0),
        ("04-swing-switch", "leg_swing", StepKind.SWITCH, 2.0),
        ("05-rest", "psoas_march", StepKind.REST, 3.0),
        ("06-position", "psoas_march", StepKind.POSITION_CHANGE, 3.0),
        ("07-raise-right", "supine_leg_raise", StepKind.WORK, 73.0),
        ("08-lower-left", "supine_leg_raise", StepKind.WORK, 9.0),
    ):
        studio.run_to(exercise, kind, more)
        studio.take(f"player-{name}")
        if name in STILL_TOO:
            studio.take_still(f"player-{name}-reduced-motion")
    at.player.toggle()
    studio.take("player-09-paused")
    at.player.toggle()
    studio.run(4)
    for name, kind, more in (("10-hold-left", StepKind.WORK, 9.0), ("11-switch", StepKind.SWITCH, 2.0)):
        studio.run_to("low_lunge", kind, more)
        studio.take(f"player-{name}")
    questions(studio, at.view)
    studio.run_to("legs_up_rest", StepKind.WORK, 10)
    studio.take("player-15-release-last")


def questions(studio: Studio, view: QWidget) -> None:
    """What is laid over the player."""
    scenes: tuple[tuple[str, Callable[[], None], str], ...] = (
        ("12-pain", lambda: view.press("pain"), "go_on"),
        ("13-close", view.ask_to_close, "stay"),
        ("14-keys", lambda: view.press("keys"), "close"),
    )
    for name, ask, answer in scenes:
        ask()
        studio.take(f"player-{name}")
        view.questions.open.answer(answer)
    studio.program.playing.player.resume()
    view.press("full_screen")
    studio.run_to("low_lunge", StepKind.WORK, 8.0)
    studio.take("player-16-full-screen")
    view.press("text_size")
    view.press("text_size")
    studio.take("player-18-full-screen-big")
    view.press("full_screen")
    studio.take("player-17-big-text")
    view.press("text_size")
    studio.settle()


def ends(studio: Studio) -> None:
    """The summary, the history with its session, and a session that was put aside."""
    studio.run(60)
    studio.take("summary")
    studio.window.show_page("history")
    studio.take("history")
    at = studio.play(PlayRequest(exercise_id="glute_bridge"))
    studio.run(40)
    at.view.ask_to_close()
    at.view.questions.open.answer("later")
    studio.settle()
    studio.take("resume-offer")


if __name__ == "__main__":
    sys.exit(main())
