# SPDX-License-Identifier: GPL-3.0-or-later
"""Which backup is restored: one of the list, or a file from elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from psoas_trainer.storage.backup_files import BackupInfo
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.backup_text import BackupText
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel

RestoreThen = Callable[[Path | str], None]


class RestoreDialog(StopDialog):
    """The newest good one is chosen; Esc leaves everything as it is. Damaged ones are named below the list."""

    def __init__(self, parent: QWidget, look: Look, backups: tuple[BackupInfo, ...], then: RestoreThen) -> None:
        super().__init__(parent, look)
        self._then = then
        words = BackupText(self)
        good = tuple(info for info in backups if info.good)
        self.title = TextLabel(look, "title", "ink", self.tr("Restore a backup"), wrap=True)
        self.setAccessibleName(self.title.text())
        line = self.tr("It takes the place of all your data. What is there now is backed up first.")
        self.line = TextLabel(look, "body", "ink-2", line, wrap=True)
        choices = [ChoiceRow(str(info.path), words.when(info), words.what(info)) for info in good]
        self.rows = ChoiceRows(look, choices, self.tr("Backups")) if choices else None
        self.restore = PillButton(look, self.tr("Restore this backup"), height=BUTTON_HEIGHT)
        self.restore.setVisible(bool(choices))
        self.from_file = PillButton(look, self.tr("From a file…"), "outline", height=BUTTON_HEIGHT)
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)
        self.restore.clicked.connect(self._restore)
        self.from_file.clicked.connect(lambda: self._end("file"))
        self.cancel.clicked.connect(lambda: self._end(""))
        self.escaped.connect(lambda: self._end(""))
        body: list[QWidget] = [self.rows] if self.rows is not None else []
        if not choices:
            body.append(
                TextLabel(look, "body", "ink", self.tr("There is no backup in the data folder yet."), wrap=True)
            )
        if damaged := len(backups) - len(good):
            text = self.tr("%n damaged backup(s) are kept in the folder and cannot be restored.", "", damaged)
            body.append(TextLabel(look, "small", "ink-2", text, wrap=True))
        buttons = FlowRow((self.restore, self.from_file, self.cancel), SPACE_3, SPACE_2)
        self.lay_out([self.title, self.line], body, [buttons])

    @classmethod
    def open(cls, parent: QWidget, look: Look, backups: tuple[BackupInfo, ...], then: RestoreThen) -> "RestoreDialog":
        """Lays it over the window of `parent` and returns at once.

        `then` gets the path of the chosen backup, "file" (one from elsewhere is wanted) or "" (none).
        """
        dialog = cls(parent, look, backups, then)
        dialog.lay(dialog.restore if dialog.rows is not None else dialog.from_file)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _restore(self) -> None:
        if self.rows is not None:
            self._end(Path(self.rows.current))

    def _end(self, answer: Path | str) -> None:
        self.lift()
        self._then(answer)
