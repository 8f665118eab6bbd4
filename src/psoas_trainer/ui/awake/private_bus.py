# SPDX-License-Identifier: GPL-3.0-or-later
"""A connection to a D-Bus daemon of our own, which never makes the caller wait.

Qt's own ways to a bus (sessionBus, connectToBus) say Hello and wait up to 25 s for the answer, and PySide holds the
interpreter meanwhile: no thread helps. As a peer Qt says nothing, so Hello is sent here as a call like any other.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QTimer, QUuid
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusPendingCallWatcher

ANSWER_MS = 5000
"""Who has not answered by then is taken as not there."""
TYPED_MS = 100
"""A call that must wait for its answer waits no longer; it is made only to who has answered just before."""


class Place(NamedTuple):
    """Who is spoken to: the name on the bus, its object, and the interface of that."""

    service: str
    path: str
    interface: str


class Typed(NamedTuple):
    """An argument and its type in Qt's words, where a Python value alone does not say it (an int is no uint32)."""

    type: str
    value: Any


Answered = Callable[[list[Any] | None], None]
"""Told what was answered, or None: an error, no answer, nobody there."""

DAEMON = Place("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class PrivateBus(QObject):
    """Open from the start. What services hold for this connection, they let go when it closes or the program dies."""

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """`address` as in DBUS_SESSION_BUS_ADDRESS; where nobody listens there, each call is answered with None."""
        super().__init__(parent)
        self._name = QUuid.createUuid().toString()
        self._connection = QDBusConnection.connectToPeer(address, self._name)
        self._open = True
        self.call(DAEMON, "Hello", (), lambda _reply: None)

    def call(self, place: Place, method: str, arguments: tuple[str, ...], answered: Answered) -> None:
        """Sends a call with texts as its arguments. `answered` is told later, and not at all after `close`."""
        message = QDBusMessage.createMethodCall(place.service, place.path, place.interface, method)
        message.setArguments(list(arguments))
        watcher = QDBusPendingCallWatcher(self._connection.asyncCall(message, ANSWER_MS), self)

        def finished() -> None:
            watcher.deleteLater()
            if self._open:
                answered(None if watcher.isError() else watcher.reply().arguments())

        if watcher.isFinished():  # without a connection; the signal does not come then
            QTimer.singleShot(0, watcher, finished)
        else:
            watcher.finished.connect(finished)

    def call_typed(self, place: Place, method: str, arguments: tuple[Typed, ...], done: Callable[[bool], None]) -> None:
        """Sends a call with arguments of exact types. `done` is told later whether it was sent and understood."""
        introspectable = place._replace(interface="org.freedesktop.DBus.Introspectable")
        # Qt knows the types only from the service's own description, for which it waits. So it is asked for here
        # first, without waiting: who answers this is alive.
        self.call(
            introspectable,
            "Introspect",
            (),
            lambda reply: done(reply is not None and self._invoke(place, method, arguments)),
        )

    def listen(self, place: Place, signal: str, receiver: QObject, slot: str) -> None:
        """Has `slot` (as SLOT() gives it) of `receiver` called at the signal, from that service and no other."""
        self._connection.connect("", place.path, place.interface, signal, receiver, slot)
        rule = f"type='signal',sender='{place.service}',interface='{place.interface}',member='{signal}'"
        self.call(DAEMON, "AddMatch", (rule,), lambda _reply: None)

    def close(self) -> None:
        """Leaves the bus; nothing more is answered."""
        self._open = False
        QDBusConnection.disconnectFromPeer(self._name)

    def _invoke(self, place: Place, method: str, arguments: tuple[Typed, ...]) -> bool:
        proxy = QDBusInterface(*place, self._connection)
        proxy.setTimeout(TYPED_MS)
        signature = f"{method}({','.join(argument.type for argument in arguments)})"
        if proxy.metaObject().indexOfMethod(signature) < 0:
            return False
        direct = Qt.ConnectionType.DirectConnection
        QMetaObject.invokeMethod(proxy, method, direct, *(Q_ARG(*argument) for argument in arguments))
        return not proxy.lastError().isValid()
