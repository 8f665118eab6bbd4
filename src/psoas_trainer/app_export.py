# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for export and import: made when somebody asks for one of them."""

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from psoas_trainer import __version__
from psoas_trainer.app_ground import Ground
from psoas_trainer.core.outside.pack import Known
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.dialogs.export_dialog import ExportDialog
from psoas_trainer.ui.dialogs.import_dialog import ImportDialog
from psoas_trainer.ui.export_desk import ExportDesk
from psoas_trainer.ui.print.report_file import Sheet
from psoas_trainer.ui.print.sheet_printer import paper_of


class AppExport(QObject):
    """Both dialogs and the desk behind them; one dialog at a time."""

    def __init__(self, ground: Ground, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        store, folder, content = ground.store, ground.folder.path, ground.content
        self.desk = ExportDesk(store, folder, content, self._sheet, __version__, now, self._known, self)

    def open_export(self, over: QWidget, shown: DateRange | None = None) -> None:
        """Asks what is exported; `shown` are the days that the page shows, None for a page without days."""
        if not self.desk.busy:
            look, today = self._ground.look, now().local_date
            ExportDialog.open(over, look, self.desk, today, shown=shown, open_folder=_show_folder)

    def open_import(self, over: QWidget) -> None:
        """Asks which file is taken in."""
        if not self.desk.busy:
            ImportDialog.open(over, self._ground.look, self.desk)

    def _known(self) -> Known:
        movements = (name.removesuffix(".json") for name in self._ground.resources.names("figure/movements"))
        return Known.of(self._ground.content, tuple(movements))

    def _sheet(self) -> Sheet:
        footer = str(self._ground.about["intended_purpose"])
        family, direction = self._ground.look.fonts.family, QGuiApplication.layoutDirection()
        return Sheet(paper_of(QLocale.system()), family, footer, direction)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
