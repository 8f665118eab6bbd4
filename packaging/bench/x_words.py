# SPDX-License-Identifier: GPL-3.0-or-later
"""The few words of X that the benches need, said to a server on this computer without a library."""

import socket
import struct
from typing import Self

_UNMAP_WINDOW, _WARP_POINTER, _GET_INPUT_FOCUS = 10, 41, 43


class XWords:
    """A connection to a display such as ":7". Use it in a `with` statement; OSError where there is no server."""

    def __init__(self, display: str) -> None:
        self._server = socket.socket(socket.AF_UNIX)
        self._server.connect(f"/tmp/.X11-unix/X{display.lstrip(':').partition('.')[0]}")
        self._server.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        reply = self._receive(8)
        reply += self._receive(4 * struct.unpack_from("<H", reply, 6)[0])
        vendor, formats = struct.unpack_from("<H", reply, 24)[0], reply[29]
        self._root = struct.unpack_from("<I", reply, 40 + (vendor + 3) // 4 * 4 + 8 * formats)[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()

    def move_pointer(self, x: int, y: int) -> None:
        """Puts the mouse pointer there."""
        self._do(struct.pack("<BxHIIhhHHhh", _WARP_POINTER, 6, 0, self._root, 0, 0, 0, 0, x, y))

    def unmap(self, window: int) -> None:
        """Takes a window off the screen, as a window manager does with one that is minimised."""
        self._do(struct.pack("<BxHI", _UNMAP_WINDOW, 2, window))

    def _do(self, request: bytes) -> None:
        """Returns when it is done: the answer to a question behind it has come."""
        self._server.sendall(request + struct.pack("<BxH", _GET_INPUT_FOCUS, 1))
        self._receive(32)

    def _receive(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            part = self._server.recv(count - len(data))
            if not part:
                raise ConnectionError("the X server has hung up")
            data += part
        return data
