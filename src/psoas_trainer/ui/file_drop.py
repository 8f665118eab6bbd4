# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dropped on a window, where no page of it takes them."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Takes the first file of a kind that is wanted, and lets everything else be."""

    dropped = Signal(object)
    """The Path of a file."""

    def __init__(self, window: QWidget, suffixes: Collection[str]) -> None:
        """`suffixes` end the names of the files that are wanted, in small letters and with the dot."""
        super().__init__(window)
        self._suffixes = suffixes
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            found = self._first(event)
            if found is not None:
                event.acceptProposedAction()
                if kind == QEvent.Type.Drop:
                    self.dropped.emit(found)
                return True
        return False

    def _first(self, event: QDropEvent) -> Path | None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return next((path for path in paths if path.suffix.lower() in self._suffixes), None)
