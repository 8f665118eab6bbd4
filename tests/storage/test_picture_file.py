# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawn pictures kept from start to start: nothing may depend on the file, and nothing in it may do harm."""

import json
import os
import stat
import zlib

import pytest

from psoas_trainer.storage.picture_file import StoredPicture, read_pictures, write_pictures

ONE = StoredPicture("card 'a'", 2, 1, 1.0, bytes(range(8)))
OTHER = StoredPicture("stage", 1, 3, 2.0, bytes(range(12)))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "pictures.cache"


def packed(head, pixels=b""):
    return zlib.compress(json.dumps(head).encode() + b"\n" + pixels)


def test_what_was_written_is_read(path):
    write_pictures(path, "1.0 42", [ONE, OTHER])
    assert read_pictures(path, "1.0 42") == [ONE, OTHER]
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_only_the_person_can_read_it(path):
    write_pictures(path, "1", [ONE])
    readable = stat.S_IMODE(path.stat().st_mode) & 0o077
    assert readable == 0 or os.name == "nt", "Windows keeps other permissions"


def test_another_program_draws_anew(path):
    write_pictures(path, "1.0 42", [ONE])
    assert read_pictures(path, "1.1 42") == []


def test_a_second_writing_replaces_the_first(path):
    write_pictures(path, "1", [ONE])
    write_pictures(path, "1", [OTHER])
    assert read_pictures(path, "1") == [OTHER]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no zlib at all",
        zlib.compress(b"no json\n"),
        packed({"pictures": []}),
        packed({"made by": "1", "pictures": [["a", 2, 1, 1.0]]}, b"short"),
        packed({"made by": "1", "pictures": [["a", -2, -1, 1.0]]}, b"12345678"),
        packed({"made by": "1", "pictures": [["a", 0, 5, 1.0]]}),
        packed({"made by": "1", "pictures": [["a", 1, 1, 0]]}, b"1234"),
        packed({"made by": "1", "pictures": [["a", "1", 1, 1.0]]}, b"1234"),
        packed({"made by": "1", "pictures": [["a", True, True, 1.0]]}, b"1234"),
        packed({"made by": "1", "pictures": [["a", 10**9, 10**9, 1.0]]}, b"1234"),
        packed({"made by": "1", "pictures": 7}),
        packed([]),
        packed({"made by": "1", "pictures": [["a", 2, 1, 1.0]]}, bytes(8))[:-6],
    ],
)
def test_a_file_that_cannot_be_used_is_as_good_as_none(path, content):
    path.write_bytes(content)
    assert read_pictures(path, "1") == []


def test_every_shortened_file_is_read_without_trouble(path):
    write_pictures(path, "1", [ONE, OTHER])
    whole = path.read_bytes()
    for end in range(len(whole)):
        path.write_bytes(whole[:end])
        assert read_pictures(path, "1") in ([], [ONE, OTHER])


@pytest.mark.rest
def test_a_bomb_does_not_fill_the_memory(path):
    path.write_bytes(zlib.compress(bytes(200_000_000), 9))
    assert read_pictures(path, "1") == []


def test_no_file_and_a_folder_in_its_place_are_no_trouble(path):
    assert read_pictures(path, "1") == []
    path.mkdir()
    assert read_pictures(path, "1") == []
    write_pictures(path, "1", [ONE])
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_folder_that_is_gone_is_no_trouble(tmp_path):
    write_pictures(tmp_path / "gone" / "pictures.cache", "1", [ONE])
    assert list(tmp_path.iterdir()) == []


def test_too_much_is_left_out(path):
    large = StoredPicture("large", 1000, 1000, 1.0, bytes(4_000_000))
    write_pictures(path, "1", [large, large, large])
    assert len(read_pictures(path, "1")) == 2
