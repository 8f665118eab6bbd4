# SPDX-License-Identifier: GPL-3.0-or-later
"""One program for each data folder: it holds the lock, and answers other starts of itself."""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from psoas_trainer import __version__
from psoas_trainer.instance_lock import InstanceLock
from psoas_trainer.storage.errors import StorageError, Trouble

if TYPE_CHECKING:
    from psoas_trainer.instance_door import Caller, Door

Answer = Callable[[dict[str, Any]], dict[str, Any]]
_PATIENCE: Final = 20.0
"""Seconds for a program that has just begun, or is just ending; one that runs answers in a millisecond."""


def begin_alone(folder: Path, patience: float = _PATIENCE) -> "Instance | None":
    """This program's place in the data folder; None where another one has it, whose window now stands in front.

    Raises StorageError (LOCKED) where another one has it and does not answer.
    """
    instance, end = Instance(folder), time.monotonic() + patience
    while not instance.take():
        from psoas_trainer.instance_client import raise_running

        left = end - time.monotonic()
        if left <= 0:
            raise StorageError(Trouble.LOCKED, folder)
        if raise_running(folder, left):
            return None
    return instance


class Instance(QObject):
    """Taken before the database is opened, and closed after it."""

    _answered = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = InstanceLock(folder)
        self._door: Door | None = None
        self._folder = folder
        self._raise_window: Callable[[str], None] = lambda _token: None
        self._answer: Answer = lambda _request: {}
        self._answered.connect(self._reply, Qt.ConnectionType.QueuedConnection)

    def take(self) -> bool:
        """Whether this program is the only one here; who asks from now on waits for `serve`.

        A folder that knows no locks lets every program in: the database's own lock still keeps the second out. One that
        knows no sockets gives the lock alone: a second start is then told that the program is open.
        """
        try:
            if not self._lock.take():
                return False
        except OSError:
            return True
        door = _make_door(self._folder, self)
        with suppress(OSError):
            self._lock.write_address(door.open())
            self._door = door
        return True

    def serve(self, raise_window: Callable[[str], None], answer: Answer) -> None:
        """Answers from now on.

        `raise_window` is called in this thread, with the desktop's token or ''. `answer` is called with each other
        request ON A THREAD OF ITS OWN, so that it may wait for the database; what it raises is told as an error.
        """
        self._raise_window, self._answer = raise_window, answer
        if self._door is not None:
            self._door.attend(self._hear)

    def close(self) -> None:
        """Hears nobody any more, and lets the next program in."""
        if self._door is not None:
            self._door.close()
            self._door = None
        self._lock.release()

    def _hear(self, line: bytes, caller: "Caller") -> None:
        from psoas_trainer.instance_line import NOT_UNDERSTOOD, from_line, refusal, to_line

        request = from_line(line)
        if request is None or not isinstance(request.get("do"), str):
            caller.reply(to_line(refusal(NOT_UNDERSTOOD)))
        elif request["do"] == "raise":
            caller.reply(to_line({"ok": True, "version": __version__}))
            self._raise_window(str(request.get("token", "")))
        else:
            threading.Thread(target=self._work, args=(request, caller), name="request", daemon=True).start()

    def _work(self, request: dict[str, Any], caller: "Caller") -> None:
        from psoas_trainer.instance_line import refusal, to_line

        try:
            line = to_line(self._answer(request))
        except Exception as error:  # noqa: BLE001  whoever asked is told, and the program reports it
            line = to_line(refusal(type(error).__name__))
            sys.excepthook(type(error), error, error.__traceback__)
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._answered.emit(caller, line)

    def _reply(self, caller: "Caller", line: bytes) -> None:
        caller.reply(line)


def _make_door(folder: Path, parent: QObject) -> Any:
    if sys.platform == "win32":
        from psoas_trainer.instance_pipe import PipeDoor

        return PipeDoor(folder, parent)
    from psoas_trainer.instance_door import Door

    return Door(folder, parent)
