# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program on a throw-away folder, silent and by a clock of its own, for the self-test."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from psoas_trainer.app import App
from psoas_trainer.app_ground import Ground
from psoas_trainer.core.settings import Settings
from psoas_trainer.self_test import CheckFailedError
from psoas_trainer.self_test_clock import FastClock, alone_with
from psoas_trainer.self_test_parts import Parts
from psoas_trainer.self_test_routine import with_short_routine
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.faithful_store import FaithfulStore
from psoas_trainer.ui.mishaps import Mishaps
from psoas_trainer.ui.preferences import Preferences

_SIZE: Final = (1280, 800)
_GET_READY: Final = 3
_LOOK_EVERY_MS: Final = 20
_DELETED: Final = QEvent.Type.DeferredDelete.value


class TrialProgram:
    """The program as it starts, on data that is thrown away; nothing of it is seen or heard."""

    def __init__(self, app: QApplication, parts: Parts, folder: Path, pace: int) -> None:
        """Nothing is opened before `open`; a session will be played `pace` times as fast."""
        self.app = app
        self.parts = parts
        self._folder = folder
        self._clock = FastClock(pace)
        self._open = ExitStack()
        self._running: App | None = None
        self._store: FaithfulStore | None = None

    @property
    def running(self) -> App:
        """What `open` has opened."""
        if self._running is None:
            raise CheckFailedError("the program is not open")
        return self._running

    @property
    def store(self) -> FaithfulStore:
        """Its data."""
        if self._store is None:
            raise CheckFailedError("the database is not open")
        return self._store

    @property
    def preferences(self) -> Preferences:
        """Its settings, which are kept nowhere."""
        return self._preferences

    def open(self) -> str:
        """Database, store and window; the safety note is read, and the questions before strengthening are answered."""
        self._folder.mkdir(mode=0o700)
        data = DataFolder(self._folder)
        self._open.enter_context(alone_with(self._clock))
        thread = DatabaseThread(lambda: open_database(data.database, had_data=False))
        self._open.callback(thread.close)
        log = EmergencyLog(data.database, lambda: (self._folder / "elsewhere",))
        self._open.callback(log.close)
        store = self._store = FaithfulStore(thread, self._clock.now, log)
        store.begin()
        general = self.parts.content.catalogue.screenings["general"]
        store.save_screening(general.id, general.version, tuple((each, False) for each in general.questions))
        self._preferences = Preferences(Settings(sound=False, get_ready=_GET_READY), lambda _settings: None)
        parts, mishaps = self.parts, Mishaps(lambda: self._folder)
        content = with_short_routine(parts.content)
        about = read_about(parts.source, parts.language)
        given = (parts.look, parts.source, content, about, data, self._preferences, store, store.begin(), mishaps)
        running = self._running = App(Ground(*given, None, log))
        running.window.resize(*_SIZE)
        running.open()
        running.window.resize(*_SIZE)
        self.settle()
        running.after_first_paint()
        running.accept_safety_note()
        self.settle()
        if running.window.alone is not None:
            raise CheckFailedError("the pages do not open")
        return "begun anew"

    def settle(self) -> None:
        """Until the database has answered, what was closed is gone, and figures are drawn."""
        for _ in range(3):
            self.store.catch_breath()
            QCoreApplication.sendPostedEvents(None, _DELETED)
            QCoreApplication.processEvents()
        self.wait(lambda: not self.parts.look.figures.thumbnails.waiting, 10.0, "figures are not drawn")

    def wait(self, over: Callable[[], bool], seconds: float, complaint: str) -> None:
        """Lets the program and its clock run until `over` says so. Raises CheckFailedError after that long."""
        end, loop, timer = time.monotonic() + seconds, QEventLoop(), QTimer()
        timer.setInterval(_LOOK_EVERY_MS)
        timer.timeout.connect(loop.quit)
        timer.start()
        while not over():
            if time.monotonic() > end:
                raise CheckFailedError(complaint)
            loop.exec()
            self._clock.go_on()

    def close(self) -> str:
        """As when its window is closed: everything is written."""
        self.running.close()
        self.end()
        return "written"

    def end(self) -> None:
        """Lets go of whatever is open still."""
        running, self._running = self._running, None
        if running is not None:
            running.window.hide()
            running.window.deleteLater()
            running.deleteLater()
        self._open.close()
        # What the thread answered last, and what was closed.
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, _DELETED)
        self._store = None
