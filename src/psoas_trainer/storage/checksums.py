# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row's checksum is, and the functions that the schema's triggers and views call for it."""

from collections.abc import Callable
from typing import Any

import apsw


class ChecksumWith:
    """The SQL function checksum_with(current, table, values...): `current` with a row put in.

    Putting in a row that is in takes it out. So the checksum of many rows is that of all of them, in any order, and to
    change one needs only that one.
    """

    def __init__(self) -> None:
        self._hash: Callable[..., Any] | None = None

    def __call__(self, current: int, *row: Any) -> int:
        """`row` is the name of its table and the values of its columns."""
        if self._hash is None:
            # Loaded at the first write: a start writes nothing.
            from hashlib import blake2b

            self._hash = blake2b
        # ascii(), for repr() writes some letters otherwise in a later Python.
        digest = self._hash(ascii(row).encode("ascii"), digest_size=8).digest()
        return current ^ int.from_bytes(digest, "little", signed=True)


class AllChecksums:
    """The SQL aggregate all_checksums(checksum): many as one."""

    def __init__(self) -> None:
        self._together = 0

    def step(self, *values: Any) -> None:
        """Puts one in."""
        self._together ^= values[0]

    def final(self) -> int:
        """What they give together."""
        return self._together


def add_functions(connection: apsw.Connection) -> None:
    """Gives the connection the functions that the schema calls; without them nothing can be written."""
    # Innocuous: they touch nothing but their arguments, so a schema that is not trusted may call them.
    safe = apsw.SQLITE_INNOCUOUS
    with_row: Callable[..., int] = ChecksumWith()
    connection.create_scalar_function("checksum_with", with_row, deterministic=True, flags=safe)
    connection.create_aggregate_function("all_checksums", AllChecksums, 1, flags=safe)
