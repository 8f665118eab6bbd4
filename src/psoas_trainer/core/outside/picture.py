# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture from outside: what it is by its first bytes, and how many pixels it has, before anything decodes it."""

import hashlib
import struct
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
_OWN_NAME_LETTERS = 32


class PictureKind(StrEnum):
    """The kinds that are shown; a vector picture is not among them, for it can hold links and code."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"


class Picture(NamedTuple):
    """The bytes of a picture, not decoded yet, with the kind and the size that they claim in their head."""

    kind: PictureKind
    width: int
    height: int
    data: bytes

    @property
    def own_name(self) -> str:
        """The name of its file in a folder of ours: made of what is in it, never of a name from outside."""
        return f"{hashlib.sha256(self.data).hexdigest()[:_OWN_NAME_LETTERS]}.{self.kind}"


def read_picture(data: bytes, file: str = "") -> Picture:
    """The picture in those bytes. Raises OutsideError for another kind, a broken head, or too many pixels."""
    if len(data) > limits.PICTURE_BYTES:
        raise OutsideError(Refusal.FILE_TOO_LARGE, file, most=limits.PICTURE_BYTES)
    kind = _kind(data)
    if kind is None:
        raise OutsideError(Refusal.PICTURE_KIND, file)
    try:
        width, height = _size(kind, data)
    except (struct.error, IndexError) as error:
        raise OutsideError(Refusal.PICTURE_DAMAGED, file, detail=str(error)) from error
    if width < 1 or height < 1:
        raise OutsideError(Refusal.PICTURE_DAMAGED, file)
    if width * height > limits.PICTURE_PIXELS:
        raise OutsideError(Refusal.PICTURE_TOO_LARGE, file, most=limits.PICTURE_PIXELS)
    return Picture(kind, width, height, data)


def _kind(data: bytes) -> PictureKind | None:
    if data.startswith(_PNG):
        return PictureKind.PNG
    if data.startswith(_JPEG):
        return PictureKind.JPEG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return PictureKind.WEBP
    return None


def _size(kind: PictureKind, data: bytes) -> tuple[int, int]:
    """Width and height; 0 where the head does not say them. IndexError or struct.error where it is cut off."""
    if kind is PictureKind.PNG:
        return _png_size(data)
    return _jpeg_size(data) if kind is PictureKind.JPEG else _webp_size(data)


def _png_size(data: bytes) -> tuple[int, int]:
    length, name, width, height = struct.unpack_from(">I4sII", data, 8)
    return (width, height) if (length, name) == (13, b"IHDR") else (0, 0)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """The frame's size; where several frames claim one, the largest of each way."""
    at, width, height = 2, 0, 0
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _JPEG_BARE:
            at += 2
            continue
        if marker in (0xD9, 0xDA):  # what follows is no header any more
            break
        (length,) = struct.unpack_from(">H", data, at + 2)
        if length < 2:
            return 0, 0
        if marker in _JPEG_SIZES:
            high, wide = struct.unpack_from(">HH", data, at + 5)
            width, height = max(width, wide), max(height, high)
        at += 2 + length
    return width, height


def _webp_size(data: bytes) -> tuple[int, int]:
    chunk = data[12:16]
    if chunk == b"VP8X":
        return int.from_bytes(_exactly(data, 24, 3), "little") + 1, int.from_bytes(_exactly(data, 27, 3), "little") + 1
    if chunk == b"VP8L":
        (signature, bits) = struct.unpack_from("<BI", data, 20)
        return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1) if signature == 0x2F else (0, 0)
    if chunk == b"VP8 ":
        start, width, height = struct.unpack_from("<3sHH", data, 23)
        return (width & 0x3FFF, height & 0x3FFF) if start == b"\x9d\x01\x2a" else (0, 0)
    return 0, 0


def _exactly(data: bytes, at: int, count: int) -> bytes:
    found = data[at : at + count]
    if len(found) != count:
        raise IndexError(at)
    return found
