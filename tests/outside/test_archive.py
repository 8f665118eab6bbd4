# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives from outside: slips, bombs and double meanings are refused, and nothing is ever written (S10, S11)."""

import time
import tracemalloc
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outside.archives import Entry, archive, forty_two, overlapping, zipped
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.archive import read_archive
from psoas_trainer.core.outside.archive_writer import write_archive
from psoas_trainer.core.outside.pack_reader import most_bytes
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

GOOD = Entry(b"pack.json", b'{"a": 1}')


def read(data: bytes) -> dict[str, bytes]:
    return dict(read_archive(data, most_bytes))


def refused(data: bytes) -> OutsideError:
    with pytest.raises(OutsideError) as caught:
        read(data)
    return caught.value


names = st.sampled_from(["pack.json", *(f"pictures/{letter}.png" for letter in "abcdef")])


@given(st.dictionaries(names, st.binary(max_size=300)), st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
def test_what_we_and_others_write_is_read(members: dict[str, bytes], method: int) -> None:
    if members:
        assert read(write_archive(members)) == members
        assert read(zipped(members, method)) == members


def test_what_we_write_others_can_read(tmp_path) -> None:
    members = {"pack.json": b"{}", "pictures/a.png": b"x" * 1000}
    path = tmp_path / "a.psoaspack"
    path.write_bytes(write_archive(members))
    with zipfile.ZipFile(path) as file:
        assert {info.filename: file.read(info) for info in file.infolist()} == members
        assert file.testzip() is None


@pytest.mark.parametrize(
    "name",
    [
        "../pack.json", "pictures/../../a.png", "/etc/passwd", "C:\\a.png", "C:a.png", "\\\\host\\share\\a.png",
        "//host/a.png", "pictures/a\0.png", "pictures/con.png", "pictures/com1.png", "pictures/nul.jpeg", "PACK.JSON",
        "pictures/A.png", "pictures/a.PNG", "pictures/a.svg", "pictures/a.png ", "pictures/a.png.", "pictures/.png",
        "pictures/a.png/", "pictures/", "pictures//a.png", "./pack.json", "pack.json\n", "a.py", "", "pictures/é.png",
        "pictures/" + "a" * 61 + ".png", "x" * 300, "pictures\\a.png", "~/pack.json", "pictures/a.png:stream",
        "__MACOSX/._pack.json", "pictures/a.html", "pictures/%2e%2e.png", "pictures/a\u202egnp.png",
    ],
)  # fmt: skip
def test_names_that_the_format_does_not_have_are_refused(name: str) -> None:
    error = refused(archive([GOOD, Entry(name.encode())]))
    assert error.refusal is Refusal.MEMBER_NAME
    assert len(error.where) <= 60


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (archive([GOOD, GOOD]), Refusal.MEMBER_NAME),
        (archive([GOOD._replace(local_name=b"../a.json")]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD._replace(attributes=0o120777 << 16)]), Refusal.MEMBER_LINK),
        (archive([GOOD._replace(attributes=0o040755 << 16)]), Refusal.MEMBER_LINK),
        (archive([GOOD._replace(attributes=0o010644 << 16)]), Refusal.MEMBER_LINK),
        (archive([GOOD._replace(attributes=0x10)]), Refusal.MEMBER_LINK),
        (archive([GOOD._replace(flags=1)]), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD._replace(flags=0x40)]), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD._replace(flags=8)]), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD._replace(method=14)]), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD._replace(crc=1)]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD._replace(size=7)]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD._replace(size=9)]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD._replace(deflate=True, size=7)]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD._replace(deflate=True, size=0)]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD._replace(packed_size=0xFFFFFFFF)]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD._replace(start=5)]), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD._replace(start=0xFFFFFFFF)]), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD._replace(method=8, packed=b"\xff\xff\xff")]), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD], count=2), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD], count=0), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD], count=2001), Refusal.TOO_MANY_MEMBERS),
        (archive([GOOD], count=65535), Refusal.TOO_MANY_MEMBERS),
        (archive([GOOD], before=b"#!/bin/sh\n"), Refusal.FOREIGN_KIND),
        (archive([GOOD], before=b"PK\x03\x04 more"), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD], gap=b"hidden"), Refusal.ARCHIVE_UNUSUAL),
        (archive([GOOD], comment=b"hello"), Refusal.ARCHIVE_DAMAGED),
        (archive([GOOD], behind=b"more"), Refusal.ARCHIVE_DAMAGED),
        (archive([]), Refusal.FOREIGN_KIND),
        (b"PK\x03\x04", Refusal.ARCHIVE_DAMAGED),
        (b"", Refusal.FOREIGN_KIND),
        (b"\x1f\x8b\x08" + bytes(100), Refusal.FOREIGN_KIND),
    ],
)
def test_what_is_not_plain_is_refused(data: bytes, refusal: Refusal) -> None:
    assert refused(data).refusal is refusal


def _stream(kind: str) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b"0123456789" * 3) + packer.flush()
    return packed + b"more" if kind == "longer" else packed[:-1]


@pytest.mark.parametrize("kind", ["longer", "cut"])
def test_a_packed_stream_ends_where_its_member_does(kind: str) -> None:
    entry = GOOD._replace(content=b"0123456789" * 3, method=8, packed=_stream(kind))
    assert refused(archive([entry])).refusal is Refusal.ARCHIVE_DAMAGED


def _pictures(count: int, size: int) -> bytes:
    return archive([Entry(b"pictures/%d.png" % number, b"x", size=size, packed_size=size) for number in range(count)])


def _liar() -> bytes:
    """A hundred megabytes behind a directory that speaks of ten thousand bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    return archive([GOOD._replace(method=8, packed=packed, size=limits.SMALL_BYTES)])


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("make", "refusals"),
    [
        (forty_two, {Refusal.MEMBER_NAME}),
        (overlapping, {Refusal.ARCHIVE_UNUSUAL, Refusal.ARCHIVE_DAMAGED}),
        (lambda: zipped({"pack.json": bytes(30_000_000)}), {Refusal.PACKED_TOO_TIGHT}),
        (lambda: _pictures(21, 10_000_000), {Refusal.UNPACKED_TOO_LARGE}),
        (lambda: _pictures(1, 10_000_001), {Refusal.FILE_TOO_LARGE}),
        (lambda: _pictures(2001, 1), {Refusal.TOO_MANY_MEMBERS}),
        (_liar, {Refusal.ARCHIVE_DAMAGED}),
        (lambda: bytes(limits.PACKED_BYTES + 1), {Refusal.FILE_TOO_LARGE}),
    ],
    ids=["42", "overlapping", "zeros", "many", "large", "members", "liar", "file"],
)
def test_a_bomb_costs_no_second_and_little_memory(make, refusals) -> None:
    data = make()
    tracemalloc.start()
    began = time.process_time()
    error = refused(data)
    seconds, (_, most) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert error.refusal in refusals
    assert seconds <= 1.0
    assert most <= 100_000_000
