# SPDX-License-Identifier: GPL-3.0-or-later
"""The program was updated while it is open: nothing of the new one is loaded into the old, and the person is told.

Pages are loaded when they are first wanted. After an update that would be a part of another program, which fits or does
not. A session that runs has all it needs by then, and goes on to its summary.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

import psoas_trainer
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from psoas_trainer.ui.main_window import MainWindow

_OURS: Final = "psoas_trainer."
_NEEDED: Final = (
    "app_pages",
    "core.unsaved_words",
    "storage.catch_up",
    "storage.comparison",
    "storage.emergency_lines",
    "storage.feedback",
    "storage.pain_stops",
    "storage.session_marks",
    "storage.stopped_sessions",
    "storage.unsaved_words",
    "ui.dialogs.pain_dialog",
    "ui.dialogs.pain_next_dialog",
    "ui.dialogs.seek_help_dialog",
    "ui.dialogs.unwell_dialog",
    "ui.last_write",
    "ui.print.sheet_printer",
    "ui.seek_help_file",
    "ui.trouble_text",
    "ui.views.summary_view",
    "ui.widgets.toast",
)
"""What a session can come to need from its first count to its summary, besides what is loaded with the player."""
_BEGIN_MS: Final = 500
Mark = tuple[int, int, int]


class UpdatedError(ImportError):
    """A part of the program is not loaded, because it is one of another version by now."""


class UpdateGuard:
    """Stands before Python's own search for modules; `told` is called, on any thread, each time it holds one up."""

    def __init__(self, file: Path, *, all_modules: bool = False) -> None:
        """`file` is replaced with every update; `all_modules` where it holds those of Python and Qt too."""
        self.told: Callable[[], None] = lambda: None
        self._file = file
        self._all = all_modules
        self._was = _mark(file)
        self.rests = False
        """Whether everything is let through: no page is opened any more."""

    @property
    def updated(self) -> bool:
        """Whether another version has taken the place of the one that runs."""
        return _mark(self._file) != self._was

    def rest(self) -> None:
        """What the end needs is loaded, whatever version it is of."""
        self.rests = True

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        """Leaves the search to Python. Raises UpdatedError for a part of another version."""
        if not self.rests and (self._all or name.startswith(_OURS)) and self.updated:
            self.told()
            raise UpdatedError(f"{name} belongs to another version by now", name=name)


class UpdateNotice(QObject):
    """The line above the pages that says so, from the first time that it matters."""

    _held_up = Signal()

    def __init__(self, look: Look, window: "MainWindow") -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self.bar: NoticeBar | None = None
        self._held_up.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self) -> None:
        """The person is told, once; from any thread."""
        with suppress(RuntimeError):  # the window has gone meanwhile
            self._held_up.emit()

    def _show(self) -> None:
        if self.bar is None:
            text = self.tr(
                "Psoas Trainer was updated while it was open. Close it and start it again; what you have done is kept."
            )
            close = self.tr("Close Psoas Trainer")
            self.bar = NoticeBar(self._look, text, (("close", close, "outline"),), "info")
            self.bar.chosen.connect(lambda _name: self._window.close())
            self._window.add_bar(self.bar)
        if self._window.current in self._window.rail.ids:
            self._window.rail.set_current(self._window.current)  # a click has marked the page that does not come


def watch_for_update(look: Look, window: "MainWindow") -> UpdateNotice:
    """From now on until the application ends its loop; a second window in the process is one of the first version."""
    before = window.findChild(UpdateNotice)
    if before is not None:
        return before
    notice, guard = UpdateNotice(look, window), _guard()
    if guard is None:
        frozen = bool(getattr(sys, "frozen", False))
        guard = UpdateGuard(Path(sys.executable if frozen else psoas_trainer.__file__), all_modules=frozen)
        sys.meta_path.insert(0, guard)
    guard.told, guard.rests = notice.tell, False
    _be_silent_of_it()
    app = QCoreApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(guard.rest)
    return notice


def give_way() -> None:
    """Another window is to follow in this process: after an update the new version shows it, in our place."""
    guard = _guard()
    if guard is None or not guard.updated or os.name != "posix":
        return
    frozen = bool(getattr(sys, "frozen", False))
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # else the new program takes itself for a part of the old
    with suppress(OSError):  # it was removed: then this version goes on, as far as it comes
        os.execv(sys.executable, sys.argv if frozen else sys.orig_argv)  # noqa: S606  the command we were started by


def _guard() -> UpdateGuard | None:
    return next((each for each in sys.meta_path if isinstance(each, UpdateGuard)), None)


def load_for_session(parent: QObject) -> None:
    """Loads, bit by bit behind the first count, what this session can come to need."""
    left = iter(_NEEDED)
    timer = QTimer(parent)
    timer.timeout.connect(lambda: _load_next(left, timer))
    timer.start(_BEGIN_MS)


def _load_next(left: Iterator[str], timer: QTimer) -> None:
    name = next(left, None)
    if name is None:
        timer.stop()
        timer.deleteLater()
        return
    timer.setInterval(0)
    with suppress(UpdatedError):
        import_module(f"{_OURS}{name}")


def _mark(file: Path) -> Mark | None:
    """What another file of that name has otherwise; None where there is none."""
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _be_silent_of_it() -> None:
    """Nobody writes a report of what the person is told."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> Any:
        return None if issubclass(kind, UpdatedError) else before(kind, error, trace)

    sys.excepthook = hook
