# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for files that come by a double click, by a drop on the window or from a page."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from psoas_trainer import __version__
from psoas_trainer.app_ground import Ground
from psoas_trainer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from psoas_trainer.ui.clinic_files import ClinicFiles

PLAN, RECORD, PACK = ".psoasplan", ".psoasrecord", ".psoaspack"
SUFFIXES: Final = (PLAN, RECORD, PACK)
"""The kinds of files that the program opens."""


class AppFiles(QObject):
    """Opens what is brought in; while somebody trains, or before the first start is over, it waits."""

    asked = Signal(str)
    """Another start of the program has the file of that path; it can be emitted from any thread."""

    def __init__(self, ground: Ground, window: MainWindow) -> None:
        super().__init__(window)
        self._ground = ground
        self._window = window
        self._clinic_files: ClinicFiles | None = None
        self._waiting: Path | None = None
        self.initials: Callable[[], str | None] = lambda: None
        self.somebody: Callable[[], bool] = lambda: True
        """Whether it is known whose plan a plan file would be."""
        self.asked.connect(self._open_for_another)

    def listen(self) -> None:
        """Behind the first picture: what is dropped on the window comes here from now on."""
        from psoas_trainer.ui.file_drop import FileDrop

        FileDrop(self._window, SUFFIXES).dropped.connect(self.open)
        self._window.page_shown.connect(self._open_what_waits)

    @property
    def clinic(self) -> "ClinicFiles":
        """Plan files and record files; made when the first one comes."""
        if self._clinic_files is None:
            from psoas_trainer.ui.clinic_files import ClinicFiles

            ground, window = self._ground, self._window
            files = ClinicFiles(ground.look, ground.content, ground.store, window, lambda: window.toast, __version__)
            files.initials = self._initials
            files.clinic = lambda: ground.preferences.settings.clinic_name or None
            self._clinic_files = files
        return self._clinic_files

    def open(self, path: Path) -> None:
        """Shows what is in that file; what it is, its name says. Another kind is said to be none of ours."""
        if self._window.alone is not None:
            self._waiting = path
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

    def _open_what_waits(self) -> None:
        path, self._waiting = self._waiting, None
        if path is not None:
            self.open(path)
