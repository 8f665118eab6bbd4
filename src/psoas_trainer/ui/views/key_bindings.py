# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's keys as the person set them: they work whatever has the focus."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.player_keys import REMOTE_KEYS, keys_in_force
from psoas_trainer.core.settings import Settings


class KeyBindings(QObject):
    """A shortcut goes before the button that is focused."""

    def __init__(self, page: QWidget, press: Callable[[str], None]) -> None:
        """`press` is told the action of a key."""
        super().__init__(page)
        self._page = page
        self._press = press
        self._shortcuts: list[QShortcut] = []
        self._bound: tuple[bool, tuple[str, ...] | None] | None = None

    @property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """Each action with the keys that hold, without those of presenters and pedals."""
        return keys_in_force(*self._bound) if self._bound is not None else {}

    def bind(self, settings: Settings) -> bool:
        """Binds the keys of these settings; False where they are bound already."""
        wanted = (settings.letter_keys, settings.keys)
        if wanted == self._bound:
            return False
        self._bound = wanted
        while self._shortcuts:
            gone = self._shortcuts.pop()
            gone.setEnabled(False)
            gone.deleteLater()
        for action, keys in (*self.keys.items(), *REMOTE_KEYS.items()):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self._page)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(lambda name=action: self._press(name))
                self._shortcuts.append(shortcut)
        return True

    def set_enabled(self, *, enabled: bool) -> None:
        """Switches all of them off while a question has the keyboard."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)
