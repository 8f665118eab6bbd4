# SPDX-License-Identifier: GPL-3.0-or-later
"""What this program has put on the clipboard, so that it can be taken away again, and nobody else's."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class OwnClipboard(QObject):
    """What appears there while one of our windows has the keyboard was copied here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._ours: set[QClipboard.Mode] = set()
        self._clipboard.changed.connect(self._on_changed)

    def clear(self) -> None:
        """Takes away what is ours."""
        for mode in _MODES:
            if self._is_ours(mode):
                self._clipboard.clear(mode)
        self._ours.clear()

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        if QGuiApplication.focusWindow() is not None:
            self._ours.add(mode)
        else:
            self._ours.discard(mode)

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode == QClipboard.Mode.Selection:
            there = self._clipboard.supportsSelection()
            return there and (mode in self._ours or self._clipboard.ownsSelection())
        return mode in self._ours or self._clipboard.ownsClipboard()
