# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealed boxes: a few bytes encrypted as a whole database of one row is, in memory; and keys made from passphrases.

The cipher is the one of the data itself, by the library that is there anyway: a second one would be one more to trust,
and nothing here is worked out by ourselves. A box that was changed, or that another key is tried on, does not open.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import apsw

from psoas_trainer.storage.vault_key import DataKey, connect_in_memory

MEMORY_KIB: Final = 65_536
PASSES: Final = 3
LANES: Final = 4
_MOST_MEMORY_KIB: Final = 1_048_576
_MOST_PASSES: Final = 64
_MOST_LANES: Final = 64
_SALT: Final = 16
_KEY: Final = 32
_LONGEST_BOX: Final = 100_000_000
_OPEN: Final = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE


class WrongKeyError(Exception):
    """The box was sealed with another key, or changed since."""


class Stretch(NamedTuple):
    """How a key is made from a passphrase: Argon2id with these numbers and this salt."""

    salt: bytes
    memory_kib: int = MEMORY_KIB
    passes: int = PASSES
    lanes: int = LANES

    @property
    def strong(self) -> bool:
        """Whether the numbers are none weaker than ours, and none that would keep a computer busy for ever."""
        return (
            len(self.salt) == _SALT
            and MEMORY_KIB <= self.memory_kib <= _MOST_MEMORY_KIB
            and PASSES <= self.passes <= _MOST_PASSES
            and 1 <= self.lanes <= _MOST_LANES
        )


def new_stretch() -> Stretch:
    """Today's numbers with a salt that nobody has had before."""
    return Stretch(os.urandom(_SALT))


def stretched(secret: bytes, how: Stretch) -> DataKey:
    """The key that a passphrase gives; it takes a third of a second, on purpose."""
    from argon2.low_level import Type, hash_secret_raw

    return DataKey(
        hash_secret_raw(
            secret,
            how.salt,
            time_cost=how.passes,
            memory_cost=how.memory_kib,
            parallelism=how.lanes,
            hash_len=_KEY,
            type=Type.ID,
        )
    )


def seal(key: DataKey, content: bytes) -> bytes:
    """The content in a box that only `key` opens; two boxes of one content have nothing in common."""
    with _in_memory(key) as (name, connection):
        connection.pragma("page_size", 1024)
        connection.pragma("journal_mode", "off")
        connection.execute("CREATE TABLE box (content BLOB) STRICT")
        connection.execute("INSERT INTO box VALUES (?)", (content,))
        file = _file(name)
        try:
            return file.xRead(file.xFileSize(), 0)
        finally:
            file.xClose()


def unseal(key: DataKey, box: bytes) -> bytes:
    """What was sealed. Raises WrongKeyError; what is no box at all is none of this key's."""
    if len(box) > _LONGEST_BOX:
        raise WrongKeyError
    name = _new_name()
    file = _file(name)
    try:
        file.xWrite(box, 0)
        connection = connect_in_memory(name, key)
        try:
            connection.pragma("trusted_schema", 0)
            found = connection.execute("SELECT content FROM box").get
        finally:
            connection.close()
    except (apsw.Error, UnicodeDecodeError) as error:
        raise WrongKeyError from error
    finally:
        file.xClose()
    if not isinstance(found, bytes):
        raise WrongKeyError
    return found


@contextmanager
def _in_memory(key: DataKey) -> Iterator[tuple[str, apsw.Connection]]:
    name = _new_name()
    connection = connect_in_memory(name, key)
    try:
        yield name, connection
    finally:
        connection.close()


def _new_name() -> str:
    """Files in memory are seen by the whole process: each has a name of its own."""
    return f"/{os.urandom(16).hex()}"


def _file(name: str) -> apsw.VFSFile:
    """The bytes below the cipher."""
    return apsw.VFSFile("memdb", name, [_OPEN | apsw.SQLITE_OPEN_MAIN_DB, 0])
