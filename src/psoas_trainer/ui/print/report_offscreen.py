# SPDX-License-Identifier: GPL-3.0-or-later
"""A report from the command line: letters need Qt's part for drawing, but neither a window nor a screen."""

import os
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from psoas_trainer.core.content import Content
from psoas_trainer.storage.report_data import ReportData
from psoas_trainer.ui.about_file import read_about
from psoas_trainer.ui.fonts import Fonts
from psoas_trainer.ui.print.report_file import Sheet, write_report
from psoas_trainer.ui.print.report_text import ReportText
from psoas_trainer.ui.print.sheet_printer import paper_of
from psoas_trainer.ui.resources import Resources


def write_report_offscreen(
    path: Path, data: ReportData, resources: Resources, content: Content, *, replace: bool = False
) -> None:
    """Writes the file at once, on the paper of this country. Raises StorageError, TargetExistsError."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    translator = QTranslator(application)
    if translator.load(resources.path(f"lang/{content.words.language}/ui.qm")):
        QGuiApplication.installTranslator(translator)
    footer = str(read_about(resources, "en")["intended_purpose"])
    sheet = Sheet(paper_of(QLocale.system()), Fonts(resources).family, footer, Qt.LayoutDirection.LeftToRight)
    for _ in write_report(path, data, ReportText(content), sheet, replace=replace):
        pass
    QGuiApplication.removeTranslator(translator)
    del application  # it lives until the last letter is drawn
