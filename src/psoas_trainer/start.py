# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the program up: data folder, database thread, Qt, window; and says in a sentence what stops it."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from psoas_trainer import __version__
from psoas_trainer.core.settings import Settings
from psoas_trainer.instance import Instance, begin_alone
from psoas_trainer.start_data import Data
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.paths import DataFolder, data_folder, log_folder, make_private_folder
from psoas_trainer.storage.settings_file import load_settings, save_settings
from psoas_trainer.ui.clock import now

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.ui.look import Look
    from psoas_trainer.ui.mishaps import Mishaps
    from psoas_trainer.ui.preferences import Preferences
    from psoas_trainer.ui.store import Store

RESOURCES = Path(__file__).with_name("resources.rcc")
_CHECK_MS = 3000
"""After the first picture: reading all of a file must not take the processor from the figures that are drawn."""
NO_DISPLAY = "Psoas Trainer needs a graphical display, and none was found. Start it from a desktop session.\n"


def start(data_dir: str | None = None) -> int:
    """Runs the program; returns 0, or 1 where the data cannot be opened. Without a display it ends with 2."""
    qInstallMessageHandler(_tell_no_display)
    folder = data_folder(data_dir)
    try:
        make_private_folder(folder.path)
        settings, unread = load_settings(folder.settings)
    except StorageError as error:
        return _refuse(_application(), error)
    try:
        instance = begin_alone(folder.path)
    except StorageError as error:
        return _refuse(_application(), error)
    if instance is None:
        return 0  # the program that runs here already has raised its window
    data = Data(folder, settings)
    try:
        return _run(_application(), folder, settings, unread, data, instance)
    finally:
        data.close()
        instance.close()


def _application() -> QApplication:
    # As an argument: setStyle() returns a style, and PySide takes 15 ms to make that class.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("psoas-trainer")
    app.setApplicationDisplayName("Psoas Trainer")
    app.setDesktopFileName("psoas-trainer")
    qInstallMessageHandler(None)
    return app


def _run(
    app: QApplication,
    folder: DataFolder,
    settings: Settings,
    unread: StorageError | None,
    data: Data,
    instance: Instance,
) -> int:
    from psoas_trainer.app import App
    from psoas_trainer.app_ground import Ground
    from psoas_trainer.ui.about_file import read_about
    from psoas_trainer.ui.content_source import read_shipped_content
    from psoas_trainer.ui.language import install_language
    from psoas_trainer.ui.look import Look
    from psoas_trainer.ui.mishaps import Mishaps
    from psoas_trainer.ui.preferences import Preferences
    from psoas_trainer.ui.resources import Resources

    resources = Resources()
    resources.register(RESOURCES)
    language = install_language(app, resources, settings.language)
    look = _begin_look(Look.from_resources(resources), settings, folder, language)
    app.setFont(look.fonts.font("body"))
    content, about = read_shipped_content(resources, language), read_about(resources, language)
    try:
        if (opened := data.open(look)) is None:
            return 1
    except StorageError as error:
        return _refuse(app, error)
    mishaps = Mishaps(log_folder)
    mishaps.install()
    preferences = Preferences(settings, lambda changed: save_settings(folder.settings, changed))
    preferences.change(had_data=True)
    ground = Ground(look, resources, content, about, folder, preferences, *opened, mishaps, unread, data.log)
    program = App(ground)
    _serve(instance, program, data, preferences)
    status = _show(app, program, look, lambda: _settle(program, data, opened.store, mishaps))
    mishaps.uninstall()
    return status


def _show(app: QApplication, program: "App", look: "Look", settle: Callable[[], None]) -> int:
    """The program from its window's first picture to its end; `settle` is the first thing behind that picture."""
    program.window.painted.connect(settle)
    program.window.painted.connect(lambda: _add_focus_ring(look, app))
    program.window.painted.connect(lambda: _after_first_paint(program))
    program.open()
    status = app.exec()
    program.close()
    return status


def _settle(program: "App", data: Data, store: "Store", mishaps: "Mishaps") -> None:
    """Behind the first picture: what an earlier run owes is brought in, and after a moment a large file is read.

    From now on what strikes the process down is written; what others could read of ours is taken back.
    """
    from PySide6.QtCore import QTimer

    from psoas_trainer.storage.private_files import keep_private

    data.settle(store)
    QTimer.singleShot(_CHECK_MS, program, lambda: data.check(store, program.note_settled))
    mishaps.report.watch()
    keep_private(data.folder.path, ours=False)
    keep_private(log_folder(), ours=True)


def _serve(instance: Instance, program: "App", data: Data, preferences: "Preferences") -> None:
    """Other starts on this folder raise the window or have their question answered here."""

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        from psoas_trainer.storage.requests import Desk, answer_request

        return answer_request(request, data.thread, Desk(__version__, now, lambda: preferences.settings))

    instance.serve(lambda _token: program.window.come_to_front(), answer)


def _begin_look(look: "Look", settings: Settings, folder: DataFolder, language: str) -> "Look":
    """As far as the first picture shows it; what the system wants of it is asked for behind that."""
    look.theme.apply_or_system(settings.theme)
    figures = look.figures
    figures.set_manner(settings.skin_tone, reduced=settings.reduced_motion, mirrors=settings.mirror_every_rep)
    figures.thumbnails.keep_in(folder.pictures, _fingerprint(language))
    return look


def _fingerprint(language: str) -> str:
    """What pictures are drawn from: other resources or letters, other pictures."""
    resources = RESOURCES.stat()
    return f"{__version__} {resources.st_size} {resources.st_mtime_ns} {language}"


def _add_focus_ring(look: "Look", app: QApplication) -> None:
    """Not sooner: it listens to events of every kind, and PySide then makes a class for each (4 ms)."""
    from psoas_trainer.ui.widgets.focus import FocusRing

    FocusRing(look.theme, app)


def _after_first_paint(program: "App") -> None:
    """What stands now stands to the end: it is taken out of the collector's sight, which may then work again."""
    program.after_first_paint()
    gc.freeze()
    gc.enable()


def _refuse(app: QApplication, trouble: StorageError) -> int:
    """Says what is wrong, on the screen and on the terminal; nothing was changed."""
    from PySide6.QtWidgets import QMessageBox

    from psoas_trainer.ui.trouble_text import TroubleText

    text = TroubleText().opening(trouble)
    sys.stderr.write(f"{text}\n")
    box = QMessageBox(QMessageBox.Icon.Warning, app.applicationDisplayName(), "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.exec()
    return 1


def _tell_no_display(kind: QtMsgType, _context: object, _message: str) -> None:
    """Until the application stands: Qt's fatal message becomes one sentence and status 2, without a traceback."""
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.write(NO_DISPLAY)
        sys.stderr.flush()
        os._exit(2)
