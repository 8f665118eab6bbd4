# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of a running session reaches the person now, and so how often the player has to look at the time."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.attention import Attention
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.preferences import Preferences


class PlayerAttention(QObject):
    """Asked anew whenever the page is shown or hidden, the window is minimised, or a setting changes."""

    def __init__(self, page: QWidget, player: Player, look: Look, preferences: Preferences) -> None:
        super().__init__(page)
        self._player = player
        self._look = look
        self._preferences = preferences
        self.speaks: Callable[[], bool] = lambda: False
        """Whether the program's own voice says what happens; a screen reader is then not asked to."""

    @property
    def seen(self) -> bool:
        """Whether the page is on the screen, as far as the program can know."""
        page = self.parent()  # not kept here: two that keep each other outlive the window
        return isinstance(page, QWidget) and page.isVisible() and not page.window().isMinimized()

    def update(self) -> None:
        """Tells the player."""
        self._player.set_attention(self._now())

    def _now(self) -> Attention:
        settings = self._preferences.settings
        if self.seen:
            return Attention.SECONDS if self._look.figures.reduced else Attention.PICTURES
        if self.speaks():
            return Attention.SECONDS
        return Attention.TONES if settings.sound and settings.tones else Attention.NONE
