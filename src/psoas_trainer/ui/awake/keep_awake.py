# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen stays on and the computer awake while a session runs, and no longer than that."""

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE_MS = 5 * 60 * 1000
"""A longer pause lets the screen go dark (trust-and-experience.md R20)."""


class Inhibitor(Protocol):
    """What one system offers. Raises OSError, ImportError or RuntimeError where it cannot; the session goes on."""

    def inhibit(self, reason: str) -> None:
        """Keeps the screen on and the computer awake until `release`, or until this program is gone."""

    def release(self) -> None:
        """Lets the computer rest again; does nothing where nothing is held."""


class KeepAwake(QObject):
    """Holds the inhibitor as the session goes. Each slot may be called as often as is convenient."""

    def __init__(self, inhibitor: Inhibitor, parent: QObject | None = None) -> None:
        """`inhibitor` is the one of this system; tests hand in one that remembers."""
        super().__init__(parent)
        self._inhibitor = inhibitor
        self._held = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.over)

    @Slot()
    def running(self) -> None:
        """The session runs: awake from now on."""
        self._pause.stop()
        if not self._held:
            # Held even where it fails: a system that cannot is asked once a session, not at each event.
            self._held = True
            reason = self.tr("A training session is running")
            _quietly(lambda: self._inhibitor.inhibit(reason))

    @Slot()
    def paused(self) -> None:
        """The session stands still: awake for five minutes more."""
        if self._held and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def over(self) -> None:
        """Nobody needs the screen any more: released at once."""
        self._pause.stop()
        if self._held:
            self._held = False
            _quietly(self._inhibitor.release)


def _quietly(act: Callable[[], None]) -> None:
    try:
        act()
    except (OSError, ImportError, RuntimeError) as error:
        logging.getLogger(__name__).info("The computer is not kept awake: %s", error)
