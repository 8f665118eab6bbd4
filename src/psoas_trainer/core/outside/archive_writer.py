# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a ZIP archive that is the same, byte for byte, wherever and whenever it is written."""

import zlib
from collections.abc import Mapping

from psoas_trainer.core.outside.archive import (
    CENTRAL,
    CENTRAL_MAGIC,
    END,
    END_MAGIC,
    LOCAL,
    MAGIC,
    STORED,
)

_VERSION = 20
_MADE_ON_UNIX = 3 << 8 | _VERSION
_FIRST_OF_1980 = 0x21
"""The earliest date of the format: an archive tells nobody when it was made."""
_PLAIN_FILE = 0o100644 << 16


def write_archive(members: Mapping[str, bytes]) -> bytes:
    """An archive of those members in their order, stored as they are: packing differs from one zlib to the next."""
    body, directory = bytearray(), bytearray()
    for name, content in members.items():
        start, crc, size, letters = len(body), zlib.crc32(content), len(content), name.encode("ascii")
        what = (STORED, 0, _FIRST_OF_1980, crc, size, size, len(letters))
        body += LOCAL.pack(MAGIC, _VERSION, 0, *what, 0) + letters + content
        directory += CENTRAL.pack(
            CENTRAL_MAGIC, _MADE_ON_UNIX, _VERSION, 0, *what, 0, 0, 0, 0, _PLAIN_FILE, start
        )  # fmt: skip
        directory += letters
    count = len(members)
    return bytes(body + directory + END.pack(END_MAGIC, 0, 0, count, count, len(directory), len(body), 0))
