# SPDX-License-Identifier: GPL-3.0-or-later
"""The same door as instance_door, and the way to it, where Python has no local sockets (Windows): Qt's named pipes."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from psoas_trainer.instance_line import LIMIT


class PipeCaller:
    """A program that asked, and waits for its answer."""

    def __init__(self, connection: QLocalSocket) -> None:
        self._connection = connection

    def reply(self, line: bytes) -> None:
        """Sends the answer and parts when it has been read."""
        self._connection.write(line)
        self._connection.flush()
        self._connection.disconnectFromServer()


class PipeDoor(QObject):
    """Listens from `open` on; who asks waits until `attend` says who answers."""

    def __init__(self, _folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard: Callable[[bytes, PipeCaller], None] | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

    def open(self) -> str:
        """Listens, and returns the address, which nobody can guess. OSError where the system gives no such pipe."""
        if not self._server.listen(f"psoas-trainer-{os.urandom(16).hex()}"):
            raise OSError(self._server.errorString())
        return self._server.fullServerName()

    def attend(self, heard: Callable[[bytes, PipeCaller], None]) -> None:
        """From now on each request, one whole line, is handed to `heard` together with who asked."""
        self._heard = heard
        self._server.newConnection.connect(self._let_in)
        self._let_in()

    def close(self) -> None:
        """Hears nobody any more."""
        self._server.close()

    def _let_in(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.setReadBufferSize(LIMIT + 1)
            connection.disconnected.connect(connection.deleteLater)
            connection.readyRead.connect(lambda one=connection: self._read(one))
            self._read(connection)

    def _read(self, connection: QLocalSocket) -> None:
        if connection.canReadLine() and self._heard is not None:
            connection.readyRead.disconnect()
            self._heard(bytes(connection.readLine().data()).rstrip(b"\n"), PipeCaller(connection))
        elif connection.bytesAvailable() > LIMIT:
            connection.abort()


def ask_pipe(address: str, line: bytes, seconds: float) -> bytes | None:
    """The answer's line; None where nobody listens there, empty where no answer came."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(1000):
        return None
    socket.write(line)
    socket.waitForBytesWritten(1000)
    end = time.monotonic() + seconds
    while not socket.canReadLine():
        # In short waits: for as long as one lasts nothing else of the interpreter runs.
        if not socket.waitForReadyRead(50) and (time.monotonic() > end or not socket.isValid()):
            return b""
    return bytes(socket.readLine().data())
