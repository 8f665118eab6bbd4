# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives as an attacker makes them: every field can say something else than is true."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from typing import NamedTuple


class Entry(NamedTuple):
    """A member and what is claimed of it; None: the truth."""

    name: bytes
    content: bytes = b"{}"
    deflate: bool = False
    size: int | None = None
    crc: int | None = None
    packed_size: int | None = None
    local_name: bytes | None = None
    start: int | None = None
    flags: int = 0
    method: int | None = None
    attributes: int = 0o100644 << 16
    packed: bytes | None = None


def archive(
    entries: Sequence[Entry],
    *,
    count: int | None = None,
    before: bytes = b"",
    gap: bytes = b"",
    comment: bytes = b"",
    behind: bytes = b"",
) -> bytes:
    """The bytes of such an archive."""
    body, directory = bytearray(before), bytearray()
    for entry in entries:
        packed = entry.packed if entry.packed is not None else _packed(entry)
        method = entry.method if entry.method is not None else 8 if entry.deflate else 0
        crc = zlib.crc32(entry.content) if entry.crc is None else entry.crc
        size = len(entry.content) if entry.size is None else entry.size
        packed_size = len(packed) if entry.packed_size is None else entry.packed_size
        local = entry.name if entry.local_name is None else entry.local_name
        start = len(body) if entry.start is None else entry.start
        common = (entry.flags, method, 0, 0x21, crc, packed_size, size)
        body += struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, *common, len(local), 0) + local + packed
        directory += struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 3 << 8 | 20, 20, *common, len(entry.name), 0, 0, 0, 0, entry.attributes, start
        )
        directory += entry.name
    body += gap
    number = len(entries) if count is None else count
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, number, number, len(directory), len(body), len(comment))
    return bytes(body + directory + end) + comment + behind


def _packed(entry: Entry) -> bytes:
    if not entry.deflate:
        return entry.content
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(entry.content) + packer.flush()


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """As other programs write one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return stream.getvalue()


def forty_two() -> bytes:
    """Archives in archives in archives, each sixteen times: a petabyte for whoever unpacks them all."""
    inside = zipped({"0.dll": bytes(4_000_000)})
    for _ in range(4):
        inside = zipped({f"lib {number:x}.zip": inside for number in range(16)}, zipfile.ZIP_STORED)
        inside = zipped({"book.zip": inside})
    return inside


def overlapping(members: int = 250) -> bytes:
    """Many names for one and the same packed megabyte."""
    content = bytes(1_000_000)
    first = archive([Entry(b"pack.json", content, deflate=True)])
    packed = _packed(Entry(b"", content, deflate=True))
    body = first[: 30 + len(b"pack.json") + len(packed)]
    names = [b"pack.json", *(b"pictures/%d.png" % number for number in range(members))]
    directory = b"".join(
        struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0x21, zlib.crc32(content), len(packed), 80_000,
            len(name), 0, 0, 0, 0, 0, 0,
        ) + name
        for name in names
    )  # fmt: skip
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(names), len(names), len(directory), len(body), 0)
    return body + directory + end
