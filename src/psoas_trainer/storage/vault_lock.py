# SPDX-License-Identifier: GPL-3.0-or-later
"""Unlocking encrypted data with a passphrase or the recovery key, and changing either. It takes a third of a second.

Not for the thread that draws. All of it may raise StorageError where the vault is gone, newer or cannot be written.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from psoas_trainer.core.lock_tries import seconds_left
from psoas_trainer.core.recovery_key import read_recovery_key
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.no_core_dump import forbid_core_dumps
from psoas_trainer.storage.vault import (
    Vault,
    open_with_passphrase,
    open_with_recovery_key,
    with_new_passphrase,
    with_new_recovery_key,
)
from psoas_trainer.storage.vault_box import WrongKeyError
from psoas_trainer.storage.vault_file import keep_vault, keep_vault_everywhere, read_vault
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.storage.vault_tries import clear_tries, look_at_tries, note_try


class NotUnlockedError(Exception):
    """It was not the right one; `wait` is how many seconds no other is taken, 0 where the next is taken at once."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"not unlocked, {wait} s to wait")
        self.wait = wait


class TooSoonError(NotUnlockedError):
    """Nothing was tried: there is still time to wait after wrong tries."""


def seconds_to_wait(path: Path, now_ms: int) -> int:
    """How long no passphrase is taken for the database at `path`; `now_ms` is the clock's time."""
    return seconds_left(look_at_tries(path, now_ms), now_ms)


def unlock(path: Path, passphrase: str, now_ms: int) -> DataKey:
    """The data key of the encrypted database at `path`. Raises NotUnlockedError."""
    return _unlock(path, now_ms, lambda vault: open_with_passphrase(vault, passphrase))


def unlock_with_recovery_key(path: Path, typed: str, now_ms: int) -> DataKey:
    """The same with the key on paper. RecoveryKeyError for a slip in typing it, which counts as no try."""
    read_recovery_key(typed)
    return _unlock(path, now_ms, lambda vault: open_with_recovery_key(vault, typed))


def change_passphrase(path: Path, key: DataKey, passphrase: str) -> None:
    """From now on the data and all backups in its folder open with this passphrase, and not with the former one."""
    keep_vault_everywhere(path, with_new_passphrase(read_vault(path), key, passphrase))


def change_recovery_key(path: Path, key: DataKey) -> str:
    """A new recovery key, to be printed now; the former one opens neither the data nor the backups in its folder."""
    new = with_new_recovery_key(read_vault(path), key)
    keep_vault_everywhere(path, new.vault)
    return new.recovery_key


def _unlock(path: Path, now_ms: int, opened: Callable[[Vault], DataKey]) -> DataKey:
    wait = seconds_to_wait(path, now_ms)
    if wait:
        raise TooSoonError(wait)
    forbid_core_dumps()
    vault = read_vault(path)
    tries = note_try(path, now_ms)
    try:
        key = opened(vault)
    except WrongKeyError as error:
        raise NotUnlockedError(seconds_left(tries, now_ms)) from error
    clear_tries(path)
    _mend(path, vault)
    return key


def _mend(path: Path, vault: Vault) -> None:
    """A copy that was lost or damaged is made again; a disk that takes none keeps nobody out."""
    with suppress(StorageError):
        keep_vault(path, vault)
