# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the program that has a data folder open, from a second start or the command line. Needs no window and no Qt."""

import os
import sys
import time
from pathlib import Path
from typing import Any, Final

from psoas_trainer import __version__
from psoas_trainer.instance_line import NO_ANSWER, from_line, refusal, to_line
from psoas_trainer.instance_lock import InstanceLock

_OTHER_VERSION: Final = "Psoas Trainer {} is open on this data. To use {}, close it first.\n"
_BETWEEN_TRIES: Final = 0.05
_FOR_THE_DOOR: Final = 5.0
"""Seconds in which a program that has just begun, or that is ending, has opened its door or let go of the lock."""


def ask_running(folder: Path, request: dict[str, Any], seconds: float = 600.0) -> dict[str, Any] | None:
    """The running program's answer, or None where no program has this folder open.

    A program that is open and does not answer gives {"ok": False, "error": "no_answer"}; `seconds` is the longest wait.
    Whoever opens the database after None takes the InstanceLock first, so that no window opens it meanwhile.
    """
    lock = InstanceLock(folder)
    line, end = to_line(request), time.monotonic() + min(seconds, _FOR_THE_DOOR)
    while True:
        address = lock.read_address()
        answer = _ask(address, line, seconds) if address else None
        if answer is not None:
            return from_line(answer) or refusal(NO_ANSWER)
        if not _is_open(lock):
            return None
        if time.monotonic() >= end:
            return refusal(NO_ANSWER)
        time.sleep(_BETWEEN_TRIES)


def raise_running(folder: Path, seconds: float = 20.0) -> bool | None:
    """Brings the window of the running program to the front; False where it does not answer, None where none runs."""
    # With the desktop's token the window may come to the front where windows may not push themselves there.
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    answer = ask_running(folder, {"do": "raise", "token": token}, seconds)
    if answer is None:
        return None
    running = answer.get("version")
    if isinstance(running, str) and running != __version__:
        _tell_other_version(folder, running)
    return bool(answer.get("ok"))


def _tell_other_version(folder: Path, running: str) -> None:
    """Two versions are installed: whoever started this one sees the window of the other, and why."""
    sys.stderr.write(_OTHER_VERSION.format(running[:40], __version__))
    ask_running(folder, {"do": "other_version", "version": __version__}, _FOR_THE_DOOR)


def _is_open(lock: InstanceLock) -> bool:
    if not lock.path.exists():
        return False
    try:
        free = lock.take()
    except OSError:
        return False
    lock.release()
    return not free


def _ask(address: str, line: bytes, seconds: float) -> bytes | None:
    """The answer's line; None where nobody listens there, empty where no answer came."""
    if sys.platform == "win32":
        from psoas_trainer.instance_pipe import ask_pipe

        return ask_pipe(address, line, seconds)
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(seconds)
        try:
            connection.connect(os.fsencode(address))
        except OSError:
            return None
        try:
            connection.sendall(line)
            with connection.makefile("rb") as answer:
                return answer.readline()
        except OSError:
            return b""
