# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the program up: data folder, database thread, Qt, window; and anew, where the person has chosen so in it."""

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from psoas_trainer import __version__
from psoas_trainer.core.settings import Settings
from psoas_trainer.start_data import Data, Opened, show_focus
from psoas_trainer.storage.paths import DataFolder, log_folder
from psoas_trainer.storage.place import Place, find_place
from psoas_trainer.storage.settings_file import save_settings
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.ui.clock import now

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.app_convert import Errand
    from psoas_trainer.app_unlock import Manner
    from psoas_trainer.core.content import Content
    from psoas_trainer.ui.look import Look
    from psoas_trainer.ui.mishaps import Mishaps
    from psoas_trainer.ui.preferences import Preferences
    from psoas_trainer.ui.resources import Resources
    from psoas_trainer.ui.store import Store

RESOURCES = Path(__file__).with_name("resources.rcc")


class Stage(NamedTuple):
    """What is made once, however often the window is."""

    app: QApplication
    resources: "Resources"
    look: "Look"


class Scene(NamedTuple):
    """The texts of a window, in the language of its settings."""

    content: "Content"
    about: Any


class Curtain:
    """How a window ends: for good, or because another is to follow on a place, with a sentence to be said there."""

    def __init__(self, app: QApplication) -> None:
        self.place: Place | None = None
        self.said = ""
        self.errand: Errand | None = None
        """What is done to the closed data before another window follows."""
        self.manner: Manner | None = None
        """How the page appears that asks for a passphrase before that."""
        self._app = app

    def reopen(self, place: Place | None, said: str) -> None:
        """Ends the window that stands; the next one follows when its data is closed."""
        self.place, self.said = place, said
        self._app.exit()

    def lock(self, place: Place, manner: "Manner") -> None:
        """The same; the next one needs the passphrase, for the key goes with this one."""
        self.manner = manner
        self.reopen(place, "")

    def go(self, place: Place, errand: "Errand") -> None:
        """The same, and in between something is done to the data on that place."""
        self.errand = errand
        self.reopen(place, "")


def start(data_dir: str | None = None, file: Path | None = None) -> int:
    """Runs the program; returns 0, or 1 where the data cannot be opened. Without a display it ends with 2.

    `file` is shown in the first window: a plan, a record or a pack.
    """
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        _end_without_window()  # before the data is opened
    qInstallMessageHandler(_tell_no_window)
    place: Place | None = find_place(data_dir)
    stage: Stage | None = None
    status, said = 0, ""
    key: DataKey | None = None
    manner: Manner | None = None
    files = [] if file is None else [file]
    while place is not None:
        data = Data(place, key, manner, partial(_keep_file, files))
        key = manner = None
        try:
            if data.raised:
                if files:
                    from psoas_trainer.start_file import hand_over

                    hand_over(files, place)
                return 0  # the program that runs here already has raised its window
            stage = stage or _make_stage()
            curtain = Curtain(stage.app)
            status = _run(stage, data, curtain, said, files)
            place, said, manner = curtain.place, curtain.said, curtain.manner
            if curtain.errand is not None:
                key = _do(stage.look, data, curtain.errand)
        finally:
            data.close()
        if place is not None:
            from psoas_trainer.app_updated import give_way

            give_way()
    return status


def _do(look: "Look", data: Data, errand: "Errand") -> DataKey | None:
    """What the last window has asked for; the next one gets the key."""
    from psoas_trainer.app_convert import carry_out

    data.rest()
    return carry_out(look, data.folder.database, errand, data.settings.window_geometry)


def _make_stage() -> Stage:
    from psoas_trainer.ui.look import Look
    from psoas_trainer.ui.resources import Resources

    app = _application()
    resources = Resources()
    resources.register(RESOURCES)
    return Stage(app, resources, Look.from_resources(resources))


def _application() -> QApplication:
    # As an argument: setStyle() returns a style, and PySide takes 15 ms to make that class.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("psoas-trainer")
    app.setApplicationDisplayName("Psoas Trainer")
    app.setDesktopFileName("psoas-trainer")
    qInstallMessageHandler(None)
    return app


def _keep_file(files: list[Path], request: dict[str, Any]) -> dict[str, Any]:
    """While a page stands in the place of the window: a file that comes then waits in `files`."""
    from psoas_trainer.start_file import answer_meanwhile

    return answer_meanwhile(files, request)


