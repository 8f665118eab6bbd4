# SPDX-License-Identifier: GPL-3.0-or-later
"""Only ordinary files are read, never more of them than allowed, and what else lies there harms nobody."""

import os
import stat
from pathlib import Path

import pytest

from outside.archives import forty_two
from outside.shipped import Shipped
from psoas_trainer.core.outside.pack_writer import write_pack
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.storage.outside_file import read_outside, read_pack_file


def refused(path: Path, most: int = 100, magic: bytes = b"") -> OutsideError:
    with pytest.raises(OutsideError) as caught:
        read_outside(path, most, magic)
    return caught.value


def test_a_pack_is_read_from_its_file_and_a_link_to_it(shipped: Shipped, tmp_path: Path) -> None:
    path = tmp_path / "mine.psoaspack"
    path.write_bytes(write_pack(shipped.as_pack()))
    (tmp_path / "link").symlink_to(path)
    assert read_pack_file(path, shipped.known) == read_pack_file(tmp_path / "link", shipped.known) == shipped.as_pack()


def test_a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"PK" + bytes(98))
    assert read_outside(path, 100, b"PK") == b"PK" + bytes(98)
    path.write_bytes(bytes(101))
    error = refused(path)
    assert (error.refusal, error.most) == (Refusal.FILE_TOO_LARGE, 100)


def test_an_empty_file_or_another_kind_is_told_by_the_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for data in (b"", b"P", b"KP", b"%PDF-1.7"):
        path.write_bytes(data)
        assert refused(path, magic=b"PK").refusal is Refusal.FOREIGN_KIND
    path.write_bytes(b"")
    assert read_outside(path, 100) == b""


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "to_pipe").symlink_to(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "to_zeros").symlink_to("/dev/zero")
    for path in (*(tmp_path / name for name in ("pipe", "to_pipe", "loop", "to_zeros")), tmp_path, Path("/dev/zero")):
        assert refused(path).refusal is Refusal.NOT_A_FILE
    assert refused(Path("a\0b")).refusal is Refusal.NOT_A_FILE


def test_what_is_gone_or_forbidden_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(tmp_path / "gone").refusal is Refusal.UNREADABLE
    assert refused(tmp_path / ("x" * 300)).refusal is Refusal.UNREADABLE
    path = tmp_path / "file"
    path.write_bytes(b"a")

    def forbidden(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("psoas_trainer.storage.outside_file.os.open", forbidden)
    error = refused(path)
    assert (error.refusal, error.detail) == (Refusal.UNREADABLE, "Permission denied")


def test_a_pipe_that_takes_the_place_of_the_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the opening everything may have changed."""
    path = tmp_path / "file"
    path.write_bytes(b"a")
    ordinary = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: ordinary)
    assert refused(path).refusal is Refusal.NOT_A_FILE


@pytest.mark.parametrize(
    ("grown", "refusal"), [(30, Refusal.CHANGING), (200, Refusal.FILE_TOO_LARGE), (-5, Refusal.CHANGING)]
)
def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grown: int, refusal: Refusal
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 60)
    looked = os.fstat

    def then_changed(file: int) -> os.stat_result:
        status = looked(file)
        if stat.S_ISREG(status.st_mode):
            os.truncate(path, 60 + grown)
        return status

    monkeypatch.setattr("psoas_trainer.storage.outside_file.os.fstat", then_changed)
    assert refused(path).refusal is refusal


def test_a_file_is_only_read(shipped: Shipped, tmp_path: Path, writes) -> None:
    path = tmp_path / "42.zip"
    path.write_bytes(forty_two())
    before = path.stat().st_mtime_ns
    writes.on = True
    with pytest.raises(OutsideError):
        read_pack_file(path, shipped.known)
    writes.on = False
    assert writes.seen == []
    assert path.stat().st_mtime_ns == before
