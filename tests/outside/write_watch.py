# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees every file and folder that Python makes, changes or removes while it is on."""

import os
import sys

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = frozenset(
    {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.truncate", "os.chmod", "os.system",
     "subprocess.Popen", "socket.connect", "shutil.unpack_archive", "shutil.move", "exec", "compile", "import"}
)  # fmt: skip


class WriteWatch:
    """An audit hook cannot be taken away, so there is one for the whole run."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.on:
            return
        flags = arguments[2] if event == "open" and len(arguments) > 2 else 0
        if event in _CHANGES or (isinstance(flags, int) and flags & _WRITING):
            self.seen.append(f"{event} {arguments[0]!r}")
