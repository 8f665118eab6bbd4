# SPDX-License-Identifier: GPL-3.0-or-later
"""The emergency log: counts and words that the database does not take are written elsewhere, until they are in it."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING
from zlib import adler32, crc32

if TYPE_CHECKING:
    from psoas_trainer.storage.emergency_lines import Held
    from psoas_trainer.storage.vault_key import DataKey

_PATIENCE = 2.0
"""Seconds that closing waits for a disk that does not answer."""

Folders = Callable[[], tuple[Path, ...]]


def emergency_folders(log_folder: Callable[[], Path]) -> tuple[Path, ...]:
    """Where such a log can be, best first: with the logs, else with the temporary files, which may be another disk."""
    import tempfile  # not for a start at which all goes well

    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    return (log_folder(), Path(tempfile.gettempdir()) / f"psoas-trainer-{user}")


class EmergencyLog:
    """Holds lines of what is not saved on a disk. A thread of its own writes: a slow disk stalls no countdown.

    What is held may come from any thread: also a write that fails while the program ends is held.
    """

    def __init__(self, database: Path, folders: Folders) -> None:
        """`database` is whose counts they are; `folders` is asked only when there is something to write."""
        self._name = log_name(database)
        self._folders = folders
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._held: set[str] = set()
        self._lock = threading.Lock()
        self._takes = False
        self._key: DataKey | None = None

    def use_key(self, key: "DataKey | None") -> None:
        """From now on each line is encrypted with it; lines of an earlier run are read with it."""
        self._key = key

    @property
    def takes(self) -> bool:
        """Whether what is held outlives the program: the newest line that was tried is on a disk."""
        return self._takes

    def hold(self, held: "Held") -> None:
        """Writes it whole; the newest line under a uuid is the one that counts."""
        from psoas_trainer.storage.emergency_lines import line_of

        line = line_of(held, self._key)
        with self._lock:
            self._held.add(held.uuid)
            self._send(line)

    def owed(self) -> "tuple[Held, ...]":
        """What an earlier run has left here. It stays until each of it is released."""
        from psoas_trainer.storage.emergency_lines import read_log

        found = read_log(self._name, self._folders(), self._key)
        with self._lock:
            self._held |= {held.uuid for held in found}
        return found

    def release(self, uuid: str) -> None:
        """It is in the database. With the last one the log goes."""
        with self._lock:
            if uuid in self._held:
                self._held.discard(uuid)
                if not self._held:
                    self._send(None)

    def close(self) -> None:
        """Waits for what is on its way, for a moment; what is owed stays in the log for the next start."""
        with self._lock:
            thread, self._thread = self._thread, None
            if thread is not None:
                self._lines.put("")
        if thread is not None:
            thread.join(_PATIENCE)

    def _send(self, line: str | None) -> None:
        if self._thread is None:
            # A daemon: a disk that never answers must not keep the program from ending.
            self._thread = threading.Thread(target=self._run, name="emergency log", daemon=True)
            self._thread.start()
        self._lines.put(line)

    def _run(self) -> None:
        file: int | None = None
        while (line := self._lines.get()) != "":
            if line is None:
                _close(file)
                file = None
                remove_log(self._name, self._folders())
                continue
            if file is None:
                file = _open_first(self._name, self._folders())
            self._takes = file is not None and _written(file, line)
            if not self._takes:
                # This disk is full as well: the next one is tried with the next count.
                _close(file)
                file = None
        _close(file)


def log_name(database: Path) -> str:
    """The log's name: one for each database."""
    path = str(database.absolute()).encode()
    # Not hashlib: it brings OpenSSL into memory (4 MB), for a name that only has to differ.
    return f"unsaved-{crc32(path):08x}{adler32(path):08x}.jsonl"


def remove_log(name: str, folders: tuple[Path, ...]) -> None:
    """Everything in it is in the database."""
    for folder in folders:
        with suppress(OSError):
            if is_private(folder / name):
                (folder / name).unlink()


def _open_first(name: str, folders: tuple[Path, ...]) -> int | None:
    """The log in the first folder that takes one."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    for folder in folders:
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(folder / name, flags, 0o600)
            if is_private(folder / name) and _written(file, "\n"):
                return file
            os.close(file)
    return None


def _written(file: int, line: str) -> bool:
    try:
        whole = line.encode()
        done = os.write(file, whole) == len(whole)
        os.fsync(file)
    except OSError:
        return False
    return done


def _close(file: int | None) -> None:
    if file is not None:
        with suppress(OSError):
            os.close(file)


def is_private(path: Path) -> bool:
    """An ordinary file of this user, and no link: anybody may write into the folder for temporary files."""
    if path.is_symlink() or not path.is_file():
        return False
    return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()
