# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a running program hears other starts of itself: a local socket, for the same user of this computer only.

The C half of Python's socket module is used by itself: the whole module makes a dozen enumerations when it is imported,
10 ms and 1 MB of each start. Qt's network module would be 15 ms and 3 MB, and a library that can reach the internet.
"""

import _socket
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier

_LIMIT: Final = 65_536
"""Bytes of a request, as in instance_line, which loads a parser: that waits until somebody asks."""
_SOCKET_NAME: Final = "psoas-trainer.sock"
_LONGEST_PATH: Final = 100
"""Bytes; Linux takes 107 as the path of a socket, macOS 103."""
_CALLERS: Final = 16


class Caller:
    """A program that asked, and waits for its answer."""

    def __init__(self, connection: _socket.socket) -> None:
        self._connection = connection

    def reply(self, line: bytes) -> None:
        """Sends the answer and parts; a caller that has gone is no trouble."""
        with suppress(OSError):
            self._connection.send(line)
        self._connection.close()


class Door(QObject):
    """Listens from `open` on; who asks waits until `attend` says who answers."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._path: Path | None = None
        self._listening: _socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._heard: Callable[[bytes, Caller], None] | None = None
        self._waiting: dict[_socket.socket, tuple[QSocketNotifier, bytearray]] = {}

    def open(self) -> str:
        """Listens, and returns the address. OSError where the system gives no such socket."""
        path = _place(self._folder)
        with suppress(FileNotFoundError):
            path.unlink()  # of a program that was killed: whoever opens the door holds the lock
        listening = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
        try:
            listening.bind(os.fsencode(path))
            path.chmod(0o600)  # before anybody is let in
            listening.listen(_CALLERS * 4)
            listening.setblocking(False)
        except OSError:
            listening.close()
            raise
        self._path, self._listening = path, listening
        return str(path)

    def attend(self, heard: Callable[[bytes, Caller], None]) -> None:
        """From now on each request, one whole line, is handed to `heard` together with who asked."""
        self._heard = heard
        if self._listening is not None:
            self._notifier = QSocketNotifier(self._listening.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._let_in)

    def close(self) -> None:
        """Hears nobody any more, and leaves no file."""
        for connection in tuple(self._waiting):
            self._forget(connection).close()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._listening is not None:
            self._listening.close()
            self._listening = None
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink()

    def _let_in(self) -> None:
        if self._listening is None:
            return
        try:
            file, _ = self._listening._accept()  # noqa: SLF001  the C half's only way to accept
        except OSError:
            return
        connection = _socket.socket(fileno=file)
        connection.setblocking(False)
        if not _same_user(connection):
            connection.close()
            return
        if len(self._waiting) >= _CALLERS:
            self._forget(next(iter(self._waiting))).close()  # whoever has been silent for longest
        notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._waiting[connection] = (notifier, bytearray())
        notifier.activated.connect(lambda: self._read(connection))

    def _read(self, connection: _socket.socket) -> None:
        """Takes what has come; a caller that says too much or leaves is parted from."""
        if connection not in self._waiting:
            return
        said = self._waiting[connection][1]
        try:
            piece = connection.recv(_LIMIT)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        said += piece
        line, end, _ = said.partition(b"\n")
        if end and len(line) <= _LIMIT and self._heard is not None:
            self._heard(bytes(line), Caller(self._forget(connection)))
        elif not piece or end or len(said) > _LIMIT:
            self._forget(connection).close()

    def _forget(self, connection: _socket.socket) -> _socket.socket:
        notifier, _ = self._waiting.pop(connection)
        notifier.setEnabled(False)
        notifier.deleteLater()
        return connection


def _place(folder: Path) -> Path:
    """Beside the data where its path is short enough for a socket, else in a private folder for such files."""
    beside = folder / _SOCKET_NAME
    if _is_short(beside):
        return beside
    import hashlib

    name = f"{hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:32]}.sock"
    private = f"psoas-trainer-{os.getuid()}"
    roots = (os.environ.get("XDG_RUNTIME_DIR"), os.environ.get("TMPDIR"), "/tmp")  # noqa: S108  checked below
    path = next(path for root in roots if root and _is_short(path := Path(root) / private / name))
    _make_sure_it_is_private(path.parent)
    return path


def _is_short(path: Path) -> bool:
    return len(os.fsencode(path)) <= _LONGEST_PATH


def _make_sure_it_is_private(folder: Path) -> None:
    """Somebody else may have made a folder of that name before us. PermissionError: then it is not used."""
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
        raise PermissionError(f"{folder} is not private")


def _same_user(connection: _socket.socket) -> bool:
    """Asked of the kernel where it can be; elsewhere the socket's own permissions say the same."""
    if not hasattr(_socket, "SO_PEERCRED"):
        return True
    peer = connection.getsockopt(_socket.SOL_SOCKET, _socket.SO_PEERCRED, 12)  # process, user, group: 4 bytes each
    return int.from_bytes(peer[4:8], sys.byteorder) == os.getuid()