def _run(stage: Stage, data: Data, curtain: Curtain, said: str, files: list[Path]) -> int:
    from psoas_trainer.app import App
    from psoas_trainer.app_ground import Ground
    from psoas_trainer.ui.mishaps import Mishaps
    from psoas_trainer.ui.preferences import Preferences

    (app, resources, look), settings = stage, data.settings
    scene = _set_scene(stage, settings, data.folder)
    opened = data.open(look)
    if not isinstance(opened, Opened):
        curtain.place = opened
        return 0 if data.raised else 1
    if data.settings != settings:
        # They could be read only after a while.
        scene = _set_scene(stage, data.settings, data.folder)
    mishaps = Mishaps(log_folder)
    mishaps.install()
    preferences = Preferences(data.settings, _saver(data))
    preferences.change(had_data=True)
    why = (data.unread, data.log, data.place, data.view_only)
    ground = Ground(look, resources, *scene, data.folder, preferences, *opened, mishaps, *why, curtain.reopen, said)
    lock, go = partial(curtain.lock, data.place), partial(curtain.go, data.place)
    program = App(ground._replace(key=data.key, lock=lock, go=go))
    _serve(program, data, preferences)
    program.window.painted.connect(lambda: program.files.open_all(files))
    status = _show(app, program, look, lambda: _settle(program, data, opened.store, mishaps))
    mishaps.uninstall()
    if curtain.place is not None:
        files[:] = program.files.waiting
        _clear(program, opened.store)
    return status


def _saver(data: Data) -> Callable[[Settings], None]:
    """Where nothing can be kept, a change holds until the end and nobody is told of a failure each time."""
    if data.view_only is not None:
        return lambda _changed: None
    return lambda changed: save_settings(data.folder.settings, changed)


def _clear(program: "App", store: "Store") -> None:
    """Another window follows: this one goes with all that it showed, and all that stood for good may be collected."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from psoas_trainer.ui.system_end import SystemEnd

    for end in program.findChildren(SystemEnd):
        end.close()
    # Answers that nobody waits for any more; the thread still gives some before it ends.
    store.blockSignals(True)
    QCoreApplication.removePostedEvents(store)
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    program.deleteLater()
    # At once: what asks for a passphrase now must not have anything of a person behind it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    store.deleteLater()
    gc.unfreeze()


def _set_scene(stage: Stage, settings: Settings, folder: DataFolder) -> Scene:
    from psoas_trainer.ui.about_file import read_about
    from psoas_trainer.ui.content_source import read_shipped_content
    from psoas_trainer.ui.language import install_language

    language = install_language(stage.app, stage.resources, settings.language)
    _begin_look(stage.look, settings, folder, language)
    stage.app.setFont(stage.look.fonts.font("body"))
    return Scene(read_shipped_content(stage.resources, language), read_about(stage.resources, language))


def _show(app: QApplication, program: "App", look: "Look", settle: Callable[[], None]) -> int:
    """The program from its window's first picture to its end; `settle` is the first thing behind that picture."""
    program.window.painted.connect(settle)
    # Not sooner: it listens to events of every kind, and PySide then makes a class for each (4 ms).
    program.window.painted.connect(lambda: show_focus(look))
    program.window.painted.connect(lambda: _after_first_paint(program))
    program.open()
    status = app.exec()
    program.close()
    return status


def _settle(program: "App", data: Data, store: "Store", mishaps: "Mishaps") -> None:
    """Behind the first picture: what an earlier run owes and has left, and who looks after this one."""
    from psoas_trainer.start_settle import look_after

    look_after(program, data, store, mishaps)


def _serve(program: "App", data: Data, preferences: "Preferences") -> None:
    """Other starts on this folder raise the window or have their question answered here."""

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        from psoas_trainer.storage.requests import Desk, answer_request

        if program.files.hear(request):
            return {"ok": True}
        return answer_request(request, data.thread, Desk(__version__, now, lambda: preferences.settings))

    data.serve(lambda _token: program.window.come_to_front(), answer)


def _begin_look(look: "Look", settings: Settings, folder: DataFolder, language: str) -> None:
    """As far as the first picture shows it; what the system wants of it is asked for behind that."""
    look.theme.apply_or_system(settings.theme, settings.side_colours)
    figures = look.figures
    figures.set_manner(settings.skin_tone, reduced=settings.reduced_motion, mirrors=settings.mirror_every_rep)
    figures.thumbnails.keep_in(folder.pictures, _fingerprint(language))


def _fingerprint(language: str) -> str:
    """What pictures are drawn from: other resources or letters, other pictures."""
    resources = RESOURCES.stat()
    return f"{__version__} {resources.st_size} {resources.st_mtime_ns} {language}"


def _after_first_paint(program: "App") -> None:
    """What stands now stands to the end: it is taken out of the collector's sight, which may then work again."""
    program.after_first_paint()
    gc.freeze()
    gc.enable()


def _tell_no_window(kind: QtMsgType, _context: object, _message: str) -> None:
    """Until the application stands: Qt's fatal message becomes one sentence and status 2, without a traceback."""
    if kind == QtMsgType.QtFatalMsg:
        _end_without_window()


def _end_without_window() -> None:
    from psoas_trainer.start_missing import tell, why_no_window

    tell(why_no_window())
    os._exit(2)
