# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures in packs: known by their first bytes, measured before anything decodes them, named by us (S11, S12)."""

import copy
from typing import Any

import pytest

from outside.made_packs import packed
from outside.pictures import SVG, jpeg, png, webp
from outside.shipped import Shipped
from psoas_trainer.core.outside.archive_writer import write_archive
from psoas_trainer.core.outside.pack_reader import read_pack
from psoas_trainer.core.outside.refusal import OutsideError, Refusal


def with_picture(whole: dict[str, Any], name: str = "pictures/a.png") -> dict[str, Any]:
    value = copy.deepcopy(whole)
    value["exercises"][0].pop("figure")
    value["exercises"][0]["picture"] = name
    return value


@pytest.mark.parametrize("data", [png(), jpeg(), webp(), webp(kind=b"VP8L"), webp(kind=b"VP8 ")])
def test_a_picture_is_known_by_its_first_bytes_and_gets_a_name_of_ours(shipped, whole, data) -> None:
    picture = read_pack(packed(with_picture(whole), **{"a.png": data}), shipped.known).exercises[0].picture
    assert picture is not None
    assert (picture.width, picture.height, picture.data) == (3, 2, data)
    assert picture.own_name.isascii()
    assert picture.own_name.split(".")[1] == picture.kind.value
    assert len(picture.own_name.split(".")[0]) == 32


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (SVG, Refusal.PICTURE_KIND),
        (b"GIF89a" + bytes(20), Refusal.PICTURE_KIND),
        (b"", Refusal.PICTURE_KIND),
        (b"<?xml version='1.0'?>" + SVG, Refusal.PICTURE_KIND),
        (png()[:20], Refusal.PICTURE_DAMAGED),
        (jpeg()[:12], Refusal.PICTURE_DAMAGED),
        (b"\xff\xd8\xff\xe0\x00\x00" + bytes(20), Refusal.PICTURE_DAMAGED),
        (webp()[:25], Refusal.PICTURE_DAMAGED),
        (webp()[:12] + b"ICCP" + bytes(30), Refusal.PICTURE_DAMAGED),
        (png(0, 5), Refusal.PICTURE_DAMAGED),
        (png(5001, 5000), Refusal.PICTURE_TOO_LARGE),
        (png(2**31 - 1, 2**31 - 1), Refusal.PICTURE_TOO_LARGE),
        (jpeg(65535, 65535), Refusal.PICTURE_TOO_LARGE),
        (jpeg(3, 2)[:-2] + jpeg(60000, 60000)[2:], Refusal.PICTURE_TOO_LARGE),
        (webp(2**24, 2**24), Refusal.PICTURE_TOO_LARGE),
        (webp(16384, 16384, b"VP8L"), Refusal.PICTURE_TOO_LARGE),
        (webp(16383, 16383, b"VP8 "), Refusal.PICTURE_TOO_LARGE),
    ],
)
def test_other_kinds_and_pixel_floods_are_refused_before_anything_decodes_them(shipped, whole, data, refusal) -> None:
    with pytest.raises(OutsideError) as caught:
        read_pack(packed(with_picture(whole), **{"a.png": data}), shipped.known)
    assert (caught.value.refusal, caught.value.where) == (refusal, "pictures/a.png")


def test_pictures_and_the_archive_belong_together(shipped: Shipped, whole: dict[str, Any]) -> None:
    for value, pictures, refusal in (
        (with_picture(whole), {}, Refusal.MEMBER_MISSING),
        (with_picture(whole, "../a.png"), {"a.png": png()}, Refusal.MEMBER_NAME),
        (whole, {"a.png": png()}, Refusal.MEMBER_UNUSED),
    ):
        with pytest.raises(OutsideError) as caught:
            read_pack(packed(value, **pictures), shipped.known)
        assert caught.value.refusal is refusal
    with pytest.raises(OutsideError) as caught:
        read_pack(write_archive({"pictures/a.png": png()}), shipped.known)
    assert caught.value.refusal is Refusal.MEMBER_MISSING
