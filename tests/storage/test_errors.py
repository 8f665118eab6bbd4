# SPDX-License-Identifier: GPL-3.0-or-later
"""Each trouble comes from the fault that it names, and a bug is never taken for one."""

import errno
from pathlib import Path

import apsw
import pytest

from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw, from_os


def _full(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("max_page_count", 2)
    connection.execute("CREATE TABLE t (x)")
    connection.execute("INSERT INTO t VALUES (randomblob(9000))")


def _read_only(path: Path) -> None:
    apsw.Connection(str(path)).execute("CREATE TABLE t (x)")
    apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY).execute("INSERT INTO t VALUES (1)")


def _busy(path: Path) -> None:
    holder = apsw.Connection(str(path))
    holder.execute("BEGIN EXCLUSIVE")
    apsw.Connection(str(path)).execute("BEGIN EXCLUSIVE")


def _locked_table(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)")
    reading = connection.execute("SELECT x FROM t")
    next(reading)
    connection.execute("DROP TABLE t")


def _no_folder(path: Path) -> None:
    apsw.Connection(str(path / "missing" / "file"))


def _no_database(path: Path) -> None:
    path.write_bytes(b"these are not the pages that you are looking for" * 100)
    apsw.Connection(str(path)).execute("SELECT * FROM sqlite_schema").fetchall()


def _damaged(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    connection.close()
    pages = bytearray(path.read_bytes())
    pages[4096:] = b"\xff" * len(pages[4096:])
    path.write_bytes(pages)
    apsw.Connection(str(path)).execute("SELECT * FROM t").fetchall()


def _io(path: Path) -> None:
    raise apsw.IOError("disk I/O error")


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (_full, Trouble.DISK_FULL),
        (_read_only, Trouble.READ_ONLY),
        (_busy, Trouble.LOCKED),
        (_locked_table, Trouble.LOCKED),
        (_no_folder, Trouble.FOLDER_NOT_WRITABLE),
        (_no_database, Trouble.NOT_A_DATABASE),
        (_damaged, Trouble.DAMAGED),
        (_io, Trouble.IO),
    ],
)
def test_a_fault_of_the_disk_has_its_kind(tmp_path: Path, fault, kind: Trouble) -> None:
    path = tmp_path / "any.sqlite3"
    with pytest.raises(apsw.Error) as caught:
        fault(path)
    trouble = from_apsw(caught.value, path)
    assert isinstance(trouble, StorageError)
    assert (trouble.kind, trouble.path) == (kind, path)
    assert trouble.detail
    assert str(kind) in str(trouble)
    assert str(path) in str(trouble)


@pytest.mark.parametrize(
    "bug", [apsw.SQLError("no such table"), apsw.ConstraintError("x"), ValueError("x"), KeyError(1)]
)
def test_a_bug_is_no_trouble(bug: Exception) -> None:
    assert from_apsw(bug, Path("any")) is None


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EACCES, Trouble.FOLDER_NOT_WRITABLE),
        (errno.EPERM, Trouble.FOLDER_NOT_WRITABLE),
        (errno.ENOTDIR, Trouble.FOLDER_NOT_WRITABLE),
        (errno.EEXIST, Trouble.FOLDER_NOT_WRITABLE),
        (errno.ENOENT, Trouble.FOLDER_NOT_WRITABLE),
        (errno.EIO, Trouble.IO),
    ],
)
def test_a_failed_file_operation_has_its_kind(number: int, kind: Trouble) -> None:
    assert from_os(OSError(number, "text"), Path("any")).kind is kind
