# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the folders of the building computer out of libraries: a Python built by hand leaves its own in each of them.

Where such a folder exists on another computer, whoever may write to it could put libraries into our program.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

_MAGIC = b"\x7fELF\x02\x01"
"""64 bits, little end first: every Linux that Qt's wheels are for."""
_DYNAMIC, _LOAD = 2, 1
_END, _STRINGS, _RPATH, _RUNPATH, _IGNORED = 0, 5, 15, 29, 0x6FFFFEF5 - 1
_HEADER = struct.Struct("<16xHHIQQQIHHHHHH")
_SEGMENT = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<QQ")


def forget_build_paths(folder: Path) -> list[Path]:
    """Clears absolute run paths in every library below the folder; gives the files that had one."""
    return [each for each in sorted(folder.rglob("*.so*")) if not each.is_symlink() and forget_build_path(each)]


def forget_build_path(file: Path) -> bool:
    """Clears the run path of that library if it is absolute; one that begins at the library itself stays."""
    content = bytearray(file.read_bytes())
    if not content.startswith(_MAGIC):
        return False
    entries = list(_dynamic_entries(content))
    strings = next((value for _place, tag, value in entries if tag == _STRINGS), None)
    changed = False
    for place, tag, value in entries:
        if tag in (_RPATH, _RUNPATH) and strings is not None:
            start = _place_of(content, strings) + value
            if content[start : start + 1] == b"/":
                # The loader passes over tags that it does not know.
                _ENTRY.pack_into(content, place, _IGNORED, value)
                changed = True
    if changed:
        file.chmod(file.stat().st_mode | 0o200)
        file.write_bytes(content)
    return changed


def _segments(content: bytes | bytearray) -> Iterator[tuple[int, int, int, int]]:
    """Each segment: kind, place in the file, address, length in the file."""
    header = _HEADER.unpack_from(content)
    place, size, count = header[4], header[8], header[9]
    for number in range(count):
        kind, _, offset, address, _, length, _, _ = _SEGMENT.unpack_from(content, place + number * size)
        yield kind, offset, address, length


def _dynamic_entries(content: bytes | bytearray) -> Iterator[tuple[int, int, int]]:
    """Each entry of the dynamic section: its place in the file, its tag, its value."""
    for kind, offset, _, length in _segments(content):
        if kind == _DYNAMIC:
            for place in range(offset, offset + length, _ENTRY.size):
                tag, value = _ENTRY.unpack_from(content, place)
                if tag == _END:
                    return
                yield place, tag, value


def _place_of(content: bytes | bytearray, address: int) -> int:
    """Where in the file lies what is loaded at that address."""
    for kind, offset, start, length in _segments(content):
        if kind == _LOAD and start <= address < start + length:
            return offset + address - start
    return address
