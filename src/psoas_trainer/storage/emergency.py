# SPDX-License-Identifier: GPL-3.0-or-later
"""The emergency log: counts that the database does not take are written elsewhere, until they are in it."""

import os
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from zlib import adler32, crc32

from psoas_trainer.core.unsaved import Unsaved, from_line, to_line

_LONGEST = 50_000_000
_PATIENCE = 2.0
"""Seconds that closing waits for a disk that does not answer."""

Folders = Callable[[], tuple[Path, ...]]


def emergency_folders(log_folder: Callable[[], Path]) -> tuple[Path, ...]:
    """Where such a log can be, best first: with the logs, else with the temporary files, which may be another disk."""
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    return (log_folder(), Path(tempfile.gettempdir()) / f"psoas-trainer-{user}")


class EmergencyLog:
    """Holds lines of unsaved sessions on a disk. A thread of its own writes: a slow disk stalls no countdown."""

    def __init__(self, database: Path, folders: Folders) -> None:
        """`database` is whose counts they are; `folders` is asked only when there is something to write."""
        self._name = log_name(database)
        self._folders = folders
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._held: set[str] = set()

    def hold(self, unsaved: Unsaved) -> None:
        """Writes the session's whole state; the newest line of a session is the one that counts."""
        self._held.add(unsaved.uuid)
        self._send(to_line(unsaved))

    def owed(self) -> tuple[Unsaved, ...]:
        """What an earlier run has left here. It stays until each session of it is released."""
        found = read_log(self._name, self._folders())
        self._held |= {unsaved.uuid for unsaved in found}
        return found

    def release(self, uuid: str) -> None:
        """The session is in the database. With the last one the log goes."""
        if uuid in self._held:
            self._held.discard(uuid)
            if not self._held:
                self._send(None)

    def close(self) -> None:
        """Waits for what is on its way, for a moment; what is owed stays in the log for the next start."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._lines.put("")
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
            if file is not None and not _written(file, line):
                # This disk is full as well: the next one is tried with the next count.
                _close(file)
                file = None
        _close(file)


def log_name(database: Path) -> str:
    """The log's name: one for each database."""
    path = str(database.absolute()).encode()
    # Not hashlib: it brings OpenSSL into memory (4 MB), for a name that only has to differ.
    return f"unsaved-{crc32(path):08x}{adler32(path):08x}.jsonl"


def read_log(name: str, folders: tuple[Path, ...]) -> tuple[Unsaved, ...]:
    """The newest whole line of each session; lines that were cut off are left out. Never raises."""
    newest: dict[str, Unsaved] = {}
    for folder in folders:
        with suppress(OSError):
            path = folder / name
            if _is_private(path) and path.stat().st_size <= _LONGEST:
                for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                    found = from_line(line)
                    if found is not None:
                        _keep_newer(newest, found)
    return tuple(newest.values())


def remove_log(name: str, folders: tuple[Path, ...]) -> None:
    """Everything in it is in the database."""
    for folder in folders:
        with suppress(OSError):
            if _is_private(folder / name):
                (folder / name).unlink()


def _keep_newer(newest: dict[str, Unsaved], found: Unsaved) -> None:
    known = newest.get(found.uuid)
    if known is None or known.progress.active_seconds <= found.progress.active_seconds:
        # The beginning stands wherever it was not kept yet; it does not change.
        newest[found.uuid] = found._replace(begun=found.begun or (known.begun if known else None))


def _open_first(name: str, folders: tuple[Path, ...]) -> int | None:
    """The log in the first folder that takes one."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    for folder in folders:
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(folder / name, flags, 0o600)
            if _is_private(folder / name) and _written(file, "\n"):
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


def _is_private(path: Path) -> bool:
    """An ordinary file of this user, and no link: anybody may write into the folder for temporary files."""
    if path.is_symlink() or not path.is_file():
        return False
    return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()
