# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root: builds every object and makes every connection between them. Nothing else does."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.paths import DataFolder, data_folder, log_folder, make_private_folder
from psoas_trainer.storage.settings_file import load_settings, save_settings
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.desk import Desk
from psoas_trainer.ui.language import install_language
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.preferences import Preferences
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.trouble_text import TroubleText
from psoas_trainer.ui.widgets.focus import FocusRing

RESOURCES = Path(__file__).with_name("resources.rcc")


def start(data_dir: str | None = None) -> int:
    """Opens the window and returns the exit status: 0, 1 where the data cannot be opened, 2 without a display."""
    qInstallMessageHandler(_tell_no_display)
    folder = data_folder(data_dir)
    trouble: StorageError | None = None
    settings, thread = None, None
    try:
        make_private_folder(folder.path)
        settings, _ = load_settings(folder.settings)
        thread = _database(folder, had_data=settings.had_data)
    except StorageError as error:
        trouble = error
    app = QApplication(sys.argv[:1])
    app.setApplicationName("psoas-trainer")
    app.setApplicationDisplayName("Psoas Trainer")
    app.setDesktopFileName("psoas-trainer")
    app.setStyle("Fusion")
    qInstallMessageHandler(None)
    resources = Resources()
    resources.register(RESOURCES)
    language = install_language(app, resources, settings.language if settings is not None else "system")
    if trouble is not None or settings is None or thread is None:
        return _refuse(trouble)
    try:
        thread.wait_open()
    except StorageError as error:
        thread.close()
        return _refuse(error)
    preferences = Preferences(settings, lambda changed: save_settings(folder.settings, changed))
    store = Store(thread, now)
    status = _run(app, resources, language, folder, preferences, store)
    thread.close()
    return status


def _run(
    app: QApplication, resources: Resources, language: str, folder: DataFolder, preferences: Preferences, store: Store
) -> int:
    look = Look.from_resources(resources)
    look.theme.apply_or_system(preferences.settings.theme)
    FocusRing(look.theme, app)
    mishaps = Mishaps(log_folder() if not os.environ.get("PSOAS_TRAINER_LOGS") else Path(os.environ["PSOAS_TRAINER_LOGS"]))
    mishaps.install()
    desk = Desk(look, resources, language, folder, preferences, store)
    mishaps.told.connect(desk.tell_mishap)
    preferences.change(had_data=True)
    desk.open()
    QTimer.singleShot(0, desk.after_first_paint)
    status = app.exec()
    desk.close()
    mishaps.uninstall()
    return status


def _database(folder: DataFolder, *, had_data: bool) -> DatabaseThread:
    """Opens the database beside the building of the window, on the thread that will own it."""
    return DatabaseThread(lambda: open_database(folder.database, had_data=had_data, today=now().local_date))


def _refuse(trouble: StorageError | None) -> int:
    """Says what is wrong, in the window system and on the terminal, and changes nothing."""
    assert trouble is not None
    text = TroubleText().opening(trouble)
    sys.stderr.write(f"{text}\n")
    box = QMessageBox(QMessageBox.Icon.Warning, "Psoas Trainer", text)
    box.setTextFormat(box.textFormat().PlainText)
    box.exec()
    return 1


def _tell_no_display(kind: QtMsgType, _context: object, message: str) -> None:
    """Until the application stands: Qt's fatal message about a missing display becomes one sentence and status 2."""
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.write("Psoas Trainer needs a graphical display, and none was found; start it from a desktop.\n")
        sys.stderr.flush()
        os._exit(2)
    if kind == QtMsgType.QtCriticalMsg:
        sys.stderr.write(f"{message}\n")
