# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the vault is kept: twice beside the database, and once beside each backup, which opens with it alone.

A vault that is lost or damaged beside the data is found again in its second copy, or beside a backup.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from psoas_trainer.storage.backup_files import FOLDER
from psoas_trainer.storage.errors import StorageError, Trouble, from_os
from psoas_trainer.storage.vault import Vault
from psoas_trainer.storage.vault_head import KEYS, SECOND, head_of, keys_beside
from psoas_trainer.storage.vault_text import LONGEST, NewerVaultError, from_text, to_text

_MOST_FILES: Final = 2_000


def read_vault(path: Path) -> Vault:
    """The newest vault of the encrypted file at `path`, wherever one is left.

    Raises StorageError: KEYS_MISSING where none is, NEWER_VERSION where a newer program has written them.
    """
    wanted = head_of(path).key_id
    newest: Vault | None = None
    newer = 0
    for places in (keys_beside(path), _elsewhere(path)):
        for file in places:
            try:
                found = _read(file)
            except NewerVaultError as error:
                newer = error.version
                continue
            if found is not None and wanted in (b"", found.key_id):
                newest = found if newest is None or found.generation > newest.generation else newest
        if newest is not None:
            return newest
    if newer:
        raise StorageError(Trouble.NEWER_VERSION, keys_beside(path)[0], f"keys of form {newer}", newer)
    raise StorageError(Trouble.KEYS_MISSING, path)


def keep_vault(path: Path, vault: Vault) -> None:
    """Writes the vault beside the database, twice, and flushes it; what is right already is left. Raises StorageError.

    A power cut leaves at least one whole copy, the former one or this.
    """
    for file in keys_beside(path):
        if _whole(file) != vault:
            write_whole(file, to_text(vault).encode())


def keep_vault_everywhere(path: Path, vault: Vault) -> None:
    """The same, and beside each backup that is encrypted with this key: a former passphrase opens none of them."""
    keep_vault(path, vault)
    for file in _listed(path.parent / FOLDER):
        known = _whole(file)
        if known is not None and known.key_id == vault.key_id and known != vault:
            write_whole(file, to_text(vault).encode())


def keep_beside_copy(source: Path, copy: Path) -> None:
    """Gives a copy of an encrypted file its vault. Where the source has none left, the copy's is the folder's."""
    with suppress(StorageError):
        write_whole(keys_beside(copy)[0], to_text(read_vault(source)).encode())


def remove_keys(path: Path) -> None:
    """The file at `path` is plain or gone: nothing needs its keys any more. Raises StorageError."""
    for file in keys_beside(path):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise from_os(error, file) from error


def write_whole(file: Path, content: bytes) -> None:
    """After a power cut the file has its former content or this, never a part. Raises StorageError."""
    new = file.with_name(f"{file.name}.{os.urandom(4).hex()}.new")
    try:
        number = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(file)
        flush_folder(file.parent)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        raise from_os(error, file) from error


def flush_folder(folder: Path) -> None:
    """Makes names in a folder durable, where folders can be opened (not on Windows)."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _elsewhere(path: Path) -> Iterator[Path]:
    """Copies beside other files of the same person: the backups', and for a backup those of the data and its like."""
    yield from _listed(path.parent / FOLDER)
    yield from _listed(path.parent)
    if path.parent.name == FOLDER:
        yield from _listed(path.parent.parent)


def _listed(folder: Path) -> list[Path]:
    try:
        names = sorted(os.listdir(folder), reverse=True)
    except OSError:
        return []
    return [folder / name for name in names if name.endswith((KEYS, SECOND))][:_MOST_FILES]


def _whole(file: Path) -> Vault | None:
    with suppress(NewerVaultError):
        return _read(file)
    return None


def _read(file: Path) -> Vault | None:
    try:
        if not file.is_file() or file.stat().st_size > LONGEST:
            return None
        return from_text(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
