# SPDX-License-Identifier: GPL-3.0-or-later
"""The data key: what a clinic's database is encrypted with, page by page (ChaCha20 and Poly1305).

A connection that was opened with one knows it, so that every copy made of it is encrypted in the same way.
"""

import os
from pathlib import Path
from typing import Final, NamedTuple

import apsw

_CIPHER: Final = "chacha20"
_IN_MEMORY: Final = "multipleciphers-memdb"
_STATEMENTS: Final = 100
_BYTES: Final = 32
_USUAL: Final = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE


class DataKey(NamedTuple):
    """256 bits of chance. It is never shown, also not where a value is shown by mistake."""

    raw: bytes

    def __repr__(self) -> str:
        return "DataKey(...)"

    @property
    def id(self) -> bytes:
        """Which key it is, 16 bytes: every file encrypted with it begins with them. They tell nothing of the key."""
        # Loaded only where something is encrypted.
        from hashlib import blake2b

        return blake2b(b"psoas-trainer", key=self.raw, digest_size=16, person=b"file id").digest()

    @property
    def spoken(self) -> str:
        """As SQLite is told it: the key itself, no passphrase to be stretched, and how the file is to begin."""
        return f"raw:{self.raw.hex()}{self.id.hex()}"


class _KeyedConnection(apsw.Connection):
    """A connection to an encrypted file."""

    key: DataKey | None = None


def new_data_key() -> DataKey:
    """A key that nobody has had before."""
    return DataKey(os.urandom(_BYTES))


def connect(
    path: Path | str, key: DataKey | None = None, flags: int = _USUAL, statements: int = _STATEMENTS
) -> apsw.Connection:
    """Opens a file, encrypted with `key` where there is one. The first question meets a wrong key, with NotADBError.

    `statements` is how many of them are remembered.
    """
    if key is None:
        return apsw.Connection(str(path), flags=flags, statementcachesize=statements)
    return _told(_KeyedConnection(str(path), flags=flags, statementcachesize=statements), key)


def connect_in_memory(name: str, key: DataKey) -> apsw.Connection:
    """The same to a file that is in memory only; what of it can be seen there below the cipher is encrypted."""
    return _told(_KeyedConnection(name, vfs=_IN_MEMORY, flags=_USUAL), key)


def key_of(connection: apsw.Connection) -> DataKey | None:
    """The key that the connection was opened with, or None."""
    return connection.key if isinstance(connection, _KeyedConnection) else None


def _told(connection: _KeyedConnection, key: DataKey) -> apsw.Connection:
    connection.key = key
    # Named, so that a later library with another favourite still reads the file.
    connection.pragma("cipher", _CIPHER)
    connection.pragma("key", key.spoken)
    return connection


def write_into(connection: apsw.Connection, target: Path, key: DataKey | None) -> None:
    """Writes all of a database into a new file, encrypted with `key` or, for None, plain.

    The connection must have been opened with addresses allowed (SQLITE_OPEN_URI), as `open_to_read` does.
    """
    spoken = "" if key is None else key.spoken
    connection.execute("VACUUM INTO ?", (f"{target.absolute().as_uri()}?cipher={_CIPHER}&key={spoken}",))
