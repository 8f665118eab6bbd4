# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that has the lock made where it is wanted, and loads it only then."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.app_lock import AppLock
    from psoas_trainer.app_player import AppPlayer


class Locking(QObject):
    """Who uses the program alone, on plain data, has nothing of this."""

    def __init__(self, ground: Ground, program: "App", player: "Callable[[], AppPlayer | None]") -> None:
        """`player` gives the player's half, where anybody has trained in this run."""
        super().__init__(program)
        self._ground = ground
        self._program = program
        self._player = player
        self._lock: AppLock | None = None

    @property
    def wanted(self) -> bool:
        """Whether there is anything to be locked, or to be encrypted for several people."""
        return self._ground.key is not None or self._ground.preferences.settings.several_people

    @property
    def lock(self) -> "AppLock":
        """Locks the data where it is encrypted, and has it encrypted where it is not."""
        if self._lock is None:
            from psoas_trainer.app_lock import AppLock

            self._lock = AppLock(self._ground, self._program, self._player)
        return self._lock

    def begin(self) -> None:
        """Behind the first picture."""
        if self._ground.key is not None:
            self.lock.begin()
        self._program.window.page_shown.connect(self._dress)
        self._ground.preferences.changed.connect(lambda _settings: self._dress(self._program.window.current))
        self._dress(self._program.window.current)

    def close(self) -> None:
        """The window goes."""
        if self._lock is not None:
            self._lock.close()

    def _dress(self, page_id: str) -> None:
        """The pages that have something of the lock get it when they are there."""
        if self.wanted and page_id in ("settings", "people"):
            self.lock.dress(page_id)
