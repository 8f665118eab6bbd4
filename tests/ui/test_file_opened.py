# SPDX-License-Identifier: GPL-3.0-or-later
"""A double click on a file while the program runs, as macOS tells of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.file_opened import FileOpened


def test_a_file_that_the_system_brings_is_told_and_nothing_else_is(qapp, tmp_path):
    window, heard = QWidget(), []
    FileOpened(qapp, window).opened.connect(heard.append)
    file = tmp_path / "Ünter Lagen.psoasplan"
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("")))
    QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    assert heard == [Path(file)]
