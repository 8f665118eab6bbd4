# SPDX-License-Identifier: GPL-3.0-or-later
"""What kind of file it is, told from its first bytes: plain, encrypted, or neither. No key is needed for that."""

from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

import apsw

from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.vault_key import DataKey

_MAGIC: Final = b"SQLite format 3\0"
_ID: Final = 16
_HEAD: Final = 24
_LAYOUTS: Final = (b"\x10\x00\x01\x01\x20\x40\x20\x20", b"\x10\x00\x02\x02\x20\x40\x20\x20")
"""What stands plain behind the id: pages of 4096 bytes, 32 of each for its seal; with a journal of either kind."""
KEYS: Final = ".keys"
SECOND: Final = ".keys-2"


class Kind(StrEnum):
    """What a file is, as far as its first bytes tell."""

    NOTHING = "nothing"
    """There is no file, or an empty one, or one that cannot be read."""
    PLAIN = "plain"
    SEALED = "sealed"
    OTHER = "other"


class Head(NamedTuple):
    """The kind, and for a sealed file the id of its key."""

    kind: Kind
    key_id: bytes = b""


def head_of(path: Path) -> Head:
    """Looks at the first bytes, by SQLite's own file calls: an ordinary close would drop its locks. Never raises."""
    try:
        if not path.is_file() or path.stat().st_size == 0:
            return Head(Kind.NOTHING)
        file = apsw.VFSFile("", str(path), [apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_MAIN_DB, 0])
    except (OSError, apsw.Error):
        return Head(Kind.NOTHING)
    try:
        return read_head(file.xRead(_HEAD, 0))
    except apsw.Error:
        return Head(Kind.OTHER)  # shorter than that
    finally:
        file.xClose()


def read_head(head: bytes) -> Head:
    """The same of the bytes themselves."""
    if head.startswith(_MAGIC):
        return Head(Kind.PLAIN)
    if head[_ID:_HEAD] in _LAYOUTS:
        return Head(Kind.SEALED, head[:_ID])
    return Head(Kind.OTHER)


def mended_head(head: bytes, key: DataKey) -> bytes:
    """How a file begins that is encrypted with `key`, as far as `head`, its damaged beginning, does not say more."""
    layout = head[_ID:_HEAD]
    return key.id + (layout if layout in _LAYOUTS else _LAYOUTS[1])


def keys_beside(path: Path) -> tuple[Path, Path]:
    """Where the wrapped keys of a database are kept, twice."""
    return path.with_name(path.name + KEYS), path.with_name(path.name + SECOND)


def wants_passphrase(path: Path) -> bool:
    """Whether the data at `path` opens with a passphrase: the file is encrypted, or is gone and its keys are there."""
    kind = head_of(path).kind
    if kind is Kind.SEALED:
        return True
    return kind is not Kind.PLAIN and any(file.exists() for file in keys_beside(path))


def refuse_wrong_key(path: Path, key: DataKey | None) -> None:
    """Raises StorageError where a key is missing, is another one's, or would be of no use."""
    if key is None:
        if wants_passphrase(path):
            raise StorageError(Trouble.LOCKED_BY_PASSPHRASE, path)
        return
    head = head_of(path)
    if head.kind is Kind.PLAIN:
        raise StorageError(Trouble.FOREIGN_DATABASE, path, "a plain file in the place of an encrypted one")
    if head.kind is Kind.SEALED and head.key_id != key.id:
        raise StorageError(Trouble.WRONG_KEY, path)


def key_for(path: Path, key: DataKey | None) -> DataKey | None:
    """The key, where the file is encrypted with it; None for a plain file. Raises StorageError for another's file."""
    head = head_of(path)
    if head.kind is not Kind.SEALED:
        return None
    if key is None or key.id != head.key_id:
        raise StorageError(Trouble.LOCKED_BY_PASSPHRASE, path)
    return key


def told_apart(trouble: StorageError, key: DataKey | None) -> StorageError:
    """The trouble of opening a file: one that begins as this key's files do, and then makes no sense, is damaged."""
    if key is None or trouble.kind is not Trouble.NOT_A_DATABASE or head_of(trouble.path) != Head(Kind.SEALED, key.id):
        return trouble
    return StorageError(Trouble.DAMAGED, trouble.path, trouble.detail)
