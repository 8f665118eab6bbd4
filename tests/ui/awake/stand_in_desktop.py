# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that plays a Linux desktop on the bus it is given, and prints what it is asked.

python stand_in_desktop.py ADDRESS [SERVICE PATH]...    offers org.freedesktop.ScreenSaver and its like, or the portal
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import SLOT, ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

FIRST_COOKIE = 2**31 + 7
"""Fits a uint32 and nothing smaller."""


def say(*words: object) -> None:
    sys.stdout.write(f"{' '.join(map(str, words))}\n")
    sys.stdout.flush()


class Holder(QObject):
    """Gives cookies and takes them back; forgets those of who leaves the bus, as every desktop does."""

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[int, str] = {}

    def hold(self, call: QDBusMessage, *words: str) -> int:
        cookie = FIRST_COOKIE + len(self._held)
        self._held[cookie] = call.service()
        say("inhibit", call.path(), *words)
        return cookie

    def give_back(self, call: QDBusMessage, cookie: int) -> None:
        say("uninhibit", "known" if self._held.pop(cookie, "") == call.service() else "unknown")

    @Slot(str, str, str)
    def owner_changed(self, name: str, old: str, new: str) -> None:
        for cookie in [cookie for cookie, owner in self._held.items() if owner == name and not new]:
            del self._held[cookie]
            say("forgotten")


@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(Holder):
    @Slot(str, str, QDBusMessage, result="uint")
    def Inhibit(self, application: str, reason: str, call: QDBusMessage) -> int:  # noqa: N802
        return self.hold(call, application, reason)

    @Slot("uint", QDBusMessage)
    def UnInhibit(self, cookie: int, call: QDBusMessage) -> None:  # noqa: N802
        self.give_back(call, cookie)


@ClassInfo({"D-Bus Interface": "org.freedesktop.PowerManagement.Inhibit"})
class PowerManagement(Holder):
    @Slot(str, str, QDBusMessage, result="uint")
    def Inhibit(self, application: str, reason: str, call: QDBusMessage) -> int:  # noqa: N802
        return self.hold(call, application, reason)

    @Slot("uint", QDBusMessage)
    def UnInhibit(self, cookie: int, call: QDBusMessage) -> None:  # noqa: N802
        self.give_back(call, cookie)


@ClassInfo({"D-Bus Interface": "org.freedesktop.portal.Inhibit"})
class Portal(Holder):
    @Slot(str, "uint", "QVariantMap", QDBusMessage, result="QString")
    def Inhibit(self, window: str, flags: int, options: dict[str, object], call: QDBusMessage) -> str:  # noqa: N802
        self.hold(call, f"window={window}", f"flags={flags}", str(options.get("reason")))
        return "/request"


KINDS: tuple[tuple[str, Callable[[], Holder]], ...] = (
    ("org.freedesktop.ScreenSaver", ScreenSaver),
    ("org.freedesktop.PowerManagement", PowerManagement),
    ("org.freedesktop.portal.Desktop", Portal),
)


def main(address: str, *offers: str) -> int:
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(address, "desktop")
    holders = []
    daemon = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
    for service, path in zip(offers[::2], offers[1::2], strict=True):
        holder = dict(KINDS)[service]()
        holders.append(holder)
        assert bus.registerObject(path, holder, QDBusConnection.RegisterOption.ExportAllSlots)
        assert bus.connect(*daemon, "NameOwnerChanged", holder, SLOT("owner_changed(QString,QString,QString)"))
        assert bus.registerService(service)
    say("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
