# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a ZIP archive from outside in memory. It is not unpacked to a folder, by nobody, ever.

Only the plainest form is read: members one behind the other from the first byte to the last, described twice in the
same words. That leaves no room for overlapping members, hidden ones, or two readings of one file; and all that the
archive says of itself is known and limited before the first byte is unpacked, which `zipfile` does not promise.
"""

import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

MAGIC: Final = b"PK\x03\x04"
STORED: Final = 0
DEFLATED: Final = 8
LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
CENTRAL_MAGIC: Final = b"PK\x01\x02"
END_MAGIC: Final = b"PK\x05\x06"

_ALLOWED_FLAGS = 0x0806
"""UTF-8 names, and how hard the packer tried. Encryption and sizes that follow later are not read."""
_DOS_FOLDER_OR_LABEL = 0x18


class _Member(NamedTuple):
    """What the archive says of one member: the name, and where it lies."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    start: int


def read_archive(data: bytes, most_bytes: Callable[[str], int]) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each member, in the archive's order. Raises OutsideError.

    `most_bytes` says how large a member of that name may be: 0 for a name that the format does not have. Nothing is
    unpacked before all that the archive says of its members is within the limits.
    """
    if len(data) > limits.PACKED_BYTES:
        raise OutsideError(Refusal.FILE_TOO_LARGE, most=limits.PACKED_BYTES)
    if not data.startswith(MAGIC):
        raise OutsideError(Refusal.FOREIGN_KIND)
    members, directory = _directory(data)
    _check(members, most_bytes)
    end = 0
    for member in members:
        if member.start != end:
            raise OutsideError(Refusal.ARCHIVE_UNUSUAL, member.name, detail="a gap or an overlap")
        content, end = _content(data, member)
        if end > directory:
            raise OutsideError(Refusal.ARCHIVE_DAMAGED, member.name, detail="it reaches into the directory")
        yield member.name, _unpacked(data[content:end], member)
    if end != directory:
        raise OutsideError(Refusal.ARCHIVE_UNUSUAL, detail="a gap before the directory")


def _directory(data: bytes) -> tuple[list[_Member], int]:
    """What the directory at the archive's end says of its members, and where it begins."""
    if len(data) < END.size:
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, detail="too short")
    magic, disk, first_disk, here, count, size, start, comment = END.unpack_from(data, len(data) - END.size)
    if magic != END_MAGIC:
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, detail="no end, or something behind it")
    if count > limits.MEMBERS:
        raise OutsideError(Refusal.TOO_MANY_MEMBERS, most=limits.MEMBERS)
    if disk or first_disk or here != count or comment:
        raise OutsideError(Refusal.ARCHIVE_UNUSUAL, detail="split, or with a comment")
    if start + size != len(data) - END.size:
        raise OutsideError(Refusal.ARCHIVE_UNUSUAL, detail="something before or behind it")
    members: list[_Member] = []
    at = start
    for _ in range(count):
        member, at = _described(data, at, start + size)
        members.append(member)
    if at != start + size:
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, detail="another number of members")
    return members, start


def _described(data: bytes, at: int, end: int) -> tuple[_Member, int]:
    """One entry of the directory, and where the next begins."""
    if at + CENTRAL.size > end:
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, detail="the directory is cut off")
    (
        magic, made_by, _, flags, method, _, _, crc, packed, size,
        name_length, extra, comment, disk, _, attributes, start,
    ) = CENTRAL.unpack_from(data, at)  # fmt: skip
    after = at + CENTRAL.size + name_length + extra + comment
    if magic != CENTRAL_MAGIC or after > end:
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, detail="a broken entry")
    if name_length > limits.MEMBER_NAME_BYTES:
        raise OutsideError(Refusal.MEMBER_NAME, detail="too long", most=limits.MEMBER_NAME_BYTES)
    name = _name(data[at + CENTRAL.size : at + CENTRAL.size + name_length])
    kind = stat.S_IFMT(attributes >> 16)
    if kind not in (0, stat.S_IFREG) or attributes & _DOS_FOLDER_OR_LABEL:
        raise OutsideError(Refusal.MEMBER_LINK, name, detail=f"attributes {attributes:#x} of system {made_by >> 8}")
    if flags & ~_ALLOWED_FLAGS or method not in (STORED, DEFLATED) or disk:
        raise OutsideError(Refusal.ARCHIVE_UNUSUAL, name, detail=f"flags {flags:#x}, method {method}")
    return _Member(name, flags, method, crc, packed, size, start), after


def _name(name: bytes) -> str:
    try:
        return name.decode("ascii")
    except UnicodeDecodeError as error:
        raise OutsideError(Refusal.MEMBER_NAME, name.decode("utf-8", "replace"), detail="not ASCII") from error


def _check(members: list[_Member], most_bytes: Callable[[str], int]) -> None:
    """All that can be told before anything is unpacked."""
    names = set[str]()
    for member in members:
        most = most_bytes(member.name)
        if most == 0 or member.name in names:
            raise OutsideError(Refusal.MEMBER_NAME, member.name)
        if member.size > limits.SMALL_BYTES and member.size > limits.RATIO * member.packed:
            raise OutsideError(Refusal.PACKED_TOO_TIGHT, member.name, most=limits.RATIO)
        if member.size > most:
            raise OutsideError(Refusal.FILE_TOO_LARGE, member.name, most=most)
        names.add(member.name)
    if sum(member.size for member in members) > limits.UNPACKED_BYTES:
        raise OutsideError(Refusal.UNPACKED_TOO_LARGE, most=limits.UNPACKED_BYTES)


def _content(data: bytes, member: _Member) -> tuple[int, int]:
    """Where the packed bytes of a member begin and end; what stands before them says the same as the directory."""
    if member.start + LOCAL.size > len(data):
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, member.name, detail="it lies behind the end")
    magic, _, flags, method, _, _, crc, packed, size, name_length, extra = LOCAL.unpack_from(data, member.start)
    begin = member.start + LOCAL.size
    name = data[begin : begin + name_length]
    if magic != MAGIC:
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, member.name, detail="no member where one should be")
    if (name, flags, method, crc, packed, size) != (member.name.encode(), *member[1:6]):
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, member.name, detail="described in two ways")
    content = begin + name_length + extra
    return content, content + member.packed


def _unpacked(packed: bytes, member: _Member) -> bytes:
    """The member's bytes: as many as were announced, and not one more is ever made."""
    content = packed
    if member.method == DEFLATED:
        try:
            stream = zlib.decompressobj(-zlib.MAX_WBITS)
            content = stream.decompress(packed, member.size + 1)
        except zlib.error as error:
            raise OutsideError(Refusal.ARCHIVE_DAMAGED, member.name, detail=str(error)) from error
        if len(content) <= member.size and (not stream.eof or stream.unused_data):
            raise OutsideError(Refusal.ARCHIVE_DAMAGED, member.name, detail="cut off, or something behind it")
    if len(content) != member.size or zlib.crc32(content) != member.crc:
        raise OutsideError(Refusal.ARCHIVE_DAMAGED, member.name, detail="other bytes than were announced")
    return content
