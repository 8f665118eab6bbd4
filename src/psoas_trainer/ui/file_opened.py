# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that the desktop gives to a program that runs, as macOS does after a double click."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileOpened(QObject):
    """Hears of each file that the system asks the application to open."""

    opened = Signal(object)
    """The Path of a file."""

    def __init__(self, application: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            self.opened.emit(Path(event.file()))
            return True
        return False
