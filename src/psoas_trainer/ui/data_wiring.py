# SPDX-License-Identifier: GPL-3.0-or-later
"""Connects the card about the data with the desk that does the work, and asks for files and folders."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from psoas_trainer.storage.backup_files import BackupInfo
from psoas_trainer.ui.backup_text import BackupText
from psoas_trainer.ui.data_desk import DataDesk
from psoas_trainer.ui.dialogs.restore_dialog import RestoreDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.settings_sections.data_section import DataSection

AskPath = Callable[[DataSection, str], str]


class DataWiring(QObject):
    """Lives as long as the card."""

    def __init__(
        self,
        look: Look,
        section: DataSection,
        desk: DataDesk,
        ask_file: AskPath | None = None,
    ) -> None:
        """`ask_file` asks the person for a path, '' for none; tests answer themselves."""
        super().__init__(section)
        self._look = look
        self._section = section
        self._desk = desk
        self._ask_file = ask_file or _file
        section.back_up_requested.connect(desk.back_up)
        section.check_requested.connect(desk.check)
        section.restore_requested.connect(lambda: desk.ask_backups(self._choose))
        section.undo_requested.connect(desk.restore)
        section.stop_requested.connect(desk.stop)
        desk.busy_changed.connect(section.show_busy)
        desk.progressed.connect(section.show_progress)
        desk.news.connect(section.show_news)
        desk.backups_changed.connect(self._show_last)
        section.show_busy(desk.busy)
        self._show_last()

    def _show_last(self) -> None:
        self._desk.ask_backups(self._tell_last)

    def _tell_last(self, backups: tuple[BackupInfo, ...]) -> None:
        self._section.show_last(BackupText().last(next((info for info in backups if info.good), None)))

    def _choose(self, backups: tuple[BackupInfo, ...]) -> None:
        RestoreDialog.open(self._section, self._look, backups, self._chosen)

    def _chosen(self, answer: Path | str) -> None:
        if isinstance(answer, Path):
            self._desk.restore(answer)
        elif answer == "file" and (path := self._ask_file(self._section, self.tr("Choose a backup"))):
            self._desk.restore(Path(path))


def _file(section: DataSection, title: str) -> str:
    return QFileDialog.getOpenFileName(section, title)[0]
