# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices that the computer goes to sleep or its screen is locked: nobody looks at the session any more."""

import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from psoas_trainer.ui.awake.bus_address import session_address, system_address

_LOCKS = tuple(f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))


class SleepWatch(QObject):
    """Tells when the person is away, on Linux.

    On Windows and macOS it tells nothing yet: there the engine's clocks show a sleep once it is over, and a lock goes
    unnoticed.
    """

    away = Signal()
    """The computer is going to sleep, or its screen was locked. May come more than once for one reason."""

    def __init__(self, parent: QObject | None = None, system: str | None = None, session: str | None = None) -> None:
        """`system` and `session` are addresses of buses, for tests; without them, those of this computer."""
        super().__init__(parent)
        self._system = system
        self._session = session
        self._leave: tuple[Callable[[], None], ...] = ()

    def watch(self) -> None:
        """Begins to listen, until `close`; without a bus nothing is ever told. Waits for nothing."""
        if self._leave or sys.platform in ("win32", "darwin"):
            return
        try:
            self._listen()
        except ImportError as error:
            logging.getLogger(__name__).info("Sleep and lock are not noticed: %s", error)

    def close(self) -> None:
        """Listens no more."""
        for leave in self._leave:
            leave()
        self._leave = ()

    def _listen(self) -> None:
        from psoas_trainer.ui.awake.private_bus import Place, PrivateBus

        system = PrivateBus(system_address() if self._system is None else self._system, self)
        login = Place("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
        system.listen(login, "PrepareForSleep", self, SLOT("_told(bool)"))
        session = PrivateBus(session_address() if self._session is None else self._session, self)
        for name in _LOCKS:
            # Any path: desktops do not agree on it.
            session.listen(Place(name, "", name), "ActiveChanged", self, SLOT("_told(bool)"))
        self._leave = (system.close, session.close)

    @Slot(bool)
    def _told(self, away: bool) -> None:  # noqa: FBT001 - as the bus says it
        """False is the coming back."""
        if away:
            self.away.emit()
