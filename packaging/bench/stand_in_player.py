# SPDX-License-Identifier: GPL-3.0-or-later
"""The smallest program that can stand in for the system's tone player; for cues.py.

It is written as machine code, so that no compiler is needed and nothing is loaded: it reads the monotonic clock, adds
16 bytes (seconds and nanoseconds) to its log, and ends.
"""

import platform
import struct
import sys
from pathlib import Path

_BASE = 0x400000
_HEADERS = 64 + 56
_CODE = bytes.fromhex(
    "4883ec20"  # room for the time on the stack
    "b8e4000000 bf01000000 4889e6 0f05"  # clock_gettime(CLOCK_MONOTONIC, stack)
    "b802000000 488d3d{path} be41040000 ba80010000 0f05"  # open(log, write | create | append, 0600)
    "89c7 b801000000 4889e6 ba10000000 0f05"  # write(log, stack, 16)
    "b83c000000 31ff 0f05".format(path="00000000")  # exit(0)
)
_LEA_ENDS = _CODE.index(bytes.fromhex("488d3d")) + 7
"""The path's distance is counted from here."""


def can_run() -> bool:
    """Whether this computer understands the program."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def write_player(program: Path, log: Path) -> None:
    """Makes the program; each of its runs adds its time to `log`."""
    distance = struct.pack("<i", len(_CODE) - _LEA_ENDS)
    code = _CODE[: _LEA_ENDS - 4] + distance + _CODE[_LEA_ENDS:] + bytes(log) + b"\0"
    size = _HEADERS + len(code)
    head = b"\x7fELF" + bytes((2, 1, 1)) + bytes(9)
    head += struct.pack("<HHIQQQIHHHHHH", 2, 62, 1, _BASE + _HEADERS, 64, 0, 0, 64, 56, 1, 0, 0, 0)
    head += struct.pack("<IIQQQQQQ", 1, 5, 0, _BASE, _BASE, size, size, 0x1000)
    program.write_bytes(head + code)
    program.chmod(0o700)


def read_times(log: Path) -> list[float]:
    """The monotonic seconds at which the program ran, in their order."""
    data = log.read_bytes() if log.exists() else b""
    return [seconds + nanos / 1e9 for seconds, nanos in struct.iter_unpack("<qq", data)]
