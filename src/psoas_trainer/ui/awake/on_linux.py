# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps Linux and its relatives awake: the desktop is asked over D-Bus, without ever waiting for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from psoas_trainer.ui.awake.bus_address import session_address


class OnLinux(QObject):
    """An inhibitor. Where there is no bus, or no desktop that answers, nothing happens."""

    def __init__(self, parent: QObject | None = None, address: str | None = None) -> None:
        """`address` is that of the bus, for tests; without it the person's own session bus."""
        super().__init__(parent)
        self._address = address
        self._let_go: Callable[[], None] | None = None

    def inhibit(self, reason: str) -> None:
        """Asks the desktop; the answer comes later. ImportError where Qt's D-Bus module cannot be loaded."""
        # Loaded by the first session: the module costs a start 13 ms.
        from psoas_trainer.ui.awake.bus_hold import BusHold

        self.release()
        address = session_address() if self._address is None else self._address
        self._let_go = BusHold(address, reason, self).release

    def release(self) -> None:
        """Takes back what was granted, and what may still be."""
        let_go, self._let_go = self._let_go, None
        if let_go is not None:
            let_go()
