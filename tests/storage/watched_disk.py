# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: N802  the names are SQLite's
"""A disk under SQLite that remembers every write and flush, and can show what a power cut would have left of them."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import apsw

SECTOR = 512


class Done(NamedTuple):
    """Something that happened to a file: write, truncate, sync, delete, or a note of the test's own."""

    what: str
    file: str
    data: bytes = b""
    offset: int = 0


class WatchedDisk(apsw.VFS):
    """The system's own disk, watched. `before_sync` is called before each flush: it may wait, or raise."""

    def __init__(self) -> None:
        self.done: list[Done] = []
        self.before_sync: Callable[[], None] = lambda: None
        self.before_write: Callable[[], None] = lambda: None
        self.system = apsw.vfs_names()[0]  # the first is the one in use
        super().__init__("watched", self.system, makedefault=True)

    def xOpen(self, name: Any, flags: list[int]) -> "WatchedFile":
        return WatchedFile(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.done.append(Done("delete", Path(filename).name))
        super().xDelete(filename, syncdir)

    def note(self, what: str) -> None:
        """Puts a word of the test's own between the writes."""
        self.done.append(Done("note", what))


class WatchedFile(apsw.VFSFile):
    def __init__(self, disk: WatchedDisk, name: Any, flags: list[int]) -> None:
        self._disk = disk
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(path).name if path else ""
        super().__init__(disk.system, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.before_write()
        self._disk.done.append(Done("write", self._name, bytes(data), offset))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._disk.done.append(Done("truncate", self._name, offset=newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        # Not the real one: nobody cuts the real power here, and called from Python it would keep the interpreter from
        # all other threads as long as the real disk takes. SQLite's own flush, in the program, lets them run.
        self._disk.before_sync()
        self._disk.done.append(Done("sync", self._name))


@contextmanager
def watched_disk() -> Iterator[WatchedDisk]:
    """Every database opened inside is on the watched disk."""
    disk = WatchedDisk()
    try:
        yield disk
    finally:
        disk.unregister()


def after_the_cut(done: list[Done], chance: random.Random | None) -> dict[str, bytes]:
    """The files as they would be if the power had gone after the last of `done`.

    Without `chance` all that was not flushed is gone; with it, some of it is there, in any order and in parts.
    """
    kept: dict[str, bytearray] = {}
    waiting: dict[str, list[Done]] = {}
    for one in done:
        if one.what in ("write", "truncate"):
            kept.setdefault(one.file, bytearray())
            waiting.setdefault(one.file, []).append(one)
        elif one.what == "sync":
            for each in waiting.pop(one.file, []):
                _put(kept[one.file], each)
        elif one.what == "delete":
            kept.pop(one.file, None)
            waiting.pop(one.file, None)
    if chance is not None:
        for file, writes in waiting.items():
            for each in _some_of(writes, chance):
                _put(kept[file], each)
    return {file: bytes(data) for file, data in kept.items()}


def _some_of(writes: list[Done], chance: random.Random) -> list[Done]:
    """Any part of the writes in any order, some of them only in some of their sectors."""
    some = [each for each in writes if chance.random() < 0.5]
    chance.shuffle(some)
    parts: list[Done] = []
    for each in some:
        if each.what == "write" and chance.random() < 0.5:
            sectors = [at for at in range(0, len(each.data), SECTOR) if chance.random() < 0.5]
            parts += [each._replace(data=each.data[at : at + SECTOR], offset=each.offset + at) for at in sectors]
        else:
            parts.append(each)
    return parts


def _put(file: bytearray, one: Done) -> None:
    if one.what == "truncate":
        del file[one.offset :]
        file.extend(bytes(one.offset - len(file)))
        return
    end = one.offset + len(one.data)
    file.extend(bytes(max(0, end - len(file))))
    file[one.offset : end] = one.data
