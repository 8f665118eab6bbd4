# SPDX-License-Identifier: GPL-3.0-or-later
"""Who, when and which: the identity and the times that every row about a person carries."""

import os

from psoas_trainer.core.record import Moment

Stamp = tuple[bytes, int, int, int, int, str, int]
"""uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms: in the order of every INSERT."""


def new_uuid() -> str:
    """A random identity (UUID version 4) as 32 hexadecimal digits, the form that the records use."""
    return _random_uuid().hex()


def uuid_bytes(uuid: str) -> bytes:
    """The 16 bytes kept of an identity. ValueError when it is not 32 hexadecimal digits."""
    value = bytes.fromhex(uuid)
    if len(value) != 16:
        raise ValueError(f"not an identity: {uuid!r}")
    return value


def stamp(person: int, at: Moment, uuid: bytes | None = None, *, written: Moment | None = None) -> Stamp:
    """What a new row begins with; people write about themselves, so the author is the person.

    `at` is when it happened, and when it is written down too, unless that is said in `written`.
    """
    created = (written or at).utc_ms
    return (uuid or _random_uuid(), person, person, at.utc_ms, at.offset_minutes, at.local_date, created)


def _random_uuid() -> bytes:
    # The module uuid would cost start-up time for these two bit operations (RFC 9562, section 5.4).
    value = bytearray(os.urandom(16))
    value[6] = value[6] & 0x0F | 0x40
    value[8] = value[8] & 0x3F | 0x80
    return bytes(value)
