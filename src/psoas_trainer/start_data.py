# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the person's data. Where that cannot be, a page says why and leads on; then comes what an earlier run owes."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from psoas_trainer.core.settings import Settings
from psoas_trainer.instance import Instance, begin_alone
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.emergency import EmergencyLog, emergency_folders
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.paths import DataFolder, log_folder, make_private_folder
from psoas_trainer.storage.place import Origin, Place, note_used, refuse_missing
from psoas_trainer.storage.settings_file import load_settings
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.storage.worker import Connection, DatabaseThread
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.faithful_store import FaithfulStore
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.store import Beginning, Store

if TYPE_CHECKING:
    from psoas_trainer.app_start_trouble import Way
    from psoas_trainer.app_unlock import Manner

Answer = Callable[[dict[str, Any]], dict[str, Any]]


def _in_use(_request: dict[str, Any]) -> dict[str, Any]:
    from psoas_trainer.storage.requests import IN_USE

    return {"ok": False, "error": IN_USE}


_AT_START = 20.0
"""Seconds for another program that has just begun here, or is just ending."""
_CANNOT_WRITE = (Trouble.FOLDER_NOT_WRITABLE, Trouble.READ_ONLY)


class Data:
    """One data folder: its settings, its one program, and the thread that owns the database; begun at once."""

    def __init__(
        self, place: Place, key: DataKey | None = None, manner: "Manner | None" = None, answer: Answer = _in_use
    ) -> None:
        """The database opens beside Qt's own start; `key` is what the data opens with, where that is known already.

        `manner` is how a page appears that asks for the passphrase; None: in front. `answer` answers other starts
        until the window does.
        """
        self.place = place
        self._manner = manner
        self.folder = place.folder
        self.settings = Settings()
        self.unread: StorageError | None = None
        """Why the settings file was put aside, or None where it was read."""
        self.view_only: StorageError | None = None
        """Why the data is only looked at, or None."""
        self.raised = False
        """Another program has the folder, and its window stands in front now."""
        self.log = _log_of(self.folder)
        self._former_log = _log_of(DataFolder(place.before)) if place.before is not None else None
        self.key: DataKey | None = None
        """What the data is encrypted with; None for plain data, and until the passphrase was typed."""
        self._use_key(key)
        self._instance: Instance | None = None
        self._raise_window: Callable[[str], None] = _raise_page
        self._answer = answer
        self._attended = False
        self._thread: DatabaseThread | None = None
        self._stopped: StorageError | None = None
        self._begin(_AT_START)

    @property
    def thread(self) -> DatabaseThread:
        """The thread of the database; RuntimeError where none was begun."""
        if self._thread is None:
            raise RuntimeError("the data is not open")
        return self._thread

    def open(self, look: Look) -> "Opened | Place | None":
        """The store and what it begins with; another place that the person has chosen; or None: it is over."""
        while not self.raised:
            try:
                return self._opened()
            except StorageError as error:
                trouble = error
            from psoas_trainer.app_start_trouble import Way

            match self._way_on(look, trouble):
                case Place() as place if place != self.place:
                    return place
                case Place():
                    self._begin(0.0)
                case Way.VIEW:
                    self._begin_view(trouble)
                case Way.CLOSED:
                    return None
        return None

    def begin(self) -> StorageError | None:
        """One more try, the half that takes no time; what stops it, or None."""
        self._begin(0.0)
        return self._stopped

    def finish(self) -> None:
        """The other half, ON ANOTHER THREAD. Raises StorageError for what stops it."""
        if self._thread is not None:
            self._thread.wait_open()

    def serve(self, raise_window: Callable[[str], None], answer: Answer) -> None:
        """Other starts on this folder raise the window or have their question answered, by these from now on."""
        self._raise_window, self._answer = raise_window, answer
        self._attend()

    def check(self, store: Store, then: Callable[[object], None]) -> None:
        """Reads a file that was closed well and is too large to be read when it is opened.

        `then` gets None, or the StorageError of a file that turns out to be damaged.
        """
        if self.view_only is None:
            store.check_what_is_left(then)

    def settle(self, store: Store) -> None:
        """Brings in what an earlier run held elsewhere, here or in the folder that was in use before."""
        if self.view_only is None:
            from psoas_trainer.start_settle import settle

            settle(store, self.folder.database, [log for log in (self.log, self._former_log) if log is not None])

    def rest(self) -> None:
        """Writes what is queued and closes the database; the folder stays this program's."""
        if self._thread is not None:
            self._thread.close()

    def close(self) -> None:
        """Writes what is queued, ends and lets the next program in; what could not be written stays in the log."""
        self.rest()
        for log in (self.log, self._former_log):
            if log is not None:
                log.close()
        if self._instance is not None:
            self._instance.close()
            self._instance = None

    def _attend(self) -> None:
        """Once: who is asked may change, that somebody listens does not."""
        if self._instance is not None and not self._attended:
            self._attended = True
            self._instance.serve(self._raised, self._asked)

    def _raised(self, token: str) -> None:
        self._raise_window(token)

    def _asked(self, request: dict[str, Any]) -> dict[str, Any]:
        return self._answer(request)

    def _begin(self, patience: float) -> None:
        self._stopped, self.view_only = None, None
        self.rest()
        try:
            refuse_missing(self.place)
            make_private_folder(self.folder.path)
            self._load_settings()
            self._take_place(patience)
        except StorageError as error:
            self._stopped = error
            return
        if not self.raised:
            self._thread = DatabaseThread(self._open_file)

    def _begin_view(self, why: StorageError) -> None:
        """Shows what is there; nothing is written, and where even that is not to be, the next try says so."""
        self._stopped, self.view_only = None, why
        self.rest()
        try:
            self._load_settings()
            self._take_place(0.0)
        except StorageError:
            pass  # another program here only matters to one that writes
        if not self.raised:
            from psoas_trainer.storage.view_only import ViewOfFile, open_view

            file, key = self.folder.database, self.key
            self._thread = DatabaseThread(lambda: open_view(file, now(), key=key), lambda view: ViewOfFile(view, file))

    def _load_settings(self) -> None:
        self.settings, unread = load_settings(self.folder.settings)
        self.unread = self.unread or unread

    def _take_place(self, patience: float) -> None:
        if self._instance is None:
            self._instance = begin_alone(self.folder.path, patience)
            self.raised = self._instance is None

    def _open_file(self) -> Connection:
        """On the database's thread: looking where the file lies may wait for a disk."""
        from psoas_trainer.storage.whereabouts import is_on_network

        folder, place = self.folder, self.place
        had_data = self.settings.had_data or _has_backups(folder) or (place.origin is Origin.CHOSEN and place.used)
        network = is_on_network(folder.path)
        return open_database(folder.database, had_data=had_data, key=self.key, network=network)

    def _opened(self) -> "Opened":
        if self._stopped is not None:
            raise self._stopped
        store = FaithfulStore(self.thread, now, self.log)
        beginning = store.begin()
        if self.view_only is None:
            note_used(self.place)
        return Opened(store, beginning)

    def _way_on(self, look: Look, error: StorageError) -> "Place | Way":
        """What the person wants, or what needs no question: a history that cannot be written is looked at."""
        from psoas_trainer import app_recovery, app_start_trouble
        from psoas_trainer.storage.damage import wants_recovery
        from psoas_trainer.ui.trouble_text import TroubleText

        way = app_start_trouble.Way
        if error.kind in _CANNOT_WRITE and self.view_only is None and self._has_file():
            return way.VIEW
        if error.kind is Trouble.LOCKED_BY_PASSPHRASE:
            return self.place if self._unlocked(look) else way.CLOSED
        sys.stderr.write(f"{TroubleText().opening(error)}\n")
        show_focus(look)
        self._attend()
        if wants_recovery(error.kind) and error.path != self.folder.path:
            self.rest()
            return app_recovery.recover(look, error, now().local_date, self.place, self.key) or way.CLOSED
        return app_start_trouble.wait(look, error, self.place, self)

    def _has_file(self) -> bool:
        try:
            return self.folder.database.is_file()
        except OSError:
            return False

    def _unlocked(self, look: Look) -> bool:
        """Whether the person has the passphrase, or the recovery key."""
        from psoas_trainer.app_unlock import Manner, ask_for_key
        from psoas_trainer.storage.no_core_dump import forbid_core_dumps

        forbid_core_dumps()  # before the passphrase is typed
        show_focus(look)
        self._attend()
        self.rest()
        manner, geometry = self._manner or Manner.FRONT, self.settings.window_geometry
        self._use_key(ask_for_key(look, self.folder.database, geometry, manner))
        return self.key is not None

    def _use_key(self, key: DataKey | None) -> None:
        self.key = key
        for log in (self.log, self._former_log):
            if log is not None:
                log.use_key(key)


def show_focus(look: Look) -> None:
    """The ring round whatever has the keyboard focus, from now on."""
    from PySide6.QtWidgets import QApplication

    from psoas_trainer.ui.widgets.focus import FocusRing

    app = QApplication.instance()
    # By a mark and not by looking for it: for that PySide makes a class for whatever else the application has.
    if isinstance(app, QApplication) and app.property("focus_ring") is None:
        app.setProperty("focus_ring", True)
        FocusRing(look.theme, app)


class Opened(NamedTuple):
    """The data, open."""

    store: Store
    beginning: Beginning


def _log_of(folder: DataFolder) -> EmergencyLog:
    return EmergencyLog(folder.database, lambda: emergency_folders(log_folder))


def _has_backups(folder: DataFolder) -> bool:
    """A folder with backups held data, whatever the settings file says."""
    try:
        return any((folder.path / "backups").iterdir())
    except OSError:
        return False


def _raise_page(_token: str) -> None:
    """While a page stands in the place of the program, a second start brings that one to the front."""
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.raise_()
            window.activateWindow()
