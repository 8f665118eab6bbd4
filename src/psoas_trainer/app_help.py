# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that opens the page "Stop and seek help", from wherever it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_ground import Ground

if TYPE_CHECKING:
    from psoas_trainer.core.seek_help import SeekHelp
    from psoas_trainer.ui.print.sheet_printer import SheetPrinter
    from psoas_trainer.ui.widgets.scrim import Scrim


class Help(QObject):
    """Reads the page's words and makes its printer when somebody first asks for it."""

    def __init__(self, ground: Ground, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self._texts: SeekHelp | None = None
        self._printer: SheetPrinter | None = None

    def show(self, over: QWidget) -> "Scrim":
        """Lays the page over the window of `over`, also over a question that waits there."""
        from psoas_trainer.ui.dialogs.seek_help_dialog import SeekHelpDialog
        from psoas_trainer.ui.print.sheet_printer import SheetPrinter
        from psoas_trainer.ui.seek_help_file import load_seek_help

        ground = self._ground
        if self._texts is None:
            self._texts = load_seek_help(ground.resources, ground.content.words.language)
        if self._printer is None:
            self._printer = SheetPrinter(ground.look.fonts, str(ground.about["intended_purpose"]))
        return SeekHelpDialog.open(over, ground.look, self._texts, self._printer)
