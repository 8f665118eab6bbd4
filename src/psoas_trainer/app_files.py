# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for files that come by a double click, by a drop on the window or from a page.

Other starts of the program bring files too, or say that they are of another version.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from psoas_trainer import __version__
from psoas_trainer.app_ground import Ground
from psoas_trainer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from psoas_trainer.ui.clinic_files import ClinicFiles

PLAN, RECORD, PACK = ".psoasplan", ".psoasrecord", ".psoaspack"
SUFFIXES: Final = (PLAN, RECORD, PACK)
"""The kinds of files that the program opens."""


_LONGEST_VERSION: Final = 40


class AppFiles(QObject):
    """Opens what is brought in. While somebody trains or is asked something, or at the first start, it waits."""

    asked = Signal(str)
    """Another start of the program has the file of that path; it can be emitted from any thread."""
    met = Signal(str)
    """Another version of the program was started, and has given way; likewise."""

    def __init__(self, ground: Ground, window: MainWindow) -> None:
        super().__init__(window)
        self._ground = ground
        self._window = window
        self._clinic_files: ClinicFiles | None = None
        self._waiting: list[Path] = []
        self.initials: Callable[[], str | None] = lambda: None
        self.somebody: Callable[[], bool] = lambda: True
        """Whether it is known whose plan a plan file would be."""
        self.asked.connect(self._open_for_another)
        self._met = ""
        self.met.connect(self._on_met)

    def hear(self, request: dict[str, Any]) -> bool:
        """Whether what another start asks for is one of these; on any thread."""
        match request.get("do"):
            case "open":
                self.asked.emit(str(request.get("path", "")))
            case "other_version":
                self.met.emit(str(request.get("version", ""))[:_LONGEST_VERSION])
            case _:
                return False
        return True

    def listen(self) -> None:
        """Behind the first picture: what is dropped on the window comes here from now on."""
        from psoas_trainer.ui.file_drop import FileDrop

        FileDrop(self._window, SUFFIXES).dropped.connect(self.open)
        self._window.page_shown.connect(self._open_what_waits)
        application = QCoreApplication.instance()
        if sys.platform == "darwin" and application is not None:  # elsewhere a double click starts the program anew
            from psoas_trainer.ui.file_opened import FileOpened

            FileOpened(application, self._window).opened.connect(self.open)

    @property
    def clinic(self) -> "ClinicFiles":
        """Plan files and record files; made when the first one comes."""
        if self._clinic_files is None:
            from psoas_trainer.ui.clinic_files import ClinicFiles

            ground, window = self._ground, self._window
            files = ClinicFiles(ground.look, ground.content, ground.store, window, lambda: window.toast, __version__)
            files.initials = self._initials
            files.clinic = lambda: ground.preferences.settings.clinic_name or None
            files.put_off = self._put_off
            self._clinic_files = files
        return self._clinic_files

    @property
    def waiting(self) -> tuple[Path, ...]:
        """What came and could not be shown yet."""
        return tuple(self._waiting)

    def open_all(self, files: list[Path]) -> None:
        """Shows what came before the window did, and takes it out of `files`."""
        while files:
            self.open(files.pop(0))

    def open(self, path: Path) -> None:
        """Shows what is in that file; what it is, its name says. Another kind is said to be none of ours."""
        if self._put_off(path):
            return
        kind = path.suffix.lower()
        if kind == PACK:
            self._window.show_page("routines")
            self._window.page("routines").packs.read(path)
        elif kind == RECORD:
            self.clinic.open_record(path)
        elif self.somebody():
            self.clinic.open_plan(path)
        else:
            text = self.tr("Choose first whose plan it is to be, and open it again.")
            self._window.toast.show_message(text, icon="users-three")

    def ask(self) -> None:
        """The system's own question for a file, and then what is in it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Records and plans (%1)", "what kinds of files").replace("%1", f"*{RECORD} *{PLAN}")
        path = QFileDialog.getOpenFileName(self._window, self.tr("Take in a file"), "", kinds)[0]
        if path:
            self.open(Path(path))

    def _initials(self) -> str | None:
        return self.initials()

    def _open_for_another(self, path: str) -> None:
        self._window.come_to_front()
        self.open(Path(path))

    def _on_met(self, version: str) -> None:
        """Two versions are installed: the person looks at this one and wanted the other."""
        self._met = version
        if self._window.alone is None:
            self._tell_met()

    def _tell_met(self) -> None:
        version, self._met = self._met, ""
        if version:
            text = self.tr("You have started Psoas Trainer %1, and %2 is open here. To use %1, close this one first.")
            text = text.replace("%1", version).replace("%2", __version__)
            self._window.toast.show_message(text, icon="info")

    def _put_off(self, path: Path) -> bool:
        """Whether somebody trains or is asked something: the file comes after that, and after those before it."""
        from psoas_trainer.ui.widgets.scrim import lies_over

        asked = lies_over(self._window)
        if asked is None and self._window.alone is None:
            return False
        if path not in self._waiting:
            self._waiting.append(path)
        if asked is not None:
            # A little later: what follows at once on an answer comes before this.
            asked.lifted.connect(lambda: QTimer.singleShot(0, self, self._open_what_waits))
        return True

    def _open_what_waits(self) -> None:
        self._tell_met()
        paths, self._waiting = self._waiting, []
        for path in paths:
            self.open(path)
