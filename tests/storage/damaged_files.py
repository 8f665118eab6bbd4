# SPDX-License-Identifier: GPL-3.0-or-later
"""Files as disks, cleaners and mistakes leave them: each function damages the database of a program that had data."""

import os
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import apsw
from stored import begun, moment, one_set, opened, progress

from psoas_trainer.core.side import Side
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.open_mark import name_journal, set_mark
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress

PAGE = 4096


def fill(connection: apsw.Connection, sessions: int) -> None:
    """Sessions of 20 reps each."""
    person = default_person(connection, moment())
    for number in range(sessions):
        uuid = begun(connection, person, number * 3600)
        save_progress(connection, uuid, progress(one_set(reps=20), one_set(side=Side.RIGHT, reps=20), active=40))


def closed(path: Path, sessions: int = 16) -> None:
    """A database that was closed well."""
    connection = _hasty(path)
    fill(connection, sessions)
    close_database(connection)


def _hasty(path: Path) -> apsw.Connection:
    """Here nobody cuts the power."""
    connection = opened(path)
    connection.pragma("synchronous", 0)
    return connection


def cut_off(path: Path) -> None:
    """The same, with a program that was killed behind it: the newest two sessions stand in the journal only."""
    connection = _hasty(path)
    fill(connection, 2)
    files = (path, path.with_name(path.name + "-wal"))
    left = [file.read_bytes() for file in files]
    connection.close()
    for file, data in zip(files, left, strict=True):
        file.write_bytes(data)
    set_mark(path)
    assert name_journal(path)


def _zero_bytes(path: Path) -> None:
    closed(path)
    os.truncate(path, 0)


def _half(path: Path) -> None:
    closed(path)
    os.truncate(path, path.stat().st_size // 2 // PAGE * PAGE)


def _half_a_page(path: Path) -> None:
    closed(path)
    os.truncate(path, path.stat().st_size - PAGE // 2)


def _garbage_header(path: Path) -> None:
    closed(path)
    _overwrite(path, 0, os.urandom(100))


def _torn_page(path: Path) -> None:
    closed(path)
    # The page with the newest reps: half of it as it was before, here nothing.
    _overwrite(path, (_root(path, "rep") - 1) * PAGE, bytes(PAGE // 2))


def _damaged_index(path: Path) -> None:
    closed(path)
    root = _root(path, "session", kind="index")
    page = bytearray(path.read_bytes()[(root - 1) * PAGE : root * PAGE])
    page[-40:-8] = bytes(reversed(page[-40:-8]))
    _overwrite(path, (root - 1) * PAGE, bytes(page))


def _foreign_journal(path: Path) -> None:
    closed(path)
    cut_off(path)
    other = path.with_name("other.sqlite3")
    closed(other, 3)
    cut_off(other)
    other.with_name(other.name + "-wal").replace(path.with_name(path.name + "-wal"))
    for file in path.parent.glob("other*"):
        file.unlink()


def _deleted_journal(path: Path) -> None:
    closed(path)
    cut_off(path)
    path.with_name(path.name + "-wal").unlink()


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "something").write_text("of somebody", encoding="utf-8")


def _other_program(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
    connection.close()


def _overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def _root(path: Path, table: str, kind: str = "table") -> int:
    connection = apsw.Connection(str(path))
    root = connection.execute(
        "SELECT max(rootpage) FROM sqlite_schema WHERE tbl_name = ? AND type = ?", (table, kind)
    ).get
    connection.close()
    return int(root)


DAMAGES: MappingProxyType[str, Callable[[Path], None]] = MappingProxyType(
    {
        "zero_bytes": _zero_bytes,
        "half": _half,
        "half_a_page": _half_a_page,
        "garbage_header": _garbage_header,
        "torn_page": _torn_page,
        "damaged_index": _damaged_index,
        "foreign_journal": _foreign_journal,
        "deleted_journal": _deleted_journal,
        "folder": _folder,
        "other_program": _other_program,
    }
)
