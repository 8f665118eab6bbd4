# SPDX-License-Identifier: GPL-3.0-or-later
"""One time of being kept awake by a Linux desktop, from the asking to the taking back."""

import logging

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from psoas_trainer.ui.awake.private_bus import Place, PrivateBus, Typed

SCREEN = (
    Place("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    Place("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
)
SLEEP = (
    Place(
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)
PORTAL = Place("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit")
NO_SUSPEND_NO_IDLE = 4 | 8


class BusHold(QObject):
    """Asks for the screen and against sleep, each at the first place that grants it; the portal comes last.

    It has a connection of its own: once that is closed, or the program is killed, every desktop forgets the hold.
    """

    def __init__(self, address: str, reason: str, parent: QObject | None = None) -> None:
        """`address` is that of the session bus. `reason` is what a desktop may show to the person."""
        super().__init__(parent)
        self._reason = reason
        self._granted: list[tuple[Place, int]] = []
        self._bus = PrivateBus(address, self)
        self._ask(SCREEN)
        self._ask(SLEEP)

    def release(self) -> None:
        """Takes everything back. The hold is of no use afterwards and goes by itself."""
        if not self._granted:
            self._bus.close()
            self.deleteLater()
            return
        place, cookie = self._granted.pop()
        self._bus.call_typed(place, "UnInhibit", (Typed("uint", cookie),), lambda _understood: self.release())

    def _ask(self, places: tuple[Place, ...]) -> None:
        place, *others = places

        def answered(reply: list[int] | None) -> None:
            if reply:
                self._granted.append((place, reply[0]))
            elif others:
                self._ask(tuple(others))
            elif place in SCREEN:
                self._ask_portal()

        self._bus.call(place, "Inhibit", (QGuiApplication.applicationDisplayName(), self._reason), answered)

    def _ask_portal(self) -> None:
        options = {"reason": self._reason}
        arguments = (Typed("QString", ""), Typed("uint", NO_SUSPEND_NO_IDLE), Typed("QVariantMap", options))
        self._bus.call_typed(PORTAL, "Inhibit", arguments, self._told_by_portal)

    def _told_by_portal(self, understood: bool) -> None:  # noqa: FBT001 - an answer
        if not understood and not self._granted:
            logging.getLogger(__name__).info("Nothing on this desktop keeps the screen on.")
