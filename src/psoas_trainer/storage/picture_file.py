# SPDX-License-Identifier: GPL-3.0-or-later
"""Small pictures that were drawn once, kept beside the data so that the next start need not draw them again.

Nothing depends on the file: it may be deleted at any time, and one that is damaged or from another version is ignored.
"""

import json
import os
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

_LONGEST = 16_000_000
"""Bytes, unpacked; more is never written, and not read into memory."""
_BYTES_A_PIXEL = 4


class StoredPicture(NamedTuple):
    """A picture of `width` by `height` pixels, four bytes each; `ratio` is how many pixels it has to each unit."""

    key: str
    width: int
    height: int
    ratio: float
    pixels: bytes


def read_pictures(path: Path, fingerprint: str) -> list[StoredPicture]:
    """What a program of that fingerprint kept; nothing where the file cannot be used. Never raises."""
    try:
        with path.open("rb") as file:
            packed = file.read(_LONGEST + 1)
        unpacked = zlib.decompressobj().decompress(packed, _LONGEST)
        head, _, pixels = unpacked.partition(b"\n")
        return _pictures(json.loads(head), memoryview(pixels), fingerprint)
    except (OSError, zlib.error, ValueError, TypeError, KeyError, RecursionError):
        return []


def write_pictures(path: Path, fingerprint: str, pictures: Iterable[StoredPicture]) -> None:
    """Replaces the file; a disk that refuses it is no trouble."""
    kept, size = [], 0
    for picture in pictures:
        size += len(picture.pixels)
        if size > _LONGEST // 2:
            break
        kept.append(picture)
    rows = [[one.key, one.width, one.height, one.ratio] for one in kept]
    head = json.dumps({"made by": fingerprint, "pictures": rows}).encode()
    packed = zlib.compress(b"\n".join((head, b"".join(one.pixels for one in kept))), 1)
    new = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(packed)
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink()


def _pictures(head: Any, pixels: memoryview, fingerprint: str) -> list[StoredPicture]:
    if head["made by"] != fingerprint:
        return []
    found, start = [], 0
    for key, width, height, ratio in head["pictures"]:
        if not (type(width) is type(height) is int and min(width, height) > 0 and ratio > 0):
            raise ValueError("no size of a picture")
        end = start + width * height * _BYTES_A_PIXEL
        if end > len(pixels):
            raise ValueError("pixels are missing")
        found.append(StoredPicture(str(key), width, height, float(ratio), bytes(pixels[start:end])))
        start = end
    return found
